//! Every test that needs no browser, in one binary.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says so by panicking; clippy's own exception does not reach helper functions"
)]

mod support;

mod architecture;
mod data;

mod agenda;
mod ask;
mod calendar;
mod chain;
mod changes;
mod clear;
mod clock;
mod day;
mod directory;
mod edit;
mod editions;
mod fields;
mod filter;
mod handbook;
mod ledger;
mod lineage;
mod link;
mod listing;
mod measure;
mod percent;
mod period;
mod reminder;
mod report;
mod share;
mod sheet;
mod stamp;
mod standing;
mod timeline;

mod excerpt;
mod find;
mod find_laws;
mod fold;
mod highlight;
mod queries;
mod typing_marks;

mod faults;
mod format_1;
mod format_2;
mod keeper;
mod key;
mod load;
mod record;
mod settings;
mod snapshot;
mod vault;

mod corpus;
mod export;
mod hostile_import;
mod ics;
mod import;
mod merge;
mod one_file;
mod schema;
mod table;

mod number;
mod office;
mod overview;
mod palette;
mod route;
mod session;
mod turns;
mod typing;
mod undo;
mod views;
mod weekly;
mod wording;
