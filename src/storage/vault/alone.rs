//! Local storage alone, where the browser denies the journal.

use super::{Batch, Journal, Vault};
use crate::storage::ahead::write_ahead;
use crate::storage::key::{self, Found, Key};
use crate::storage::store::{Store, StoreError, Write};

impl<S: Store> Vault<S> {
    /// The browser denies the journal: from now on local storage is all there is, and keeps the rest
    /// as well.
    pub fn deny(&mut self, now_millis: u64) {
        self.journal = Journal::Denied;
        self.in_flight.clear();
        let owed = std::mem::take(&mut self.unacknowledged);
        self.local.wait(owed.into_iter().map(|(key, sent)| Write {
            key,
            text: sent.text,
        }));
        self.held_back = false;
        // What was kept here for want of a journal stays here.
        self.superseded.retain(|(name, _)| match key::read(name) {
            Found::Known(key) => matches!(key, Key::Ahead(_)),
            _ => true,
        });
        if !self.read_only {
            // All of it stands in the keys that it supersedes, or is written ahead already.
            self.failed = self.local.flush(now_millis).err();
            self.drop_superseded();
        }
    }

    /// As [`Self::write`], but nothing waits where local storage is all there is and has no room.
    ///
    /// # Errors
    /// When nothing is written.
    pub fn write_if_it_fits(
        &mut self,
        writes: Vec<Write>,
        now_millis: u64,
    ) -> Result<Option<Batch>, StoreError> {
        if self.read_only {
            return Err(StoreError::ReadOnly);
        }
        if self.journal == Journal::Denied {
            let before = self.local.waiting();
            let both = [before, writes.clone()].concat();
            self.write_all_ahead(&both, now_millis)?;
            self.local.wait(writes);
            self.flush_alone(now_millis);
            return Ok(None);
        }
        Ok(self.write(writes, now_millis))
    }

    /// Writes what waits to local storage alone, after it was written ahead as a whole.
    pub(super) fn flush_alone(&mut self, now_millis: u64) {
        let waiting = self.local.waiting();
        if self.held_back
            && waiting.len() > 1
            && let Err(error) = self.write_all_ahead(&waiting, now_millis)
        {
            self.failed = Some(error);
            return;
        }
        self.held_back = false;
        self.failed = self.local.flush(now_millis).err();
        self.drop_superseded();
    }

    /// Writes everything that waits ahead, under one key in place of all before.
    fn write_all_ahead(&mut self, waiting: &[Write], now_millis: u64) -> Result<(), StoreError> {
        let ahead = write_ahead(self.clock.tick(now_millis), waiting);
        self.local
            .put(&ahead.key, &ahead.text.unwrap_or_default())?;
        self.held_back = false;
        let store = self.local.store();
        self.superseded.retain(|(name, _)| {
            let is_ahead = matches!(key::read(name), Found::Known(Key::Ahead(_)));
            !is_ahead || store.remove(name).is_err()
        });
        self.superseded.push((ahead.key, self.number));
        Ok(())
    }
}
