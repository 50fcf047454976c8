//! A name that is looked for.

use crate::search::fold;

/// Words that a name is to have, as they were typed: they begin with a letter or digit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sought(String);

/// So many characters of it are kept.
const LONGEST: usize = 200;

impl Sought {
    /// The words of a text; `None` where there are none.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim_start_matches(|c| fold::letter(c).is_none());
        let text: String = text.chars().take(LONGEST).collect();
        let words: Vec<&str> = text.split_whitespace().collect();
        (!words.is_empty()).then(|| Self(words.join(" ")))
    }

    /// As they were typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What a name's [`fold::key`] has in it if it is the one: the words one after another, the last
    /// perhaps unfinished.
    pub fn key(&self) -> String {
        fold::key(&self.0).trim_end().to_owned()
    }
}
