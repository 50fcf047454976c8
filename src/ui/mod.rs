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
use crate::state::app::App;
use leptos::prelude::*;
use std::time::Duration;

/// Reads the bundled data, then puts the app in place of the static skeleton: a turn of its own for
/// each, so that a slow machine's page answers in between.
pub fn mount() {
    Catalogue::bundled();
    let put = || {
        leptos::mount::mount_to_body(|| {
            provide_context(App::start());
            shell::Shell()
        });
        dom::remove_skeleton();
    };
    set_timeout(put, Duration::ZERO);
}

/// The app, in any component.
pub fn app() -> App {
    expect_context::<App>()
}
