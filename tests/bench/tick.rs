//! From a tick to its being on the screen and in the store.

use super::figure::{Budget, Figure, Unit};
use super::site::Site;
use super::{Bench, Failure, stored};

const BUDGET: f64 = 16.0;

/// Each run ticks another task; the first one only warms the engine.
pub(crate) fn measure(bench: &Bench, site: &Site) -> Result<Vec<Figure>, Failure> {
    let tab = bench.browser.open(site, &stored::up_to(10_000)?)?;
    let tick = |_| tab.number("return bench.tick()", Vec::new());
    tick(0)?;
    let times = (0..bench.runs.max(10))
        .map(tick)
        .collect::<Result<_, _>>()?;
    let figure = Figure::new(
        "tick to painted and stored, 10,000 tasks",
        Unit::Millis,
        times,
    );
    Ok(vec![
        figure
            .ok_or("nothing was measured")?
            .within(Budget::Median(BUDGET)),
    ])
}
