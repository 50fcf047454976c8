//! One search: which tasks have which of the words, and how well.

use super::{Index, TITLE, ZONES};
use crate::search::lexicon::Spelling;
use crate::search::query::{Asked, Form, How, Query};
use crate::search::rank::{Ending, Place, Rank};
use crate::search::zone::Zone;

/// With so few answers, slips are forgiven.
const FEW: usize = 3;
/// In words shorter than this, every slip makes another word.
const FORGIVING: usize = 5;

/// Words as a set of bits: the first word of the query is the lowest.
type Bits = u64;

/// A search that goes on.
pub(super) struct Looking<'a> {
    index: &'a Index,
    query: Query,
    /// `place → what the task has`
    seen: Vec<Seen>,
    /// `spelling → the words of the query that it is`
    are: Vec<Bits>,
    /// As `are`, of words in quotation marks: whole, as they stand.
    quoted: Vec<Bits>,
    all: Bits,
}

/// What a task has of the words.
#[derive(Clone, Copy, Default)]
struct Seen {
    literal: Bits,
    typed: Bits,
    any: Bits,
    marked: Bits,
    title: Bits,
    zones: u16,
    /// Whether it has the last word finished.
    finished: bool,
}

/// How the words stand to each other in a task.
#[derive(Default)]
struct Run {
    /// The best zone in which all stand one after another.
    together: Option<Zone>,
    pairs: Bits,
    opens: bool,
    phrases: Bits,
}

impl<'a> Looking<'a> {
    pub(super) fn new(index: &'a Index, query: Query) -> Self {
        let spellings = index.lexicon.spellings();
        let words = query.words().len();
        let mut looking = Self {
            seen: vec![Seen::default(); index.texts.len()],
            are: vec![0; spellings],
            quoted: Vec::new(),
            all: (1 << words) - 1,
            index,
            query,
        };
        if !looking.query.phrases().is_empty() {
            looking.quoted = vec![0; spellings];
        }
        for place in 0..words {
            looking.note_word(place);
        }
        looking
    }

    pub(super) fn into_query(self) -> Query {
        self.query
    }

    /// Keys of ranks with places, and how many of the words the best lacks.
    pub(super) fn look(&mut self) -> (Vec<(u64, u32)>, usize) {
        let mut ranked = self.ranked(0);
        if ranked.len() < FEW && self.forgive() {
            ranked = self.ranked(0);
        }
        let words = self.query.words().len();
        let most = self.most();
        // Two of three: with fewer it is another question.
        if !ranked.is_empty() || words < 3 || 3 * most < 2 * words {
            return (ranked, 0);
        }
        (self.ranked(words - most), words - most)
    }

    pub(super) fn rank_of(&mut self, place: usize) -> Option<Rank> {
        let (ranked, lacking) = self.look();
        ranked.iter().find(|(_, other)| *other as usize == place)?;
        self.rank(place, lacking)
    }

    /// The tasks that lack just so many of the words.
    fn ranked(&self, lacking: usize) -> Vec<(u64, u32)> {
        let mut ranked = Vec::new();
        let mut only_loose = true;
        for place in 0..self.seen.len() {
            if let Some(rank) = self.rank(place, lacking) {
                only_loose &= rank.ending == Ending::Loose;
                ranked.push((rank, u32::try_from(place).unwrap_or(u32::MAX)));
            }
        }
        if !only_loose {
            ranked.retain(|(rank, _)| rank.ending != Ending::Loose);
        }
        ranked
            .into_iter()
            .map(|(rank, place)| (rank.key(), place))
            .collect()
    }

    /// How well a task answers that lacks just so many of the words.
    pub(super) fn rank(&self, place: usize, lacking: usize) -> Option<Rank> {
        let seen = self.seen.get(place)?;
        let asked = self.query.words().len();
        let has = seen.any.count_ones() as usize;
        if has + lacking != asked || self.is_unwanted(place) {
            return None;
        }
        let run = match asked {
            0 => Run::default(),
            1 if self.query.phrases().is_empty() => Run {
                together: Zone::best(seen.zones),
                ..Run::default()
            },
            _ => self.run(place),
        };
        if run.phrases != self.phrase_ends() {
            return None;
        }
        let how = if seen.literal == seen.any {
            How::Literal
        } else if seen.typed == seen.any {
            How::Typed
        } else {
            How::Mended
        };
        Some(Rank {
            words: small(has),
            how,
            ending: match (seen.finished, run.together) {
                (true, _) => Ending::Whole,
                (false, Some(_)) => Ending::Open,
                (false, None) => Ending::Loose,
            },
            marked: seen.marked == seen.any,
            place: match run.together {
                Some(Zone::Title) => Place::TogetherInTitle,
                _ if asked > 0 && seen.title == self.all => Place::InTitle,
                Some(zone) => Place::Together(zone),
                None => Place::Apart,
            },
            in_title: small(seen.title.count_ones() as usize),
            pairs: small(run.pairs.count_ones() as usize),
            opens: run.opens,
            brevity: u8::MAX - u8::try_from(self.index.texts[place].title()).unwrap_or(u8::MAX),
        })
    }

    /// Goes through a task's words. Each word's bit follows that of the word before it, so that the
    /// last word's bit is reached only where all stand one after another.
    fn run(&self, place: usize) -> Run {
        let mut run = Run::default();
        let last = (self.all >> 1) + 1;
        let (mut zone, mut first) = (None, false);
        let (mut chain, mut before, mut quoted): (Bits, Bits, Bits) = (0, 0, 0);
        let starts: Bits = self
            .query
            .phrases()
            .iter()
            .map(|phrase| 1 << phrase.start)
            .sum();
        for word in &self.index.texts[place].0 {
            if let Some(number) = word.checked_sub(ZONES) {
                zone = Zone::ALL.get(number as usize).copied();
                first = zone == Some(Zone::Title);
                (chain, before, quoted) = (0, 0, 0);
                continue;
            }
            let is = self.are[*word as usize];
            run.pairs |= (before << 1) & is;
            let opens = first && is & 1 != 0;
            chain = ((chain << 1) | 1) & is;
            if opens {
                run.opens = true;
            }
            if chain & last != 0 && zone > run.together {
                run.together = zone;
            }
            if starts != 0 {
                quoted = ((quoted << 1) | starts) & self.quoted[*word as usize];
                run.phrases |= quoted & self.phrase_ends();
            }
            before = is;
            first = false;
        }
        run
    }

    /// The last words of what stood in quotation marks.
    fn phrase_ends(&self) -> Bits {
        let phrases = self.query.phrases().iter();
        phrases.map(|phrase| 1 << (phrase.end - 1)).sum()
    }

    /// Whether the task has what must not be there.
    fn is_unwanted(&self, place: usize) -> bool {
        let lexicon = &self.index.lexicon;
        let is = |word: &Asked, spelling: Spelling| {
            let literal = word.forms.first();
            literal.is_some_and(|form| {
                lexicon.of(&form.folded).contains(&spelling)
                    && form.has_marks_of(lexicon.spelled(spelling), false)
            })
        };
        self.query.unwanted().iter().any(|phrase| {
            self.index.texts[place].0.windows(phrase.len()).any(|run| {
                run.iter()
                    .zip(phrase)
                    .all(|(word, asked)| *word < ZONES && is(asked, *word))
            })
        })
    }

    /// The greatest number of words that a task has.
    fn most(&self) -> usize {
        let counts = self.seen.iter().map(|seen| seen.any.count_ones());
        counts.max().unwrap_or_default() as usize
    }

    fn note_word(&mut self, place: usize) {
        let index = self.index;
        let unfinished = self.query.may_be_unfinished(place);
        for form in self.query.words()[place].forms.clone() {
            if unfinished {
                for (folded, spellings) in index.lexicon.beginning(&form.folded) {
                    let whole = folded == form.folded;
                    self.note(place, &form, spellings, whole);
                }
            } else {
                self.note(place, &form, index.lexicon.of(&form.folded), true);
            }
        }
    }

    /// Forgives a slip in each of the longer words. Says whether that found anything.
    fn forgive(&mut self) -> bool {
        let index = self.index;
        let mut found = false;
        for place in 0..self.query.words().len() {
            let folded = self.query.words()[place].folded().to_owned();
            let quoted = self
                .query
                .phrases()
                .iter()
                .any(|phrase| phrase.contains(&place));
            if folded.chars().count() < FORGIVING || quoted {
                continue;
            }
            for (near, spellings) in index.lexicon.near(&folded) {
                let form = Form {
                    folded: near.to_owned(),
                    marked: None,
                    how: How::Mended,
                };
                self.note(place, &form, spellings, true);
                self.query.widen(place, near);
                found = true;
            }
        }
        found
    }

    /// Writes down which tasks have a word of the query in these spellings.
    fn note(&mut self, place: usize, form: &Form, spellings: &[Spelling], whole: bool) {
        let bit = 1 << place;
        let is_last = place + 1 == self.query.words().len();
        let unmarked = self.query.words()[place]
            .forms
            .iter()
            .all(|form| form.marked.is_none());
        for spelling in spellings {
            let of_word = *spelling as usize;
            self.are[of_word] |= bit;
            let marked = form.marked.is_some()
                && form.has_marks_of(self.index.lexicon.spelled(*spelling), !whole);
            if whole
                && form.how == How::Literal
                && let Some(quoted) = self.quoted.get_mut(of_word)
            {
                *quoted |= bit;
            }
            for posting in self.index.postings.get(of_word).into_iter().flatten() {
                let seen = &mut self.seen[posting.place as usize];
                seen.any |= bit;
                if form.how >= How::Typed {
                    seen.typed |= bit;
                }
                if form.how == How::Literal {
                    seen.literal |= bit;
                }
                if marked || unmarked {
                    seen.marked |= bit;
                }
                if posting.zones & TITLE != 0 {
                    seen.title |= bit;
                }
                seen.zones |= posting.zones;
                seen.finished |= whole && is_last;
            }
        }
    }
}

fn small(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}
