//! What a store must do.

use std::fmt;

/// What is to stand under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    /// The key, as [`super::key::Key`] writes it.
    pub key: String,
    /// The record; `None` to forget the key.
    pub text: Option<String>,
}

impl Write {
    /// Keeps a record under a key.
    pub fn put(key: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            text: Some(text.into()),
        }
    }

    /// Forgets a key.
    pub fn remove(key: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            text: None,
        }
    }
}

/// A place that keeps texts under keys, such as the browser's local storage.
pub trait Store {
    /// Everything in it, in no order.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn all(&self) -> Result<Vec<(String, String)>, StoreError>;

    /// The text under a key.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Keeps a text under a key, in place of what is there.
    ///
    /// # Errors
    /// When the store cannot be written, or is full.
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Forgets a key.
    ///
    /// # Errors
    /// When the store cannot be written.
    fn remove(&self, key: &str) -> Result<(), StoreError>;
}

/// Why a store failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser does not let the page keep anything.
    Denied,
    /// There is no room left.
    Full,
    /// What was read back is not what was written.
    Lost,
    /// The data is of a newer version, and is not to be touched.
    ReadOnly,
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Denied => "storage denied",
            Self::Full => "storage full",
            Self::Lost => "the write was lost",
            Self::ReadOnly => "the data is of a newer version",
        })
    }
}

impl std::error::Error for StoreError {}
