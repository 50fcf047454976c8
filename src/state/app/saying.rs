//! Messages about what was done.

use super::{App, Toast};
use leptos::prelude::*;
use std::time::Duration;

const SHOWN_FOR: Duration = Duration::from_secs(8);

impl App {
    /// Shows a message for a while.
    pub fn show(self, text: String, undoable: bool) {
        let number = self.toast.with_untracked(|toast| {
            toast
                .as_ref()
                .map_or(0, |toast| toast.number.wrapping_add(1))
        });
        self.set_toast.set(Some(Toast {
            text,
            undoable,
            views: Vec::new(),
            passages: None,
            number,
        }));
        let (toast, set_toast) = (self.toast, self.set_toast);
        set_timeout(
            move || {
                if toast.with_untracked(|toast| toast.as_ref().is_some_and(|t| t.number == number))
                {
                    set_toast.set(None);
                }
            },
            SHOWN_FOR,
        );
    }

    /// Takes the message away.
    pub fn dismiss(self) {
        self.set_toast.set(None);
    }
}
