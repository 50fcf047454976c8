//! All months with their totals, each to be opened, and what has no last day.

use super::Ticks;
use super::calendar::glyph;
use super::row::AgendaRow;
use crate::domain::calendar::{Monthly, Tone, monthly};
use crate::domain::id::TaskId;
use crate::domain::month::Month;
use crate::text::calendar as words;
use crate::text::number::count;
use crate::ui::app;
use crate::ui::parts::icon::{Glyph, Icon};
use chrono::{Datelike, NaiveDate};
use leptos::html;
use leptos::prelude::*;
use std::collections::HashSet;

/// So many tasks of a month are listed at a time.
const PAGE: usize = 100;

/// The months and what has none.
type All = (Vec<Monthly>, Vec<usize>);

/// Which are opened: months by their first days, and what has none.
type Opened = RwSignal<HashSet<Option<NaiveDate>>>;

/// The list.
#[component]
pub fn Months(
    /// Places in the book of the tasks that are shown.
    shown: Memo<Vec<usize>>,
) -> impl IntoView {
    let app = app();
    let all = Memo::new(move |_| {
        shown.with(|shown| {
            app.lens
                .with(|lens| app.with_book(|book| monthly(book, shown.iter().copied(), lens)))
        })
    });
    // A task keeps its month when it is ticked, and its row the focus.
    let on_tick = Callback::new(move |id: TaskId| app.tick(&id));
    provide_context(Ticks { on_tick });
    let years = Memo::new(move |_| {
        let mut years: Vec<i32> =
            all.with(|(months, _)| months.iter().map(|month| month.first.year()).collect());
        years.dedup();
        years
    });
    let summary = move || {
        all.with(|(months, endless)| {
            let dated = months.iter().map(|month| month.tasks.len()).sum();
            words::months_summary(dated, months.len(), endless.len())
        })
    };
    let is_endless = Memo::new(move |_| all.with(|(_, endless)| !endless.is_empty()));
    // The month that is looked from stands open.
    let as_of = app.lens.with_untracked(|lens| lens.as_of);
    let opened: Opened = RwSignal::new(HashSet::from([Some(Month::of(as_of).first())]));
    let folds = Memo::new(move |_| {
        all.with(|(months, endless)| {
            let months = months.iter().map(|month| Some(month.first));
            let endless = (!endless.is_empty()).then_some(None);
            months.chain(endless).collect::<HashSet<_>>()
        })
    });
    let are_all_open =
        Memo::new(move |_| folds.with(|folds| opened.with(|opened| folds.is_subset(opened))));
    let turn = move |_| {
        opened.set(if are_all_open.get_untracked() {
            HashSet::new()
        } else {
            folds.get_untracked()
        });
    };
    let turn_words = move || {
        if are_all_open.get() {
            words::CLOSE_ALL
        } else {
            words::OPEN_ALL
        }
    };
    let is_empty = move || folds.with(HashSet::is_empty);
    view! {
        <div class="mo-h">
            <p class="th-s" role="status">{summary}</p>
            <button type="button" class="b" hidden=is_empty on:click=turn>{turn_words}</button>
        </div>
        <For
            each=move || years.get()
            key=|year| *year
            children=move |year| view! { <Year year=year all=all opened=opened/> }
        />
        <Show when=move || is_endless.get()>
            <section class="mo-y mo-e">
                <Fold month=None all=all opened=opened/>
            </section>
        </Show>
    }
}

#[component]
fn Year(year: i32, all: Memo<All>, opened: Opened) -> impl IntoView {
    let firsts = Memo::new(move |_| {
        let in_year = |month: &&Monthly| month.first.year() == year;
        all.with(|(months, _)| {
            let months = months.iter().filter(in_year);
            months.map(|month| month.first).collect::<Vec<_>>()
        })
    });
    let total = move || -> usize {
        all.with(|(months, _)| {
            let months = months.iter().filter(|month| month.first.year() == year);
            months.map(|month| month.tasks.len()).sum()
        })
    };
    view! {
        <section class="mo-y">
            <h2 class="bk-h">
                {words::year(year)}
                " "
                <span class="g-n">{move || words::tasks(total())}</span>
            </h2>
            <For
                each=move || firsts.get()
                key=|first| *first
                children=move |first| view! { <Fold month=Some(first) all=all opened=opened/> }
            />
        </section>
    }
}

/// A month, or what has none, with its totals; its tasks once it is opened.
#[component]
fn Fold(month: Option<NaiveDate>, all: Memo<All>, opened: Opened) -> impl IntoView {
    let app = app();
    let tasks = Memo::new(move |_| {
        all.with(|(months, endless)| match month {
            Some(first) => {
                let found = months.iter().find(|month| month.first == first);
                found.map(|month| month.tasks.clone()).unwrap_or_default()
            }
            None => endless.clone(),
        })
    });
    let counted = Memo::new(move |_| {
        all.with(|(months, _)| {
            let found = months.iter().find(|held| Some(held.first) == month);
            found.map(|month| month.tally.clone()).unwrap_or_default()
        })
    });
    let most = Memo::new(move |_| {
        all.with(|(months, _)| months.iter().map(|month| month.tasks.len()).max())
            .unwrap_or_default()
    });
    let open = Memo::new(move |_| opened.with(|opened| opened.contains(&month)));
    let limit = RwSignal::new(PAGE);
    let ids = Memo::new(move |_| {
        tasks.with(|tasks| {
            let id = |index: &usize| {
                app.with_book(|book| book.view(*index).map(|task| task.id().clone()))
            };
            let tasks = tasks.iter().take(limit.get());
            tasks.filter_map(id).collect::<Vec<_>>()
        })
    });
    let rest = move || {
        let rest = tasks.with(Vec::len) - ids.with(Vec::len);
        (rest > 0).then(|| {
            view! {
                <button type="button" class="b" on:click=move |_| limit.update(|limit| *limit += PAGE)>
                    {words::more(rest.min(PAGE), rest)}
                </button>
                <p class="mo-r">{words::unlisted(rest)}</p>
            }
        })
    };
    let node = NodeRef::<html::Details>::new();
    let follow = move |_| {
        let is_open = node.get_untracked().is_some_and(|details| details.open());
        if is_open != open.get_untracked() {
            opened.update(|opened| {
                if is_open {
                    opened.insert(month);
                } else {
                    opened.remove(&month);
                }
            });
        }
    };
    let name = month.map_or_else(|| words::ENDLESS.to_owned(), words::month);
    let hint = month.is_none().then_some(words::ENDLESS_HINT);
    view! {
        <details class="mo" node_ref=node prop:open=move || open.get() on:toggle=follow>
            <summary>
                <Icon name="right"/>
                <h3>{name}</h3>
                <b class="num">{move || count(tasks.with(Vec::len))}</b>
                {month.map(|_| view! { {move || bar(&counted.get(), most.get())} })}
                <span class="mo-t">{move || counted.get().into_iter().map(part).collect_view()} {hint}</span>
            </summary>
            <Show when=move || open.get()>
                <ul class="ags">
                    <For each=move || ids.get() key=TaskId::clone children=|id| view! { <AgendaRow id=id/> }/>
                </ul>
                {rest}
            </Show>
        </details>
    }
}

fn part((tone, number): (Tone, usize)) -> impl IntoView {
    let glyph = glyph(tone);
    view! {
        <span class=format!("st st-{glyph}")>
            <Glyph name=glyph/>
            <span>{count(number)} " " {words::tone(tone)}</span>
        </span>
    }
}

/// The total as a length, its parts by their textures; the numbers stand beside.
fn bar(counted: &[(Tone, usize)], most: usize) -> impl IntoView + use<> {
    #[expect(
        clippy::cast_precision_loss,
        reason = "numbers of tasks are far below 2^52"
    )]
    let share = |number: usize| 100.0 * number as f64 / most.max(1) as f64;
    let mut before = 0;
    let parts = counted.iter().map(|(tone, number)| {
        let left = share(before);
        before += number;
        let texture = match tone {
            Tone::Late => "tx-late-medium",
            Tone::Soon => "tx-lack",
            Tone::Ahead => "tx-in-time",
            Tone::Done => "tx-done",
            Tone::Stopped => "tx-stopped",
        };
        view! {
            <rect class=texture x=format!("{left:.2}%") y="1" width=format!("{:.2}%", share(*number)) height="10"></rect>
        }
    });
    let parts = parts.collect_view();
    view! { <svg class="mo-b" aria-hidden="true">{parts}</svg> }
}
