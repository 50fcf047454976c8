//! The browser's local storage, behind the [`Store`] trait.

use crate::storage::memory::MemoryStore;
use crate::storage::store::{Store, StoreError};
use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// Local storage, or memory where the browser denies it.
#[derive(Debug)]
pub enum BrowserStore {
    /// Kept on the machine.
    Local(LocalStore),
    /// Kept until the page is closed.
    Memory(MemoryStore),
}

/// Local storage that was there when the page was opened.
#[derive(Debug)]
pub struct LocalStore(());

impl BrowserStore {
    /// Local storage if the browser gives it, else a store in memory.
    pub fn open() -> Self {
        LocalStore::open().map_or_else(|_| Self::Memory(MemoryStore::default()), Self::Local)
    }

    /// Whether what is written outlives the page.
    pub fn is_lasting(&self) -> bool {
        matches!(self, Self::Local(_))
    }

    fn inner(&self) -> &dyn Store {
        match self {
            Self::Local(store) => store,
            Self::Memory(store) => store,
        }
    }
}

impl Store for BrowserStore {
    fn all(&self) -> Result<Vec<(String, String)>, StoreError> {
        self.inner().all()
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.inner().get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.inner().set(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.inner().remove(key)
    }
}

impl LocalStore {
    /// Opens local storage.
    ///
    /// # Errors
    /// When the browser denies it. `LocalStorage::raw` of gloo-storage would panic then, so the
    /// window is asked first.
    pub fn open() -> Result<Self, StoreError> {
        match web_sys::window().map(|window| window.local_storage()) {
            Some(Ok(Some(_))) => Ok(Self(())),
            _ => Err(StoreError::Denied),
        }
    }
}

impl Store for LocalStore {
    fn all(&self) -> Result<Vec<(String, String)>, StoreError> {
        let raw = LocalStorage::raw();
        let length = raw.length().map_err(|error| reason(&error))?;
        let mut all = Vec::with_capacity(length as usize);
        for at in 0..length {
            if let Some(key) = raw.key(at).map_err(|error| reason(&error))?
                && let Some(text) = self.get(&key)?
            {
                all.push((key, text));
            }
        }
        Ok(all)
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        LocalStorage::raw()
            .get_item(key)
            .map_err(|error| reason(&error))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        LocalStorage::raw()
            .set_item(key, text)
            .map_err(|error| reason(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        LocalStorage::raw()
            .remove_item(key)
            .map_err(|error| reason(&error))
    }
}

/// Firefox has a name of its own for a full store.
fn reason(error: &JsValue) -> StoreError {
    let full = error.dyn_ref::<DomException>().is_some_and(|error| {
        matches!(
            error.name().as_str(),
            "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED"
        )
    });
    if full {
        StoreError::Full
    } else {
        StoreError::Denied
    }
}
