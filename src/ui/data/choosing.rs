//! What the user wants of what was read: the plan, and the ticks and choices over it.

use super::preview::{Origin, Pending};
use crate::domain::book::Book;
use crate::domain::edit::Edit;
use crate::domain::handbook::{Lists, session};
use crate::domain::id::{Subject, TaskId};
use crate::exchange::merge::{Decision, Difference, Held, Pick, Plan, Sort};
use crate::text::values::{harmless, short_value};
use crate::text::{deadlines, handbook, import as words, shell};
use leptos::prelude::*;
use std::sync::Arc;

/// The plan and what is decided of it.
#[derive(Clone, Copy)]
pub struct Choosing {
    /// What was read.
    pub found: StoredValue<Arc<Pending>>,
    /// What taking it in would do; anew with every edit, in this tab or another.
    pub plan: Memo<Arc<Plan>>,
    /// What the user wants otherwise.
    pub decision: RwSignal<Decision>,
}

impl Choosing {
    /// Looks at a difference, and is told when the plan changes.
    pub fn with<T>(self, at: usize, look: impl FnOnce(&Difference) -> T) -> Option<T> {
        self.plan.with(|plan| plan.differences.get(at).map(look))
    }

    /// Whether a field would be changed, now and after each choice.
    pub fn is_taken(self, at: usize) -> bool {
        let fate = |difference: &Difference| {
            self.decision
                .with(|decision| decision.fate(difference).changes())
        };
        self.with(at, fate).unwrap_or_default()
    }

    /// Whether all of these fields would be changed, and whether any would.
    pub fn are_taken(self, places: &[usize]) -> (bool, bool) {
        let taken = places.iter().filter(|at| self.is_taken(**at)).count();
        (taken == places.len(), taken > 0)
    }

    /// Takes these fields, or leaves them as they are.
    pub fn take(self, places: &[usize], take: bool) {
        self.plan.with_untracked(|plan| {
            self.decision.update(|decision| {
                for difference in places.iter().filter_map(|at| plan.differences.get(*at)) {
                    let pick = match (difference.sort, take) {
                        (Sort::Older, true) => difference
                            .theirs
                            .first()
                            .map(|held| Pick::Theirs(held.entry.clone())),
                        (Sort::Older, false) | (_, true) => None,
                        (_, false) => Some(Pick::Leave),
                    };
                    decision.pick(difference, pick);
                }
            });
        });
    }

    /// Picks for a conflict.
    pub fn pick(self, at: usize, pick: Pick) {
        self.plan.with_untracked(|plan| {
            if let Some(difference) = plan.differences.get(at) {
                self.decision
                    .update(|decision| decision.pick(difference, Some(pick)));
            }
        });
    }

    /// Where a value comes from: "Tệp to-1.json".
    pub fn source(self, held: &Held) -> String {
        self.found.with_value(|found| match &found.origin {
            Origin::Snapshot(_) => words::IN_SNAPSHOT.to_owned(),
            Origin::Files(names) => {
                let names = held.files.iter().filter_map(|at| names.get(*at));
                words::in_files(&names.map(String::as_str).collect::<Vec<_>>())
            }
        })
    }

    /// Whether there is more than one place it could come from.
    pub fn is_of_many(self) -> bool {
        self.found.with_value(|found| found.files.len() > 1)
    }

    /// What a task is called: here, or in a file where only files know it.
    pub fn name(self, book: &Book, id: &TaskId) -> (String, String) {
        if id.subject() != Subject::Task {
            return (
                handbook::OF_BOOK.to_owned(),
                self.name_in_handbook(book, id),
            );
        }
        let own = deadlines::OWN_TASK.to_owned();
        let known = book.find(id).filter(|task| !task.title().is_empty());
        if let Some(task) = known {
            let reference = task.reference().map(shell::short_reference);
            return (reference.unwrap_or(own), harmless(task.title()));
        }
        let title = self.found.with_value(|found| {
            let mut entries = found.files.iter().flat_map(|file| &file.entries);
            entries.find_map(|(task, entry)| match &entry.edit {
                Edit::Title(Some(title)) if task == id => Some(harmless(title)),
                _ => None,
            })
        });
        match title.filter(|_| id.is_own()) {
            Some(title) => (own, title),
            None => (String::new(), words::unnamed(id.as_str())),
        }
    }
}

impl Choosing {
    /// What a session of help or a checklist is called, here or in a file.
    fn name_in_handbook(self, book: &Book, id: &TaskId) -> String {
        if let Some(session) = session(book, id) {
            return harmless(&handbook::session_name(&session));
        }
        let known = match id.subject() {
            Subject::Checklist(list) => Lists::of(book).find(&list).map(|it| it.name.clone()),
            Subject::Session | Subject::Task => None,
        };
        let name = known.unwrap_or_else(|| {
            self.found.with_value(|found| {
                let entries = found.files.iter().flat_map(|file| &file.entries);
                let edits = entries.filter(|(subject, _)| subject == id);
                handbook::unknown_name(&id.subject(), edits.map(|(_, entry)| &entry.edit))
            })
        });
        harmless(&name)
    }
}

/// A value, with nothing hidden in it.
pub fn shown(edit: &Edit) -> String {
    harmless(&short_value(edit))
}

/// Who set a value and when.
pub fn by(held: &Held) -> String {
    words::by(&held.entry.author, held.entry.stamp.millis())
}
