//! wasm-opt, from npm's binaryen.

use std::path::PathBuf;

use super::npm;
use crate::process;

const PACKAGE: &str = "binaryen@132.0.0";

/// The folder that holds wasm-opt. Node runs it: npm ships it as JavaScript around a wasm.
pub(crate) fn prepare() -> Result<PathBuf, String> {
    let what = format!("wasm-opt (npm's {PACKAGE})");
    let bin = npm::install("npm", &[PACKAGE], &what)?.join("node_modules/.bin");
    match process::program(&bin, "wasm-opt") {
        Some(_) => Ok(bin),
        None => Err(format!(
            "{} holds no wasm-opt: delete target/tools/npm.",
            bin.display()
        )),
    }
}
