//! One search: which tasks answer, and how well.

use super::run::Run;
use super::weights::Weights;
use super::{Index, Zones};
use crate::search::lexicon::Spelling;
use crate::search::query::{Asked, How, Query};
use crate::search::rank::{Ending, Place, Rank};
use crate::search::zone::Zone;

/// With so few good answers, slips are forgiven, and a word that is not there.
const FEW: usize = 3;
/// From so many words on, some may lack.
const SPARING: u32 = 3;

/// Words as a set of bits: the first word of the query is the lowest.
pub(super) type Bits = u64;

/// A search that goes on.
pub(super) struct Looking<'a> {
    pub(super) index: &'a Index,
    pub(super) query: Query,
    /// `place → what the task has`
    pub(super) seen: Vec<Seen>,
    /// `spelling → the words of the query that it is`
    pub(super) are: Vec<Bits>,
    /// As `are`, with the marks that were typed.
    pub(super) right: Vec<Bits>,
    /// As `are`, of words in quotation marks: whole, as they stand.
    pub(super) quoted: Vec<Bits>,
    /// What must not be there: the spellings of words that must not stand one after another.
    pub(super) unwanted: Vec<Vec<Vec<Spelling>>>,
    /// `word → how many tasks have it`
    pub(super) having: Vec<usize>,
    pub(super) all: Bits,
}

/// What a task has of the words.
#[derive(Clone, Copy, Default)]
pub(super) struct Seen {
    pub(super) literal: Bits,
    pub(super) typed: Bits,
    pub(super) any: Bits,
    pub(super) marked: Bits,
    pub(super) title: Bits,
    pub(super) zones: Zones,
    /// Whether it has the last word finished.
    pub(super) finished: bool,
}

/// What was found.
#[derive(Default)]
pub(super) struct Answers {
    /// Ranks with the tasks' places, in the order of the places.
    ranked: Vec<(Rank, u32)>,
    /// Which of them come first, second and so on.
    order: Vec<u32>,
    /// How many of the tasks have all words.
    pub(super) complete: usize,
}

impl Answers {
    /// The best first.
    pub(super) fn best(&self) -> impl Iterator<Item = &(Rank, u32)> {
        let order = self.order.iter();
        order.filter_map(|at| self.ranked.get(*at as usize))
    }
}

impl<'a> Looking<'a> {
    pub(super) fn new(index: &'a Index, query: Query) -> Self {
        let spellings = index.lexicon.spellings();
        let words = query.words().len();
        let mut looking = Self {
            seen: vec![Seen::default(); index.texts.len()],
            are: vec![0; spellings],
            right: vec![0; spellings],
            quoted: Vec::new(),
            unwanted: Vec::new(),
            having: vec![0; words],
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
        let unwanted = looking.query.unwanted().iter();
        let spelled = |phrase: &Vec<Asked>| {
            let words = phrase.iter();
            words.map(|word| Self::spellings_of(index, word)).collect()
        };
        looking.unwanted = unwanted.map(spelled).collect();
        looking
    }

    /// Searches. Of the query, it tells all that its words turned out to mean.
    pub(super) fn look(mut self) -> (Answers, Query) {
        let mut answers = self.answers();
        if answers.complete < FEW && self.forgive(true) {
            answers = self.answers();
        }
        if answers.ranked.is_empty() && self.forgive(false) {
            answers = self.answers();
        }
        let keys = answers.ranked.iter().zip(0..);
        let mut order: Vec<(u64, u32)> = keys.map(|((rank, _), at)| (!rank.key(), at)).collect();
        // Places make the order one of its own: no two are equal.
        order.sort_unstable();
        answers.order = order.into_iter().map(|(_, at)| at).collect();
        (answers, self.query)
    }

    /// The tasks that have all words; and where few of these have them side by side, those that lack
    /// some and have the others so.
    fn answers(&self) -> Answers {
        let weights = Weights::new(&self.having, self.seen.len());
        let words = self.all.count_ones();
        let mut ranked = self.ranked(&weights, words, 0);
        if ranked.iter().any(|(rank, _)| rank.ending != Ending::Loose) {
            ranked.retain(|(rank, _)| rank.ending != Ending::Loose);
        }
        let complete = ranked.len();
        // Of all neighbours, half are neighbours there.
        let good = |(rank, _): &&(Rank, u32)| 2 * rank.strength >= 3 * weights.total();
        let together = |(rank, _): &(Rank, u32)| rank.place > Place::InTitle;
        if words < SPARING
            || ranked.iter().any(together)
            || ranked.iter().filter(good).count() >= FEW
        {
            return Answers {
                ranked,
                complete,
                ..Answers::default()
            };
        }
        let strongest = |ranked: &[(Rank, u32)]| {
            let strengths = ranked.iter().map(|(rank, _)| rank.strength);
            strengths.max().unwrap_or_default()
        };
        ranked = self.ranked(&weights, words.div_ceil(2), strongest(&ranked));
        let strongest = strongest(&ranked);
        let complete = |(rank, _): &(Rank, u32)| u32::from(rank.words) == words;
        ranked.retain(|one| complete(one) || !is_far_behind(one.0.strength, strongest));
        Answers {
            complete: ranked.iter().filter(|one| complete(one)).count(),
            ranked,
            ..Answers::default()
        }
    }

    /// The tasks that have at least so many of the words; of those that lack some, none that cannot
    /// but be far behind the strongest, which is at least that strong.
    fn ranked(&self, weights: &Weights, least: u32, mut strongest: u16) -> Vec<(Rank, u32)> {
        let mut ranked = Vec::new();
        let (total, all) = (weights.total(), self.all);
        for (place, seen) in self.seen.iter().enumerate() {
            let has = seen.any;
            if has != all {
                // With less than half it is another question.
                if has.count_ones() < least || 2 * weights.of(has) < total {
                    continue;
                }
                let at_most = weights.strength(has, has & (has << 1), all);
                if is_far_behind(at_most, strongest) {
                    continue;
                }
            }
            if self.is_unwanted(place) {
                continue;
            }
            if let Some(rank) = self.rank(place, *seen, weights) {
                strongest = strongest.max(rank.strength);
                ranked.push((rank, u32::try_from(place).unwrap_or(u32::MAX)));
            }
        }
        ranked
    }

    /// How well a task answers; `None` if it has not what stood in quotation marks.
    fn rank(&self, place: usize, seen: Seen, weights: &Weights) -> Option<Rank> {
        let asked = self.query.words().len();
        let run = match asked {
            0 => Run::default(),
            1 if self.query.phrases().is_empty() => Run {
                together: Zone::best(seen.zones.has),
                named: Zone::best(seen.zones.names),
                ..Run::default()
            },
            _ => self.run(place),
        };
        if run.phrases != self.phrase_ends() {
            return None;
        }
        let last = (self.all >> 1) + 1;
        let ending = match asked {
            1 if !seen.finished => Ending::Open,
            _ if seen.finished || seen.any & last == 0 || run.pairs & last != 0 => Ending::Whole,
            _ if run.together.is_some() => Ending::Whole,
            _ => Ending::Loose,
        };
        // What begins somewhere as the last word does is not yet that word.
        let sure = seen.marked | (seen.any & !seen.typed);
        let sure = if ending == Ending::Loose {
            sure & !last
        } else {
            sure
        };
        let telling = match run.together {
            Some(_) => self.all,
            None => seen.title | run.leads,
        };
        Some(Rank {
            strength: weights.strength(sure, run.pairs, telling),
            words: small(seen.any),
            how: if seen.literal == seen.any {
                How::Literal
            } else if seen.typed == seen.any {
                How::Typed
            } else {
                How::Mended
            },
            ending,
            marked: seen.marked == seen.any,
            place: match (run.named, run.together) {
                (Some(Zone::Lead), _) => Place::NamedLead,
                (Some(Zone::LeadToday), _) => Place::NamedLeadToday,
                (_, Some(Zone::Title)) => Place::TogetherInTitle,
                (Some(zone), _) => Place::Named(zone),
                (None, Some(zone)) => Place::Together(zone),
                (None, None) if asked > 0 && seen.title == self.all => Place::InTitle,
                (None, None) => Place::Apart,
            },
            finished: seen.finished,
            leads: small(run.leads),
            in_title: small(seen.title),
            opens: run.opens,
            brevity: u8::MAX - u8::try_from(self.index.texts[place].title()).unwrap_or(u8::MAX),
        })
    }
}

/// Whether a task that lacks words is not worth listing.
fn is_far_behind(strength: u16, strongest: u16) -> bool {
    4 * strength < 3 * strongest
}

fn small(words: Bits) -> u8 {
    u8::try_from(words.count_ones()).unwrap_or(u8::MAX)
}
