//! Copies of the whole state, kept before something large happens to it.

use super::key::Key;
use super::store::Write;

/// The write that keeps a snapshot (an export's text) taken at that moment.
pub fn write_snapshot(now_millis: u64, export: String) -> Write {
    Write {
        key: Key::Snapshot(now_millis).to_string(),
        text: export,
    }
}
