//! The newest value of each edited field, with who set it and when.

use super::edit::{Edit, Field};
use super::fingerprint::Fingerprint;
use super::id::TaskId;
use super::stamp::Stamp;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The newest edit of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The field and its value.
    pub edit: Edit,
    /// When and where it was made.
    pub stamp: Stamp,
    /// Who made it; empty if the user gave no name.
    pub author: Arc<str>,
    /// What the document said when it was made; `None` where that is not known, as in history.
    pub over: Option<Fingerprint>,
}

impl Entry {
    /// Whether it holds over another entry of the same field: the one rule by which edits of tabs,
    /// machines and files come together.
    ///
    /// Equal stamps are told apart by value, so that the result does not depend on the order in
    /// which entries arrive.
    pub fn holds_over(&self, held: &Self) -> bool {
        self.against(held).is_gt()
    }

    /// The order behind [`Self::holds_over`]: the greater of two entries of one field holds.
    pub fn against(&self, other: &Self) -> Ordering {
        self.stamp
            .cmp(&other.stamp)
            .then_with(|| tie(self).cmp(&tie(other)))
    }
}

/// The edited fields of one task.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(BTreeMap<Field, Entry>);

impl Fields {
    /// The newest edit of a field.
    pub fn get(&self, field: &Field) -> Option<&Entry> {
        self.0.get(field)
    }

    /// All edited fields, in the fixed order of [`Field`].
    pub fn iter(&self) -> impl Iterator<Item = (&Field, &Entry)> {
        self.0.iter()
    }

    /// Whether no field was ever edited.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keeps the entry if it holds over what is here. Says whether it was kept.
    pub fn merge(&mut self, entry: Entry) -> bool {
        let field = entry.edit.field();
        let newer = self.0.get(&field).is_none_or(|held| entry.holds_over(held));
        if newer {
            self.0.insert(field, entry);
        }
        newer
    }
}

fn tie(entry: &Entry) -> (String, &str, Option<Fingerprint>) {
    let value = entry.edit.to_value().to_string();
    (value, &entry.author, entry.over)
}

/// A change that was made, kept for the history of its task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// The task that was changed.
    pub task: TaskId,
    /// What the field held before.
    pub before: Edit,
    /// What it held from then on, when, and by whom.
    pub after: Entry,
    /// Whether it is a value that lost against another when files were merged.
    pub lost: bool,
}

impl Past {
    /// Whether it holds over another line of history with the same stamp. A change that was made
    /// says more than a value that was not taken; while a text is typed, its line grows.
    pub fn holds_over(&self, held: &Self) -> bool {
        held.lost
            .cmp(&self.lost)
            .then_with(|| tie(&self.after).cmp(&tie(&held.after)))
            .then_with(|| {
                let text = |past: &Self| (past.task.clone(), past.before.to_value().to_string());
                text(self).cmp(&text(held))
            })
            .is_gt()
    }
}
