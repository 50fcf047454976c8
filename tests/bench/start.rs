//! From the tap to the first row on the screen, in a browser that has never seen the page.

use super::figure::{Budget, Figure, Unit};
use super::site::Site;
use super::{Bench, Failure, stored};

/// On a machine a quarter as fast.
const BUDGET: f64 = 1000.0;

/// The first visit at both speeds, then one to a store that is full.
pub(crate) fn measure(bench: &Bench, site: &Site) -> Result<Vec<Figure>, Failure> {
    let many = stored::up_to(10_000)?;
    let figure = |name, slower, records: &[(String, String)]| {
        let times = (0..bench.runs)
            .map(|_| start(bench, site, slower, records))
            .collect::<Result<_, _>>()?;
        Figure::new(name, Unit::Millis, times).ok_or_else(|| Failure::from("nothing was measured"))
    };
    Ok(vec![
        figure("cold start to the list", 1, &[])?,
        figure("cold start to the list, CPU 4x slower", 4, &[])?.within(Budget::Median(BUDGET)),
        figure("cold start with 10,000 tasks", 1, &many)?,
        figure("cold start with 10,000 tasks, CPU 4x slower", 4, &many)?,
    ])
}

fn start(
    bench: &Bench,
    site: &Site,
    slower: u32,
    records: &[(String, String)],
) -> Result<f64, Failure> {
    let tab = bench.browser.tab(site, records)?;
    tab.without_cache()?;
    tab.slow_down(slower)?;
    tab.go(&site.address)?;
    tab.number("return bench.firstRow", Vec::new())
}
