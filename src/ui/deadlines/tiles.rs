//! The tiles above the agenda: counts that lead to their groups.

use super::agenda::{Agenda, OVERDUE};
use super::groups::{anchor, glyph};
use crate::domain::agenda::Bucket;
use crate::platform::dom;
use crate::text::number::count;
use crate::text::{deadlines as words, words as names};
use crate::ui::app;
use crate::ui::parts::icon::Glyph;
use leptos::prelude::*;

/// All tiles, in the order of the groups.
#[component]
pub fn Tiles(
    /// What is counted.
    agenda: Memo<Agenda>,
) -> impl IntoView {
    let app = app();
    let as_of = move || app.lens.with(|lens| lens.as_of);
    let tiles = [
        Bucket::Today,
        Bucket::NextSevenDays,
        Bucket::ThisMonth,
        Bucket::ThisQuarter,
        Bucket::Later,
        Bucket::Ongoing,
        Bucket::Undated,
    ]
    .into_iter()
    .map(|bucket| {
        view! {
            <Tile
                buckets=vec![bucket]
                label=names::bucket(bucket)
                span=Signal::derive(move || words::span(bucket, as_of()))
                agenda=agenda
            />
        }
    })
    .collect_view();
    view! {
        <nav class="bks" aria-label=words::TILES>
            <Tile
                buckets=OVERDUE.to_vec()
                label=words::OVERDUE
                span=Signal::derive(move || words::overdue_span(as_of()))
                agenda=agenda
            />
            {tiles}
        </nav>
    }
}

/// A count that leads to its group.
#[component]
fn Tile(
    /// The groups that it counts; it leads to the first that holds a task.
    buckets: Vec<Bucket>,
    label: &'static str,
    span: Signal<String>,
    agenda: Memo<Agenda>,
) -> impl IntoView {
    let buckets = StoredValue::new(buckets);
    let number =
        Memo::new(move |_| agenda.with(|agenda| buckets.with_value(|held| agenda.count(held))));
    let go = move |_| {
        let first = agenda.with_untracked(|agenda| {
            buckets.with_value(|held| held.iter().copied().find(|b| agenda.count(&[*b]) > 0))
        });
        if let Some(bucket) = first {
            dom::jump(&format!("#{}", anchor(bucket)));
        }
    };
    let glyph = buckets.with_value(|held| held.first().map_or("none", |bucket| glyph(*bucket)));
    view! {
        <button
            type="button"
            disabled=move || number.get() == 0
            on:click=go
        >
            <span class="bks-n">
                <span class=format!("st-{glyph}")>
                    <Glyph name=glyph/>
                </span>
                {label}
            </span>
            <b>{move || count(number.get())} <span class="vh">{words::TASKS}</span></b>
            <small>{span}</small>
        </button>
    }
}
