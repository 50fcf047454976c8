//! `cargo xtask bench`: the budgets of the built app, measured in headless Chromium beside a page
//! in plain JavaScript that does the same job (`baseline.html`).
//!
//! `--json` prints JSON instead of the table, `--runs N` repeats every measurement N times (5 or
//! more), `--only NAME` takes one of the measurements of [`MEASUREMENTS`].
//!
//! What was not measured is not in the table, and is said. Only that makes the program fail: a
//! figure over its budget does not.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line tool talks to its user"
)]

mod browser;
mod cdp;
mod figure;
mod memory;
mod merge;
mod network;
mod offline;
mod options;
#[allow(
    clippy::expect_used,
    clippy::panic,
    dead_code,
    reason = "of the tests, which say by panicking that a program is missing"
)]
#[path = "../e2e/support/process.rs"]
mod process;
mod report;
mod scroll;
mod search;
mod site;
mod size;
mod start;
mod stored;
mod tasks;
mod tick;
mod typing;
#[path = "../e2e/support/wire.rs"]
mod wire;

use browser::Browser;
use figure::Figure;
use options::Options;
use site::Site;
use std::process::ExitCode;

/// What went wrong, in a sentence.
type Failure = Box<dyn std::error::Error>;

/// Takes its figures off a site: the app or the baseline.
type Measure = fn(&Bench, &Site) -> Result<Vec<Figure>, Failure>;

/// In the order in which they are made and shown.
const MEASUREMENTS: [(&str, Measure); 9] = [
    ("size", size::measure),
    ("start", start::measure),
    ("network", network::measure),
    ("offline", offline::measure),
    ("typing", typing::measure),
    ("tick", tick::measure),
    ("merge", merge::measure),
    ("scroll", scroll::measure),
    ("memory", memory::measure),
];

/// The measurement that has engines beside the app's in place of the baseline.
const SEARCH: &str = "search";

/// What every measurement needs.
struct Bench {
    browser: Browser,
    runs: usize,
}

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("bench: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Says whether everything could be measured.
fn run() -> Result<bool, Failure> {
    let options = Options::read(std::env::args().skip(1))?;
    let bench = Bench {
        browser: Browser::start(),
        runs: options.runs,
    };
    let (app, baseline) = (Site::app()?, Site::baseline()?);
    let mut report = report::Report::new(bench.runs);
    for (name, measure) in MEASUREMENTS {
        if options.only.as_deref().is_some_and(|only| only != name) {
            continue;
        }
        eprintln!("bench: {name}");
        let figures = measure(&bench, &app);
        // Without the app's figures there is nothing to compare with.
        let yardstick = if figures.is_ok() {
            measure(&bench, &baseline)
        } else {
            Ok(Vec::new())
        };
        report.add(name, figures, yardstick);
    }
    if options.only.as_deref().is_none_or(|only| only == SEARCH) {
        report.compare(search::compare(&bench));
    }
    println!(
        "{}",
        if options.json {
            report.json()
        } else {
            report.table()
        }
    );
    Ok(report.is_whole())
}
