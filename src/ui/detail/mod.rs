//! The open task: beside the list on a wide screen, over it on a narrow one.

mod chain;
mod evidence;
mod five;
mod history;
mod items;
mod plan;
mod review;
mod sheet;
mod source;
mod status;
mod step;
mod turns;
mod work;

pub use chain::fact_line;
pub use plan::{Catchup, NextStep};
pub use status::StatusChoice;
pub use work::{Progress, Who};

use super::app;
use super::parts::badge::{StandingBadge, StatusText};
use super::parts::icon::{Glyph, Icon};
use super::tasks::{Cursor, Step};
use crate::domain::edit::Edit;
use crate::domain::id::TaskId;
use crate::domain::status::Status;
use crate::platform::{clipboard, dom};
use crate::search::query::Query;
use crate::state::app::App;
use crate::state::session::Pace;
use crate::text::{detail as words, documents, shell, tasks, words as names};
use leptos::prelude::*;

/// The panel.
#[component]
pub fn Detail(
    /// What is to be marked as hits.
    query: Memo<Query>,
) -> impl IntoView {
    let app = app();
    let open = Memo::new(move |_| app.route.with(|route| route.task.clone()));
    let body = move || open.get().map(|id| view! { <Open id=id query=query/> });
    let cursor = use_context::<Cursor>();
    view! {
        <Show when=move || open.with(Option::is_some)>
            <div class="scrim" on:click=move |_| close(app, cursor)></div>
        </Show>
        <aside class="dt" class:is-open=move || open.with(Option::is_some) aria-label=words::PANEL>
            {body}
        </aside>
    }
}

#[component]
fn Open(id: TaskId, query: Memo<Query>) -> impl IntoView {
    let app = app();
    let there = {
        let id = id.clone();
        Memo::new(move |_| app.with_task(&id, |_| ()).is_some())
    };
    let shown = id.clone();
    Effect::new(move |_| {
        dom::focus(".dt-b > h2");
    });
    let title = id.clone();
    Effect::new(move |_| {
        let title = app.with_task(&title, words::page_title);
        dom::set_title(&title.unwrap_or_else(|| names::APP.to_owned()));
    });
    move || {
        let id = shown.clone();
        if there.get() {
            view! {
                <Head id=id.clone()/>
                <div class="dt-b">
                    <Summary id=id.clone()/>
                    <review::Review id=id.clone()/>
                    <source::Source id=id.clone() query=query/>
                    <chain::Chain id=id.clone()/>
                    <five::Five id=id.clone()/>
                    <turns::Turns id=id.clone()/>
                    <work::Work id=id.clone()/>
                    <plan::Ahead id=id.clone()/>
                    <sheet::Sheet id=id.clone()/>
                    <items::Items id=id.clone()/>
                    <evidence::EvidenceList id=id.clone()/>
                    <work::Note id=id.clone()/>
                    <history::History id=id.clone()/>
                </div>
                <Foot id=id/>
            }
            .into_any()
        } else {
            view! {
                <header class="dt-h">
                    <CloseButton/>
                </header>
                <div class="dt-b">
                    <h2 tabindex="-1">{words::NOT_THERE}</h2>
                    <p>{words::NOT_THERE_HINT}</p>
                </div>
            }
            .into_any()
        }
    }
}

/// Closes the panel and gives the focus back to the task's row.
pub fn close(app: App, cursor: Option<Cursor>) {
    let id = app.route.with_untracked(|route| route.task.clone());
    app.go(|route| route.task = None);
    dom::set_title(names::APP);
    if let (Some(id), Some(cursor)) = (id, cursor) {
        cursor.focus(&id);
    }
}

/// Puts a task's quote with its citation on the clipboard, and says so.
pub fn copy_quotation(app: App, id: &TaskId) {
    let text = app.with_task(id, words::quotation).flatten();
    leptos::task::spawn_local(async move {
        let text = text.unwrap_or_default();
        let said = if clipboard::copy(&text).await {
            words::COPIED
        } else {
            words::NOT_COPIED
        };
        app.show(said.to_owned(), false);
    });
}

/// The button that closes the panel.
#[component]
pub fn CloseButton() -> impl IntoView {
    let app = app();
    let cursor = use_context::<Cursor>();
    view! {
        <button type="button" class="ib dt-x" aria-label=shell::CLOSE on:click=move |_| close(app, cursor)>
            <Icon name="close"/>
        </button>
    }
}

#[component]
fn Head(id: TaskId) -> impl IntoView {
    let app = app();
    let cursor = use_context::<Cursor>();
    let source = {
        let id = id.clone();
        move || {
            app.with_task(&id, |task| {
                let reference = task
                    .reference()
                    .map(shell::short_reference)
                    .unwrap_or_default();
                let document = task
                    .document()
                    .map_or(tasks::OWN_GROUP.to_owned(), documents::name);
                view! {
                    <b class="dt-id">{reference}</b>
                    <span class="dt-src">{document}</span>
                }
            })
        }
    };
    let starred = {
        let id = id.clone();
        Memo::new(move |_| {
            app.with_task(&id, |task| task.is_starred())
                .unwrap_or_default()
        })
    };
    let star = {
        let id = id.clone();
        move |_| {
            let on = !starred.get_untracked();
            app.edit(&id, Edit::Star(on.then_some(true)), Pace::Finished);
        }
    };
    let go = {
        let id = id.clone();
        move |by: isize| {
            if let Some(next) = cursor.and_then(|cursor| cursor.step(Some(&id), Step::By(by))) {
                app.adjust(|route| route.task = Some(next));
            }
        }
    };
    let (back, on) = (go.clone(), go);
    view! {
        <header class="dt-h">
            {source}
            <span class="dt-nav">
                <button
                    type="button"
                    class="ib dt-star"
                    aria-pressed=move || starred.get().to_string()
                    aria-label=move || if starred.get() { words::UNSTAR } else { words::STAR }
                    on:click=star
                >
                    <Icon name="star"/>
                </button>
                <button type="button" class="ib" aria-label=words::PREVIOUS on:click=move |_| back(-1)>
                    <Icon name="up"/>
                </button>
                <button type="button" class="ib" aria-label=words::NEXT on:click=move |_| on(1)>
                    <Icon name="down"/>
                </button>
            </span>
            <CloseButton/>
        </header>
    }
}

/// Label, badges and status.
#[component]
fn Summary(id: TaskId) -> impl IntoView {
    let app = app();
    let title = {
        let id = id.clone();
        move || app.with_task(&id, |task| task.title().to_owned())
    };
    let badges = {
        let id = id.clone();
        move || {
            app.lens.with(|lens| {
                app.with_task(&id, |task| {
                    let own = task
                        .official()
                        .and_then(|_| task.own_deadline())
                        .map(|own| words::own_deadline(own.due, lens.as_of));
                    view! {
                        <StandingBadge standing=lens.standing(task)/>
                        {own.map(|own| view! { <span class="bd bd-soon"><Glyph name="soon"/>{own}</span> })}
                        {(task.status() == Status::Stopped)
                            .then(|| view! { <StatusText status=Status::Stopped/> })}
                    }
                })
            })
        }
    };
    view! {
        <h2 tabindex="-1">{title}</h2>
        <div class="dt-bd">{badges}</div>
        <StatusChoice id=id/>
    }
}

#[component]
fn Foot(id: TaskId) -> impl IntoView {
    let app = app();
    let done = {
        let id = id.clone();
        Memo::new(move |_| {
            app.with_task(&id, |task| task.status() == Status::Done)
                .unwrap_or_default()
        })
    };
    let own = id.is_own();
    let remove = {
        let id = id.clone();
        move |_| app.remove_task(&id)
    };
    view! {
        <footer class="dt-f">
            <button type="button" class="b b-1" on:click=move |_| app.tick(&id)>
                <Icon name="check"/>
                {move || if done.get() { words::REOPEN } else { words::FINISH }}
            </button>
            {own.then(|| {
                view! {
                    <button type="button" class="b b-x" on:click=remove>
                        <Icon name="trash"/>
                        {words::REMOVE_TASK}
                    </button>
                }
            })}
        </footer>
    }
}
