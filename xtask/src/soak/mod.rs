//! `cargo xtask soak`: the long versions of what the test command runs briefly, and a table at the end.
//!
//! The tests know by `SOAK` in their environment that they may take long, and say `soak: 400 cases`
//! of what they ran; that is added up here. Everything they say is in `target/soak`.

mod row;
mod wish;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use row::{Row, fuzz_cases, said_cases};
use wish::{Part, Wish};

use crate::setup::{Browser, Fuzzer, Kit, native_cargo};
use crate::{dist, paths, test};

/// What the fuzz package has targets for.
const TARGETS: [&str; 2] = ["import", "record"];

/// Native tests of how things are found and shown, where nothing can be lost: their many random cases
/// would take longer than all others.
const BRIEF: [&str; 6] = [
    "agenda::",
    "excerpt::",
    "filter::",
    "find::",
    "highlight::",
    "listing::",
];

/// Runs the parts. A failed one does not keep the others from running.
pub(crate) fn run(words: &[String]) -> Result<(), String> {
    let wish = Wish::read(words)?;
    fs::create_dir_all(folder())
        .map_err(|error| format!("target/soak cannot be made ({error})."))?;
    let mut rows = Vec::new();
    for part in &wish.parts {
        match part {
            Part::Fuzz => rows.extend(fuzz(wish.minutes)),
            Part::Native => rows.push(Row::of("native", said_cases, Ok(native()))),
            Part::EndToEnd => rows.push(Row::of("e2e", said_cases, end_to_end())),
        }
    }
    println!("\n{:<12} {:>12} {:>9}  result", "part", "cases", "seconds");
    for row in &rows {
        println!("{row}");
    }
    let failed: Vec<&str> = rows
        .iter()
        .filter(|row| row.outcome.is_err())
        .map(|row| row.name.as_str())
        .collect();
    if failed.is_empty() {
        Ok(())
    } else {
        Err(format!("Failed: {}.", failed.join(", ")))
    }
}

fn folder() -> PathBuf {
    paths::target().join("soak")
}

/// Each fuzz target for so long.
fn fuzz(minutes: u32) -> Vec<Row> {
    let fuzzer = Fuzzer::prepare().and_then(|fuzzer| {
        // The same versions of everything as in the app; what only the fuzzer needs is added.
        fs::copy(
            paths::root().join("Cargo.lock"),
            package().join("Cargo.lock"),
        )
        .map_err(|error| format!("Cargo.lock cannot be copied ({error})."))?;
        Ok(fuzzer)
    });
    let one = |target: &&str| {
        let command = fuzzer
            .as_ref()
            .map_err(Clone::clone)
            .and_then(|fuzzer| fuzz_target(fuzzer, target, minutes));
        Row::of(&format!("fuzz {target}"), fuzz_cases, command)
    };
    TARGETS.iter().map(one).collect()
}

fn package() -> PathBuf {
    paths::root().join("tests/fuzz")
}

/// What is found on the way goes to `target`, what breaks the app too.
fn fuzz_target(fuzzer: &Fuzzer, target: &str, minutes: u32) -> Result<Command, String> {
    let home = paths::target().join("fuzz");
    let found = home.join("corpus").join(target);
    let broken = home.join("artifacts").join(target);
    for folder in [&found, &broken] {
        fs::create_dir_all(folder)
            .map_err(|error| format!("{} cannot be made ({error}).", folder.display()))?;
    }
    let mut command = fuzzer.command();
    // No sanitizer: the app's code is safe Rust, and without one the stable compiler will do.
    command
        .args(["run", "--sanitizer", "none", "--fuzz-dir"])
        .arg(package())
        .arg("--target-dir")
        .arg(&home)
        .arg(target)
        .arg(found)
        .arg(package().join("corpus").join(target))
        .args(["--", "-timeout=10", "-print_final_stats=1"])
        .arg("-max_len=16384")
        .arg(format!("-max_total_time={}", 60 * minutes))
        .arg(format!("-dict={}", package().join("words.dict").display()))
        .arg(format!("-artifact_prefix={}/", broken.display()));
    Ok(command)
}

/// The native tests, optimised: many of them are random. The short version runs those that are left
/// out here.
fn native() -> Command {
    let mut cargo = native_cargo();
    cargo
        .args(["test", "--package", "de-an-06", "--test", "main"])
        .arg("--target-dir")
        .arg(folder().join("build"))
        .args(["--", "--show-output"])
        .args(BRIEF.into_iter().flat_map(|module| ["--skip", module]))
        .env("CARGO_PROFILE_DEV_OPT_LEVEL", "2")
        .env("SOAK", "1");
    cargo
}

/// All end-to-end tests: those that can take long do.
fn end_to_end() -> Result<Command, String> {
    let browser = Browser::prepare()?;
    let app = dist::make(&Kit::prepare()?)?;
    let mut cargo = test::end_to_end(&app)?;
    cargo.args(["--nocapture", "--skip", test::MAIN_PATHS]);
    test::driving(&mut cargo, &browser);
    cargo.env("SOAK", "1");
    Ok(cargo)
}
