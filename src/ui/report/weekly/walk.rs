//! Going through the tasks of the review, by button and by key.

use crate::domain::edit::Edit;
use crate::domain::id::TaskId;
use crate::domain::status::Status;
use crate::domain::weekly::Weekly;
use crate::platform::dom;
use crate::state::app::App;
use crate::state::route::{Making, Page};
use crate::state::session::Pace;
use crate::ui::shortcuts;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// Whether something was typed that is no day: it would be lost. Goes there.
fn is_wrong() -> bool {
    dom::focus(".p-turn .in[aria-invalid]")
}

/// Going through the tasks.
#[derive(Clone, Copy)]
pub(super) struct Walk {
    pub(super) app: App,
    pub(super) weekly: Memo<Weekly>,
}

impl Walk {
    /// To the task before or after; after the last one, to the minutes.
    pub(super) fn step(self, here: &TaskId, by: isize) {
        if is_wrong() {
            return;
        }
        let to = self.weekly.with_untracked(|weekly| {
            let at = weekly.place(here)?.checked_add_signed(by)?;
            weekly.turns.get(at).map(|turn| turn.line.task.clone())
        });
        match to {
            Some(task) => self.app.adjust(|route| route.task = Some(task)),
            None if by > 0 => self.end(),
            None => {}
        }
    }

    /// The task that is left after this one.
    pub(super) fn after_mark(self, here: &TaskId) -> Option<TaskId> {
        self.weekly.with(|weekly| {
            let next = weekly.left_after(weekly.place(here)?)?;
            Some(weekly.turns[next].line.task.clone())
        })
    }

    /// Marks a task as gone through, and goes on to what is left.
    pub(super) fn mark(self, here: &TaskId) {
        if is_wrong() {
            return;
        }
        let app = self.app;
        let today = app.lens.with_untracked(|lens| lens.as_of);
        // What was typed last is a step of its own. The mark can be taken back like every edit, but
        // does not lay a message over the buttons.
        app.end_typing();
        app.edit(here, Edit::Reviewed(Some(today)), Pace::Typing);
        app.end_typing();
        match untrack(|| self.after_mark(here)) {
            Some(task) => app.adjust(|route| route.task = Some(task)),
            None => self.end(),
        }
    }

    fn end(self) {
        self.app.go(|route| {
            route.task = None;
            route.making = Making::Minutes;
        });
    }

    /// What a key does.
    pub(super) fn key(self, here: &TaskId, event: &KeyboardEvent) {
        let app = self.app;
        let is_here = app
            .route
            .with_untracked(|route| route.page == Page::Reports);
        let is_busy = shortcuts::is_composing(event) || event.default_prevented();
        if !is_here || is_busy || dom::is_in_dialog() {
            return;
        }
        let held = event.ctrl_key() || event.meta_key();
        if held && event.key() == "Enter" {
            // A day is taken, or found to be none, when its field is left.
            dom::focus(".kd-b h2");
            let here = here.clone();
            request_animation_frame(move || self.mark(&here));
        } else if shortcuts::may_be_shortcut(app, event) {
            match event.key().to_lowercase().as_str() {
                "j" => self.step(here, 1),
                "k" => self.step(here, -1),
                "1" => shortcuts::set(app, here, Status::Todo),
                "2" => shortcuts::set(app, here, Status::Doing),
                "3" => shortcuts::set(app, here, Status::Done),
                _ => return,
            }
        } else {
            return;
        }
        event.prevent_default();
    }
}
