//! A task as a document assigns it. Nothing of it is ever edited: edits lie over it.

use super::deadline::Deadline;
use super::id::{LocalityId, MeasureId, TaskId, TopicId, UnitId};
use serde::Deserialize;

/// One assignment of a document.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Task {
    /// Never changes meaning, from edition to edition.
    pub id: TaskId,
    /// Id of the part of the document it stands in.
    pub part: String,
    /// Where a person would cite it: "Phụ lục B.17".
    #[serde(rename = "ref")]
    pub reference: String,
    /// Our own short summary: a label, not a source.
    pub title: String,
    /// The exact wording of the assignment.
    pub quote: String,
    /// Who leads, as the document names them.
    pub lead: Vec<UnitId>,
    /// Who coordinates.
    pub coordinating: Vec<UnitId>,
    /// Provinces that the assignment names as those who are to do it.
    pub localities: Vec<LocalityId>,
    /// The deadline in words and, where the words allow, as a date.
    pub deadline: Deadline,
    /// The deliverable in the document's words.
    pub product: Option<String>,
    /// Measurable targets.
    pub targets: Vec<Target>,
    /// Subjects.
    pub topics: Vec<TopicId>,
    /// Clauses of the document's body that say the same.
    pub body_refs: Vec<BodyRef>,
    /// Tasks of earlier documents that this one restates, tightens or extends.
    pub related: Vec<TaskId>,
    /// Our remark on a slip or a disagreement within the source.
    pub note: Option<String>,
}

/// A measurable target, "40 triệu tài khoản".
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Target {
    /// The document's words.
    pub text: String,
    /// The number they state, in `unit`s.
    pub value: Option<f64>,
    /// What is counted: "%", "tài khoản".
    pub unit: Option<String>,
    /// What figures of this and other documents measure as well; `None` where none does.
    #[serde(default)]
    pub measure: Option<MeasureId>,
}

/// A clause of the body that a row of the appendix restates.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct BodyRef {
    /// Where it stands: "Mục 7, đoạn 1".
    #[serde(rename = "ref")]
    pub reference: String,
    /// Its exact wording.
    pub quote: String,
}
