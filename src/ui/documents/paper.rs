//! One document in reading order: parts, quotes, standing, figures, and where the same is given again.

use super::progress::ProgressLine;
use crate::domain::catalogue::Catalogue;
use crate::domain::document::{Document, Part};
use crate::domain::evidence::Link;
use crate::domain::filter::{Condition, Filter};
use crate::domain::id::{DocumentId, TaskId};
use crate::domain::listing::GroupBy;
use crate::state::app::App;
use crate::state::route::{Page, Route};
use crate::text::date::dmy;
use crate::text::{chain, documents as words, shell};
use crate::ui::app;
use crate::ui::detail::{copy_quotation, fact_line};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::task_line::TaskLine;
use leptos::prelude::*;

/// The document, or that there is none of that id.
#[component]
pub(super) fn Paper(id: DocumentId) -> impl IntoView {
    let app = app();
    let catalogue = Catalogue::bundled();
    let back = view! {
        <a class="b b-0 doc-back" href=move || app.link_to(Page::Documents)>
            <Icon name="left"/>
            {words::ALL}
        </a>
    };
    let Some(document) = catalogue.document(&id) else {
        return view! { {back} <p class="empty">{words::NOT_THERE}</p> }.into_any();
    };
    let parts = document
        .parts
        .iter()
        .map(|part| part_of(app, &catalogue, document, part))
        .collect_view();
    view! {
        {back}
        <article class="doc" aria-labelledby="van-ban-ten">
            {head(app, document)}
            {parts}
        </article>
    }
    .into_any()
}

/// What identifies the document, and how far it is.
fn head(app: App, document: &Document) -> impl IntoView + use<> {
    let id = document.id.clone();
    let in_tasks = move || {
        let as_of = app.route.with(|route| route.as_of);
        let filter = Filter::from_iter([Condition::Document(id.clone())]);
        Route {
            as_of,
            filter,
            group_by: GroupBy::Part,
            ..Route::to(Page::Tasks)
        }
        .hash()
    };
    let unknown = || words::UNKNOWN.to_owned();
    let tasks = super::tasks_of(&document.id, None);
    view! {
        <header class="pane doc-h">
            <h2 id="van-ban-ten">{words::name(document)}</h2>
            <p class="quote">{document.title.clone()}</p>
            <dl class="dl">
                <dt>{words::ISSUER}</dt>
                <dd>{document.issuer.clone()}</dd>
                <dt>{words::ISSUED}</dt>
                <dd class="num">{document.issued.map_or_else(unknown, dmy)}</dd>
                {document
                    .event_date
                    .map(|day| view! { <dt>{words::EVENT}</dt> <dd class="num">{dmy(day)}</dd> })}
                <dt>{words::SIGNER}</dt>
                <dd>{document.signer.clone().unwrap_or_else(unknown)}</dd>
                {document.source.clone().map(source)}
            </dl>
            {document
                .note
                .clone()
                .map(|note| view! { <div class="tip"><Glyph name="ref"/><p>{note}</p></div> })}
            <div class="doc-p">
                <span class="lb">{words::PROGRESS}</span>
                <ProgressLine tasks=tasks/>
            </div>
            <a class="b" href=in_tasks>
                {words::IN_TASKS}
                <Icon name="right"/>
            </a>
        </header>
    }
}

/// Where a document can be read: a link if it is one.
fn source(text: String) -> impl IntoView {
    let place = match text.parse::<Link>() {
        Ok(link) => {
            let address = link.as_str().to_owned();
            view! {
                <a href=address target="_blank" rel="noopener noreferrer">
                    {text}
                </a>
            }
            .into_any()
        }
        Err(_) => text.into_any(),
    };
    view! {
        <dt>{words::SOURCE}</dt>
        <dd>{place}</dd>
    }
}

/// A part with what it assigns and what it reports, open until it is folded.
fn part_of(
    app: App,
    catalogue: &Catalogue,
    document: &Document,
    part: &Part,
) -> impl IntoView + use<> {
    let tasks = super::tasks_of(&document.id, Some(&part.id));
    let rows = tasks
        .iter()
        .map(|id| view! { <TaskLine id=id.clone() below=passage(app, catalogue, id)/> })
        .collect::<Vec<_>>();
    let name = words::name(document);
    let facts: Vec<_> = catalogue
        .facts
        .iter()
        .enumerate()
        .filter(|(place, fact)| {
            let reported_by = catalogue
                .document_of_fact(*place)
                .map(|document| &document.id);
            fact.part == part.id && reported_by == Some(&document.id)
        })
        .map(|(_, fact)| fact_line(fact, &name))
        .collect();
    let empty = rows.is_empty() && facts.is_empty();
    view! {
        <details class="pane doc-part" open=true>
            <summary class="pane-h">
                <Icon name="right"/>
                <h3>{words::part(&part.id, &part.title)}</h3>
                {(!tasks.is_empty()).then(|| view! { <ProgressLine tasks=tasks/> })}
            </summary>
            {empty.then(|| view! { <p class="hint pad">{words::EMPTY_PART}</p> })}
            {(!facts.is_empty()).then(|| view! {
                <div class="pad">
                    <h4 class="lb">{chain::FACTS}</h4>
                    <ul class="fa">{facts}</ul>
                </div>
            })}
            <ul class="drs">{rows}</ul>
        </details>
    }
}

/// The words of an assignment, to be copied with their citation, and where the same is given again.
fn passage(app: App, catalogue: &Catalogue, id: &TaskId) -> AnyView {
    let Some((place, task)) = catalogue
        .place_of(id)
        .and_then(|place| Some((place, catalogue.tasks.get(place)?)))
    else {
        return ().into_any();
    };
    let again: Vec<_> = catalogue
        .linked(place)
        .iter()
        .filter_map(|other| {
            let document = catalogue.document_of(*other)?;
            let task = catalogue.tasks.get(*other)?;
            let name = format!(
                "{} {}",
                words::short(document),
                shell::short_reference(&task.reference)
            );
            Some(view! { " " <a href=app.link_to_task(&task.id)>{name}</a> })
        })
        .collect();
    let copied = id.clone();
    view! {
        <div class="doc-q">
            <blockquote class="quote">{task.quote.clone()}</blockquote>
            <p class="doc-c">
                <button
                    type="button"
                    class="b b-0 mini"
                    on:click=move |_| copy_quotation(app, &copied)
                >
                    <Icon name="copy"/>
                    {words::COPY}
                </button>
                {(!again.is_empty()).then(|| view! {
                    <span class="own">{words::AGAIN} ":" {again}</span>
                })}
            </p>
        </div>
    }
    .into_any()
}
