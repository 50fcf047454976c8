//! The time that a report is about.

use super::day::{end_of_month, end_of_quarter, shifted};
use chrono::{Datelike, NaiveDate, Weekday};
use std::fmt;
use std::str::FromStr;

/// Days from a first to a last, both within. Written as one word, which links and keys share:
/// `2026-11`, `2026-q4`, `2026-w47`, `2026-11-01_2026-11-15`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    first: NaiveDate,
    last: NaiveDate,
    kind: PeriodKind,
}

/// The sorts of periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodKind {
    /// From a Monday to a Sunday.
    Week,
    /// A month of the calendar.
    Month,
    /// Three months of the calendar.
    Quarter,
    /// Any other days.
    Free,
}

impl PeriodKind {
    /// In the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Week, Self::Month, Self::Quarter, Self::Free];
}

impl Period {
    /// The week that a day lies in.
    pub fn week(day: NaiveDate) -> Self {
        let first = shifted(day, -i64::from(day.weekday().num_days_from_monday()));
        Self::new(PeriodKind::Week, first, shifted(first, 6))
    }

    /// The month that a day lies in.
    pub fn month(day: NaiveDate) -> Self {
        let first = day.with_day(1).unwrap_or(day);
        Self::new(PeriodKind::Month, first, end_of_month(day))
    }

    /// The quarter that a day lies in.
    pub fn quarter(day: NaiveDate) -> Self {
        let month = (day.month0() / 3) * 3;
        let first = day.with_day(1).and_then(|day| day.with_month0(month));
        let last = end_of_quarter(day);
        Self::new(PeriodKind::Quarter, first.unwrap_or(day), last)
    }

    /// Any days, whichever of the two is the later.
    pub fn free(one: NaiveDate, other: NaiveDate) -> Self {
        Self::new(PeriodKind::Free, one.min(other), one.max(other))
    }

    /// The period of that sort that a day lies in; a free one is that day.
    pub fn around(kind: PeriodKind, day: NaiveDate) -> Self {
        match kind {
            PeriodKind::Week => Self::week(day),
            PeriodKind::Month => Self::month(day),
            PeriodKind::Quarter => Self::quarter(day),
            PeriodKind::Free => Self::free(day, day),
        }
    }

    fn new(kind: PeriodKind, first: NaiveDate, last: NaiveDate) -> Self {
        Self { first, last, kind }
    }

    /// Its sort.
    pub fn kind(self) -> PeriodKind {
        self.kind
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        self.last
    }

    /// Whether a day lies in it.
    pub fn has(self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// The period after it, of the same sort; after a free one, as many days.
    #[must_use]
    pub fn next(self) -> Self {
        let first = shifted(self.last, 1);
        match self.kind {
            PeriodKind::Free => Self::free(first, shifted(first, self.distance())),
            kind => Self::around(kind, first),
        }
    }

    /// The period before it, of the same sort; before a free one, as many days.
    #[must_use]
    pub fn previous(self) -> Self {
        let last = shifted(self.first, -1);
        match self.kind {
            PeriodKind::Free => Self::free(shifted(last, -self.distance()), last),
            kind => Self::around(kind, last),
        }
    }

    /// Days from the first to the last.
    fn distance(self) -> i64 {
        (self.last - self.first).num_days()
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        match self.kind {
            PeriodKind::Week => {
                let week = self.first.iso_week();
                write!(f, "{:04}-w{:02}", week.year(), week.week())
            }
            PeriodKind::Month => write!(f, "{year:04}-{month:02}"),
            PeriodKind::Quarter => write!(f, "{year:04}-q{}", month.div_ceil(3)),
            PeriodKind::Free => write!(f, "{}_{}", self.first, self.last),
        }
    }
}

/// A text that names no period between the years 1900 and 2100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadPeriod;

impl fmt::Display for BadPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a period of the form 2026-11, 2026-q4, 2026-w47 or two days")
    }
}

impl std::error::Error for BadPeriod {}

impl FromStr for Period {
    type Err = BadPeriod;

    fn from_str(text: &str) -> Result<Self, BadPeriod> {
        let period = read(text).ok_or(BadPeriod)?;
        let is_of_our_time = |day: NaiveDate| (1900..=2100).contains(&day.year());
        // What is written in another way than ours would stand under two keys.
        let good = is_of_our_time(period.first)
            && is_of_our_time(period.last)
            && period.to_string() == text;
        if good { Ok(period) } else { Err(BadPeriod) }
    }
}

fn read(text: &str) -> Option<Period> {
    if let Some((first, last)) = text.split_once('_') {
        return Some(Period::free(first.parse().ok()?, last.parse().ok()?));
    }
    let (year, rest) = text.split_once('-')?;
    let year: i32 = year.parse().ok()?;
    let day = |month: u32| NaiveDate::from_ymd_opt(year, month, 1);
    if let Some(quarter) = rest.strip_prefix('q') {
        let quarter = quarter
            .parse::<u32>()
            .ok()
            .filter(|n| (1..=4).contains(n))?;
        return day(quarter * 3).map(Period::quarter);
    }
    if let Some(week) = rest.strip_prefix('w') {
        let monday = NaiveDate::from_isoywd_opt(year, week.parse().ok()?, Weekday::Mon)?;
        return Some(Period::week(monday));
    }
    day(rest.parse().ok()?).map(Period::month)
}
