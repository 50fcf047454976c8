//! Writes records so that an acknowledged one is there, none that holds is lost to an older one, and
//! none that could not be read is lost.

use super::rule::settle;
use super::store::{Store, StoreError, Write};
use std::collections::BTreeMap;

/// A store with what still waits to be written to it.
#[derive(Debug)]
pub struct Keeper<S> {
    store: S,
    /// What is still to stand under a key, newest text per key; `None` to forget it.
    pending: BTreeMap<String, Option<String>>,
}

impl<S: Store> Keeper<S> {
    /// A keeper for a store.
    pub fn new(store: S) -> Self {
        Self {
            store,
            pending: BTreeMap::new(),
        }
    }

    /// The store.
    pub fn store(&self) -> &S {
        &self.store
    }

    /// How many records wait to be written.
    pub fn pending(&self) -> usize {
        self.pending.len()
    }

    /// Whether something waits to be written under a key.
    pub fn waits(&self, key: &str) -> bool {
        self.pending.contains_key(key)
    }

    /// What waits to be written.
    pub fn waiting(&self) -> Vec<Write> {
        let pending = self.pending.iter();
        let writes = pending.map(|(key, text)| Write {
            key: key.clone(),
            text: text.clone(),
        });
        writes.collect()
    }

    /// Has records wait for [`Self::flush`].
    pub fn wait(&mut self, writes: impl IntoIterator<Item = Write>) {
        for write in writes {
            self.pending.insert(write.key, write.text);
        }
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
        self.wait(writes);
        self.flush(now_millis)
    }

    /// Writes what waits. What fails waits for the next time.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn flush(&mut self, now_millis: u64) -> Result<(), StoreError> {
        let mut outcome = Ok(());
        for (key, text) in std::mem::take(&mut self.pending) {
            let kept = match &text {
                Some(text) => self.keep(&key, text, now_millis),
                None => self.store.remove(&key),
            };
            if let Err(error) = kept {
                self.pending.insert(key, text);
                outcome = Err(error);
            }
        }
        outcome
    }

    /// Writes a record under a key that nothing else is written to, at once or not at all.
    ///
    /// # Errors
    /// When it could not be written and read back.
    pub fn put(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let put = self.set(key, text);
        if put.is_err() {
            // Half a record is worse than none, and a lost write may come late.
            let _ = self.store.remove(key);
        }
        put
    }

    fn keep(&self, key: &str, text: &str, now_millis: u64) -> Result<(), StoreError> {
        let held = self.store.get(key)?;
        for write in settle(key, held.as_deref(), text, now_millis) {
            self.set(&write.key, write.text.as_deref().unwrap_or_default())?;
        }
        Ok(())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.store.set(key, text)?;
        match self.store.get(key)? {
            Some(read) if read == text => Ok(()),
            _ => Err(StoreError::Lost),
        }
    }
}
