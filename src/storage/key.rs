//! The names under which records are kept. They stand nowhere else.
//!
//! `da06/<version>/f/<task>/<field>` the newest value of a field;
//! `da06/<version>/h/<stamp>` a change that was made; `da06/<version>/u/<stamp>` a step that can be
//! undone; `da06/<version>/s/<name>` a setting; `da06/<version>/b/<milliseconds>` a snapshot;
//! `da06/<version>/x/<task>/<name>` what a newer version's file says of a task, or with no task of
//! everything; `da06/<version>/w/<stamp>` records that are being written together;
//! `da06/<version>/q/<milliseconds>/<key>` bytes that could not be read, set aside before their key
//! was written again.

use crate::domain::edit::Field;
use crate::domain::id::TaskId;
use crate::domain::stamp::Stamp;
use std::fmt;

/// The version of the record format that this app writes.
pub const VERSION: u32 = 2;
const APP: &str = "da06/";

/// A key of this app.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// The newest value of a field of a task.
    Field(TaskId, Field),
    /// A change that was made.
    Past(Stamp),
    /// A step that can be undone or redone, by the moment it was made.
    Step(Stamp),
    /// A setting.
    Setting(String),
    /// A snapshot, taken at so many milliseconds since 1970.
    Snapshot(u64),
    /// What a file said that this version does not know: of a task or of everything, and its name.
    Extra(Option<TaskId>, String),
    /// Records that are written together, or not at all.
    Ahead(Stamp),
    /// Bytes that could not be read: when they were set aside, and the key they stood under.
    Quarantine(u64, String),
}

/// What a key found in the store is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A key of this version.
    Known(Key),
    /// A key of an older version, and what follows the version in it.
    Older(u32, String),
    /// A key of this version, of a sort it does not know or wrongly formed.
    Unknown,
    /// A key of a newer version of this app.
    Newer,
    /// Not this app's.
    Foreign,
}

impl Key {
    /// Whether local storage keeps such records beside the journal: what the page needs to open, and
    /// what must never be lost. The rest grows with time, and the journal has the room.
    pub fn is_local(&self) -> bool {
        matches!(
            self,
            Self::Field(..) | Self::Setting(_) | Self::Extra(..) | Self::Quarantine(..)
        )
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{APP}{VERSION}/")?;
        match self {
            Self::Field(task, field) => write!(f, "f/{task}/{field}"),
            Self::Past(stamp) => write!(f, "h/{stamp}"),
            Self::Step(stamp) => write!(f, "u/{stamp}"),
            Self::Setting(name) => write!(f, "s/{name}"),
            Self::Snapshot(millis) => write!(f, "b/{millis}"),
            Self::Extra(Some(task), name) => write!(f, "x/{task}/{name}"),
            Self::Extra(None, name) => write!(f, "x//{name}"),
            Self::Ahead(stamp) => write!(f, "w/{stamp}"),
            Self::Quarantine(millis, key) => write!(f, "q/{millis}/{key}"),
        }
    }
}

/// Reads a key found in the store.
pub fn read(text: &str) -> Found {
    let Some(rest) = text.strip_prefix(APP) else {
        return Found::Foreign;
    };
    let Some((version, rest)) = rest.split_once('/') else {
        return Found::Unknown;
    };
    if version.is_empty() || !version.bytes().all(|b| b.is_ascii_digit()) {
        return Found::Unknown;
    }
    match version.parse::<u32>() {
        // "b/007" or "02" is read as a key that is written otherwise, and would not be found again.
        Ok(VERSION) => known(rest)
            .filter(|key| key.to_string() == text)
            .map_or(Found::Unknown, Found::Known),
        Ok(0) => Found::Unknown,
        Ok(older @ ..VERSION) if older.to_string() == version => {
            Found::Older(older, rest.to_owned())
        }
        Ok(..VERSION) => Found::Unknown,
        Ok(_) | Err(_) => Found::Newer,
    }
}

/// Reads what follows the version in a key.
pub(super) fn known(rest: &str) -> Option<Key> {
    let (sort, name) = rest.split_once('/')?;
    match sort {
        "f" => {
            let (task, field) = name.split_once('/')?;
            let task = TaskId::new(task);
            task.is_well_formed().then_some(())?;
            Some(Key::Field(task, field.parse().ok()?))
        }
        "h" => name.parse().ok().map(Key::Past),
        "u" => name.parse().ok().map(Key::Step),
        "s" => Some(Key::Setting(name.to_owned())),
        "b" => name.parse().ok().map(Key::Snapshot),
        "x" => {
            let (task, name) = name.split_once('/')?;
            let id = TaskId::new(task);
            let task = match task {
                "" => None,
                _ => Some(id.is_well_formed().then_some(id)?),
            };
            Some(Key::Extra(task, name.to_owned()))
        }
        "w" => name.parse().ok().map(Key::Ahead),
        "q" => {
            let (millis, key) = name.split_once('/')?;
            Some(Key::Quarantine(millis.parse().ok()?, key.to_owned()))
        }
        _ => None,
    }
}
