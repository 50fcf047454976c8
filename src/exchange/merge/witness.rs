//! What the book, or those a file comes from, knew when they set their values.

use crate::domain::book::Book;
use crate::domain::id::TaskId;
use crate::domain::journal::{Entry, Past};
use crate::domain::seen::Seen;
use crate::domain::stamp::Stamp;
use crate::exchange::json::Incoming;
use std::collections::{HashMap, HashSet};

/// What one side knows of everybody's edits.
///
/// The history of the task itself is asked first: it travels with the task, whole, so that a file of
/// some tasks does not pass for knowledge of all. The version vector speaks where there is no history
/// of the task.
pub(super) struct Witness<'a> {
    /// The greatest stamp of each browser profile in a task's values and history.
    newest: HashMap<(&'a TaskId, &'a str), &'a Stamp>,
    with_history: HashSet<&'a TaskId>,
    seen: Option<Seen>,
}

impl<'a> Witness<'a> {
    pub(super) fn of_book(book: &'a Book) -> Self {
        let entries = book.edited().flat_map(|task| {
            let id = task.id();
            task.fields().iter().map(move |(_, entry)| (id, entry))
        });
        Self::of(entries, book.history(), Some(book.seen()))
    }

    pub(super) fn of_file(file: &'a Incoming) -> Self {
        let entries = file.entries.iter().map(|(task, entry)| (task, entry));
        Self::of(entries, &file.past, file.seen.clone())
    }

    fn of(
        entries: impl Iterator<Item = (&'a TaskId, &'a Entry)>,
        history: &'a [Past],
        seen: Option<Seen>,
    ) -> Self {
        let mut witness = Self {
            newest: HashMap::new(),
            with_history: HashSet::new(),
            seen,
        };
        for (task, entry) in entries {
            witness.note(task, &entry.stamp);
        }
        for past in history {
            witness.note(&past.task, &past.after.stamp);
            witness.with_history.insert(&past.task);
        }
        witness
    }

    fn note(&mut self, task: &'a TaskId, stamp: &'a Stamp) {
        let newest = self.newest.entry((task, stamp.device().profile()));
        let newest = newest.or_insert(stamp);
        *newest = (*newest).max(stamp);
    }

    /// Whether this side knew of the edit of that task.
    pub(super) fn knows(&self, task: &TaskId, stamp: &Stamp) -> bool {
        let newest = self.newest.get(&(task, stamp.device().profile()));
        let in_vector = || self.seen.as_ref().is_some_and(|seen| seen.has(stamp));
        newest.is_some_and(|newest| **newest >= *stamp)
            || (!self.with_history.contains(task) && in_vector())
    }
}
