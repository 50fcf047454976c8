//! axe-core, which looks for what bars people with disabilities; from npm.

use std::path::PathBuf;

use super::npm;

const PACKAGE: &str = "axe-core@4.14.1";

/// The script that the end-to-end tests put into the page.
pub(crate) fn prepare() -> Result<PathBuf, String> {
    let folder = npm::install("axe", &[PACKAGE], &format!("npm's {PACKAGE}"))?;
    Ok(folder.join("node_modules/axe-core/axe.min.js"))
}
