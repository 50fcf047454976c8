//! What stands under a key: the value of a field, and a change that was made.

use super::key::Key;
use super::store::Write;
use crate::domain::edit::{Edit, Field};
use crate::domain::fingerprint::Fingerprint;
use crate::domain::id::TaskId;
use crate::domain::journal::{Entry, Past};
use crate::domain::stamp::Stamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fmt;

/// The value of a field: `{"v": value, "t": stamp, "a": author, "o": what the document said}`.
#[derive(Serialize, Deserialize)]
struct FieldRecord {
    v: Value,
    t: Stamp,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    a: Box<str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    o: Option<Fingerprint>,
}

/// A change that was made; its stamp is in the key as well.
#[derive(Serialize, Deserialize)]
struct PastRecord {
    task: TaskId,
    field: String,
    before: Value,
    after: Value,
    t: Stamp,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    a: Box<str>,
    /// The value was not taken when files were merged.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    lost: bool,
}

/// Why bytes are no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadRecord {
    /// Not JSON of the record's form.
    Form,
    /// A value that does not fit its field.
    Value,
}

impl fmt::Display for BadRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "not a record",
            Self::Value => "a value that does not fit its field",
        })
    }
}

impl std::error::Error for BadRecord {}

/// The write that keeps the newest value of a field.
pub fn write_entry(task: &TaskId, entry: &Entry) -> Write {
    let record = FieldRecord {
        v: entry.edit.to_value(),
        t: entry.stamp.clone(),
        a: (*entry.author).into(),
        o: entry.over,
    };
    write(&Key::Field(task.clone(), entry.edit.field()), &record)
}

/// The write that keeps a change that was made.
pub fn write_past(past: &Past) -> Write {
    let record = PastRecord {
        task: past.task.clone(),
        field: past.before.field().to_string(),
        before: past.before.to_value(),
        after: past.after.edit.to_value(),
        t: past.after.stamp.clone(),
        a: (*past.after.author).into(),
        lost: past.lost,
    };
    write(&Key::Past(past.after.stamp.clone()), &record)
}

/// The write that keeps what a file said and this version does not know.
pub fn write_extra(task: Option<&TaskId>, name: &str, value: &Value) -> Write {
    write(&Key::Extra(task.cloned(), name.to_owned()), value)
}

/// Reads what a file said and this version does not know. `None` where the bytes are no JSON.
pub fn read_extra(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}

fn write(key: &Key, record: &impl Serialize) -> Write {
    // A record of strings, numbers and JSON values has nothing that could fail to be written.
    let text = serde_json::to_string(record).unwrap_or_default();
    Write::put(key.to_string(), text)
}

/// Reads the value of a field.
///
/// # Errors
/// When the bytes are no record of that field.
pub fn read_entry(field: &Field, text: &str) -> Result<Entry, BadRecord> {
    let record: FieldRecord = serde_json::from_str(text).map_err(|_| BadRecord::Form)?;
    let edit = Edit::from_value(field, record.v).map_err(|_| BadRecord::Value)?;
    Ok(Entry {
        edit,
        stamp: record.t,
        author: record.a.into(),
        over: record.o,
    })
}

/// Reads a change that was made.
///
/// # Errors
/// When the bytes are no record of a change.
pub fn read_past(text: &str) -> Result<Past, BadRecord> {
    let record: PastRecord = serde_json::from_str(text).map_err(|_| BadRecord::Form)?;
    let field: Field = record.field.parse().map_err(|_| BadRecord::Value)?;
    let edit = |value| Edit::from_value(&field, value).map_err(|_| BadRecord::Value);
    if !record.task.is_well_formed() {
        return Err(BadRecord::Form);
    }
    let after = Entry {
        edit: edit(record.after)?,
        stamp: record.t,
        author: record.a.into(),
        over: None,
    };
    Ok(Past {
        task: record.task,
        before: edit(record.before)?,
        after,
        lost: record.lost,
    })
}
