//! Scrolling through 10,000 rows.

use super::figure::{Budget, Figure, Unit};
use super::site::Site;
use super::{Bench, Failure, stored};
use serde::Deserialize;
use serde_json::json;

/// No frame may take longer.
const BUDGET: f64 = 33.0;
/// Frames per run, and pixels per frame: a fast flick of the finger.
const STEPS: usize = 100;
const BY: u32 = 600;

#[derive(Deserialize)]
struct Scrolled {
    frames: Vec<f64>,
    blank: f64,
}

/// The longest frame of each run, all frames, and jumps.
pub(crate) fn measure(bench: &Bench, site: &Site) -> Result<Vec<Figure>, Failure> {
    let tab = bench.browser.open(site, &stored::up_to(10_000)?)?;
    let (mut longest, mut all, mut blank) = (Vec::new(), Vec::new(), Vec::new());
    let (mut middle, mut end) = (Vec::new(), Vec::new());
    let scroll = || -> Result<Scrolled, Failure> {
        let scrolled = tab.run(
            "return bench.scroll(...arguments)",
            vec![json!(STEPS), json!(BY)],
        )?;
        Ok(serde_json::from_value(scrolled)?)
    };
    scroll()?;
    for _ in 0..bench.runs {
        let scrolled = scroll()?;
        longest.extend(scrolled.frames.iter().copied().reduce(f64::max));
        all.extend(scrolled.frames);
        blank.push(scrolled.blank);
        for (part, times) in [(0.5, &mut middle), (0.0, &mut Vec::new()), (1.0, &mut end)] {
            times.push(tab.number("return bench.jump(arguments[0])", vec![json!(part)])?);
        }
    }
    let figure = |name: &str, unit, samples| {
        Figure::new(name, unit, samples).ok_or_else(|| format!("{name} was not measured"))
    };
    Ok(vec![
        figure(
            "scrolling 10,000 rows, longest frame",
            Unit::Millis,
            longest,
        )?
        .within(Budget::Every(BUDGET)),
        figure("scrolling 10,000 rows, all frames", Unit::Millis, all)?,
        figure(
            "scrolling 10,000 rows, frames of 100 without a row",
            Unit::Number,
            blank,
        )?,
        figure(
            "jump to the middle of 10,000 rows, with waiting",
            Unit::Millis,
            middle,
        )?,
        figure(
            "jump to the end of 10,000 rows, with waiting",
            Unit::Millis,
            end,
        )?,
    ])
}
