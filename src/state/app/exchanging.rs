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
use crate::storage::load::Loaded;
use crate::storage::settings::Settings;
use crate::storage::snapshot::Why;
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
    pub(super) fn note_export(self, scope: &Scope) {
        if *scope == Scope::All {
            self.set(|settings| settings.exported = Some(clock::now_millis()));
        }
    }

    /// Takes files in, with a snapshot of what was before, as one step that can be taken back. With
    /// their settings where the user wants so. Says whether it was done.
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
        let (snapshot, mut writes) = self.snapshot(Why::Import);
        let before = self.session.get_untracked();
        let (author, now) = (self.author(), clock::now_millis());
        let label = taking::taken(fields, settings.is_some());
        let outcome = self
            .session
            .try_update(|session| session.import(plan, decision, files, label, &author, now));
        let Some(outcome) = outcome else {
            return false;
        };
        if fields == 0 {
            self.write_quietly(outcome.writes);
        } else {
            writes.extend(outcome.writes);
            if !self.write_if_it_fits(writes) {
                self.session.set(before);
                self.show(words::IMPORT_WITHOUT_SNAPSHOT.to_owned(), false);
                return false;
            }
            self.note_snapshot(snapshot);
        }
        if let Some(theirs) = settings {
            self.set(|ours| take_over(ours, theirs));
        }
        self.show(outcome.label, fields > 0);
        true
    }

    /// Forgets every edit, with a snapshot of them that is kept: both or neither.
    pub fn reset(self) {
        if self.refuse_read_only() {
            return;
        }
        let (snapshot, mut writes) = self.snapshot(Why::Reset);
        writes.extend(self.session.with_untracked(Session::forgetting));
        // What could not be read stays: it may be all that is left of an edit.
        self.damaged.with_untracked(|damaged| {
            writes.retain(|write| damaged.iter().all(|bad| bad.key != write.key));
        });
        if !self.write_if_it_fits(writes) {
            return self.show(words::RESET_WITHOUT_SNAPSHOT.to_owned(), false);
        }
        self.note_snapshot(snapshot);
        let device = self.settings.get_untracked().device;
        let device = device.unwrap_or_else(|| DeviceId::from_random(random::bits()));
        let book = Book::new(Catalogue::bundled());
        self.session
            .set(Session::new(book, tab_clock(&device), &Loaded::default()));
        self.selected.set(HashSet::new());
        self.show(words::RESET_DONE.to_owned(), false);
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
    ours.asked_to_keep = before.asked_to_keep;
    ours.build.clone_from(&before.build);
    ours.author = ours.author.take().or_else(|| before.author.clone());
    ours.fill_from(&before);
}
