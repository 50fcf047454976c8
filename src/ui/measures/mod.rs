//! Chỉ tiêu: every target beside the figures that bear on it, and what else was reported.

mod card;
mod chart;
mod facts;
mod form;
mod labels;

use self::card::Card;
use self::facts::Elsewhere;
use super::app;
use super::parts::search_box::SearchBox;
use crate::domain::attainment::{Attainment, search_key};
use crate::domain::catalogue::Catalogue;
use crate::domain::id::MeasureId;
use crate::search::query::Query;
use crate::text::{measures as words, tasks};
use leptos::prelude::*;
use std::sync::Arc;

/// How far every measure has come, in the order in which they are shown.
type All = Memo<Arc<Vec<Attainment>>>;

/// The room.
#[component]
pub fn Measures() -> impl IntoView {
    let app = app();
    let catalogue = Catalogue::bundled();
    let query = Memo::new(move |_| app.route.with(|route| Query::new(&route.search)));
    let all: All = Memo::new(move |_| {
        app.lens
            .with(|lens| app.with_book(|book| Arc::new(Attainment::all(book, lens))))
    });
    let keys: Vec<(MeasureId, String)> = catalogue
        .measures
        .iter()
        .map(|measure| (measure.id.clone(), search_key(&catalogue, measure)))
        .collect();
    let shown = Memo::new(move |_| {
        let finds = |id: &MeasureId| {
            let key = keys.iter().find(|(known, _)| known == id);
            key.is_some_and(|(_, key)| query.with(|query| query.is_in(key)))
        };
        all.with(|all| {
            let ids = all.iter().map(|one| one.measure.clone());
            ids.filter(finds).collect::<Vec<_>>()
        })
    });
    let counted = move || {
        let found = shown.with(Vec::len);
        all.with(|all| {
            if query.with(Query::is_empty) {
                words::summary(all)
            } else {
                words::found(found, all.len())
            }
        })
    };
    let none_found = move || shown.with(Vec::is_empty);
    let body = if catalogue.measures.is_empty() {
        view! { <p class="empty">{words::NO_MEASURES}</p> }.into_any()
    } else {
        view! {
            <div class="ms-q">
                <SearchBox label=words::SEARCH hint=words::SEARCH_HINT/>
            </div>
            <p class="th-s" role="status">{counted}</p>
            <Show when=none_found>
                <div class="empty">
                    <p><b>{words::NONE_FOUND}</b></p>
                    <p>{move || app.route.with(|route| words::none_found(&route.search))}</p>
                    <button type="button" class="b" on:click=move |_| app.go(|route| route.search.clear())>
                        {tasks::CLEAR_SEARCH}
                    </button>
                </div>
            </Show>
            <div class="mss">
                <For each=move || shown.get() key=MeasureId::clone let:id>
                    <Card id=id all=all query=query/>
                </For>
            </div>
        }
        .into_any()
    };
    view! {
        <div class="wrap p-measures">
            {body}
            <Elsewhere query=query/>
        </div>
    }
}
