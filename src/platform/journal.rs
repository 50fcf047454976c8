//! The journal: a second home of every record, in IndexedDB. What a transaction has put there is on
//! disk when it completes, which local storage cannot say of what was written to it.

use super::clock;
use crate::storage::rule::settle;
use crate::storage::store::{StoreError, Write};
use js_sys::{Array, Function, Object, Promise, Reflect};
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

    /// The record under a key.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        let (_, store) = self.begin(IdbTransactionMode::Readonly)?;
        let request = store.get(&key.into()).map_err(reason)?;
        Ok(done(&request, "success").await?.as_string())
    }

    /// Makes writes so, all of them or none, as far as nothing that holds over them is there. They
    /// are on disk when this is done.
    ///
    /// # Errors
    /// When that could not be done.
    pub async fn write(&self, writes: &[Write]) -> Result<(), StoreError> {
        let (transaction, store) = self.begin(IdbTransactionMode::Readwrite)?;
        match put(&store, writes).await {
            Ok(()) => completed(&transaction).await,
            Err(error) => {
                // Some of it may be in it already. Fails only where the browser has aborted it.
                let _ = transaction.abort();
                Err(error)
            }
        }
    }

    fn begin(
        &self,
        mode: IdbTransactionMode,
    ) -> Result<(IdbTransaction, IdbObjectStore), StoreError> {
        // "Complete" is to mean on the disk, not in a queue of the system: browsers that do not know
        // the option mean that anyway. web-sys has no binding that takes it.
        let options = Object::new();
        let begin = || -> Result<IdbTransaction, JsValue> {
            Reflect::set(&options, &"durability".into(), &"strict".into())?;
            let call: Function = Reflect::get(&self.0, &"transaction".into())?.dyn_into()?;
            let transaction = call.call3(&self.0, &RECORDS.into(), &mode.into(), &options)?;
            transaction.dyn_into()
        };
        let transaction = begin().map_err(reason)?;
        let store = transaction.object_store(RECORDS).map_err(reason)?;
        Ok((transaction, store))
    }
}

/// Asks for writes, each as far as nothing that holds over it is there.
async fn put(store: &IdbObjectStore, writes: &[Write]) -> Result<(), StoreError> {
    let held = writes
        .iter()
        .map(|write| store.get(&write.key.as_str().into()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(reason)?;
    // Requests of a transaction are answered in turn: after the last all are.
    if let Some(last) = held.last() {
        done(last, "success").await?;
    }
    let now = clock::now_millis();
    for (write, held) in writes.iter().zip(held) {
        let held = held.result().map_err(reason)?.as_string();
        match &write.text {
            Some(text) => {
                for settled in settle(&write.key, held.as_deref(), text, now) {
                    let text = settled.text.unwrap_or_default();
                    store
                        .put_with_key(&text.into(), &settled.key.into())
                        .map_err(reason)?;
                }
            }
            None => {
                store.delete(&write.key.as_str().into()).map_err(reason)?;
            }
        }
    }
    Ok(())
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
