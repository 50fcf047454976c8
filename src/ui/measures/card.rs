//! A measure: one sentence, its targets, its figures, and what else is known of the same tasks.

use super::All;
use super::chart::chart;
use super::facts::fact_item;
use super::form::NewFigure;
use crate::domain::attainment::{Attainment, Verdict};
use crate::domain::catalogue::Catalogue;
use crate::domain::edit::Edit;
use crate::domain::goal::Goal;
use crate::domain::id::{ItemId, MeasureId, TaskId};
use crate::domain::reading::{Origin, Reading};
use crate::platform::dom;
use crate::search::highlight::spans;
use crate::search::query::Query;
use crate::state::session::Pace;
use crate::text::{attainment as said, measures as words};
use crate::ui::app;
use crate::ui::parts::badge::{PolarityMark, StandingBadge};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::marked::marked;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The id of a card's heading.
fn heading(id: &MeasureId) -> String {
    format!("measure-{id}")
}

/// Puts the focus on a card: what was edited may have moved it.
pub(super) fn return_to(id: &MeasureId) {
    let selector = format!("#{}", heading(id));
    request_animation_frame(move || {
        dom::focus(&selector);
    });
}

/// A measure.
#[component]
pub(super) fn Card(id: MeasureId, all: All, query: Memo<Query>) -> impl IntoView {
    let app = app();
    let catalogue = Catalogue::bundled();
    let Some(measure) = catalogue.measure(&id).cloned() else {
        return ().into_any();
    };
    let shown = {
        let id = id.clone();
        Memo::new(move |_| all.with(|all| all.iter().find(|one| one.measure == id).cloned()))
    };
    let look = move |draw: &dyn Fn(&Attainment, NaiveDate) -> AnyView| {
        let as_of = app.lens.with(|lens| lens.as_of);
        shown.with(|shown| shown.as_ref().map(|shown| draw(shown, as_of)))
    };
    let head = move || {
        look(&|shown, as_of| {
            let silent = matches!(shown.verdict, Verdict::Silent(_));
            let differ = said::other_units(shown);
            view! {
                <p class="ms-s" class:is-silent=silent>{said::sentence(shown, as_of)}</p>
                {differ.map(|differ| view! { <p class="hint">{differ}</p> })}
            }
            .into_any()
        })
    };
    let targets = move || look(&|shown, _| query.with(|query| goals(&shown.goals, query)));
    let drawing = {
        let name = measure.name.clone();
        move || look(&|shown, as_of| chart(&name, shown, as_of).into_any())
    };
    let figures = {
        let id = id.clone();
        move || look(&|shown, as_of| readings(&id, shown, as_of))
    };
    let is_told = move || {
        shown.with(|shown| {
            shown
                .as_ref()
                .is_some_and(|shown| !shown.readings.is_empty())
        })
    };
    let related = move || look(&|shown, as_of| related(shown, as_of));
    let first = catalogue.aims(&id).next().map(|aim| aim.task.id.clone());
    let unit = shown.with_untracked(|shown| shown.as_ref()?.own_unit().map(str::to_owned));
    let name = {
        let name = measure.name;
        move || query.with(|query| marked(spans(&name, query)))
    };
    let labelled_by = heading(&id);
    view! {
        <article class="pane ms" class:is-told=is_told aria-labelledby=labelled_by>
            <header class="ms-h">
                <h2 id=heading(&id) tabindex="-1">{name}</h2>
                {head}
                {drawing}
            </header>
            <section class="ms-c">{targets}</section>
            <section class="ms-c">
                {figures}
                {measure.note.map(|note| view! { <p class="note">{note}</p> })}
                {first.map(|task| view! { <NewFigure measure=id task=task unit=unit/> })}
            </section>
            {related}
        </article>
    }
    .into_any()
}

/// The targets in time.
fn goals(goals: &[Goal], query: &Query) -> AnyView {
    let app = app();
    let catalogue = Catalogue::bundled();
    let item = |goal: &Goal| {
        let task = catalogue.tasks.get(goal.place)?;
        let target = task.targets.get(goal.target)?;
        let id = task.id.clone();
        let cite = catalogue
            .document_of(goal.place)
            .map(|document| words::cite(document, &task.reference));
        // Where the words are nothing but the number, they are not said twice.
        let number = Some(said::goal(goal.value, goal.unit.as_deref()))
            .filter(|number| *number != target.text);
        Some(view! {
            <li class="ms-i">
                <p class="ms-w">{marked(spans(&target.text, query))}</p>
                <p class="ms-m">
                    {number.map(|number| view! { <b class="num">{number}</b> })}
                    {goal.is_ceiling.then(|| view! { <span>{words::CEILING}</span> })}
                    {words::deadline(&task.deadline).map(|words| view! { <span>{words}</span> })}
                    <StandingBadge standing=goal.standing/>
                </p>
                <p class="ms-t">
                    <a href=move || app.link_to_task(&id)>{task.title.clone()}</a>
                    " "
                    <span>{cite}</span>
                </p>
            </li>
        })
    };
    view! {
        <h3>{words::GOALS}</h3>
        <ul>{goals.iter().filter_map(item).collect_view()}</ul>
    }
    .into_any()
}

/// The figures in time.
fn readings(measure: &MeasureId, shown: &Attainment, as_of: NaiveDate) -> AnyView {
    if shown.readings.is_empty() {
        return ().into_any();
    }
    let items = shown.readings.iter().map(|reading| {
        let day = said::when(reading.as_of, as_of);
        let later = reading
            .is_after(as_of)
            .then(|| view! { <span class="st st-soon"><Glyph name="soon"/>{words::LATER}</span> });
        let rest = view! { <span class="num">{day}</span> {later} }.into_any();
        match &reading.origin {
            Origin::Document { fact, figure } => reported(*fact, *figure, reading, rest),
            Origin::Own {
                task,
                item,
                source,
                author,
            } => {
                let source = words::own_source(source, author);
                own(measure, (task, item), reading, source, rest)
            }
        }
    });
    view! {
        <h3>{words::READINGS}</h3>
        <ul>{items.collect_view()}</ul>
    }
    .into_any()
}

/// A figure that a document reports.
fn reported(fact: usize, figure: usize, reading: &Reading, day: AnyView) -> AnyView {
    let catalogue = Catalogue::bundled();
    let Some(held) = catalogue.facts.get(fact) else {
        return ().into_any();
    };
    let in_words = held.values.get(figure).map(|figure| figure.text.clone());
    let number = said::figure(reading).filter(|number| in_words.as_ref() != Some(number));
    let cite = catalogue
        .document_of_fact(fact)
        .map(|document| words::cite(document, &held.reference));
    view! {
        <li class="ms-i">
            <p class="ms-w">{held.quote.clone()}</p>
            <p class="ms-m">
                <b class="num">{in_words}</b>
                {number.map(|number| view! { <span class="num">{number}</span> })}
                {day}
                <PolarityMark polarity=held.polarity/>
            </p>
            <p class="ms-t"><span>{cite}</span></p>
        </li>
    }
    .into_any()
}

/// A figure that the user added.
fn own(
    measure: &MeasureId,
    (task, item): (&TaskId, &ItemId),
    reading: &Reading,
    source: String,
    day: AnyView,
) -> AnyView {
    let app = app();
    let (measure, task, item) = (measure.clone(), task.clone(), item.clone());
    let remove = move |_| {
        app.edit(&task, Edit::Figure(item.clone(), None), Pace::Finished);
        return_to(&measure);
    };
    view! {
        <li class="ms-i ms-o">
            <p class="ms-m">
                <Glyph name="mine"/>
                <b class="num">{said::figure(reading)}</b>
                {day}
            </p>
            <p class="ms-t"><span>{source}</span></p>
            <button type="button" class="ib" aria-label=words::REMOVE on:click=remove>
                <Icon name="trash"/>
            </button>
        </li>
    }
    .into_any()
}

/// What is about the same tasks and counts something else, folded.
fn related(shown: &Attainment, as_of: NaiveDate) -> AnyView {
    let places = &shown.related;
    if places.is_empty() {
        return ().into_any();
    }
    let beside = Some(&shown.measure);
    let items = places
        .iter()
        .map(|place| fact_item(*place, as_of, beside, &Query::default()));
    view! {
        <details class="ms-r">
            <summary>
                <Icon name="right"/>
                {words::RELATED}
                " "
                <span class="g-n">{places.len()}</span>
            </summary>
            <p class="hint">{words::RELATED_HINT}</p>
            <ul>{items.collect_view()}</ul>
        </details>
    }
    .into_any()
}
