//! Writing what was edited, and taking in what other tabs wrote.

use super::{App, Saving};
use crate::platform::{clock, dom};
use crate::state::session::Outcome;
use crate::storage::key::{self, Found, Key};
use crate::storage::record::{read_entry, read_past};
use crate::storage::settings::Settings;
use crate::storage::store::{StoreError, Write};
use leptos::prelude::*;

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
        let (Some(key), Some(text)) = (key, text) else {
            // Removed or cleared in another tab: what is here no longer is what is kept.
            return dom::reload();
        };
        match key::read(&key) {
            Found::Known(Key::Field(task, field)) => {
                if let Ok(entry) = read_entry(&field, &text) {
                    self.session.update(|session| {
                        session.receive(&task, entry);
                    });
                }
            }
            Found::Known(Key::Past(_)) => {
                if let Ok(past) = read_past(&text) {
                    self.session.update(|session| {
                        session.receive_past(past);
                    });
                }
            }
            Found::Known(Key::Setting(name)) if name != "device" => {
                self.set_settings.update(|settings| {
                    settings.read(&name, &text);
                });
            }
            _ => {}
        }
    }
}
