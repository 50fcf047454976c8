//! What is asked for, whether it was typed, chosen or pressed.

use crate::domain::catalogue::Catalogue;
use crate::domain::filter::{Filter, Term};
use crate::search::query::Query;
use crate::state::app::App;
use crate::state::ask::{self, Asked};
use crate::state::route::Route;
use crate::text::ask as words;
use crate::ui::app;
use leptos::prelude::*;

/// What the list is asked for, to be read and changed by every control alike.
#[derive(Clone, Copy)]
pub(super) struct Asking {
    pub(super) app: App,
    /// What stands in the box, understood.
    pub(super) asked: Memo<Asked>,
    /// Everything that is asked for: what stands in the box and what the address has besides.
    pub(super) filter: Memo<Filter>,
    /// What is searched for.
    pub(super) query: Memo<Query>,
}

impl Asking {
    pub(super) fn new() -> Self {
        let app = app();
        let asked = Memo::new(move |_| {
            let as_of = app.lens.with(|lens| lens.as_of);
            app.route
                .with(|route| ask::read(&route.search, &Catalogue::bundled(), as_of))
        });
        Self {
            app,
            asked,
            filter: Memo::new(move |_| {
                let mut filter = app.route.with(|route| route.filter.clone());
                asked.with(|asked| filter.add(&asked.filter()));
                filter
            }),
            query: Memo::new(move |_| asked.with(|asked| Query::new(&asked.words))),
        }
    }

    /// What was understood, in words.
    pub(super) fn understood(self) -> String {
        let catalogue = Catalogue::bundled();
        let chip = |term: &Term| words::chip(&catalogue, &term.condition, term.wanted);
        let chips: Vec<String> = self
            .filter
            .with(|filter| filter.terms().iter().map(chip).collect());
        self.asked
            .with(|asked| words::understood(&asked.words, &chips))
    }

    /// Changes what is asked for. Conditions that stand in the box leave it: they are changed with
    /// the others.
    pub(super) fn change(self, change: impl FnOnce(&mut Filter)) {
        let (filter, rest) = self.asked.with_untracked(|asked| {
            let understood = asked.parts.iter().filter(|part| part.term.is_some());
            let rest = |route: &Route| ask::without(&route.search, understood);
            (
                self.filter.get_untracked(),
                self.app.route.with_untracked(rest),
            )
        });
        self.app.go(|route| {
            route.filter = filter;
            change(&mut route.filter);
            route.search = rest;
        });
    }
}
