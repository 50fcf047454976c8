//! How long a task has been late.

use super::day::shifted;
use super::filter::{Due, Span};
use chrono::NaiveDate;

/// For how long the last day has been past; the longest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Age {
    /// More than 120 days.
    Long,
    /// 31 to 120 days.
    Medium,
    /// Up to 30 days.
    Short,
}

const SHORT_UNTIL: i64 = 30;
const MEDIUM_UNTIL: i64 = 120;

impl Age {
    /// The longest first.
    pub const ALL: [Self; 3] = [Self::Long, Self::Medium, Self::Short];

    /// That of a task so many days late.
    pub fn of(days: i64) -> Self {
        if days <= SHORT_UNTIL {
            Self::Short
        } else if days <= MEDIUM_UNTIL {
            Self::Medium
        } else {
            Self::Long
        }
    }

    /// Where the last days of such tasks lie, seen from a day.
    pub fn due(self, as_of: NaiveDate) -> Due {
        let back = |days: i64| shifted(as_of, -days);
        match self {
            Self::Short => Due::From(back(SHORT_UNTIL)),
            Self::Medium => {
                let span = Span::new(back(MEDIUM_UNTIL), back(SHORT_UNTIL + 1));
                span.map_or(Due::Until(back(SHORT_UNTIL + 1)), Due::Within)
            }
            Self::Long => Due::Before(back(MEDIUM_UNTIL)),
        }
    }
}
