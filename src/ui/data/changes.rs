//! The fields that files or a snapshot could change, task by task, each with a tick.

use super::choosing::{Choosing, by, shown};
use crate::exchange::merge::{Difference, Sort};
use crate::text::values::{EMPTY, value};
use crate::text::{import as words, words as names};
use crate::ui::app;
use leptos::prelude::*;

/// So many fields of one task are shown.
const FIELDS: usize = 30;

/// A field, in words.
struct Line {
    field: &'static str,
    before: Option<String>,
    after: String,
    by: String,
}

impl Line {
    fn of(choosing: Choosing, difference: &Difference) -> Option<Self> {
        let after = difference.theirs.first()?;
        let before = difference.ours.as_ref().map(|held| &held.entry.edit);
        let source = choosing.is_of_many().then(|| choosing.source(after));
        // The same value, said again later: there is nothing to be crossed out.
        let is_new = before.is_none_or(|before| value(before) != value(&after.entry.edit));
        let before = before.map_or_else(|| EMPTY.to_owned(), shown);
        Some(Self {
            field: names::field(&difference.field()),
            before: is_new.then_some(before),
            after: shown(&after.entry.edit),
            by: match source {
                Some(source) => words::by_in(&by(after), &source),
                None => by(after),
            },
        })
    }
}

/// A task with its fields.
pub fn task(choosing: Choosing, places: Vec<usize>) -> AnyView {
    let named = untrack(|| {
        let first = places.first().copied().unwrap_or_default();
        choosing.with(first, |difference| {
            app().with_book(|book| choosing.name(book, &difference.task))
        })
    });
    let Some((reference, title)) = named else {
        return ().into_any();
    };
    let more = places.len().saturating_sub(FIELDS);
    let fields = places
        .iter()
        .take(FIELDS)
        .filter_map(|at| field(choosing, *at))
        .collect_view();
    view! {
        <li>
            <label class="tk-h">
                {tick(choosing, places)}
                <span>
                    <span class="ch-id">{reference}</span>
                    " "
                    <b>{title}</b>
                </span>
            </label>
            <ul class="tk-f">{fields}</ul>
            {(more > 0).then(|| view! { <p class="hint tk-m">{words::and_more(more)}</p> })}
        </li>
    }
    .into_any()
}

fn field(choosing: Choosing, at: usize) -> Option<impl IntoView> {
    let line = untrack(|| choosing.with(at, |difference| Line::of(choosing, difference)))??;
    let before = line.before.map(|before| {
        view! {
            <del>
                <span class="vh">{words::BEFORE}</span>
                <span aria-hidden="true">"− "</span>
                {before}
            </del>
            " "
        }
    });
    Some(view! {
        <li>
            <label>
                {tick(choosing, vec![at])}
                <span class="tk-n">{line.field}</span>
                " "
                <span class="ch-d">
                    {before}
                    <ins>
                        <span class="vh">{words::AFTER}</span>
                        <span aria-hidden="true">"+ "</span>
                        {line.after}
                    </ins>
                    " "
                    <small>{line.by}</small>
                </span>
            </label>
        </li>
    })
}

/// A tick for all of these fields; half where only some are taken.
pub fn tick(choosing: Choosing, places: Vec<usize>) -> impl IntoView {
    let places = StoredValue::new(places);
    let state = move || places.with_value(|places| choosing.are_taken(places));
    view! {
        <span class="cb">
            <input
                type="checkbox"
                prop:checked=move || state().0
                prop:indeterminate=move || state() == (false, true)
                on:change=move |event| {
                    let take = event_target_checked(&event);
                    places.with_value(|places| choosing.take(places, take));
                }
            />
        </span>
    }
}

/// The places of the differences of a sort: those of one task together, conflicts each alone.
pub fn groups(differences: &[Difference], sort: Sort) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut last = None;
    for (at, difference) in differences.iter().enumerate() {
        if difference.sort != sort {
            continue;
        }
        match groups.last_mut() {
            Some(group) if sort != Sort::Conflict && last == Some(&difference.task) => {
                group.push(at);
            }
            _ => groups.push(vec![at]),
        }
        last = Some(&difference.task);
    }
    groups
}
