//! How often work without an end is to be shown, and the turns that come of it.

use super::period::{BadPeriod, Period, PeriodKind};
use crate::search::fold;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rhythm {
    /// Every week, from Monday to Sunday.
    Week,
    /// Every month of the calendar.
    Month,
    /// Every quarter of the calendar.
    Quarter,
}

impl Rhythm {
    /// In the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Week, Self::Month, Self::Quarter];

    /// What a document's words for a deadline say: "hàng tuần", "hằng tháng". `None` where they name
    /// no rhythm, as "thường xuyên" does.
    pub fn said(words: &str) -> Option<Self> {
        let words = fold::key(words);
        let named = [
            ("hang tuan", Self::Week),
            ("hang thang", Self::Month),
            ("hang quy", Self::Quarter),
        ];
        named
            .into_iter()
            .find(|(name, _)| words.contains(name))
            .map(|(_, rhythm)| rhythm)
    }
}

/// A week, a month or a quarter in which such work is to be shown once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Turn(Period);

impl Turn {
    /// The turn that a day lies in.
    pub fn around(rhythm: Rhythm, day: NaiveDate) -> Self {
        Self(match rhythm {
            Rhythm::Week => Period::week(day),
            Rhythm::Month => Period::month(day),
            Rhythm::Quarter => Period::quarter(day),
        })
    }

    /// Its days.
    pub fn period(self) -> Period {
        self.0
    }

    /// Whether it belongs to a rhythm.
    pub fn is_of(self, rhythm: Rhythm) -> bool {
        self == Self::around(rhythm, self.0.first())
    }

    /// The one before it.
    #[must_use]
    pub fn previous(self) -> Self {
        Self(self.0.previous())
    }
}

/// As its days are written: `2026-w47`, `2026-11`, `2026-q4`.
impl fmt::Display for Turn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Turn {
    type Err = BadPeriod;

    fn from_str(text: &str) -> Result<Self, BadPeriod> {
        let period: Period = text.parse()?;
        match period.kind() {
            PeriodKind::Free => Err(BadPeriod),
            PeriodKind::Week | PeriodKind::Month | PeriodKind::Quarter => Ok(Self(period)),
        }
    }
}
