//! The free texts of a report, under the period and the unit that they are about.

use crate::domain::party::Party;
use crate::domain::period::Period;
use crate::domain::sheet::line_id;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The name of a report in records and files: its period, and its unit if it is one unit's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ReportId(String);

/// A text that is no report's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAReportId;

const LONGEST: usize = 120;

impl ReportId {
    /// The report of a unit, or of all, on a period.
    pub fn of(period: Period, unit: Option<&Party>) -> Self {
        Self(match unit {
            None => period.to_string(),
            Some(unit) => format!("{period}.{}", line_id(unit)),
        })
    }

    /// Reads a name; `None` where it is none.
    pub fn new(text: &str) -> Option<Self> {
        let is_plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
        let fits = (1..=LONGEST).contains(&text.len()) && text.bytes().all(is_plain);
        fits.then(|| Self(text.to_owned()))
    }

    /// Its letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for NotAReportId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the name of a report")
    }
}

impl std::error::Error for NotAReportId {}

impl TryFrom<String> for ReportId {
    type Error = NotAReportId;

    fn try_from(text: String) -> Result<Self, NotAReportId> {
        Self::new(&text).ok_or(NotAReportId)
    }
}

impl From<ReportId> for String {
    fn from(id: ReportId) -> Self {
        id.0
    }
}
