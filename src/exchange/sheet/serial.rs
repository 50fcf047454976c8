//! Days as Excel counts them.

use crate::domain::day::shifted;
use chrono::NaiveDate;

/// Excel takes 1900 for a leap year: from March 1900 on, day 1 is 31/12/1899.
const EPOCH: Option<NaiveDate> = NaiveDate::from_ymd_opt(1899, 12, 30);
/// 01/03/1900, before which its count is wrong.
const FIRST: i64 = 61;
/// 31/12/9999, after which it counts no more.
const LAST: i64 = 2_958_465;
/// Days from the one epoch to the other.
const TO_1904: i64 = 1_462;

/// The number of a day; `None` where Excel has none for it.
pub fn serial_of(day: NaiveDate) -> Option<i64> {
    let days = (day - EPOCH?).num_days();
    (FIRST..=LAST).contains(&days).then_some(days)
}

/// The day of a number, whatever the time of day; `None` where it is none.
pub fn day_of(number: f64, from_1904: bool) -> Option<NaiveDate> {
    if !number.is_finite() || number.abs() > 1e9 {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "whole, and within what an i64 holds"
    )]
    let days = number.floor() as i64;
    let days = if from_1904 { days + TO_1904 } else { days };
    let is_day = (FIRST..=LAST).contains(&days);
    EPOCH.filter(|_| is_day).map(|epoch| shifted(epoch, days))
}
