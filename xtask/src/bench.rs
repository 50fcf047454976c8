//! `cargo xtask bench`: the budgets, measured in a browser.

use crate::setup::{Browser, Kit, native_cargo};
use crate::{dist, engines, process, test};

/// Builds what is measured and runs the measurement; its options are handed on.
pub(crate) fn run(words: &[String]) -> Result<(), String> {
    let browser = Browser::prepare()?;
    let kit = Kit::prepare()?;
    let folder = dist::make(&kit)?;
    let engines = engines::prepare(&kit)?;
    let mut cargo = native_cargo();
    // The program that measures only drives the browser: it need not be optimised itself.
    cargo.args([
        "bench",
        "--profile",
        "dev",
        "--package",
        "de-an-06",
        "--bench",
        "browser",
        "--",
    ]);
    cargo.args(words);
    test::hosting(&mut cargo, &folder)?;
    test::driving(&mut cargo, &browser);
    cargo.env("SEARCH", engines);
    process::run("measuring in a browser", &mut cargo)
}
