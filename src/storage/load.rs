//! Reads everything that a store holds, and sorts it.

use super::key::{self, Found, Key};
use super::record::{read_entry, read_past};
use super::settings::Settings;
use super::store::{Store, StoreError};
use crate::domain::id::TaskId;
use crate::domain::journal::{Entry, Past};
use crate::domain::order;

/// What a store held.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// The newest value of each edited field.
    pub entries: Vec<(TaskId, Entry)>,
    /// Changes that were made.
    pub past: Vec<Past>,
    /// The user's settings.
    pub settings: Settings,
    /// When snapshots were taken, in milliseconds since 1970, oldest first.
    pub snapshots: Vec<u64>,
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
    let mut loaded = Loaded::default();
    for (name, text) in store.all()? {
        match key::read(&name) {
            Found::Foreign => {}
            Found::Newer => loaded.newer = true,
            Found::Unknown => loaded.damaged.push(Damaged { key: name, text }),
            Found::Known(key) => loaded.take(key, name, text),
        }
    }
    order::by_key(&mut loaded.snapshots, |taken| *taken);
    order::by_key(&mut loaded.damaged, |damaged| damaged.key.clone());
    Ok(loaded)
}

impl Loaded {
    fn take(&mut self, key: Key, name: String, text: String) {
        let taken = match key {
            Key::Field(task, field) => read_entry(&field, &text)
                .map(|entry| self.entries.push((task, entry)))
                .is_ok(),
            Key::Past(_) => read_past(&text).map(|past| self.past.push(past)).is_ok(),
            Key::Setting(setting) => self.settings.read(&setting, &text),
            Key::Snapshot(millis) => {
                self.snapshots.push(millis);
                true
            }
            Key::Quarantine(..) => false,
        };
        if !taken {
            self.damaged.push(Damaged { key: name, text });
        }
    }
}
