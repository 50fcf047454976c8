//! The two homes of every record: local storage, which is read and written at once, and the journal,
//! which is slower and on disk when it says so.
//!
//! Records that belong together are written down under one key of local storage first (see
//! [`super::ahead`]) and go to the journal in one transaction, so that after a crash they are all
//! there or none is. What one home lacks the other gives back at the next start.

mod alone;
mod start;

use super::ahead::write_ahead;
use super::keeper::Keeper;
use super::key::{self, Found};
use super::store::{Store, StoreError, Write};
use crate::domain::stamp::Clock;
use std::collections::{BTreeMap, BTreeSet};

/// So many batches are on their way to the journal at a time. What is written meanwhile goes with the
/// next one: a disk that is slower than somebody types falls behind by one batch and not by a hundred.
const AT_ONCE: usize = 2;

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
    /// The hold of it was of no use any more: it is to be opened again.
    LetGo,
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
    /// Local storage.
    pub fn local(&self) -> &S {
        self.local.store()
    }

    /// Whether what was written last under a key still waits for its place in local storage: what
    /// stands there is older.
    pub fn owes(&self, key: &str) -> bool {
        self.local.waits(key)
    }

    /// From now on nothing is written: a newer version's data was found.
    pub fn close(&mut self) {
        self.read_only = true;
    }

    /// Whether there is a journal.
    pub fn has_journal(&self) -> bool {
        self.journal == Journal::Open
    }

    /// The hold of the journal is of no use any more: nothing is sent before [`Self::join`].
    pub fn let_go(&mut self) {
        if self.journal == Journal::Open {
            self.journal = Journal::LetGo;
        }
    }

    /// Whether the journal is to be opened again; from now on that is on its way.
    pub fn opens_again(&mut self) -> bool {
        let wanted = self.journal == Journal::LetGo && !self.read_only;
        if wanted {
            self.journal = Journal::Opening;
        }
        wanted
    }

    /// Where the records are that were written so far.
    pub fn kept(&self) -> Kept {
        if self.read_only {
            return Kept::ReadOnly;
        }
        let missing = match self.journal {
            Journal::Opening | Journal::Open | Journal::LetGo => self.unacknowledged.len(),
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
        if self.in_flight.len() < AT_ONCE {
            self.send(number)
        } else {
            None
        }
    }

    /// Sends at once what waits for its turn: there may be no later.
    pub fn hurry(&mut self) -> Option<Batch> {
        self.send_the_rest()
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
            Journal::Opening | Journal::LetGo => None,
            Journal::Open => {
                self.flush_beside(now_millis);
                self.send_the_rest()
            }
        }
    }

    /// What came of a batch. Gives what waited for its turn.
    pub fn settled(
        &mut self,
        number: u64,
        outcome: Result<(), StoreError>,
        now_millis: u64,
    ) -> Option<Batch> {
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
                self.send_the_rest()
            }
            Err(error) => {
                self.failed = Some(error);
                None
            }
        }
    }

    /// Writes what waits to local storage, which the journal stands beside: what does not fit there
    /// is not lost.
    fn flush_beside(&mut self, now_millis: u64) {
        if !self.held_back {
            let _ = self.local.flush(now_millis);
        }
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

    /// Forgets the keys of local storage whose content has its place: in the journal, or, where there
    /// is none, under its own keys.
    fn drop_superseded(&mut self) {
        if self.journal == Journal::Denied && self.local.pending() > 0 {
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
