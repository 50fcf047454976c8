//! How far the tasks of a document, or of a part of it, are.

use crate::domain::book::Book;
use crate::domain::filter::Lens;
use crate::domain::id::TaskId;
use crate::domain::standing::StandingKind;
use crate::domain::status::Status;
use crate::text::documents as words;
use crate::ui::app;
use leptos::prelude::*;
use std::sync::Arc;

/// How far the tasks of a chapter are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Progress {
    total: usize,
    done: usize,
    late: usize,
    stopped: usize,
}

impl Progress {
    fn of(book: &Book, tasks: &[TaskId], lens: &Lens) -> Self {
        let mut progress = Self {
            total: tasks.len(),
            ..Self::default()
        };
        for task in tasks.iter().filter_map(|id| book.find(id)) {
            progress.done += usize::from(task.status() == Status::Done);
            progress.stopped += usize::from(task.status() == Status::Stopped);
            progress.late += usize::from(lens.standing(&task).kind() == StandingKind::Overdue);
        }
        progress
    }
}

/// A bar with its fraction in words.
#[component]
pub(super) fn ProgressLine(tasks: Arc<[TaskId]>) -> impl IntoView {
    let app = app();
    let progress = Memo::new(move |_| {
        app.lens
            .with(|lens| app.with_book(|book| Progress::of(book, &tasks, lens)))
    });
    let width = move || {
        let Progress { done, total, .. } = progress.get();
        format!("{}%", (done * 100).checked_div(total).unwrap_or_default())
    };
    let any = |number: usize| (number > 0).then_some(number);
    view! {
        <span class="doc-n">
            <span class="bar" aria-hidden="true">
                <i style:width=width></i>
            </span>
            <span class="num">{move || words::done(progress.get().done, progress.get().total)}</span>
            {move || {
                any(progress.get().late)
                    .map(|late| view! { " " <span class="st st-over num">{words::late(late)}</span> })
            }}
            {move || {
                any(progress.get().stopped)
                    .map(|stopped| {
                        view! { " " <span class="st st-stop num">{words::stopped(stopped)}</span> }
                    })
            }}
        </span>
    }
}
