//! What somebody has seen of everybody's edits: a version vector.

use super::stamp::Stamp;
use std::collections::BTreeMap;

/// For each browser profile the greatest stamp of it that was seen. A profile's clock only grows, so
/// that whoever has seen a stamp has seen all smaller ones of that profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen(BTreeMap<String, Stamp>);

impl Seen {
    /// Takes note of a stamp.
    pub fn note(&mut self, stamp: &Stamp) {
        match self.0.get_mut(stamp.device().profile()) {
            Some(held) if *held >= *stamp => {}
            Some(held) => *held = stamp.clone(),
            None => {
                let profile = stamp.device().profile().to_owned();
                self.0.insert(profile, stamp.clone());
            }
        }
    }

    /// Whether that stamp was seen.
    pub fn has(&self, stamp: &Stamp) -> bool {
        let held = self.0.get(stamp.device().profile());
        held.is_some_and(|held| *held >= *stamp)
    }

    /// The profiles with their greatest stamps, in the order of the profiles.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &Stamp)> {
        self.0.iter()
    }
}
