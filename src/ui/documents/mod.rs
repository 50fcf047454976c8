//! Văn bản: the documents in time order, and each in reading order.

mod paper;
mod progress;

use super::app;
use crate::domain::catalogue::Catalogue;
use crate::domain::document::Document;
use crate::domain::id::{DocumentId, TaskId};
use crate::domain::listing::GroupBy;
use crate::state::app::App;
use crate::state::command::document_route;
use crate::state::route::{Page, Route};
use crate::text::documents as words;
use leptos::prelude::*;
use paper::Paper;
use progress::ProgressLine;
use std::sync::Arc;

/// The room.
#[component]
pub fn Documents() -> impl IntoView {
    let app = app();
    let open = Memo::new(move |_| app.route.with(|route| route.filter.document().cloned()));
    move || match open.get() {
        Some(id) => view! { <div class="wrap p-documents"><Paper id=id/></div> }.into_any(),
        None => view! { <div class="wrap p-documents"><Index/></div> }.into_any(),
    }
}

/// The documents in time order.
#[component]
fn Index() -> impl IntoView {
    let app = app();
    let catalogue = Catalogue::bundled();
    let documents = catalogue
        .documents
        .iter()
        .map(|document| entry(app, &catalogue, document))
        .collect_view();
    let own = Memo::new(move |_| {
        app.with_book(|book| {
            book.tasks()
                .filter(|task| task.official().is_none())
                .count()
        })
    });
    let own_link = move || {
        let as_of = app.route.with(|route| route.as_of);
        Route {
            as_of,
            group_by: GroupBy::Part,
            ..Route::to(Page::Tasks)
        }
        .hash()
    };
    view! {
        <ol class="doc-l">{documents}</ol>
        <Show when=move || { own.get() > 0 }>
            <p class="note doc-own">
                {move || words::own_tasks(own.get())}
                " "
                <a href=own_link>{words::IN_TASKS}</a>
            </p>
        </Show>
    }
}

/// A document in the list: it leads to its words.
fn entry(app: App, catalogue: &Catalogue, document: &Document) -> impl IntoView + use<> {
    let facts = (0..catalogue.facts.len())
        .filter_map(|place| catalogue.document_of_fact(place))
        .filter(|other| other.id == document.id)
        .count();
    let id = document.id.clone();
    let tasks = tasks_of(&id, None);
    let link = move || {
        let as_of = app.route.with(|route| route.as_of);
        document_route(&id, as_of).hash()
    };
    view! {
        <li class="pane doc-e">
            <h2><a href=link>{words::name(document)}</a></h2>
            <p class="doc-w">{words::when_and_who(document)}</p>
            <p class="quote">{document.title.clone()}</p>
            <p class="own num">{words::extent(tasks.len(), facts)}</p>
            <ProgressLine tasks=tasks/>
        </li>
    }
}

/// The tasks of a document, or of one of its parts, in reading order.
fn tasks_of(document: &DocumentId, part: Option<&str>) -> Arc<[TaskId]> {
    let catalogue = Catalogue::bundled();
    let all = catalogue.tasks.iter().enumerate();
    all.filter(|(at, _)| {
        catalogue
            .document_of(*at)
            .is_some_and(|other| other.id == *document)
    })
    .filter(|(_, task)| part.is_none_or(|part| task.part == part))
    .map(|(_, task)| task.id.clone())
    .collect()
}
