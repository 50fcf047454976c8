//! "5 rõ" of a task, as the conference of 02/10/2024 puts it: rõ người, rõ việc, rõ tiến độ,
//! rõ trách nhiệm, rõ sản phẩm.

use super::book::TaskView;
use super::edit::Field;

/// One of the five, in their fixed order. (Later documents add a sixth, rõ thẩm quyền.)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clear {
    /// Rõ người: somebody is named.
    Person,
    /// Rõ việc: the work is broken down, into a checklist or a plan, or the document's wording stands.
    Work,
    /// Rõ tiến độ: there is a last day, progress that was entered, or a next step with its day.
    Progress,
    /// Rõ trách nhiệm: the position of who answers is named.
    Responsibility,
    /// Rõ sản phẩm: there is a deliverable.
    Product,
}

impl Clear {
    /// In the order of the document, which is the order of the strokes.
    pub const ALL: [Self; 5] = [
        Self::Person,
        Self::Work,
        Self::Progress,
        Self::Responsibility,
        Self::Product,
    ];

    /// Whether the task has it.
    pub fn holds(self, task: &TaskView<'_>) -> bool {
        match self {
            Self::Person => task.person().is_some(),
            Self::Work => {
                let is_broken_down = task.items().next().is_some() || !task.plan().is_empty();
                !task.quote().is_empty() || is_broken_down
            }
            Self::Progress => {
                let next = task.next_step().and_then(|next| next.day);
                task.due().is_some() || task.is_set(&Field::Progress) || next.is_some()
            }
            Self::Responsibility => task.position().is_some(),
            Self::Product => task.product().is_some(),
        }
    }
}

/// Which of the five a task has, in the order of [`Clear::ALL`].
pub fn of(task: &TaskView<'_>) -> [bool; 5] {
    Clear::ALL.map(|clear| clear.holds(task))
}
