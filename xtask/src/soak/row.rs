//! The table: what ran, how much of it, and what came of it.

use std::fmt;
use std::fs::{self, File};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::process;

/// A line of the table.
pub(super) struct Row {
    pub(super) name: String,
    cases: Option<u64>,
    time: Duration,
    pub(super) outcome: Result<(), String>,
}

impl Row {
    /// Runs a program whose output goes to a log, and counts its cases there.
    pub(super) fn of(name: &str, count: fn(&str) -> u64, command: Result<Command, String>) -> Self {
        let started = Instant::now();
        let log = super::folder().join(format!("{}.log", name.replace(' ', "-")));
        // What an earlier run said does not count.
        let _ = fs::remove_file(&log);
        let outcome = command.and_then(|mut command| into_log(name, &mut command, &log));
        let text = fs::read(&log).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        if outcome.is_err() {
            println!("{}", end_of(&text));
        }
        Self {
            name: name.to_owned(),
            cases: Some(count(&text)).filter(|cases| *cases > 0),
            time: started.elapsed(),
            outcome,
        }
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cases = self
            .cases
            .map_or_else(|| "-".to_owned(), |cases| cases.to_string());
        let (name, seconds) = (&self.name, self.time.as_secs_f32());
        let result = match &self.outcome {
            Ok(()) => "ok".to_owned(),
            Err(sentence) => format!("FAILED  {sentence}"),
        };
        write!(f, "{name:<12} {cases:>12} {seconds:>9.1}  {result}")
    }
}

fn into_log(name: &str, command: &mut Command, log: &Path) -> Result<(), String> {
    let at = |error: std::io::Error| format!("{}: {error}.", log.display());
    let file = File::create(log).map_err(at)?;
    command.stdout(file.try_clone().map_err(at)?).stderr(file);
    process::run(&format!("{name} (tail -f {})", log.display()), command)
}

/// The last lines of a log.
fn end_of(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(40)..].join("\n")
}

/// The sum of what the tests said.
pub(super) fn said_cases(text: &str) -> u64 {
    text.lines()
        .filter_map(|line| line.split_once("soak: ")?.1.strip_suffix(" cases"))
        .filter_map(|number| number.parse::<u64>().ok())
        .sum()
}

/// What libFuzzer says at its end.
pub(super) fn fuzz_cases(text: &str) -> u64 {
    text.lines()
        .filter_map(|line| line.strip_prefix("stat::number_of_executed_units:"))
        .filter_map(|number| number.trim().parse::<u64>().ok())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::{end_of, fuzz_cases, said_cases};

    #[test]
    fn cases_are_added_up() {
        let log = "test a ... soak: 400 cases\nok\nsoak: 25 cases\nsoak: no cases\ncases: 7";
        assert_eq!(said_cases(log), 425);
        let log = "#1 NEW\nstat::number_of_executed_units: 123\nstat::peak_rss_mb: 49";
        assert_eq!(fuzz_cases(log), 123);
        assert_eq!((said_cases(""), fuzz_cases("")), (0, 0));
    }

    #[test]
    fn a_failure_shows_the_end_of_its_log() {
        let log: Vec<String> = (0..100).map(|line| line.to_string()).collect();
        let end = end_of(&log.join("\n"));
        assert!(end.starts_with("60\n") && end.ends_with("\n99"));
        assert_eq!(end_of("one"), "one");
    }
}
