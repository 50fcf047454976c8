//! Writing what was edited, and opening the journal.

use super::{App, Saving};
use crate::platform::journal::Journal;
use crate::platform::{clock, turn};
use crate::state::session::Outcome;
use crate::storage::load::Loaded;
use crate::storage::settings::Settings;
use crate::storage::store::{StoreError, Write};
use crate::storage::vault::{Batch, Kept, Vault};
use leptos::prelude::*;
use std::time::Duration;

/// How long to wait before each further try to open the journal. After a crash, a process of the
/// browser's that still writes may hold it for some seconds.
const AGAIN: [Duration; 6] = [
    Duration::from_millis(100),
    Duration::from_millis(400),
    Duration::from_secs(1),
    Duration::from_secs(2),
    Duration::from_secs(4),
    Duration::from_secs(8),
];

/// A journal that is not open by then is done without, for as long as it takes: Safari is known to
/// leave the question unanswered. Until then nothing is called saved.
const OPENING: Duration = Duration::from_secs(20);

async fn read_journal() -> Result<(Journal, Vec<(String, String)>), StoreError> {
    let journal = Journal::open().await?;
    let held = journal.all().await?;
    Ok((journal, held))
}

impl App {
    pub(super) fn keep(self, outcome: &Outcome) {
        self.write(outcome.writes.clone());
        self.ask_when_worth_it();
    }

    /// Writes what the user did, all of it or nothing, and says how that goes.
    pub(super) fn write(self, writes: Vec<Write>) {
        if writes.is_empty() {
            return;
        }
        self.start_saying();
        self.write_quietly(writes);
    }

    /// Writes what the app looks after by itself.
    pub(super) fn write_quietly(self, writes: Vec<Write>) {
        let now = clock::now_millis();
        let batch = self
            .vault
            .try_update_value(|vault| vault.write(writes, now));
        self.send(batch.flatten());
        self.tell();
    }

    /// Writes all or nothing, and nothing where there is no room for it. Says whether it is written
    /// or on its way.
    pub(super) fn write_if_it_fits(self, writes: Vec<Write>) -> bool {
        let now = clock::now_millis();
        let written = self
            .vault
            .try_update_value(|vault| vault.write_if_it_fits(writes, now));
        let Some(Ok(batch)) = written else {
            return false;
        };
        self.start_saying();
        self.send(batch);
        self.tell();
        true
    }

    fn start_saying(self) {
        let saving = self.saving.get_untracked();
        if matches!(saving, Saving::Idle | Saving::Saved(_) | Saving::MemoryOnly) {
            self.set_saving.set(Saving::Writing);
        }
    }

    /// Hands a batch to the journal, and hears what came of it.
    fn send(self, batch: Option<Batch>) {
        let (Some(batch), Some(journal)) = (batch, self.journal.get_value()) else {
            return;
        };
        leptos::task::spawn_local(async move {
            let outcome = journal.write(&batch.writes).await;
            let now = clock::now_millis();
            let next = self.vault.try_update_value(|vault| {
                let next = vault.settled(batch.number, outcome, now);
                // The browser closes a database under us when the disk is in trouble; a new hold of
                // it may do better.
                if outcome.is_err_and(|error| error != StoreError::Full) {
                    vault.let_go();
                }
                next
            });
            self.send(next.flatten());
            self.tell();
        });
    }

    /// Hands over all that waits: the page may not get another chance.
    pub(super) fn hurry(self) {
        let batch = self.vault.try_update_value(Vault::hurry);
        self.send(batch.flatten());
    }

    /// Says where the edits are.
    fn tell(self) {
        let (kept, has_journal, is_lasting) = self.vault.with_value(|vault| {
            let is_lasting = vault.local().is_lasting();
            (vault.kept(), vault.has_journal(), is_lasting)
        });
        let saving = match kept {
            Kept::ReadOnly => Saving::ReadOnly,
            Kept::Failed(error, records) => Saving::Failed(error, records),
            Kept::Safe if !has_journal && !is_lasting => Saving::MemoryOnly,
            Kept::OnTheWay | Kept::Safe => match self.saving.get_untracked() {
                // What is written by the way is nothing to be told of.
                Saving::Idle | Saving::MemoryOnly => Saving::Idle,
                Saving::Saved(at) if kept == Kept::Safe => Saving::Saved(at),
                _ if kept == Kept::Safe => Saving::Saved(clock::now_millis()),
                _ => Saving::Writing,
            },
        };
        if saving != self.saving.get_untracked() {
            self.set_saving.set(saving);
        }
    }

    /// Whether there is a journal, as far as is known by now.
    pub fn has_journal(self) -> bool {
        self.vault.with_value(Vault::has_journal)
    }

    /// Opens the journal and makes local storage and it hold the same: what one lost, the other has.
    pub(super) async fn open_journal(self) {
        set_timeout(move || self.do_without_journal(), OPENING);
        let mut opened = read_journal().await;
        for wait in AGAIN {
            // What the browser forbids it will go on forbidding.
            if !matches!(opened, Err(StoreError::Lost)) {
                break;
            }
            turn::pause(wait).await;
            opened = read_journal().await;
        }
        let now = clock::now_millis();
        let Ok((journal, held)) = opened else {
            self.vault.update_value(|vault| vault.deny(now));
            self.set_opened.set(true);
            return self.tell();
        };
        let joined = self.vault.try_update_value(|vault| vault.join(held, now));
        let Some((news, batch)) = joined else {
            return;
        };
        self.journal.set_value(Some(journal));
        self.send(batch);
        self.absorb(news);
        self.tell();
        self.set_opened.set(true);
        self.look_after_snapshots();
    }

    /// Stops waiting for a journal that does not open.
    pub(super) fn do_without_journal(self) {
        let waits = self
            .vault
            .with_value(|vault| !vault.has_journal() && vault.kept() == Kept::OnTheWay);
        if waits {
            let now = clock::now_millis();
            self.vault.update_value(|vault| vault.deny(now));
            self.set_opened.set(true);
            self.tell();
        }
    }

    /// Takes in what the journal knew.
    fn absorb(self, news: Loaded) {
        // Most often it knew nothing more: then nothing is to be drawn again.
        if news == Loaded::default() {
            return;
        }
        self.set_settings
            .update(|settings| settings.fill_lost(&news.settings));
        self.set_snapshots
            .update(|snapshots| snapshots.extend(&news.snapshots));
        let excess = self.session.try_update(|session| session.absorb(&news));
        self.set_damaged.update(|damaged| {
            for found in news.damaged {
                if damaged.iter().all(|known| known.key != found.key) {
                    damaged.push(found);
                }
            }
        });
        self.write_quietly(excess.unwrap_or_default());
    }

    /// Tries again to write what could not be written.
    pub fn retry(self) {
        // Also where nothing failed since: what is written then goes nowhere.
        if self.vault.try_update_value(Vault::opens_again) == Some(true) {
            leptos::task::spawn_local(self.open_journal());
            return;
        }
        if !matches!(self.saving.get_untracked(), Saving::Failed(..)) {
            return;
        }
        let now = clock::now_millis();
        let batch = self.vault.try_update_value(|vault| vault.retry(now));
        self.send(batch.flatten());
        self.tell();
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
}
