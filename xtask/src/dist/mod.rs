//! The folder to upload: Trunk's build, then what Trunk cannot do.
//!
//! Made aside and put in place at the end, so that a failed build leaves the former one whole.

mod csp;
mod files;
mod one_file;
mod service_worker;
mod sizes;
mod split;
mod start;

use std::fs;
use std::path::{Path, PathBuf};

use crate::args::Args;
use crate::build::{self, Profile};
use crate::{paths, process, setup::Kit};

/// Where the page says how large the single file is.
const ONE_FILE_BYTES: &str = "{{ONE_FILE_BYTES}}";

/// What this version changes: a page that is still the former one asks the new worker for it.
const CHANGES: &str = "changes.json";

/// `cargo xtask dist`.
pub(crate) fn run(words: &[String]) -> Result<(), String> {
    Args::new(words).finish()?;
    let folder = make(&Kit::prepare()?)?;
    sizes::print(&folder)
}

/// Makes dist/ and returns it.
pub(crate) fn make(kit: &Kit) -> Result<PathBuf, String> {
    let stage = paths::target().join("dist-stage");
    build::run(kit, Profile::Release, &stage)?;
    let one_file = one_file::make(kit, &stage)?;
    let name = split::run(kit, Profile::Release, &stage)?;
    start::run(Profile::Release, &stage, &name)?;
    process::say("writing the content security policy and the service worker");
    offer(&stage, &one_file.len().to_string())?;
    secure(&stage)?;
    write(
        &stage.join(CHANGES),
        read(&paths::root().join("seeds").join(CHANGES))?,
    )?;
    service_worker::write(&stage)?;
    write(&stage.join(one_file::NAME), one_file)?;
    replace(&stage, &paths::dist())?;
    Ok(paths::dist())
}

/// Makes a folder to develop with, where no service worker comes between an edit and the screen.
pub(crate) fn make_for_development(kit: &Kit) -> Result<PathBuf, String> {
    let stage = paths::target().join("dev-stage");
    let folder = paths::target().join("dev-dist");
    build::run(kit, Profile::Dev, &stage)?;
    let name = split::run(kit, Profile::Dev, &stage)?;
    start::run(Profile::Dev, &stage, &name)?;
    offer(&stage, "")?;
    secure(&stage)?;
    service_worker::write_retiring(&stage)?;
    replace(&stage, &folder)?;
    Ok(folder)
}

/// Tells the page of how many bytes the single file is that lies beside it; empty where none does.
fn offer(folder: &Path, bytes: &str) -> Result<(), String> {
    let page = folder.join("index.html");
    let html = read(&page)?;
    if html.matches(ONE_FILE_BYTES).count() != 1 {
        return Err(format!("index.html must hold {ONE_FILE_BYTES} once."));
    }
    write(&page, html.replace(ONE_FILE_BYTES, bytes))
}

fn secure(folder: &Path) -> Result<(), String> {
    let page = folder.join("index.html");
    let html = read(&page)?;
    let html = csp::fill(&html)?;
    write(&folder.join("_headers"), csp::headers(&html)?)?;
    write(&page, html)
}

/// Puts `new` where `old` is.
fn replace(new: &Path, old: &Path) -> Result<(), String> {
    let aside = paths::target().join("dist-old");
    let _ = fs::remove_dir_all(&aside);
    if old.exists() {
        fs::rename(old, &aside).map_err(|error| at(old, &error))?;
    }
    fs::rename(new, old).map_err(|error| at(old, &error))?;
    let _ = fs::remove_dir_all(&aside);
    Ok(())
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| at(file, &error))
}

fn write(file: &Path, content: impl AsRef<[u8]>) -> Result<(), String> {
    fs::write(file, content).map_err(|error| at(file, &error))
}

fn at(file: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}.", file.display())
}
