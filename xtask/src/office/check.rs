//! Whether LibreOffice, which shares no code with our writers, reads in the files what was written.

use std::fs;
use std::path::Path;
use std::process::Command;

use de_an_06::exchange::paper::{Block, Paper, Paragraph, Turn};
use de_an_06::exchange::sheet::{Sheet, Value};

use super::convert::convert;
use crate::process;
use crate::setup::Office;

/// Every word of the paper, and pages that lie as its sections do.
pub(super) fn document(
    office: &Office,
    folder: &Path,
    file: &Path,
    paper: &Paper,
) -> Result<(), String> {
    let text = convert(office, folder, file, "txt:Text (encoded):UTF8")?;
    let text = fs::read_to_string(&text).map_err(|error| error.to_string())?;
    let text = tight(&text);
    let mut paragraphs = 0;
    for words in paper
        .sections
        .iter()
        .flat_map(|section| &section.blocks)
        .flat_map(words)
    {
        if !text.contains(&tight(&words)) {
            return Err(format!(
                "LibreOffice does not find in the Word file: “{words}”."
            ));
        }
        paragraphs += 1;
    }
    let pdf = convert(office, folder, file, "pdf")?;
    let pages = pages(office, &pdf)?;
    let turns: Vec<Turn> = paper.sections.iter().map(|section| section.turn).collect();
    let mut seen = pages.clone();
    seen.dedup();
    if seen != turns {
        return Err(format!("the pages lie {seen:?}, the sections {turns:?}."));
    }
    process::say(&format!(
        "Word file: {paragraphs} paragraphs found, {} pages, the sections lie {turns:?}",
        pages.len()
    ));
    Ok(())
}

/// Every cell of the table, in its row.
pub(super) fn table(
    office: &Office,
    folder: &Path,
    file: &Path,
    sheet: &Sheet,
) -> Result<(), String> {
    // Commas, quotation marks, UTF-8, texts as they are shown.
    let csv = convert(
        office,
        folder,
        file,
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true",
    )?;
    let csv = fs::read_to_string(&csv).map_err(|error| error.to_string())?;
    let text = tight(&csv.replace("\"\"", "\""));
    let mut rest = text.as_str();
    let mut cells = 0;
    for value in sheet.rows.iter().flatten() {
        let Value::Text(words) = value else { continue };
        let words = tight(words);
        match rest.find(&words) {
            Some(at) => rest = &rest[at + words.len()..],
            None => {
                return Err(format!(
                    "LibreOffice does not find in its place: “{words}”."
                ));
            }
        }
        cells += 1;
    }
    let pdf = convert(office, folder, file, "pdf")?;
    let pages = pages(office, &pdf)?;
    if pages.is_empty() || pages.iter().any(|turn| *turn != Turn::Landscape) {
        return Err(format!("the table's pages lie {pages:?}."));
    }
    process::say(&format!(
        "Excel file: {cells} cells of text found in their order, {} pages",
        pages.len()
    ));
    Ok(())
}

/// How each page of a PDF lies.
fn pages(office: &Office, pdf: &Path) -> Result<Vec<Turn>, String> {
    let mut look = Command::new(&office.pdfinfo);
    look.args(["-f", "1", "-l", "9999"]).arg(pdf);
    let told = process::output(&mut look)?;
    let sizes = told.lines().filter_map(|line| {
        let (head, size) = line.split_once("size:")?;
        head.starts_with("Page ").then_some(size)
    });
    sizes
        .map(|size| {
            let mut numbers = size
                .split_whitespace()
                .filter_map(|word| word.parse::<f64>().ok());
            match (numbers.next(), numbers.next()) {
                (Some(width), Some(height)) if width > height => Ok(Turn::Landscape),
                (Some(_), Some(_)) => Ok(Turn::Portrait),
                _ => Err(format!("pdfinfo says of a page: {size}")),
            }
        })
        .collect()
}

/// The paragraphs of a block.
fn words(block: &Block) -> Vec<String> {
    match block {
        Block::Text(paragraph) => vec![said(paragraph)],
        Block::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            cells.flat_map(|cell| &cell.paragraphs).map(said).collect()
        }
    }
}

fn said(paragraph: &Paragraph) -> String {
    paragraph.runs.iter().map(|run| run.text.as_str()).collect()
}

/// Without any white space: lines end elsewhere in other programs.
fn tight(text: &str) -> String {
    text.split_whitespace().collect()
}
