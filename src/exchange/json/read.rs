//! Reading a file: the good in it is taken, the bad is named.

use super::tree::Tree;
use super::{
    CHECKSUM, FILE_KEYS, FORMAT, FieldEdit, LONGEST, PastEdit, TASK_KEYS, checksum, is_honest,
};
use crate::domain::edit::{Field, LONGEST_TEXT};
use crate::domain::extras::Extras;
use crate::domain::id::TaskId;
use crate::domain::journal::{Entry, Past};
use crate::domain::other_field::{is_name, reads_the_same};
use crate::domain::seen::Seen;
use crate::domain::stamp::Stamp;
use crate::storage::settings::Settings;
use serde_json::{Map, Value};
use std::fmt;

/// What a file brings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Incoming {
    /// Whether it holds only some of the tasks of where it comes from.
    pub part: bool,
    /// Moment of its newest edit, as the file states it.
    pub edited_at: Option<String>,
    /// Moment of its export, as files of earlier versions of the app state it.
    pub exported_at: Option<String>,
    /// Edition of the bundled data that its edits were made over.
    pub edition: u32,
    /// What those it comes from have seen of everybody's edits; `None` in files of earlier versions.
    pub seen: Option<Seen>,
    /// Whether it is as it was written.
    pub checksum: Checksum,
    /// Its settings.
    pub settings: Settings,
    /// The newest value of each edited field.
    pub entries: Vec<(TaskId, Entry)>,
    /// Changes that were made.
    pub past: Vec<Past>,
    /// What only a newer version of the app knows.
    pub extras: Extras,
    /// Places in the file that could not be read, such as `tasks[3].fields.status`, or that stand
    /// there twice; the rest is good.
    pub unread: Vec<String>,
}

/// Whether a file is as it was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Checksum {
    /// It does not say.
    #[default]
    Absent,
    /// It is.
    Right,
    /// Something was changed on the way.
    Wrong,
}

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadFile {
    /// Longer than [`LONGEST`].
    TooLong,
    /// Nothing is in it.
    Empty,
    /// Its end is missing; the line and column where it breaks off.
    Cut(usize, usize),
    /// Lists and objects within one another, more than 127 deep.
    TooDeep,
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
            Self::Empty => f.write_str("the file is empty"),
            Self::Cut(line, column) => write!(f, "cut off at line {line}, column {column}"),
            Self::TooDeep => f.write_str("nested too deeply"),
            Self::NotJson(line, column) => write!(f, "not JSON, at line {line}, column {column}"),
            Self::NotOurs => f.write_str("not a file of this app"),
            Self::Newer(version) => write!(f, "a file of the newer format {version}"),
        }
    }
}

impl std::error::Error for BadFile {}

impl From<serde_json::Error> for BadFile {
    fn from(error: serde_json::Error) -> Self {
        if error.is_eof() {
            Self::Cut(error.line(), error.column())
        } else if error.to_string().starts_with("recursion limit") {
            Self::TooDeep
        } else {
            Self::NotJson(error.line(), error.column())
        }
    }
}

/// So many keys that this version does not know are kept of one file.
const MOST_EXTRAS: usize = 1_000;

/// Reads a file. Bad places in it are named, and the rest is taken.
///
/// # Errors
/// When it is no file of this app, or of a newer version.
pub fn read(text: &str) -> Result<Incoming, BadFile> {
    if text.len() > LONGEST {
        return Err(BadFile::TooLong);
    }
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(BadFile::Empty);
    }
    let mut tree = Tree::read(text)?;
    let Value::Object(mut file) = tree.value.take() else {
        return Err(BadFile::NotOurs);
    };
    if file.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(BadFile::NotOurs);
    }
    match file.get("version").and_then(Value::as_u64) {
        Some(1) => {}
        Some(0) | None => return Err(BadFile::NotOurs),
        Some(version) => return Err(BadFile::Newer(u32::try_from(version).unwrap_or(u32::MAX))),
    }
    let checksum = match file.remove(CHECKSUM) {
        None => Checksum::Absent,
        Some(stated) => {
            let whole = Value::Object(file);
            let right = stated.as_str() == Some(&*checksum(&whole));
            let Value::Object(again) = whole else {
                return Err(BadFile::NotOurs);
            };
            file = again;
            if right {
                Checksum::Right
            } else {
                Checksum::Wrong
            }
        }
    };
    let text = |name: &str| file.get(name).and_then(Value::as_str).map(str::to_owned);
    let mut incoming = Incoming {
        part: file.get("part").and_then(Value::as_bool) == Some(true),
        edited_at: text("edited_at"),
        exported_at: text("exported_at"),
        edition: file
            .get("edition")
            .and_then(Value::as_u64)
            .and_then(|edition| u32::try_from(edition).ok())
            .unwrap_or_default(),
        checksum,
        unread: tree.twice.iter().cloned().collect(),
        ..Incoming::default()
    };
    incoming.take_all(&tree, file);
    Ok(incoming)
}

impl Incoming {
    fn take_all(&mut self, tree: &Tree, mut file: Map<String, Value>) {
        if let Some(settings) = file.remove("settings") {
            match serde_json::from_value(settings) {
                _ if tree.has_twice_within("settings") => {}
                Ok(settings) => self.settings = settings,
                Err(_) => self.cannot_read("settings"),
            }
        }
        if let Some(seen) = file.remove("seen") {
            self.take_seen(seen);
        }
        let tasks = self.take_list(&mut file, "tasks");
        for (at, task) in tasks.into_iter().enumerate() {
            self.take_task(tree, &format!("tasks[{at}]"), task);
        }
        let history = self.take_list(&mut file, "history");
        for (at, past) in history.into_iter().enumerate() {
            let place = format!("history[{at}]");
            if tree.has_twice_within(&place) {
                continue;
            }
            let past = serde_json::from_value::<PastEdit>(past).ok();
            match past.and_then(PastEdit::read) {
                Some(past) => self.past.push(past),
                None => self.cannot_read(&place),
            }
        }
        for (name, value) in file {
            if !FILE_KEYS.contains(&&*name) {
                self.take_extra(tree, None, &name.clone(), name, value);
            }
        }
    }

    fn cannot_read(&mut self, place: &str) {
        const LONGEST_PLACE: usize = 300;
        self.unread
            .push(place.chars().take(LONGEST_PLACE).collect());
    }

    fn take_list(&mut self, file: &mut Map<String, Value>, name: &str) -> Vec<Value> {
        match file.remove(name) {
            Some(Value::Array(list)) => list,
            None => Vec::new(),
            Some(_) => {
                self.cannot_read(name);
                Vec::new()
            }
        }
    }

    fn take_seen(&mut self, seen: Value) {
        let Value::Object(profiles) = seen else {
            return self.cannot_read("seen");
        };
        let mut seen = Seen::default();
        for (profile, stamp) in profiles {
            let stamp = stamp.as_str().and_then(|text| text.parse::<Stamp>().ok());
            match stamp {
                Some(stamp) if is_honest(&stamp) && stamp.device().profile() == profile => {
                    seen.note(&stamp);
                }
                _ => self.cannot_read(&format!("seen.{profile}")),
            }
        }
        self.seen = Some(seen);
    }

    fn take_task(&mut self, tree: &Tree, place: &str, task: Value) {
        let Value::Object(mut task) = task else {
            return self.cannot_read(place);
        };
        let id = task.get("id").and_then(Value::as_str).map(TaskId::new);
        let fields = task.remove("fields");
        let (Some(id), Some(Value::Object(fields))) = (id.filter(TaskId::is_well_formed), fields)
        else {
            return self.cannot_read(place);
        };
        for (name, value) in fields {
            let place = format!("{place}.fields.{name}");
            if tree.has_twice_within(&place) {
                continue;
            }
            let entry = name.parse::<Field>().ok().and_then(|field| {
                serde_json::from_value::<FieldEdit>(value)
                    .ok()
                    .and_then(|edit| edit.read(&field))
            });
            match entry {
                Some(entry) => self.entries.push((id.clone(), entry)),
                None => self.cannot_read(&place),
            }
        }
        for (name, value) in task {
            if !TASK_KEYS.contains(&&*name) {
                let place = format!("{place}.{name}");
                self.take_extra(tree, Some(id.clone()), &place, name, value);
            }
        }
    }

    fn take_extra(
        &mut self,
        tree: &Tree,
        task: Option<TaskId>,
        place: &str,
        name: String,
        value: Value,
    ) {
        if tree.has_twice_within(place) {
            return;
        }
        let fits =
            self.extras.len() < MOST_EXTRAS && value.to_string().chars().count() <= LONGEST_TEXT;
        if fits && is_name(&name) && reads_the_same(&value) {
            self.extras.keep(task, name, value);
        } else {
            self.cannot_read(place);
        }
    }
}
