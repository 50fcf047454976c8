//! What the first screen can do without: the other rooms, the open task, the dialogs. Their code is a
//! file of its own (`xtask/src/dist/split.rs` makes it), which is fetched as soon as the first screen
//! stands. Only what nothing but [`Rest`] leads to comes into that file.

use super::data::Data;
use super::data::one_file::Carried;
use super::deadlines::Deadlines;
use super::detail::{CloseButton, Detail};
use super::dialogs::{AddTask, Help};
use super::documents::Documents;
use super::handbook::Handbook;
use super::help::HelpPage;
use super::install::InstallOffer;
use super::measures::Measures;
use super::newer::Newer;
use super::overview::Overview;
use super::palette::Palette;
use super::reminder::Reminder;
use super::report::Reports;
use super::tour::{Offer, Tour};
use super::units::Units;
use super::{Stage, app, stands};
use crate::platform::offline::Readiness;
use crate::platform::{install, offline};
use crate::search::query::Query;
use crate::state::app::App;
use crate::state::route::Page;
use crate::text::{detail, shell as words};
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use std::time::Duration;

/// Draws what is not part of the first screen.
#[derive(Clone, Copy)]
pub struct Rest {
    /// A room other than the list.
    pub room: fn(Page) -> AnyView,
    /// The open task beside the list; what is to be marked in it as hits.
    pub task: fn(Memo<Query>) -> AnyView,
    /// The dialogs, closed or open, and the tour.
    pub dialogs: fn() -> AnyView,
    /// What is offered below the room, if anything is.
    pub offer: fn() -> AnyView,
    /// That there is a newer version, and what it changes.
    pub newer: fn() -> AnyView,
}

/// How far the code has come.
#[derive(Clone, Copy)]
enum Fetching {
    /// Data is to be saved, and nothing has wanted it yet.
    Unasked,
    OnTheWay,
    There(Rest),
    Failed,
}

/// The code, for those who draw with it.
#[derive(Clone, Copy)]
pub struct Fetched(RwSignal<Fetching>);

/// Hands the code to whoever asks for it.
///
/// # Errors
/// When it cannot be fetched; the next call tries again.
#[wasm_split(rest, wasm_split_path = leptos::wasm_split, fallible)]
#[allow(
    clippy::unnecessary_wraps,
    reason = "what may fail is the fetching, which the macro puts before it"
)]
pub fn load() -> Result<Rest, SplitLoaderError> {
    Ok(Rest {
        room,
        task,
        dialogs,
        offer,
        newer,
    })
}

fn room(page: Page) -> AnyView {
    match page {
        Page::Overview => view! { <Overview/> }.into_any(),
        Page::Tasks => ().into_any(),
        Page::Deadlines => view! { <Deadlines/> }.into_any(),
        Page::Handbook => view! { <Handbook/> }.into_any(),
        Page::Units => view! { <Units/> }.into_any(),
        Page::Measures => view! { <Measures/> }.into_any(),
        Page::Documents => view! { <Documents/> }.into_any(),
        Page::Reports => view! { <Reports/> }.into_any(),
        Page::Data => view! { <Data/> }.into_any(),
        Page::Help => view! { <HelpPage/> }.into_any(),
    }
}

fn offer() -> AnyView {
    let app = app();
    install::follow(move |way| app.installing.set(way));
    app.installing.set(install::way());
    view! {
        <Offer/>
        <InstallOffer/>
    }
    .into_any()
}

fn newer() -> AnyView {
    view! { <Newer/> }.into_any()
}

fn task(query: Memo<Query>) -> AnyView {
    view! { <Detail query=query/> }.into_any()
}

fn dialogs() -> AnyView {
    view! {
        <Help/>
        <AddTask/>
        <Palette/>
        <Tour/>
        <Reminder/>
        <Carried/>
    }
    .into_any()
}

impl Fetched {
    /// Fetches the code, and once more when there is a network again.
    pub fn provide(app: App) {
        let fetched = Self(RwSignal::new(Fetching::Unasked));
        provide_context(fetched);
        let dialogs = [app.palette_open, app.adding, app.help_open];
        let is_wanted = move || {
            app.route
                .with(|route| route.page != Page::Tasks || route.task.is_some())
                || dialogs.iter().any(|open| open.get())
                || app.outdated.get()
                || app.readiness.get() == Readiness::UpdateReady
        };
        if !offline::saves_data() && !untrack(is_wanted) {
            fetched.0.set(Fetching::OnTheWay);
            let stands = stands(Stage::Rows);
            Effect::new(move || {
                if stands.get() {
                    // The list is painted before the browser has more to compile.
                    request_animation_frame(move || {
                        set_timeout(move || fetched.fetch(), Duration::ZERO);
                    });
                }
            });
        }
        Effect::new(move || {
            if is_wanted() && matches!(fetched.0.get_untracked(), Fetching::Unasked) {
                fetched.fetch();
            }
        });
        // A dialog that was asked for and cannot come says so.
        Effect::new(move || {
            let any = dialogs.iter().any(|open| open.get());
            if any && matches!(fetched.0.get(), Fetching::Failed) {
                for open in dialogs {
                    open.set(false);
                }
                app.show(words::NOT_FETCHED_SHORT.to_owned(), false);
            }
        });
        Effect::new(move || {
            if app.online.get() && matches!(fetched.0.get_untracked(), Fetching::Failed) {
                fetched.fetch();
            }
        });
    }

    fn fetch(self) {
        self.0.set(Fetching::OnTheWay);
        leptos::task::spawn_local(async move {
            let fetched = load().await;
            self.0
                .set(fetched.map_or(Fetching::Failed, Fetching::There));
        });
    }
}

/// A room, or how far its code has come.
pub fn room_when_there(page: Page) -> impl Fn() -> AnyView + Send {
    let fetched: Fetched = expect_context();
    move || match fetched.0.get() {
        Fetching::There(rest) => (rest.room)(page),
        state => said(fetched, state),
    }
}

/// The open task, or how far the code has come if one is open.
pub fn task_when_there(query: Memo<Query>) -> impl Fn() -> AnyView + Send {
    let (app, fetched) = (app(), expect_context::<Fetched>());
    let is_open = Memo::new(move |_| app.route.with(|route| route.task.is_some()));
    move || match fetched.0.get() {
        Fetching::There(rest) => (rest.task)(query),
        state if is_open.get() => view! {
            <aside class="dt is-open" aria-label=detail::PANEL>
                <header class="dt-h">
                    <CloseButton/>
                </header>
                {said(fetched, state)}
            </aside>
        }
        .into_any(),
        _ => ().into_any(),
    }
}

/// What nobody waits for: one of the parts of [`Rest`] that want nothing to be drawn.
pub fn part_when_there(part: fn(Rest) -> fn() -> AnyView) -> impl Fn() -> AnyView + Send {
    let fetched: Fetched = expect_context();
    move || match fetched.0.get() {
        Fetching::There(rest) => part(rest)(),
        Fetching::Unasked | Fetching::OnTheWay | Fetching::Failed => ().into_any(),
    }
}

/// How far the code has come.
fn said(fetched: Fetched, state: Fetching) -> AnyView {
    if matches!(state, Fetching::Failed) {
        view! {
            <div class="empty" role="alert">
                <p><b>{words::NOT_FETCHED}</b></p>
                <p>{words::NOT_FETCHED_HINT}</p>
                <button type="button" class="b" on:click=move |_| fetched.fetch()>
                    {words::FETCH_AGAIN}
                </button>
            </div>
        }
        .into_any()
    } else {
        view! {
            <div class="empty" role="status" aria-busy="true">
                <p>{words::FETCHING}</p>
            </div>
        }
        .into_any()
    }
}
