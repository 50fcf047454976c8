//! What the page keeps in the browser.

use super::page::Page;
use de_an_06::domain::edit::Field;
use de_an_06::domain::id::TaskId;
use de_an_06::storage::key::Key;
use serde_json::{Value, json};
use std::collections::BTreeMap;

impl Page {
    /// The text under a key of the local storage.
    pub(crate) fn stored_text(&self, key: &str) -> Option<String> {
        self.ask("return localStorage.getItem(arg)", json!(key))
    }

    /// The value that is kept of a task's field.
    pub(crate) fn stored(&self, task: &str, field: &str) -> Option<Value> {
        let field: Field = field.parse().expect("a field");
        let text = self.stored_text(&Key::Field(TaskId::new(task), field).to_string())?;
        let record: Value = serde_json::from_str(&text).expect("a record");
        Some(record["v"].clone())
    }

    /// Waits until a field is kept with a value.
    #[track_caller]
    pub(crate) fn keeps(&self, task: &str, field: &str, value: Value) {
        self.until(&format!("{task} {field} kept"), Some(value), || {
            self.stored(task, field)
        });
    }

    /// Everything that is kept.
    pub(crate) fn all_stored(&self) -> BTreeMap<String, String> {
        self.ask("return { ...localStorage }", Value::Null)
    }

    /// What is kept under keys that begin so.
    pub(crate) fn stored_below(&self, prefix: &str) -> BTreeMap<String, String> {
        let mut all = self.all_stored();
        all.retain(|key, _| key.starts_with(prefix));
        all
    }

    /// Everything in the journal.
    pub(crate) fn journal(&self) -> BTreeMap<String, String> {
        let script = "
            const open = indexedDB.open('da06', 1);
            const database = await new Promise((done) => { open.onsuccess = () => done(open.result); });
            const store = database.transaction('records').objectStore('records');
            const [keys, texts] = [store.getAllKeys(), store.getAll()];
            await new Promise((done) => { texts.onsuccess = done; });
            database.close();
            return Object.fromEntries(keys.result.map((key, at) => [key, texts.result[at]]));";
        self.ask_later(script, Value::Null)
    }

    /// What the journal holds under the keys that begin so.
    pub(crate) fn journal_below(&self, prefix: &str) -> BTreeMap<String, String> {
        let mut all = self.journal();
        all.retain(|key, _| key.starts_with(prefix));
        all
    }

    /// Puts a text under a key, behind the app's back.
    pub(crate) fn store(&self, key: &str, text: &str) {
        self.run("localStorage.setItem(...arg)", json!([key, text]));
    }

    /// Takes the keys that begin so, behind the app's back.
    pub(crate) fn unstore(&self, prefix: &str) {
        let script = "Object.keys(localStorage).filter((key) => key.startsWith(arg))
            .forEach((key) => localStorage.removeItem(key))";
        self.run(script, json!(prefix));
    }

    /// Fills the local storage up to its last unit, under keys that begin so.
    pub(crate) fn fill_storage(&self, prefix: &str) {
        let script = "for (let size = 1 << 22, at = 0; size >= 1;) {
            try { localStorage.setItem(arg + at, 'x'.repeat(size)); at += 1; } catch { size >>= 1; }
        }";
        self.run(script, json!(prefix));
    }
}
