//! Copies of the whole state, kept before something large happens to it and once a day.

use super::key::Key;
use super::store::Write;
use serde::{Deserialize, Serialize};

/// Why a snapshot was taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Before files were taken in.
    Import,
    /// Before everything was forgotten.
    Reset,
    /// Before records of an older version were rewritten.
    Migration,
    /// The first use of a day.
    Daily,
    /// Not known: version 1 did not say, or a later one has reasons of its own.
    #[default]
    #[serde(other)]
    Unknown,
}

/// What is known of a snapshot without reading the file in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// When it was taken, in milliseconds since 1970.
    pub taken: u64,
    /// Why.
    pub why: Why,
    /// How many fields the user had said something in; `None` where it was not noted.
    pub fields: Option<usize>,
}

/// The first line of the record; the file follows.
#[derive(Serialize, Deserialize)]
struct Head {
    why: Why,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fields: Option<usize>,
}

/// The write that keeps a snapshot: an export's text.
pub fn write_snapshot(snapshot: &Snapshot, export: &str) -> Write {
    Write::put(
        Key::Snapshot(snapshot.taken).to_string(),
        headed(snapshot.why, snapshot.fields, export),
    )
}

/// The write that forgets a snapshot.
pub fn forget_snapshot(snapshot: &Snapshot) -> Write {
    Write::remove(Key::Snapshot(snapshot.taken).to_string())
}

pub(super) fn headed(why: Why, fields: Option<usize>, export: &str) -> String {
    // A name and a number: nothing that could fail to be written.
    let head = serde_json::to_string(&Head { why, fields }).unwrap_or_default();
    format!("{head}\n{export}")
}

/// What is known of a snapshot, and its file. `None` where the bytes are no snapshot.
pub fn read_snapshot(taken: u64, text: &str) -> Option<(Snapshot, &str)> {
    let (head, file) = text.split_once('\n')?;
    let Head { why, fields } = serde_json::from_str(head).ok()?;
    let snapshot = Snapshot { taken, why, fields };
    Some((snapshot, file))
}

/// Snapshots of each sort that are kept: before something, and daily.
const BEFORE: usize = 5;
const DAILY: usize = 7;

/// The snapshots, oldest first, that may go when these are there.
///
/// The newest of each sort stay, and of the others the fullest, unless one that stays holds nearly as
/// much: a state that is all but empty never displaces a full one.
pub fn superfluous(snapshots: &[Snapshot]) -> Vec<Snapshot> {
    beyond(snapshots, BEFORE, DAILY)
}

/// As [`superfluous`], where room is wanted: but one of each sort and the fullest may go.
pub fn spare(snapshots: &[Snapshot]) -> Vec<Snapshot> {
    beyond(snapshots, 1, 1)
}

fn beyond(snapshots: &[Snapshot], before: usize, days: usize) -> Vec<Snapshot> {
    let newest = |daily: bool, count: usize| {
        let of_sort = move |snapshot: &&Snapshot| (snapshot.why == Why::Daily) == daily;
        snapshots.iter().rev().filter(of_sort).take(count)
    };
    let mut kept: Vec<Snapshot> = newest(false, before)
        .chain(newest(true, days))
        .copied()
        .collect();
    let fullest = snapshots
        .iter()
        .max_by_key(|snapshot| (snapshot.size(), snapshot.taken));
    if let Some(fullest) = fullest {
        let nearly = |snapshot: &Snapshot| snapshot.size() >= fullest.size() - fullest.size() / 5;
        if !kept.iter().any(nearly) {
            kept.push(*fullest);
        }
    }
    let gone = |snapshot: &&Snapshot| !kept.contains(snapshot);
    snapshots.iter().filter(gone).copied().collect()
}

impl Snapshot {
    /// One whose fields were not counted may be full.
    fn size(&self) -> usize {
        self.fields.unwrap_or(usize::MAX)
    }
}
