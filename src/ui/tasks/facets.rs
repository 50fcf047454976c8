//! Filters that choose one of many: a unit, a document, a topic.

use crate::domain::filter::{Counts, Naming};
use crate::domain::id::{DocumentId, TopicId};
use crate::domain::order;
use crate::domain::party::Party;
use crate::text::tasks as words;
use crate::text::{documents, party};
use crate::ui::app;
use crate::ui::parts::select::{Choice, Select};
use leptos::prelude::*;
use std::cmp::Reverse;

#[component]
pub(super) fn PartyFacet(
    label: &'static str,
    counts: Signal<Naming>,
    chosen: Signal<Option<Party>>,
    on_choose: impl Fn(Option<Party>) + 'static,
) -> impl IntoView {
    let app = app();
    let choices = Memo::new(move |_| {
        app.with_book(|book| {
            let named = counts.with(|named| named.spread(book.catalogue()));
            let mut parties: Vec<(Party, usize)> = named.into_iter().collect();
            parties.extend(
                chosen
                    .get()
                    .filter(|party| !parties.iter().any(|(held, _)| held == party))
                    .map(|party| (party, 0)),
            );
            order::by_key(&mut parties, |(party, number)| {
                (Reverse(*number), party.clone())
            });
            let mut choices = vec![Choice {
                value: String::new(),
                label: label.to_owned(),
            }];
            choices.extend(parties.into_iter().map(|(party, number)| Choice {
                label: words::counted(&party::short(book.catalogue(), &party), number),
                value: party.to_string(),
            }));
            choices
        })
    });
    view! {
        <Select
            label=label
            choices=choices
            value=Signal::derive(move || {
                chosen.get().map(|party| party.to_string()).unwrap_or_default()
            })
            pressed=Signal::derive(move || chosen.with(Option::is_some))
            on_choose=move |value| {
                on_choose((!value.is_empty()).then(|| Party::from(value)));
            }
        />
    }
}

#[component]
pub(super) fn DocumentFacet(counts: ReadSignal<Counts>) -> impl IntoView {
    let app = app();
    let choices = Memo::new(move |_| {
        app.with_book(|book| {
            let mut choices = vec![Choice {
                value: String::new(),
                label: words::DOCUMENT.to_owned(),
            }];
            choices.extend(book.catalogue().documents.iter().map(|document| {
                let number =
                    counts.with(|c| c.document.get(&document.id).copied().unwrap_or_default());
                Choice {
                    value: document.id.to_string(),
                    label: words::counted(&documents::name(document), number),
                }
            }));
            choices
        })
    });
    let chosen = Memo::new(move |_| app.route.with(|route| route.filter.document.clone()));
    view! {
        <Select
            label=words::DOCUMENT
            choices=choices
            value=Signal::derive(move || chosen.get().map(|id| id.to_string()).unwrap_or_default())
            pressed=Signal::derive(move || chosen.with(Option::is_some))
            on_choose=move |value| {
                let id = (!value.is_empty()).then(|| DocumentId::new(&value));
                app.go(|route| route.filter.document = id);
            }
        />
    }
}

#[component]
pub(super) fn TopicFacet(counts: ReadSignal<Counts>) -> impl IntoView {
    let app = app();
    let choices = Memo::new(move |_| {
        app.with_book(|book| {
            let mut choices = vec![Choice {
                value: String::new(),
                label: words::TOPIC.to_owned(),
            }];
            choices.extend(book.catalogue().edition.topics.iter().map(|topic| {
                let number = counts.with(|c| c.topic.get(&topic.id).copied().unwrap_or_default());
                Choice {
                    value: topic.id.to_string(),
                    label: words::counted(&topic.name, number),
                }
            }));
            choices
        })
    });
    let chosen = Memo::new(move |_| app.route.with(|route| route.filter.topic.clone()));
    view! {
        <Select
            label=words::TOPIC
            choices=choices
            value=Signal::derive(move || chosen.get().map(|id| id.to_string()).unwrap_or_default())
            pressed=Signal::derive(move || chosen.with(Option::is_some))
            on_choose=move |value| {
                let id = (!value.is_empty()).then(|| TopicId::new(&value));
                app.go(|route| route.filter.topic = id);
            }
        />
    }
}
