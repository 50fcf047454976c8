//! The teams' files put together only to be added up: by the rule by which files are merged, in a book
//! that nothing is stored of.

use super::json::Incoming;
use super::sheet::{Form, Head, Sheet, Value, Workbook};
use crate::domain::book::Book;
use crate::domain::catalogue::Catalogue;
use crate::domain::handbook::{Lists, Summary};
use crate::domain::id::{ChecklistId, Subject};
use crate::text::handbook as words;
use std::sync::Arc;

/// What the teams' files hold of the field book, each session once however many files it is in.
#[derive(Clone, Debug)]
pub struct RollUp {
    book: Book,
    files: usize,
}

impl RollUp {
    /// Of no file yet.
    pub fn new(catalogue: Arc<Catalogue>) -> Self {
        Self {
            book: Book::new(catalogue),
            files: 0,
        }
    }

    /// Takes a file in. The order of files does not matter. Tasks and history are left out.
    pub fn add(&mut self, incoming: Incoming) {
        self.files += 1;
        for (subject, entry) in incoming.entries {
            if subject.subject() != Subject::Task {
                self.book.merge(&subject, entry);
            }
        }
    }

    /// The sessions and checklists of all files.
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// How many files were taken in.
    pub fn files(&self) -> usize {
        self.files
    }
}

/// The sums of teams as a table: sessions, turns, and turns by checklist; the last row is the total.
pub fn table(all: &Summary, teams: &[(String, Summary)], lists: &Lists) -> Workbook {
    let served: Vec<&ChecklistId> = all.served.keys().collect();
    let number = |number: u64| Value::Number(i64::try_from(number).unwrap_or(i64::MAX));
    let row = |name: &str, summary: &Summary| {
        let sessions = u64::try_from(summary.sessions).unwrap_or(u64::MAX);
        let counts = served
            .iter()
            .map(|id| summary.served.get(*id).copied().unwrap_or_default());
        let counts = [sessions, summary.total()].into_iter().chain(counts);
        let name = Value::Text(name.to_owned());
        [name].into_iter().chain(counts.map(number)).collect()
    };
    let head = |title: String, width: u16, form: Form| Head {
        title,
        width,
        form,
        editable: false,
        choices: Vec::new(),
    };
    let mut columns = vec![head(words::TEAM_SHORT.to_owned(), 32, Form::Words)];
    let titles = [words::COLUMN_SESSIONS, words::COLUMN_TURNS].map(str::to_owned);
    let names = served.iter().map(|id| words::list_name(lists, id));
    let counted = titles.into_iter().chain(names);
    columns.extend(counted.map(|title| head(title, 12, Form::Number)));
    let rows = teams.iter().map(|(name, summary)| row(name, summary));
    Workbook {
        title: words::ROLL_UP.to_owned(),
        sheets: vec![Sheet {
            name: words::RESULTS.to_owned(),
            hidden: false,
            columns,
            rows: rows.chain([row(words::SUM, all)]).collect(),
        }],
    }
}
