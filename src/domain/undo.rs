//! Steps back and forth.

use super::change::Change;

/// Changes that were made together and are undone together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the user did, in words.
    pub label: String,
    /// In the order in which they were made.
    pub changes: Vec<Change>,
}

impl Step {
    /// The step that undoes this one.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self {
            label: self.label.clone(),
            changes: self.changes.iter().rev().map(Change::inverse).collect(),
        }
    }
}

/// What can be undone and redone.
#[derive(Clone, Debug, Default)]
pub struct Undo {
    done: Vec<Step>,
    undone: Vec<Step>,
}

const DEEPEST: usize = 500;

impl Undo {
    /// Takes note of a new step. What had been undone before it can no longer be redone.
    pub fn push(&mut self, step: Step) {
        self.undone.clear();
        self.done.push(step);
        if self.done.len() > DEEPEST {
            self.done.remove(0);
        }
    }

    /// Puts a change in place of the newest step's only one: typing that goes on. `None` where the
    /// typing came back to what was there before, and the step does nothing any more.
    pub fn amend_last(&mut self, change: Option<Change>) {
        if let Some(step) = self.done.last_mut() {
            step.changes = change.into_iter().collect();
        }
    }

    /// Takes the newest step, to be undone, and keeps it for redoing. Drops those that do nothing.
    pub fn undo(&mut self) -> Option<Step> {
        while let Some(step) = self.done.pop() {
            if !step.changes.is_empty() {
                self.undone.push(step.clone());
                return Some(step.inverse());
            }
        }
        None
    }

    /// Takes the step that was undone last, to be made again.
    pub fn redo(&mut self) -> Option<Step> {
        let step = self.undone.pop()?;
        self.done.push(step.clone());
        Some(step)
    }

    /// What the next undo would take back.
    pub fn next_undo(&self) -> Option<&Step> {
        self.done.iter().rev().find(|step| !step.changes.is_empty())
    }

    /// What the next redo would make again.
    pub fn next_redo(&self) -> Option<&Step> {
        self.undone.last()
    }
}
