//! What is seen: the shell, a file for each page, and shared parts. Reads the app's signals and
//! calls its commands; never writes to a store.
#![allow(
    unreachable_pub,
    reason = "the component macro makes its helpers public whatever the component is"
)]

pub mod data;
pub mod deadlines;
pub mod detail;
pub mod dialogs;
pub mod documents;
pub mod handbook;
pub mod help;
pub mod install;
pub mod measures;
pub mod navigation;
pub mod newer;
pub mod overview;
pub mod palette;
pub mod parts;
pub mod reminder;
pub mod report;
pub mod rest;
pub mod shell;
pub mod shortcuts;
pub mod tasks;
pub mod tour;
pub mod units;

use crate::domain::catalogue::Catalogue;
use crate::platform::dom;
use crate::state::app::{App, Opened};
use leptos::prelude::*;
use std::time::Duration;

/// How much of the first screen stands. The skeleton is seen until all of it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// What was kept.
    Data,
    /// What is around every room.
    Frame,
    /// With the ways to the rooms.
    Ways,
    /// With what stands at the top.
    Top,
    /// The room.
    Room,
    /// With the head of the list.
    Head,
    /// With the list's filters.
    Filters,
    /// With what is to be chosen in drop-down menus.
    Menus,
    /// With the list's first rows: all.
    Rows,
}

impl Stage {
    const FURTHER: [Self; 8] = [
        Self::Frame,
        Self::Ways,
        Self::Top,
        Self::Room,
        Self::Head,
        Self::Filters,
        Self::Menus,
        Self::Rows,
    ];
}

/// Reads the bundled data and puts the app in place of the static skeleton: a turn of its own for each
/// stage, so that a slow machine's page answers in between.
pub fn mount() {
    then(|| {
        Catalogue::bundled();
        then(|| {
            let opened = Opened::read();
            then(|| put_up(opened));
        });
    });
}

fn put_up(opened: Opened) {
    let stage = RwSignal::new(Stage::Data);
    leptos::mount::mount_to_body(move || {
        provide_context(stage);
        provide_context(App::start(opened));
        let has_frame = stands(Stage::Frame);
        move || has_frame.get().then(shell::Shell)
    });
    for reached in Stage::FURTHER {
        then(move || stage.set(reached));
    }
    then(dom::remove_skeleton);
}

/// Whether so much of the first screen stands, in any component.
pub fn stands(stage: Stage) -> Memo<bool> {
    let reached = expect_context::<RwSignal<Stage>>();
    Memo::new(move |_| reached.get() >= stage)
}

fn then(step: impl FnOnce() + 'static) {
    set_timeout(step, Duration::ZERO);
}

/// The app, in any component.
pub fn app() -> App {
    expect_context::<App>()
}
