//! The app's search beside other engines, in the same browser on the same tasks.

use super::browser::Tab;
use super::figure::{Figure, Unit};
use super::process::told;
use super::site::Site;
use super::typing::STROKES;
use super::{Bench, Failure};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const ENGINES: [&str; 5] = ["app", "MiniSearch", "FlexSearch", "Fuse.js", "uFuzzy"];

/// Numbers of tasks; those that are bundled, and with made-up ones.
const SIZES: [usize; 3] = [0, 10_000, 50_000];

/// The queries of the table are asked so many apart, so that those that are asked first are of all
/// kinds, and for so many milliseconds.
const APART: usize = 20;
const PATIENCE: usize = 5_000;

/// Recall and rank are looked at so far down.
const FEW: usize = 5;

/// Queries with the tasks that they mean, of which `tests/queries.rs` tells.
const QUERIES: &str = "tests/search/queries.tsv";

/// What one engine does with so many tasks.
struct Trial {
    engine: &'static str,
    tasks: usize,
    build: Figure,
    /// A query of the table, on average.
    query: Figure,
    /// Every stroke of every run.
    stroke: Figure,
    slowest: f64,
    megabytes: f64,
    /// Recall at five and mean reciprocal rank, with the bundled tasks.
    quality: Option<(f64, f64)>,
}

/// All engines with all numbers of tasks.
pub(crate) struct Trials(Vec<Trial>);

/// Tries every engine in a browser of its own.
pub(crate) fn compare(bench: &Bench) -> Result<Trials, Failure> {
    let folder = PathBuf::from(told(
        "SEARCH",
        concat!(env!("CARGO_MANIFEST_DIR"), "/target/tools/search"),
    ));
    let site = Site::host(folder);
    let table = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(QUERIES))?;
    let table: Vec<(&str, Vec<&str>)> = table.lines().filter_map(row).collect();
    let mut trials = Vec::new();
    let asked = (0..APART).flat_map(|first| table.iter().skip(first).step_by(APART));
    let asked: Vec<&str> = asked.map(|(typed, _)| *typed).collect();
    for total in SIZES {
        for engine in ENGINES {
            eprintln!("bench: search, {engine}");
            let mut trial = attempt(bench, &site, engine, total, &asked)?;
            if total == 0 {
                trial.quality = Some(judge(bench, &site, engine, &table)?);
            }
            trials.push(trial);
        }
    }
    Ok(Trials(trials))
}

fn attempt(
    bench: &Bench,
    site: &Site,
    engine: &'static str,
    total: usize,
    asked: &[&str],
) -> Result<Trial, Failure> {
    let (mut builds, mut queries) = (Vec::new(), Vec::new());
    let (mut all_strokes, mut by_stroke) = (Vec::new(), Vec::new());
    let (mut tasks, mut megabytes) = (0, Vec::new());
    for _ in 0..bench.runs {
        let (tab, prepared) = prepare(bench, site, engine, total)?;
        tasks = prepared;
        let before = sum(tab.memory()?);
        builds.push(tab.number("return bench.build()", Vec::new())?);
        megabytes.push((sum(tab.memory()?) - before) / 1e6);
        let strokes = STROKES.iter().filter(|typed| !typed.trim().is_empty());
        for (at, typed) in strokes.enumerate() {
            let time = tab.number("return bench.time(...arguments)", vec![json!(typed)])?;
            all_strokes.push(time);
            by_stroke.resize(by_stroke.len().max(at + 1), Vec::new());
            by_stroke[at].push(time);
        }
        queries.push(tab.number(
            "return bench.ask(...arguments)",
            vec![json!(asked), json!(PATIENCE)],
        )?);
    }
    let figure = |samples| Figure::new(engine, Unit::Millis, samples).ok_or("nothing was measured");
    let medians = by_stroke
        .into_iter()
        .map(|times| figure(times).map(|of| of.median()));
    let medians = medians.collect::<Result<Vec<_>, _>>()?;
    Ok(Trial {
        engine,
        tasks,
        build: figure(builds)?,
        query: figure(queries)?,
        stroke: figure(all_strokes)?,
        slowest: medians.into_iter().fold(0.0, f64::max),
        megabytes: figure(megabytes)?.median(),
        quality: None,
    })
}

/// A page with that engine, and how many tasks are in it.
fn prepare(
    bench: &Bench,
    site: &Site,
    engine: &'static str,
    total: usize,
) -> Result<(Tab, usize), Failure> {
    let tab = bench.browser.blank()?;
    tab.go(&format!("{}page.html", site.address))?;
    let prepared = tab.run(
        "while (!window.ready) await new Promise((resolve) => setTimeout(resolve, 10));
         return bench.prepare(...arguments)",
        vec![json!(engine), json!(total)],
    )?;
    Ok((tab, serde_json::from_value(prepared)?))
}

fn sum((heap, wasm): (f64, f64)) -> f64 {
    heap + wasm
}

/// Recall at five and mean reciprocal rank over the table of queries.
fn judge(
    bench: &Bench,
    site: &Site,
    engine: &'static str,
    table: &[(&str, Vec<&str>)],
) -> Result<(f64, f64), Failure> {
    let (tab, _) = prepare(bench, site, engine, 0)?;
    tab.number("return bench.build()", Vec::new())?;
    let judged = tab.run(
        "return bench.judge(...arguments)",
        vec![json!(table), json!(FEW)],
    )?;
    Ok(serde_json::from_value(judged)?)
}

/// A query and the tasks that it means.
fn row(line: &str) -> Option<(&str, Vec<&str>)> {
    let mut cells = line.split('\t').skip(1);
    let (typed, meant) = (cells.next()?, cells.next()?);
    (!line.starts_with('#') && !line.starts_with("kind\t"))
        .then(|| (typed, meant.split_whitespace().collect()))
}

impl Trials {
    /// For people.
    pub(crate) fn table(&self) -> String {
        let mut table = format!(
            "{:<11} {:>7} {:>10} {:>10} {:>10} {:>10} {:>8} {:>9} {:>6}\n",
            "search",
            "tasks",
            "build ms",
            "query ms",
            "stroke ms",
            "slowest ms",
            "MB",
            "recall@5",
            "MRR"
        );
        for trial in &self.0 {
            let quality = trial.quality.map_or_else(String::new, |(recall, rank)| {
                format!("{recall:>9.3} {rank:>6.3}")
            });
            let row = format!(
                "{:<11} {:>7} {:>10.1} {:>10.3} {:>10.3} {:>10.3} {:>8.2} {quality}",
                trial.engine,
                trial.tasks,
                trial.build.median(),
                trial.query.median(),
                trial.stroke.median(),
                trial.slowest,
                trial.megabytes,
            );
            let _ = writeln!(table, "{}", row.trim_end());
        }
        table
    }

    /// For programs.
    pub(crate) fn json(&self) -> Value {
        let trials = self.0.iter().map(|trial| {
            json!({
                "engine": trial.engine,
                "tasks": trial.tasks,
                "build_ms": trial.build.median(),
                "query_ms": trial.query.median(),
                "stroke_ms": trial.stroke.median(),
                "slowest_stroke_ms": trial.slowest,
                "index_mb": trial.megabytes,
                "recall_at_5": trial.quality.map(|(recall, _)| recall),
                "mean_reciprocal_rank": trial.quality.map(|(_, rank)| rank),
            })
        });
        trials.collect()
    }
}
