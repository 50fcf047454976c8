//! Why one task comes before another.

use super::query::How;
use super::zone::Zone;

/// How well a task answers a query. The greater comes first; what stands above decides before what
/// stands below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    /// How many of the words it has. All, unless no task has all.
    pub words: u8,
    /// How one comes from what was typed to what it has, for the word furthest away.
    pub how: How,
    /// Whether the last word stands there finished.
    pub ending: Ending,
    /// Whether all words that were typed with marks stand there with these.
    pub marked: bool,
    /// Where the words stand.
    pub place: Place,
    /// How many of the words stand in the label.
    pub in_title: u8,
    /// How many neighbours of the query are neighbours there.
    pub pairs: u8,
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
    /// Unfinished, and right behind the words before it.
    Open,
    /// Finished.
    Whole,
}

/// Where the words of a query stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Apart from each other.
    Apart,
    /// One after another in that zone.
    Together(Zone),
    /// Apart from each other, but all in the label.
    InTitle,
    /// One after another in the label.
    TogetherInTitle,
}

impl Rank {
    /// All of it as one number, in the same order: thousands of these are sorted at every keystroke.
    pub(super) fn key(self) -> u64 {
        let place = match self.place {
            Place::Apart => 0,
            Place::Together(zone) => 1 + zone as u64,
            Place::InTitle => 14,
            Place::TogetherInTitle => 15,
        };
        let parts = [
            (u64::from(self.words), 6),
            (self.how as u64, 2),
            (self.ending as u64, 2),
            (u64::from(self.marked), 1),
            (place, 4),
            (u64::from(self.in_title), 6),
            (u64::from(self.pairs), 6),
            (u64::from(self.opens), 1),
            (u64::from(self.brevity), 8),
        ];
        parts
            .into_iter()
            .fold(0, |key, (part, bits)| (key << bits) | part)
    }
}
