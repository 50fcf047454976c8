//! What a query means.

use super::fold::{key, marked_key, words};

/// A query, cut into folded words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Folded words, in order.
    words: Vec<String>,
    /// `" dan cu"`: the words one after another, the last perhaps unfinished.
    phrase: String,
    /// The phrase with its marks, as [`marked_key`] writes them, if it has any.
    marked: Option<String>,
}

impl Query {
    /// Reads what a user typed. Signs and marks do not matter.
    pub fn new(text: &str) -> Self {
        let folded = key(text);
        let marked = marked_key(text);
        Self {
            words: words(text).into_iter().map(|word| word.folded).collect(),
            marked: (marked != folded).then(|| marked.trim_end().to_owned()),
            phrase: folded.trim_end().to_owned(),
        }
    }

    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Its folded words.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Its words one after another, each after a blank.
    pub fn phrase(&self) -> &str {
        &self.phrase
    }

    /// The phrase with its marks, as [`marked_key`] writes them; `None` if it was typed without any.
    pub fn marked(&self) -> Option<&str> {
        self.marked.as_deref()
    }
}
