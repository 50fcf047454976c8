//! Deadlines as documents word them.

use chrono::NaiveDate;
use serde::Deserialize;

/// A deadline: the document's words and what they fix.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Deadline {
    /// The document's own words; `None` where it says nothing.
    pub text: Option<String>,
    /// What sort of deadline the words set.
    pub kind: DeadlineKind,
    /// How exact the words are.
    pub precision: Option<Precision>,
    /// The last day on which the deadline is kept.
    pub due: Option<NaiveDate>,
    /// The first day of work, for "từ tháng 02/2023".
    pub start: Option<NaiveDate>,
}

/// The sorts of deadline that documents set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeadlineKind {
    /// To be done by a day.
    By,
    /// To begin on a day; no end.
    From,
    /// "Thường xuyên": no end, repeated.
    Ongoing,
    /// As another plan or decision lays down.
    PerPlan,
    /// The document sets none.
    None,
}

/// How exact a date's words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// "ngày 05/11/2024"
    Day,
    /// "tháng 6/2023"
    Month,
    /// "quý 2 năm 2025"
    Quarter,
    /// "năm 2025"
    Year,
    /// "đầu năm 2025": no last day is certain.
    YearStart,
}
