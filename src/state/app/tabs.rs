//! Other tabs of this browser, and this one after it slept.

use super::{App, Saving};
use crate::platform::{dom, tabs};
use crate::storage::ahead::read_ahead;
use crate::storage::key::{self, Found, Key};
use crate::storage::load::Loaded;
use crate::storage::store::Store;
use crate::storage::vault::Vault;
use leptos::prelude::*;
use std::time::Duration;

/// Within this time records of another tab are gathered.
const GATHER: Duration = Duration::from_millis(30);

impl App {
    /// Takes in what other tabs write, and what they wrote while this one slept.
    pub(super) fn follow_tabs(self) {
        tabs::on_write(move |key, text| self.receive(key, text));
        tabs::on_wake(move || self.read_again());
        tabs::on_leave(move || {
            self.end_typing();
            self.hurry();
        });
    }

    fn receive(self, key: Option<String>, text: Option<String>) {
        // Everything was forgotten in another tab: what is here no longer is what is kept.
        let Some(key) = key else {
            return dom::reload();
        };
        match (key::read(&key), text) {
            (Found::Newer, _) => self.give_way(),
            (Found::Known(Key::Field(..)), None) => dom::reload(),
            (Found::Foreign, _) | (_, None) => {}
            (Found::Known(Key::Ahead(_)), Some(text)) => {
                for write in read_ahead(&text).unwrap_or_default() {
                    match write.text {
                        Some(text) => self.gather(write.key, text),
                        None => self.receive(Some(write.key), None),
                    }
                }
            }
            (_, Some(text)) => self.gather(key, text),
        }
    }

    /// Another tab that takes in a file writes thousands of records: they are taken in together.
    fn gather(self, key: String, text: String) {
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
        self.take_in_records(incoming.unwrap_or_default());
    }

    fn take_in_records(self, records: Vec<(String, String)>) {
        let build = self
            .settings
            .with_untracked(|settings| settings.build.clone());
        let settings: Vec<_> = records
            .iter()
            .filter_map(|(name, text)| match key::read(name) {
                Found::Known(Key::Setting(name)) if name != "device" => Some((name, text.clone())),
                _ => None,
            })
            .collect();
        let mut loaded = Loaded::of(records);
        // Each tab undoes what was done in it.
        loaded.steps.clear();
        let put_back = self.session.with_untracked(|session| {
            let put_back = session.put_back(&loaded.entries);
            let book = session.book();
            loaded
                .entries
                .retain(|(task, entry)| book.lacks(task, entry));
            put_back
        });
        if !put_back.is_empty() {
            self.write_quietly(put_back);
        }
        if loaded.newer {
            self.give_way();
        }
        if loaded.settings.build.is_some() && loaded.settings.build != build {
            self.set_outdated.set(true);
        }
        for (name, text) in settings {
            self.set_settings.update(|settings| {
                settings.read(&name, &text);
                // That is what this tab runs, whatever the other does.
                settings.build.clone_from(&build);
            });
        }
        if !loaded.snapshots.is_empty() {
            self.set_snapshots.update(|held| {
                for snapshot in loaded.snapshots.drain(..) {
                    if !held.contains(&snapshot) {
                        held.push(snapshot);
                    }
                }
            });
        }
        if !loaded.entries.is_empty() || !loaded.past.is_empty() {
            self.session.update(|session| {
                session.absorb(&loaded);
            });
        }
    }

    /// Local storage may have changed without this tab being told: it slept, or was put away whole
    /// when the user went to another page and came back.
    fn read_again(self) {
        let news = self.vault.with_value(|vault| {
            let mut held = vault.local().all().unwrap_or_default();
            held.retain(|(key, _)| !vault.owes(key));
            held
        });
        self.take_in_records(news);
    }

    /// Another tab writes what this one cannot read: it may look, and no longer write.
    fn give_way(self) {
        self.vault.update_value(Vault::close);
        self.set_saving.set(Saving::ReadOnly);
        self.set_outdated.set(true);
    }
}
