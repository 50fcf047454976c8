//! Results and shortfalls that a document reports.

use super::id::{FactId, LocalityId, MeasureId, TaskId};
use chrono::NaiveDate;
use serde::Deserialize;

/// One statement of a document about how things stand.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Fact {
    /// Never changes meaning, from edition to edition.
    pub id: FactId,
    /// Id of the part of the document it stands in.
    pub part: String,
    /// Where a person would cite it: "A.I.1".
    #[serde(rename = "ref")]
    pub reference: String,
    /// The exact wording.
    pub quote: String,
    /// The day for which it holds; `None` where the source gives none.
    pub as_of: Option<NaiveDate>,
    /// The numbers in it.
    pub values: Vec<Figure>,
    /// Provinces that it names.
    pub places: Vec<LocalityId>,
    /// Whether it is good news.
    pub polarity: Polarity,
    /// The tasks that it is about.
    pub about: Vec<TaskId>,
    /// Our remark, such as where a count and the list it stands for differ.
    pub note: Option<String>,
}

/// A number that a document reports, "461/705 huyện".
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Figure {
    /// The document's words.
    pub text: String,
    /// The number they state, in `unit`s.
    pub value: Option<f64>,
    /// Of how many, where the words say so.
    pub total: Option<f64>,
    /// What is counted.
    pub unit: Option<String>,
    /// What it measures, if some document set a target for that.
    #[serde(default)]
    pub measure: Option<MeasureId>,
}

/// Whether a fact is good news.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Polarity {
    /// Something was achieved.
    Done,
    /// Something is missing or late.
    Shortfall,
    /// Neither.
    Status,
}
