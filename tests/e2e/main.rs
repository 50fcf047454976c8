//! The built app in a real browser, used the way people use it. `cargo xtask test --only e2e` builds
//! the app, finds the browser and runs this.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test says so by panicking; clippy's own exception does not reach helper functions"
)]

mod support;

mod agenda;
mod announced;
mod asking;
mod by_keys;
mod calendar;
mod calendar_file;
mod chain;
mod documents;
mod editions;
mod faults;
mod fields;
mod files;
mod find;
mod first_visit;
mod handbook;
mod help;
mod install;
mod journal;
mod keeping;
mod keyboard;
mod kills;
mod link;
mod long_list;
mod main_paths;
mod many_tabs;
mod measures;
mod merge;
mod offline;
mod one_file;
mod overview;
mod own_task;
mod palette;
mod phone;
mod quota;
mod reflow;
mod reminder;
mod report;
mod rest;
mod review;
mod sheet;
mod slow_network;
mod storage_trouble;
mod tick;
mod timeline;
mod turns;
mod two_tabs;
mod undo;
mod units;
mod update;
mod wcag;
