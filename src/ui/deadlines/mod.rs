//! Thời hạn: what is due when, seen from the as-of date. Each task stands there once.

pub mod agenda;
pub mod row;
pub mod tiles;

use self::agenda::{Agenda, OVERDUE};
use self::row::AgendaRow;
use self::tiles::Tiles;
use super::parts::icon::{Glyph, Icon};
use super::parts::segments::Segments;
use super::{App, app};
use crate::domain::agenda::Bucket;
use crate::domain::filter::{Condition, Filter, Kind, MyPart};
use crate::domain::id::TaskId;
use crate::platform::dom;
use crate::state::route::Page;
use crate::text::number::count;
use crate::text::{deadlines as words, words as names};
use leptos::html;
use leptos::prelude::*;

/// What every row can ask for.
#[derive(Clone, Copy)]
pub struct Ticks {
    /// Called with a task whose tick was changed.
    pub on_tick: Callback<TaskId>,
}

/// The room.
#[component]
pub fn Deadlines() -> impl IntoView {
    let app = app();
    let mine = Memo::new(move |_| app.route.with(|route| route.filter.wants(&MINE)));
    let agenda = Memo::new(move |_| {
        let filter: Filter = mine.get().then_some(MINE).into_iter().collect();
        app.lens
            .with(|lens| app.with_book(|book| Agenda::of(book, &filter, lens)))
    });
    let closed_open = RwSignal::new(false);
    let on_tick = Callback::new(move |id: TaskId| {
        let beside =
            agenda.with_untracked(|agenda| agenda.beside(&id, closed_open.get_untracked()));
        app.tick(&id);
        // The row goes to another group, and would take the focus out of the page with it.
        let selector = beside.map_or_else(
            || format!("#{SUMMARY}"),
            |id| format!(".p-deadlines [data-task-id=\"{id}\"] input"),
        );
        request_animation_frame(move || {
            dom::focus(&selector);
        });
    });
    provide_context(Ticks { on_tick });
    let has_unit = Memo::new(move |_| app.lens.with(|lens| lens.my_unit.is_some()));
    let is_empty = Memo::new(move |_| agenda.with(|agenda| agenda.buckets.is_empty()));
    let groups = Bucket::ALL
        .into_iter()
        .filter(|bucket| *bucket != Bucket::Closed)
        .map(|bucket| view! { <Group bucket=bucket agenda=agenda/> })
        .collect_view();
    view! {
        <div class="wrap p-deadlines">
            <Show when=move || has_unit.get() || mine.get()>
                <div class="th-h">
                    <Segments
                        label=words::SCOPE
                        name="scope"
                        choices=vec![(false, words::EVERYONE), (true, words::MINE)]
                        value=mine
                        on_choose=move |mine| only_mine(app, mine)
                    />
                </div>
            </Show>
            <Summary agenda=agenda mine=mine/>
            <Show when=move || !is_empty.get() fallback=move || view! { <NothingMine/> }>
                <Tiles agenda=agenda/>
            </Show>
            {groups}
            <Closed agenda=agenda open=closed_open/>
        </div>
    }
}

/// What the room can be narrowed to.
const MINE: Condition = Condition::Mine(MyPart::Any);

fn only_mine(app: App, mine: bool) {
    app.go(|route| route.filter.choose(Kind::Mine, mine.then_some(MINE)));
}

const SUMMARY: &str = "deadlines-summary";

/// One sentence before all figures.
#[component]
fn Summary(agenda: Memo<Agenda>, mine: Memo<bool>) -> impl IntoView {
    let app = app();
    let said = move || {
        let (as_of, soon_days) = app.lens.with(|lens| (lens.as_of, lens.soon_days));
        agenda.with(|agenda| {
            let late = words::summary(agenda.count(&OVERDUE), agenda.longest, mine.get(), as_of);
            late + &words::ahead(agenda.due_soon, soon_days, agenda.next)
        })
    };
    view! {
        <p class="th-s" id=SUMMARY tabindex="-1" role="status">
            {said}
        </p>
    }
}

/// The glyph of a group, which is also the name of its colours.
fn glyph(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::OverdueLong | Bucket::OverdueMedium | Bucket::OverdueShort => "over",
        Bucket::Today | Bucket::NextSevenDays => "soon",
        Bucket::ThisMonth | Bucket::ThisQuarter | Bucket::Later => "ref",
        Bucket::Ongoing => "ever",
        Bucket::Undated => "none",
        Bucket::Closed => "done",
    }
}

/// The id of a group's heading.
fn anchor(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::OverdueLong => "group-overdue-long",
        Bucket::OverdueMedium => "group-overdue-medium",
        Bucket::OverdueShort => "group-overdue-short",
        Bucket::Today => "group-today",
        Bucket::NextSevenDays => "group-next-seven-days",
        Bucket::ThisMonth => "group-this-month",
        Bucket::ThisQuarter => "group-this-quarter",
        Bucket::Later => "group-later",
        Bucket::Ongoing => "group-ongoing",
        Bucket::Undated => "group-undated",
        Bucket::Closed => "group-closed",
    }
}

fn tasks_in(bucket: Bucket, agenda: Memo<Agenda>) -> Memo<Vec<TaskId>> {
    Memo::new(move |_| {
        agenda.with(|agenda| agenda.buckets.get(&bucket).cloned().unwrap_or_default())
    })
}

/// A group with its tasks; nothing while it has none.
#[component]
fn Group(bucket: Bucket, agenda: Memo<Agenda>) -> impl IntoView {
    let app = app();
    let tasks = tasks_in(bucket, agenda);
    let any = Memo::new(move |_| tasks.with(|tasks| !tasks.is_empty()));
    let span = move || words::span(bucket, app.lens.with(|lens| lens.as_of));
    let (id, glyph) = (anchor(bucket), glyph(bucket));
    view! {
        <Show when=move || any.get()>
            <section class="bk" aria-labelledby=id>
                <h2 class="bk-h" id=id tabindex="-1">
                    <span class=format!("st-{glyph}")>
                        <Glyph name=glyph/>
                    </span>
                    {names::bucket(bucket)}
                    " "
                    <span class="g-n">{move || count(tasks.with(Vec::len))}</span>
                    " "
                    <small>{span}</small>
                </h2>
                <ul class="ags">
                    <For each=move || tasks.get() key=TaskId::clone children=|id| view! { <AgendaRow id=id/> }/>
                </ul>
            </section>
        </Show>
    }
}

/// What is done or put off, out of the way until it is asked for.
#[component]
fn Closed(agenda: Memo<Agenda>, open: RwSignal<bool>) -> impl IntoView {
    let tasks = tasks_in(Bucket::Closed, agenda);
    let any = Memo::new(move |_| tasks.with(|tasks| !tasks.is_empty()));
    let node = NodeRef::<html::Details>::new();
    let follow = move |_| open.set(node.get_untracked().is_some_and(|details| details.open()));
    let glyph = glyph(Bucket::Closed);
    view! {
        <Show when=move || any.get()>
            <details class="bk bk-closed" node_ref=node prop:open=move || open.get_untracked() on:toggle=follow>
                <summary class="bk-h">
                    <Icon name="right"/>
                    <span class=format!("st-{glyph}")>
                        <Glyph name=glyph/>
                    </span>
                    <h2 id=anchor(Bucket::Closed)>{names::bucket(Bucket::Closed)}</h2>
                    " "
                    <span class="g-n">{move || count(tasks.with(Vec::len))}</span>
                </summary>
                <Show when=move || open.get()>
                    <ul class="ags">
                        <For each=move || tasks.get() key=TaskId::clone children=|id| view! { <AgendaRow id=id/> }/>
                    </ul>
                </Show>
            </details>
        </Show>
    }
}

/// No task at all: of one's own unit, or no unit is chosen.
#[component]
fn NothingMine() -> impl IntoView {
    let app = app();
    let has_unit = Memo::new(move |_| app.lens.with(|lens| lens.my_unit.is_some()));
    let heading = move || {
        if has_unit.get() {
            words::NONE_MINE
        } else {
            words::NO_UNIT
        }
    };
    let hint = move || {
        if has_unit.get() {
            words::NONE_MINE_HINT
        } else {
            words::NO_UNIT_HINT
        }
    };
    view! {
        <div class="empty" role="status">
            <p><b>{heading}</b></p>
            <p>{hint}</p>
            <p class="empty-b">
                <button type="button" class="b" on:click=move |_| only_mine(app, false)>
                    {words::SEE_EVERYONE}
                </button>
                <a class="b b-0" href=move || app.link_to(Page::Data)>
                    {words::CHOOSE_UNIT}
                </a>
            </p>
        </div>
    }
}
