//! The deadlines of tasks as a calendar that other programs take in.

mod write;

pub use write::{Calendar, Event};

use crate::domain::book::{Book, TaskView};
use crate::domain::status::Status;
use crate::text::calendar_file as words;
use chrono::{DateTime, Datelike, NaiveDate, Utc};

/// So many days before a deadline programs remind of it.
pub const ALARMS: &[u8] = &[7, 3, 1];

/// The calendar of some tasks, by their places in the book: an event on the last day of each that has
/// one, and one on the unit's own day where it set another. What is done keeps its day and reminds of
/// nothing, so that a calendar that took it in before is put right.
pub fn calendar(
    book: &Book,
    tasks: impl IntoIterator<Item = usize>,
    name: String,
    made: DateTime<Utc>,
) -> Calendar {
    let mut events = Vec::new();
    for task in tasks.into_iter().filter_map(|index| book.view(index)) {
        events.extend(events_of(book, &task));
    }
    Calendar { name, made, events }
}

/// Which of a task's days an event is on. Part of its id: never to be changed.
#[derive(Clone, Copy)]
enum Which {
    Due,
    Own,
}

fn events_of(book: &Book, task: &TaskView<'_>) -> Vec<Event> {
    let is_open = matches!(task.status(), Status::Todo | Status::Doing);
    let changed = task.last_edit().and_then(|stamp| {
        let millis = i64::try_from(stamp.millis()).ok()?;
        DateTime::from_timestamp_millis(millis)
    });
    let event = |which: Which, day: NaiveDate| Event {
        uid: match which {
            Which::Due => format!("{}.due@theo-doi-de-an-06", task.id()),
            Which::Own => format!("{}.own@theo-doi-de-an-06", task.id()),
        },
        day,
        summary: match which {
            Which::Due => words::due(task),
            Which::Own => words::own_due(task),
        },
        description: words::description(book.catalogue(), task),
        changed,
        alarms: if is_open { ALARMS } else { &[] },
    };
    let due = task.due();
    let own = task.own_deadline().map(|own| own.due);
    let own = own.filter(|own| due != Some(*own));
    let due = due.map(|day| (Which::Due, day));
    let own = own.map(|day| (Which::Own, day));
    due.into_iter()
        .chain(own)
        // A year of four digits is all that the format can say.
        .filter(|(_, day)| (1..=9999).contains(&day.year()))
        .map(|(which, day)| event(which, day))
        .collect()
}
