//! What the document says: its exact words, and the facts in them. Nothing here can be edited.

use crate::domain::book::{Book, TaskView};
use crate::domain::id::{TaskId, UnitId};
use crate::search::highlight::spans;
use crate::search::query::Query;
use crate::text::{detail as words, party, words as names};
use crate::ui::app;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::marked::marked;
use leptos::prelude::*;

/// Quote, citation, and what the document fixes.
#[component]
pub(super) fn Source(
    id: TaskId,
    /// What is to be marked as hits.
    query: Memo<Query>,
) -> impl IntoView {
    let app = app();
    let shown = id.clone();
    let quote = move || {
        app.with_task(&shown, |task| {
            let Some(citation) = words::citation(task) else {
                return view! { <p class="own">{words::OWN_TASK}</p> }.into_any();
            };
            let text = query.with(|query| spans(task.quote(), query));
            view! {
                <h3>
                    {words::QUOTE}
                    <span class="lock"><Icon name="lock"/>{words::LOCKED}</span>
                </h3>
                <blockquote class="quote">{marked(text)}</blockquote>
                <p class="cite">{citation}</p>
            }
            .into_any()
        })
    };
    let copied = id.clone();
    let copy = move |_| super::copy_quotation(app, &copied);
    let official = !id.is_own();
    let facts = move || {
        app.with_book(|book| {
            book.find(&id)
                .filter(|task| task.official().is_some())
                .map(|task| facts(book, &task))
        })
    };
    view! {
        <section class="ds">
            {quote}
            {official.then(|| view! {
                <button type="button" class="b b-0 mini dt-copy" on:click=copy>
                    <Icon name="copy"/>
                    {words::COPY}
                </button>
            })}
            {facts}
        </section>
    }
}

fn facts(book: &Book, task: &TaskView<'_>) -> impl IntoView + use<> {
    let Some(official) = task.official() else {
        return ().into_any();
    };
    let deadline = &official.deadline;
    let due = deadline
        .due
        .map(|due| view! { <span class="own">{names::due(due)}</span> });
    let in_words = deadline
        .text
        .clone()
        .unwrap_or_else(|| names::deadline_kind(deadline.kind).to_owned());
    let product = official
        .product
        .clone()
        .unwrap_or_else(|| words::NOT_NAMED.to_owned());
    let targets: Vec<String> = official
        .targets
        .iter()
        .map(|target| target.text.clone())
        .collect();
    let places: Vec<String> = official
        .localities
        .iter()
        .map(|id| party::place_with_today(book.catalogue(), id))
        .collect();
    let topics: Vec<&str> = official
        .topics
        .iter()
        .filter_map(|id| book.catalogue().topic(id))
        .map(|topic| topic.name.as_str())
        .collect();
    let places = (!places.is_empty()).then(|| row(words::PLACES, places.join(", ")));
    let topics = (!topics.is_empty()).then(|| row(words::TOPICS, topics.join(", ")));
    let targets = (!targets.is_empty()).then(|| row(words::TARGETS, targets.join("; ")));
    let body = official
        .body_refs
        .iter()
        .map(|clause| {
            view! {
                <li>
                    <b>{clause.reference.clone()}</b>
                    <blockquote class="quote">{clause.quote.clone()}</blockquote>
                </li>
            }
        })
        .collect_view();
    let note = official.note.clone().map(|note| {
        view! {
            <div class="tip">
                <Glyph name="ref"/>
                <p><b>{words::SOURCE_NOTE}". "</b>{note}</p>
            </div>
        }
    });
    view! {
        <dl class="dl dl-src">
            <dt>{words::LEAD}</dt>
            <dd>{units(book, &official.lead)}</dd>
            <dt>{words::COORDINATING}</dt>
            <dd>{units(book, &official.coordinating)}</dd>
            <dt>{words::DEADLINE}</dt>
            <dd><b>{in_words}</b>{due}</dd>
            <dt>{words::PRODUCT}</dt>
            <dd>{product}</dd>
            {targets}
            {places}
            {topics}
        </dl>
        {(!official.body_refs.is_empty()).then(|| view! {
            <details class="body-refs">
                <summary>{words::BODY}</summary>
                <ul>{body}</ul>
            </details>
        })}
        {note}
    }
    .into_any()
}

fn row(name: &'static str, value: String) -> impl IntoView {
    view! {
        <dt>{name}</dt>
        <dd>{value}</dd>
    }
}

/// The units' full names, with who answers for them today.
fn units(book: &Book, ids: &[UnitId]) -> impl IntoView + use<> {
    if ids.is_empty() {
        return view! { <span class="mut">{words::NOT_NAMED}</span> }.into_any();
    }
    let units: Vec<_> = ids
        .iter()
        .filter_map(|id| book.catalogue().unit(id))
        .collect();
    let list = units
        .iter()
        .map(|unit| unit.name.as_str())
        .collect::<Vec<_>>()
        .join(", ");
    let today = units
        .iter()
        .filter_map(|unit| {
            let today = party::unit_today(book.catalogue(), &unit.id)?;
            Some(words::unit_today(&unit.name, &today))
        })
        .map(|today| view! { <span class="own">{today}</span> })
        .collect_view();
    view! { {list} {today} }.into_any()
}
