//! A moment, to the minute: as people read and write it.

use crate::domain::day::local_time;
use chrono::{DateTime, Datelike, FixedOffset};

/// A minute between 1970 and the end of 2099, Viet Nam's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minute(u32);

const MILLIS: u64 = 60_000;

impl Minute {
    /// The minute of a moment, in milliseconds since 1970 UTC; `None` after 2099.
    pub fn of(millis: u64) -> Option<Self> {
        let number = u32::try_from(millis / MILLIS).ok()?;
        let minute = Self(number);
        (minute.time()?.year() < 2100).then_some(minute)
    }

    /// Its beginning, in milliseconds since 1970 UTC.
    pub fn millis(self) -> u64 {
        u64::from(self.0) * MILLIS
    }

    /// Its beginning in Viet Nam.
    pub fn time(self) -> Option<DateTime<FixedOffset>> {
        local_time(self.millis())
    }
}
