//! A saved view: a search with its filter and order, under a name.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A saved view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// What it is called.
    pub name: String,
    /// The name of its icon.
    pub icon: String,
    /// Its place among all, from low to high.
    #[serde(rename = "at")]
    pub place: u32,
    /// The hash that it leads to. Empty for one that the app gives: what that leads to is the app's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,
}

/// The name of a view in records and files: letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ViewId(String);

/// A text that is no view's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAViewId;

const LONGEST: usize = 40;

impl ViewId {
    /// Reads a name; `None` where it is none.
    pub fn new(text: &str) -> Option<Self> {
        let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let fits = (1..=LONGEST).contains(&text.len()) && text.bytes().all(is_plain);
        fits.then(|| Self(text.to_owned()))
    }

    /// Its letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for NotAViewId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the name of a view")
    }
}

impl std::error::Error for NotAViewId {}

impl TryFrom<String> for ViewId {
    type Error = NotAViewId;

    fn try_from(text: String) -> Result<Self, NotAViewId> {
        Self::new(&text).ok_or(NotAViewId)
    }
}

impl From<ViewId> for String {
    fn from(id: ViewId) -> Self {
        id.0
    }
}
