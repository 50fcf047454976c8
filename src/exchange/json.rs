//! Export format 1: the whole state as JSON that a person can read. Documented in the README.

use crate::domain::book::Book;
use crate::domain::day::local_time;
use crate::domain::edit::{Edit, Field};
use crate::domain::fingerprint::Fingerprint;
use crate::domain::id::TaskId;
use crate::domain::journal::{Entry, Past};
use crate::domain::stamp::Stamp;
use crate::storage::load::Damaged;
use crate::storage::settings::Settings;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;

/// The name that every file of this app carries.
pub const FORMAT: &str = "theo-doi-de-an-06";
/// The version of the file format that this app writes.
pub const VERSION: u32 = 1;
/// Stamps from the year 2100 on are not read: no honest clock gave them, and they would pull ours to
/// where no later edit could be newer.
const END_OF_TIME: u64 = 4_102_444_800_000;
/// The longest file that is read, in bytes.
pub const LONGEST: usize = 50_000_000;

/// The whole file.
#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    version: u32,
    /// Edition of the bundled data that the edits were made over.
    edition: u32,
    /// Moment of the export, in Viet Nam's time.
    exported_at: String,
    #[serde(default)]
    settings: Settings,
    tasks: Vec<TaskEdits>,
    #[serde(default)]
    history: Vec<PastEdit>,
    /// Records that could not be read, as they stand in the browser. Never read back.
    #[serde(default, skip_deserializing, skip_serializing_if = "Vec::is_empty")]
    damaged: Vec<DamagedRecord>,
}

#[derive(Serialize, Deserialize)]
struct TaskEdits {
    id: TaskId,
    /// For the reader's eyes only.
    #[serde(rename = "ref", default, skip_serializing_if = "String::is_empty")]
    reference: String,
    /// For the reader's eyes only.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    title: String,
    fields: BTreeMap<String, FieldEdit>,
}

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
}

#[derive(Serialize)]
struct DamagedRecord {
    key: String,
    text: String,
}

/// What a file brings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Incoming {
    /// Moment of its export, as the file states it.
    pub exported_at: String,
    /// Edition of the bundled data that its edits were made over.
    pub edition: u32,
    /// Its settings.
    pub settings: Settings,
    /// The newest value of each edited field.
    pub entries: Vec<(TaskId, Entry)>,
    /// Changes that were made.
    pub past: Vec<Past>,
    /// Places in the file that could not be read, such as `tasks[3].fields.status`; the rest is
    /// good.
    pub unread: Vec<String>,
}

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadFile {
    /// Longer than [`LONGEST`].
    TooLong,
    /// Not JSON; the line and column where reading stopped.
    NotJson(usize, usize),
    /// JSON, but not a file of this app.
    NotOurs,
    /// A file of a newer version of the app, with its version number.
    Newer(u32),
}

impl fmt::Display for BadFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => f.write_str("the file is too long"),
            Self::NotJson(line, column) => write!(f, "not JSON, at line {line}, column {column}"),
            Self::NotOurs => f.write_str("not a file of this app"),
            Self::Newer(version) => write!(f, "a file of the newer format {version}"),
        }
    }
}

impl std::error::Error for BadFile {}

/// The whole state as a file's text.
pub fn export(book: &Book, settings: &Settings, damaged: &[Damaged], now_millis: u64) -> String {
    let tasks = book
        .edited()
        .map(|task| TaskEdits {
            id: task.id().clone(),
            reference: task.reference().unwrap_or_default().to_owned(),
            title: task.title().to_owned(),
            fields: task
                .fields()
                .iter()
                .map(|(field, entry)| (field.to_string(), entry.into()))
                .collect(),
        })
        .collect();
    let file = File {
        format: FORMAT.to_owned(),
        version: VERSION,
        edition: book.catalogue().edition.edition,
        exported_at: local_time(now_millis)
            .map(|time| time.to_rfc3339())
            .unwrap_or_default(),
        settings: settings.clone(),
        tasks,
        history: book.history().iter().map(PastEdit::from).collect(),
        damaged: damaged
            .iter()
            .map(|damaged| DamagedRecord {
                key: damaged.key.clone(),
                text: damaged.text.clone(),
            })
            .collect(),
    };
    // Strings, numbers and JSON values: nothing that could fail to be written.
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// Reads a file. Bad places in it are named, and the rest is taken.
///
/// # Errors
/// When it is no file of this app, or of a newer version.
pub fn read(text: &str) -> Result<Incoming, BadFile> {
    if text.len() > LONGEST {
        return Err(BadFile::TooLong);
    }
    let text = text.trim_start_matches('\u{feff}');
    let mut value: Value = serde_json::from_str(text)
        .map_err(|error| BadFile::NotJson(error.line(), error.column()))?;
    if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(BadFile::NotOurs);
    }
    match value.get("version").and_then(Value::as_u64) {
        Some(1) => {}
        Some(0) | None => return Err(BadFile::NotOurs),
        Some(version) => return Err(BadFile::Newer(u32::try_from(version).unwrap_or(u32::MAX))),
    }
    let mut incoming = Incoming {
        exported_at: value
            .get("exported_at")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned(),
        edition: value
            .get("edition")
            .and_then(Value::as_u64)
            .and_then(|edition| u32::try_from(edition).ok())
            .unwrap_or_default(),
        ..Incoming::default()
    };
    if let Some(settings) = value.get_mut("settings").map(Value::take) {
        match serde_json::from_value(settings) {
            Ok(settings) => incoming.settings = settings,
            Err(_) => incoming.unread.push("settings".to_owned()),
        }
    }
    for (at, task) in take_list(&mut value, "tasks", &mut incoming.unread)
        .into_iter()
        .enumerate()
    {
        incoming.take_task(at, task);
    }
    for (at, past) in take_list(&mut value, "history", &mut incoming.unread)
        .into_iter()
        .enumerate()
    {
        match serde_json::from_value::<PastEdit>(past)
            .ok()
            .and_then(PastEdit::read)
        {
            Some(past) => incoming.past.push(past),
            None => incoming.unread.push(format!("history[{at}]")),
        }
    }
    Ok(incoming)
}

fn take_list(value: &mut Value, name: &str, unread: &mut Vec<String>) -> Vec<Value> {
    match value.get_mut(name).map(Value::take) {
        Some(Value::Array(list)) => list,
        None => Vec::new(),
        Some(_) => {
            unread.push(name.to_owned());
            Vec::new()
        }
    }
}

impl Incoming {
    fn take_task(&mut self, at: usize, mut task: Value) {
        let id = task.get("id").and_then(Value::as_str).map(TaskId::new);
        let fields = task.get_mut("fields").map(Value::take);
        let (Some(id), Some(Value::Object(fields))) = (id.filter(TaskId::is_well_formed), fields)
        else {
            self.unread.push(format!("tasks[{at}]"));
            return;
        };
        for (name, value) in fields {
            let entry = name.parse::<Field>().ok().and_then(|field| {
                serde_json::from_value::<FieldEdit>(value)
                    .ok()
                    .and_then(|edit| edit.read(&field))
            });
            match entry {
                Some(entry) => self.entries.push((id.clone(), entry)),
                None => self.unread.push(format!("tasks[{at}].fields.{name}")),
            }
        }
    }
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
        (self.stamp.millis() < END_OF_TIME).then_some(())?;
        Some(Entry {
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
        }
    }
}

impl PastEdit {
    fn read(self) -> Option<Past> {
        let field: Field = self.field.parse().ok()?;
        let before = Edit::from_value(&field, self.before).ok()?;
        let edit = Edit::from_value(&field, self.after).ok()?;
        let after = Entry {
            edit,
            stamp: self.stamp,
            author: self.author.into(),
            over: None,
        };
        let good = self.task.is_well_formed() && after.stamp.millis() < END_OF_TIME;
        good.then_some(Past {
            task: self.task,
            before,
            after,
        })
    }
}
