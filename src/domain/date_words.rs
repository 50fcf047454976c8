//! Reads the words in which documents set a deadline.
//!
//! Only phrases whose meaning is certain are read; everything else is `None`, never a guess.
//! The words are expected in composed Unicode (NFC), as the documents have them.

use crate::domain::day::{end_of_month, end_of_quarter};
use crate::domain::deadline::{Deadline, DeadlineKind, Precision};
use chrono::NaiveDate;

/// The deadline that `text` sets, or `None` where the words do not fix one beyond doubt.
///
/// "chậm nhất trong tháng 4 năm 2023" is due on 30/04/2023, "trước ngày 05/11/2024" on 04/11/2024,
/// "từ tháng 02/2023" starts on 01/02/2023 and has no end; "đầu năm 2025" has no day at all; "sớm" is
/// not read.
pub fn read(text: &str) -> Option<Deadline> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | ':' | ';'))
        .filter(|word| !word.is_empty())
        .collect();
    match words.as_slice() {
        ["hàng", "tuần" | "tháng" | "quý" | "năm"]
        | ["thường", "xuyên"]
        | ["thường", "xuyên", "liên", "tục"]
        | ["thực", "hiện", "thường", "xuyên"]
        | ["triển", "khai", "thường", "xuyên"] => Some(undated(text, DeadlineKind::Ongoing)),
        ["theo", "tiến", "độ", ..] | ["theo", "lộ", "trình", ..] => {
            Some(undated(text, DeadlineKind::PerPlan))
        }
        ["đầu", "năm", year] | ["vào", "đầu", "năm", year] => {
            full_year(year)?;
            Some(Deadline {
                kind: DeadlineKind::By,
                precision: Some(Precision::YearStart),
                ..undated(text, DeadlineKind::By)
            })
        }
        words => dated(text, words),
    }
}

fn undated(text: &str, kind: DeadlineKind) -> Deadline {
    Deadline {
        text: Some(text.to_owned()),
        kind,
        precision: None,
        due: None,
        start: None,
    }
}

/// Which end of a period a phrase names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bound {
    /// "trong tháng 6/2023", or no word at all.
    Within,
    /// "đến hết tháng 6/2023": the end, and nothing but the end.
    Until,
    /// "từ tháng 6/2023"
    From,
    /// "trước tháng 6/2023"
    Before,
    /// "sau năm 2025"
    After,
}

fn dated(text: &str, words: &[&str]) -> Option<Deadline> {
    let (bound, words) = lead_in(words)?;
    let period = Period::read(words)?;
    let (kind, due, start) = match bound {
        Bound::Within | Bound::Until => (DeadlineKind::By, Some(period.last), None),
        Bound::Before => (DeadlineKind::By, Some(period.first.pred_opt()?), None),
        Bound::From => (DeadlineKind::From, None, Some(period.first)),
        Bound::After => (DeadlineKind::From, None, Some(period.last.succ_opt()?)),
    };
    Some(Deadline {
        text: Some(text.to_owned()),
        kind,
        precision: Some(period.precision),
        due,
        start,
    })
}

/// Takes off the words before the date, and says which bound they set.
fn lead_in<'a, 'b>(mut words: &'a [&'b str]) -> Option<(Bound, &'a [&'b str])> {
    let mut bound = Bound::Within;
    loop {
        let (next, rest) = match words {
            ["thời", "gian", rest @ ..]
            | ["hoàn", "thành", rest @ ..]
            | ["thực", "hiện", rest @ ..]
            | ["triển", "khai", rest @ ..]
            | ["phấn", "đấu", rest @ ..]
            | ["chậm" | "muộn", "nhất", rest @ ..]
            | ["trình" | "xong" | "ngay" | "trong" | "vào", rest @ ..] => (Bound::Within, rest),
            ["đến" | "hết" | "cuối", rest @ ..] => (Bound::Until, rest),
            ["bắt", "đầu", rest @ ..] | ["từ", rest @ ..] => (Bound::From, rest),
            ["trước", rest @ ..] => (Bound::Before, rest),
            ["sau", rest @ ..] => (Bound::After, rest),
            _ => return Some((bound, words)),
        };
        bound = match (bound, next) {
            (bound, Bound::Within) => bound,
            (Bound::Within, next) => next,
            (bound, next) if bound == next => bound,
            // "từ … đến", "trước hết": two bounds at once is more than one date can mean.
            _ => return None,
        };
        words = rest;
    }
}

/// A day, month, quarter or year.
struct Period {
    first: NaiveDate,
    last: NaiveDate,
    precision: Precision,
}

impl Period {
    fn read(words: &[&str]) -> Option<Self> {
        match words {
            ["ngày", day, "tháng", month, "năm", year] => {
                Self::day(number(day)?, number(month)?, full_year(year)?)
            }
            ["ngày", date] | [date] => match date.split('/').collect::<Vec<_>>().as_slice() {
                [day, month, year] => Self::day(number(day)?, number(month)?, full_year(year)?),
                _ => None,
            },
            ["tháng", month, "năm", year] => Self::month(month, year),
            ["tháng", date] => date
                .split_once('/')
                .and_then(|(month, year)| Self::month(month, year)),
            ["quý" | "quí", quarter, "năm", year] => Self::quarter(quarter, year),
            ["quý" | "quí", date] => date
                .split_once('/')
                .and_then(|(quarter, year)| Self::quarter(quarter, year)),
            ["năm", year] => Self::year(year),
            _ => None,
        }
    }

    fn day(day: u32, month: u32, year: i32) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, month, day)?;
        Some(Self {
            first,
            last: first,
            precision: Precision::Day,
        })
    }

    fn month(month: &str, year: &str) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(full_year(year)?, number(month)?, 1)?;
        Some(Self {
            first,
            last: end_of_month(first),
            precision: Precision::Month,
        })
    }

    fn quarter(quarter: &str, year: &str) -> Option<Self> {
        let month = match quarter {
            "1" | "i" => 1,
            "2" | "ii" => 4,
            "3" | "iii" => 7,
            "4" | "iv" => 10,
            _ => return None,
        };
        let first = NaiveDate::from_ymd_opt(full_year(year)?, month, 1)?;
        Some(Self {
            first,
            last: end_of_quarter(first),
            precision: Precision::Quarter,
        })
    }

    fn year(year: &str) -> Option<Self> {
        let year = full_year(year)?;
        let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
        Some(Self {
            first,
            last: NaiveDate::from_ymd_opt(year, 12, 31)?,
            precision: Precision::Year,
        })
    }
}

/// One or two digits, and nothing else: `parse` alone would also take "+6".
fn number(text: &str) -> Option<u32> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    if digits && text.len() <= 2 {
        text.parse().ok()
    } else {
        None
    }
}

/// Four digits, since "23" could be any century.
fn full_year(text: &str) -> Option<i32> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    if digits && text.len() == 4 {
        text.parse().ok()
    } else {
        None
    }
}
