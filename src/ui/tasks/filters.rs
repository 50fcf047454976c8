//! The filters, each with the number of tasks it would show, and the order of the list.

use super::facets::{DocumentFacet, PartyFacet, TopicFacet};
use crate::domain::filter::{Counts, Filter};
use crate::domain::listing::{GroupBy, SortBy};
use crate::domain::standing::StandingKind;
use crate::domain::status::Status;
use crate::text::number::count;
use crate::text::{tasks as words, words as names};
use crate::ui::app;
use crate::ui::parts::badge::{standing_glyph, status_glyph};
use crate::ui::parts::icon::Glyph;
use crate::ui::parts::select::{Choice, Select};
use leptos::prelude::*;
use std::time::Duration;

/// Nobody sees the numbers in a menu that is closed: its hundred lines need not follow each keystroke.
const REST: Duration = Duration::from_millis(200);

/// The counts as they are when nothing has changed for a moment.
fn at_rest(counts: Memo<Counts>) -> ReadSignal<Counts> {
    let (resting, set_resting) = signal(counts.get_untracked());
    Effect::new(move |earlier: Option<()>| {
        counts.track();
        if earlier.is_some()
            && let Ok(timer) =
                set_timeout_with_handle(move || set_resting.set(counts.get_untracked()), REST)
        {
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

#[component]
pub(super) fn Filters(counts: Memo<Counts>, selecting: RwSignal<bool>) -> impl IntoView {
    let app = app();
    let filter = Memo::new(move |_| app.route.with(|route| route.filter.clone()));
    let standings = STANDINGS
        .into_iter()
        .map(|kind| {
            view! {
                <Chip
                    glyph=standing_glyph(kind)
                    label=names::standing_kind(kind)
                    pressed=Signal::derive(move || filter.with(|f| f.standing.contains(&kind)))
                    number=Signal::derive(move || {
                        counts.with(|c| c.standing.get(&kind).copied().unwrap_or_default())
                    })
                    on_press=move || app.go(|route| toggle(&mut route.filter.standing, kind))
                />
            }
        })
        .collect_view();
    let statuses = Status::ALL
        .into_iter()
        .map(|status| {
            view! {
                <Chip
                    glyph=status_glyph(status)
                    label=names::status_short(status)
                    pressed=Signal::derive(move || filter.with(|f| f.status.contains(&status)))
                    number=Signal::derive(move || {
                        counts.with(|c| c.status.get(&status).copied().unwrap_or_default())
                    })
                    on_press=move || app.go(|route| toggle(&mut route.filter.status, status))
                />
            }
        })
        .collect_view();
    let any = move || filter.with(|filter| !filter.is_empty());
    let in_menus = at_rest(counts);
    view! {
        <div class="chips" role="group" aria-label=words::FILTERS>
            {standings} {statuses}
            <Show when=move || app.lens.with(|lens| lens.my_unit.is_some())>
                <Chip
                    glyph="mine"
                    label=words::MINE
                    pressed=Signal::derive(move || filter.with(|f| f.mine))
                    number=Signal::derive(move || counts.with(|c| c.mine))
                    on_press=move || app.go(|route| route.filter.mine = !route.filter.mine)
                />
            </Show>
            <Chip
                glyph="star"
                label=words::STARRED
                pressed=Signal::derive(move || filter.with(|f| f.starred))
                number=Signal::derive(move || counts.with(|c| c.starred))
                on_press=move || app.go(|route| route.filter.starred = !route.filter.starred)
            />
            <Show when=move || counts.with(|c| c.review > 0) || filter.with(|f| f.review)>
                <Chip
                    glyph="soon"
                    label=words::REVIEW
                    pressed=Signal::derive(move || filter.with(|f| f.review))
                    number=Signal::derive(move || counts.with(|c| c.review))
                    on_press=move || app.go(|route| route.filter.review = !route.filter.review)
                />
            </Show>
            <PartyFacet
                label=words::LEAD
                counts=Signal::derive(move || in_menus.with(|c| c.lead.clone()))
                chosen=Signal::derive(move || filter.with(|f| f.lead.clone()))
                on_choose=move |unit| app.go(|route| route.filter.lead = unit)
            />
            <PartyFacet
                label=words::COORDINATING
                counts=Signal::derive(move || in_menus.with(|c| c.coordinating.clone()))
                chosen=Signal::derive(move || filter.with(|f| f.coordinating.clone()))
                on_choose=move |unit| app.go(|route| route.filter.coordinating = unit)
            />
            <DocumentFacet counts=in_menus/>
            <TopicFacet counts=in_menus/>
            <Arrangement/>
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
                    on:click=move |_| app.go(|route| route.filter = Filter::default())
                >
                    {words::CLEAR_FILTERS}
                </button>
            </Show>
        </div>
    }
}

fn toggle<T: PartialEq>(chosen: &mut Vec<T>, value: T) {
    match chosen.iter().position(|held| *held == value) {
        Some(at) => {
            chosen.remove(at);
        }
        None => chosen.push(value),
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
