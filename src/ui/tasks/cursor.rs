//! Moving through the list by keyboard.

use super::lines::{Line, tasks_of};
use crate::domain::id::TaskId;
use crate::platform::dom;
use leptos::prelude::*;
use std::sync::Arc;

/// The lines of the list, for moving through it by keyboard.
#[derive(Clone, Copy)]
pub struct Cursor {
    pub(super) lines: Memo<Arc<Vec<Line>>>,
    pub(super) reveal: RwSignal<Option<usize>>,
    /// Called with a task that is selected or unselected: selecting with Shift goes on from it.
    pub toggle: Callback<TaskId>,
}

impl Cursor {
    /// The task so many places after `from`, or the first or last one where there is none.
    pub fn step(&self, from: Option<&str>, by: isize) -> Option<TaskId> {
        self.lines.with_untracked(|lines| {
            let tasks: Vec<&TaskId> = tasks_of(lines).collect();
            let at = from.and_then(|from| tasks.iter().position(|id| id.as_str() == from));
            let next = match at {
                Some(at) => at
                    .saturating_add_signed(by)
                    .min(tasks.len().saturating_sub(1)),
                None => 0,
            };
            tasks.get(next).map(|id| (*id).clone())
        })
    }

    /// Moves the focus to a task's row.
    pub fn focus(&self, id: &TaskId) {
        let place = self.lines.with_untracked(|lines| {
            lines
                .iter()
                .position(|line| matches!(line, Line::Task(other) if other == id))
        });
        self.reveal.set(place);
        let selector = format!("[data-task-id=\"{id}\"] .r-a");
        // At once where the row is in sight: keys may come faster than frames.
        dom::focus(&selector);
        if dom::focused_task().as_deref() != Some(id.as_str()) {
            request_animation_frame(move || {
                dom::focus(&selector);
            });
        }
    }
}
