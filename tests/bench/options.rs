//! The command line.

use super::{Failure, MEASUREMENTS, SEARCH};

/// Fewer runs say nothing about how much a figure varies.
const LEAST_RUNS: usize = 5;

/// What was asked for.
#[derive(Debug)]
pub(crate) struct Options {
    /// JSON in place of the table.
    pub(crate) json: bool,
    /// How often each measurement is made.
    pub(crate) runs: usize,
    /// The only measurement to make.
    pub(crate) only: Option<String>,
}

impl Options {
    /// Reads the words after the program's name.
    pub(crate) fn read(words: impl IntoIterator<Item = String>) -> Result<Self, Failure> {
        let mut options = Self {
            json: false,
            runs: LEAST_RUNS,
            only: None,
        };
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--json" => options.json = true,
                // Cargo says so to every benchmark.
                "--bench" => {}
                "--runs" => {
                    let runs = words.next().and_then(|number| number.parse().ok());
                    options.runs = runs
                        .filter(|runs| *runs >= LEAST_RUNS)
                        .ok_or_else(|| format!("--runs needs a number from {LEAST_RUNS} on"))?;
                }
                "--only" => {
                    let names = MEASUREMENTS.iter().map(|(name, _)| *name);
                    let names: Vec<&str> = names.chain([SEARCH]).collect();
                    let only = words.next().filter(|only| names.contains(&only.as_str()));
                    options.only = Some(
                        only.ok_or_else(|| format!("--only needs one of {}", names.join(", ")))?,
                    );
                }
                other => {
                    return Err(format!(
                        "there is no option {other}: --json, --runs N, --only NAME"
                    )
                    .into());
                }
            }
        }
        Ok(options)
    }
}
