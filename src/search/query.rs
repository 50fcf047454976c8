//! What a query means.

use super::fold::{each_word, is_tone, unmarked};
use super::typing::{telex, vni, with_i_or_y};
use std::ops::Range;

/// So many words are looked for; what is typed or pasted after them is not.
pub const MOST_WORDS: usize = 60;

/// A query: words to be found, of which some are to stand one after another, and words that must not
/// be there.
///
/// `"…"` asks for whole words one after another, `-word` and `-"…"` for tasks without them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<Asked>,
    /// Stretches of the words that stood in quotation marks.
    phrases: Vec<Range<usize>>,
    unwanted: Vec<Vec<Asked>>,
    /// Whether the last word may be unfinished.
    unfinished: bool,
    /// What stands for some of the words: their abbreviation, or what they abbreviate.
    stand_ins: Vec<Vec<String>>,
}

/// A word that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// As typed.
    pub text: String,
    /// What it may mean; first the word as it stands.
    pub forms: Vec<Form>,
}

/// What a typed word may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The folded letters.
    pub folded: String,
    /// The spelling, where marks were typed.
    pub marked: Option<String>,
    /// How one comes from what was typed to this.
    pub how: How,
    /// Whether nothing may follow, even where the word may be unfinished: "lý" is "lí", but it does
    /// not begin "liệu".
    pub ended: bool,
}

/// How one comes from what was typed to a word of a text. The nearer, the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// By mending one slip of the finger.
    Mended,
    /// As an input method would have: Telex, VNI; or with i for y.
    Typed,
    /// As it stands, marks aside.
    Literal,
}

impl Asked {
    fn new(text: &str, folded: &str, spelling: &str) -> Self {
        let mut forms = vec![Form {
            folded: folded.to_owned(),
            marked: (spelling != folded).then(|| spelling.to_owned()),
            how: How::Literal,
            ended: false,
        }];
        let mut add = |spelling: String, ended| {
            let folded = unmarked(&spelling);
            if forms.iter().all(|form| form.folded != folded) {
                forms.push(Form {
                    marked: (spelling != folded).then_some(spelling),
                    folded,
                    how: How::Typed,
                    ended,
                });
            }
        };
        if text.is_ascii() {
            let read = [telex(folded), vni(folded)].into_iter().flatten();
            read.for_each(|spelling| add(spelling, false));
        }
        if let Some(spelling) = with_i_or_y(spelling) {
            add(spelling, true);
        }
        Self {
            text: text.to_owned(),
            forms,
        }
    }

    /// The folded word as it was typed.
    pub fn folded(&self) -> &str {
        self.forms.first().map_or("", |form| &form.folded)
    }

    /// Whether a folded word of a text is this one, in any of its forms.
    pub fn is(&self, folded: &str) -> bool {
        self.forms.iter().any(|form| form.folded == folded)
    }

    /// Whether a folded word of a text is this one only with a slip mended.
    pub fn is_mended_to(&self, folded: &str) -> bool {
        let form = self.forms.iter().find(|form| form.folded == folded);
        form.is_some_and(|form| form.how == How::Mended)
    }

    /// How many letters at the beginning of a folded word are this one, in any of its forms: all of
    /// it, or, where the word may be unfinished, as many as were typed.
    fn begins(&self, folded: &str) -> Option<usize> {
        let open = self.forms.iter().filter(|form| !form.ended);
        open.filter(|form| folded.starts_with(&form.folded))
            .map(|form| form.folded.chars().count())
            .max()
    }
}

impl Form {
    /// Whether a spelling has the marks that were typed; of a word that was typed without any, each
    /// has. Where the word may be `unfinished`, what is still to come may be anything.
    pub fn has_marks_of(&self, spelling: &str, unfinished: bool) -> bool {
        let Some(marked) = &self.marked else {
            return true;
        };
        if marked == spelling {
            return true;
        }
        let (typed, known) = (without_tone(marked), without_tone(spelling));
        let (tone, its) = (&marked[typed.len()..], &spelling[known.len()..]);
        unfinished && known.starts_with(typed) && (tone.is_empty() || tone == its)
    }
}

fn without_tone(spelling: &str) -> &str {
    spelling.trim_end_matches(is_tone)
}

impl Query {
    /// Reads what a user typed. Signs and marks do not matter, but for quotation marks and a minus
    /// before a word.
    pub fn new(text: &str) -> Self {
        let mut query = Self {
            unfinished: !text.ends_with(char::is_whitespace),
            ..Self::default()
        };
        let mut rest = text;
        while let Some(part) = next_part(&mut rest) {
            let asked = words_of(part.text);
            if part.unwanted {
                if !asked.is_empty() {
                    query.unwanted.push(asked);
                }
                query.unfinished &= !rest.is_empty();
                continue;
            }
            let from = query.words.len();
            query.words.extend(asked);
            query.words.truncate(MOST_WORDS);
            if part.quoted && query.words.len() > from {
                query.phrases.push(from..query.words.len());
                query.unfinished &= !(rest.is_empty() && part.closed);
            }
        }
        query
    }

    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.unwanted.is_empty()
    }

    /// The words to be found, in order.
    pub fn words(&self) -> &[Asked] {
        &self.words
    }

    /// Stretches of the words that are to stand one after another.
    pub fn phrases(&self) -> &[Range<usize>] {
        &self.phrases
    }

    /// Words that must not stand one after another, each for itself.
    pub fn unwanted(&self) -> &[Vec<Asked>] {
        &self.unwanted
    }

    /// Whether the word at that place may be unfinished: somebody may still be typing it.
    pub fn may_be_unfinished(&self, place: usize) -> bool {
        self.unfinished && place + 1 == self.words.len()
    }

    /// With what a word may mean besides, as the search found it.
    pub(super) fn widen(&mut self, place: usize, folded: &str) {
        if let Some(word) = self.words.get_mut(place) {
            word.forms.push(Form {
                folded: folded.to_owned(),
                marked: None,
                how: How::Mended,
                ended: true,
            });
        }
    }

    /// With what stands for some of its words, as the search found it.
    pub(super) fn stand_in(&mut self, words: Vec<String>) {
        self.stand_ins.push(words);
    }

    /// What stands for some of its words, folded.
    pub fn stand_ins(&self) -> &[Vec<String>] {
        &self.stand_ins
    }

    /// Whether a text has all of its words; `key` is what [`super::fold::key`] makes of the text. The
    /// last word may be unfinished.
    pub fn is_in(&self, key: &str) -> bool {
        self.words.iter().enumerate().all(|(place, word)| {
            key.split(' ').any(|known| {
                word.is(known) || (self.may_be_unfinished(place) && word.begins(known).is_some())
            })
        })
    }

    /// Whether each of its words begins a word of a text; `key` is what [`super::fold::key`] makes of
    /// the text.
    pub fn begins_words_of(&self, key: &str) -> bool {
        let begins = |word: &Asked| key.split(' ').any(|known| word.begins(known).is_some());
        self.words.iter().all(begins)
    }

    /// How many letters at the beginning of a folded word are the word at that place; `None` if it is
    /// another.
    pub(super) fn covers(&self, place: usize, folded: &str) -> Option<usize> {
        let word = self.words.get(place)?;
        if word.is(folded) {
            Some(folded.chars().count())
        } else if self.may_be_unfinished(place) {
            word.begins(folded)
        } else {
            None
        }
    }
}

fn words_of(text: &str) -> Vec<Asked> {
    let mut words = Vec::new();
    each_word(text, |range, folded, spelling| {
        words.push(Asked::new(&text[range], folded, spelling));
    });
    words
}

/// A stretch of what was typed.
struct Part<'a> {
    text: &'a str,
    quoted: bool,
    closed: bool,
    unwanted: bool,
}

const OPENING: [char; 3] = ['"', '“', '”'];

/// Takes the next stretch off: what stands in quotation marks, behind a minus, or up to either.
fn next_part<'a>(rest: &mut &'a str) -> Option<Part<'a>> {
    *rest = rest.trim_start();
    if rest.is_empty() {
        return None;
    }
    let behind_minus = rest
        .strip_prefix('-')
        .filter(|behind| behind.starts_with(|c: char| c.is_alphanumeric() || OPENING.contains(&c)));
    let unwanted = behind_minus.is_some();
    let text = behind_minus.unwrap_or(rest);
    if let Some(quoted) = text.strip_prefix(OPENING) {
        let end = quoted.find(OPENING);
        let inside = &quoted[..end.unwrap_or(quoted.len())];
        *rest = quoted[inside.len()..].trim_start_matches(OPENING);
        return Some(Part {
            text: inside,
            quoted: true,
            closed: end.is_some(),
            unwanted,
        });
    }
    let end = if unwanted {
        text.find(char::is_whitespace)
    } else {
        let breaks = text.char_indices().zip(text.chars().skip(1));
        let minus = |((_, before), c): &((usize, char), char)| before.is_whitespace() && *c == '-';
        let minus = breaks
            .filter(minus)
            .map(|((at, before), _)| at + before.len_utf8())
            .find(|at| *at > 0);
        let quote = text.find(OPENING).filter(|at| *at > 0);
        match (minus, quote) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        }
    };
    let (part, behind) = text.split_at(end.unwrap_or(text.len()));
    *rest = behind;
    Some(Part {
        text: part,
        quoted: false,
        closed: true,
        unwanted,
    })
}
