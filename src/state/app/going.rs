//! Going from place to place.

use super::App;
use crate::domain::id::TaskId;
use crate::domain::party::Party;
use crate::platform::hash;
use crate::state::route::{Page, Route};
use leptos::prelude::*;

impl App {
    /// Goes somewhere by a step that "back" returns from.
    pub fn go(self, change: impl FnOnce(&mut Route)) {
        self.move_to(change, true);
    }

    /// Changes where the user is without a step of its own: typing in the search box, say.
    pub fn adjust(self, change: impl FnOnce(&mut Route)) {
        self.move_to(change, false);
    }

    fn move_to(self, change: impl FnOnce(&mut Route), push: bool) {
        let mut next = self.route.get_untracked();
        change(&mut next);
        if next != self.route.get_untracked() {
            hash::set(&next.hash(), push);
            self.set_route.set(next);
        }
    }

    /// The hash of a room, keeping the as-of date.
    pub fn link_to(self, page: Page) -> String {
        let as_of = self.route.with(|route| route.as_of);
        Route {
            as_of,
            ..Route::to(page)
        }
        .hash()
    }

    /// The hash of a unit's page, keeping the as-of date.
    pub fn link_to_party(self, party: &Party) -> String {
        let as_of = self.route.with(|route| route.as_of);
        Route {
            as_of,
            party: Some(party.clone()),
            ..Route::to(Page::Units)
        }
        .hash()
    }

    /// The hash of a task in the checklist, keeping the as-of date.
    pub fn link_to_task(self, task: &TaskId) -> String {
        let as_of = self.route.with(|route| route.as_of);
        Route {
            as_of,
            task: Some(task.clone()),
            ..Route::to(Page::Tasks)
        }
        .hash()
    }
}
