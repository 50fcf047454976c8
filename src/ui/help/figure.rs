//! Pictures of the help page: the app's own parts, which nobody can press here.

use crate::domain::id::TaskId;
use crate::domain::standing::{Standing, StandingKind};
use crate::domain::status::Status;
use crate::search::query::Query;
use crate::text::help::{Figure, pictured};
use crate::text::{date, export, handbook, shell, tasks, words as names};
use crate::ui::app;
use crate::ui::parts::badge::{StandingBadge, StatusText};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::row::content;
use crate::ui::parts::row_model::RowModel;
use crate::ui::parts::tally::Tally;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The task that stands for all: it is late, and its words are short.
const TASK: &str = "ct-05-2023-b17";

/// A picture with its words. It follows the colours and the size of the text, being no bitmap.
pub(super) fn figure(figure: Figure) -> impl IntoView {
    let drawn = match figure {
        Figure::Row => row().into_any(),
        Figure::Search => search().into_any(),
        Figure::Undo => undo().into_any(),
        Figure::Signs => signs().into_any(),
        Figure::FiveClear => five_clear().into_any(),
        Figure::AsOf => as_of().into_any(),
        Figure::Action => action().into_any(),
        Figure::Saved => saved().into_any(),
    };
    view! {
        <div class="hp-f" role="img" aria-label=figure.said()>
            <div class="hp-x" inert=true>{drawn}</div>
        </div>
    }
}

/// The task as it is now in the list.
fn row() -> impl IntoView {
    let app = app();
    let html = move || {
        let model = app.with_book(|book| {
            let task = book.find(&TaskId::new(TASK))?;
            let lens = app.lens.get();
            Some(RowModel::of(book, &task, &Query::default(), &lens))
        });
        model.as_ref().map(content).unwrap_or_default()
    };
    view! {
        <div class="row">
            <span class="cb"><input type="checkbox" tabindex="-1"/></span>
            <span class="r-a" inner_html=html></span>
        </div>
    }
}

fn search() -> impl IntoView {
    view! {
        <div class="search">
            <Icon name="search"/>
            <input type="search" tabindex="-1" readonly prop:value=pictured::TYPED/>
        </div>
        <div class="chips">
            <button type="button" class="chip" tabindex="-1" aria-pressed="true">
                <span class="st-over"><Glyph name="over"/></span>
                {names::standing_kind(StandingKind::Overdue)}
            </button>
            <button type="button" class="chip" tabindex="-1" aria-pressed="false">
                <span class="st-star"><Glyph name="star"/></span>
                {tasks::STARRED}
            </button>
        </div>
    }
}

fn undo() -> impl IntoView {
    view! {
        <div class="toast">
            <span>{pictured::TICKED}</span>
            <button type="button" tabindex="-1">{shell::UNDO}</button>
        </div>
    }
}

fn signs() -> impl IntoView {
    let statuses = [Status::Todo, Status::Doing, Status::Done, Status::Stopped];
    let statuses = statuses.map(|status| view! { <StatusText status=status/> });
    let standings = [
        Standing::Overdue(12),
        Standing::DueSoon(5),
        Standing::Ongoing,
    ];
    let standings = standings.map(|standing| view! { <StandingBadge standing=standing/> });
    view! {
        <p class="hp-g">{statuses.collect_view()}</p>
        <p class="hp-g">{standings.collect_view()}</p>
    }
}

fn five_clear() -> impl IntoView {
    view! {
        <p class="hp-g ro-big">
            <Tally on=[false, true, true, true, true] label=pictured::CLEAR.to_owned()/>
            <b>{pictured::CLEAR}</b>
        </p>
    }
}

fn as_of() -> impl IntoView {
    let day = NaiveDate::from_ymd_opt(2025, 12, 31).map(date::dmy);
    view! {
        <div class="asof is-past">
            <span class="asof-d">
                <Icon name="calendar"/>
                <span class="asof-l">{shell::AS_OF_SHORT}</span>
                <b>{day}</b>
            </span>
        </div>
    }
}

fn action() -> impl IntoView {
    view! {
        <label class="hb-l">
            <input type="checkbox" class="vh" tabindex="-1" checked/>
            <span class="bx"></span>
            <span class="hb-w">{pictured::ACTION}</span>
        </label>
        <button type="button" class="b b-1 big" tabindex="-1">
            <Icon name="plus"/>
            {handbook::SERVED}
        </button>
    }
}

fn saved() -> impl IntoView {
    view! {
        <span class="save is-ok hp-k">
            <Icon name="check"/>
            <span>{pictured::SAVED}</span>
        </span>
        <button type="button" class="b" tabindex="-1">
            <Icon name="download"/>
            {export::EXPORT_NOW}
        </button>
    }
}
