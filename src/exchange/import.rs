//! What reading a file in would do. Looked at before anything changes.

use super::json::Incoming;
use crate::domain::book::Book;
use crate::domain::edit::Edit;
use crate::domain::id::TaskId;
use crate::domain::journal::Entry;

/// What a file would change, field by field. Of two values of one field the newer holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Fields that would take the file's value.
    pub takes: Vec<Taken>,
    /// Fields whose value here is newer than the file's.
    pub kept: usize,
    /// Fields that are the same.
    pub same: usize,
    /// Tasks that neither the bundled data nor this browser knows. Their edits are kept, unseen.
    pub unknown: Vec<TaskId>,
}

/// A field that would take the file's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The task.
    pub task: TaskId,
    /// The value here.
    pub before: Edit,
    /// The file's value.
    pub after: Entry,
}

/// What taking the file in would do to the book.
pub fn plan(book: &Book, incoming: &Incoming) -> Plan {
    let mut plan = Plan::default();
    for (task, entry) in &incoming.entries {
        let field = entry.edit.field();
        let before = book.current(task, &field);
        let view = book.find(task);
        if view.is_none() && !task.is_own() && !plan.unknown.contains(task) {
            plan.unknown.push(task.clone());
        }
        match view.and_then(|view| view.fields().get(&field)) {
            Some(held) if *held == *entry => plan.same += 1,
            Some(held) if !entry.holds_over(held) => plan.kept += 1,
            _ => plan.takes.push(Taken {
                task: task.clone(),
                before,
                after: entry.clone(),
            }),
        }
    }
    plan
}
