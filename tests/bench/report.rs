//! The table, and the same as JSON.

use super::Failure;
use super::figure::{Budget, Figure};
use super::search::Trials;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// What was measured and what could not be.
pub(crate) struct Report {
    runs: usize,
    lines: Vec<Line>,
    trials: Option<Trials>,
    failures: Vec<String>,
}

/// A figure of the app beside the baseline's.
#[derive(Debug)]
struct Line {
    app: Figure,
    baseline: Option<Figure>,
}

impl Line {
    /// How much more than the baseline, by the medians.
    fn ratio(&self) -> Option<f64> {
        let baseline = self.baseline.as_ref()?.median();
        (baseline > 0.0).then(|| self.app.median() / baseline)
    }
}

impl Report {
    /// An empty report of so many runs.
    pub(crate) fn new(runs: usize) -> Self {
        Self {
            runs,
            lines: Vec::new(),
            trials: None,
            failures: Vec::new(),
        }
    }

    /// Takes in what a measurement yielded on the app and on the baseline.
    pub(crate) fn add(
        &mut self,
        name: &str,
        app: Result<Vec<Figure>, Failure>,
        baseline: Result<Vec<Figure>, Failure>,
    ) {
        let app = app.unwrap_or_else(|failure| self.fail(&format!("{name} of the app: {failure}")));
        let mut baseline = baseline
            .unwrap_or_else(|failure| self.fail(&format!("{name} of the baseline: {failure}")));
        for app in app {
            let same = baseline.iter().position(|figure| figure.name == app.name);
            let baseline = same.map(|at| baseline.swap_remove(at));
            self.lines.push(Line { app, baseline });
        }
    }

    /// Takes in how the app's search does beside others.
    pub(crate) fn compare(&mut self, trials: Result<Trials, Failure>) {
        match trials {
            Ok(trials) => self.trials = Some(trials),
            Err(failure) => {
                self.fail(&format!("search beside other engines: {failure}"));
            }
        }
    }

    fn fail(&mut self, sentence: &str) -> Vec<Figure> {
        self.failures.push(sentence.to_owned());
        Vec::new()
    }

    /// Whether everything could be measured.
    pub(crate) fn is_whole(&self) -> bool {
        self.failures.is_empty()
    }

    /// For people.
    pub(crate) fn table(&self) -> String {
        let mut tables = Vec::new();
        if !self.lines.is_empty() {
            tables.push(self.lines_table());
        }
        tables.extend(self.trials.as_ref().map(Trials::table));
        let failures = self.failures.iter();
        tables.extend(failures.map(|failure| format!("NOT MEASURED: {failure}")));
        tables.join("\n\n")
    }

    fn lines_table(&self) -> String {
        let width = self
            .lines
            .iter()
            .map(|line| line.app.name.chars().count())
            .max()
            .unwrap_or(0);
        let mut table = format!(
            "{:width$}  {:>9} {:>9} {:>9}     {:>8} {:5} {:>9} {:>7}\n",
            "", "min", "median", "max", "budget", "", "baseline", "ratio"
        );
        for line in &self.lines {
            let Figure {
                name, unit, budget, ..
            } = &line.app;
            let [min, median, max] = [line.app.min(), line.app.median(), line.app.max()].map(short);
            let budget = budget.map_or_else(String::new, |budget| short(budget.bar()));
            let verdict = match line.app.is_within() {
                Some(true) => "ok",
                Some(false) => "OVER",
                None => "",
            };
            let baseline = line
                .baseline
                .as_ref()
                .map_or_else(String::new, |b| short(b.median()));
            let ratio = line
                .ratio()
                .map_or_else(String::new, |ratio| format!("{ratio:.2}x"));
            let row = format!(
                "{name:width$}  {min:>9} {median:>9} {max:>9} {:3} {budget:>8} {verdict:5} {baseline:>9} {ratio:>7}",
                unit.name()
            );
            let _ = writeln!(table, "{}", row.trim_end());
        }
        let _ = write!(
            table,
            "\nOf {} runs each. Budgets are held against the median; those of sizes and of scrolling against \
             the max. The baseline is the median of the same on a page in plain JavaScript.",
            self.runs
        );
        table
    }

    /// For programs.
    pub(crate) fn json(&self) -> String {
        let report = json!({
            "runs": self.runs,
            "figures": self.lines.iter().map(entry).collect::<Vec<_>>(),
            "search": self.trials.as_ref().map(Trials::json),
            "not_measured": self.failures,
        });
        format!("{report:#}")
    }
}

fn entry(line: &Line) -> Value {
    json!({
        "name": line.app.name,
        "unit": line.app.unit.name(),
        "app": spread(&line.app),
        "budget": line.app.budget.map(|budget| json!({
            "bar": budget.bar(),
            "held_against": match budget {
                Budget::Median(_) => "median",
                Budget::Every(_) => "max",
            },
        })),
        "ok": line.app.is_within(),
        "baseline": line.baseline.as_ref().map(spread),
        "ratio": line.ratio(),
    })
}

fn spread(figure: &Figure) -> Value {
    json!({
        "min": figure.min(), "median": figure.median(), "max": figure.max(), "samples": figure.runs(),
    })
}

/// Two digits behind the point where they can matter.
fn short(number: f64) -> String {
    if number.fract() == 0.0 {
        format!("{number}")
    } else if number.abs() < 100.0 {
        format!("{number:.2}")
    } else {
        format!("{number:.1}")
    }
}
