//! Files of Word and Excel and plain tables: writers and a reader of our own, a tenth of what the known
//! crates would add to the wasm. The same input makes the same bytes.

mod crc;
mod csv;
mod deflate;
mod docx;
mod inflate;
mod xlsx;
mod xml;
mod zip;

pub use csv::csv;
pub use deflate::deflate;
pub use docx::docx;
pub use inflate::{BadPack, inflate};
pub use xlsx::{read_xlsx, xlsx};
pub use zip::{Archive, BadZip, LONGEST, zip};

use self::xml::push_text;

/// The properties of a file: its title alone, and no moment.
fn properties(title: &str) -> String {
    let mut xml = String::from(xml::PROLOGUE);
    xml.push_str("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>");
    push_text(&mut xml, title);
    xml.push_str("</dc:title></cp:coreProperties>");
    xml
}

/// What a file of packed parts begins with: which part is what.
fn content_types(overrides: &[(&str, &str)]) -> String {
    let mut xml = String::from(xml::PROLOGUE);
    xml.push_str("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>");
    for (part, kind) in overrides {
        xml.push_str("<Override PartName=\"");
        xml.push_str(part);
        xml.push_str("\" ContentType=\"application/vnd.openxmlformats-officedocument.");
        xml.push_str(kind);
        xml.push_str("+xml\"/>");
    }
    xml.push_str("</Types>");
    xml
}

/// Which parts belong to a part: id, sort and name of each.
fn relations(all: &[(&str, &str, &str)]) -> String {
    let mut xml = String::from(xml::PROLOGUE);
    xml.push_str(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    );
    for (id, kind, target) in all {
        xml.push_str("<Relationship Id=\"");
        xml.push_str(id);
        xml.push_str("\" Type=\"");
        xml.push_str(match *kind {
            "core-properties" => {
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
            }
            _ => "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
        });
        xml.push_str(kind);
        xml.push_str("\" Target=\"");
        xml.push_str(target);
        xml.push_str("\"/>");
    }
    xml.push_str("</Relationships>");
    xml
}
