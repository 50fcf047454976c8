//! What a query means.

use super::fold::{key, marked_key, words};

/// A query, cut into folded words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Folded words, in order.
    words: Vec<String>,
    /// The same, each between blanks: `" dan "`, `" cu "`.
    spaced: Vec<String>,
    /// `" dan cu "`: the words one after another.
    whole: String,
    /// The phrase with its marks, as [`marked_key`] writes them, if it has any.
    marked: Option<String>,
}

impl Query {
    /// Reads what a user typed. Signs and marks do not matter.
    pub fn new(text: &str) -> Self {
        let folded = key(text);
        let marked = marked_key(text);
        let words: Vec<String> = words(text).into_iter().map(|word| word.folded).collect();
        Self {
            spaced: words.iter().map(|word| format!(" {word} ")).collect(),
            words,
            marked: (marked != folded).then(|| marked.trim_end().to_owned()),
            whole: folded,
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

    /// Its folded words, each between blanks.
    pub fn spaced(&self) -> &[String] {
        &self.spaced
    }

    /// Its words one after another, each after a blank: the last may be unfinished.
    pub fn phrase(&self) -> &str {
        self.whole.trim_end()
    }

    /// The same, the last finished too.
    pub fn whole_phrase(&self) -> &str {
        &self.whole
    }

    /// The phrase with its marks, as [`marked_key`] writes them; `None` if it was typed without any.
    pub fn marked(&self) -> Option<&str> {
        self.marked.as_deref()
    }

    /// Whether a text has all of its words; `key` is what [`key`] makes of the text. The last word may
    /// be unfinished.
    pub fn is_in(&self, key: &str) -> bool {
        let Some((last, before)) = self.words.split_last() else {
            return true;
        };
        let whole = self.spaced.iter().take(before.len());
        whole.into_iter().all(|word| key.contains(word)) && key.contains(&format!(" {last}"))
    }
}
