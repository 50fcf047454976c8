//! What stands on which day: the documents' deadlines, and beside them the days that units set
//! themselves. A task without a last day stands on none.

use super::book::{Book, TaskView};
use super::deadline::DeadlineKind;
use super::filter::Lens;
use super::standing::{Measure, Standing, StandingKind};
use super::status::Status;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Whose day it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// The last day that the document fixes; of an own task the one that the user gave it.
    Deadline,
    /// The unit's own beside the document's, or where the document fixes none.
    Own,
}

/// A task on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its place in the book.
    pub task: usize,
    /// Why it stands there.
    pub whose: Whose,
    /// How it stands against this day.
    pub standing: Standing,
}

/// Days with what stands on them, in order; no day is without a mark.
pub type Days = BTreeMap<NaiveDate, Vec<Mark>>;

/// The marks of tasks (places in the book). On a day they come in the order of the documents.
pub fn days(book: &Book, tasks: impl IntoIterator<Item = usize>, lens: &Lens) -> Days {
    let mut days = Days::new();
    for task in tasks.into_iter().filter_map(|index| book.view(index)) {
        let mut put = |day, whose, standing| {
            days.entry(day).or_default().push(Mark {
                task: task.index,
                whose,
                standing,
            });
        };
        if let Some(due) = task.due() {
            put(due, Whose::Deadline, lens.standing(&task));
        }
        if let Some(due) = beside(&task) {
            put(due, Whose::Own, against(&task, due, lens));
        }
    }
    days
}

/// The unit's own day of a task that a document assigns.
pub fn beside(task: &TaskView<'_>) -> Option<NaiveDate> {
    task.official()
        .and_then(|_| task.own_deadline())
        .map(|own| own.due)
}

/// How a task stands against a day of its unit's own.
fn against(task: &TaskView<'_>, due: NaiveDate, lens: &Lens) -> Standing {
    let measure = Measure {
        status: task.status(),
        done_on: task.done_on(),
        kind: DeadlineKind::By,
        due: Some(due),
    };
    Standing::of(measure, lens.as_of, lens.soon_days)
}

/// Whether the unit's own day of a task can be moved: there is something left to do.
pub fn can_move(task: &TaskView<'_>) -> bool {
    !matches!(task.status(), Status::Done | Status::Stopped)
}

/// How marks are counted, in the order in which they are shown: what needs action first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// Not done, and the day is past.
    Late,
    /// Not done, within the warning period.
    Soon,
    /// Not done, later.
    Ahead,
    /// Done, in time or not.
    Done,
    /// Put off or no longer applicable.
    Stopped,
}

impl Tone {
    /// In the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Late,
        Self::Soon,
        Self::Ahead,
        Self::Done,
        Self::Stopped,
    ];

    /// What a standing is counted as.
    pub fn of(standing: Standing) -> Self {
        match standing.kind() {
            StandingKind::Overdue => Self::Late,
            StandingKind::DueSoon => Self::Soon,
            StandingKind::InTime | StandingKind::Ongoing | StandingKind::Undated => Self::Ahead,
            StandingKind::DoneLate | StandingKind::DoneInTime | StandingKind::Done => Self::Done,
            StandingKind::Stopped => Self::Stopped,
        }
    }
}

/// How many there are of each, without those that there are none of.
pub fn tally(standings: impl IntoIterator<Item = Standing>) -> Vec<(Tone, usize)> {
    let mut counts: BTreeMap<Tone, usize> = BTreeMap::new();
    for standing in standings {
        *counts.entry(Tone::of(standing)).or_default() += 1;
    }
    counts.into_iter().collect()
}

/// The nearest days with marks before and after a stretch of days, from its first to its last.
pub fn around(
    days: &Days,
    first: NaiveDate,
    last: NaiveDate,
) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let before = days.range(..first).next_back();
    let after = days.range(last.succ_opt().unwrap_or(last)..).next();
    let day = |found: Option<(&NaiveDate, &Vec<Mark>)>| found.map(|(day, _)| *day);
    (day(before), day(after).filter(|day| *day > last))
}

/// A month with its tasks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Monthly {
    /// Its first day.
    pub first: NaiveDate,
    /// Places in the book, by their last days.
    pub tasks: Vec<usize>,
    /// How they stand.
    pub tally: Vec<(Tone, usize)>,
}

/// Tasks by the months of their last days, in order, and those that have none.
pub fn monthly(
    book: &Book,
    tasks: impl IntoIterator<Item = usize>,
    lens: &Lens,
) -> (Vec<Monthly>, Vec<usize>) {
    let mut months: BTreeMap<NaiveDate, Vec<(NaiveDate, usize, Standing)>> = BTreeMap::new();
    let mut endless = Vec::new();
    for task in tasks.into_iter().filter_map(|index| book.view(index)) {
        match task.due() {
            Some(due) => months
                .entry(super::month::Month::of(due).first())
                .or_default()
                .push((due, task.index, lens.standing(&task))),
            None => endless.push(task.index),
        }
    }
    let months = months.into_iter().map(|(first, mut tasks)| {
        super::order::by_key(&mut tasks, |(due, index, _)| (*due, *index));
        Monthly {
            first,
            tally: tally(tasks.iter().map(|(_, _, standing)| *standing)),
            tasks: tasks.into_iter().map(|(_, index, _)| index).collect(),
        }
    });
    (months.collect(), endless)
}
