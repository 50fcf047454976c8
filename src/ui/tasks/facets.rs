//! Filters that choose one of many: a unit, a document, a topic.

use super::asking::Asking;
use crate::domain::catalogue::Catalogue;
use crate::domain::filter::{Condition, Counts, Kind, Whom};
use crate::domain::id::{DocumentId, TopicId};
use crate::domain::order;
use crate::domain::party::Party;
use crate::text::tasks as words;
use crate::text::{documents, party};
use crate::ui::app;
use crate::ui::parts::select::{Choice, Select};
use leptos::prelude::*;
use std::cmp::Reverse;

/// The menus, in the order in which they stand.
pub(super) const MENUS: [Kind; 4] = [Kind::Lead, Kind::Coordinating, Kind::Document, Kind::Topic];

/// What stands for more than one condition, or an unwanted one: no id of anything.
const SEVERAL: &str = "*";

/// The menu of one kind of conditions. What is asked for otherwise than by choosing one of them
/// stands there as a choice of its own.
pub(super) fn menu(
    asking: Asking,
    kind: Kind,
    counts: ReadSignal<Option<Counts>>,
) -> impl IntoView {
    let label = match kind {
        Kind::Coordinating => words::COORDINATING,
        Kind::Document => words::DOCUMENT,
        Kind::Topic => words::TOPIC,
        _ => words::LEAD,
    };
    let asked = Memo::new(move |_| {
        asking.filter.with(|filter| {
            let only = filter.only(kind).and_then(value);
            (only, filter.of_kind(kind).count())
        })
    });
    let choices = Memo::new(move |_| {
        let (only, number) = asked.get();
        let mut choices = vec![Choice {
            value: String::new(),
            label: label.to_owned(),
        }];
        if only.is_none() && number > 0 {
            choices.push(Choice {
                value: SEVERAL.to_owned(),
                label: words::several(label, number),
            });
        }
        let offered = app().with_book(|book| {
            counts.with(|counts| offered(kind, counts.as_ref(), book.catalogue(), only.as_deref()))
        });
        choices.extend(offered.into_iter().map(|(value, name, number)| Choice {
            value,
            label: match number {
                Some(number) => words::counted(&name, number),
                None => name,
            },
        }));
        choices
    });
    let value = move || match asked.get() {
        (Some(only), _) => only,
        (None, 0) => String::new(),
        (None, _) => SEVERAL.to_owned(),
    };
    view! {
        <Select
            label=label
            choices=choices
            value=Signal::derive(value)
            pressed=Signal::derive(move || asked.with(|(_, number)| *number > 0))
            on_choose=move |value| {
                if value != SEVERAL {
                    let condition = (!value.is_empty()).then(|| condition(kind, &value));
                    asking.change(|filter| filter.choose(kind, condition.flatten()));
                }
            }
        />
    }
}

/// Each choice with its value, its name and the number of tasks that it would show, where that was
/// counted. Parties are offered once it was.
fn offered(
    kind: Kind,
    counts: Option<&Counts>,
    catalogue: &Catalogue,
    chosen: Option<&str>,
) -> Vec<(String, String, Option<usize>)> {
    let whom = match kind {
        Kind::Document => {
            let documents = catalogue.documents.iter();
            let offer = documents.map(|document| {
                let id = &document.id;
                let number = counts.map(|counts| counts.document.get(id).copied());
                let name = documents::name(document);
                (id.to_string(), name, number.map(Option::unwrap_or_default))
            });
            return offer.collect();
        }
        Kind::Topic => {
            let topics = catalogue.edition.topics.iter();
            let offer = topics.map(|topic| {
                let id = &topic.id;
                let number = counts.map(|counts| counts.topic.get(id).copied());
                let name = topic.name.clone();
                (id.to_string(), name, number.map(Option::unwrap_or_default))
            });
            return offer.collect();
        }
        Kind::Coordinating => Whom::Coordinating,
        _ => Whom::Lead,
    };
    let spread = counts.map(|counts| counts.naming.spread(catalogue, whom));
    let spread = spread.unwrap_or_default().into_iter();
    let mut parties: Vec<_> = spread
        .map(|(party, number)| (party, Some(number)))
        .collect();
    let chosen = chosen.map(Party::from);
    parties.extend(
        chosen
            .filter(|party| !parties.iter().any(|(held, _)| held == party))
            .map(|party| (party, counts.map(|_| 0))),
    );
    order::by_key(&mut parties, |(party, number)| {
        (Reverse(*number), party.clone())
    });
    let offer = parties.into_iter().map(|(party, number)| {
        let name = party::short(catalogue, &party);
        (party.to_string(), name, number)
    });
    offer.collect()
}

fn value(condition: &Condition) -> Option<String> {
    Some(match condition {
        Condition::Lead(party) | Condition::Coordinating(party) => party.to_string(),
        Condition::Document(id) => id.to_string(),
        Condition::Topic(id) => id.to_string(),
        _ => return None,
    })
}

fn condition(kind: Kind, value: &str) -> Option<Condition> {
    Some(match kind {
        Kind::Lead => Condition::Lead(Party::from(value)),
        Kind::Coordinating => Condition::Coordinating(Party::from(value)),
        Kind::Document => Condition::Document(DocumentId::new(value)),
        Kind::Topic => Condition::Topic(TopicId::new(value)),
        _ => return None,
    })
}
