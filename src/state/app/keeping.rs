//! Writing what was edited, and taking in what other tabs wrote.

use super::{App, Saving};
use crate::platform::{clock, dom};
use crate::state::session::Outcome;
use crate::storage::key::{self, Found, Key};
use crate::storage::record::{read_entry, read_past};
use crate::storage::settings::Settings;
use crate::storage::store::{StoreError, Write};
use leptos::prelude::*;
use std::time::Duration;

/// Within this time records of another tab are gathered.
const GATHER: Duration = Duration::from_millis(30);

impl App {
    pub(super) fn keep(self, outcome: &Outcome) {
        self.write(outcome.writes.clone());
    }

    pub(super) fn write(self, writes: Vec<Write>) {
        let now = clock::now_millis();
        let written = self.keeper.try_update_value(|keeper| {
            let written = keeper.write(writes, now);
            (written, keeper.pending(), keeper.store().is_lasting())
        });
        self.set_saving.set(match written {
            Some((Ok(()), _, true)) => Saving::Saved(now),
            Some((Ok(()), _, false)) | None => Saving::MemoryOnly,
            Some((Err(StoreError::ReadOnly), ..)) => Saving::ReadOnly,
            Some((Err(error), pending, _)) => Saving::Failed(error, pending),
        });
    }

    /// Tries again to write what could not be written.
    pub fn retry(self) {
        if matches!(self.saving.get_untracked(), Saving::Failed(..)) {
            self.write(Vec::new());
        }
    }

    /// Changes settings.
    pub fn set(self, change: impl FnOnce(&mut Settings)) {
        let before = self.settings.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        let writes = after.writes(&before);
        if !writes.is_empty() {
            self.set_settings.set(after);
            self.write(writes);
        }
    }

    pub(super) fn receive(self, key: Option<String>, text: Option<String>) {
        let (key, text) = match (key, text) {
            (Some(key), Some(text)) => (key, text),
            // Edits were forgotten in another tab: what is here no longer is what is kept.
            (None, _) => return dom::reload(),
            (Some(key), None) => {
                if matches!(key::read(&key), Found::Known(Key::Field(..))) {
                    dom::reload();
                }
                return;
            }
        };
        // Another tab that takes in a file writes thousands of records: they are taken in together.
        let waiting = self.incoming.try_update_value(|incoming| {
            incoming.push((key, text));
            incoming.len()
        });
        if waiting == Some(1) {
            set_timeout(move || self.take_in(), GATHER);
        }
    }

    fn take_in(self) {
        let incoming = self.incoming.try_update_value(std::mem::take);
        let mut edited = Vec::new();
        let mut past = Vec::new();
        for (key, text) in incoming.unwrap_or_default() {
            match key::read(&key) {
                Found::Known(Key::Field(task, field)) => {
                    edited.extend(read_entry(&field, &text).map(|entry| (task, entry)));
                }
                Found::Known(Key::Past(_)) => past.extend(read_past(&text)),
                Found::Known(Key::Setting(name)) if name != "device" => {
                    self.set_settings.update(|settings| {
                        settings.read(&name, &text);
                    });
                }
                _ => {}
            }
        }
        if !edited.is_empty() || !past.is_empty() {
            self.session.update(|session| {
                for (task, entry) in edited {
                    session.receive(&task, entry);
                }
                for past in past {
                    session.receive_past(past);
                }
            });
        }
    }
}
