//! A session of help: what is counted while people are there, and what is written after.

use super::ages::ages;
use super::card::card;
use super::careful::CarefulField;
use super::header::{count, header, promise};
use super::start::start;
use crate::domain::edit::Edit;
use crate::domain::handbook::{HandbookEdit, Lists, sessions};
use crate::domain::id::TaskId;
use crate::state::app::App;
use crate::state::route::{Leaf, Page, Route};
use crate::state::session::Pace;
use crate::text::handbook as words;
use crate::ui::parts::icon::Icon;
use leptos::prelude::*;

/// Which session is shown.
#[derive(Clone, Debug, PartialEq)]
enum Here {
    /// None: one can be begun.
    None,
    /// The link's, or today's.
    Open(TaskId),
    /// The link names one that is not there.
    Missing,
}

/// The session of the link; else the newest of today that is not over; else where one is begun.
pub fn leaf(app: App, lists: Memo<Lists>) -> impl IntoView {
    let here = Memo::new(move |_| {
        let linked = app.route.with(|route| route.task.clone());
        if let Some(id) = linked {
            return match app.with_help(&id, |_| ()) {
                Some(()) => Here::Open(id),
                None => Here::Missing,
            };
        }
        let today = app.today.get();
        let newest = app.with_book(|book| {
            let mut all = sessions(book).into_iter();
            let found = all.find(|session| session.day == today && !session.is_ended());
            found.map(|session| session.id().clone())
        });
        newest.map_or(Here::None, Here::Open)
    });
    move || match here.get() {
        Here::None => start(app).into_any(),
        Here::Open(id) => open(app, id, lists).into_any(),
        Here::Missing => missing(app).into_any(),
    }
}

fn open(app: App, id: TaskId, lists: Memo<Lists>) -> impl IntoView {
    let total = {
        let id = id.clone();
        Memo::new(move |_| app.with_help(&id, |it| it.total()).unwrap_or_default())
    };
    let stored = StoredValue::new(id.clone());
    let in_use =
        Memo::new(move |_| lists.with(|lists| lists.in_use().cloned().collect::<Vec<_>>()));
    let cards = move || {
        let lists = in_use.get().into_iter();
        lists.map(|list| card(app, stored, list)).collect_view()
    };
    view! {
        <div class="hb-s has-session">
            <div class="hb-1">
                {header(app, id)}
                {count(total)}
                {promise()}
            </div>
            <section class="hb-2" aria-label=words::HELP_WITH>
                <h2 class="cks-h">
                    {words::HELP_WITH}
                    <small>{move || in_use.with(|lists| words::how_many(lists.len()))}</small>
                </h2>
                <div class="cks">{cards}</div>
            </section>
            <div class="hb-3">
                {ages(app, stored)}
                {after(app, stored)}
                {ending(app, stored)}
            </div>
        </div>
    }
}

fn after(app: App, id: StoredValue<TaskId>) -> impl IntoView {
    let text = move |look: fn(&crate::domain::handbook::Session<'_>) -> Option<String>| {
        let text = id.with_value(|id| app.with_help(id, look));
        text.flatten().unwrap_or_default()
    };
    let unsolved = Memo::new(move |_| text(|it| it.unsolved().cloned()));
    let note = Memo::new(move |_| text(|it| it.note().cloned()));
    let label = || words::CHANGED.to_owned();
    let keep_unsolved = move |text: String| {
        let edit = HandbookEdit::Unsolved(Some(text));
        id.with_value(|id| app.change_up(id, edit, label(), Pace::Typing));
    };
    let keep_note = move |text: String| {
        let edits = vec![(id.get_value(), Edit::Note(Some(text)))];
        app.edit_many(edits, label(), Pace::Typing);
    };
    let leave = move |()| app.end_typing();
    view! {
        <section class="hb-r" aria-label=words::AFTER>
            <h2>{words::AFTER}</h2>
            <CarefulField
                label=words::UNSOLVED
                value=unsolved
                on_keep=keep_unsolved
                on_leave=leave
                placeholder=words::UNSOLVED_EXAMPLE
                lines=true
            />
            <CarefulField
                label=words::NOTE
                value=note
                on_keep=keep_note
                on_leave=leave
                placeholder=words::UNSOLVED_EXAMPLE
                lines=true
            />
        </section>
    }
}

fn ending(app: App, id: StoredValue<TaskId>) -> impl IntoView {
    let ended = Memo::new(move |_| {
        let ended = id.with_value(|id| app.with_help(id, |it| it.is_ended()));
        ended.unwrap_or_default()
    });
    let export = move || app.export_sessions(&[id.get_value()]);
    let end = move |_| {
        id.with_value(|id| app.end_session(id, true));
        export();
    };
    let reopen = move |_| id.with_value(|id| app.end_session(id, false));
    let remove = move |_| id.with_value(|id| app.remove_session(id));
    let buttons = move || {
        if ended.get() {
            view! {
                <button type="button" class="b big b-w" on:click=move |_| export()>
                    <Icon name="download"/>
                    {words::EXPORT_AGAIN}
                </button>
                <button type="button" class="b big b-w" on:click=reopen>
                    <Icon name="undo"/>
                    {words::REOPEN}
                </button>
            }
            .into_any()
        } else {
            view! {
                <button type="button" class="b big b-w" on:click=end>
                    <Icon name="download"/>
                    {words::END}
                </button>
            }
            .into_any()
        }
    };
    view! {
        <div class="hb-u">
            {buttons}
            <p class="hint">{words::END_HINT}</p>
            <p class="hb-v">
                <button type="button" class="b b-0" on:click=move |_| app.start_session()>
                    <Icon name="plus"/>
                    {words::NEW}
                </button>
                <button type="button" class="b b-0 hb-g" on:click=remove>
                    <Icon name="trash"/>
                    {words::REMOVE}
                </button>
            </p>
        </div>
    }
}

fn missing(app: App) -> impl IntoView {
    let results = move || {
        let as_of = app.route.with(|route| route.as_of);
        let route = Route {
            as_of,
            leaf: Leaf::Results,
            ..Route::to(Page::Handbook)
        };
        route.hash()
    };
    view! {
        <div class="empty">
            <p><b>{words::NOT_HERE}</b></p>
            <p>{words::NOT_HERE_HINT}</p>
            <a class="b" href=results>{words::TO_RESULTS}</a>
        </div>
    }
}
