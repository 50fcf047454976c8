//! What the browser grants: room, and the promise to keep what it was given.

use super::App;
use crate::platform::quota;
use crate::storage::store::Store;
use crate::storage::usage::Usage;
use crate::text::storage as words;
use leptos::prelude::*;

/// After so many edits there is something to lose: then the browser is asked to keep it.
const WORTH_KEEPING: usize = 3;

impl App {
    /// Looks at how much room the records take.
    pub fn measure_room(self) {
        let all = self.vault.with_value(|vault| vault.local().all());
        let all = all.unwrap_or_default();
        let records = all.iter().map(|(key, text)| (key.as_str(), text.as_str()));
        let usage = Usage::of(records);
        if usage != self.usage.get_untracked() {
            self.set_usage.set(usage);
        }
    }

    pub(super) async fn look_whether_kept(self) {
        self.set_persistent.set(quota::is_persistent().await);
    }

    /// Asks the browser to keep the data for good, and says so where it does not.
    pub fn ask_to_keep(self) {
        self.ask(true);
    }

    fn ask(self, by_the_user: bool) {
        self.set(|settings| settings.asked_to_keep = Some(true));
        leptos::task::spawn_local(async move {
            let granted = quota::persist().await;
            self.set_persistent.set(granted);
            if by_the_user && granted != Some(true) {
                self.show(words::NOT_GRANTED.to_owned(), false);
            }
        });
    }

    /// Asks once by itself, when there is something to lose.
    pub(super) fn ask_when_worth_it(self) {
        let asked = self
            .settings
            .with_untracked(|settings| settings.asked_to_keep.is_some());
        let edits = self
            .session
            .with_untracked(|session| session.book().history().len());
        if !asked && edits >= WORTH_KEEPING && self.persistent.get_untracked() == Some(false) {
            self.ask(false);
        }
    }
}
