//! A row of a list of tasks.

use super::badge::{standing_badge, status_text};
use super::html::Html;
use super::icon::{glyph, icon};
use super::marked::mark;
use super::row_model::RowModel;
use super::tally::tally;
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
            <a
                class="r-a"
                href=link
                aria-current=is_current
                on:click=click
                inner_html=move || {
                    model.with(|model| model.as_ref().map(content).unwrap_or_default())
                }
            ></a>
        </li>
    }
}

/// What a row shows, as HTML.
pub fn content(model: &RowModel) -> String {
    let mut html = Html::default();
    html.tags("<span class=\"r-id\"><span>")
        .text(&model.document)
        .tags("</span> ")
        .text(&model.reference)
        .tags("</span><span class=\"r-t\">");
    if model.starred {
        icon(&mut html, "star");
        html.tags(" ");
    }
    mark(&mut html, &model.title);
    html.tags("</span><span class=\"r-m\"><span class=\"r-u\"><span class=\"r-id2\">");
    html.text(&model.document)
        .tags(" ")
        .text(&model.reference)
        .tags("</span>")
        .text(&model.lead)
        .tags("</span>");
    if model.excerpt.is_empty() {
        if !model.person.is_empty() {
            html.tags("<span class=\"r-p\">");
            icon(&mut html, "person");
            html.text(&model.person).tags("</span>");
        }
        if let Some(own) = &model.own_deadline {
            html.tags("<span class=\"r-fx\">");
            glyph(&mut html, "soon");
            html.text(own).tags("</span>");
        }
    } else {
        html.tags("<span class=\"r-x\">");
        mark(&mut html, &model.excerpt);
        html.tags("</span>");
    }
    html.tags("</span><span class=\"r-ro\">");
    tally(&mut html, model.clear, &words::clear(model.clear));
    html.tags("</span><span class=\"r-d\">");
    standing_badge(&mut html, model.standing);
    if model.status != Status::Stopped {
        status_text(&mut html, model.status, &model.progress);
    }
    html.tags("</span>");
    html.finish()
}
