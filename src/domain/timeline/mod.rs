//! Tasks in time: from the day on which they begin to their last day, what has passed since, the
//! unit's own day, and the days that earlier documents had set.

mod frame;

pub use frame::{Frame, Span, Tick, Zoom};

use super::book::{Book, TaskView};
use super::calendar::beside;
use super::filter::Lens;
use super::order;
use super::standing::Standing;
use chrono::NaiveDate;

/// A task's days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its place in the book.
    pub task: usize,
    /// When work begins: as the document says, else when the document was issued.
    pub from: Option<NaiveDate>,
    /// Its last day.
    pub due: NaiveDate,
    /// Until when it ran past its last day: the day it was done, or the as-of date.
    pub late_until: Option<NaiveDate>,
    /// The unit's own day beside the document's.
    pub own: Option<NaiveDate>,
    /// The last days that earlier documents had set for the same, before this one; oldest first.
    pub earlier: Vec<NaiveDate>,
    /// How it stands.
    pub standing: Standing,
}

impl Row {
    fn of(task: &TaskView<'_>, book: &Book, lens: &Lens) -> Option<Self> {
        let due = task.due()?;
        let standing = lens.standing(task);
        let issued = || {
            let document = task.document()?;
            document.issued.or(document.event_date)
        };
        let begun = task.official().and_then(|task| task.deadline.start);
        let late_until = match standing {
            Standing::Overdue(_) => Some(lens.as_of),
            Standing::DoneLate(_) => task.done_on(),
            _ => None,
        };
        Some(Self {
            task: task.index,
            // A document that was issued after the day it names says nothing of the beginning.
            from: begun.or_else(issued).filter(|from| *from <= due),
            due,
            late_until,
            own: beside(task),
            earlier: earlier(book, task, due),
            standing,
        })
    }

    /// The first and the last day of what is drawn.
    pub fn extent(&self) -> (NaiveDate, NaiveDate) {
        let first = self.from.into_iter().chain(self.earlier.first().copied());
        let last = self.late_until.into_iter().chain(self.own);
        (
            first.chain(self.own).fold(self.due, NaiveDate::min),
            last.fold(self.due, NaiveDate::max),
        )
    }
}

fn earlier(book: &Book, task: &TaskView<'_>, due: NaiveDate) -> Vec<NaiveDate> {
    if task.official().is_none_or(|task| task.related.is_empty()) {
        return Vec::new();
    }
    let catalogue = book.catalogue();
    let linked = catalogue.earlier(task.index).into_iter();
    let mut days: Vec<NaiveDate> = linked
        .filter_map(|place| catalogue.tasks.get(place)?.deadline.due)
        .filter(|day| *day < due)
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// The tasks (places in the book) that have a last day, by that day, and how many have none.
pub fn rows(book: &Book, tasks: impl IntoIterator<Item = usize>, lens: &Lens) -> (Vec<Row>, usize) {
    let mut without = 0;
    let mut rows = Vec::new();
    for task in tasks.into_iter().filter_map(|index| book.view(index)) {
        match Row::of(&task, book, lens) {
            Some(row) => rows.push(row),
            None => without += 1,
        }
    }
    order::by_key(&mut rows, |row| (row.due, row.task));
    (rows, without)
}
