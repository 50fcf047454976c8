//! What is due in groups, by lateness and period. Each task stands there once.

use super::Ticks;
use super::agenda::{Agenda, OVERDUE};
use super::row::AgendaRow;
use super::tiles::Tiles;
use crate::domain::agenda::Bucket;
use crate::domain::id::TaskId;
use crate::platform::dom;
use crate::text::number::count;
use crate::text::{calendar as sights, deadlines as words, words as names};
use crate::ui::app;
use crate::ui::parts::icon::{Glyph, Icon};
use leptos::html;
use leptos::prelude::*;

/// The groups.
#[component]
pub fn Groups(
    /// Places in the book of the tasks that are shown.
    shown: Memo<Vec<usize>>,
    /// Whether only the own unit's are.
    mine: Memo<bool>,
) -> impl IntoView {
    let app = app();
    let agenda = Memo::new(move |_| {
        shown.with(|shown| {
            app.lens
                .with(|lens| app.with_book(|book| Agenda::of(book, shown, lens)))
        })
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
    let groups = Bucket::ALL
        .into_iter()
        .filter(|bucket| *bucket != Bucket::Closed)
        .map(|bucket| view! { <Group bucket=bucket agenda=agenda/> })
        .collect_view();
    view! {
        <Summary agenda=agenda mine=mine/>
        <Tiles agenda=agenda/>
        {groups}
        <Closed agenda=agenda open=closed_open/>
    }
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
pub(super) fn glyph(bucket: Bucket) -> &'static str {
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
pub(super) fn anchor(bucket: Bucket) -> &'static str {
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

/// So many tasks of a group are listed at a time.
const PAGE: usize = 400;

/// The rows of a group: of a very long one the first, and a button for more.
fn rows(tasks: Memo<Vec<TaskId>>) -> impl IntoView {
    let limit = RwSignal::new(PAGE);
    let shown =
        move || tasks.with(|tasks| tasks.iter().take(limit.get()).cloned().collect::<Vec<_>>());
    let more = move || {
        let rest = tasks.with(Vec::len).saturating_sub(limit.get());
        (rest > 0).then(|| {
            view! {
                <button type="button" class="b" on:click=move |_| limit.update(|limit| *limit += PAGE)>
                    {sights::more(rest.min(PAGE), rest)}
                </button>
            }
        })
    };
    view! {
        <ul class="ags">
            <For each=shown key=TaskId::clone children=|id| view! { <AgendaRow id=id/> }/>
        </ul>
        {more}
    }
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
                {rows(tasks)}
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
                    {rows(tasks)}
                </Show>
            </details>
        </Show>
    }
}
