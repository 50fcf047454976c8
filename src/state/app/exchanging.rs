//! Files out and in, snapshots, and forgetting everything.

use super::{App, tab_clock};
use crate::domain::book::Book;
use crate::domain::catalogue::Catalogue;
use crate::domain::stamp::DeviceId;
use crate::exchange::import::{self, Plan};
use crate::exchange::json::{self, BadFile, Incoming};
use crate::platform::{clock, files, random};
use crate::state::session::Session;
use crate::storage::load::Loaded;
use crate::storage::snapshot::Why;
use crate::text::shell as words;
use leptos::prelude::*;
use std::collections::HashSet;

impl App {
    /// The whole state as a file's text.
    pub fn export_text(self) -> String {
        self.session.with_untracked(|session| {
            json::export(
                session.book(),
                &self.settings.get_untracked(),
                &self.damaged.get_untracked(),
                clock::now_millis(),
            )
        })
    }

    /// Hands the whole state out as a file.
    pub fn export(self) {
        let name = words::export_name(clock::now_millis());
        if files::save(&name, "application/json", &self.export_text()) {
            self.set(|settings| settings.exported = Some(clock::now_millis()));
            self.show(words::exported(&name), false);
        } else {
            self.show(words::EXPORT_FAILED.to_owned(), false);
        }
    }

    /// Reads a file's text and says what taking it in would do. Nothing is changed yet.
    ///
    /// # Errors
    /// When it is no file of this app.
    pub fn plan_import(self, text: &str) -> Result<(Incoming, Plan), BadFile> {
        let incoming = json::read(text)?;
        let plan = self
            .session
            .with_untracked(|session| import::plan(session.book(), &incoming));
        Ok((incoming, plan))
    }

    /// Takes a file in, with a snapshot of what was before, as one step that can be taken back.
    pub fn import(self, incoming: &Incoming, plan: &Plan) {
        if self.refuse_read_only() {
            return;
        }
        let (snapshot, mut writes) = self.snapshot(Why::Import);
        let before = self.session.get_untracked();
        let (label, now) = (words::imported(plan.takes.len()), clock::now_millis());
        let outcome = self
            .session
            .try_update(|session| session.import(plan, incoming, label, now));
        let Some(outcome) = outcome else {
            return;
        };
        if plan.takes.is_empty() {
            self.write_quietly(outcome.writes);
        } else {
            writes.extend(outcome.writes);
            if !self.write_if_it_fits(writes) {
                self.session.set(before);
                return self.show(words::IMPORT_WITHOUT_SNAPSHOT.to_owned(), false);
            }
            self.note_snapshot(snapshot);
        }
        self.set(|settings| settings.fill_from(&incoming.settings));
        self.show(outcome.label, !plan.takes.is_empty());
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
