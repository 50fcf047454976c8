//! A table that comes back: what was written in it as edits, which then go the way of every file
//! through the preview of [`merge`](crate::exchange::merge).

use super::base::{self, Base};
use super::facts::{Facts, is_same};
use super::serial::day_of;
use super::{BASE, BadTable, Column, Problem, Raw, Tables};
use crate::domain::book::Book;
use crate::domain::day::local_time;
use crate::domain::edit::{Edit, Field};
use crate::domain::fingerprint::Fingerprint;
use crate::domain::hash::Hash;
use crate::domain::id::TaskId;
use crate::domain::journal::Entry;
use crate::domain::next_step::NextStep;
use crate::domain::own_deadline::OwnDeadline;
use crate::domain::percent::Percent;
use crate::domain::stamp::{Clock, DeviceId};
use crate::domain::task::Task;
use crate::exchange::json::Incoming;
use crate::text::date::read_dmy;
use crate::text::table as words;
use chrono::{DateTime, NaiveDate};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a table brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FromSheet {
    /// For the preview, as of any file.
    pub incoming: Incoming,
    /// What could not be taken; the rest is good.
    pub problems: Vec<Problem>,
}

/// The titles stand within so many rows from the top.
const TITLES_WITHIN: usize = 20;
/// Rows of a table that are looked at.
const MOST_ROWS: usize = 20_000;

/// Compares a table with what it was written from, and with the book.
///
/// A cell that nobody touched comes back with its stamp and author. What was changed is an edit of
/// when the file says it was saved, by nobody in particular, made with knowledge of what was in the
/// file: where the book has changed since, both stand side by side in the preview.
///
/// # Errors
/// When no table in it has a column for ids.
pub fn from_sheets(book: &Book, tables: &Tables, now_millis: u64) -> Result<FromSheet, BadTable> {
    let (top, columns, rows) = tables
        .sheets
        .iter()
        .filter(|(name, _)| name != BASE)
        .find_map(|(_, rows)| titles(rows).map(|(top, columns)| (top, columns, rows)))
        .ok_or(BadTable::NoId)?;
    let mut sheets = tables.sheets.iter();
    let base = sheets.find(|(name, _)| name == BASE);
    let base = base.map_or_else(Base::default, |(_, rows)| base::read(rows));
    let mut back = Back {
        book,
        base: &base,
        from_1904: tables.from_1904,
        clock: clock(tables, &base),
        now: saved(tables, now_millis),
        entries: BTreeMap::new(),
        problems: Vec::new(),
    };
    let mut known = Vec::new();
    for (at, cells) in rows.iter().enumerate().skip(top + 1).take(MOST_ROWS) {
        let get = |column| {
            let place = columns.iter().find(|(held, _)| *held == column);
            place.map(|(_, place)| cells.get(*place).unwrap_or(&Raw::Empty))
        };
        back.take_row(at + 1, &get, &mut known);
    }
    if rows.len() > top + 1 + MOST_ROWS {
        back.problems.push(Problem::MoreRows);
    }
    // Of tasks that stand in no row of the table, what was written is handed on.
    let mut entries = back.entries;
    for ((task, field), entry) in &base.entries {
        let is_apart = book.find(task).is_none() && !known.contains(task);
        if is_apart {
            entries.insert((task.clone(), field.clone()), entry.clone());
        }
    }
    let newest = entries.values().map(|entry| entry.stamp.millis()).max();
    let newest = newest.and_then(local_time).map(|time| time.to_rfc3339());
    Ok(FromSheet {
        incoming: Incoming {
            part: true,
            edited_at: tables.modified.clone().or(newest),
            edition: if base.edition == 0 {
                book.catalogue().edition.edition
            } else {
                base.edition
            },
            seen: base.seen.clone(),
            entries: entries
                .into_iter()
                .map(|((task, _), entry)| (task, entry))
                .collect(),
            ..Incoming::default()
        },
        problems: back.problems,
    })
}

/// The row of titles, and where each column stands.
fn titles(rows: &[Vec<Raw>]) -> Option<(usize, Vec<(Column, usize)>)> {
    rows.iter()
        .enumerate()
        .take(TITLES_WITHIN)
        .find_map(|(at, row)| {
            let mut columns: Vec<(Column, usize)> = Vec::new();
            for (place, cell) in row.iter().enumerate() {
                let column = Column::titled(&cell.words());
                let column = column.filter(|it| columns.iter().all(|(held, _)| held != it));
                columns.extend(column.map(|column| (column, place)));
            }
            let has_id = columns.iter().any(|(column, _)| *column == Column::Id);
            has_id.then_some((at, columns))
        })
}

/// A clock that gives the same stamps for the same file.
fn clock(tables: &Tables, base: &Base) -> Clock {
    let mut text = String::new();
    for (name, rows) in &tables.sheets {
        text.push_str(name);
        for cell in rows.iter().flatten() {
            text.push('\n');
            text.push_str(&cell.words());
        }
    }
    let mut clock = Clock::new(DeviceId::from_random(Hash::of(&text)));
    for (_, stamp) in base.seen.iter().flat_map(|seen| seen.iter()) {
        clock.observe(stamp);
    }
    for entry in base.entries.values() {
        clock.observe(&entry.stamp);
    }
    clock
}

/// When the file was saved; now, where it does not say or says what has not come yet.
fn saved(tables: &Tables, now_millis: u64) -> u64 {
    let stated = tables.modified.as_deref().map(str::trim);
    let stated = stated.and_then(|text| DateTime::parse_from_rfc3339(text).ok());
    let stated = stated.and_then(|time| u64::try_from(time.timestamp_millis()).ok());
    stated.map_or(now_millis, |stated| stated.min(now_millis))
}

struct Back<'a> {
    book: &'a Book,
    base: &'a Base,
    from_1904: bool,
    clock: Clock,
    now: u64,
    entries: BTreeMap<(TaskId, Field), Entry>,
    problems: Vec<Problem>,
}

/// Reads a cell of a row; `None` where the table has no such column.
type Get<'r> = &'r dyn Fn(Column) -> Option<&'r Raw>;

impl Back<'_> {
    fn take_row(&mut self, row: usize, get: Get<'_>, known: &mut Vec<TaskId>) {
        let id = get(Column::Id).map(Raw::words).unwrap_or_default();
        let id = TaskId::new(id.trim());
        if id.as_str().is_empty() {
            let says = |column| get(column).is_some_and(|cell| !cell.is_blank());
            if Column::BACK.into_iter().any(says) {
                self.problems.push(Problem::NoId(row));
            }
            return;
        }
        let official = self.book.find(&id).and_then(|task| task.official());
        if official.is_none() && !(id.is_own() && id.is_well_formed()) {
            let id = id.as_str().chars().take(80).collect();
            return self.problems.push(Problem::Unknown(row, id));
        }
        if known.contains(&id) {
            return self.problems.push(Problem::Twice(row, id.to_string()));
        }
        known.push(id.clone());
        let base = self.base;
        let held = |field: &Field| base.entries.get(&(id.clone(), field.clone()));
        let written = Facts::of(official, &held);
        for column in Column::BACK {
            if column.is_second() {
                continue;
            }
            let is_shown_only = official.is_some() && column.is_of_own_tasks();
            let Some(field) = column.field() else {
                continue;
            };
            let edit = if is_shown_only {
                Ok(None)
            } else if column == Column::OwnDue {
                self.deadline(row, get, &written)
            } else if column == Column::Next {
                self.next_step(row, get, &written)
            } else {
                let cell = get(column).unwrap_or(&Raw::Empty);
                let is_there = get(column).is_some();
                if !is_there || is_same(&written.cell(column), cell, self.from_1904) {
                    Ok(None)
                } else {
                    self.edit(row, column, cell, official).map(Some)
                }
            };
            match edit {
                Err(problem) => self.problems.push(problem),
                Ok(None) => self.put(&id, held(&field).cloned()),
                Ok(Some(edit)) => self.change(&id, edit),
            }
        }
    }

    /// What nobody touched.
    fn put(&mut self, id: &TaskId, entry: Option<Entry>) {
        if let Some(entry) = entry {
            let place = (id.clone(), entry.edit.field());
            self.entries.insert(place, entry);
        }
    }

    /// What somebody wrote. What the book has anyway is no edit.
    fn change(&mut self, id: &TaskId, edit: Edit) {
        let field = edit.field();
        let has_base = self.base.seen.is_some();
        let current = self.book.current(id, &field);
        // Without what it was written from, an empty cell may be one that nobody filled in.
        if current == edit || (!has_base && edit.is_reset()) {
            return self.put(id, self.base.entries.get(&(id.clone(), field)).cloned());
        }
        let is_of_this_edition = self.base.edition == self.book.catalogue().edition.edition;
        let official = self.book.find(id).and_then(|task| task.official());
        let over = official.filter(|_| is_of_this_edition);
        let entry = Entry {
            edit,
            stamp: self.clock.tick(self.now),
            author: Arc::from(words::AUTHOR),
            over: over.map(Fingerprint::of),
        };
        self.put(id, Some(entry));
    }

    /// Whether one of two columns that make a field was written in.
    fn is_touched(&self, both: [Column; 2], get: Get<'_>, written: &Facts) -> bool {
        both.into_iter().any(|column| {
            let cell = get(column);
            cell.is_some_and(|cell| !is_same(&written.cell(column), cell, self.from_1904))
        })
    }

    /// What is to be done next, and by when; a column that the table lacks stays as it was.
    fn next_step(
        &self,
        row: usize,
        get: Get<'_>,
        written: &Facts,
    ) -> Result<Option<Edit>, Problem> {
        if !self.is_touched([Column::Next, Column::NextDue], get, written) {
            return Ok(None);
        }
        let held = written.next_step();
        let text = get(Column::Next).map(|cell| cell.words().trim().to_owned());
        let text = text.or_else(|| held.map(|held| held.text.clone()));
        let text = text.unwrap_or_default();
        let day = match get(Column::NextDue) {
            None => held.and_then(|held| held.day),
            Some(cell) if cell.is_blank() => None,
            Some(cell) => Some(self.day(row, Column::NextDue, cell)?),
        };
        let is_blank = text.is_empty() && day.is_none();
        let next = (!is_blank).then_some(NextStep { text, day });
        fits(row, Column::Next, Edit::Next(next)).map(Some)
    }

    /// Two columns together.
    fn deadline(&self, row: usize, get: Get<'_>, written: &Facts) -> Result<Option<Edit>, Problem> {
        if !self.is_touched([Column::OwnDue, Column::OwnReason], get, written) {
            return Ok(None);
        }
        let due = get(Column::OwnDue).unwrap_or(&Raw::Empty);
        let reason = get(Column::OwnReason).map(Raw::words).unwrap_or_default();
        let reason = reason.trim().to_owned();
        if due.is_blank() {
            return match reason.as_str() {
                "" => Ok(Some(Edit::Deadline(None))),
                _ => Err(Problem::NoDay(row)),
            };
        }
        let due = self.day(row, Column::OwnDue, due)?;
        fits(
            row,
            Column::OwnReason,
            Edit::Deadline(Some(OwnDeadline { due, reason })),
        )
        .map(Some)
    }

    fn edit(
        &self,
        row: usize,
        column: Column,
        cell: &Raw,
        official: Option<&Task>,
    ) -> Result<Edit, Problem> {
        let bad = || Problem::Cell(row, column, cell.words().chars().take(60).collect());
        let text = cell.words().trim().to_owned();
        let said = (!text.is_empty()).then(|| text.clone());
        let edit = match column {
            Column::Title => Edit::Title(said),
            Column::Lead => Edit::Lead(said),
            Column::Product => {
                let document = official.and_then(|task| task.product.as_deref());
                Edit::Product(said.filter(|said| Some(said.as_str()) != document))
            }
            Column::Person => Edit::Person(said),
            Column::Position => Edit::Position(said),
            Column::Obstacle => Edit::Obstacle(said),
            Column::Cause => Edit::Cause(said),
            Column::Note => Edit::Note(said),
            Column::Status if said.is_none() => Edit::Status(None),
            Column::Status => Edit::Status(Some(words::read_status(&text).ok_or_else(bad)?)),
            Column::DoneOn if said.is_none() => Edit::DoneOn(None),
            Column::DoneOn => Edit::DoneOn(Some(self.day(row, column, cell)?)),
            Column::Progress if said.is_none() => Edit::Progress(None),
            Column::Progress => Edit::Progress(Some(percent(cell).ok_or_else(bad)?)),
            _ => return Err(bad()),
        };
        fits(row, column, edit)
    }

    fn day(&self, row: usize, column: Column, cell: &Raw) -> Result<NaiveDate, Problem> {
        let day = match cell {
            Raw::Number(number) => day_of(*number, self.from_1904),
            other => {
                let text = other.words();
                read_dmy(&text).or_else(|| text.trim().parse().ok())
            }
        };
        day.ok_or_else(|| Problem::Cell(row, column, cell.words().chars().take(60).collect()))
    }
}

fn fits(row: usize, column: Column, edit: Edit) -> Result<Edit, Problem> {
    if edit.is_too_long() {
        Err(Problem::TooLong(row, column))
    } else {
        Ok(edit)
    }
}

/// "60%", 0.6 or 60; 1 is all of it, as the column shows it.
fn percent(cell: &Raw) -> Option<Percent> {
    let number = match cell {
        Raw::Number(number) if *number <= 1.0 => number * 100.0,
        Raw::Number(number) => *number,
        other => {
            let text = other.words();
            let text = text.trim().trim_end_matches('%').trim_end();
            text.replace(',', ".").parse().ok()?
        }
    };
    let rounded = number.round();
    let is_whole = (number - rounded).abs() < 1e-6 && (0.0..=100.0).contains(&rounded);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole, from 0 to 100"
    )]
    let rounded = rounded as u8;
    Percent::try_from(rounded).ok().filter(|_| is_whole)
}
