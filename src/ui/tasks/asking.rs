//! What is asked for, wherever it is written.

use crate::domain::filter::Filter;
use crate::ui::app;
use leptos::prelude::*;

/// What the list is asked for, to be read and changed by every control alike.
#[derive(Clone, Copy)]
pub(super) struct Asking {
    /// Everything that is asked for.
    pub(super) filter: Memo<Filter>,
}

impl Asking {
    pub(super) fn new() -> Self {
        let app = app();
        Self {
            filter: Memo::new(move |_| app.route.with(|route| route.filter.clone())),
        }
    }

    /// Changes what is asked for.
    pub(super) fn change(self, change: impl FnOnce(&mut Filter)) {
        app().go(|route| change(&mut route.filter));
    }
}
