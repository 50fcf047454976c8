//! Writing what was edited, and taking in what other tabs wrote.

use super::{App, Saving};
use crate::platform::journal::Journal;
use crate::platform::{clock, dom};
use crate::state::session::Outcome;
use crate::storage::keeper::Keeper;
use crate::storage::key::{self, Found, Key};
use crate::storage::record::{read_entry, read_past};
use crate::storage::repair::repair;
use crate::storage::settings::Settings;
use crate::storage::store::{Store, StoreError, Write};
use leptos::prelude::*;
use std::time::Duration;

/// Within this time records of another tab are gathered.
const GATHER: Duration = Duration::from_millis(30);

impl App {
    pub(super) fn keep(self, outcome: &Outcome) {
        self.write(outcome.writes.clone());
    }

    /// Writes records to local storage at once and to the journal as fast as it goes. Says whether
    /// local storage took them.
    pub(super) fn write(self, writes: Vec<Write>) -> bool {
        let now = clock::now_millis();
        let written = self.keeper.try_update_value(|keeper| {
            let written = keeper.write(writes.clone(), now);
            (written, keeper.pending(), keeper.store().is_lasting())
        });
        let local = match written {
            Some((Ok(()), _, true)) => Saving::Saved(now),
            Some((Ok(()), _, false)) | None => Saving::MemoryOnly,
            Some((Err(StoreError::ReadOnly), ..)) => Saving::ReadOnly,
            Some((Err(error), pending, _)) => Saving::Failed(error, pending),
        };
        match self.journal.get_value() {
            Some(journal) if local != Saving::ReadOnly && !writes.is_empty() => {
                self.set_saving.set(Saving::Writing);
                self.under_way.update_value(|number| *number += 1);
                leptos::task::spawn_local(async move {
                    let kept = journal.write(&writes).await;
                    self.under_way.update_value(|number| *number -= 1);
                    // What is on the disk in one home is not lost, whatever the other says.
                    let saving = match kept {
                        Ok(()) => Saving::Saved(clock::now_millis()),
                        Err(_) => local,
                    };
                    let last = self.under_way.get_value() == 0;
                    if last || !matches!(saving, Saving::Saved(_)) {
                        self.set_saving.set(saving);
                    }
                });
            }
            _ => self.set_saving.set(local),
        }
        matches!(local, Saving::Saved(_) | Saving::MemoryOnly)
    }

    /// Opens the journal and makes local storage and it hold the same: what one lost, the other has.
    pub(super) async fn open_journal(self) {
        let Ok(journal) = Journal::open().await else {
            return;
        };
        let Ok(held) = journal.all().await else {
            return;
        };
        let newer = held.iter().any(|(name, _)| key::read(name) == Found::Newer);
        if newer || self.saving.get_untracked() == Saving::ReadOnly {
            self.keeper.update_value(Keeper::close);
            self.set_saving.set(Saving::ReadOnly);
            return;
        }
        let local = self.keeper.with_value(|keeper| keeper.store().all());
        let repair = repair(&local.unwrap_or_default(), &held, clock::now_millis());
        // From here on every write goes to both.
        self.journal.set_value(Some(journal.clone()));
        if !repair.to_journal.is_empty() && journal.write(&repair.to_journal).await.is_err() {
            self.journal.set_value(None);
            return;
        }
        for write in &repair.to_local {
            self.receive(Some(write.key.clone()), Some(write.text.clone()));
        }
        let lasting = self.keeper.with_value(|keeper| keeper.store().is_lasting());
        if !repair.to_local.is_empty() {
            self.write(repair.to_local);
        } else if !lasting {
            self.set_saving.set(Saving::Idle);
        }
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
