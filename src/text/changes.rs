//! What each version of the app changed, for those who decide whether to take it.

use serde::Deserialize;

/// The changes up to this version; the newest first. `cargo xtask dist` puts the same file beside the
/// app, from where an older version reads what a newer one says.
pub const OURS: &str = include_str!("../../seeds/changes.json");

/// So many are told.
const TOLD: usize = 5;

/// A day on which something changed.
#[derive(Debug, Deserialize)]
struct Entry {
    changes: Vec<String>,
}

fn lines(text: &str) -> Vec<String> {
    let entries: Vec<Entry> = serde_json::from_str(text).unwrap_or_default();
    entries
        .into_iter()
        .flat_map(|entry| entry.changes)
        .collect()
}

/// What `theirs` tells and `ours` does not, newest first, a few at most. Nothing where it cannot be
/// read.
pub fn news(ours: &str, theirs: &str) -> Vec<String> {
    let known = lines(ours);
    let mut news = lines(theirs);
    news.retain(|line| !known.contains(line));
    news.truncate(TOLD);
    news
}
