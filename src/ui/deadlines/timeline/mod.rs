//! Tasks in time: bars from the day they were given to their last day and past it. Each line says in
//! words what it draws.

mod axis;
mod bar;
mod tools;

use self::bar::Line;
use self::tools::{Looked, tools};
use super::link;
use crate::domain::calendar::Tone;
use crate::domain::month::within;
use crate::domain::timeline::{Frame, Row, rows};
use crate::platform::dom;
use crate::state::app::App;
use crate::state::route::Sight;
use crate::text::{calendar, timeline as words};
use crate::ui::app;
use crate::ui::shortcuts::is_composing;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// So many bars are drawn at a time.
const PAGE: usize = 100;
/// The id of the drawing.
const DRAWING: &str = "timeline";

/// What is seen, and how many are not.
#[derive(Clone, Default, PartialEq)]
struct Seen {
    /// The first of those that lie in the frame.
    rows: Vec<Row>,
    /// How many there are of them.
    number: usize,
    before: usize,
    after: usize,
    /// How many of those that lie in the frame are closed; they are among the rows if asked for.
    closed: usize,
}

impl Seen {
    fn of(rows: &[Row], frame: Frame, with_closed: bool, limit: usize) -> Self {
        let mut seen = Self::default();
        for row in rows {
            let (first, last) = row.extent();
            let is_closed = matches!(Tone::of(row.standing), Tone::Done | Tone::Stopped);
            if last < frame.from() {
                seen.before += 1;
            } else if first > frame.last() {
                seen.after += 1;
            } else {
                seen.closed += usize::from(is_closed);
                if with_closed || !is_closed {
                    seen.number += 1;
                    if seen.number <= limit {
                        seen.rows.push(row.clone());
                    }
                }
            }
        }
        seen
    }
}

/// The timeline.
#[component]
pub fn Timeline(
    /// Places in the book of the tasks that are shown.
    shown: Memo<Vec<usize>>,
) -> impl IntoView {
    let app = app();
    let all = Memo::new(move |_| {
        shown.with(|shown| {
            app.lens.with(|lens| {
                app.with_book(|book| {
                    let (rows, without) = rows(book, shown.iter().copied(), lens);
                    (Arc::new(rows), without)
                })
            })
        })
    });
    let frame = Memo::new(move |_| {
        let (zoom, at) = app
            .route
            .with(|route| (route.looking.zoom, route.looking.at));
        let at = at.unwrap_or_else(|| app.lens.with(|lens| lens.as_of));
        (zoom, within(at), Frame::around(zoom, within(at)))
    });
    let with_closed = RwSignal::new(false);
    let limit = RwSignal::new(PAGE);
    let seen = Memo::new(move |_| {
        let (.., frame) = frame.get();
        all.with(|(rows, _)| Seen::of(rows, frame, with_closed.get(), limit.get()))
    });
    let summary = move || seen.with(|seen| words::summary(seen.number, seen.before, seen.after));
    let endless = move || {
        let (_, without) = all.get();
        let href = move || link(app, |looking| looking.sight = Sight::Months);
        (without > 0).then(|| {
            view! { " " {words::endless(without)} " " <a href=href>{words::SEE_ENDLESS}</a> }
        })
    };
    let lines = move || {
        let (.., frame) = frame.get();
        let as_of = app.lens.with(|lens| lens.as_of);
        let lines: Vec<Line> = seen.with(|seen| {
            let rows = seen.rows.iter();
            app.with_book(|book| rows.filter_map(|row| Line::of(book, row)).collect())
        });
        let lines = lines
            .into_iter()
            .map(|line| bar::line_view(app, line, frame, as_of));
        lines.collect_view()
    };
    let nothing = move || {
        seen.with(|seen| seen.rows.is_empty())
            .then(|| view! { <p class="empty">{words::NOTHING}</p> })
    };
    let head = move || {
        let (zoom, _, frame) = frame.get();
        axis::axis(zoom, frame, app.lens.with(|lens| lens.as_of))
    };
    let label = move || {
        let (zoom, _, frame) = frame.get();
        words::label(zoom, frame.from(), frame.last())
    };
    view! {
        {tools(app, frame)}
        <p class="th-s tl-s" role="status">{summary} {endless}</p>
        <div
            class="tl"
            id=DRAWING
            role="group"
            tabindex="0"
            aria-label=label
            on:keydown=move |event| key(app, frame, &event)
        >
            {head}
            <ul>{lines}</ul>
            {nothing}
        </div>
        <p class="tl-m">
            {move || more(seen.with(|seen| seen.number), limit)}
            {move || closed(seen.with(|seen| seen.closed), with_closed)}
        </p>
    }
}

/// Looks so many units earlier or later.
fn shift(app: App, looked: Looked, units: i32) {
    let (zoom, at, _) = looked.get_untracked();
    app.adjust(|route| route.looking.at = Some(Frame::shifted(zoom, at, units)));
    keep_focus();
}

/// Lines that are drawn anew take the focus out of the page with them.
fn keep_focus() {
    request_animation_frame(|| {
        if dom::nothing_has_focus() {
            dom::focus_without_scrolling(&format!("#{DRAWING}"));
        }
    });
}

fn key(app: App, looked: Looked, event: &KeyboardEvent) {
    if is_composing(event) || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let zoom = |nearer| {
        app.adjust(|route| route.looking.zoom = route.looking.zoom.stepped(nearer));
        keep_focus();
    };
    match event.key().as_str() {
        "ArrowLeft" => shift(app, looked, -1),
        "ArrowRight" => shift(app, looked, 1),
        "+" | "=" => zoom(true),
        "-" => zoom(false),
        "Home" => {
            app.adjust(|route| route.looking.at = None);
            keep_focus();
        }
        _ => return,
    }
    event.prevent_default();
}

/// Draws more of a long list.
fn more(number: usize, limit: RwSignal<usize>) -> AnyView {
    let rest = number.saturating_sub(limit.get());
    (rest > 0)
        .then(|| {
            view! {
                <button type="button" class="b" on:click=move |_| limit.update(|limit| *limit += PAGE)>
                    {calendar::more(rest.min(PAGE), rest)}
                </button>
            }
        })
        .into_any()
}

/// Shows what is closed, or leaves it out again.
fn closed(number: usize, with_closed: RwSignal<bool>) -> AnyView {
    (number > 0)
        .then(|| {
            view! {
                <button
                    type="button"
                    class="b"
                    aria-pressed=move || with_closed.get().to_string()
                    on:click=move |_| with_closed.update(|with| *with = !*with)
                >
                    {words::closed(number, with_closed.get())}
                </button>
            }
        })
        .into_any()
}
