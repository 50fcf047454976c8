//! Sample files for Word and Excel, and what LibreOffice makes of them, to be looked at.
//!
//! A month of a province, of the edits in `tests/samples/month.json` or of a file that was exported.
//! The files go to `target/office`; with LibreOffice and pdftoppm at hand, so do a PDF of each and a
//! picture of every page.

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

use crate::args::Args;
use crate::{paths, process};

const SAMPLE: &str = include_str!("../../tests/samples/month.json");

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
    let folder = paths::target().join("office");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}.", folder.display()))?;
    let day = day.unwrap_or_else(|| "2026-11-21".to_owned());
    let day = day
        .parse()
        .map_err(|_| "--day wants a day such as 2026-11-21.".to_owned())?;
    let unit = match unit.as_deref() {
        Some("all") => None,
        Some(unit) => Some(Party::from(unit)),
        None => Some(Party::from("dp.tuyen-quang-2025")),
    };
    let lens = Lens {
        as_of: day,
        soon_days: 14,
        my_unit: unit,
    };
    let made = write(&folder, &book(&text)?, &lens)?;
    look(&folder, &made)
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
    let period = Period::month(lens.as_of);
    let unit = lens.my_unit.as_ref();
    let report = Report::of(book, unit, period, lens, Passages::default());
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
        fs::write(&path, bytes).map_err(|error| format!("{}: {error}.", path.display()))?;
        made.push(path);
    }
    Ok(made)
}

/// Has LibreOffice print the files, and takes pictures of the pages.
fn look(folder: &Path, made: &[PathBuf]) -> Result<(), String> {
    let Some(office) = process::find(&["soffice", "libreoffice"]) else {
        println!(
            "The files are in {}. LibreOffice is not on this machine: nothing was printed.",
            folder.display()
        );
        return Ok(());
    };
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    for file in &made[..2] {
        let mut convert = Command::new(&office);
        convert
            .arg(&profile)
            .args(["--headless", "--convert-to", "pdf", "--outdir"])
            .arg(folder)
            .arg(file);
        process::run("printing by LibreOffice", &mut convert)?;
        let pdf = file.with_extension("pdf");
        let named = folder
            .join(file.file_name().unwrap_or_default())
            .with_extension("");
        let kind = file.extension().unwrap_or_default().to_string_lossy();
        let printed = folder.join(format!(
            "{}-{kind}.pdf",
            named.file_name().unwrap_or_default().to_string_lossy()
        ));
        fs::rename(&pdf, &printed).map_err(|error| format!("{}: {error}.", pdf.display()))?;
        if let Some(pictures) = process::find(&["pdftoppm"]) {
            let mut draw = Command::new(pictures);
            draw.args(["-r", "60", "-png"])
                .arg(&printed)
                .arg(printed.with_extension(""));
            process::quietly(&mut draw)?;
        }
    }
    println!("The files, PDFs and pictures are in {}.", folder.display());
    Ok(())
}
