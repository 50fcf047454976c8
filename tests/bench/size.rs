//! What the first visit costs: every file, for the service worker fetches them all; and what of it the
//! first screen waits for.

use super::figure::{Budget, Figure, Unit};
use super::site::Site;
use super::{Bench, Failure};
use std::process::Command;

/// Of all files together, as a good host sends them.
const BUDGET: f64 = 220.0;

/// Node has brotli: no crate need be compiled for it. Pictures are sent as they are.
const COMPRESS: &str = r"
const { readdirSync, readFileSync } = require('fs'), { join } = require('path'), zlib = require('zlib');
const walk = (dir, prefix) => readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? walk(join(dir, entry.name), prefix + entry.name + '/') : [prefix + entry.name]);
const packed = (bytes) => zlib.brotliCompressSync(bytes, {
  params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
}).length;
// The single file is fetched by who wants it, and by nobody else.
const apart = ['_headers', 'theo-doi-de-an-06.html'];
console.log(JSON.stringify(walk(process.argv[1], '').filter((name) => !apart.includes(name)).map((name) => {
  const bytes = readFileSync(join(process.argv[1], name));
  return [name, bytes.length, Math.min(bytes.length, packed(bytes))];
})));
";

/// A figure for the whole, one for its raw bytes, and two for each file that matters.
pub(crate) fn measure(_: &Bench, site: &Site) -> Result<Vec<Figure>, Failure> {
    let output = Command::new("node")
        .args(["-e", COMPRESS])
        .arg(&site.folder)
        .output()?;
    if !output.status.success() {
        return Err(format!("node: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    let mut files: Vec<(String, f64, f64)> = serde_json::from_slice(&output.stdout)?;
    files.sort_by(|a, b| b.2.total_cmp(&a.2));
    let figure = |name: &str, bytes: f64| {
        Figure::new(name, Unit::Kilobytes, vec![bytes / 1000.0])
            .ok_or_else(|| format!("{name} has no size"))
    };
    let sum = |size: fn(&(String, f64, f64)) -> f64| files.iter().map(size).sum::<f64>();
    let awaited = files.iter().filter(|(name, ..)| is_awaited(name));
    let mut figures = vec![
        figure(
            "until the first screen stands, brotli 11",
            awaited.map(|file| file.2).sum(),
        )?,
        figure("all files, brotli 11", sum(|file| file.2))?.within(Budget::Every(BUDGET)),
        figure("all files, raw", sum(|file| file.1))?,
    ];
    for (name, raw, packed) in &files {
        figures.push(figure(&format!("  {name}, brotli 11"), *packed)?);
        figures.push(figure(&format!("  {name}, raw"), *raw)?);
    }
    Ok(figures)
}

/// Whether the first screen waits for a file.
fn is_awaited(name: &str) -> bool {
    let later = ["_rest.wasm", "sw.js", "manifest.webmanifest"];
    !name.starts_with("icons/") && !later.iter().any(|end| name.ends_with(end))
}
