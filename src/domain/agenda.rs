//! What is due when, seen from a day. Each task stands in exactly one bucket.

use super::age::Age;
use super::book::{Book, TaskView};
use super::day::{end_of_month, end_of_quarter};
use super::filter::Lens;
use super::order;
use super::standing::Standing;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// When a task is due, in the order in which buckets are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bucket {
    /// Past by more than 120 days.
    OverdueLong,
    /// Past by 31 to 120 days.
    OverdueMedium,
    /// Past by up to 30 days.
    OverdueShort,
    /// On the as-of date.
    Today,
    /// Within the seven days after it.
    NextSevenDays,
    /// Later in the same month.
    ThisMonth,
    /// Later in the same quarter.
    ThisQuarter,
    /// After the quarter.
    Later,
    /// Without end.
    Ongoing,
    /// No last day is known.
    Undated,
    /// Done, or no longer applicable.
    Closed,
}

impl Bucket {
    /// In the order in which they are shown.
    pub const ALL: [Self; 11] = [
        Self::OverdueLong,
        Self::OverdueMedium,
        Self::OverdueShort,
        Self::Today,
        Self::NextSevenDays,
        Self::ThisMonth,
        Self::ThisQuarter,
        Self::Later,
        Self::Ongoing,
        Self::Undated,
        Self::Closed,
    ];

    /// Where a task stands, seen from a day.
    pub fn of(task: &TaskView<'_>, lens: &Lens) -> Self {
        match lens.standing(task) {
            Standing::Overdue(days) => match Age::of(days) {
                Age::Short => Self::OverdueShort,
                Age::Medium => Self::OverdueMedium,
                Age::Long => Self::OverdueLong,
            },
            Standing::DueSoon(left) | Standing::InTime(left) => match (left, task.due()) {
                (0, _) => Self::Today,
                (1..=7, _) => Self::NextSevenDays,
                (_, Some(due)) => Self::ahead(due, lens.as_of),
                (_, None) => Self::Undated,
            },
            Standing::Ongoing => Self::Ongoing,
            Standing::Undated => Self::Undated,
            Standing::Done | Standing::DoneInTime | Standing::DoneLate(_) | Standing::Stopped => {
                Self::Closed
            }
        }
    }

    fn ahead(due: NaiveDate, as_of: NaiveDate) -> Self {
        if due <= end_of_month(as_of) {
            Self::ThisMonth
        } else if due <= end_of_quarter(as_of) {
            Self::ThisQuarter
        } else {
            Self::Later
        }
    }
}

/// A task's last day; the end of time where there is none.
pub fn due_or_never(book: &Book, index: usize) -> NaiveDate {
    let due = book.view(index).and_then(|task| task.due());
    due.unwrap_or(NaiveDate::MAX)
}

/// The buckets that hold tasks, each with its tasks (places in the book) in the order of their
/// deadlines.
pub fn agenda(
    book: &Book,
    tasks: impl IntoIterator<Item = usize>,
    lens: &Lens,
) -> BTreeMap<Bucket, Vec<usize>> {
    let mut buckets: BTreeMap<Bucket, Vec<usize>> = BTreeMap::new();
    for task in tasks.into_iter().filter_map(|index| book.view(index)) {
        buckets
            .entry(Bucket::of(&task, lens))
            .or_default()
            .push(task.index);
    }
    for tasks in buckets.values_mut() {
        order::by_key(tasks, |index| (due_or_never(book, *index), *index));
    }
    buckets
}
