//! Reports: what is kept of them, and files of them out.

use super::App;
use crate::domain::report::{Passage, Passages, Report};
use crate::domain::weekly::Weekly;
use crate::exchange::json::Incoming;
use crate::exchange::office::{csv, docx, read_xlsx, xlsx};
use crate::exchange::paper::{draft, minutes};
use crate::exchange::sheet;
use crate::platform::{clock, files};
use crate::storage::report::ReportId;
use crate::text::{minutes as minutes_words, report_page as words, table};
use leptos::prelude::*;

/// A file of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFile {
    /// For Word.
    Word,
    /// For Excel.
    Excel,
    /// A plain table.
    Csv,
}

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// The kind of a file of Excel.
pub(super) const EXCEL: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

impl ReportFile {
    /// What its name ends with, and what kind of file it is.
    fn kind(self) -> (&'static str, &'static str) {
        match self {
            Self::Word => ("docx", WORD),
            Self::Excel => ("xlsx", EXCEL),
            Self::Csv => ("csv", "text/csv"),
        }
    }
}

impl App {
    /// The free texts of a report.
    pub fn passages(self, id: &ReportId) -> Passages {
        let kept = |passages: Option<&Passages>| passages.cloned().unwrap_or_default();
        self.settings
            .with(|settings| kept(settings.reports.get(id)))
    }

    /// Sets a free text while it is typed.
    pub fn write_passage(self, id: &ReportId, passage: Passage, text: &str) {
        self.set(|settings| {
            let passages = settings.reports.entry(id.clone()).or_default();
            passages.set(passage, text);
        });
    }

    /// A free text was left: offers to put back what stood there when it was entered.
    pub fn leave_passages(self, id: &ReportId, before: &Passages) {
        if self
            .settings
            .with_untracked(|settings| settings.reports.get(id) != Some(before))
        {
            self.show(words::KEPT.to_owned(), true);
            let before = (id.clone(), before.clone());
            self.set_toast.update(|toast| {
                if let Some(toast) = toast {
                    toast.passages = Some(before);
                }
            });
        }
    }

    /// Hands a report out as a file.
    pub fn save_report(self, report: &Report, with_appendix: bool, file: ReportFile) {
        let bytes = self.session.with_untracked(|session| {
            let book = session.book();
            match file {
                ReportFile::Word => docx(&draft(book.catalogue(), report, with_appendix)),
                ReportFile::Excel => xlsx(&sheet::workbook(book, report)),
                ReportFile::Csv => {
                    let table = sheet::workbook(book, report).sheets.swap_remove(0);
                    csv(&table).into_bytes()
                }
            }
        });
        let (ending, mime) = file.kind();
        let name = words::file_name(report.period, ending);
        self.save_file(&name, mime, &bytes);
    }

    /// Hands the minutes of a weekly review out as a file for Word.
    pub fn save_minutes(self, weekly: &Weekly) {
        let catalogue = self
            .session
            .with_untracked(|it| it.book().catalogue().clone());
        let (ending, mime) = ReportFile::Word.kind();
        let name = minutes_words::file_name(weekly.week, ending);
        self.save_file(&name, mime, &docx(&minutes(&catalogue, weekly)));
    }

    pub(super) fn save_file(self, name: &str, mime: &str, bytes: &[u8]) {
        let message = if files::save_bytes(name, mime, bytes) {
            words::saved(name)
        } else {
            words::NOT_SAVED.to_owned()
        };
        self.show(message, false);
    }

    /// What a file of Excel brings, compared with what is here.
    ///
    /// # Errors
    /// Why it cannot be taken in, in words.
    pub fn read_table(self, name: &str, bytes: &[u8]) -> Result<Incoming, String> {
        let taken = read_xlsx(bytes).and_then(|tables| {
            self.session.with_untracked(|session| {
                sheet::from_sheets(session.book(), &tables, clock::now_millis())
            })
        });
        let taken = taken.map_err(|why| table::bad_table(name, why))?;
        let mut incoming = taken.incoming;
        incoming
            .unread
            .extend(taken.problems.iter().map(table::problem));
        Ok(incoming)
    }
}
