//! Packages of npm, in a folder of their own under target/tools.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{paths, process};

/// Installs packages, each with its exact version ("name@1.2.3"), unless they are there, and returns
/// the folder in which `node_modules` is. `what` names them to the user.
pub(crate) fn install(folder: &str, packages: &[&str], what: &str) -> Result<PathBuf, String> {
    let home = paths::tools().join(folder);
    if packages.iter().all(|package| is_installed(&home, package)) {
        return Ok(home);
    }
    let npm =
        process::find(&["npm"]).ok_or("Node.js with npm is missing: install Node 18 or newer.")?;
    std::fs::create_dir_all(&home).map_err(|error| format!("{}: {error}.", home.display()))?;
    process::run(
        &format!("installing {what} (some seconds)"),
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
            .args(packages),
    )
    .map_err(|_| {
        let packages = packages.join(" ");
        format!("{what} is missing: run `npm install --prefix target/tools/{folder} {packages}`.")
    })?;
    Ok(home)
}

fn is_installed(home: &Path, package: &str) -> bool {
    let Some((name, version)) = package.rsplit_once('@') else {
        return false;
    };
    let manifest = home.join("node_modules").join(name).join("package.json");
    std::fs::read_to_string(manifest)
        .is_ok_and(|text| text.contains(&format!("\"version\": \"{version}\"")))
}
