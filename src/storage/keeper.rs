//! Writes records so that an acknowledged one is there, and none that could not be read is lost.

use super::key::Key;
use super::load::Damaged;
use super::store::{Store, StoreError, Write};
use std::collections::{BTreeMap, BTreeSet};

/// A store with what still waits to be written to it.
#[derive(Debug)]
pub struct Keeper<S> {
    store: S,
    /// Keys whose bytes could not be read and must be set aside before they are written over.
    unreadable: BTreeSet<String>,
    /// What could not be written, newest text per key.
    pending: BTreeMap<String, String>,
    read_only: bool,
}

impl<S: Store> Keeper<S> {
    /// A keeper for a store, told what could not be read in it. `read_only` where a newer version of
    /// the app has written: then it refuses every write.
    pub fn new(store: S, damaged: &[Damaged], read_only: bool) -> Self {
        let unreadable = damaged.iter().map(|damaged| damaged.key.clone()).collect();
        Self {
            store,
            unreadable,
            pending: BTreeMap::new(),
            read_only,
        }
    }

    /// The store.
    pub fn store(&self) -> &S {
        &self.store
    }

    /// Whether writes are refused because a newer version's data is there.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// From now on refuses every write: a newer version's data was found.
    pub fn close(&mut self) {
        self.read_only = true;
    }

    /// How many records wait to be written.
    pub fn pending(&self) -> usize {
        self.pending.len()
    }

    /// Writes records and what waits from earlier. What fails waits for the next time.
    ///
    /// # Errors
    /// When at least one record could not be written and read back.
    pub fn write(
        &mut self,
        writes: impl IntoIterator<Item = Write>,
        now_millis: u64,
    ) -> Result<(), StoreError> {
        if self.read_only {
            return Err(StoreError::ReadOnly);
        }
        for write in writes {
            self.pending.insert(write.key, write.text);
        }
        let mut outcome = Ok(());
        for (key, text) in std::mem::take(&mut self.pending) {
            if let Err(error) = self.keep(&key, &text, now_millis) {
                self.pending.insert(key, text);
                outcome = Err(error);
            }
        }
        outcome
    }

    /// Forgets keys, and what waited to be written to them.
    ///
    /// # Errors
    /// At the first key that could not be removed.
    pub fn remove(&mut self, keys: impl IntoIterator<Item = String>) -> Result<(), StoreError> {
        if self.read_only {
            return Err(StoreError::ReadOnly);
        }
        for key in keys {
            self.pending.remove(&key);
            self.store.remove(&key)?;
        }
        Ok(())
    }

    fn keep(&mut self, key: &str, text: &str, now_millis: u64) -> Result<(), StoreError> {
        if self.unreadable.contains(key) {
            if let Some(bytes) = self.store.get(key)? {
                let aside = Key::Quarantine(now_millis, key.to_owned()).to_string();
                self.set(&aside, &bytes)?;
            }
            self.unreadable.remove(key);
        }
        self.set(key, text)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.store.set(key, text)?;
        match self.store.get(key)? {
            Some(read) if read == text => Ok(()),
            _ => Err(StoreError::Lost),
        }
    }
}
