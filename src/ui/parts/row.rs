//! A row of a list of tasks.

use super::badge::{StandingBadge, StatusText};
use super::icon::{Glyph, Icon};
use super::marked::marked;
use super::row_model::RowModel;
use super::tally::Tally;
use crate::domain::id::TaskId;
use crate::domain::status::Status;
use crate::search::query::Query;
use crate::state::app::Saving;
use crate::text::tasks as words;
use crate::ui::app;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// What the rows of one list share.
#[derive(Clone, Copy)]
pub struct Rows {
    /// What is searched for.
    pub query: Memo<Query>,
    /// How many tasks there are; none where there is none.
    pub number: Memo<Option<usize>>,
    /// Whether a touch selects instead of opening.
    pub selecting: RwSignal<bool>,
    /// Called with a row's task when it is selected with the Shift key: all from the last one on.
    pub extend: Callback<TaskId>,
    /// Called with a row's task when it alone is selected or unselected.
    pub toggle: Callback<TaskId>,
}

/// A task's row: tick, label, who leads, hits, five "rõ", deadline and status.
#[component]
pub fn Row(
    /// The task.
    id: TaskId,
    /// What it shares with the other rows.
    rows: Rows,
    /// Its position among all tasks of the list, from 1: most rows may not be in the page.
    position: impl Fn() -> Option<usize> + Send + Sync + 'static,
) -> impl IntoView {
    let app = app();
    let model = {
        let id = id.clone();
        Memo::new(move |_| {
            app.with_book(|book| {
                let task = book.find(&id)?;
                let look =
                    |query: &Query| app.lens.with(|lens| RowModel::of(book, &task, query, lens));
                Some(rows.query.with(look))
            })
        })
    };
    let is_done = move || model.with(|m| m.as_ref().is_some_and(|m| m.status == Status::Done));
    let is_stopped =
        move || model.with(|m| m.as_ref().is_some_and(|m| m.status == Status::Stopped));
    let locked = move || is_stopped() || app.saving.get() == Saving::ReadOnly;
    // Plain closures: a memo for each row would cost more, while one scrolls, than asking again.
    let is_selected = {
        let id = id.clone();
        move || app.selected.with(|selected| selected.contains(&id))
    };
    let is_open = {
        let id = id.clone();
        move || app.route.with(|route| route.task.as_ref() == Some(&id))
    };
    let is_current = {
        let is_open = is_open.clone();
        move || is_open().then_some("true")
    };
    let link = {
        let id = id.clone();
        move || {
            app.route.with(|route| {
                let mut route = route.clone();
                route.task = Some(id.clone());
                route.hash()
            })
        }
    };
    let click = {
        let id = id.clone();
        move |event: MouseEvent| {
            if event.shift_key() {
                event.prevent_default();
                rows.extend.run(id.clone());
            } else if event.ctrl_key() || event.meta_key() || rows.selecting.get_untracked() {
                event.prevent_default();
                rows.toggle.run(id.clone());
            }
        }
    };
    let name = move || {
        model.with(|m| {
            m.as_ref()
                .map(|m| {
                    let title: String = m.title.iter().map(|span| span.text.as_str()).collect();
                    words::tick(&m.reference, &title)
                })
                .unwrap_or_default()
        })
    };
    let tick = {
        let id = id.clone();
        move |_| app.tick(&id)
    };
    view! {
        <li
            class="row"
            data-task-id=id.to_string()
            aria-setsize=move || rows.number.get().map(|number| number.to_string())
            aria-posinset=move || position().map(|position| position.to_string())
            class:is-done=is_done
            class:is-sel=is_open
            class:is-picked=is_selected
        >
            <span class="cb">
                <input type="checkbox" aria-label=name prop:checked=is_done on:change=tick disabled=locked/>
            </span>
            <a class="r-a" href=link aria-current=is_current on:click=click>
                {move || model.get().map(content)}
            </a>
        </li>
    }
}

fn content(model: RowModel) -> impl IntoView {
    let RowModel {
        reference,
        document,
        title,
        lead,
        excerpt,
        own_deadline,
        person,
        clear,
        ..
    } = model;
    let has_excerpt = !excerpt.is_empty();
    view! {
        <span class="r-id"><span>{document.clone()}</span> " " {reference.clone()}</span>
        <span class="r-t">
            {model.starred.then(|| view! { <Icon name="star"/> })} {marked(title)}
        </span>
        <span class="r-m">
            <span class="r-u">
                <span class="r-id2">{document} " " {reference}</span>
                {lead}
            </span>
            {(!person.is_empty() && !has_excerpt)
                .then(|| view! { <span class="r-p"><Icon name="person"/>{person}</span> })}
            {own_deadline
                .filter(|_| !has_excerpt)
                .map(|own| view! { <span class="r-fx"><Glyph name="soon"/>{own}</span> })}
            {has_excerpt.then(|| view! { <span class="r-x">{marked(excerpt)}</span> })}
        </span>
        <span class="r-ro"><Tally on=clear label=words::clear(clear)/></span>
        <span class="r-d">
            <StandingBadge standing=model.standing/>
            {(model.status != Status::Stopped)
                .then(|| view! { <StatusText status=model.status after=model.progress/> })}
        </span>
    }
}
