//! Where a task's last day is to lie.

use crate::domain::day::{end_of_month, end_of_quarter, shifted};
use chrono::{Datelike, NaiveDate};

/// Where a task's last day is to lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Due {
    /// There is none.
    Never,
    /// Before that day.
    Before(NaiveDate),
    /// On that day or before.
    Until(NaiveDate),
    /// On that day or after.
    From(NaiveDate),
    /// After that day.
    After(NaiveDate),
    /// On one of those days.
    Within(Span),
    /// In the period that the as-of date lies in.
    During(Period),
}

/// Days one after another, at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    first: NaiveDate,
    last: NaiveDate,
}

/// A period that moves on with time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// Monday to Sunday.
    Week,
    /// A month of the calendar.
    Month,
    /// Three months.
    Quarter,
    /// A year of the calendar.
    Year,
}

/// What of the calendar a span is, just as people say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// One day.
    Day(NaiveDate),
    /// A month: year and number.
    Month(i32, u32),
    /// A quarter: year and number.
    Quarter(i32, u32),
    /// A year.
    Year(i32),
    /// First and last day.
    Days(NaiveDate, NaiveDate),
}

impl Span {
    /// From the first day to the last; `None` where that is before the first.
    pub fn new(first: NaiveDate, last: NaiveDate) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// One day.
    pub fn day(day: NaiveDate) -> Self {
        Self {
            first: day,
            last: day,
        }
    }

    /// A month of the calendar; `None` if there is no such.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        Self::new(first, end_of_month(first))
    }

    /// A quarter, counted from 1; `None` if there is no such.
    pub fn quarter(year: i32, quarter: u32) -> Option<Self> {
        let month = quarter.checked_mul(3)?.checked_sub(2)?;
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        Self::new(first, end_of_quarter(first))
    }

    /// A year of the calendar; `None` beyond the calendar's years.
    pub fn year(year: i32) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
        Self::new(first, NaiveDate::from_ymd_opt(year, 12, 31)?)
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        self.last
    }

    /// What of the calendar it is.
    pub fn named(self) -> Named {
        let (year, month) = (self.first.year(), self.first.month());
        let quarter = month.div_ceil(3);
        if self.first == self.last {
            Named::Day(self.first)
        } else if Self::month(year, month) == Some(self) {
            Named::Month(year, month)
        } else if Self::quarter(year, quarter) == Some(self) {
            Named::Quarter(year, quarter)
        } else if Self::year(year) == Some(self) {
            Named::Year(year)
        } else {
            Named::Days(self.first, self.last)
        }
    }

    fn has(self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }
}

impl Period {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Week, Self::Month, Self::Quarter, Self::Year];

    /// The one that a day lies in; `None` where the calendar ends in it.
    pub fn of(self, day: NaiveDate) -> Option<Span> {
        let (year, month) = (day.year(), day.month());
        match self {
            Self::Week => {
                let first = shifted(day, -i64::from(day.weekday().num_days_from_monday()));
                Span::new(first, shifted(first, 6))
            }
            Self::Month => Span::month(year, month),
            Self::Quarter => Span::quarter(year, month.div_ceil(3)),
            Self::Year => Span::year(year),
        }
    }
}

impl Due {
    /// Whether a last day lies there, seen from a day.
    pub fn holds(self, due: Option<NaiveDate>, as_of: NaiveDate) -> bool {
        let Some(due) = due else {
            return self == Self::Never;
        };
        match self {
            Self::Never => false,
            Self::Before(day) => due < day,
            Self::Until(day) => due <= day,
            Self::From(day) => due >= day,
            Self::After(day) => due > day,
            Self::Within(span) => span.has(due),
            Self::During(period) => period.of(as_of).is_some_and(|span| span.has(due)),
        }
    }
}
