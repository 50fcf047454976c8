//! The filters, each with the number of tasks it would show, and the order of the list.

use super::asking::Asking;
use super::facets::{MENUS, menu};
use super::views::saved_views;
use crate::domain::filter::{Condition, Counts, Filter, MyPart};
use crate::domain::listing::{GroupBy, SortBy};
use crate::domain::standing::StandingKind;
use crate::domain::status::Status;
use crate::text::number::count;
use crate::text::{tasks as words, words as names};
use crate::ui::parts::badge::{standing_glyph, status_glyph};
use crate::ui::parts::icon::Glyph;
use crate::ui::parts::select::{Choice, Select};
use crate::ui::{Stage, app, stands};
use leptos::prelude::*;
use std::time::Duration;

/// Nobody sees the numbers in a menu that is closed: its hundred lines need not follow each keystroke.
const REST: Duration = Duration::from_millis(200);

/// The counts as they are when nothing has changed for a moment; none until then.
fn at_rest(counts: Memo<Counts>) -> ReadSignal<Option<Counts>> {
    let (resting, set_resting) = signal(None);
    Effect::new(move || {
        counts.track();
        let rest = move || set_resting.set(Some(counts.get_untracked()));
        if let Ok(timer) = set_timeout_with_handle(rest, REST) {
            on_cleanup(move || timer.clear());
        }
    });
    resting
}

/// The standings that are offered as filters; the others are seldom asked for.
const STANDINGS: [StandingKind; 5] = [
    StandingKind::Overdue,
    StandingKind::DueSoon,
    StandingKind::InTime,
    StandingKind::Ongoing,
    StandingKind::Undated,
];

/// The filters that are pressed, the menus, and the order of the list.
pub(super) fn filters(
    asking: Asking,
    counts: Memo<Counts>,
    selecting: RwSignal<bool>,
) -> impl IntoView {
    let app = app();
    let filter = asking.filter;
    let chip = move |glyph, label, condition: Condition| {
        let condition = StoredValue::new(condition);
        let number = move || {
            counts.with(|counts| {
                let as_of = app.lens.with(|lens| lens.as_of);
                app.with_book(|book| {
                    condition.with_value(|held| counts.of(held, book.catalogue(), as_of))
                })
            })
        };
        view! {
            <Chip
                glyph=glyph
                label=label
                pressed=Signal::derive(move || {
                    filter.with(|filter| condition.with_value(|held| filter.wants(held)))
                })
                number=Signal::derive(move || number().unwrap_or_default())
                on_press=move || asking.change(|filter| filter.toggle(condition.get_value()))
            />
        }
    };
    let standings = STANDINGS
        .into_iter()
        .map(|kind| {
            let label = names::standing_kind(kind);
            chip(standing_glyph(kind), label, Condition::Standing(kind))
        })
        .collect_view();
    let statuses = Status::ALL
        .into_iter()
        .map(|status| {
            let label = names::status_short(status);
            chip(status_glyph(status), label, Condition::Status(status))
        })
        .collect_view();
    let any = move || filter.with(|filter| !filter.is_empty());
    let in_menus = at_rest(counts);
    let menus = move || {
        let each = MENUS.into_iter().map(|kind| menu(asking, kind, in_menus));
        view! { {each.collect_view()} <Arrangement/> }
    };
    let has_menus = stands(Stage::Menus);
    let to_review = move || {
        counts.with(|counts| counts.review > 0) || filter.with(|f| f.wants(&Condition::Review))
    };
    view! {
        <div class="chips" role="group" aria-label=words::FILTERS>
            {saved_views(asking)} {standings} {statuses}
            <Show when=move || app.lens.with(|lens| lens.my_unit.is_some())>
                {chip("mine", words::MINE, Condition::Mine(MyPart::Any))}
            </Show>
            {chip("star", words::STARRED, Condition::Starred)}
            <Show when=to_review>{chip("soon", words::REVIEW, Condition::Review)}</Show>
            {move || has_menus.get().then(menus)}
            <button
                type="button"
                class="chip chip-f"
                aria-pressed=move || selecting.get().to_string()
                on:click=move |_| selecting.update(|on| *on = !*on)
            >
                {words::SELECT_MODE}
            </button>
            <Show when=any>
                <button
                    type="button"
                    class="b b-0 mini"
                    on:click=move |_| asking.change(|filter| *filter = Filter::default())
                >
                    {words::CLEAR_FILTERS}
                </button>
            </Show>
        </div>
    }
}

#[component]
fn Chip(
    glyph: &'static str,
    label: &'static str,
    pressed: Signal<bool>,
    number: Signal<usize>,
    on_press: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="chip"
            aria-pressed=move || pressed.get().to_string()
            on:click=move |_| on_press()
        >
            <span class=format!("st-{glyph}")>
                <Glyph name=glyph/>
            </span>
            {label}
            " "
            <span class="chip-n">{move || count(number.get())}</span>
        </button>
    }
}

/// Grouping and order.
#[component]
fn Arrangement() -> impl IntoView {
    let app = app();
    let groups: Vec<Choice> = GroupBy::ALL
        .into_iter()
        .enumerate()
        .map(|(at, by)| Choice {
            value: at.to_string(),
            label: format!("{}: {}", words::GROUP, names::group_by(by).to_lowercase()),
        })
        .collect();
    let sorts: Vec<Choice> = SortBy::ALL
        .into_iter()
        .enumerate()
        .map(|(at, by)| Choice {
            value: at.to_string(),
            label: format!("{}: {}", words::SORT, names::sort_by(by).to_lowercase()),
        })
        .collect();
    let group = move || {
        let by = app.route.with(|route| route.group_by);
        GroupBy::ALL
            .iter()
            .position(|other| *other == by)
            .unwrap_or_default()
            .to_string()
    };
    let sort = move || {
        let by = app.route.with(|route| route.sort_by);
        SortBy::ALL
            .iter()
            .position(|other| *other == by)
            .unwrap_or_default()
            .to_string()
    };
    view! {
        <Select
            label=words::GROUP
            choices=Signal::stored(groups)
            value=Signal::derive(group)
            on_choose=move |value| {
                let by = value.parse().ok().and_then(|at: usize| GroupBy::ALL.get(at).copied());
                app.go(|route| route.group_by = by.unwrap_or_default());
            }
        />
        <Select
            label=words::SORT
            choices=Signal::stored(sorts)
            value=Signal::derive(sort)
            on_choose=move |value| {
                let by = value.parse().ok().and_then(|at: usize| SortBy::ALL.get(at).copied());
                app.go(|route| route.sort_by = by.unwrap_or_default());
            }
        />
    }
}
