//! Dates as people read and write them here: dd/mm/yyyy.

use crate::domain::day::local_time;
use chrono::{Datelike, NaiveDate, Timelike};

/// "30/06/2023"
pub fn dmy(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

/// "30/06"
pub fn dm(day: NaiveDate) -> String {
    format!("{:02}/{:02}", day.day(), day.month())
}

/// "Tháng 6/2023"
pub fn month(year: i32, month: u32) -> String {
    format!("Tháng {month}/{year}")
}

/// "Thứ Sáu"
pub fn weekday(day: NaiveDate) -> &'static str {
    const NAMES: [&str; 7] = [
        "Thứ Hai",
        "Thứ Ba",
        "Thứ Tư",
        "Thứ Năm",
        "Thứ Sáu",
        "Thứ Bảy",
        "Chủ nhật",
    ];
    NAMES[day.weekday().num_days_from_monday() as usize]
}

/// "14:05" in Viet Nam, at so many milliseconds since 1970.
pub fn clock(millis: u64) -> String {
    local_time(millis).map_or_else(String::new, |time| {
        format!("{:02}:{:02}", time.hour(), time.minute())
    })
}

/// "21/11/2026 14:05" in Viet Nam, at so many milliseconds since 1970.
pub fn moment(millis: u64) -> String {
    local_time(millis).map_or_else(String::new, |time| {
        format!(
            "{} {:02}:{:02}",
            dmy(time.date_naive()),
            time.hour(),
            time.minute()
        )
    })
}

/// Reads a date as people type it: "30/6/2023", "30-06-2023", "30.6.2023", "30 6 2023" or "30062023".
/// `None` when it is no day of the calendar between the years 1900 and 2100.
pub fn read_dmy(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let is_run = text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = if is_run {
        vec![&text[..2], &text[2..4], &text[4..]]
    } else {
        text.split(['/', '-', '.', ' ']).collect()
    };
    let [day, month, year] = parts.as_slice() else {
        return None;
    };
    let year = year
        .parse()
        .ok()
        .filter(|year| (1900..=2100).contains(year))?;
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}
