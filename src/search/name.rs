//! How near a name is to what was typed: of a room, a command, a unit. Names are short, few and all
//! at hand, so no index is asked, and each word may be typed only in part.

use super::fold::each_word;
use super::query::{Asked, Form, How, Query};

/// How near a name is. The nearer, the lesser: what stands above decides before what stands below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Nearness {
    /// Whether what was typed must be read as an input method would.
    pub typed: bool,
    /// Whether it was typed with other marks than the name has.
    pub other_marks: bool,
    /// Where it stands.
    pub place: Place,
}

/// Where what was typed stands in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// It is the whole name.
    Whole,
    /// The name begins so.
    Beginning,
    /// The name has the words one after another.
    Together,
    /// The name has the words.
    Apart,
    /// The words stand elsewhere: some in another name, in a text.
    Elsewhere,
}

impl Nearness {
    /// The words stand elsewhere, who knows how.
    pub const ELSEWHERE: Self = Self {
        typed: true,
        other_marks: true,
        place: Place::Elsewhere,
    };

    /// How near a name is; `None` where neither it nor the `others` that it goes by have all words.
    pub fn of(name: &str, others: &str, query: &Query) -> Option<Self> {
        let asked = query.words();
        if asked.is_empty() {
            return None;
        }
        let mut words = words_of(name);
        let together = (0..words.len()).find_map(|at| {
            let run = words.get(at..at + asked.len())?;
            let seen: Option<Vec<Seen>> = asked
                .iter()
                .zip(run)
                .map(|(asked, word)| see(asked, word))
                .collect();
            let seen = seen?;
            let place = match at {
                0 if asked.len() == words.len() && seen.iter().all(|seen| seen.whole) => {
                    Place::Whole
                }
                0 => Place::Beginning,
                _ => Place::Together,
            };
            Some(Self::by(&seen, place))
        });
        together
            .or_else(|| Some(Self::by(&seen_in(asked, &words)?, Place::Apart)))
            .or_else(|| {
                words.extend(words_of(others));
                Some(Self::by(&seen_in(asked, &words)?, Place::Elsewhere))
            })
    }

    fn by(seen: &[Seen], place: Place) -> Self {
        Self {
            typed: seen.iter().any(|seen| seen.typed),
            other_marks: seen.iter().any(|seen| seen.other_marks),
            place,
        }
    }
}

/// A word of a name: its folded letters and its spelling.
type Word = (String, String);

fn words_of(name: &str) -> Vec<Word> {
    let mut words = Vec::new();
    each_word(name, |_, folded, spelling| {
        words.push((folded.to_owned(), spelling.to_owned()));
    });
    words
}

/// How a word that was typed stands in a name. The nearer, the lesser.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Seen {
    typed: bool,
    other_marks: bool,
    whole: bool,
}

/// How a word that was typed begins a word of a name.
fn see(asked: &Asked, (folded, spelling): &Word) -> Option<Seen> {
    let begins = |form: &&Form| folded.starts_with(&form.folded);
    let form = asked.forms.iter().find(begins)?;
    Some(Seen {
        typed: form.how != How::Literal,
        other_marks: !form.has_marks_of(spelling, true),
        whole: *folded == form.folded,
    })
}

/// How each word that was typed stands somewhere among the words of a name, at its nearest.
fn seen_in(asked: &[Asked], words: &[Word]) -> Option<Vec<Seen>> {
    let nearest = |asked: &Asked| words.iter().filter_map(|word| see(asked, word)).min();
    asked.iter().map(nearest).collect()
}
