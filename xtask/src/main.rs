//! `cargo xtask <command>`: everything done to this project from a command line.
//!
//! Every command first sets up what it misses (see [`setup`]) and says so. When it cannot go on it
//! ends with one plain sentence that names what to install.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line tool talks to its user"
)]

mod args;
mod bench;
mod build;
mod check_seeds;
mod dist;
mod engines;
mod host;
mod lockfile;
mod office;
mod paths;
mod process;
mod serve;
mod setup;
mod soak;
mod test;
mod watch;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  serve [--port N] [--watch]             build the app and host it on this machine
  test [--only STEP]                     every check: fmt, lint, native, seeds, office,
                                         web, e2e, firefox, webkit
  dist                                   make dist/, ready to upload, and print its size
  bench [ARGS]                           dist, then measure it in a browser
  soak [--only PART] [--minutes N]       the long versions, for hours: fuzz, native, e2e
  host FOLDER [--port N] [--base /x/]    host a folder as it is
  office [FILE] [--unit ID] [--day DAY]  sample reports for Word and Excel, printed by LibreOffice
  check-seeds FOLDER                     compare the bundled data with the source texts

Each command installs what it needs under target/tools, and says what it is doing.";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match args.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("--help", &[][..]),
    };
    let outcome = match command {
        "serve" => serve::run(rest),
        "test" => test::run(rest),
        "dist" => dist::run(rest),
        "bench" => bench::run(rest),
        "soak" => soak::run(rest),
        "host" => host::run(rest),
        "office" => office::run(rest),
        "check-seeds" => check_seeds::run(rest),
        "--help" | "-h" | "help" => {
            println!("{HELP}");
            Ok(())
        }
        unknown => Err(format!(
            "There is no command `{unknown}`: `cargo xtask --help` lists them."
        )),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\nxtask: {sentence}");
            ExitCode::FAILURE
        }
    }
}
