//! The two homes of every record: local storage, which is read and written at once, and the journal,
//! which is slower and on disk when it says so.
//!
//! Records that belong together are written down under one key of local storage first (see
//! [`super::ahead`]) and go to the journal in one transaction, so that after a crash they are all
//! there or none is. What one home lacks the other gives back at the next start.

use super::ahead::{read_ahead, replay, replay_one, write_ahead};
use super::keeper::Keeper;
use super::key::{self, Found, Key};
use super::load::Loaded;
use super::migrate::upgrade;
use super::rule::{is_readable, settle};
use super::store::{Store, StoreError, Write};
use crate::domain::stamp::{Clock, DeviceId};
use std::collections::{BTreeMap, BTreeSet};

/// Both homes, with what each still lacks.
#[derive(Debug)]
pub struct Vault<S> {
    local: Keeper<S>,
    journal: Journal,
    /// Names what is written ahead, so that no two tabs use one name.
    clock: Clock,
    /// What the journal has not acknowledged, newest text per key.
    unacknowledged: BTreeMap<String, Sent>,
    /// Keys of local storage that may go once the journal has what was sent under that number.
    superseded: Vec<(String, u64)>,
    in_flight: BTreeSet<u64>,
    number: u64,
    /// Why the last try failed, if it did.
    failed: Option<StoreError>,
    /// Whether something waits that is not written ahead: none of it may go to local storage before it
    /// is, or before the journal has all of it.
    held_back: bool,
    read_only: bool,
}

/// Whether there is a journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Journal {
    /// It is being opened.
    Opening,
    /// It takes records.
    Open,
    /// The browser denies it: local storage is all there is.
    Denied,
}

#[derive(Clone, Debug)]
struct Sent {
    text: Option<String>,
    number: u64,
}

/// Records for the journal: one transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// To be given back with the outcome.
    pub number: u64,
    /// The records.
    pub writes: Vec<Write>,
}

/// Where the records are that were written so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Not all are on the disk yet.
    OnTheWay,
    /// All are.
    Safe,
    /// So many could not be written.
    Failed(StoreError, usize),
    /// Nothing may be written: a newer version's data is there.
    ReadOnly,
}

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

    /// Local storage.
    pub fn local(&self) -> &S {
        self.local.store()
    }

    /// From now on nothing is written: a newer version's data was found.
    pub fn close(&mut self) {
        self.read_only = true;
    }

    /// Whether there is a journal.
    pub fn has_journal(&self) -> bool {
        self.journal == Journal::Open
    }

    /// Whether the journal is to be opened, for the first time or again.
    pub fn wants_journal(&self) -> bool {
        self.journal == Journal::Opening
    }

    /// The hold of the journal is of no use any more: nothing is sent before [`Self::join`].
    pub fn let_go(&mut self) {
        if self.journal == Journal::Open {
            self.journal = Journal::Opening;
        }
    }

    /// Where the records are that were written so far.
    pub fn kept(&self) -> Kept {
        if self.read_only {
            return Kept::ReadOnly;
        }
        let missing = match self.journal {
            Journal::Opening | Journal::Open => self.unacknowledged.len(),
            Journal::Denied => self.local.pending(),
        };
        match self.failed {
            _ if missing == 0 => Kept::Safe,
            Some(error) if self.in_flight.is_empty() => Kept::Failed(error, missing),
            _ => Kept::OnTheWay,
        }
    }

    /// Writes records, all of them or none: to local storage now, and to the journal with what is
    /// given back. The outcome stands in [`Self::kept`].
    pub fn write(&mut self, writes: Vec<Write>, now_millis: u64) -> Option<Batch> {
        if self.read_only || writes.is_empty() {
            return None;
        }
        if self.journal == Journal::Denied {
            self.local.wait(writes);
            self.held_back = true;
            self.flush_alone(now_millis);
            return None;
        }
        self.number += 1;
        let number = self.number;
        self.owe(writes.clone());
        self.put_here(&writes);
        if writes.len() > 1 {
            let ahead = write_ahead(self.clock.tick(now_millis), &writes);
            match self.local.put(&ahead.key, &ahead.text.unwrap_or_default()) {
                Ok(()) => self.superseded.push((ahead.key, number)),
                Err(_) => self.held_back = true,
            }
        }
        self.flush_beside(now_millis);
        self.send(number)
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

    /// Whether records of an older version wait to be rewritten.
    pub fn rewrites_older(&self) -> bool {
        let older = |name: &str| matches!(key::read(name), Found::Older(..));
        self.superseded.iter().any(|(name, _)| older(name))
            || self.unacknowledged.keys().any(|name| older(name))
    }

    /// Tries again what failed.
    pub fn retry(&mut self, now_millis: u64) -> Option<Batch> {
        if self.read_only {
            return None;
        }
        match self.journal {
            Journal::Denied => {
                self.flush_alone(now_millis);
                None
            }
            Journal::Opening => None,
            Journal::Open => {
                self.flush_beside(now_millis);
                self.send_the_rest()
            }
        }
    }

    /// What came of a batch.
    pub fn settled(&mut self, number: u64, outcome: Result<(), StoreError>, now_millis: u64) {
        self.in_flight.remove(&number);
        match outcome {
            Ok(()) => {
                self.unacknowledged.retain(|_, sent| sent.number != number);
                if self.unacknowledged.is_empty() {
                    self.failed = None;
                    self.held_back = false;
                    self.flush_beside(now_millis);
                }
                self.drop_superseded();
            }
            Err(error) => self.failed = Some(error),
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
                // An edit of this moment may be newer than both.
                let sent = self.unacknowledged.get(name);
                if sent.is_none_or(|sent| sent.text.as_deref() == Some(there)) {
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

    /// Writes what waits to local storage, which the journal stands beside: what does not fit there
    /// is not lost.
    fn flush_beside(&mut self, now_millis: u64) {
        if !self.held_back {
            let _ = self.local.flush(now_millis);
        }
    }

    /// Writes what waits to local storage alone, after it was written ahead as a whole.
    fn flush_alone(&mut self, now_millis: u64) {
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

    fn put_here(&mut self, writes: &[Write]) {
        let local = writes.iter().filter(|write| match key::read(&write.key) {
            Found::Known(key) => key.is_local() || write.text.is_none(),
            _ => false,
        });
        self.local.wait(local.cloned());
    }

    fn owe(&mut self, writes: Vec<Write>) {
        for Write { key, text } in writes {
            let number = self.number;
            self.unacknowledged.insert(key, Sent { text, number });
        }
    }

    fn send(&mut self, number: u64) -> Option<Batch> {
        if self.journal != Journal::Open {
            return None;
        }
        let sent = self.unacknowledged.iter();
        let sent = sent.filter(|(_, sent)| sent.number == number);
        let writes: Vec<Write> = sent
            .map(|(key, sent)| Write {
                key: key.clone(),
                text: sent.text.clone(),
            })
            .collect();
        if writes.is_empty() {
            return None;
        }
        self.in_flight.insert(number);
        Some(Batch { number, writes })
    }

    /// Everything that the journal lacks and that is not on its way, as one batch.
    fn send_the_rest(&mut self) -> Option<Batch> {
        self.number += 1;
        let number = self.number;
        for sent in self.unacknowledged.values_mut() {
            if !self.in_flight.contains(&sent.number) {
                sent.number = number;
            }
        }
        for (_, of) in &mut self.superseded {
            if !self.in_flight.contains(of) {
                *of = number;
            }
        }
        self.send(number)
    }

    /// Forgets the keys of local storage whose content has its place.
    fn drop_superseded(&mut self) {
        if self.local.pending() > 0 {
            return;
        }
        let (unacknowledged, in_flight) = (&self.unacknowledged, &self.in_flight);
        let store = self.local.store();
        self.superseded.retain(|(key, number)| {
            let needed = in_flight.contains(number)
                || unacknowledged.values().any(|sent| sent.number == *number);
            // One that stays for now is gone through again at the next start.
            needed || store.remove(key).is_err()
        });
    }
}

/// The write that turns a record of an older version into today's; `None` where it cannot be read.
fn upgraded(version: u32, rest: &str, text: &str) -> Option<Write> {
    let (key, text) = upgrade(version, rest, text)?;
    is_readable(&key, &text).then(|| Write::put(key.to_string(), text))
}
