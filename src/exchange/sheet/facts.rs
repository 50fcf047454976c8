//! What a row says of a task in the columns that come back: of the book, or of what a file was
//! written from.

use super::serial::{day_of, serial_of};
use super::{Column, Raw, Value};
use crate::domain::day::local_day;
use crate::domain::edit::{Edit, Field};
use crate::domain::journal::Entry;
use crate::domain::next_step::NextStep;
use crate::domain::own_deadline::OwnDeadline;
use crate::domain::percent::Percent;
use crate::domain::status::Status;
use crate::domain::task::Task;
use crate::text::table as words;
use chrono::NaiveDate;

/// Excel holds no longer texts, counted in UTF-16.
const LONGEST_CELL: usize = 32_767;

/// What the columns that come back hold of a task.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    title: String,
    lead: String,
    product: String,
    status: Option<Status>,
    progress: Option<Percent>,
    done_on: Option<NaiveDate>,
    person: String,
    position: String,
    own: Option<OwnDeadline>,
    obstacle: String,
    cause: String,
    next: Option<NextStep>,
    note: String,
}

impl Facts {
    /// What a task's fields come to over what the document says.
    pub(super) fn of<'a>(
        official: Option<&Task>,
        get: &dyn Fn(&Field) -> Option<&'a Entry>,
    ) -> Self {
        let mut facts = Self::default();
        if let Some(task) = official {
            facts.title.clone_from(&task.title);
            facts.product = task.product.clone().unwrap_or_default();
        }
        for column in Column::BACK {
            let entry = column.field().and_then(|field| get(&field));
            if let Some(entry) = entry {
                facts.set(&entry.edit);
            }
        }
        // The day it was ticked, where no other was set.
        if facts.status == Some(Status::Done) && facts.done_on.is_none() {
            let ticked = get(&Field::Status).map(|entry| entry.stamp.millis());
            facts.done_on = ticked.and_then(local_day);
        }
        if facts.status != Some(Status::Done) {
            facts.done_on = None;
        }
        facts
    }

    fn set(&mut self, edit: &Edit) {
        let text = |held: &mut String, value: &Option<String>| {
            if let Some(value) = value {
                held.clone_from(value);
            }
        };
        match edit {
            Edit::Title(value) => text(&mut self.title, value),
            Edit::Lead(value) => text(&mut self.lead, value),
            Edit::Product(value) => text(&mut self.product, value),
            Edit::Person(value) => text(&mut self.person, value),
            Edit::Position(value) => text(&mut self.position, value),
            Edit::Obstacle(value) => text(&mut self.obstacle, value),
            Edit::Cause(value) => text(&mut self.cause, value),
            Edit::Note(value) => text(&mut self.note, value),
            Edit::Status(value) => self.status = *value,
            Edit::Progress(value) => self.progress = *value,
            Edit::DoneOn(value) => self.done_on = *value,
            Edit::Deadline(value) => self.own.clone_from(value),
            Edit::Next(value) => self.next.clone_from(value),
            _ => {}
        }
    }

    /// What is to be done next.
    pub(super) fn next_step(&self) -> Option<&NextStep> {
        self.next.as_ref()
    }

    /// What stands in a cell.
    pub(super) fn cell(&self, column: Column) -> Value {
        let (own, next) = (self.own.as_ref(), self.next.as_ref());
        match column {
            Column::Title => text(&self.title),
            Column::Lead => text(&self.lead),
            Column::Product => text(&self.product),
            Column::Status => self
                .status
                .map_or(Value::Empty, |status| text(words::status(status))),
            Column::Progress => self
                .progress
                .map_or(Value::Empty, |percent| Value::Percent(percent.get())),
            Column::DoneOn => day(self.done_on),
            Column::Person => text(&self.person),
            Column::Position => text(&self.position),
            Column::OwnDue => day(own.map(|own| own.due)),
            Column::OwnReason => own.map_or(Value::Empty, |own| text(&own.reason)),
            Column::Obstacle => text(&self.obstacle),
            Column::Cause => text(&self.cause),
            Column::Next => next.map_or(Value::Empty, |next| text(&next.text)),
            Column::NextDue => day(next.and_then(|next| next.day)),
            Column::Note => text(&self.note),
            _ => Value::Empty,
        }
    }
}

/// A text as a cell can hold it.
pub(super) fn text(text: &str) -> Value {
    if text.is_empty() {
        return Value::Empty;
    }
    let mut length = 0;
    let end = text.char_indices().find(|(_, c)| {
        length += c.len_utf16();
        length > LONGEST_CELL
    });
    Value::Text(text[..end.map_or(text.len(), |(at, _)| at)].to_owned())
}

/// A day; as words where Excel does not count so far.
pub(super) fn day(day: Option<NaiveDate>) -> Value {
    match day {
        None => Value::Empty,
        Some(day) if serial_of(day).is_some() => Value::Day(day),
        Some(day) => Value::Text(day.to_string()),
    }
}

/// Whether a cell still holds what was written there.
pub(super) fn is_same(written: &Value, read: &Raw, from_1904: bool) -> bool {
    match (written, read) {
        (Value::Day(day), Raw::Number(number)) => day_of(*number, from_1904) == Some(*day),
        (Value::Percent(percent), Raw::Number(number)) => {
            (number * 100.0 - f64::from(*percent)).abs() < 1e-6
        }
        (Value::Empty, read) => read.is_blank(),
        (Value::Text(written), read) => plain(written) == plain(&read.words()),
        _ => false,
    }
}

/// A text without what programs change on the way: ends of lines, and blanks around it.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.trim().to_owned()
}
