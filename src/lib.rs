//! Theo dõi Đề án 06: a tracker for the tasks that official documents assign, run whole in the
//! browser.
//!
//! # The rooms
//! | room | holds | may touch |
//! |---|---|---|
//! | [`domain`] | documents, tasks, units, deadlines, edits and what follows from them | nothing else (but folds and queries of [`search`], to sort by letters and to find names) |
//! | [`search`] | folding, queries, ranking, highlights | `domain` |
//! | [`storage`] | keys, records, versions, the two homes of every record and what fails in them | `domain` |
//! | [`exchange`] | the export file, what merging files would do, the page that is one file with data in it, reports as papers, tables of Excel there and back, calendars | `domain`, `storage`, `text` |
//! | [`state`] | the session of work, the route, the query language, and (browser only) the app's signals | all above, `text`, `platform` |
//! | `platform` | the only place that names a browser API | `storage`'s trait and writes |
//! | `ui` | shell, pages and parts; reads state, calls its commands; `ui::rest` leads to all that the first screen can do without | `state`, `domain`, `text` |
//! | [`text`] | every Vietnamese string and the wording of dates and numbers | `domain` |
//!
//! # Invariants, each kept by a test in `tests/architecture.rs` or beside it
//! - The pure rooms (`domain`, `search`, `storage`, `exchange`, `text`, and of `state` all but `app`)
//!   name no browser API and read no clock: today comes in as a value.
//! - `ui` never writes to a store. Every change is a value with an inverse, goes through
//!   [`state::session::Session`], is remembered, and can be undone.
//! - A view is a function of the bundled data, the edits, the as-of date and the route.
//! - An edit that the page shows as saved is on the disk: the journal's transaction has completed.
//!   Whatever fails and whenever the browser dies, what belongs together is all there or not at all.
//! - One rule, [`storage::rule`], says which of two records holds: in both homes, between tabs, in
//!   files and after a crash.
//! - No bytes, stored or imported, make the app panic, and bytes it cannot read it does not destroy.
//! - No request goes to another origin.

pub mod domain;
pub mod exchange;
pub mod search;
pub mod state;
pub mod storage;
pub mod text;

#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(target_arch = "wasm32")]
pub mod ui;
