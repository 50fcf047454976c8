//! The fields that a file or a snapshot would change, one by one.

use super::preview::Pending;
use crate::domain::book::Book;
use crate::domain::edit::Edit;
use crate::domain::id::TaskId;
use crate::exchange::import::{Plan, Taken};
use crate::exchange::json::Incoming;
use crate::text::values::{short_value, value};
use crate::text::{data as words, deadlines, shell, words as names};
use crate::ui::app;
use leptos::prelude::*;
use std::sync::Arc;

/// Fields that are listed; more are only counted.
const LISTED: usize = 50;

/// A field that would be taken, in words.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    reference: String,
    title: String,
    field: &'static str,
    before: Option<String>,
    after: String,
    by: String,
}

impl Line {
    fn of(book: &Book, incoming: &Incoming, taken: &Taken) -> Self {
        let (reference, title) = name(book, incoming, &taken.task);
        // The same value, said again later: there is nothing to be crossed out.
        let is_new = value(&taken.before) != value(&taken.after.edit);
        Self {
            reference,
            title,
            field: names::field(&taken.after.edit.field()),
            before: is_new.then(|| short_value(&taken.before)),
            after: short_value(&taken.after.edit),
            by: words::by(&taken.after.author, taken.after.stamp.millis()),
        }
    }
}

/// What a task is called: here, or in the file where only the file knows it.
fn name(book: &Book, incoming: &Incoming, id: &TaskId) -> (String, String) {
    let own = deadlines::OWN_TASK.to_owned();
    let known = book.find(id).filter(|task| !task.title().is_empty());
    if let Some(task) = known {
        let reference = task.reference().map(shell::short_reference);
        return (reference.unwrap_or(own), task.title().to_owned());
    }
    let title = incoming
        .entries
        .iter()
        .find_map(|(task, entry)| match &entry.edit {
            Edit::Title(Some(title)) if task == id => Some(title.clone()),
            _ => None,
        });
    match title.filter(|_| id.is_own()) {
        Some(title) => (own, title),
        None => (String::new(), words::unnamed(id.as_str())),
    }
}

/// The fields that would be taken.
#[component]
pub fn Changes(
    /// What was read.
    found: Arc<Pending>,
    /// What taking it in would do.
    plan: Memo<Arc<Plan>>,
) -> impl IntoView {
    let app = app();
    let lines = Memo::new(move |_| {
        app.with_book(|book| {
            plan.with(|plan| {
                let listed = plan.takes.iter().take(LISTED);
                listed
                    .map(|taken| Line::of(book, &found.incoming, taken))
                    .collect::<Vec<_>>()
            })
        })
    });
    let more = move || {
        let more = plan.with(|plan| plan.takes.len().saturating_sub(LISTED));
        (more > 0).then(|| view! { <p class="hint pad">{words::and_more(more)}</p> })
    };
    view! {
        <h4 class="sb">{words::LIST}</h4>
        <ul class="ch">{move || lines.get().into_iter().map(change).collect_view()}</ul>
        {more}
    }
}

fn change(line: Line) -> impl IntoView {
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
    view! {
        <li>
            <span class="ch-id">{line.reference}</span>
            " "
            <span class="ch-n">
                {line.title}
                " "
                <small>{line.field}</small>
            </span>
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
        </li>
    }
}
