//! The unit's own deadline ("mốc khắc phục"), which stands beside the official one and never hides it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A day that the unit sets itself, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnDeadline {
    /// The last day.
    pub due: NaiveDate,
    /// Why it differs from the official one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}
