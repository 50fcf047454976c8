//! What was changed, by whom and when; each change can be taken back field by field.

use crate::domain::edit::Field;
use crate::domain::id::TaskId;
use crate::domain::journal::Past;
use crate::text::{detail as words, values, words as names};
use crate::ui::app;
use leptos::prelude::*;

/// So many changes are shown at first.
const SHOWN: usize = 30;

/// The changes of a task, newest first.
#[component]
pub(super) fn History(id: TaskId) -> impl IntoView {
    let app = app();
    let past = Memo::new(move |_| {
        app.with_book(|book| {
            book.history_of(&id)
                // What only a newer version of the app knows is kept and not shown.
                .filter(|past| !matches!(past.before.field(), Field::Other(_)))
                .take(SHOWN)
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    let lines = move || past.get().into_iter().map(line).collect_view();
    view! {
        <section class="ds">
            <h3>{words::HISTORY}</h3>
            <Show when=move || past.with(Vec::is_empty)>
                <p class="hint">{words::NO_HISTORY}</p>
            </Show>
            <ul class="hs">{lines}</ul>
        </section>
    }
}

fn line(past: Past) -> impl IntoView {
    let field = names::field(&past.before.field());
    let before = (!past.lost).then(|| {
        view! {
            <s>{values::value(&past.before)}</s>
            " → "
        }
    });
    let lost = past.lost.then(|| view! { <small>{words::LOST}</small> });
    view! {
        <li>
            <time>{words::by(&past.after.author, past.after.stamp.millis())}</time>
            <span>
                <b>{field}</b>
                ": "
                {before} {values::value(&past.after.edit)} " " {lost}
            </span>
        </li>
    }
}
