//! Memory with 10,000 tasks, after they were searched and scrolled through.

use super::figure::{Budget, Figure, Unit};
use super::site::Site;
use super::{Bench, Failure, stored};

const BUDGET: f64 = 64.0;

const USE: &str = "
  for (const text of ['d', 'da', 'dan', 'dan cu', '']) await bench.type(text);
  await bench.scroll(50, 600);
";

/// The sum, which the budget holds for, and its parts.
pub(crate) fn measure(bench: &Bench, site: &Site) -> Result<Vec<Figure>, Failure> {
    let records = stored::up_to(10_000)?;
    let (mut sum, mut heap, mut wasm) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..bench.runs {
        let tab = bench.browser.open(site, &records)?;
        tab.run(USE, Vec::new())?;
        let (of_heap, of_wasm) = tab.memory()?;
        sum.push((of_heap + of_wasm) / 1e6);
        heap.push(of_heap / 1e6);
        wasm.push(of_wasm / 1e6);
    }
    let figure = |name: &str, samples| {
        Figure::new(name, Unit::Megabytes, samples)
            .ok_or_else(|| format!("{name} was not measured"))
    };
    Ok(vec![
        figure("memory with 10,000 tasks", sum)?.within(Budget::Median(BUDGET)),
        figure("  of which JavaScript objects", heap)?,
        figure("  of which wasm memory", wasm)?,
    ])
}
