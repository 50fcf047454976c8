//! Sample files for Word and Excel, and what LibreOffice makes of them, to be looked at.
//!
//! A month of a province, of the edits in `tests/samples/month.json` or of a file that was exported.
//! The files go to `target/office`; with LibreOffice and Poppler at hand, so do a PDF of each and a
//! picture of every page. `cargo xtask test` has LibreOffice read the sample's and compares.

mod check;
mod convert;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use de_an_06::domain::book::Book;
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::filter::Lens;
use de_an_06::domain::party::Party;
use de_an_06::domain::period::Period;
use de_an_06::domain::report::{Passages, Report};
use de_an_06::exchange::office::{csv, docx, xlsx};
use de_an_06::exchange::paper::draft;
use de_an_06::exchange::{json, sheet};
use de_an_06::text::report_message::message;

use self::convert::convert;
use crate::args::Args;
use crate::setup::Office;
use crate::{paths, process};

const SAMPLE: &str = include_str!("../../../tests/samples/month.json");

pub(crate) fn run(words: &[String]) -> Result<(), String> {
    let mut args = Args::new(words);
    let unit = args.value("--unit")?;
    let day = args.value("--day")?;
    let file = args.word();
    args.finish()?;

    let text = match &file {
        Some(file) => fs::read_to_string(file).map_err(|error| format!("{file}: {error}."))?,
        None => SAMPLE.to_owned(),
    };
    let folder = emptied("office")?;
    let made = write(&folder, &book(&text)?, &lens(unit.as_deref(), day)?)?;
    look(&folder, &made)
}

/// The folder of that name in target, with nothing in it.
fn emptied(name: &str) -> Result<PathBuf, String> {
    let folder = paths::target().join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}.", folder.display()))?;
    Ok(folder)
}

fn lens(unit: Option<&str>, day: Option<String>) -> Result<Lens, String> {
    let day = day.unwrap_or_else(|| "2026-11-21".to_owned());
    let as_of = day
        .parse()
        .map_err(|_| "--day wants a day such as 2026-11-21.".to_owned())?;
    let my_unit = match unit {
        Some("all") => None,
        Some(unit) => Some(Party::from(unit)),
        None => Some(Party::from("dp.tuyen-quang-2025")),
    };
    Ok(Lens {
        as_of,
        soon_days: 14,
        my_unit,
    })
}

fn report(book: &Book, lens: &Lens) -> Report {
    let period = Period::month(lens.as_of);
    let unit = lens.my_unit.as_ref();
    Report::of(book, unit, period, lens, Passages::default())
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|error| format!("{}: {error}.", path.display()))
}

fn book(text: &str) -> Result<Book, String> {
    let mut book = Book::new(Catalogue::bundled());
    let incoming = json::read(text).map_err(|error| format!("The file of edits: {error}."))?;
    for (task, entry) in incoming.entries {
        book.merge(&task, entry);
    }
    Ok(book)
}

fn write(folder: &Path, book: &Book, lens: &Lens) -> Result<Vec<PathBuf>, String> {
    let report = report(book, lens);
    let table = sheet::workbook(book, &report);
    let text = message(book.catalogue(), &report);
    let files = [
        ("report.docx", docx(&draft(book.catalogue(), &report, true))),
        ("report.xlsx", xlsx(&table)),
        ("report.csv", csv(&table.sheets[0]).into_bytes()),
        ("report.txt", text.into_bytes()),
    ];
    let mut made = Vec::new();
    for (name, bytes) in files {
        let path = folder.join(name);
        println!("{name:12} {:>8} bytes", bytes.len());
        write_file(&path, &bytes)?;
        made.push(path);
    }
    Ok(made)
}

/// Has LibreOffice print the files, and takes pictures of the pages.
fn look(folder: &Path, made: &[PathBuf]) -> Result<(), String> {
    let Some(office) = Office::find() else {
        println!(
            "The files are in {}. LibreOffice and Poppler are not on this machine: nothing was printed.",
            folder.display()
        );
        return Ok(());
    };
    for file in &made[..2] {
        process::say("printing by LibreOffice");
        let printed = convert(&office, folder, file, "pdf")?;
        let mut draw = Command::new(&office.pdftoppm);
        draw.args(["-r", "60", "-png"])
            .arg(&printed)
            .arg(printed.with_extension(""));
        process::quietly(&mut draw)?;
    }
    println!("The files, PDFs and pictures are in {}.", folder.display());
    Ok(())
}

/// Whether LibreOffice reads the sample's files as they were meant.
pub(crate) fn check(office: &Office) -> Result<(), String> {
    let folder = emptied("office-check")?;
    let book = book(SAMPLE)?;
    let report = report(&book, &lens(None, None)?);
    let paper = draft(book.catalogue(), &report, true);
    let workbook = sheet::workbook(&book, &report);
    let word = folder.join("report.docx");
    write_file(&word, &docx(&paper))?;
    check::document(office, &folder, &word, &paper)?;
    let excel = folder.join("report.xlsx");
    write_file(&excel, &xlsx(&workbook))?;
    check::table(office, &folder, &excel, &workbook.sheets[0])
}
