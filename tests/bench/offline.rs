//! Loading the page again when its host is gone: the service worker answers.

use super::figure::{Budget, Figure, Unit};
use super::site::Site;
use super::{Bench, Failure};
use serde_json::json;

/// On a machine a quarter as fast.
const BUDGET: f64 = 500.0;

const KEPT: &str = "
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) await bench.pause(50);
";
const IS_GONE: &str = "return fetch('/asked-of-nobody').then(() => false, () => true)";

/// The page's host is stopped meanwhile.
pub(crate) fn measure(bench: &Bench, site: &Site) -> Result<Vec<Figure>, Failure> {
    let tab = bench.browser.open(site, &[])?;
    tab.run(KEPT, Vec::new())?;
    site.stop();
    let times = (0..bench.runs)
        .map(|_| {
            if tab.run(IS_GONE, Vec::new())? != json!(true) {
                return Err("the host still answers".into());
            }
            tab.slow_down(4)?;
            tab.reload()?;
            let time = tab.number("return bench.firstRow", Vec::new())?;
            tab.slow_down(1)?;
            tab.run("return bench.settled()", Vec::new())?;
            Ok(time)
        })
        .collect::<Result<_, Failure>>();
    site.resume()?;
    let figure = Figure::new("reload, host gone, CPU 4x slower", Unit::Millis, times?);
    Ok(vec![
        figure
            .ok_or("nothing was measured")?
            .within(Budget::Median(BUDGET)),
    ])
}
