//! The journal: a second home of every record, in IndexedDB. What a transaction has put there is on
//! disk when it completes, which local storage cannot say of what was written to it.

use crate::storage::store::{StoreError, Write};
use js_sys::{Array, Promise};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, EventTarget, IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction,
    IdbTransactionMode,
};

const DATABASE: &str = "da06";
const RECORDS: &str = "records";

/// The journal of this origin.
#[derive(Clone, Debug)]
pub struct Journal(IdbDatabase);

impl Journal {
    /// Opens it, and makes it where it is not there yet.
    ///
    /// # Errors
    /// When the browser denies it.
    pub async fn open() -> Result<Self, StoreError> {
        let factory = web_sys::window()
            .and_then(|window| window.indexed_db().ok().flatten())
            .ok_or(StoreError::Denied)?;
        let request = factory.open_with_u32(DATABASE, 1).map_err(reason)?;
        let opening = request.clone();
        let make = Closure::once(move || {
            if let Ok(database) = opening.result() {
                let database: IdbDatabase = database.unchecked_into();
                // Fails only where the store is there already.
                let _ = database.create_object_store(RECORDS);
            }
        });
        request.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
        let database = done(&request, "success").await?;
        let database: IdbDatabase = database.unchecked_into();
        // Another tab wants a newer form of it, or the user cleared it away: this tab lets go.
        let held = database.clone();
        let let_go = Closure::<dyn FnMut()>::new(move || held.close());
        database.set_onversionchange(Some(let_go.as_ref().unchecked_ref()));
        let_go.forget();
        Ok(Self(database))
    }

    /// Everything in it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn all(&self) -> Result<Vec<(String, String)>, StoreError> {
        let (_, store) = self.begin(IdbTransactionMode::Readonly)?;
        let keys = store.get_all_keys().map_err(reason)?;
        let texts = store.get_all().map_err(reason)?;
        let keys: Array = done(&keys, "success").await?.unchecked_into();
        let texts: Array = match texts.result() {
            Ok(found) if !found.is_undefined() => found.unchecked_into(),
            _ => done(&texts, "success").await?.unchecked_into(),
        };
        let pairs = keys.iter().zip(texts.iter());
        Ok(pairs
            .filter_map(|(key, text)| key.as_string().zip(text.as_string()))
            .collect())
    }

    /// Puts records there, all of them or none. They are on disk when this is done.
    ///
    /// # Errors
    /// When they could not be put there.
    pub async fn write(&self, writes: &[Write]) -> Result<(), StoreError> {
        let (transaction, store) = self.begin(IdbTransactionMode::Readwrite)?;
        for write in writes {
            store
                .put_with_key(&write.text.as_str().into(), &write.key.as_str().into())
                .map_err(reason)?;
        }
        completed(&transaction).await
    }

    /// Forgets records, all of them or none.
    ///
    /// # Errors
    /// When they could not be forgotten.
    pub async fn remove(&self, keys: &[String]) -> Result<(), StoreError> {
        let (transaction, store) = self.begin(IdbTransactionMode::Readwrite)?;
        for key in keys {
            store.delete(&key.as_str().into()).map_err(reason)?;
        }
        completed(&transaction).await
    }

    fn begin(
        &self,
        mode: IdbTransactionMode,
    ) -> Result<(IdbTransaction, IdbObjectStore), StoreError> {
        let transaction = self
            .0
            .transaction_with_str_and_mode(RECORDS, mode)
            .map_err(reason)?;
        let store = transaction.object_store(RECORDS).map_err(reason)?;
        Ok((transaction, store))
    }
}

/// The result of a request.
async fn done(request: &IdbRequest, success: &str) -> Result<JsValue, StoreError> {
    heard(request, success, &["error", "blocked"]).await?;
    request.result().map_err(reason)
}

async fn completed(transaction: &IdbTransaction) -> Result<(), StoreError> {
    heard(transaction, "complete", &["error", "abort"])
        .await
        .map_err(|_| {
            let error = transaction.error();
            error.map_or(StoreError::Lost, |error| reason(error.into()))
        })
}

/// Waits for one of several events: the first is good news, the others are bad.
async fn heard(target: &EventTarget, good: &str, bad: &[&str]) -> Result<(), StoreError> {
    let promise = Promise::new(&mut |resolve, reject| {
        let listen = |event: &str, call: &js_sys::Function| {
            let call = call.clone();
            let listener = Closure::once_into_js(move || {
                // A promise's own functions do not throw.
                let _ = call.call0(&JsValue::UNDEFINED);
            });
            let _ = target.add_event_listener_with_callback(event, listener.unchecked_ref());
        };
        listen(good, &resolve);
        for event in bad {
            listen(event, &reject);
        }
    });
    let heard = JsFuture::from(promise).await;
    heard.map(|_| ()).map_err(|_| StoreError::Lost)
}

fn reason(error: JsValue) -> StoreError {
    let full = error
        .dyn_ref::<DomException>()
        .is_some_and(|error| error.name() == "QuotaExceededError");
    if full {
        StoreError::Full
    } else {
        StoreError::Denied
    }
}
