//! The table that only the app looks at: every value as it was when the file was written, with who set
//! it and when. By it a cell that somebody changed is told from one that the book changed since, and
//! the others come back as they went.

use super::{BASE, Column, Raw, Sheet, Value};
use crate::domain::book::{Book, TaskView};
use crate::domain::edit::Field;
use crate::domain::id::TaskId;
use crate::domain::journal::Entry;
use crate::domain::seen::Seen;
use crate::exchange::json;
use std::collections::HashMap;

/// A cell takes so many characters of a text, whatever they count in UTF-16.
const CHUNK: usize = 8_000;
/// The row of what is about the whole file.
const WHOLE: &str = "";
const SEEN: &str = "seen";
const EDITION: &str = "edition";

/// What a file was written from.
#[derive(Debug, Default)]
pub(super) struct Base {
    pub(super) entries: HashMap<(TaskId, Field), Entry>,
    pub(super) seen: Option<Seen>,
    pub(super) edition: u32,
}

/// Fields that come back.
fn fields() -> impl Iterator<Item = Field> {
    let columns = Column::BACK.into_iter();
    // Two columns make one field.
    let columns = columns.filter(|column| !column.is_second());
    columns.filter_map(Column::field)
}

/// The table of what is in the book of some tasks.
pub(super) fn sheet(book: &Book, tasks: &[TaskView<'_>]) -> Sheet {
    let edition = book.catalogue().edition.edition.to_string();
    let mut rows = vec![
        row(WHOLE, EDITION, &edition),
        row(WHOLE, SEEN, &json::seen_text(&book.seen())),
    ];
    for task in tasks {
        for field in fields() {
            if let Some(entry) = task.fields().get(&field) {
                let text = json::entry_text(entry);
                rows.push(row(task.id().as_str(), &field.to_string(), &text));
            }
        }
    }
    Sheet {
        name: BASE.to_owned(),
        hidden: true,
        columns: Vec::new(),
        rows,
    }
}

fn row(task: &str, name: &str, text: &str) -> Vec<Value> {
    let mut cells = vec![Value::Text(task.to_owned()), Value::Text(name.to_owned())];
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.char_indices().nth(CHUNK);
        let (chunk, after) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
        cells.push(Value::Text(chunk.to_owned()));
        rest = after;
    }
    cells
}

/// Reads the table. What cannot be read in it is left out: the cells are then taken as they stand.
pub(super) fn read(rows: &[Vec<Raw>]) -> Base {
    let mut base = Base::default();
    for cells in rows {
        let mut words = cells.iter().map(Raw::words);
        let (task, name) = (words.next().unwrap_or_default(), words.next());
        let (name, text) = (name.unwrap_or_default(), words.collect::<String>());
        match (task.as_str(), name.as_str()) {
            (WHOLE, EDITION) => base.edition = text.parse().unwrap_or_default(),
            (WHOLE, SEEN) => base.seen = json::read_seen(&text),
            _ => {
                let (task, field) = (TaskId::new(&task), name.parse::<Field>());
                let field = field.ok().filter(|field| fields().any(|it| it == *field));
                let Some(field) = field.filter(|_| task.is_well_formed()) else {
                    continue;
                };
                if let Some(entry) = json::read_entry(&field, &text) {
                    base.entries.insert((task, field), entry);
                }
            }
        }
    }
    base
}
