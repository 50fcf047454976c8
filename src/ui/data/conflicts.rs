//! A field that two people changed without knowing of each other: the values side by side.

use super::choosing::{Choosing, by, shown};
use crate::exchange::merge::{Difference, Fate, Held, Pick};
use crate::text::{import as words, words as names};
use crate::ui::app;
use leptos::prelude::*;

/// So many values of one field are shown.
const VALUES: usize = 6;

/// One value of a conflict, in words.
struct Choice {
    source: String,
    value: String,
    by: String,
    is_newer: bool,
    pick: Pick,
}

/// The choice between the values of a field.
pub fn conflict(choosing: Choosing, places: Vec<usize>) -> AnyView {
    let at = places.first().copied().unwrap_or_default();
    let parts = untrack(|| {
        choosing.with(at, |difference| {
            let name = app().with_book(|book| choosing.name(book, &difference.task));
            let field = names::field(&difference.field());
            (
                name,
                field,
                choices(choosing, difference),
                difference.values().count(),
            )
        })
    });
    let Some(((reference, title), field, choices, values)) = parts else {
        return ().into_any();
    };
    let group = format!("conflict-{at}");
    let more = values.saturating_sub(choices.len());
    let choices = choices
        .into_iter()
        .map(|choice| option(choosing, at, group.clone(), choice))
        .collect_view();
    view! {
        <li>
            <fieldset class="cf">
                <legend>
                    <span class="ch-id">{reference}</span>
                    " "
                    <b>{title}</b>
                    " · "
                    <span class="cf-f">{field}</span>
                </legend>
                <div class="cf-o">{choices}</div>
                {(more > 0).then(|| view! { <p class="hint">{words::more_values(more)}</p> })}
            </fieldset>
        </li>
    }
    .into_any()
}

fn choices(choosing: Choosing, difference: &Difference) -> Vec<Choice> {
    let newest = difference.newest();
    let is_newer = |held: &Held| {
        let others = difference.values().filter(|other| *other != held);
        *held == *newest
            && others
                .map(|other| other.entry.stamp.millis())
                .all(|millis| millis < held.entry.stamp.millis())
    };
    let ours = difference.ours.iter().map(|held| (held, Pick::Ours));
    let theirs = difference.theirs.iter();
    let theirs = theirs.map(|held| (held, Pick::Theirs(held.entry.clone())));
    ours.chain(theirs)
        .take(VALUES)
        .map(|(held, pick)| Choice {
            source: match pick {
                Pick::Theirs(_) => choosing.source(held),
                Pick::Ours | Pick::Leave => words::OURS.to_owned(),
            },
            value: shown(&held.entry.edit),
            by: by(held),
            is_newer: is_newer(held),
            pick,
        })
        .collect()
}

fn option(choosing: Choosing, at: usize, group: String, choice: Choice) -> impl IntoView {
    let Choice {
        source,
        value,
        by,
        is_newer,
        pick,
    } = choice;
    let is_on = {
        let pick = pick.clone();
        move || is_picked(choosing, at, &pick)
    };
    let is_checked = is_on.clone();
    view! {
        <label class="cf-c" class:is-on=is_on>
            <input
                type="radio"
                name=group
                prop:checked=is_checked
                on:change=move |_| choosing.pick(at, pick.clone())
            />
            <span class="cf-w">
                {source}
                {is_newer.then(|| view! { " " <span class="cf-b">{words::NEWER}</span> })}
            </span>
            <span class="cf-v">{value}</span>
            <small>{by}</small>
        </label>
    }
}

/// Whether that value is what the field would hold.
fn is_picked(choosing: Choosing, at: usize, pick: &Pick) -> bool {
    let is_it = |difference: &Difference| {
        choosing.decision.with(|decision| {
            match (decision.picked(difference), decision.fate(difference)) {
                (Some(picked), _) => picked == pick,
                (None, Fate::Taken(entry)) => *pick == Pick::Theirs(entry.clone()),
                (None, _) => *pick == Pick::Ours,
            }
        })
    };
    choosing.with(at, is_it).unwrap_or_default()
}
