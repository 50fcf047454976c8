//! Records that belong together, written down under one key before each goes to its own: after a
//! crash they are all there or none is.

use super::key::{self, Found, Key};
use super::record::{read_entry, read_past};
use super::rule::settle;
use super::step::read_step;
use super::store::Write;
use crate::domain::stamp::Stamp;
use std::collections::BTreeMap;

/// The write that keeps these writes.
pub fn write_ahead(stamp: Stamp, writes: &[Write]) -> Write {
    let pairs: Vec<(&str, Option<&str>)> = writes
        .iter()
        .map(|write| (write.key.as_str(), write.text.as_deref()))
        .collect();
    // Texts under texts: nothing that could fail to be written.
    let text = serde_json::to_string(&pairs).unwrap_or_default();
    Write::put(Key::Ahead(stamp).to_string(), text)
}

/// The writes that were written down. `None` where the bytes are none.
pub fn read_ahead(text: &str) -> Option<Vec<Write>> {
    let pairs: Vec<(String, Option<String>)> = serde_json::from_str(text).ok()?;
    let writes = pairs.into_iter().map(|(key, text)| Write { key, text });
    Some(writes.collect())
}

/// Makes what was written down at that moment so in `records`, as far as nothing newer stands there,
/// and gives what is to be done elsewhere too.
pub fn replay(
    records: &mut BTreeMap<String, String>,
    stamp: &Stamp,
    writes: Vec<Write>,
    now_millis: u64,
) -> Vec<Write> {
    let mut due = Vec::new();
    for write in writes {
        let held = records.get(&write.key);
        if write.text.is_some() {
            due.extend(replay_one(records, write, now_millis));
        } else if held.is_none_or(|held| is_from_before(&write.key, held, stamp)) {
            records.remove(&write.key);
            due.push(write);
        }
    }
    due
}

/// The same for one record that is put, whenever it was written down.
pub fn replay_one(
    records: &mut BTreeMap<String, String>,
    write: Write,
    now_millis: u64,
) -> Vec<Write> {
    let held = records.get(&write.key).map(String::as_str);
    let settled = match &write.text {
        Some(text) => settle(&write.key, held, text, now_millis),
        None => Vec::new(),
    };
    for write in &settled {
        records.extend(write.text.clone().map(|text| (write.key.clone(), text)));
    }
    if settled.is_empty() {
        vec![write]
    } else {
        settled
    }
}

/// Whether a record was made before that moment. What was said since is not forgotten with it, and
/// what cannot be read never is.
fn is_from_before(name: &str, text: &str, moment: &Stamp) -> bool {
    let made = match key::read(name) {
        Found::Known(Key::Field(_, field)) => read_entry(&field, text).ok().map(|e| e.stamp),
        Found::Known(Key::Past(_)) => read_past(text).ok().map(|past| past.after.stamp),
        Found::Known(Key::Step(_)) => read_step(text).map(|step| step.touched),
        _ => return true,
    };
    made.is_some_and(|made| made <= *moment)
}
