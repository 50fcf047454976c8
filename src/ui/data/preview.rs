//! What taking a file or a snapshot in would do. Nothing has changed yet.

use super::changes::Changes;
use super::import::FILE;
use crate::domain::catalogue::Catalogue;
use crate::exchange::import::{self, Plan};
use crate::exchange::json::Incoming;
use crate::platform::dom;
use crate::state::app::Saving;
use crate::text::data as words;
use crate::text::number::count;
use crate::ui::app;
use crate::ui::parts::icon::{Glyph, Icon};
use leptos::prelude::*;
use std::sync::Arc;

/// What waits to be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// Where it was read.
    pub origin: Origin,
    /// What it brings.
    pub incoming: Incoming,
}

/// Where something was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file with that name.
    File(String),
    /// A snapshot, taken at that many milliseconds since 1970.
    Snapshot(u64),
}

/// Unreadable places and unknown tasks that are listed.
const NAMED: usize = 20;
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
            if is_file {
                words::take(fields)
            } else {
                words::take_back(fields)
            }
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
    let ours = Catalogue::bundled().edition.edition;
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
        let taken = app
            .settings
            .with(|settings| words::settings_of(settings, &found.incoming));
        let any = !taken.is_empty() && plan.with(|plan| !plan.takes.is_empty());
        any.then(|| view! { <p class="hint">{words::settings_taken(&taken)}</p> })
    };
    view! { <div class="pad mg-w">{unread} {unknown} {other_edition} {settings}</div> }
}

/// The first few names, and how many more there are.
fn named(all: &[String]) -> impl IntoView + use<> {
    let listed = all.iter().take(NAMED);
    let listed = listed
        .map(|name| view! { <li><code>{name.clone()}</code></li> })
        .collect_view();
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
