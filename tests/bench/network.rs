//! The first visit over a slow network: 400 kbit/s, 400 ms there and back, from a host that packs.

use super::figure::{Budget, Figure, Unit};
use super::site::Site;
use super::{Bench, Failure};

const BITS_PER_SECOND: u32 = 400_000;
const ROUND_TRIP: u32 = 400;
/// Something stands.
const PAINT: f64 = 2000.0;
/// The list can be used.
const LIST: f64 = 8000.0;

/// When the page is painted first, when its list can be read, searched and opened from, and when it
/// can be ticked.
pub(crate) fn measure(bench: &Bench, site: &Site) -> Result<Vec<Figure>, Failure> {
    let packed = site.packed()?;
    let (mut painted, mut listed, mut there) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..bench.runs {
        let tab = bench.browser.tab(&packed, &[])?;
        tab.without_cache()?;
        tab.slow_network(BITS_PER_SECOND, ROUND_TRIP)?;
        tab.go(&packed.address)?;
        there.push(tab.number("return bench.firstRow", Vec::new())?);
        listed.push(tab.number("return bench.firstList", Vec::new())?);
        let paint = "return performance.getEntriesByName('first-contentful-paint')[0].startTime";
        painted.push(tab.number(paint, Vec::new())?);
    }
    let figure = |name, times| {
        Figure::new(name, Unit::Millis, times).ok_or_else(|| Failure::from("nothing was measured"))
    };
    Ok(vec![
        figure("400 kbit/s: the first paint", painted)?.within(Budget::Median(PAINT)),
        figure("400 kbit/s: a list to read and search", listed)?.within(Budget::Median(LIST)),
        figure("400 kbit/s: a list to tick", there)?.within(Budget::Median(LIST)),
    ])
}
