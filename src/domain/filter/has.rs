//! What a task can have or lack.

use crate::domain::book::TaskView;
use crate::domain::five_clear::{self, Clear};

/// Something that a task can have or lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Has {
    /// Notes of the user.
    Note,
    /// Evidence.
    Evidence,
    /// The unit's own deadline.
    OwnDeadline,
    /// Somebody who answers for it.
    Person,
    /// A deliverable.
    Product,
    /// A checklist.
    Items,
    /// Somebody who leads.
    Lead,
    /// Somebody who coordinates.
    Coordinating,
    /// The position of who answers for it.
    Position,
    /// Work that is clear: see [`Clear::Work`].
    ClearWork,
    /// Progress that is clear: see [`Clear::Progress`].
    ClearProgress,
    /// Something that stands in its way.
    Obstacle,
    /// Something that is to be done next.
    Next,
    /// A plan by which it is made up for.
    Plan,
    /// All of the five "rõ".
    AllClear,
}

impl From<Clear> for Has {
    fn from(clear: Clear) -> Self {
        match clear {
            Clear::Person => Self::Person,
            Clear::Work => Self::ClearWork,
            Clear::Progress => Self::ClearProgress,
            Clear::Responsibility => Self::Position,
            Clear::Product => Self::Product,
        }
    }
}

impl Has {
    /// In the order in which they are offered.
    pub const ALL: [Self; 15] = [
        Self::Note,
        Self::Evidence,
        Self::OwnDeadline,
        Self::Person,
        Self::Product,
        Self::Items,
        Self::Lead,
        Self::Coordinating,
        Self::Position,
        Self::ClearWork,
        Self::ClearProgress,
        Self::Obstacle,
        Self::Next,
        Self::Plan,
        Self::AllClear,
    ];

    /// Whether a task has it.
    pub fn holds(self, task: &TaskView<'_>) -> bool {
        match self {
            Self::Note => task.note().is_some(),
            Self::Evidence => task.evidence().next().is_some(),
            Self::OwnDeadline => task.own_deadline().is_some(),
            Self::Person => task.person().is_some(),
            Self::Product => task.product().is_some(),
            Self::Items => task.items().next().is_some(),
            Self::Lead => !task.lead().is_empty() || task.own_lead().is_some(),
            Self::Coordinating => !task.coordinating().is_empty(),
            Self::Position => task.position().is_some(),
            Self::ClearWork => Clear::Work.holds(task),
            Self::ClearProgress => Clear::Progress.holds(task),
            Self::Obstacle => task.obstacle().is_some(),
            Self::Next => task.next_step().is_some(),
            Self::Plan => !task.plan().is_empty(),
            Self::AllClear => five_clear::of(task).iter().all(|there| *there),
        }
    }
}
