//! The start: each home is read, what a crash left half done is finished, what an older version wrote is
//! rewritten, and each home gives the other what it lacks.

use super::{Batch, Journal, Vault};
use crate::domain::stamp::{Clock, DeviceId};
use crate::storage::ahead::{read_ahead, replay, replay_one};
use crate::storage::keeper::Keeper;
use crate::storage::key::{self, Found, Key};
use crate::storage::load::Loaded;
use crate::storage::migrate::upgrade;
use crate::storage::rule::{is_readable, settle};
use crate::storage::store::{Store, StoreError, Write};
use std::collections::{BTreeMap, BTreeSet};

impl<S: Store> Vault<S> {
    /// Opens the vault over local storage, and gives what that alone holds. What a crash left half
    /// written is finished, and what an older version wrote is rewritten, once the journal is there
    /// or denied.
    pub fn open(store: S, tab: DeviceId, now_millis: u64) -> (Self, Result<Loaded, StoreError>) {
        let held = store.all();
        let mut vault = Self {
            local: Keeper::new(store),
            journal: Journal::Opening,
            clock: Clock::new(tab),
            unacknowledged: BTreeMap::new(),
            superseded: Vec::new(),
            in_flight: BTreeSet::new(),
            number: 0,
            failed: None,
            held_back: false,
            read_only: false,
        };
        let loaded = held.map(|held| {
            vault.read_only = held.iter().any(|(name, _)| key::read(name) == Found::Newer);
            let mut records: BTreeMap<String, String> = held.into_iter().collect();
            if !vault.read_only {
                vault.finish(&mut records, now_millis);
            }
            Loaded::of(records)
        });
        (vault, loaded)
    }

    /// Makes of what local storage holds what it should hold.
    fn finish(&mut self, records: &mut BTreeMap<String, String>, now_millis: u64) {
        for (name, text) in records.clone() {
            let due = match key::read(&name) {
                Found::Known(Key::Ahead(stamp)) => {
                    let Some(writes) = read_ahead(&text) else {
                        continue;
                    };
                    records.remove(&name);
                    replay(records, &stamp, writes, now_millis)
                }
                Found::Older(version, rest) => {
                    let Some(write) = upgraded(version, &rest, &text) else {
                        continue;
                    };
                    records.remove(&name);
                    replay_one(records, write, now_millis)
                }
                // Kept here while there was no journal.
                Found::Known(key) if !key.is_local() => vec![Write::put(&*name, &*text)],
                _ => continue,
            };
            self.put_here(&due);
            self.owe(due);
            self.superseded.push((name, self.number));
        }
    }

    /// The journal is there and holds these records. Gives what the page did not know yet, and what
    /// the journal is to take.
    pub fn join(
        &mut self,
        held: Vec<(String, String)>,
        now_millis: u64,
    ) -> (Loaded, Option<Batch>) {
        if held.iter().any(|(name, _)| key::read(name) == Found::Newer) {
            self.close();
        }
        if self.read_only {
            return (Loaded::default(), None);
        }
        let mut journal: BTreeMap<String, String> = held.into_iter().collect();
        self.upgrade_journal(&mut journal, now_millis);
        let local = self.local.store().all().unwrap_or_default();
        let local: BTreeMap<String, String> = local.into_iter().collect();
        let mut news = BTreeMap::new();
        for (name, there) in &journal {
            let Found::Known(key) = key::read(name) else {
                continue;
            };
            let forgotten = self
                .unacknowledged
                .get(name)
                .is_some_and(|sent| sent.text.is_none());
            if forgotten {
                continue;
            }
            let here = local.get(name).map(String::as_str);
            // Settings have no stamps; local storage is what other tabs have seen.
            let ours = matches!(key, Key::Setting(_)) && here.is_some();
            if !key.is_local() {
                news.insert(name.clone(), there.clone());
            } else if !ours && !settle(name, here, there, now_millis).is_empty() {
                news.insert(name.clone(), there.clone());
                // An edit of this moment may be newer than both; what a crash left half written is
                // not.
                let sent = self.unacknowledged.get(name);
                let sent = sent.and_then(|sent| sent.text.as_deref());
                let is_newer = |sent| !settle(name, Some(there), sent, now_millis).is_empty();
                if !sent.is_some_and(is_newer) {
                    self.local.wait([Write::put(name, there)]);
                }
            }
        }
        for (name, here) in &local {
            let Found::Known(key) = key::read(name) else {
                continue;
            };
            let there = journal.get(name).map(String::as_str);
            let is_newer = key.is_local() && !settle(name, there, here, now_millis).is_empty();
            if is_newer && !self.unacknowledged.contains_key(name) {
                self.owe(vec![Write::put(name, here)]);
            }
        }
        self.journal = Journal::Open;
        self.failed = None;
        let batch = self.send_the_rest();
        self.flush_beside(now_millis);
        if batch.is_none() {
            self.drop_superseded();
        }
        (Loaded::of(news), batch)
    }

    /// Records of older versions in the journal are rewritten there.
    fn upgrade_journal(&mut self, journal: &mut BTreeMap<String, String>, now_millis: u64) {
        for (name, text) in journal.clone() {
            let Found::Older(version, rest) = key::read(&name) else {
                continue;
            };
            let Some(write) = upgraded(version, &rest, &text) else {
                continue;
            };
            journal.remove(&name);
            let due = replay_one(journal, write, now_millis);
            let due = due
                .into_iter()
                .filter(|write| !self.unacknowledged.contains_key(&write.key));
            let due = due.chain([Write::remove(name)]).collect();
            self.owe(due);
        }
    }
}

/// The write that turns a record of an older version into today's; `None` where it cannot be read.
fn upgraded(version: u32, rest: &str, text: &str) -> Option<Write> {
    let (key, text) = upgrade(version, rest, text)?;
    is_readable(&key, &text).then(|| Write::put(key.to_string(), text))
}
