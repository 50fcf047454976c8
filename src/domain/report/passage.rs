//! What people write themselves into a report.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A place of a report for free text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Passage {
    /// To whom it goes: "Kính gửi".
    Addressee,
    /// The first sentences, in place of those that are made from the data.
    Opening,
    /// What was done besides the tasks that are listed.
    Results,
    /// What stands in the way.
    Difficulties,
    /// What is to be done next besides the tasks that are listed.
    Next,
    /// What is asked for.
    Proposals,
    /// Who gets a copy, one a line.
    Recipients,
}

impl Passage {
    /// In the order of a report.
    pub const ALL: [Self; 7] = [
        Self::Addressee,
        Self::Opening,
        Self::Results,
        Self::Difficulties,
        Self::Next,
        Self::Proposals,
        Self::Recipients,
    ];
}

/// The free texts of one report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Passages(BTreeMap<Passage, String>);

impl Passages {
    /// A text; `None` where there is nothing but blanks.
    pub fn get(&self, passage: Passage) -> Option<&str> {
        let text = self.0.get(&passage)?.trim();
        (!text.is_empty()).then_some(text)
    }

    /// A text as it was typed, blanks and all.
    pub fn written(&self, passage: Passage) -> &str {
        self.0.get(&passage).map_or("", String::as_str)
    }

    /// Sets a text; an empty one is none.
    pub fn set(&mut self, passage: Passage, text: &str) {
        if text.is_empty() {
            self.0.remove(&passage);
        } else {
            self.0.insert(passage, text.to_owned());
        }
    }

    /// The paragraphs of a text.
    pub fn paragraphs(&self, passage: Passage) -> impl Iterator<Item = &str> {
        let text = self.get(passage).unwrap_or_default();
        let lines = text.lines().map(str::trim);
        lines.filter(|line| !line.is_empty())
    }
}
