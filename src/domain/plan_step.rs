//! A step of the plan by which a late task is made up for ("lộ trình khắc phục").

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanStep {
    /// What is to be done.
    pub text: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
    /// Who does it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// The day on which it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<NaiveDate>,
}

impl PlanStep {
    /// Whether it was not done by its day, seen from another.
    pub fn is_late(&self, as_of: NaiveDate) -> bool {
        self.done.is_none() && self.day.is_some_and(|day| day < as_of)
    }
}
