//! Calendar days in Viet Nam, which has one time zone and no summer time.

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate};

const HOURS_EAST: i32 = 7;

/// Date and time in Viet Nam at a moment given in milliseconds since 1970 UTC.
/// `None` outside the years that a calendar date can have.
pub fn local_time(millis: u64) -> Option<DateTime<FixedOffset>> {
    let zone = FixedOffset::east_opt(HOURS_EAST * 3600)?;
    let moment = DateTime::from_timestamp_millis(i64::try_from(millis).ok()?)?;
    Some(moment.with_timezone(&zone))
}

/// The calendar day in Viet Nam at that moment.
pub fn local_day(millis: u64) -> Option<NaiveDate> {
    local_time(millis).map(|time| time.date_naive())
}

/// The moment of a time in Viet Nam, in milliseconds since 1970 UTC; `None` before 1970 and where
/// there is no such time.
pub fn moment_at(day: NaiveDate, hour: u32, minute: u32) -> Option<u64> {
    let zone = FixedOffset::east_opt(HOURS_EAST * 3600)?;
    let time = day.and_hms_opt(hour, minute, 0)?.and_local_timezone(zone);
    u64::try_from(time.single()?.timestamp_millis()).ok()
}

/// The last day of the month that `day` lies in.
pub fn end_of_month(day: NaiveDate) -> NaiveDate {
    (28..=31)
        .rev()
        .find_map(|last| day.with_day(last))
        .unwrap_or(day)
}

/// The last day of the quarter that `day` lies in.
pub fn end_of_quarter(day: NaiveDate) -> NaiveDate {
    let last_month = day.month().div_ceil(3) * 3;
    NaiveDate::from_ymd_opt(day.year(), last_month, 1).map_or(day, end_of_month)
}

/// `day` moved by a number of days; the day itself where the calendar ends.
pub fn shifted(day: NaiveDate, days: i64) -> NaiveDate {
    let distance = Days::new(days.unsigned_abs());
    let moved = if days < 0 {
        day.checked_sub_days(distance)
    } else {
        day.checked_add_days(distance)
    };
    moved.unwrap_or(day)
}
