//! Why one task comes before another.

use super::query::How;
use super::zone::Zone;

/// How well a task answers a query. The greater comes first; what stands above decides before what
/// stands below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    /// How much the words say that it has with the marks that were typed: the rarer, the more. Those
    /// that stand right behind each other as in the query count twice, and half as much again those in
    /// the label, in the name of who leads, or where all stand together.
    pub strength: u16,
    /// How many of the words it has.
    pub words: u8,
    /// How one comes from what was typed to what it has, for the word furthest away.
    pub how: How,
    /// How the last word stands there.
    pub ending: Ending,
    /// Whether all words that were typed with marks stand there with these.
    pub marked: bool,
    /// Where the words stand.
    pub place: Place,
    /// Whether the last word stands there finished.
    pub finished: bool,
    /// How many of the words are names of who leads, then or today.
    pub leads: u8,
    /// How many of the words stand in the label.
    pub in_title: u8,
    /// Whether the label begins with the words.
    pub opens: bool,
    /// The shorter the label, the greater.
    pub brevity: u8,
}

/// How the last word stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ending {
    /// Unfinished, and away from the words before it.
    Loose,
    /// Unfinished, and the only one.
    Open,
    /// Finished, or right behind the words before it.
    Whole,
}

/// Where the words of a query stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Apart from each other.
    Apart,
    /// Apart from each other, but all in the label.
    InTitle,
    /// One after another in that zone.
    Together(Zone),
    /// They are all of a name in that zone.
    Named(Zone),
    /// One after another in the label.
    TogetherInTitle,
    /// They are the name of who answers today for the body that leads.
    NamedLeadToday,
    /// They are the name of who leads.
    NamedLead,
}

impl Rank {
    /// All of it as one number, in the same order: thousands of these are sorted at every keystroke.
    pub(super) fn key(self) -> u64 {
        let place = match self.place {
            Place::Apart => 0,
            Place::InTitle => 1,
            Place::Together(zone) => 2 + zone as u64,
            Place::Named(zone) => 15 + zone as u64,
            Place::TogetherInTitle => 28,
            Place::NamedLeadToday => 29,
            Place::NamedLead => 30,
        };
        let parts = [
            (u64::from(self.strength), 12),
            (u64::from(self.words), 6),
            (self.how as u64, 2),
            (self.ending as u64, 2),
            (u64::from(self.marked), 1),
            (place, 5),
            (u64::from(self.finished), 1),
            (u64::from(self.leads), 6),
            (u64::from(self.in_title), 6),
            (u64::from(self.opens), 1),
            (u64::from(self.brevity), 8),
        ];
        parts
            .into_iter()
            .fold(0, |key, (part, bits)| (key << bits) | part)
    }
}
