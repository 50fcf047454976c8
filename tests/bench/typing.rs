//! From a keystroke in the search box to the results on the screen.

use super::browser::Tab;
use super::figure::{Budget, Figure, Unit};
use super::site::Site;
use super::{Bench, Failure, stored};
use serde_json::json;

/// What stands in the box after each stroke. Some stop between words, some have marks, some take
/// everything away.
pub(crate) const STROKES: [&str; 26] = [
    "d",
    "da",
    "dan",
    "dan ",
    "dan c",
    "dan cu",
    "",
    "s",
    "so",
    "so ",
    "so h",
    "so ho",
    "so hoa",
    "so ho",
    "so",
    "",
    "c",
    "că",
    "căn",
    "căn c",
    "căn cư",
    "căn cướ",
    "căn cước",
    "",
    "thu tuc hanh chinh",
    "",
];

/// Number of tasks, and what a stroke may take.
const SIZES: [(usize, &str, f64); 2] = [(300, "300", 8.0), (10_000, "10,000", 16.0)];

/// For both sizes the slowest stroke, which the budget holds for, and all of them.
pub(crate) fn measure(bench: &Bench, site: &Site) -> Result<Vec<Figure>, Failure> {
    let mut figures = Vec::new();
    for (total, shown, budget) in SIZES {
        let tab = bench.browser.open(site, &stored::up_to(total)?)?;
        // Once for the engine to get warm, as it is after a minute's use.
        type_all(&tab, total)?;
        let runs = (0..bench.runs)
            .map(|_| type_all(&tab, total))
            .collect::<Result<Vec<_>, _>>()?;
        let name = format!("keystroke to results, {shown} tasks");
        let of_stroke = |at: usize, name: String| {
            Figure::new(name, Unit::Millis, runs.iter().map(|run| run[at]).collect())
        };
        let slowest = (0..STROKES.len())
            .filter_map(|at| of_stroke(at, format!("{name}, slowest")))
            .max_by(|a, b| a.median().total_cmp(&b.median()));
        let all = Figure::new(name, Unit::Millis, runs.concat());
        for figure in [all, slowest] {
            figures.push(
                figure
                    .ok_or("nothing was measured")?
                    .within(Budget::Median(budget)),
            );
        }
    }
    Ok(figures)
}

/// Types the whole script and returns the time of each stroke.
fn type_all(tab: &Tab, total: usize) -> Result<Vec<f64>, Failure> {
    let script = "const times = []; for (const text of arguments[0]) times.push(await bench.type(text)); return times";
    let strokes: Vec<(f64, usize)> =
        serde_json::from_value(tab.run(script, vec![json!(STROKES)])?)?;
    for (typed, (_, found)) in STROKES.iter().zip(&strokes) {
        if typed.is_empty() && *found != total {
            return Err(format!(
                "{found} tasks are shown where nothing is searched for, not {total}"
            )
            .into());
        }
    }
    let mut different: Vec<usize> = strokes.iter().map(|(_, found)| *found).collect();
    different.sort_unstable();
    different.dedup();
    if different.len() < 5 {
        return Err(format!("typing does not change what is found: {different:?}").into());
    }
    Ok(strokes.into_iter().map(|(time, _)| time).collect())
}
