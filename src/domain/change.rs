//! A change: one field of one task, from one value to another. Every change has its inverse.

use super::edit::Edit;
use super::id::TaskId;

/// One field's change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    task: TaskId,
    before: Edit,
    after: Edit,
}

impl Change {
    /// `None` when the two do not set the same field, or nothing would change.
    pub fn new(task: TaskId, before: Edit, after: Edit) -> Option<Self> {
        (before.field() == after.field() && before != after).then_some(Self {
            task,
            before,
            after,
        })
    }

    /// The task that it changes.
    pub fn task(&self) -> &TaskId {
        &self.task
    }

    /// The value that it expects to find.
    pub fn before(&self) -> &Edit {
        &self.before
    }

    /// The value that it sets.
    pub fn after(&self) -> &Edit {
        &self.after
    }

    /// The change that undoes this one.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self {
            task: self.task.clone(),
            before: self.after.clone(),
            after: self.before.clone(),
        }
    }
}
