//! wasm-opt, from npm's binaryen.

use std::path::PathBuf;
use std::process::Command;

use crate::{paths, process};

const VERSION: &str = "132.0.0";

/// The folder that holds wasm-opt. Node runs it: npm ships it as JavaScript around a wasm.
pub(crate) fn prepare() -> Result<PathBuf, String> {
    let home = paths::tools().join("npm");
    let bin = home.join("node_modules").join(".bin");
    let manifest = home.join("node_modules/binaryen/package.json");
    let installed = std::fs::read_to_string(manifest).unwrap_or_default();
    if process::program(&bin, "wasm-opt").is_some() && installed.contains(VERSION) {
        return Ok(bin);
    }
    let npm =
        process::find(&["npm"]).ok_or("Node.js with npm is missing: install Node 18 or newer.")?;
    std::fs::create_dir_all(&home).map_err(|error| format!("target/tools/npm: {error}."))?;
    process::run(
        &format!("installing wasm-opt (npm's binaryen {VERSION}, some seconds)"),
        Command::new(npm)
            .args([
                "install",
                "--no-audit",
                "--no-fund",
                "--no-save",
                "--loglevel=error",
                "--prefix",
            ])
            .arg(&home)
            .arg(format!("binaryen@{VERSION}")),
    )
    .map_err(|_| {
        format!(
            "wasm-opt is missing: run `npm install --prefix target/tools/npm binaryen@{VERSION}`."
        )
    })?;
    Ok(bin)
}
