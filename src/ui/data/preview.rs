//! What taking files or a snapshot in would do. Nothing has changed yet.

use super::changes::{groups, task, tick};
use super::choosing::Choosing;
use super::conflicts::conflict;
use super::import::FILE;
use super::warnings::{self, warnings};
use crate::exchange::json::Incoming;
use crate::exchange::merge::{self, Decision, Plan, Sort};
use crate::platform::dom;
use crate::text::import as words;
use crate::text::{data, number::count};
use crate::ui::app;
use crate::ui::parts::icon::{Glyph, Icon};
use leptos::prelude::*;
use std::sync::Arc;

/// What waits to be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// Where it was read.
    pub origin: Origin,
    /// What it brings, file by file.
    pub files: Vec<Incoming>,
}

/// Where something was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Files with those names.
    Files(Vec<String>),
    /// A snapshot, taken at that many milliseconds since 1970.
    Snapshot(u64),
}

/// Files that are named.
const NAMED: usize = 3;
/// Tasks and conflicts that are shown at first, and each time more are asked for.
const SHOWN: usize = 50;
/// The id of the preview's heading.
const HEADING: &str = "preview-heading";

/// Shows what was read, and moves the focus there.
pub fn offer(pending: RwSignal<Option<Arc<Pending>>>, found: Pending) {
    pending.set(Some(Arc::new(found)));
    request_animation_frame(|| dom::jump(&format!("#{HEADING}")));
}

/// The preview, while there is something to be looked at.
#[component]
pub fn Preview(
    /// What is looked at.
    pending: RwSignal<Option<Arc<Pending>>>,
) -> impl IntoView {
    move || {
        pending
            .get()
            .map(|found| view! { <Offer found=found pending=pending/> })
    }
}

#[component]
fn Offer(found: Arc<Pending>, pending: RwSignal<Option<Arc<Pending>>>) -> impl IntoView {
    let app = app();
    let plan = {
        let found = found.clone();
        Memo::new(move |_| Arc::new(app.with_book(|book| merge::plan(book, &found.files))))
    };
    let choosing = Choosing {
        found: StoredValue::new(found.clone()),
        plan,
        decision: RwSignal::new(Decision::default()),
    };
    // Somebody's own file, come back to a browser that holds nothing of theirs.
    let is_fresh = untrack(|| {
        let nameless = app.settings.with(|settings| settings.author.is_none());
        nameless && app.with_book(|book| book.edited().next().is_none())
    });
    let with_settings = RwSignal::new(is_fresh);
    let theirs = match &found.files[..] {
        [file] if !file.part => Some(file.settings.clone()),
        _ => None,
    };
    let new_settings = {
        let theirs = theirs.clone();
        Memo::new(move |_| match &theirs {
            Some(theirs) => app.settings.with(|ours| words::settings_of(ours, theirs)),
            None => Vec::new(),
        })
    };
    let takes_settings = move || with_settings.get() && new_settings.with(|new| !new.is_empty());
    let changes = Memo::new(move |_| {
        let decision = choosing.decision;
        plan.with(|plan| decision.with(|decision| decision.changes(plan)))
    });
    let of_sort = move |sort| plan.with(|plan| plan.count(sort));
    let close = move || {
        pending.set(None);
        request_animation_frame(|| {
            dom::focus(&format!("#{FILE}"));
        });
    };
    let is_file = matches!(found.origin, Origin::Files(_));
    let take = {
        let found = found.clone();
        move |_| {
            let settings = theirs.as_ref().filter(|_| untrack(takes_settings));
            let (plan, decision) = (plan.get_untracked(), choosing.decision.get_untracked());
            if app.import(&found.files, &plan, &decision, settings) {
                close();
            }
        }
    };
    let take_words = move || match (changes.get(), takes_settings()) {
        (0, true) => words::SETTINGS_ONLY.to_owned(),
        (0, false) if of_sort(Sort::Conflict) > 0 => words::KEEP_OURS.to_owned(),
        (fields, _) if is_file => words::take(fields),
        (fields, _) => words::take_back(fields),
    };
    let does_nothing =
        move || changes.get() == 0 && !takes_settings() && of_sort(Sort::Conflict) == 0;
    let is_offered = move || {
        plan.with(|plan| !plan.differences.is_empty()) || new_settings.with(|new| !new.is_empty())
    };
    let is_new = Memo::new(move |_| of_sort(Sort::Take) + of_sort(Sort::Conflict) > 0);
    let settings_tick = move || {
        let new = new_settings.get();
        (!new.is_empty()).then(|| {
            view! {
                <label class="tk-h tk-s">
                    <span class="cb">
                        <input
                            type="checkbox"
                            prop:checked=with_settings
                            on:change=move |event| with_settings.set(event_target_checked(&event))
                        />
                    </span>
                    <span>
                        <b>{words::WITH_SETTINGS}</b>
                        <small>{words::settings_taken(&new)}</small>
                    </span>
                </label>
            }
        })
    };
    view! {
        <div class="mg">
            <h3 class="sb" id=HEADING tabindex="-1">
                {if is_file { words::PREVIEW } else { words::PREVIEW_SNAPSHOT }}
            </h3>
            {files(&found)}
            {numbers(plan)}
            {warnings(choosing)}
            {settings_tick}
            <Show when=move || is_new.get() fallback=move || nothing_to_take(plan)>
                {listing(choosing, Sort::Conflict, conflict, words::PLACES)}
                {listing(choosing, Sort::Take, task, words::TASKS)}
            </Show>
            {listing(choosing, Sort::Older, task, words::TASKS)}
            <div class="mg-f">
                <p>{move || is_offered().then_some(words::UNDOABLE)}</p>
                <button type="button" class="b" on:click=move |_| close()>
                    {words::LEAVE}
                </button>
                <button
                    type="button"
                    class="b b-1"
                    hidden=move || !is_offered()
                    disabled=does_nothing
                    on:click=take
                >
                    <Icon name="check"/>
                    {take_words}
                </button>
            </div>
        </div>
    }
}

/// What was read, by name and moment.
fn files(found: &Pending) -> impl IntoView + use<> {
    let named = found.files.iter().enumerate().take(NAMED);
    let lines = named
        .map(|(at, file)| match &found.origin {
            Origin::Snapshot(millis) => (data::snapshot(*millis), String::new()),
            Origin::Files(_) => {
                let when = words::from_when(file);
                (
                    warnings::name(found, at),
                    format!("{when}{}", words::part(file)),
                )
            }
        })
        .map(|(name, when)| view! { <p><b>{name}</b> " " <small>{when}</small></p> })
        .collect_view();
    let more = found.files.len().saturating_sub(NAMED);
    view! {
        <div class="fl">
            <Icon name="file"/>
            <div>
                {lines}
                {(more > 0).then(|| view! { <p><small>{words::more_files(more)}</small></p> })}
            </div>
        </div>
    }
}

fn numbers(plan: Memo<Arc<Plan>>) -> impl IntoView {
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
            {number(|plan| plan.count(Sort::Take), words::TAKES)}
            {number(|plan| plan.count(Sort::Conflict), words::CONFLICTS)}
            {number(|plan| plan.same, words::SAME)}
            {number(|plan| plan.count(Sort::Older), words::KEPT)}
        </div>
    }
}

/// The differences of a sort, the first of them at first.
fn listing(
    choosing: Choosing,
    sort: Sort,
    row: fn(Choosing, Vec<usize>) -> AnyView,
    what: &'static str,
) -> AnyView {
    let shown = RwSignal::new(SHOWN);
    let all = Memo::new(move |_| choosing.plan.with(|plan| groups(&plan.differences, sort)));
    // A new plan makes new rows: the same place may be another field.
    let each = move || {
        let plan = choosing.plan.with(|plan| Arc::as_ptr(plan).addr());
        let groups = all.get().into_iter().take(shown.get());
        groups.map(|group| (plan, group)).collect::<Vec<_>>()
    };
    let rows = move || {
        view! {
            <ul class="ch">
                <For
                    each=each
                    key=|(plan, group)| (*plan, group.first().copied())
                    children=move |(_, group)| row(choosing, group)
                />
            </ul>
        }
    };
    let more = move || {
        let more = all.with(Vec::len).saturating_sub(shown.get());
        (more > 0).then(|| {
            view! {
                <p class="pad">
                    <button type="button" class="b" on:click=move |_| shown.update(|shown| *shown += SHOWN)>
                        {words::show_more(more.min(SHOWN), what)}
                    </button>
                </p>
            }
        })
    };
    let is_any = Memo::new(move |_| all.with(|all| !all.is_empty()));
    let whole = move || {
        is_any.get().then(|| match sort {
            Sort::Conflict => view! {
                <h4 class="sb">{words::CONFLICT_LIST}</h4>
                <p class="hint mg-p">{words::CONFLICT_HINT}</p>
                {rows()}
                {more}
            }
            .into_any(),
            Sort::Take => view! {
                <h4 class="sb">{words::LIST}</h4>
                <label class="tk-h tk-a">
                    {move || tick(choosing, all.get().concat())}
                    <span>{words::ALL}</span>
                </label>
                {rows()}
                {more}
            }
            .into_any(),
            Sort::Older => view! {
                <details class="old">
                    <summary>{words::OLDER_LIST}</summary>
                    <p class="hint mg-p">{words::OLDER_HINT}</p>
                    {rows()}
                    {more}
                </details>
            }
            .into_any(),
        })
    };
    whole.into_any()
}

fn nothing_to_take(plan: Memo<Arc<Plan>>) -> impl IntoView {
    let why = move || plan.with(|plan| words::nothing_to_take(plan.same, plan.count(Sort::Older)));
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
