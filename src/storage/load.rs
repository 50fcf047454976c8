//! Reads everything that a store holds, and sorts it.

use super::key::{self, Found, Key};
use super::migrate::upgrade;
use super::record::{read_entry, read_extra, read_past};
use super::settings::Settings;
use super::snapshot::{Snapshot, read_snapshot};
use super::step::read_step;
use super::store::{Store, StoreError};
use crate::domain::id::TaskId;
use crate::domain::journal::{Entry, Past};
use crate::domain::order;
use crate::domain::undo::Step;
use serde_json::Value;

/// What a store held.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loaded {
    /// The newest value of each edited field.
    pub entries: Vec<(TaskId, Entry)>,
    /// Changes that were made.
    pub past: Vec<Past>,
    /// Steps that can be undone or redone.
    pub steps: Vec<Step>,
    /// What files said and this version does not know: of a task or of everything, its name, and it.
    pub extras: Vec<(Option<TaskId>, String, Value)>,
    /// The user's settings.
    pub settings: Settings,
    /// The snapshots, oldest first.
    pub snapshots: Vec<Snapshot>,
    /// What could not be read.
    pub damaged: Vec<Damaged>,
    /// Whether a newer version of the app has written here: then nothing is to be touched.
    pub newer: bool,
}

/// Bytes that could not be read. They stay where they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// The key they stand under.
    pub key: String,
    /// The bytes.
    pub text: String,
}

/// Reads the store.
///
/// # Errors
/// When it cannot be read at all. A single bad record is no error: it comes in
/// [`Loaded::damaged`].
pub fn load(store: &impl Store) -> Result<Loaded, StoreError> {
    Ok(Loaded::of(store.all()?))
}

impl Loaded {
    /// Reads records, of this version and of older ones.
    pub fn of(records: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut loaded = Self::default();
        for (name, text) in records {
            match key::read(&name) {
                Found::Foreign => {}
                Found::Newer => loaded.newer = true,
                Found::Unknown => loaded.damaged.push(Damaged { key: name, text }),
                Found::Known(key) => loaded.take(key, name, text),
                Found::Older(version, rest) => match upgrade(version, &rest, &text) {
                    // What cannot be read is told of as it stands.
                    Some((key, upgraded)) if super::rule::is_readable(&key, &upgraded) => {
                        loaded.take(key, name, upgraded);
                    }
                    _ => loaded.damaged.push(Damaged { key: name, text }),
                },
            }
        }
        order::by_key(&mut loaded.snapshots, |snapshot| snapshot.taken);
        order::by_key(&mut loaded.damaged, |damaged| damaged.key.clone());
        loaded
    }

    fn take(&mut self, key: Key, name: String, text: String) {
        let taken = match key {
            Key::Field(task, field) => read_entry(&field, &text)
                .map(|entry| self.entries.push((task, entry)))
                .is_ok(),
            Key::Past(_) => read_past(&text).map(|past| self.past.push(past)).is_ok(),
            Key::Step(_) => read_step(&text).map(|step| self.steps.push(step)).is_some(),
            Key::Extra(task, name) => read_extra(&text)
                .map(|value| self.extras.push((task, name, value)))
                .is_some(),
            Key::Setting(setting) => self.settings.read(&setting, &text),
            Key::Snapshot(taken) => read_snapshot(taken, &text)
                .map(|(snapshot, _)| self.snapshots.push(snapshot))
                .is_some(),
            // The vault has gone through these before.
            Key::Ahead(_) => super::ahead::read_ahead(&text).is_some(),
            Key::Quarantine(..) => false,
        };
        if !taken {
            self.damaged.push(Damaged { key: name, text });
        }
    }
}
