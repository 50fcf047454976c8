//! What is to be dealt with first, and why.

use super::{Seen, late};
use crate::domain::book::TaskView;
use crate::domain::id::TaskId;
use crate::domain::order;
use crate::domain::standing::Standing;
use chrono::NaiveDate;
use std::cmp::Reverse;

/// A task that is to be dealt with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Urgent {
    /// Which.
    pub task: TaskId,
    /// How it stands: late, or due soon.
    pub standing: Standing,
    /// Why else, the weightiest first.
    pub reasons: Vec<Reason>,
}

/// Why a task is to be dealt with, besides how it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Marked for priority.
    Starred,
    /// The unit's own deadline is past by so many days (at least 1).
    OwnDeadlinePast(i64),
    /// The unit's own deadline is in so many days (0: today).
    OwnDeadlineIn(i64),
    /// It is late, and the unit has set itself no deadline to catch up.
    NoOwnDeadline,
    /// Nobody answers for it.
    NoPerson,
}

/// So many are shown.
const MOST: usize = 6;

/// What is late or due soon: marked ones before others, late ones before those due soon; then whose
/// own deadline is past, who has none, whose is ahead; then what is late longest or due next, and
/// of those first what nobody answers for.
pub(super) fn urgent(tasks: &[Seen<'_>], as_of: NaiveDate) -> Vec<Urgent> {
    let mut found: Vec<&Seen<'_>> = tasks
        .iter()
        .filter(|(standing, _)| left(*standing).is_some())
        .collect();
    order::by_key(&mut found, |(standing, task)| {
        let is_late = late(*standing).is_some();
        let own = own_left(task, as_of);
        let caught_up = match own {
            Some(..0) => 0,
            None => 1,
            Some(_) => 2,
        };
        (
            Reverse((task.is_starred(), is_late)),
            if is_late { caught_up } else { 0 },
            left(*standing),
            task.person().is_some(),
        )
    });
    found.truncate(MOST);
    let told = found.into_iter().map(|(standing, task)| Urgent {
        task: task.id().clone(),
        standing: *standing,
        reasons: reasons(*standing, task, as_of),
    });
    told.collect()
}

/// Days until the last one, less than none where it is past; `None` where nothing presses.
fn left(standing: Standing) -> Option<i64> {
    match standing {
        Standing::Overdue(days) => Some(-days),
        Standing::DueSoon(days) => Some(days),
        _ => None,
    }
}

/// Days until the unit's own deadline, where it stands beside the document's.
fn own_left(task: &TaskView<'_>, as_of: NaiveDate) -> Option<i64> {
    task.official()?;
    Some((task.own_deadline()?.due - as_of).num_days())
}

fn reasons(standing: Standing, task: &TaskView<'_>, as_of: NaiveDate) -> Vec<Reason> {
    let own = match own_left(task, as_of) {
        Some(days @ ..0) => Some(Reason::OwnDeadlinePast(-days)),
        Some(days) => Some(Reason::OwnDeadlineIn(days)),
        None => late(standing)
            .filter(|_| task.official().is_some())
            .map(|_| Reason::NoOwnDeadline),
    };
    let starred = task.is_starred().then_some(Reason::Starred);
    let nobody = task.person().is_none().then_some(Reason::NoPerson);
    let no_own = own == Some(Reason::NoOwnDeadline);
    let reasons = if no_own {
        [starred, nobody, own]
    } else {
        [starred, own, nobody]
    };
    reasons.into_iter().flatten().collect()
}
