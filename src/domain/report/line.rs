//! A task as a report tells of it.

use crate::domain::book::TaskView;
use crate::domain::deadline::Deadline;
use crate::domain::edit::Field;
use crate::domain::evidence::Evidence;
use crate::domain::filter::Lens;
use crate::domain::id::{DocumentId, LocalityId, TaskId, UnitId};
use crate::domain::item::Item;
use crate::domain::next_step::NextStep;
use crate::domain::own_deadline::OwnDeadline;
use crate::domain::percent::Percent;
use crate::domain::plan_step::PlanStep;
use crate::domain::share::Role;
use crate::domain::standing::Standing;
use crate::domain::status::Status;
use chrono::NaiveDate;

/// What a report says of a task. What nobody said is `None` and stays a blank to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The task.
    pub task: TaskId,
    /// Its label.
    pub title: String,
    /// The document that assigns it; `None` for one that the user added.
    pub document: Option<DocumentId>,
    /// Where it stands there.
    pub reference: Option<String>,
    /// What the unit's part in it is; in a report on all, leading.
    pub role: Role,
    /// Who leads, as the document names them.
    pub lead: Vec<UnitId>,
    /// Who leads a task that the user added.
    pub own_lead: Option<String>,
    /// Who coordinates.
    pub coordinating: Vec<UnitId>,
    /// The provinces that the document lists.
    pub localities: Vec<LocalityId>,
    /// The document's deadline.
    pub deadline: Option<Deadline>,
    /// The unit's own.
    pub own_deadline: Option<OwnDeadline>,
    /// The last day that it is measured by.
    pub due: Option<NaiveDate>,
    /// The deliverable.
    pub product: Option<String>,
    /// What somebody said of the work.
    pub status: Option<Status>,
    /// The day on which it was done.
    pub done_on: Option<NaiveDate>,
    /// The progress that somebody entered.
    pub progress: Option<Percent>,
    /// How it stands on the day of the report.
    pub standing: Standing,
    /// What shows that it was done.
    pub evidence: Vec<Evidence>,
    /// Who answers for it.
    pub person: Option<String>,
    /// That person's position.
    pub position: Option<String>,
    /// What stands in the way.
    pub obstacle: Option<String>,
    /// What is to be done next.
    pub next_step: Option<NextStep>,
    /// Why it is late.
    pub cause: Option<String>,
    /// The steps by which it is made up for, the earliest first.
    pub plan: Vec<PlanStep>,
    /// Notes.
    pub note: Option<String>,
}

/// A task whose last day is past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    /// The task.
    pub line: Line,
    /// Days since its last day, at least 1.
    pub days: i64,
}

/// A task of the next period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// The task.
    pub line: Line,
    /// The day in the next period on which it, or a step towards it, is due first.
    pub day: NaiveDate,
    /// The steps that are due in the next period and not done: the next one, those of the plan, the
    /// lines of its checklist.
    pub items: Vec<Item>,
}

impl Line {
    /// What can be said of a task.
    pub fn of(task: &TaskView<'_>, role: Role, lens: &Lens) -> Self {
        Self {
            task: task.id().clone(),
            title: task.title().to_owned(),
            document: task.document().map(|document| document.id.clone()),
            reference: task.reference().map(str::to_owned),
            role,
            lead: task.lead().to_vec(),
            own_lead: task.own_lead().cloned(),
            coordinating: task.coordinating().to_vec(),
            localities: task.localities().to_vec(),
            deadline: task.official().map(|task| task.deadline.clone()),
            own_deadline: task.own_deadline().cloned(),
            due: task.due(),
            product: task.product().map(str::to_owned),
            status: task.set_status().copied(),
            done_on: task.done_on(),
            progress: (task.is_set(&Field::Progress) || task.status() == Status::Done)
                .then(|| task.progress()),
            standing: lens.standing(task),
            evidence: task.evidence().map(|(_, piece)| piece.clone()).collect(),
            person: task.person().cloned(),
            position: task.position().cloned(),
            obstacle: task.obstacle().cloned(),
            next_step: task.next_step().cloned(),
            cause: task.cause().cloned(),
            plan: task
                .plan()
                .into_iter()
                .map(|(_, step)| step.clone())
                .collect(),
            note: task.note().cloned(),
        }
    }
}
