//! A task's line: its name, which leads to it, its bar, and the same in words.

use super::axis::LINES;
use crate::domain::book::Book;
use crate::domain::calendar::Tone;
use crate::domain::id::TaskId;
use crate::domain::timeline::{Frame, Row, Span};
use crate::state::app::App;
use crate::text::date::dmy;
use crate::text::{chain, shell, timeline as words};
use chrono::NaiveDate;
use leptos::prelude::*;

/// From what share of the whole a bar has room for its words.
const ROOM: f64 = 0.16;

/// A task with what is said of it.
pub(super) struct Line {
    row: Row,
    id: TaskId,
    reference: String,
    title: String,
    sentence: String,
}

impl Line {
    pub(super) fn of(book: &Book, row: &Row) -> Option<Self> {
        let task = book.view(row.task)?;
        let deadline = task
            .official()
            .map_or_else(|| dmy(row.due), |task| chain::deadline(&task.deadline));
        Some(Self {
            row: row.clone(),
            id: task.id().clone(),
            reference: task
                .official()
                .map(|_| shell::short_name(&task))
                .unwrap_or_default(),
            title: task.title().to_owned(),
            sentence: words::sentence(row, &deadline),
        })
    }
}

/// "12.34%"
pub(super) fn percent(share: f64) -> String {
    format!("{:.2}%", share * 100.0)
}

/// The line.
pub(super) fn line_view(app: App, line: Line, frame: Frame, as_of: NaiveDate) -> impl IntoView {
    let Line {
        row,
        id,
        reference,
        title,
        sentence,
    } = line;
    view! {
        <li class="tl-r">
            <a href=app.link_to_task(&id)>
                <span class="tl-l">
                    <span class="tl-id">{reference}</span>
                    " "
                    <span class="tl-n">{title}</span>
                    " "
                    <span class="vh">{sentence}</span>
                </span>
                <span class="tl-t">{drawing(&row, frame, as_of)}</span>
            </a>
        </li>
    }
}

fn drawing(row: &Row, frame: Frame, as_of: NaiveDate) -> impl IntoView + use<> {
    let is_done = Tone::of(row.standing) == Tone::Done;
    // A bar without a known beginning is its last day alone.
    let work = frame.span(row.from.unwrap_or(row.due), row.due);
    let late = row
        .late_until
        .and_then(|until| frame.span(row.due.succ_opt()?, until));
    let work = work.map(|span| rect(span, if is_done { "tl-d" } else { "tl-b" }));
    let passed = late.map(|span| {
        let said = (span.width >= ROOM)
            .then(|| words::late(row.standing))
            .flatten();
        let said = said.map(|said| {
            view! { <text class="tl-ot" x=percent(span.left) dx="8" y="21">{said}</text> }
        });
        view! { {rect(span, if is_done { "tl-dl" } else { "tl-o" })} {said} }
    });
    let now = frame.place(as_of).map(|left| {
        let x = percent(left);
        view! { <line class="tl-now" x1=x.clone() x2=x y1="0" y2="100%"></line> }
    });
    view! {
        <svg class="tl-g" aria-hidden="true">
            <use href=format!("#{LINES}")></use>
            {slip(row, frame)}
            {work}
            {passed}
            {now}
            {own(row, frame, as_of)}
        </svg>
    }
}

fn rect(span: Span, class: &'static str) -> impl IntoView {
    view! {
        <rect class=class x=percent(span.left) y="9" width=percent(span.width) height="16"></rect>
    }
}

/// The last days that earlier documents had set, and how far they slipped.
fn slip(row: &Row, frame: Frame) -> impl IntoView + use<> {
    let way = row
        .earlier
        .first()
        .and_then(|first| frame.span(*first, row.due));
    let way = way.map(|span| {
        let to = percent(span.left + span.width);
        view! { <line class="tl-e" x1=percent(span.left) x2=to y1="17" y2="17"></line> }
    });
    let days = row.earlier.iter().filter_map(|day| frame.place(*day));
    let days = days.map(|left| {
        view! { <circle class="tl-c" cx=percent(left) cy="17" r="4"></circle> }
    });
    let days = days.collect_view();
    view! { {way} {days} }
}

/// The unit's own day, and the way there from what has passed.
fn own(row: &Row, frame: Frame, as_of: NaiveDate) -> impl IntoView + use<> {
    let own = row.own?;
    let since = row.late_until.unwrap_or(row.due);
    let way = frame.span(since.min(own), since.max(own)).map(|span| {
        let to = percent(span.left + span.width);
        view! { <line class="tl-w" x1=percent(span.left) x2=to y1="17" y2="17"></line> }
    });
    let day = frame.place(own).map(|left| {
        let x = percent(left);
        let (anchor, dx) = if left > 0.85 {
            ("end", "-12")
        } else {
            ("start", "12")
        };
        view! {
            <use class="tl-h" href="#s-soon" x=x.clone() y="10" width="14" height="14"></use>
            <text class="tl-ht" x=x dx=dx y="21" text-anchor=anchor>{words::own(own, as_of)}</text>
        }
    });
    Some(view! { {way} {day} })
}
