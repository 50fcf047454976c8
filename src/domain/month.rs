//! The months of a calendar whose weeks begin on Monday, and the steps from day to day in it.
//!
//! The calendar reaches from the year 1 to the year 9999; a day beyond is taken for the nearest one
//! within, so that no link and no stored day leads out of it.

use super::day::{end_of_month, shifted};
use chrono::{Datelike, NaiveDate};

/// A month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    first: NaiveDate,
}

/// A step from a day to another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many days.
    Days(i64),
    /// To the same day of another month, or to its last one where it is shorter.
    Months(i32),
    /// To the Monday of the week.
    WeekStart,
    /// To its Sunday.
    WeekEnd,
}

impl Step {
    /// The day that it leads to.
    pub fn from(self, day: NaiveDate) -> NaiveDate {
        let day = within(day);
        let weekday = i64::from(day.weekday().num_days_from_monday());
        within(match self {
            Self::Days(days) => shifted(day, days),
            Self::Months(months) => {
                let month = Month::of(day).shifted(months);
                (1..=day.day())
                    .rev()
                    .find_map(|number| month.first.with_day(number))
                    .unwrap_or(month.first)
            }
            Self::WeekStart => shifted(day, -weekday),
            Self::WeekEnd => shifted(day, 6 - weekday),
        })
    }
}

impl Month {
    /// The month of a day.
    pub fn of(day: NaiveDate) -> Self {
        let day = within(day);
        Self {
            first: day.with_day(1).unwrap_or(day),
        }
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        end_of_month(self.first)
    }

    /// Whether a day lies in it.
    pub fn holds(self, day: NaiveDate) -> bool {
        Self::of(day) == self
    }

    /// The month so many months later.
    #[must_use]
    pub fn shifted(self, months: i32) -> Self {
        let number = self.first.year() * 12 + self.first.month0().cast_signed();
        let number = number.saturating_add(months);
        let month0 = number.rem_euclid(12).cast_unsigned();
        let first = NaiveDate::from_ymd_opt(number.div_euclid(12), month0 + 1, 1);
        first.map_or_else(
            || {
                Self::of(if months < 0 {
                    NaiveDate::MIN
                } else {
                    NaiveDate::MAX
                })
            },
            Self::of,
        )
    }

    /// The weeks that it touches, each from Monday to Sunday.
    pub fn weeks(self) -> Vec<[NaiveDate; 7]> {
        let monday = i64::from(self.first.weekday().num_days_from_monday());
        let days = monday + i64::from(self.last().day());
        (0..(days + 6) / 7)
            .map(|week| {
                [0, 1, 2, 3, 4, 5, 6].map(|day| shifted(self.first, week * 7 + day - monday))
            })
            .collect()
    }
}

/// The nearest day of the calendar.
pub fn within(day: NaiveDate) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(1, 1, 1).unwrap_or(day);
    let last = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(day);
    day.clamp(first, last)
}
