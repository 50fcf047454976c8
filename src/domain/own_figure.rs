//! A figure that the user adds to those that the documents report.

use super::id::MeasureId;
use super::quantity::Quantity;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A number with its day and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnFigure {
    /// What it measures.
    pub measure: MeasureId,
    /// The number.
    pub value: Quantity,
    /// The day for which it holds.
    pub as_of: NaiveDate,
    /// Where it comes from: "Báo cáo số 123/BC-UBND".
    pub source: String,
}
