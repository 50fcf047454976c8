//! What is typed into the box.

use super::AskBox;
use crate::state::ask::{self, Part};
use crate::ui::shortcuts::is_composing;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

impl AskBox {
    /// Something was typed: the list follows; the field is left alone unless a condition ended.
    pub(super) fn typed(self, text: &str) {
        let app = self.asking.app;
        app.adjust(|route| text.clone_into(&mut route.search));
        self.active.set(None);
        self.open.set(!text.is_empty());
        if !self.composing.get_value()
            && text.ends_with(char::is_whitespace)
            && self.is_at_end(text)
        {
            let ended = |asked: &ask::Asked| {
                let finished = asked.finished(text).into_iter().cloned();
                finished.collect::<Vec<_>>()
            };
            self.chip(&self.asking.asked.with_untracked(ended));
        }
    }

    fn is_at_end(self, text: &str) -> bool {
        let field = self.field.get_untracked();
        let caret = field.and_then(|field| field.selection_end().ok().flatten());
        caret.is_none_or(|caret| caret as usize == text.encode_utf16().count())
    }

    /// Makes chips of conditions that were typed.
    fn chip(self, parts: &[Part]) {
        if parts.is_empty() {
            return;
        }
        self.asking.app.go(|route| {
            let terms = parts.iter().filter_map(|part| part.term.clone());
            terms.for_each(|term| route.filter.set(term));
            route.search = ask::without(&route.search, parts);
        });
        self.close();
    }

    pub(super) fn pressed(self, event: &KeyboardEvent) {
        if is_composing(event) || self.composing.get_value() {
            return;
        }
        match event.key().as_str() {
            "ArrowDown" => self.step(1),
            "ArrowUp" => self.step(-1),
            "Enter" => self.enter(),
            "Escape" if self.offers.with_untracked(|offers| !offers.list.is_empty()) => {
                self.close();
            }
            // Who holds the key down empties the field, and no more.
            "Backspace" if !event.repeat() => {
                let is_empty = self
                    .asking
                    .app
                    .route
                    .with_untracked(|route| route.search.is_empty());
                let last = self.asking.app.route.with_untracked(|route| {
                    let last = route.filter.terms().last().filter(|_| is_empty)?;
                    Some(last.condition.clone())
                });
                match last {
                    Some(last) => self.asking.change(|filter| filter.remove(&last)),
                    None => return,
                }
            }
            _ => return,
        }
        event.prevent_default();
    }

    /// Takes the suggestion, or makes chips of all that was understood.
    fn enter(self) {
        if let Some(place) = self.active.get_untracked() {
            return self.take(place);
        }
        let understood = |asked: &ask::Asked| {
            let parts = asked.parts.iter().filter(|part| part.term.is_some());
            parts.cloned().collect::<Vec<_>>()
        };
        self.chip(&self.asking.asked.with_untracked(understood));
        self.close();
    }
}
