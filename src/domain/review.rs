//! Tasks whose document changed, in a later edition of the data, under what the user wrote.

use super::book::TaskView;
use super::fingerprint::{Fingerprint, Official};

impl TaskView<'_> {
    /// The official fields that are not what they were when the user's edits were made, unless the
    /// user has looked at that change. Empty where nothing is known to have changed.
    pub fn to_review(&self) -> Vec<Official> {
        let before: Vec<Fingerprint> = self
            .fields()
            .iter()
            .filter(|(_, entry)| !entry.edit.is_reset())
            .filter_map(|(_, entry)| entry.over)
            .collect();
        // Most tasks were never edited: their words need not be gone through.
        let Some(official) = self.official().filter(|_| !before.is_empty()) else {
            return Vec::new();
        };
        let now = Fingerprint::of(official);
        if self.seen() == Some(&now) {
            return Vec::new();
        }
        Official::ALL
            .into_iter()
            .filter(|field| {
                before
                    .iter()
                    .any(|before| now.changed(*before).any(|changed| changed == *field))
            })
            .collect()
    }
}
