//! The files of a built folder.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::{at, one_file};

/// Files that speak about the others, or are a whole of their own: no part of a version.
pub(crate) const APART: [&str; 3] = ["sw.js", "_headers", one_file::NAME];

/// One file of the app.
pub(crate) struct File {
    /// Relative to the folder, with `/` on every system.
    pub(crate) name: String,
    pub(crate) content: Vec<u8>,
}

impl File {
    pub(crate) fn integrity(&self) -> String {
        format!("sha256-{}", sha256(&self.content))
    }
}

/// The base64 that content security policies and subresource integrity want.
pub(crate) fn sha256(content: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(content))
}

/// Every file of the app, in the order of names: the same build yields the same list everywhere.
pub(crate) fn all(folder: &Path) -> Result<Vec<File>, String> {
    let mut files = Vec::new();
    collect(folder, "", &mut files)?;
    files.retain(|file| !APART.contains(&file.name.as_str()));
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<File>) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|error| at(folder, &error))?;
    for entry in entries {
        let path = entry.map_err(|error| at(folder, &error))?.path();
        let Some(last) = path.file_name().and_then(|name| name.to_str()) else {
            return Err(format!("{}: not a name for the web.", path.display()));
        };
        let name = format!("{prefix}{last}");
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files)?;
        } else {
            let content = fs::read(&path).map_err(|error| at(&path, &error))?;
            files.push(File { name, content });
        }
    }
    Ok(())
}
