//! What documents report: statements with their numbers, their day and their tasks.

use crate::domain::attainment::facts_elsewhere;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{MeasureId, TaskId};
use crate::search::fold;
use crate::search::highlight::spans;
use crate::search::query::Query;
use crate::text::number::count;
use crate::text::{attainment as said, documents, measures as words, party};
use crate::ui::app;
use crate::ui::parts::badge::PolarityMark;
use crate::ui::parts::icon::Icon;
use crate::ui::parts::marked::marked;
use chrono::NaiveDate;
use leptos::prelude::*;

/// A statement of a document, by its place in the catalogue. Beside a measure it says which document,
/// and not again what it reports of the measure itself.
pub(super) fn fact_item(
    place: usize,
    as_of: NaiveDate,
    beside: Option<&MeasureId>,
    query: &Query,
) -> AnyView {
    let catalogue = Catalogue::bundled();
    let Some(fact) = catalogue.facts.get(place) else {
        return ().into_any();
    };
    let figures = fact
        .values
        .iter()
        .filter(|figure| beside.is_none() || figure.measure.as_ref() != beside)
        .map(|figure| view! { <b class="num">{figure.text.clone()}</b> })
        .collect_view();
    let day = said::when(fact.as_of, as_of);
    let cite = match catalogue
        .document_of_fact(place)
        .filter(|_| beside.is_some())
    {
        Some(document) => words::cite(document, &fact.reference),
        None => fact.reference.clone(),
    };
    let places: Vec<String> = fact
        .places
        .iter()
        .map(|id| party::place(&catalogue, id))
        .collect();
    let places = (!places.is_empty()).then(|| {
        view! { <p class="ms-t"><span>{words::PLACES} ": " {places.join(", ")}</span></p> }
    });
    let about = (!fact.about.is_empty()).then(|| {
        let links = fact.about.iter().map(|id| task_link(&catalogue, id));
        view! { <p class="ms-t"><span>{words::ABOUT} ":"</span> {links.collect_view()}</p> }
    });
    let note = fact
        .note
        .clone()
        .map(|note| view! { <p class="note">{note}</p> });
    view! {
        <li class="ms-i">
            <p class="ms-w">{marked(spans(&fact.quote, query))}</p>
            <p class="ms-m">
                {figures}
                <span class="num">{day}</span>
                <PolarityMark polarity=fact.polarity/>
                <span>{cite}</span>
            </p>
            {places}
            {about}
            {note}
        </li>
    }
    .into_any()
}

fn task_link(catalogue: &Catalogue, id: &TaskId) -> Option<AnyView> {
    let app = app();
    let place = catalogue.place_of(id)?;
    let (task, document) = (catalogue.tasks.get(place)?, catalogue.document_of(place)?);
    let name = words::task(document, &task.reference, &task.title);
    let id = id.clone();
    Some(view! { " " <a href=move || app.link_to_task(&id)>{name}</a> }.into_any())
}

/// What bears on no target, document by document, folded until it is asked for or searched in.
#[component]
pub(super) fn Elsewhere(query: Memo<Query>) -> impl IntoView {
    let catalogue = Catalogue::bundled();
    let mut papers: Vec<(String, Vec<usize>)> = Vec::new();
    let mut keys = Vec::new();
    for place in facts_elsewhere(&catalogue) {
        let name = catalogue.document_of_fact(place).map(documents::name);
        let name = name.unwrap_or_default();
        let mut key = fold::key(&catalogue.facts[place].quote);
        for figure in &catalogue.facts[place].values {
            fold::push_key(&mut key, &figure.text);
        }
        keys.push((place, key));
        match papers.last_mut().filter(|(last, _)| *last == name) {
            Some((_, places)) => places.push(place),
            None => papers.push((name, vec![place])),
        }
    }
    let found = Memo::new(move |_| {
        query.with(|query| {
            let found = keys.iter().filter(|(_, key)| query.is_in(key));
            found.map(|(place, _)| *place).collect::<Vec<_>>()
        })
    });
    if papers.is_empty() {
        return ().into_any();
    }
    let papers = papers
        .into_iter()
        .map(|(name, places)| view! { <Paper name=name places=places query=query found=found/> })
        .collect_view();
    view! {
        <section
            class="ms-e"
            aria-labelledby="elsewhere-heading"
            hidden=move || found.with(Vec::is_empty)
        >
            <h2 id="elsewhere-heading">{words::ELSEWHERE}</h2>
            <p class="hint">{words::ELSEWHERE_HINT}</p>
            {papers}
        </section>
    }
    .into_any()
}

/// What a document reports.
#[component]
fn Paper(
    name: String,
    places: Vec<usize>,
    query: Memo<Query>,
    found: Memo<Vec<usize>>,
) -> impl IntoView {
    let app = app();
    let shown = Memo::new(move |_| {
        let places = places.iter().copied();
        found.with(|found| {
            places
                .filter(|place| found.contains(place))
                .collect::<Vec<_>>()
        })
    });
    let searching = Memo::new(move |_| !query.with(Query::is_empty));
    let items = move || {
        let as_of = app.lens.with(|lens| lens.as_of);
        let places = shown.get().into_iter();
        query.with(|query| {
            places
                .map(|place| fact_item(place, as_of, None, query))
                .collect_view()
        })
    };
    view! {
        <details class="pane doc-part" prop:open=searching hidden=move || shown.with(Vec::is_empty)>
            <summary class="pane-h">
                <Icon name="right"/>
                <h3>{name}</h3>
                <span class="g-n">{move || count(shown.with(Vec::len))}</span>
            </summary>
            <ul class="pad">{items}</ul>
        </details>
    }
}
