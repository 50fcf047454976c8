//! Roughly how old the people were who were helped.

use std::fmt;
use std::str::FromStr;

/// An age in words: the documents name no years, so neither do we.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgeGroup {
    /// Children.
    Child,
    /// Grown-ups.
    Adult,
    /// The elderly.
    Elder,
}

impl AgeGroup {
    /// From the youngest to the oldest.
    pub const ALL: [Self; 3] = [Self::Child, Self::Adult, Self::Elder];

    fn name(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Adult => "adult",
            Self::Elder => "elder",
        }
    }
}

impl fmt::Display for AgeGroup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A text that names no age group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadAgeGroup;

impl FromStr for AgeGroup {
    type Err = BadAgeGroup;

    fn from_str(text: &str) -> Result<Self, BadAgeGroup> {
        let mut all = Self::ALL.into_iter();
        all.find(|group| group.name() == text).ok_or(BadAgeGroup)
    }
}
