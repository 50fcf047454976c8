//! The wall clock.

use crate::domain::day::local_day;
use chrono::NaiveDate;

/// Milliseconds since 1970 UTC.
pub fn now_millis() -> u64 {
    let now = js_sys::Date::now();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole milliseconds since 1970, far below 2^53"
    )]
    let now = now.max(0.0) as u64;
    now
}

/// Today in Viet Nam.
pub fn today() -> NaiveDate {
    local_day(now_millis()).unwrap_or_default()
}
