//! Figures beside the targets that they are to reach.

use super::Whose;
use crate::domain::attainment::Attainment;
use crate::domain::book::Book;
use crate::domain::filter::Lens;
use crate::domain::goal::Goal;
use crate::domain::id::MeasureId;
use crate::domain::reading::{Origin, Reading};

/// A measure with the target that holds now.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureLine {
    /// What is counted.
    pub measure: MeasureId,
    /// The target that holds now: of those of the unit's tasks the newest with a number, else the
    /// last.
    pub goal: Goal,
    /// The newest figure that a document reports. What it counts may be more than the unit.
    pub reported: Option<Reading>,
    /// The newest figure that was added to one of the unit's tasks.
    pub own: Option<Reading>,
}

/// Every measure for which one of the unit's tasks sets a target.
pub(super) fn figures(book: &Book, whose: &mut Whose<'_>, lens: &Lens) -> Vec<FigureLine> {
    let mut lines = Vec::new();
    for attainment in Attainment::all(book, lens) {
        let is_theirs = |goal: &&Goal| {
            let task = book.view(goal.place);
            task.is_some_and(|task| whose.role(&task).is_some())
        };
        let goals: Vec<&Goal> = attainment.goals.iter().filter(is_theirs).collect();
        let newest = attainment.newest.and_then(|at| attainment.goals.get(at));
        let newest = newest.filter(|goal| goals.contains(goal));
        let numbered = goals.iter().rev().find(|goal| goal.value.is_some());
        let goal = newest.or_else(|| numbered.or(goals.last()).copied());
        let Some(goal) = goal.cloned() else {
            continue;
        };
        // Of one day the last is the newest; one of no known day counts only where there is no other.
        let (mut reported, mut own) = (None::<&Reading>, None::<&Reading>);
        for reading in &attainment.readings {
            if reading.value.is_none() || reading.is_after(lens.as_of) {
                continue;
            }
            let newest = match &reading.origin {
                Origin::Document { .. } => &mut reported,
                Origin::Own { task, .. } => {
                    let task = book.find(task);
                    if task.is_none_or(|task| whose.role(&task).is_none()) {
                        continue;
                    }
                    &mut own
                }
            };
            if newest.is_none_or(|held| held.as_of <= reading.as_of) {
                *newest = Some(reading);
            }
        }
        lines.push(FigureLine {
            measure: attainment.measure.clone(),
            reported: reported.cloned(),
            own: own.cloned(),
            goal,
        });
    }
    lines
}
