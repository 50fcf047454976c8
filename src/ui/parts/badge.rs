//! Status and standing: always a glyph and a word, never colour alone.

use super::html::Html;
use super::icon::{Glyph, glyph};
use crate::domain::fact::Polarity;
use crate::domain::standing::{Standing, StandingKind};
use crate::domain::status::Status;
use crate::text::{chain, words};
use leptos::prelude::*;

/// The glyph of a standing, which is also the name of its colours.
pub fn standing_glyph(kind: StandingKind) -> &'static str {
    match kind {
        StandingKind::Overdue => "over",
        StandingKind::DueSoon => "soon",
        StandingKind::InTime => "ref",
        StandingKind::Ongoing => "ever",
        StandingKind::Undated => "none",
        StandingKind::DoneLate | StandingKind::DoneInTime | StandingKind::Done => "done",
        StandingKind::Stopped => "stop",
    }
}

/// The glyph of a status, which is also the name of its colours.
pub fn status_glyph(status: Status) -> &'static str {
    match status {
        Status::Todo => "todo",
        Status::Doing => "doing",
        Status::Done => "done",
        Status::Stopped => "stop",
    }
}

/// How a task stands against its deadline, as HTML.
pub fn standing_badge(html: &mut Html, standing: Standing) {
    let name = standing_glyph(standing.kind());
    html.tags("<span class=\"bd bd-").tags(name).tags("\">");
    glyph(html, name);
    html.tags("<span>")
        .text(&words::standing(standing))
        .tags("</span></span>");
}

/// What people say about the work, as HTML; `after` stands behind the words, such as "60%".
pub fn status_text(html: &mut Html, status: Status, after: &str) {
    let name = status_glyph(status);
    html.tags("<span class=\"st st-").tags(name).tags("\">");
    glyph(html, name);
    html.tags("<span>")
        .text(words::status_short(status))
        .tags(" ")
        .text(after)
        .tags("</span></span>");
}

/// How a task stands against its deadline.
#[component]
pub fn StandingBadge(
    /// How it stands.
    standing: Standing,
) -> impl IntoView {
    let glyph = standing_glyph(standing.kind());
    view! {
        <span class=format!("bd bd-{glyph}")>
            <Glyph name=glyph/>
            <span>{words::standing(standing)}</span>
        </span>
    }
}

/// What people say about the work.
#[component]
pub fn StatusText(
    /// What they say.
    status: Status,
    /// What stands after the words, such as " 60%".
    #[prop(optional)]
    after: String,
) -> impl IntoView {
    let glyph = status_glyph(status);
    view! {
        <span class=format!("st st-{glyph}")>
            <Glyph name=glyph/>
            <span>{words::status_short(status)} " " {after}</span>
        </span>
    }
}

/// Whether a fact is good news.
#[component]
pub fn PolarityMark(
    /// Whether it is.
    polarity: Polarity,
) -> impl IntoView {
    let glyph = match polarity {
        Polarity::Done => "done",
        Polarity::Shortfall => "over",
        Polarity::Status => "ref",
    };
    view! {
        <span class=format!("st st-{glyph}")>
            <Glyph name=glyph/>
            <span>{chain::polarity(polarity)}</span>
        </span>
    }
}
