//! Reading JSON as it stands, without the app's types.

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The ids of `entries`, with a problem for each that is repeated or oddly spelled.
pub(super) fn ids<'a>(
    file: &str,
    entries: impl IntoIterator<Item = &'a Value>,
    problems: &mut Vec<String>,
) -> BTreeSet<&'a str> {
    let mut known = BTreeSet::new();
    for id in entries.into_iter().map(id) {
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if id.is_empty() || !id.chars().all(allowed) || id.starts_with('-') || id.ends_with('-') {
            problems.push(format!(
                "{file}, {id}, id: use only a-z, 0-9 and hyphens inside"
            ));
        }
        if !known.insert(id) {
            problems.push(format!(
                "{file}, {id}, id: it is there twice; rename the new one"
            ));
        }
    }
    known
}

pub(super) fn id(entry: &Value) -> &str {
    entry["id"].as_str().unwrap_or_default()
}

/// The list at `field`; empty where there is none.
pub(super) fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value[field].as_array().map_or(&[], Vec::as_slice)
}

pub(super) fn json(path: &Path) -> Result<Value, String> {
    serde_json::from_str(&read(path)?).map_err(|error| format!("{}: {error}", path.display()))
}

pub(super) fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// The files of a folder with this ending, in the order of their names.
pub(super) fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == ending)
        })
        .collect();
    files.sort();
    Ok(files)
}

pub(super) fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
