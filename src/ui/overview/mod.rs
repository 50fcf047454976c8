//! Tổng quan: how things stand, what presses, what is unclear, what has changed.

mod bars;
mod changes;
mod gaps;
mod links;
mod scope;
mod tiles;
mod urgent;

use self::links::Links;
use super::parts::date_field::DateField;
use super::parts::icon::Icon;
use super::parts::ledger::ledger;
use super::{App, app};
use crate::domain::book::Book;
use crate::domain::catalogue::Catalogue;
use crate::domain::filter::Kind;
use crate::domain::overview::{self, Row, since_or_default};
use crate::platform::clipboard;
use crate::state::route::{Making, Page, Route};
use crate::text::{overview as words, weekly};
use chrono::NaiveDate;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// What the page shows, and where it leads.
#[derive(Clone, Debug, PartialEq)]
struct Picture {
    overview: overview::Overview,
    links: Links,
    /// The as-of date.
    as_of: NaiveDate,
    /// How many days ahead a deadline counts as near.
    soon_days: i64,
}

type Shown = Memo<Arc<Picture>>;

/// Why there is no picture.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Missing {
    /// It is to be of the user's own unit, and none is chosen.
    Unit,
    /// There is no task.
    Tasks,
}

/// The room.
#[component]
pub fn Overview() -> impl IntoView {
    let app = app();
    let scope = Memo::new(move |_| app.route.with(|route| overview::scope(&route.filter)));
    let since = Memo::new(move |_| app.route.with(|route| route.since));
    let shown: Shown = Memo::new(move |_| {
        let (scope, lens) = (scope.get(), app.lens.get());
        let since = since_or_default(since.get(), lens.as_of);
        let overview = app.with_book(|book| overview::Overview::of(book, &scope, &lens, since));
        let as_of = app.route.with_untracked(|route| route.as_of);
        Arc::new(Picture {
            overview,
            links: Links { as_of, scope },
            as_of: lens.as_of,
            soon_days: lens.soon_days,
        })
    });
    let missing = Memo::new(move |_| {
        let mine = scope.with(|scope| scope.only(Kind::Mine).is_some());
        if mine && app.lens.with(|lens| lens.my_unit.is_none()) {
            Some(Missing::Unit)
        } else {
            let none = shown.with(|shown| shown.overview.ledger.total() == 0);
            none.then_some(Missing::Tasks)
        }
    });
    let said = move || {
        if missing.get() == Some(Missing::Unit) {
            return String::new();
        }
        let whose = scope.with(|scope| {
            app.lens
                .with(|lens| scope::said(scope, lens.my_unit.as_ref()))
        });
        shown.with(|shown| words::told(&whose, shown.overview.ledger.total(), shown.as_of))
    };
    view! {
        <div class="wrap p-overview">
            <div class="tq-h">
                {scope::scope_lists(scope)}
                <a class="b b-0 mini end" href=move || review(app)>
                    {weekly::NAME}
                    <Icon name="right"/>
                </a>
            </div>
            <p class="note num" role="status">{said}</p>
            {move || match missing.get() {
                Some(missing) => empty(app, missing),
                None => picture(app, shown),
            }}
        </div>
    }
}

/// The hash of the weekly review, keeping the as-of date.
fn review(app: App) -> String {
    let as_of = app.route.with(|route| route.as_of);
    Route {
        as_of,
        making: Making::Review,
        ..Route::to(Page::Reports)
    }
    .hash()
}

fn empty(app: App, missing: Missing) -> AnyView {
    let (heading, hint) = match missing {
        Missing::Unit => (words::NO_UNIT, words::NO_UNIT_HINT),
        Missing::Tasks => (words::NONE, words::NONE_HINT),
    };
    let choose = (missing == Missing::Unit).then(|| {
        view! { <a class="b b-0" href=move || app.link_to(Page::Data)>{words::CHOOSE_UNIT}</a> }
    });
    view! {
        <div class="empty" role="status">
            <p><b>{heading}</b></p>
            <p>{hint}</p>
            <p class="empty-b">
                <a class="b" href=move || app.link_to(Page::Overview)>{words::SEE_ALL}</a>
                {choose}
            </p>
        </div>
    }
    .into_any()
}

fn picture(app: App, shown: Shown) -> AnyView {
    let filled = move |class, fill: fn(&Book, &Picture) -> String| {
        let text = move || shown.with(|shown| app.with_book(|book| fill(book, shown)));
        html_in(class, Signal::derive(text))
    };
    let one_unit = move || shown.with(|shown| shown.overview.by_unit.is_empty());
    let one_document = move || shown.with(|shown| shown.overview.by_document.is_empty());
    let there = Signal::stored(false);
    let deadlines = view! {
        <a class="b b-0 mini end" href=move || app.link_to(Page::Deadlines)>
            {words::SEE_DEADLINES}
            <Icon name="right"/>
        </a>
    };
    let urgent = vec![filled("", urgent::list)];
    let urgent = pane("urgent", words::URGENT, deadlines.into_any(), urgent, there);
    let rows = move |id, heading, of, note| rows(app, shown, id, heading, of, note);
    let by_unit: fn(&Picture) -> &Vec<Row> = |it| &it.overview.by_unit;
    let by_unit = rows("by-unit", words::BY_UNIT, by_unit, words::BY_UNIT_NOTE);
    let ledger = ledger(
        view! { <h2 id="ledger">{words::LEDGER}</h2> }.into_any(),
        move || shown.with(|shown| shown.links.scope.clone()),
        move || shown.with(|shown| shown.overview.ledger),
    );
    let open = filled("note end", |_, picture| gaps::open(picture));
    let gaps = vec![filled("tq-w", |_, picture| gaps::table(picture))];
    let gaps = pane("gaps", words::GAPS, open, gaps, there);
    let by_document = rows(
        "by-document",
        words::BY_DOCUMENT,
        |it| &it.overview.by_document,
        "",
    );
    let by_topic = rows(
        "by-topic",
        words::BY_TOPIC,
        |it| &it.overview.by_topic,
        words::BY_TOPIC_NOTE,
    );
    let changes = vec![filled("", changes::list), noted(words::CHANGES_NOTE)];
    let since = since_field(app, shown);
    let changes = pane("changes", words::CHANGES, since, changes, there);
    view! {
        <section class="tq-s" aria-label=words::SUMMARY>
            {filled("tq-p", |_, picture| tiles::sentence(picture))}
            <button type="button" class="b" on:click=move |_| copy(app, shown)>
                <Icon name="copy"/>
                {words::COPY}
            </button>
        </section>
        <section aria-label=words::TILES>{filled("kpi", |_, picture| tiles::tiles(picture))}</section>
        <div class="tq-g" class:is-one=one_unit>
            {urgent}
            {by_unit}
        </div>
        <div class="tq-g is-even">
            {ledger}
            {gaps}
        </div>
        <div class="tq-g is-even" class:is-one=one_document>
            {by_document}
            {by_topic}
        </div>
        {changes}
    }
    .into_any()
}

/// A part of the page that is one piece of HTML.
fn html_in(class: &'static str, text: Signal<String>) -> AnyView {
    view! { <div class=class inner_html=move || text.get()></div> }.into_any()
}

/// A remark at the foot of a pane.
fn noted(note: &'static str) -> AnyView {
    view! { <p class="note pad">{note}</p> }.into_any()
}

/// A frame with a heading and what stands beside it.
fn pane(
    id: &'static str,
    heading: &'static str,
    beside: AnyView,
    body: Vec<AnyView>,
    hidden: Signal<bool>,
) -> AnyView {
    view! {
        <section class="pane" aria-labelledby=id hidden=hidden>
            <div class="pane-h">
                <h2 id=id>{heading}</h2>
                {beside}
            </div>
            {body}
        </section>
    }
    .into_any()
}

/// The day since which changes are told.
fn since_field(app: App, shown: Shown) -> AnyView {
    let since = move || shown.with(|shown| shown.overview.changes.since);
    let until = move || words::until(shown.with(|shown| shown.as_of));
    view! {
        <DateField
            label=words::SINCE
            value=Signal::derive(move || Some(since()))
            on_set=move |day| app.adjust(|route| route.since = day)
        />
        <span class="num">{until}</span>
    }
    .into_any()
}

/// So many bars are shown at first.
const FIRST: usize = 14;

/// A pane of bars with the table behind it and a remark; hidden while it has none.
fn rows(
    app: App,
    shown: Shown,
    id: &'static str,
    heading: &'static str,
    of: fn(&Picture) -> &Vec<Row>,
    note: &'static str,
) -> AnyView {
    let (all, set_all) = signal(false);
    let (open, set_open) = signal(false);
    let node = NodeRef::<html::Details>::new();
    let number = move || shown.with(|shown| of(shown).len());
    let chart = move || {
        let chart = |book: &Book| shown.with(|shown| bars::chart(book, shown, of(shown)));
        app.with_book(chart)
    };
    let legend = move || shown.with(|shown| bars::legend(of(shown)));
    // Hundreds of links: only once somebody wants them.
    let table = move || {
        let drawn = open.get();
        let table = || shown.with(|shown| bars::table(&Catalogue::bundled(), shown, of(shown)));
        drawn.then(table).unwrap_or_default()
    };
    let follow = move |_| set_open.set(node.get_untracked().is_some_and(|node| node.open()));
    let turn = move || {
        if all.get() {
            words::FEWER.to_owned()
        } else {
            words::all_rows(number())
        }
    };
    let bars = view! {
        <div class:is-short=move || !all.get()>{html_in("tq-w", Signal::derive(chart))}</div>
        <button
            type="button"
            class="b b-0 mini tq-all"
            aria-expanded=move || all.get().to_string()
            hidden=move || number() <= FIRST
            on:click=move |_| set_all.update(|all| *all = !*all)
        >
            {turn}
        </button>
        <details class="tq-d" node_ref=node on:toggle=follow>
            <summary>
                <Icon name="right"/>
                {words::TABLE}
            </summary>
            <div tabindex="0" role="group" aria-label=heading class="tq-r">
                {html_in("", Signal::derive(table))}
            </div>
        </details>
    };
    let body = vec![bars.into_any(), noted(note)];
    let legend = html_in("lgd end", Signal::derive(legend));
    pane(
        id,
        heading,
        legend,
        body,
        Signal::derive(move || number() == 0),
    )
}

/// Puts the summary on the clipboard, and says so.
fn copy(app: App, shown: Shown) {
    let text = shown.with_untracked(|shown| {
        let whose = app
            .lens
            .with_untracked(|lens| scope::said(&shown.links.scope, lens.my_unit.as_ref()));
        words::copied(&whose, &shown.overview, shown.as_of, shown.soon_days)
    });
    leptos::task::spawn_local(async move {
        let copied = clipboard::copy(&text).await;
        let said = if copied {
            words::COPIED
        } else {
            words::NOT_COPIED
        };
        app.show(said.to_owned(), false);
    });
}
