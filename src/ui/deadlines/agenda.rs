//! The agenda as the room shows it, compared before anything is painted.

use crate::domain::agenda::{self, Bucket};
use crate::domain::book::Book;
use crate::domain::filter::Lens;
use crate::domain::id::TaskId;
use crate::domain::standing::Standing;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The groups, and what is said above them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agenda {
    /// The groups that hold tasks.
    pub buckets: Arc<BTreeMap<Bucket, Vec<TaskId>>>,
    /// The greatest number of days that a task is late.
    pub longest: Option<i64>,
    /// Tasks within the warning period.
    pub due_soon: usize,
    /// The next deadline beyond it, and the days until then.
    pub next: Option<(NaiveDate, i64)>,
}

impl Agenda {
    /// The agenda of tasks, which are places in the book.
    pub fn of(book: &Book, shown: &[usize], lens: &Lens) -> Self {
        let mut agenda = Self::default();
        for task in shown.iter().filter_map(|index| book.view(*index)) {
            match (lens.standing(&task), task.due()) {
                (Standing::Overdue(days), _) => agenda.longest = agenda.longest.max(Some(days)),
                (Standing::DueSoon(_), _) => agenda.due_soon += 1,
                (Standing::InTime(left), Some(due))
                    if agenda.next.is_none_or(|(next, _)| due < next) =>
                {
                    agenda.next = Some((due, left));
                }
                _ => {}
            }
        }
        let id = |index: usize| book.view(index).map(|task| task.id().clone());
        let buckets = agenda::agenda(book, shown.iter().copied(), lens)
            .into_iter()
            .map(|(bucket, tasks)| (bucket, tasks.into_iter().filter_map(id).collect()));
        Self {
            buckets: Arc::new(buckets.collect()),
            ..agenda
        }
    }

    /// How many tasks groups hold together.
    pub fn count(&self, buckets: &[Bucket]) -> usize {
        buckets
            .iter()
            .filter_map(|bucket| self.buckets.get(bucket))
            .map(Vec::len)
            .sum()
    }

    /// The task whose row comes after that one's, or before it where it is the last.
    pub fn beside(&self, id: &TaskId, closed_too: bool) -> Option<TaskId> {
        let rows: Vec<&TaskId> = self
            .buckets
            .iter()
            .filter(|(bucket, _)| closed_too || **bucket != Bucket::Closed)
            .flat_map(|(_, tasks)| tasks)
            .collect();
        let at = rows.iter().position(|row| *row == id)?;
        rows.get(at + 1)
            .or_else(|| rows.get(at.checked_sub(1)?))
            .map(|row| (*row).clone())
    }
}

/// The groups of late tasks.
pub const OVERDUE: [Bucket; 3] = [
    Bucket::OverdueLong,
    Bucket::OverdueMedium,
    Bucket::OverdueShort,
];
