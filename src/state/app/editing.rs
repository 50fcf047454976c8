//! The one door through which every edit passes.

use super::{App, Saving};
use crate::domain::edit::{Edit, Field};
use crate::domain::id::{ItemId, TaskId};
use crate::domain::status::Status;
use crate::platform::clock;
use crate::state::route::{Page, Route};
use crate::state::session::{Outcome, Pace, Session};
use crate::text::shell as words;
use leptos::prelude::*;
use std::sync::Arc;

impl App {
    /// Makes an edit.
    pub fn edit(self, task: &TaskId, edit: Edit, pace: Pace) {
        let label = self
            .session
            .with_untracked(|session| words::edited(session.book().find(task).as_ref(), &edit));
        self.edit_many(vec![(task.clone(), edit)], label, pace);
    }

    /// Makes edits as one step.
    pub fn edit_many(self, edits: Vec<(TaskId, Edit)>, label: String, pace: Pace) {
        if self.refuse_read_only() {
            return;
        }
        let (author, now) = (self.author(), clock::now_millis());
        let outcome = self
            .session
            .try_update(|session| session.apply(edits, label, &author, pace, now));
        if let Some(outcome) = outcome.flatten() {
            self.keep(&outcome);
            if pace == Pace::Finished {
                self.show(outcome.label, true);
            }
        }
    }

    /// The field that was typed in was left: what follows is a step of its own.
    pub fn end_typing(self) {
        self.session.update_untracked(Session::end_typing);
    }

    /// Ticks a task, or takes the tick off.
    pub fn tick(self, task: &TaskId) {
        let done = self.session.with_untracked(|session| {
            session
                .book()
                .find(task)
                .is_some_and(|task| task.status() == Status::Done)
        });
        self.set_done(std::slice::from_ref(task), !done);
    }

    /// Sets tasks to done, or back to what they were before.
    pub fn set_done(self, tasks: &[TaskId], done: bool) {
        let edits = tasks.iter().flat_map(|task| {
            let status = if done {
                Some(Status::Done)
            } else {
                self.status_before_done(task)
            };
            let mut edits = vec![(task.clone(), Edit::Status(status))];
            if !done {
                edits.push((task.clone(), Edit::DoneOn(None)));
            }
            edits
        });
        let label = self
            .session
            .with_untracked(|session| words::ticked(session.book(), tasks, done));
        self.edit_many(edits.collect(), label, Pace::Finished);
    }

    fn status_before_done(self, task: &TaskId) -> Option<Status> {
        self.session.with_untracked(|session| {
            session
                .book()
                .history_of(task)
                .find_map(|past| match (&past.before, &past.after.edit) {
                    (Edit::Status(before), Edit::Status(Some(Status::Done))) => Some(*before),
                    _ => None,
                })
                .flatten()
                .filter(|status| *status != Status::Done)
        })
    }

    /// Takes the newest step back.
    pub fn undo(self) {
        self.step(Session::undo, words::undone);
    }

    /// Makes the step again that was taken back last.
    pub fn redo(self) {
        self.step(Session::redo, words::redone);
    }

    fn step(
        self,
        step: impl FnOnce(&mut Session, &Arc<str>, u64) -> Option<Outcome>,
        say: impl FnOnce(&str, usize) -> String,
    ) {
        if self.refuse_read_only() {
            return;
        }
        let (author, now) = (self.author(), clock::now_millis());
        let outcome = self
            .session
            .try_update(|session| step(session, &author, now))
            .flatten();
        match outcome {
            Some(outcome) => {
                self.keep(&outcome);
                self.show(say(&outcome.label, outcome.skipped), false);
            }
            None => self.show(words::NOTHING_TO_STEP.to_owned(), false),
        }
    }

    /// A fresh id for a checklist line or a piece of evidence; ids sort as they were made.
    pub fn new_item_id(self) -> ItemId {
        ItemId::new(&self.new_stamp())
    }

    /// Adds a task of the user's own and opens it.
    pub fn add_task(self, title: &str, rest: Vec<Edit>) {
        let id = TaskId::own(&self.new_stamp());
        let mut edits = vec![(id.clone(), Edit::Title(Some(title.to_owned())))];
        edits.extend(rest.into_iter().map(|edit| (id.clone(), edit)));
        self.edit_many(edits, words::added(title), Pace::Finished);
        self.go(|route| {
            *route = Route {
                as_of: route.as_of,
                task: Some(id),
                ..Route::to(Page::Tasks)
            };
        });
    }

    /// Deletes a task of the user's own. Nothing is lost: the step can be taken back.
    pub fn remove_task(self, id: &TaskId) {
        let label = words::removed(
            &self
                .with_task(id, |task| task.title().to_owned())
                .unwrap_or_default(),
        );
        self.edit_many(
            vec![(id.clone(), Edit::Removed(Some(true)))],
            label,
            Pace::Finished,
        );
        self.go(|route| route.task = None);
    }

    pub(super) fn new_stamp(self) -> String {
        let now = clock::now_millis();
        let stamp = self
            .session
            .try_update_untracked(|session| session.stamp(now));
        stamp.map(|stamp| stamp.to_string()).unwrap_or_default()
    }

    pub(super) fn author(self) -> Arc<str> {
        self.settings
            .with_untracked(|settings| settings.author.clone().unwrap_or_default())
            .into()
    }

    pub(super) fn refuse_read_only(self) -> bool {
        let read_only = self.saving.get_untracked() == Saving::ReadOnly;
        if read_only {
            self.show(words::READ_ONLY.to_owned(), false);
        }
        read_only
    }

    /// Puts a field back to what the document says, or to empty.
    pub fn reset_field(self, task: &TaskId, field: &Field) {
        self.edit(task, Edit::reset(field), Pace::Finished);
    }
}
