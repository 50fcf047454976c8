//! Changing the saved views, each time with a way back.

use super::App;
use crate::state::route::Route;
use crate::state::views::{self, ViewChange};
use crate::storage::settings::Settings;
use crate::storage::view::ViewId;
use crate::text::views as words;
use leptos::prelude::*;

impl App {
    /// Saves where the user is as a view. Says whether the name is good.
    pub fn save_view(self, name: &str, icon: &str, route: &Route) -> bool {
        let Some(id) = ViewId::new(&self.new_stamp()) else {
            return false;
        };
        let mut saved = false;
        self.change_views(words::saved(name.trim()), |settings| {
            saved = views::save(settings, id, name, icon, route);
        });
        saved
    }

    /// Changes a view that is called so.
    pub fn change_view(self, id: &ViewId, name: &str, change: ViewChange) {
        let label = match &change {
            ViewChange::Rename(name) => words::renamed(name.trim()),
            ViewChange::Redraw(_) => words::redrawn(name),
            ViewChange::Up | ViewChange::Down => words::moved(name),
            ViewChange::Delete => words::deleted(name),
        };
        self.change_views(label, |settings| views::change(settings, id, change));
    }

    fn change_views(self, label: String, change: impl FnOnce(&mut Settings)) {
        if self.refuse_read_only() {
            return;
        }
        let before = self.settings.get_untracked();
        self.set(change);
        let changed = self
            .settings
            .with_untracked(|after| views::changed(&before, after));
        if !changed.is_empty() {
            self.show(label, true);
            self.set_toast.update(|toast| {
                if let Some(toast) = toast {
                    toast.views = changed;
                }
            });
        }
    }

    /// Takes back what the message tells of.
    pub fn take_back(self) {
        let passages = self
            .toast
            .with_untracked(|toast| toast.as_ref()?.passages.clone());
        if let Some((id, passages)) = passages {
            self.set(|settings| {
                settings.reports.insert(id, passages);
            });
            return self.show(words::TAKEN_BACK.to_owned(), false);
        }
        let before = self.toast.with_untracked(|toast| {
            let views = toast.as_ref().map(|toast| toast.views.clone());
            views.unwrap_or_default()
        });
        if before.is_empty() {
            return self.undo();
        }
        self.set(|settings| settings.views.extend(before));
        self.show(words::TAKEN_BACK.to_owned(), false);
    }
}
