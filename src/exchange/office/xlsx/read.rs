//! Reads tables that Excel and others write. Nothing in the bytes is trusted.

use super::cells::{place, plain_cell};
use crate::exchange::office::xml::{Attributes, BadXml, Event, Reader};
use crate::exchange::office::zip::{Archive, BadZip};
use crate::exchange::sheet::{BadTable, Raw, Tables};

/// The most that the parts of a file may come to, in bytes.
const LONGEST_PARTS: usize = 100_000_000;
/// Columns that are looked at: no table of ours has as many.
const MOST_COLUMNS: usize = 100;
/// Rows that are looked at.
const MOST_ROWS: usize = 50_000;
/// Tables that are looked at.
const MOST_SHEETS: usize = 20;
/// What files of old versions and locked ones begin with.
const OLE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

impl From<BadZip> for BadTable {
    fn from(bad: BadZip) -> Self {
        match bad {
            BadZip::NotZip => Self::NotExcel,
            BadZip::Damaged => Self::Damaged,
            BadZip::TooLong => Self::TooLong,
            BadZip::Locked => Self::OldOrLocked,
        }
    }
}

impl From<BadXml> for BadTable {
    fn from(_: BadXml) -> Self {
        Self::Damaged
    }
}

/// The tables of a file.
///
/// # Errors
/// When it is no file of Excel, or is damaged or too long.
pub fn read_xlsx(file: &[u8]) -> Result<Tables, BadTable> {
    if file.is_empty() {
        return Err(BadTable::Empty);
    }
    if file.starts_with(&OLE) {
        return Err(BadTable::OldOrLocked);
    }
    let mut archive = Archive::open(file, LONGEST_PARTS)?;
    let Some(book) = text(&mut archive, "xl/workbook.xml")? else {
        return Err(BadTable::NotExcel);
    };
    let links = text(&mut archive, "xl/_rels/workbook.xml.rels")?;
    let links = relations(&links.ok_or(BadTable::Damaged)?)?;
    let shared = links.iter().find(|link| link.kind == "sharedStrings");
    let shared = match shared {
        Some(link) => text(&mut archive, &link.target)?,
        None => None,
    };
    let shared = strings(shared.as_deref().unwrap_or_default())?;
    let (from_1904, named) = sheets(&book)?;
    let mut tables = Tables {
        from_1904,
        modified: None,
        sheets: Vec::new(),
    };
    for (name, id) in named.into_iter().take(MOST_SHEETS) {
        let link = links.iter().find(|link| link.id == id);
        let Some(link) = link.filter(|link| link.kind == "worksheet") else {
            continue;
        };
        let sheet = text(&mut archive, &link.target)?.ok_or(BadTable::Damaged)?;
        tables.sheets.push((name, rows(&sheet, &shared)?));
    }
    if let Ok(Some(core)) = text(&mut archive, "docProps/core.xml") {
        tables.modified = modified(&core).ok().flatten();
    }
    Ok(tables)
}

fn text(archive: &mut Archive<'_>, name: &str) -> Result<Option<String>, BadTable> {
    let bytes = archive.part(name)?;
    let text = bytes.map(String::from_utf8).transpose();
    text.map_err(|_| BadTable::Damaged)
}

struct Link {
    id: String,
    kind: String,
    target: String,
}

fn relations(xml: &str) -> Result<Vec<Link>, BadTable> {
    let mut links = Vec::new();
    let mut reader = Reader::new(xml);
    while let Some(event) = reader.next()? {
        if let Event::Start("Relationship", attributes) = event {
            let get = |name| attributes.get(name).unwrap_or_default();
            let (kind, target) = (get("Type"), get("Target"));
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            let target = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => format!("xl/{}", target.trim_start_matches("./")),
            };
            let id = get("Id");
            links.push(Link { id, kind, target });
        }
    }
    Ok(links)
}

/// Whether days count from 1904, and the names of the tables with their ids.
fn sheets(xml: &str) -> Result<(bool, Vec<(String, String)>), BadTable> {
    let mut from_1904 = false;
    let mut named = Vec::new();
    let mut reader = Reader::new(xml);
    while let Some(event) = reader.next()? {
        match event {
            Event::Start("workbookPr", attributes) => {
                let stated = attributes.get("date1904");
                from_1904 = stated.is_some_and(|stated| stated == "1" || stated == "true");
            }
            Event::Start("sheet", attributes) => {
                let get = |name| attributes.get(name).unwrap_or_default();
                named.push((get("name"), get("id")));
            }
            _ => {}
        }
    }
    Ok((from_1904, named))
}

/// Texts that cells share. A text may be cut into runs of different looks.
fn strings(xml: &str) -> Result<Vec<String>, BadTable> {
    let mut strings = Vec::new();
    let mut reader = Reader::new(xml);
    while let Some(event) = reader.next()? {
        if let Event::Start("si", _) = event {
            strings.push(words_until(&mut reader, "si")?);
        }
    }
    Ok(strings)
}

/// The words within an element, without how they are to be read aloud.
fn words_until(reader: &mut Reader<'_>, end: &str) -> Result<String, BadTable> {
    let mut words = String::new();
    let (mut is_text, mut aloud) = (false, false);
    loop {
        match reader.next()?.ok_or(BadTable::Damaged)? {
            Event::Start("t", _) => is_text = true,
            Event::End("t") => is_text = false,
            Event::Start("rPh", _) => aloud = true,
            Event::End("rPh") => aloud = false,
            Event::Text(text) if is_text && !aloud => words.push_str(&text),
            Event::End(name) if name == end => return Ok(plain_cell(&words)),
            _ => {}
        }
    }
}

fn rows(xml: &str, shared: &[String]) -> Result<Vec<Vec<Raw>>, BadTable> {
    let mut rows: Vec<Vec<Raw>> = Vec::new();
    let mut reader = Reader::new(xml);
    let (mut row, mut column) = (0, 0);
    while let Some(event) = reader.next()? {
        match event {
            Event::Start("row", attributes) => {
                let stated = attributes.get("r").and_then(|r| r.parse::<usize>().ok());
                row = stated.map_or(rows.len(), |number| number.saturating_sub(1));
                column = 0;
            }
            Event::Start("c", attributes) => {
                if let Some((at, of)) = attributes.get("r").as_deref().and_then(place) {
                    (column, row) = (at, of);
                }
                let value = cell(&mut reader, attributes, shared)?;
                if value != Raw::Empty && row >= MOST_ROWS {
                    return Err(BadTable::TooLong);
                }
                if value != Raw::Empty && column < MOST_COLUMNS {
                    if rows.len() <= row {
                        rows.resize_with(row + 1, Vec::new);
                    }
                    if rows[row].len() <= column {
                        rows[row].resize_with(column + 1, Raw::default);
                    }
                    rows[row][column] = value;
                }
                column += 1;
            }
            Event::End("row") if row < MOST_ROWS && rows.len() <= row => {
                rows.resize_with(row + 1, Vec::new);
            }
            Event::End("sheetData") => break,
            _ => {}
        }
    }
    Ok(rows)
}

fn cell(
    reader: &mut Reader<'_>,
    attributes: Attributes<'_>,
    shared: &[String],
) -> Result<Raw, BadTable> {
    let kind = attributes.get("t").unwrap_or_default();
    let mut value = String::new();
    let mut is_value = false;
    let mut inline = None;
    loop {
        match reader.next()?.ok_or(BadTable::Damaged)? {
            Event::Start("v", _) => is_value = true,
            Event::End("v") => is_value = false,
            Event::Text(text) if is_value => value.push_str(&text),
            Event::Start("is", _) => inline = Some(words_until(reader, "is")?),
            Event::End("c") => break,
            _ => {}
        }
    }
    if let Some(words) = inline {
        return Ok(Raw::Text(words));
    }
    let trimmed = value.trim();
    if trimmed.is_empty() {
        return Ok(Raw::Empty);
    }
    Ok(match kind.as_str() {
        "s" => {
            let place = trimmed.parse::<usize>().ok();
            let text = place.and_then(|place| shared.get(place));
            Raw::Text(text.ok_or(BadTable::Damaged)?.clone())
        }
        "str" => Raw::Text(plain_cell(&value)),
        "" | "n" => match trimmed.parse::<f64>() {
            Ok(number) if number.is_finite() => Raw::Number(number),
            _ => return Err(BadTable::Damaged),
        },
        // Truths, errors, and days in words.
        _ => Raw::Text(value),
    })
}

/// When it was last saved.
fn modified(xml: &str) -> Result<Option<String>, BadTable> {
    let mut reader = Reader::new(xml);
    let mut is_here = false;
    while let Some(event) = reader.next()? {
        match event {
            Event::Start("modified", _) => is_here = true,
            Event::End("modified") => is_here = false,
            Event::Text(text) if is_here => return Ok(Some(text.trim().to_owned())),
            _ => {}
        }
    }
    Ok(None)
}
