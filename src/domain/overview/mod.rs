//! Tổng quan: the picture of many tasks, seen from a day. Each number has the conditions that lead to
//! the tasks behind it.

mod bar;
mod changes;
mod figure;
mod gaps;
mod rows;
mod scope;
mod urgent;

pub use bar::{Bar, Segment};
pub use changes::{Changes, Entry, FieldChange, Slip, Sort, since_or_default};
pub use figure::Figure;
pub use gaps::Gaps;
pub use rows::{Row, Whose};
pub use scope::scope;
pub use urgent::{Reason, Urgent};

use super::book::{Book, TaskView};
use super::filter::{self, Condition, Filter, Kind, Lens, Term};
use super::ledger::Ledger;
use super::standing::Standing;
use chrono::NaiveDate;

/// What there is to be told of the tasks in a scope.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// How they stand.
    pub ledger: Ledger,
    /// For how many days the longest of the late ones is late.
    pub longest: Option<i64>,
    /// How many are due within the warning period.
    pub due_soon: usize,
    /// How many of the late ones nobody answers for.
    pub late_without_person: usize,
    /// By who leads, what is late most first; none where the scope is that of one unit.
    pub by_unit: Vec<Row>,
    /// By document, in time order; none where the scope is that of one document.
    pub by_document: Vec<Row>,
    /// By topic, what is late most first.
    pub by_topic: Vec<Row>,
    /// What is to be dealt with first.
    pub urgent: Vec<Urgent>,
    /// Which of the five "rõ" are missing.
    pub gaps: Gaps,
    /// What has changed.
    pub changes: Changes,
}

impl Overview {
    /// Of the tasks in a [`scope`], with what has changed since a day.
    pub fn of(book: &Book, scope: &Filter, lens: &Lens, since: NaiveDate) -> Self {
        let (shown, _) = filter::apply(book, 0..book.len(), scope, lens);
        let tasks: Vec<Seen<'_>> = shown
            .iter()
            .filter_map(|index| book.view(*index))
            .map(|task| (lens.standing(&task), task))
            .collect();
        let has = |kind| scope.of_kind(kind).next().is_some();
        let rows = |by: fn(&Book, &[Seen<'_>]) -> Vec<Row>, without: bool| {
            if without {
                Vec::new()
            } else {
                by(book, &tasks)
            }
        };
        Self {
            ledger: Ledger::of(tasks.iter().map(|(standing, _)| *standing)),
            longest: tasks
                .iter()
                .filter_map(|(standing, _)| late(*standing))
                .max(),
            due_soon: tasks
                .iter()
                .filter(|(standing, _)| matches!(standing, Standing::DueSoon(_)))
                .count(),
            late_without_person: tasks
                .iter()
                .filter(|(standing, task)| late(*standing).is_some() && task.person().is_none())
                .count(),
            by_unit: rows(rows::by_unit, has(Kind::Lead) || has(Kind::Mine)),
            by_document: rows(rows::by_document, has(Kind::Document)),
            by_topic: rows(rows::by_topic, false),
            urgent: urgent::urgent(&tasks, lens.as_of),
            gaps: Gaps::of(&tasks),
            changes: Changes::of(book, &tasks, scope.is_empty(), since, lens.as_of),
        }
    }
}

/// A task and how it stands.
type Seen<'a> = (Standing, TaskView<'a>);

/// For how many days a task is late; `None` where it is not.
fn late(standing: Standing) -> Option<i64> {
    match standing {
        Standing::Overdue(days) => Some(days),
        _ => None,
    }
}

/// A condition that tasks are to meet.
fn wanted(condition: Condition) -> Term {
    Term {
        condition,
        wanted: true,
    }
}

/// A condition that tasks are not to meet.
fn unwanted(condition: Condition) -> Term {
    Term {
        condition,
        wanted: false,
    }
}
