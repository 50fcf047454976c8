//! Steps back and forth.

use super::change::Change;
use super::order;
use super::stamp::Stamp;

/// Changes that were made together and are undone together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// When it was made; no two steps are made at one moment.
    pub made: Stamp,
    /// What the user did, in words.
    pub label: String,
    /// In the order in which they were made.
    pub changes: Vec<Change>,
    /// When it was last made, undone or redone.
    pub touched: Stamp,
    /// Whether it was taken back, and can be made again.
    pub undone: bool,
}

impl Step {
    /// A step that was just made.
    pub fn new(made: Stamp, label: String, changes: Vec<Change>) -> Self {
        Self {
            touched: made.clone(),
            made,
            label,
            changes,
            undone: false,
        }
    }

    /// The changes that undo this one.
    pub fn inverse(&self) -> Vec<Change> {
        self.changes.iter().rev().map(Change::inverse).collect()
    }
}

/// What can be undone and redone.
#[derive(Clone, Debug, Default)]
pub struct Undo {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl Undo {
    /// Takes note of a new step, and gives back those that are forgotten for it: what had been
    /// undone can no longer be redone.
    pub fn push(&mut self, step: Step) -> Vec<Step> {
        self.done.push(step);
        std::mem::take(&mut self.undone)
    }

    /// Takes in steps from before the page was opened.
    pub fn restore(&mut self, steps: impl IntoIterator<Item = Step>) {
        for step in steps {
            let held = self.done.iter().chain(&self.undone);
            if held.clone().all(|held| held.made != step.made) {
                let list = if step.undone {
                    &mut self.undone
                } else {
                    &mut self.done
                };
                list.push(step);
            }
        }
        order::by_key(&mut self.done, |step| step.made.clone());
        order::by_key(&mut self.undone, |step| step.touched.clone());
    }

    /// Forgets the oldest steps beyond so many, and gives them back.
    pub fn forget_oldest(&mut self, most: usize) -> Vec<Step> {
        let too_many = self.done.len().saturating_sub(most);
        self.done.drain(..too_many).collect()
    }

    /// Puts a change in place of the newest step's only one: typing that goes on. `None` where the
    /// typing came back to what was there before, and the step does nothing any more.
    pub fn amend_last(&mut self, change: Option<Change>, touched: Stamp) -> Option<&Step> {
        let step = self.done.last_mut()?;
        step.changes = change.into_iter().collect();
        step.touched = touched;
        Some(step)
    }

    /// Takes the newest step that does something, to be undone at that moment, and keeps it for
    /// redoing.
    pub fn undo(&mut self, touched: Stamp) -> Option<&Step> {
        while let Some(mut step) = self.done.pop() {
            if !step.changes.is_empty() {
                step.undone = true;
                step.touched = touched;
                self.undone.push(step);
                return self.undone.last();
            }
        }
        None
    }

    /// Takes the step that was undone last, to be made again at that moment.
    pub fn redo(&mut self, touched: Stamp) -> Option<&Step> {
        let mut step = self.undone.pop()?;
        step.undone = false;
        step.touched = touched;
        self.done.push(step);
        self.done.last()
    }

    /// What the next undo would take back.
    pub fn next_undo(&self) -> Option<&Step> {
        self.done.iter().rev().find(|step| !step.changes.is_empty())
    }

    /// What the next redo would make again.
    pub fn next_redo(&self) -> Option<&Step> {
        self.undone.last()
    }

    /// Every step that is remembered.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.done.iter().chain(&self.undone)
    }
}
