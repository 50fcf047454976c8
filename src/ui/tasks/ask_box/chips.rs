//! The chips of conditions that hold, and what is said of those that mean nothing.

use super::AskBox;
use crate::domain::catalogue::Catalogue;
use crate::domain::filter::{Filter, Term};
use crate::state::ask::{self, Near, Part};
use crate::text::ask as words;
use crate::ui::parts::icon::Icon;
use leptos::prelude::*;

impl AskBox {
    pub(super) fn chips(self, filter: &Filter) -> impl IntoView + use<> {
        let chip = |term: &Term| {
            let condition = term.condition.clone();
            let label = words::chip(&Catalogue::bundled(), &condition, term.wanted);
            let name = words::drop(&label);
            view! {
                <li>
                    <button
                        type="button"
                        class=if term.wanted { "ask-c" } else { "ask-c is-not" }
                        aria-label=name
                        on:click=move |_| {
                            self.asking.change(|filter| filter.remove(&condition));
                            self.focus();
                        }
                    >
                        <span>{label}</span>
                        <Icon name="close"/>
                    </button>
                </li>
            }
        };
        let chips = filter.terms().iter().map(chip).collect_view();
        let any = !filter.is_empty();
        any.then(|| view! { <ul class="ask-cs" aria-label=words::CONDITIONS>{chips}</ul> })
    }

    /// What means nothing, with what may have been meant. What is still being typed is not judged.
    pub(super) fn wrong(self) -> impl IntoView + use<> {
        let app = self.asking.app;
        let typing = self.open.get();
        let text = app.route.with(|route| route.search.clone());
        self.asking.asked.with(|asked| {
            let open = asked.open(&text).filter(|_| typing);
            let wrong = asked.wrong().filter(|part| open != Some(*part));
            let each = wrong.map(|part| self.explained(part));
            each.collect_view()
        })
    }

    fn explained(self, part: &Part) -> impl IntoView + use<> {
        let catalogue = Catalogue::bundled();
        let near = ask::near(part, &catalogue);
        let any = !near.is_empty();
        let offer = |near: Near| {
            let label = words::chip(&catalogue, &near.term.condition, near.term.wanted);
            let part = part.clone();
            let take = move |_| {
                let Near { term, rest } = near.clone();
                self.asking.app.go(|route| {
                    route.filter.set(term);
                    route.search = ask::without(&route.search, [&part]) + &rest;
                });
                self.focus();
            };
            view! {
                <button type="button" class="b mini" on:click=take>
                    {label}
                </button>
            }
        };
        let offers = near.into_iter().map(offer).collect_view();
        view! {
            <div class="ask-w" role="status">
                <p>{words::wrong(part.kind, &part.value)}</p>
                {any.then(|| view! { <p>{words::NEAR} " " {offers}</p> })}
            </div>
        }
    }
}
