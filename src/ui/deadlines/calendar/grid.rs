//! The grid of days, by the grid pattern of ARIA: one cell takes part in the order of Tab, and the
//! arrow keys move it.

use super::cells::{Cell, Chip, weeks};
use super::{HEADING, KEYS, Scene, cell_of, day, glyph};
use crate::domain::calendar::Tone;
use crate::domain::month::Step;
use crate::platform::dom;
use crate::text::calendar as words;
use crate::text::date::weekday;
use crate::text::number::count;
use crate::ui::parts::icon::Glyph;
use crate::ui::shortcuts::is_composing;
use chrono::NaiveDate;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The grid of the chosen month.
#[component]
pub(super) fn Grid(scene: Scene) -> impl IntoView {
    let weeks = Memo::new(move |_| weeks(scene));
    let columns = move || {
        let monday = scene
            .month
            .get()
            .weeks()
            .into_iter()
            .next()
            .unwrap_or_default();
        monday.map(column).into_iter().collect_view()
    };
    let rows = move || {
        let week = |cells: [Cell; 7]| {
            let cells = cells.map(|cell| cell_view(scene, cell));
            view! { <tr>{cells.into_iter().collect_view()}</tr> }
        };
        weeks.get().into_iter().map(week).collect_view()
    };
    view! {
        <table
            class="cal"
            class:is-picking=move || scene.shift.picking.with(Option::is_some)
            role="grid"
            aria-labelledby=HEADING
            aria-describedby=KEYS
            on:keydown=move |event| key(scene, &event)
        >
            <thead>
                <tr>{columns}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn column(day: NaiveDate) -> impl IntoView {
    view! {
        <th scope="col" abbr=weekday(day)>
            <span class="cal-wide">{weekday(day)}</span>
            <span class="cal-narrow" aria-hidden="true">{words::column(day)}</span>
        </th>
    }
}

fn cell_view(scene: Scene, cell: Cell) -> impl IntoView {
    let Cell {
        day,
        is_out,
        tally,
        chips,
        rest,
    } = cell;
    let app = scene.app;
    let is_chosen = move || scene.chosen.get() == day;
    let is_today = move || app.today.get() == day;
    let is_here = move || app.lens.with(|lens| lens.as_of == day);
    let named = move || words::named(is_today(), is_here());
    let label = {
        let tally = tally.clone();
        move || words::cell(day, named(), &tally)
    };
    let number: usize = tally.iter().map(|(_, number)| number).sum();
    let signs = tally.into_iter().map(sign).collect_view();
    let chips = chips
        .into_iter()
        .map(|chip| chip_view(scene, chip))
        .collect_view();
    view! {
        <td
            role="gridcell"
            data-day=day.to_string()
            tabindex=move || if is_chosen() { "0" } else { "-1" }
            aria-selected=move || is_chosen().to_string()
            aria-current=move || is_today().then_some("date")
            class:is-out=is_out
            class:is-on=is_chosen
            class:is-today=is_today
            class:is-here=is_here
            class:is-target=move || scene.shift.target.get() == Some(day)
            on:click=move |_| press(scene, day)
        >
            <span class="vh">{label}</span>
            <div class="cal-c" aria-hidden="true">
                <span class="cal-n">{day.format("%-d").to_string()}</span>
                <span class="cal-t">{named}</span>
                {(number > 0).then(|| view! { <span class="cal-q">{count(number)}</span> })}
                <span class="cal-s">{signs}</span>
                {chips}
                {(rest > 0).then(|| view! { <span class="cal-r">{words::rest(rest)}</span> })}
            </div>
        </td>
    }
}

/// A count with its sign, where there is no room for names.
fn sign((tone, number): (Tone, usize)) -> impl IntoView {
    let glyph = glyph(tone);
    view! { <span class=format!("st-{glyph}")><Glyph name=glyph/>{count(number)}</span> }
}

fn chip_view(scene: Scene, chip: Chip) -> impl IntoView {
    let Chip {
        id,
        reference,
        title,
        tone,
        is_own,
        can_move,
    } = chip;
    let glyph = glyph(tone);
    let name = format!("{reference} {title}");
    let grab = move |event| {
        if can_move {
            scene.shift.grab(&id, &title, &event);
        }
    };
    view! {
        <span class=format!("cal-i bd-{glyph}") class:is-own=is_own class:can-move=can_move on:pointerdown=grab>
            <Glyph name=glyph/>
            <span>{name}</span>
        </span>
    }
}

/// A day was pressed, or chosen by Enter.
fn press(scene: Scene, day: NaiveDate) {
    match scene.shift.picking.get_untracked() {
        Some(task) => scene.shift.ask(task, Some(day)),
        None => scene.choose(day),
    }
}

fn key(scene: Scene, event: &KeyboardEvent) {
    if is_composing(event) || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let step = match (event.key().as_str(), event.shift_key()) {
        ("ArrowLeft", false) => Step::Days(-1),
        ("ArrowRight", false) => Step::Days(1),
        ("ArrowUp", false) => Step::Days(-7),
        ("ArrowDown", false) => Step::Days(7),
        ("Home", false) => Step::WeekStart,
        ("End", false) => Step::WeekEnd,
        ("PageUp", false) => Step::Months(-1),
        ("PageDown", false) => Step::Months(1),
        ("PageUp", true) => Step::Months(-12),
        ("PageDown", true) => Step::Months(12),
        ("Enter" | " ", false) => {
            event.prevent_default();
            let day = scene.chosen.get_untracked();
            if scene.shift.picking.with_untracked(Option::is_some) {
                press(scene, day);
            } else {
                dom::focus(&format!("#{}", day::HEADING));
            }
            return;
        }
        ("Escape", _) if scene.shift.picking.with_untracked(Option::is_some) => {
            event.prevent_default();
            return scene.shift.leave();
        }
        _ => return,
    };
    event.prevent_default();
    scene.step(step);
    let day = scene.chosen.get_untracked();
    // The next month's cells are there with the next frame.
    request_animation_frame(move || {
        dom::focus(&cell_of(day));
    });
}
