//! The page on which the app's search is timed beside other engines.

use std::fs;
use std::path::{Path, PathBuf};

use crate::setup::{Kit, TARGET, npm};
use crate::{paths, process};

const PACKAGES: [&str; 4] = [
    "minisearch@7.2.0",
    "flexsearch@0.8.212",
    "fuse.js@7.5.0",
    "@leeoniya/ufuzzy@1.0.19",
];

/// Builds the app's search as a module of its own, as it is built into the app, and puts it beside
/// the others. Returns the folder to host.
pub(crate) fn prepare(kit: &Kit) -> Result<PathBuf, String> {
    let folder = npm::install("search", &PACKAGES, "the search engines to compare with")?;
    let mut cargo = kit.cargo();
    cargo.args([
        "build",
        "--release",
        "--package",
        "de-an-06",
        "--target",
        TARGET,
    ]);
    cargo.args(["--example", "search-engine"]);
    process::run("building the search alone (release)", &mut cargo)?;
    let built = paths::wasm_target()
        .join(TARGET)
        .join("release/examples/search_engine.wasm");
    let mut bindgen = kit.command("wasm-bindgen");
    bindgen.args([
        "--target",
        "web",
        "--no-typescript",
        "--out-name",
        "engine",
        "--out-dir",
    ]);
    process::run("wasm-bindgen", bindgen.arg(&folder).arg(&built))?;
    let wasm = folder.join("engine_bg.wasm");
    let mut shrink = kit.command("wasm-opt");
    process::run(
        "wasm-opt",
        shrink.arg("-Oz").arg(&wasm).arg("-o").arg(&wasm),
    )?;
    for name in ["page.html", "page.js"] {
        let from = paths::root().join("tests/bench/search").join(name);
        copy(&from, &folder.join(name))?;
    }
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    fs::copy(from, to).map_err(|error| format!("{}: {error}.", to.display()))?;
    Ok(())
}
