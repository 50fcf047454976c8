//! Files out and in, snapshots, and forgetting everything.

use super::{App, tab_clock};
use crate::domain::book::Book;
use crate::domain::catalogue::Catalogue;
use crate::domain::stamp::DeviceId;
use crate::exchange::json::{self, Incoming, Scope};
use crate::exchange::merge::{Decision, Plan};
use crate::platform::files::Shared;
use crate::platform::{clock, files, random};
use crate::state::session::Session;
use crate::storage::key::{self, Found, Key};
use crate::storage::load::Loaded;
use crate::storage::settings::Settings;
use crate::storage::snapshot::write_snapshot;
use crate::storage::store::{Store, StoreError};
use crate::text::export::{self as sending, shared_name};
use crate::text::{import as taking, shell as words};
use leptos::prelude::*;
use std::collections::HashSet;

impl App {
    /// The whole state as a file's text.
    pub fn export_text(self) -> String {
        self.text_of(&Scope::All)
    }

    /// A part of the state as a file's text.
    pub fn text_of(self, scope: &Scope) -> String {
        self.session.with_untracked(|session| {
            let damaged = self.damaged.get_untracked();
            let settings = self.settings.get_untracked();
            json::export(session.book(), &settings, &damaged, scope)
        })
    }

    /// Hands the whole state out as a file.
    pub fn export(self) {
        self.export_part(&Scope::All);
    }

    /// Hands a part of the state out as a file.
    pub fn export_part(self, scope: &Scope) {
        let name = words::export_name(clock::now_millis());
        if files::save(&name, "application/json", &self.text_of(scope)) {
            self.note_export(scope);
            self.show(words::exported(&name), false);
        } else {
            self.show(words::EXPORT_FAILED.to_owned(), false);
        }
    }

    /// Hands a part of the state to another app.
    pub fn share(self, scope: Scope) {
        let name = shared_name(&words::export_name(clock::now_millis()));
        let text = self.text_of(&scope);
        leptos::task::spawn_local(async move {
            match files::share(&name, &text).await {
                Shared::Done => {
                    self.note_export(&scope);
                    self.show(sending::shared(&name), false);
                }
                Shared::Cancelled => {}
                Shared::Refused => self.show(sending::SHARE_REFUSED.to_owned(), false),
            }
        });
    }

    /// The whole is out: from now on only later edits can be lost.
    fn note_export(self, scope: &Scope) {
        if *scope == Scope::All {
            self.set(|settings| settings.exported = Some(clock::now_millis()));
        }
    }

    /// Takes files in, after a snapshot, as one step that can be taken back. With their settings where
    /// the user wants so. Says whether it was done.
    pub fn import(
        self,
        files: &[Incoming],
        plan: &Plan,
        decision: &Decision,
        settings: Option<&Settings>,
    ) -> bool {
        if self.refuse_read_only() {
            return false;
        }
        let fields = decision.changes(plan);
        if fields > 0 && !self.take_snapshot() {
            self.show(words::IMPORT_WITHOUT_SNAPSHOT.to_owned(), false);
            return false;
        }
        let (author, now) = (self.author(), clock::now_millis());
        let label = taking::taken(fields, settings.is_some());
        let outcome = self
            .session
            .try_update(|session| session.import(plan, decision, files, label, &author, now));
        if let Some(outcome) = outcome {
            self.keep(&outcome);
            if let Some(theirs) = settings {
                self.set(|ours| take_over(ours, theirs));
            }
            self.show(outcome.label, fields > 0);
        }
        true
    }

    /// Takes a snapshot and says whether it is on the machine.
    pub fn take_snapshot(self) -> bool {
        let now = clock::now_millis();
        let kept = self.write(vec![write_snapshot(now, self.export_text())]);
        if kept {
            self.set_snapshots.update(|snapshots| snapshots.push(now));
        } else {
            // A snapshot that does not fit must not stand in the way of edits that do.
            self.keeper.update_value(|keeper| {
                let _ = keeper.remove([Key::Snapshot(now).to_string()]);
            });
            self.write(Vec::new());
        }
        kept
    }

    /// The text of a snapshot.
    pub fn snapshot_text(self, taken: u64) -> Option<String> {
        self.keeper
            .with_value(|keeper| keeper.store().get(&Key::Snapshot(taken).to_string()).ok())
            .flatten()
    }

    /// Forgets every edit, after a snapshot that is kept. Without the snapshot nothing is forgotten.
    pub fn reset(self) {
        if self.refuse_read_only() {
            return;
        }
        if !self.take_snapshot() {
            return self.show(words::RESET_WITHOUT_SNAPSHOT.to_owned(), false);
        }
        let edits = self.keeper.with_value(|keeper| {
            let all = keeper.store().all()?;
            let edits = all.into_iter().map(|(key, _)| key).filter(|name| {
                matches!(key::read(name), Found::Known(Key::Field(..) | Key::Past(_)))
            });
            // What could not be read stays: it may be all that is left of an edit.
            let unreadable = self.damaged.get_untracked();
            let edits = edits.filter(|name| !unreadable.iter().any(|bad| bad.key == *name));
            Ok(edits.collect::<Vec<_>>())
        });
        let Ok(edits) = edits.map_err(|_: StoreError| ()) else {
            return self.show(words::RESET_FAILED.to_owned(), false);
        };
        leptos::task::spawn_local(async move {
            // The journal first: what it still held would come back at the next start.
            let forgotten = match self.journal.get_value() {
                Some(journal) => journal.remove(&edits).await.is_ok(),
                None => true,
            };
            self.forget(forgotten.then_some(edits));
        });
    }

    /// Forgets these edits in this browser; `None` where the journal could not forget them.
    fn forget(self, edits: Option<Vec<String>>) {
        let removed =
            edits.and_then(|edits| self.keeper.try_update_value(|keeper| keeper.remove(edits)));
        match removed {
            Some(Ok(())) => {
                let device = self.settings.get_untracked().device;
                let device = device.unwrap_or_else(|| DeviceId::from_random(random::bits()));
                let book = Book::new(Catalogue::bundled());
                self.session
                    .set(Session::new(book, tab_clock(&device), &Loaded::default()));
                self.selected.set(HashSet::new());
                self.show(words::RESET_DONE.to_owned(), false);
            }
            _ => self.show(words::RESET_FAILED.to_owned(), false),
        }
    }

    /// How many records of this app the store holds, and about how many bytes they take. `None` if
    /// the store cannot be read.
    pub fn usage(self) -> Option<(usize, usize)> {
        let all = self.keeper.with_value(|keeper| keeper.store().all()).ok()?;
        let ours = all
            .iter()
            .filter(|(name, _)| key::read(name) != Found::Foreign);
        Some(ours.fold((0, 0), |(records, bytes), (name, text)| {
            // Browsers keep UTF-16.
            let units = name.encode_utf16().count() + text.encode_utf16().count();
            (records + 1, bytes + 2 * units)
        }))
    }

    /// The records that could not be read, as a file's text.
    pub fn damaged_text(self) -> String {
        let records = self.damaged.with_untracked(|damaged| {
            damaged
                .iter()
                .map(|bad| serde_json::json!({ "key": bad.key, "text": bad.text }))
                .collect::<Vec<_>>()
        });
        format!("{:#}", serde_json::Value::Array(records))
    }
}

/// Takes over every setting that the other has: somebody's own, come back from a file.
fn take_over(ours: &mut Settings, theirs: &Settings) {
    let before = std::mem::replace(ours, theirs.clone());
    ours.device.clone_from(&before.device);
    ours.exported = before.exported;
    ours.author = ours.author.take().or_else(|| before.author.clone());
    ours.fill_from(&before);
}
