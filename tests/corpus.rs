//! What the fuzzer began with and what it found: each file of `tests/fuzz/corpus` once more.

use crate::support::source::files;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};

#[path = "fuzz/cases/import.rs"]
mod import;
#[path = "fuzz/cases/record.rs"]
mod record;

#[track_caller]
fn replay(target: &str, check: fn(&[u8])) {
    let files = files(&format!("tests/fuzz/corpus/{target}"));
    assert!(!files.is_empty(), "a corpus of nothing shows nothing");
    for file in files {
        let bytes = fs::read(&file).expect("a file of the corpus");
        let checked = catch_unwind(AssertUnwindSafe(|| check(&bytes)));
        assert!(checked.is_ok(), "{}", file.display());
    }
}

#[test]
fn files_that_are_imported_lose_nothing() {
    replay("import", import::check);
}

#[test]
fn records_that_are_loaded_lose_nothing() {
    replay("record", record::check);
}
