//! Official documents, as the files of `seeds/documents` hold them.

use super::fact::Fact;
use super::id::DocumentId;
use super::task::Task;
use chrono::NaiveDate;
use serde::Deserialize;

/// What identifies an official document.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Document {
    /// Stable id, which the ids of its tasks begin with.
    pub id: DocumentId,
    /// "Chỉ thị", "Thông báo"…
    pub kind: String,
    /// Number and symbol, "05/CT-TTg"; unknown is `None`.
    pub number: Option<String>,
    /// The body that issued it.
    pub issuer: String,
    /// Day of issue.
    pub issued: Option<NaiveDate>,
    /// Day of the meeting whose conclusions it records.
    pub event_date: Option<NaiveDate>,
    /// Its title ("trích yếu").
    pub title: String,
    /// Who signed it.
    pub signer: Option<String>,
    /// Where the text can be read, if the text itself says so.
    pub source: Option<String>,
    /// Our remark on the source, such as that it is a press report.
    #[serde(default)]
    pub note: Option<String>,
    /// Its parts, in reading order.
    #[serde(skip_deserializing, default)]
    pub parts: Vec<Part>,
}

/// A part of a document, such as part B of an appendix.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Part {
    /// Unique within its document.
    pub id: String,
    /// The heading in the document's words.
    pub title: String,
}

/// One file of `seeds/documents`.
#[derive(Clone, Debug, Deserialize)]
pub struct DocumentFile {
    /// The document itself.
    pub document: Document,
    /// Its parts in reading order.
    pub parts: Vec<Part>,
    /// Every assignment it makes, in reading order.
    pub tasks: Vec<Task>,
    /// Every result and shortfall it reports, in reading order.
    pub facts: Vec<Fact>,
}
