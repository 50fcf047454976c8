//! The weekly review ("kiểm điểm tuần"): which tasks are gone through, in which order, and how far
//! it is. Nothing but the mark on each task is kept, so that it goes on wherever it was left, in
//! another tab, and on another machine after files were merged.

use super::book::{Book, TaskView};
use super::catalogue::Catalogue;
use super::day::shifted;
use super::document::Document;
use super::edit::Field;
use super::filter::Lens;
use super::id::TaskId;
use super::order;
use super::party::Party;
use super::period::Period;
use super::report::{Late, Line, Whose};
use super::share::Role;
use super::standing::Standing;
use super::status::Status;
use super::task::Task;
use chrono::NaiveDate;

/// Which tasks are gone through, of those that are not finished or were finished within the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// All of them.
    #[default]
    Open,
    /// Those whose last day is past or near.
    Pressing,
    /// Those whose last day is past.
    Late,
}

impl Which {
    /// In the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Open, Self::Pressing, Self::Late];

    /// By the last day alone: what is said in the review takes no task out of it.
    fn has(self, due: Option<NaiveDate>, lens: &Lens) -> bool {
        match self {
            Self::Open => true,
            Self::Pressing => due.is_some_and(|due| due <= shifted(lens.as_of, lens.soon_days)),
            Self::Late => due.is_some_and(|due| due < lens.as_of),
        }
    }
}

/// A task of the review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// What is to be said of it.
    pub line: Line,
    /// Whether it was gone through this week.
    pub is_reviewed: bool,
}

/// A week's review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weekly {
    /// Whose tasks are reviewed; `None` for all.
    pub unit: Option<Party>,
    /// The week that the as-of date lies in.
    pub week: Period,
    /// The day from which tasks are looked at.
    pub as_of: NaiveDate,
    /// The tasks that the unit leads, the one that has been due longest first, those without a last
    /// day at the end.
    pub turns: Vec<Turn>,
    /// Where it goes on: the first that is left after the one that was gone through last; `None`
    /// where none is left.
    pub goes_on_at: Option<usize>,
}

impl Weekly {
    /// The review of a unit's tasks, or of everybody's. `here` is the task that is gone through: it
    /// stays, whatever is said of it.
    pub fn of(
        book: &Book,
        unit: Option<&Party>,
        which: Which,
        lens: &Lens,
        here: Option<&TaskId>,
    ) -> Self {
        let week = Period::week(lens.as_of);
        let mut whose = Whose::new(book.catalogue(), unit, lens.my_unit.as_ref());
        let is_reviewed = |task: &TaskView<'_>| task.reviewed().is_some_and(|day| week.has(*day));
        let is_open = |task: &TaskView<'_>| match task.status() {
            Status::Todo | Status::Doing => true,
            Status::Done => task.done_on().is_some_and(|day| week.has(day)),
            Status::Stopped => false,
        };
        let is_asked = |task: &TaskView<'_>| {
            let stays = is_reviewed(task) || here == Some(task.id());
            which.has(task.due(), lens) && (is_open(task) || stays)
        };
        let mut tasks: Vec<TaskView<'_>> = book
            .tasks()
            .filter(|task| is_asked(task) && whose.role(task) == Some(Role::Lead))
            .collect();
        order::by_key(&mut tasks, |task| (task.due().is_none(), task.due()));
        let turns: Vec<Turn> = tasks
            .iter()
            .map(|task| Turn {
                line: Line::of(task, Role::Lead, lens),
                is_reviewed: is_reviewed(task),
            })
            .collect();
        let marks = tasks.iter().enumerate().filter_map(|(at, task)| {
            let mark = task.fields().get(&Field::Reviewed)?;
            is_reviewed(task).then_some((&mark.stamp, at))
        });
        let last = marks.max().map(|(_, at)| at);
        let goes_on_at = left_from(&turns, last.map_or(0, |last| last + 1));
        Self {
            unit: unit.cloned(),
            week,
            as_of: lens.as_of,
            turns,
            goes_on_at,
        }
    }

    /// The place of a task.
    pub fn place(&self, task: &TaskId) -> Option<usize> {
        self.turns.iter().position(|turn| turn.line.task == *task)
    }

    /// Those that were gone through and are late, in the order of the review.
    pub fn late(&self) -> Vec<Late> {
        let reviewed = self.turns.iter().filter(|turn| turn.is_reviewed);
        let late = reviewed.filter_map(|turn| match turn.line.standing {
            Standing::Overdue(days) => Some(Late {
                line: turn.line.clone(),
                days,
            }),
            _ => None,
        });
        late.collect()
    }

    /// Those that are late and have no step by which they are made up for.
    pub fn unplanned(&self) -> impl Iterator<Item = &Turn> {
        self.turns.iter().filter(|turn| {
            matches!(turn.line.standing, Standing::Overdue(_)) && turn.line.plan.is_empty()
        })
    }

    /// How many were gone through.
    pub fn reviewed(&self) -> usize {
        self.turns.iter().filter(|turn| turn.is_reviewed).count()
    }

    /// The first task that is left after a place, going round at the end.
    pub fn left_after(&self, at: usize) -> Option<usize> {
        left_from(&self.turns, at + 1).filter(|next| *next != at)
    }
}

/// The task by which a document asks for the review: its words say how often, of what, and who
/// answers.
const ASKED_BY: &str = "tb-8545-2024-3-1-1-2";

/// What asks for the review, and the document that it stands in.
pub fn asked_by(catalogue: &Catalogue) -> Option<(&Task, &Document)> {
    let mut tasks = catalogue.tasks.iter();
    let at = tasks.position(|task| task.id.as_str() == ASKED_BY)?;
    Some((catalogue.tasks.get(at)?, catalogue.document_of(at)?))
}

/// The first that is left from a place on, going round at the end.
fn left_from(turns: &[Turn], from: usize) -> Option<usize> {
    let from = from.min(turns.len());
    (from..turns.len())
        .chain(0..from)
        .find(|at| !turns[*at].is_reviewed)
}
