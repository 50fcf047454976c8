//! Export format 1: the whole state, or some tasks of it, as JSON that a person can read. Documented in
//! the README; its schema is `src/exchange/format-1.schema.json`.

mod read;
mod tree;
mod write;

pub use read::{BadFile, Checksum, Incoming, read};
pub use write::{Scope, export};

use crate::domain::edit::{Edit, Field};
use crate::domain::fingerprint::Fingerprint;
use crate::domain::hash::Hash;
use crate::domain::id::TaskId;
use crate::domain::journal::{Entry, Past};
use crate::domain::seen::Seen;
use crate::domain::stamp::Stamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The name that every file of this app carries.
pub const FORMAT: &str = "theo-doi-de-an-06";
/// The version of the file format that this app writes.
pub const VERSION: u32 = 1;
/// The longest file that is read, in bytes.
pub const LONGEST: usize = 50_000_000;
/// Stamps from the year 2100 on are not read: no honest clock gave them, and they would pull ours to
/// where no later edit could be newer.
const END_OF_TIME: u64 = 4_102_444_800_000;

/// The keys of a file that this version knows. What stands under another is kept as it is.
const FILE_KEYS: [&str; 12] = [
    "format",
    "version",
    "part",
    "edition",
    "edited_at",
    "exported_at",
    "seen",
    "settings",
    "tasks",
    "history",
    "damaged",
    CHECKSUM,
];
/// The same of a task in a file.
const TASK_KEYS: [&str; 4] = ["id", "ref", "title", "fields"];
const CHECKSUM: &str = "checksum";

#[derive(Serialize, Deserialize)]
struct FieldEdit {
    value: Value,
    stamp: Stamp,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    author: String,
    /// Fingerprint of what the document said when the edit was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    over: Option<Fingerprint>,
}

#[derive(Serialize, Deserialize)]
struct PastEdit {
    task: TaskId,
    field: String,
    before: Value,
    after: Value,
    stamp: Stamp,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    author: String,
    /// The value was not taken when files were merged.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    lost: bool,
}

impl From<&Entry> for FieldEdit {
    fn from(entry: &Entry) -> Self {
        Self {
            value: entry.edit.to_value(),
            stamp: entry.stamp.clone(),
            author: entry.author.to_string(),
            over: entry.over,
        }
    }
}

impl FieldEdit {
    fn read(self, field: &Field) -> Option<Entry> {
        let edit = Edit::from_value(field, self.value).ok()?;
        is_honest(&self.stamp).then_some(Entry {
            edit,
            stamp: self.stamp,
            author: self.author.into(),
            over: self.over,
        })
    }
}

impl From<&Past> for PastEdit {
    fn from(past: &Past) -> Self {
        Self {
            task: past.task.clone(),
            field: past.before.field().to_string(),
            before: past.before.to_value(),
            after: past.after.edit.to_value(),
            stamp: past.after.stamp.clone(),
            author: past.after.author.to_string(),
            lost: past.lost,
        }
    }
}

impl PastEdit {
    fn read(self) -> Option<Past> {
        let field: Field = self.field.parse().ok()?;
        let before = Edit::from_value(&field, self.before).ok()?;
        let edit = Edit::from_value(&field, self.after).ok()?;
        let good = self.task.is_well_formed() && is_honest(&self.stamp);
        good.then_some(Past {
            task: self.task,
            before,
            after: Entry {
                edit,
                stamp: self.stamp,
                author: self.author.into(),
                over: None,
            },
            lost: self.lost,
        })
    }
}

fn is_honest(stamp: &Stamp) -> bool {
    stamp.millis() < END_OF_TIME
}

/// What a file without its checksum comes to: over its compact text, the keys of every object in order.
fn checksum(file: &Value) -> String {
    format!("fnv1a64:{:016x}", Hash::of(&file.to_string()))
}

/// A value with who set it and when, as files hold it.
pub(super) fn entry_text(entry: &Entry) -> String {
    serde_json::to_string(&FieldEdit::from(entry)).unwrap_or_default()
}

/// Reads what [`entry_text`] wrote; `None` where it is not that.
pub(super) fn read_entry(field: &Field, text: &str) -> Option<Entry> {
    serde_json::from_str::<FieldEdit>(text).ok()?.read(field)
}

/// A version vector, as files hold it.
pub(super) fn seen_text(seen: &Seen) -> String {
    let seen: BTreeMap<&String, &Stamp> = seen.iter().collect();
    serde_json::to_string(&seen).unwrap_or_default()
}

/// Reads what [`seen_text`] wrote; `None` where it is not that.
pub(super) fn read_seen(text: &str) -> Option<Seen> {
    let stamps: BTreeMap<String, Stamp> = serde_json::from_str(text).ok()?;
    let mut seen = Seen::default();
    for (profile, stamp) in stamps {
        if is_honest(&stamp) && stamp.device().profile() == profile {
            seen.note(&stamp);
        }
    }
    Some(seen)
}
