//! Fingerprints of what a document says of a task, by which an edit knows over what it was made.

use super::hash::Hash;
use super::task::Task;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A fingerprint of each official field, so that a later edition can tell which of them changed.
/// Written as 16 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Fingerprint([u16; 4]);

/// What an edition can change under an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Official {
    /// The wording.
    Quote,
    /// Who leads and coordinates, and where.
    Units,
    /// The deadline.
    Deadline,
    /// The deliverable and the targets.
    Product,
}

impl Official {
    /// In the order of [`Fingerprint`].
    pub const ALL: [Self; 4] = [Self::Quote, Self::Units, Self::Deadline, Self::Product];
}

/// A text that is no fingerprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadFingerprint;

impl fmt::Display for BadFingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not 16 hexadecimal digits")
    }
}

impl std::error::Error for BadFingerprint {}

impl Fingerprint {
    /// Of a task as this edition has it.
    pub fn of(task: &Task) -> Self {
        let mut quote = Hash::default();
        quote.add(&task.quote);

        let mut units = Hash::default();
        for list in [&task.lead, &task.coordinating] {
            for unit in list {
                units.add(unit.as_str());
            }
            units.add("");
        }
        for place in &task.localities {
            units.add(place.as_str());
        }

        let mut deadline = Hash::default();
        deadline.add(task.deadline.text.as_deref().unwrap_or_default());
        for day in [task.deadline.due, task.deadline.start] {
            deadline.add(&day.map(|day| day.to_string()).unwrap_or_default());
        }

        let mut product = Hash::default();
        product.add(task.product.as_deref().unwrap_or_default());
        for target in &task.targets {
            product.add(&target.text);
        }

        Self([quote, units, deadline, product].map(Hash::short))
    }

    /// The official fields that are not what they were.
    pub fn changed(self, before: Self) -> impl Iterator<Item = Official> {
        Official::ALL
            .into_iter()
            .zip(self.0.into_iter().zip(before.0))
            .filter(|(_, (now, before))| now != before)
            .map(|(field, _)| field)
    }
}

impl From<Fingerprint> for String {
    fn from(Fingerprint([a, b, c, d]): Fingerprint) -> Self {
        format!("{a:04x}{b:04x}{c:04x}{d:04x}")
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = BadFingerprint;

    fn try_from(text: String) -> Result<Self, BadFingerprint> {
        let digits = text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if text.len() != 16 || !digits {
            return Err(BadFingerprint);
        }
        let part = |from: usize| {
            let digits = text.get(from..from + 4).ok_or(BadFingerprint)?;
            u16::from_str_radix(digits, 16).map_err(|_| BadFingerprint)
        };
        Ok(Self([part(0)?, part(4)?, part(8)?, part(12)?]))
    }
}
