//! What taking a file or a snapshot in would do. Nothing has changed yet.

use super::import::FILE;
use crate::domain::book::Book;
use crate::domain::edit::Edit;
use crate::domain::id::TaskId;
use crate::exchange::import::{self, Plan, Taken};
use crate::exchange::json::Incoming;
use crate::platform::dom;
use crate::state::app::Saving;
use crate::text::number::count;
use crate::text::values::{short_value, value};
use crate::text::{data as words, deadlines, shell, words as names};
use crate::ui::app;
use crate::ui::parts::icon::{Glyph, Icon};
use leptos::prelude::*;
use std::sync::Arc;

/// What waits to be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pending {
    /// Where it was read.
    pub(super) origin: Origin,
    /// What it brings.
    pub(super) incoming: Incoming,
}

/// Where something was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// A file with that name.
    File(String),
    /// A snapshot, taken at that many milliseconds since 1970.
    Snapshot(u64),
}

/// Fields that are listed; more are only counted.
const LISTED: usize = 50;
/// Unreadable places and unknown tasks that are listed.
const NAMED: usize = 20;
/// The id of the preview's heading.
const HEADING: &str = "preview-heading";

/// Shows what was read, and moves the focus there.
pub(super) fn offer(pending: RwSignal<Option<Arc<Pending>>>, found: Pending) {
    pending.set(Some(Arc::new(found)));
    request_animation_frame(|| dom::jump(&format!("#{HEADING}")));
}

/// The preview, while there is something to be looked at.
#[component]
pub(super) fn Preview(pending: RwSignal<Option<Arc<Pending>>>) -> impl IntoView {
    move || pending.get().map(|found| view! { <Offer found=found pending=pending/> })
}

#[component]
fn Offer(found: Arc<Pending>, pending: RwSignal<Option<Arc<Pending>>>) -> impl IntoView {
    let app = app();
    // Anew with every edit, in this tab or another: what is shown is what would happen.
    let plan = {
        let found = found.clone();
        Memo::new(move |_| Arc::new(app.with_book(|book| import::plan(book, &found.incoming))))
    };
    let close = move || {
        pending.set(None);
        request_animation_frame(|| {
            dom::focus(&format!("#{FILE}"));
        });
    };
    let heading = match &found.origin {
        Origin::File(_) => words::PREVIEW,
        Origin::Snapshot(_) => words::PREVIEW_SNAPSHOT,
    };
    let (name, when) = match &found.origin {
        Origin::File(name) => (name.clone(), words::from_file(&found.incoming.exported_at)),
        Origin::Snapshot(millis) => (words::snapshot(*millis), String::new()),
    };
    let take = {
        let found = found.clone();
        move |_| {
            app.import(&found.incoming, &plan.get_untracked());
            if app.saving.get_untracked() != Saving::ReadOnly {
                close();
            }
        }
    };
    let take_words = {
        let is_file = matches!(found.origin, Origin::File(_));
        move || {
            let fields = plan.with(|plan| plan.takes.len());
            if is_file { words::take(fields) } else { words::take_back(fields) }
        }
    };
    let any = Memo::new(move |_| plan.with(|plan| !plan.takes.is_empty()));
    view! {
        <div class="mg">
            <h3 class="sb" id=HEADING tabindex="-1">
                {heading}
            </h3>
            <div class="fl">
                <Icon name="file"/>
                <p>
                    <b>{name}</b>
                    " "
                    <small>{when}</small>
                </p>
            </div>
            <Numbers plan=plan/>
            <Warnings found=found.clone() plan=plan/>
            <Show
                when=move || any.get()
                fallback=move || view! { <NothingToTake plan=plan/> }
            >
                <Changes found=found.clone() plan=plan/>
            </Show>
            <div class="mg-f">
                <p>{move || any.get().then_some(words::UNDOABLE)}</p>
                <button type="button" class="b" on:click=move |_| close()>
                    {words::LEAVE}
                </button>
                <button type="button" class="b b-1" hidden=move || !any.get() on:click=take>
                    <Icon name="check"/>
                    {take_words}
                </button>
            </div>
        </div>
    }
}

#[component]
fn Numbers(plan: Memo<Arc<Plan>>) -> impl IntoView {
    let number = move |of: fn(&Plan) -> usize, words: &'static str| {
        view! {
            <p>
                <b>{move || count(plan.with(|plan| of(plan)))}</b>
                " "
                {words}
            </p>
        }
    };
    view! {
        <div class="sm2">
            {number(|plan| plan.takes.len(), words::TAKES)}
            {number(|plan| plan.same, words::SAME)}
            {number(|plan| plan.kept, words::KEPT)}
            {number(|plan| plan.unknown.len(), words::UNKNOWN)}
        </div>
    }
}

/// What a user should know before taking it in.
#[component]
fn Warnings(found: Arc<Pending>, plan: Memo<Arc<Plan>>) -> impl IntoView {
    let app = app();
    let ours = app.with_book(|book| book.catalogue().edition.edition);
    let theirs = found.incoming.edition;
    let other_edition = (theirs != ours)
        .then(|| view! { <p class="hint">{words::other_edition(theirs, ours)}</p> });
    let unread = found.incoming.unread.clone();
    let unread = (!unread.is_empty()).then(|| {
        view! {
            <div class="tip tip-soon">
                <Glyph name="soon"/>
                <div>
                    <p>{words::unread(unread.len())}</p>
                    {named(&unread)}
                </div>
            </div>
        }
    });
    let unknown = move || {
        let ids: Vec<String> =
            plan.with(|plan| plan.unknown.iter().map(ToString::to_string).collect());
        (!ids.is_empty()).then(|| {
            view! {
                <div class="tip">
                    <div>
                        <p>{words::UNKNOWN_HINT}</p>
                        {named(&ids)}
                    </div>
                </div>
            }
        })
    };
    let settings = move || {
        let taken = app.settings.with(|settings| words::settings_of(settings, &found.incoming));
        let any = !taken.is_empty() && plan.with(|plan| !plan.takes.is_empty());
        any.then(|| view! { <p class="hint">{words::settings_taken(&taken)}</p> })
    };
    view! { <div class="pad mg-w">{unread} {unknown} {other_edition} {settings}</div> }
}

/// The first few names, and how many more there are.
fn named(all: &[String]) -> impl IntoView + use<> {
    let listed = all.iter().take(NAMED);
    let listed = listed.map(|name| view! { <li><code>{name.clone()}</code></li> }).collect_view();
    let more = all.len().saturating_sub(NAMED);
    view! {
        <ul class="codes">
            {listed}
            {(more > 0).then(|| view! { <li>{words::and_more(more)}</li> })}
        </ul>
    }
}

#[component]
fn NothingToTake(plan: Memo<Arc<Plan>>) -> impl IntoView {
    let why = move || plan.with(|plan| words::nothing_to_take(plan.same, plan.kept));
    view! {
        <div class="pad">
            <div class="tip tip-done" role="status">
                <Glyph name="done"/>
                <p>
                    <b>{words::NOTHING_TO_TAKE}</b>
                    ". "
                    {why}
                </p>
            </div>
        </div>
    }
}

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
        return (reference.map_or(own, str::to_owned), task.title().to_owned());
    }
    let title = incoming.entries.iter().find_map(|(task, entry)| match &entry.edit {
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
fn Changes(found: Arc<Pending>, plan: Memo<Arc<Plan>>) -> impl IntoView {
    let app = app();
    let lines = Memo::new(move |_| {
        app.with_book(|book| {
            plan.with(|plan| {
                let listed = plan.takes.iter().take(LISTED);
                listed.map(|taken| Line::of(book, &found.incoming, taken)).collect::<Vec<_>>()
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
