//! What the app costs: every file, as it is and as a good host sends it (brotli 11).

use std::path::Path;
use std::process::Command;

use crate::process;

/// Node can compress, and is there: no crate need be compiled for it.
const MEASURE: &str = r"
const { readdirSync, readFileSync } = require('fs'), { join } = require('path'), zlib = require('zlib');
const walk = (dir, prefix) => readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? walk(join(dir, entry.name), prefix + entry.name + '/') : [prefix + entry.name]);
const rows = walk(process.argv[1], '').filter((name) => name !== '_headers').map((name) => {
  const bytes = readFileSync(join(process.argv[1], name));
  return [name, bytes.length, Math.min(bytes.length, zlib.brotliCompressSync(bytes).length)];
});
rows.sort((a, b) => b[2] - a[2]);
const sum = (name, rows) => [name, ...[1, 2].map((i) => rows.reduce((sum, row) => sum + row[i], 0))];
const first = sum('until the first screen stands', rows.filter(([name]) =>
  !/_rest\.wasm$|^icons\/|^sw\.js$|^manifest|^changes|^theo-doi/.test(name)));
rows.push(first, sum('all files but the single one', rows.filter(([name]) => !/^theo-doi/.test(name))));
const width = Math.max(...rows.map((row) => row[0].length));
const line = (name, raw, packed) => name.padEnd(width) + String(raw).padStart(12) + String(packed).padStart(12);
console.log([line('file', 'bytes', 'brotli 11'), ...rows.map((row) => line(...row))].join('\n'));
";

/// Prints the table.
pub(crate) fn print(folder: &Path) -> Result<(), String> {
    let table = process::output(Command::new("node").args(["-e", MEASURE]).arg(folder))?;
    println!("\n{table}\n\ndist/ is ready to upload.");
    Ok(())
}
