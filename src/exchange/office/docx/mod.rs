//! .docx: papers of Word.

mod body;
mod styles;

use super::xml::PROLOGUE;
use super::{content_types, properties, relations, zip};
use crate::exchange::paper::Paper;

const MAIN: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// A paper for Word: A4, in Times New Roman, page numbers at the top from the second page of each
/// section on.
pub fn docx(paper: &Paper) -> Vec<u8> {
    let files = [
        (
            "[Content_Types].xml",
            content_types(&[
                ("/word/document.xml", "wordprocessingml.document.main"),
                ("/word/styles.xml", "wordprocessingml.styles"),
                ("/word/settings.xml", "wordprocessingml.settings"),
                ("/word/header1.xml", "wordprocessingml.header"),
            ]),
        ),
        (
            "_rels/.rels",
            relations(&[
                ("rId1", "officeDocument", "word/document.xml"),
                ("rId2", "core-properties", "docProps/core.xml"),
            ]),
        ),
        ("docProps/core.xml", properties(&paper.title)),
        ("word/document.xml", body::document(paper)),
        (
            "word/_rels/document.xml.rels",
            relations(&[
                ("rId1", "styles", "styles.xml"),
                ("rId2", "settings", "settings.xml"),
                ("rId3", "header", "header1.xml"),
            ]),
        ),
        ("word/styles.xml", styles::styles()),
        ("word/settings.xml", settings()),
        ("word/header1.xml", header()),
    ];
    let files = files.map(|(name, text)| (name, text.into_bytes()));
    zip(&files)
}

/// How Word of today lays it out, and in what language it is checked.
fn settings() -> String {
    format!(
        "{PROLOGUE}<w:settings {MAIN}><w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"vi-VN\"/></w:settings>"
    )
}

/// The number of the page, in the middle.
fn header() -> String {
    format!(
        "{PROLOGUE}<w:hdr {MAIN}><w:p><w:pPr><w:pStyle w:val=\"PageNumber\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>"
    )
}
