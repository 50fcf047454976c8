//! Văn bản: the documents and what they assign, in reading order.

use super::app;
use super::parts::icon::Icon;
use super::parts::task_line::TaskLine;
use crate::domain::book::Book;
use crate::domain::catalogue::Catalogue;
use crate::domain::document::Document;
use crate::domain::evidence::Link;
use crate::domain::filter::{Filter, Lens};
use crate::domain::id::TaskId;
use crate::domain::listing::GroupBy;
use crate::domain::standing::StandingKind;
use crate::domain::status::Status;
use crate::state::route::{Page, Route};
use crate::text::date::dmy;
use crate::text::documents as words;
use leptos::prelude::*;
use std::sync::Arc;

/// A part, or a document as a whole, with what it assigns.
#[derive(Clone)]
struct Chapter {
    heading: String,
    tasks: Arc<[TaskId]>,
}

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

/// The room.
#[component]
pub fn Documents() -> impl IntoView {
    let app = app();
    let catalogue = Catalogue::bundled();
    let paper = |document: &Document| {
        let tasks = |part: Option<&str>| -> Arc<[TaskId]> {
            let all = catalogue.tasks.iter().enumerate();
            all.filter(|(at, _)| {
                catalogue
                    .document_of(*at)
                    .is_some_and(|other| other.id == document.id)
            })
            .filter(|(_, task)| part.is_none_or(|part| task.part == part))
            .map(|(_, task)| task.id.clone())
            .collect()
        };
        let parts = document.parts.iter().map(|part| Chapter {
            heading: words::part(&part.id, &part.title),
            tasks: tasks(Some(&part.id)),
        });
        let whole = Chapter {
            heading: words::name(document),
            tasks: tasks(None),
        };
        view! { <Paper document=document.clone() whole=whole parts=parts.collect()/> }
    };
    let documents = catalogue.documents.iter().map(paper).collect::<Vec<_>>();
    let none = documents.is_empty();
    let own = Memo::new(move |_| {
        app.with_book(|book| {
            book.tasks()
                .filter(|task| task.official().is_none())
                .count()
        })
    });
    let own_link = move || {
        let as_of = app.route.with(|route| route.as_of);
        Route {
            as_of,
            group_by: GroupBy::Part,
            ..Route::to(Page::Tasks)
        }
        .hash()
    };
    view! {
        <div class="wrap p-documents">
            {none.then(|| view! { <p class="empty">{words::NO_DOCUMENTS}</p> })}
            {documents}
            <Show when=move || { own.get() > 0 }>
                <p class="note doc-own">
                    {move || words::own_tasks(own.get())}
                    " "
                    <a href=own_link>{words::IN_TASKS}</a>
                </p>
            </Show>
        </div>
    }
}

/// A document: what identifies it, how far it is, and its parts.
#[component]
fn Paper(document: Document, whole: Chapter, parts: Vec<Chapter>) -> impl IntoView {
    let app = app();
    let id = document.id.clone();
    let in_tasks = move || {
        let as_of = app.route.with(|route| route.as_of);
        let filter = Filter {
            document: Some(id.clone()),
            ..Filter::default()
        };
        Route {
            as_of,
            filter,
            group_by: GroupBy::Part,
            ..Route::to(Page::Tasks)
        }
        .hash()
    };
    let heading_id = format!("document-{}", document.id);
    let parts = parts
        .into_iter()
        .map(|part| view! { <PartOfPaper part=part/> })
        .collect_view();
    let labelled_by = heading_id.clone();
    view! {
        <article class="doc" aria-labelledby=labelled_by>
            <header class="pane doc-h">
                <h2 id=heading_id>{whole.heading}</h2>
                <p class="quote">{document.title}</p>
                <dl class="dl">
                    <dt>{words::ISSUER}</dt>
                    <dd>{document.issuer}</dd>
                    <dt>{words::ISSUED}</dt>
                    <dd class="num">
                        {document.issued.map_or_else(|| words::UNKNOWN.to_owned(), dmy)}
                    </dd>
                    {document
                        .event_date
                        .map(|day| view! { <dt>{words::EVENT}</dt> <dd class="num">{dmy(day)}</dd> })}
                    <dt>{words::SIGNER}</dt>
                    <dd>{document.signer.unwrap_or_else(|| words::UNKNOWN.to_owned())}</dd>
                    {document.source.map(source)}
                </dl>
                <div class="doc-p">
                    <span class="lb">{words::PROGRESS}</span>
                    <ProgressLine tasks=whole.tasks/>
                </div>
                <a class="b" href=in_tasks>
                    {words::IN_TASKS}
                    <Icon name="right"/>
                </a>
            </header>
            {parts}
        </article>
    }
}

/// Where a document can be read: a link if it is one.
fn source(text: String) -> impl IntoView {
    let place = match text.parse::<Link>() {
        Ok(link) => {
            let address = link.as_str().to_owned();
            view! {
                <a href=address target="_blank" rel="noopener noreferrer">
                    {text}
                </a>
            }
            .into_any()
        }
        Err(_) => text.into_any(),
    };
    view! {
        <dt>{words::SOURCE}</dt>
        <dd>{place}</dd>
    }
}

/// A bar with its fraction in words.
#[component]
fn ProgressLine(tasks: Arc<[TaskId]>) -> impl IntoView {
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

/// A part with its tasks, open until it is folded.
#[component]
fn PartOfPaper(part: Chapter) -> impl IntoView {
    let Chapter { heading, tasks } = part;
    let rows = tasks
        .iter()
        .map(|id| view! { <TaskLine id=id.clone()/> })
        .collect::<Vec<_>>();
    let content = if rows.is_empty() {
        view! { <p class="hint pad">{words::EMPTY_PART}</p> }.into_any()
    } else {
        view! { <ul class="drs">{rows}</ul> }.into_any()
    };
    view! {
        <details class="pane doc-part" open=true>
            <summary class="pane-h">
                <Icon name="right"/>
                <h3>{heading}</h3>
                <ProgressLine tasks=tasks/>
            </summary>
            {content}
        </details>
    }
}
