//! The single file with the user's data in it: out as a page, and back in when such a page is opened.

use super::{App, Saving};
use crate::exchange::json::{self, Incoming, Scope};
use crate::exchange::merge::{self, Decision, Difference, Pick, Sort};
use crate::exchange::one_file::page;
use crate::platform::{clock, files, one_file};
use crate::storage::settings::Settings;
use crate::text::{import, one_file as words, shell};
use leptos::prelude::*;
use std::collections::BTreeSet;

impl App {
    /// Hands the page itself out as a file, with the whole state in it.
    pub fn save_page(self) {
        let name = words::page_name(clock::now_millis());
        let made = one_file::frame_and_code()
            .and_then(|(frame, code)| page(&frame, &code, &self.export_text()));
        if made.is_some_and(|made| files::save(&name, "text/html", &made)) {
            self.note_export(&Scope::All);
            self.show(shell::exported(&name), false);
        } else {
            self.show(shell::EXPORT_FAILED.to_owned(), false);
        }
    }

    /// Takes in what came with the page, as a file is taken in: one step, that can be taken back. Tasks
    /// of which both sides were edited without knowledge of each other wait, and a message says so.
    pub fn take_carried(self) {
        let Some(text) = one_file::data() else {
            return;
        };
        if matches!(self.saving.get_untracked(), Saving::ReadOnly) {
            return;
        }
        let Ok(incoming) = json::read(&text) else {
            return self.carried.set(Some(words::UNREADABLE.to_owned()));
        };
        let settings = self.settings_of(&incoming);
        let files = [incoming];
        let plan = self
            .session
            .with_untracked(|session| merge::plan(session.book(), &files));
        // All of such a task waits: with its history taken in, the one side would know of the other.
        let contested = |difference: &&Difference| difference.sort == Sort::Conflict;
        let tasks: BTreeSet<_> = plan
            .differences
            .iter()
            .filter(contested)
            .map(|of| &of.task)
            .collect();
        let mut decision = Decision::default();
        for difference in plan
            .differences
            .iter()
            .filter(|of| tasks.contains(&of.task))
        {
            decision.pick(difference, Some(Pick::Leave));
        }
        if decision.changes(&plan) > 0 || settings.is_some() {
            self.import(&files, &plan, &decision, settings.as_ref());
        }
        if !tasks.is_empty() {
            self.carried.set(Some(words::contested(tasks.len())));
        }
    }

    /// The settings that are taken over: where nothing was done yet. A name goes along only to a browser
    /// that keeps nothing, which the same user tells again each time; the page may have been handed on.
    fn settings_of(self, incoming: &Incoming) -> Option<Settings> {
        let is_lasting = self.vault.with_value(|vault| vault.local().is_lasting());
        let mut theirs = incoming.settings.clone();
        if is_lasting {
            theirs.author = None;
        }
        let nameless = self.settings.with_untracked(|ours| ours.author.is_none());
        let untouched = self
            .session
            .with_untracked(|session| session.book().edited().next().is_none());
        let brings_some = self
            .settings
            .with_untracked(|ours| !import::settings_of(ours, &theirs).is_empty());
        (!incoming.part && nameless && untouched && brings_some).then_some(theirs)
    }
}
