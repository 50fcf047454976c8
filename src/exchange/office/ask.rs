//! What the page asks of the module that holds the writers and the reader. Both sides speak JSON, so
//! that neither carries the other's code.

use super::{docx, read_xlsx, xlsx};
use crate::exchange::paper::Paper;
use crate::exchange::sheet::{BadTable, Tables, Workbook};
use serde::{Deserialize, Serialize};

/// What is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// A file for Word.
    Word(Paper),
    /// A file for Excel.
    Excel(Workbook),
    /// What stands in a file of Excel.
    Read,
}

impl Request {
    /// As it is sent.
    pub fn to_text(&self) -> String {
        // Strings, numbers and days: nothing that could fail to be written.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The bytes that answer a request: a file, or what [`read_answer`] reads. None where the request is
/// not understood, as from a page of another build.
pub fn answer(request: &str, file: &[u8]) -> Option<Vec<u8>> {
    Some(match serde_json::from_str(request).ok()? {
        Request::Word(paper) => docx(&paper),
        Request::Excel(workbook) => xlsx(&workbook),
        Request::Read => serde_json::to_vec(&read_xlsx(file)).ok()?,
    })
}

/// The tables of the answer to [`Request::Read`]; `None` where it is none, as from a module of another
/// build.
pub fn read_answer(answer: &[u8]) -> Option<Result<Tables, BadTable>> {
    serde_json::from_slice(answer).ok()
}
