//! A store in memory: the stand-in where the browser denies one, and the faulty one of tests.

use super::store::{Store, StoreError};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// Keeps texts until the page is closed, and can be told to fail.
#[derive(Debug, Default)]
pub struct MemoryStore {
    texts: RefCell<BTreeMap<String, String>>,
    fault: Cell<Option<Fault>>,
}

/// How a [`MemoryStore`] fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Every call fails.
    Denied,
    /// Writes fail.
    Full,
    /// Writes say that they succeeded and keep nothing.
    Lost,
}

impl MemoryStore {
    /// A store that holds these texts.
    pub fn with(texts: impl IntoIterator<Item = (String, String)>) -> Self {
        Self {
            texts: RefCell::new(texts.into_iter().collect()),
            fault: Cell::new(None),
        }
    }

    /// From now on fails so, or no longer.
    pub fn fail(&self, fault: Option<Fault>) {
        self.fault.set(fault);
    }

    fn check(&self) -> Result<(), StoreError> {
        if self.fault.get() == Some(Fault::Denied) {
            Err(StoreError::Denied)
        } else {
            Ok(())
        }
    }
}

impl Store for MemoryStore {
    fn all(&self) -> Result<Vec<(String, String)>, StoreError> {
        self.check()?;
        Ok(self
            .texts
            .borrow()
            .iter()
            .map(|(key, text)| (key.clone(), text.clone()))
            .collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.check()?;
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.check()?;
        match self.fault.get() {
            Some(Fault::Full) => Err(StoreError::Full),
            Some(Fault::Lost) => Ok(()),
            _ => {
                self.texts
                    .borrow_mut()
                    .insert(key.to_owned(), text.to_owned());
                Ok(())
            }
        }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.check()?;
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}
