//! What makes each case three lines.

pub(crate) mod any;
mod desk;
pub(crate) mod machine;
pub(crate) mod nfd;
pub(crate) mod queries;
pub(crate) mod source;
pub(crate) mod strokes;

pub(crate) use desk::Desk;

use chrono::NaiveDate;
use de_an_06::domain::book::Book;
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::edit::Edit;
use de_an_06::domain::filter::Lens;
use de_an_06::domain::id::TaskId;
use de_an_06::domain::journal::Entry;
use de_an_06::domain::stamp::Stamp;
use proptest::test_runner::Config;
use std::sync::Arc;

/// 01/05/2023, 0:00 in Viet Nam.
pub(crate) const NOW: u64 = 1_682_874_000_000;

/// How many times as many random cases `cargo xtask soak` asks for, by setting `SOAK`.
const SOAK: u32 = 400;

/// So many random cases; none is written down beside the sources.
pub(crate) fn cases(number: u32) -> Config {
    let usual = Config::default();
    let times = soak(1, SOAK);
    if times > 1 {
        said(number * times);
    }
    Config {
        cases: number * times,
        max_local_rejects: usual.max_local_rejects.saturating_mul(times),
        max_global_rejects: usual.max_global_rejects.saturating_mul(times),
        failure_persistence: None,
        ..usual
    }
}

/// One number in the test command, another where `cargo xtask soak` sets `SOAK`.
pub(crate) fn soak<T>(short: T, long: T) -> T {
    if std::env::var_os("SOAK").is_some() {
        long
    } else {
        short
    }
}

/// Says how many cases a test runs, in words that `cargo xtask soak` adds up.
#[allow(clippy::print_stdout, reason = "a long run is told of")]
pub(crate) fn said(cases: u32) {
    println!("soak: {cases} cases");
}

/// The bundled tasks without an edit.
pub(crate) fn book() -> Book {
    Book::new(Catalogue::bundled())
}

/// `day("2023-06-30")`
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day in ISO form")
}

/// `task("a1")` is the task of Phụ lục A.1 of Chỉ thị 05; ids of own tasks stand as they are.
pub(crate) fn task(short: &str) -> TaskId {
    let own = TaskId::new(short);
    if own.is_own() {
        own
    } else {
        TaskId::new(&format!("ct-05-2023-{short}"))
    }
}

/// A stamp of device "test".
pub(crate) fn stamp(millis: u64) -> Stamp {
    format!("{millis:013}-0000-test").parse().expect("a stamp")
}

/// An entry by nobody in particular.
pub(crate) fn entry(edit: Edit, millis: u64) -> Entry {
    Entry {
        edit,
        stamp: stamp(millis),
        author: Arc::from(""),
        over: None,
    }
}

/// A note's edit.
pub(crate) fn note(text: &str) -> Edit {
    Edit::Note(Some(text.to_owned()))
}

/// Seen on that day, warned 14 days ahead, as nobody's unit.
pub(crate) fn lens(as_of: &str) -> Lens {
    Lens {
        as_of: day(as_of),
        soon_days: 14,
        my_unit: None,
    }
}
