//! What becomes of a record that comes to a key where another stands: one rule for both homes, for
//! every tab, and for what a crash left behind.

use super::key::{self, Found, Key};
use super::record::{read_entry, read_extra, read_past};
use super::settings::Settings;
use super::snapshot::read_snapshot;
use super::step::read_step;
use super::store::Write;

/// What is to be written where `held` stands under the key and `new` comes: nothing if what is held
/// holds over it; else the new record, after bytes that cannot be read were set aside, at
/// `now_millis`.
pub fn settle(name: &str, held: Option<&str>, new: &str, now_millis: u64) -> Vec<Write> {
    let put = Write::put(name, new);
    let Some(held) = held else {
        return vec![put];
    };
    if held == new {
        return Vec::new();
    }
    let Found::Known(key) = key::read(name) else {
        return vec![put];
    };
    match (is_readable(&key, held), is_readable(&key, new)) {
        (true, true) if holds_over(&key, new, held) => vec![put],
        (false, true) => {
            let aside = Key::Quarantine(now_millis, name.to_owned()).to_string();
            vec![Write::put(aside, held), put]
        }
        _ => Vec::new(),
    }
}

/// Whether the bytes are a record of that key.
pub fn is_readable(key: &Key, text: &str) -> bool {
    match key {
        Key::Field(_, field) => read_entry(field, text).is_ok(),
        Key::Past(_) => read_past(text).is_ok(),
        Key::Step(_) => read_step(text).is_some(),
        Key::Setting(name) => Settings::default().read(name, text),
        Key::Extra(..) => read_extra(text).is_some(),
        Key::Snapshot(taken) => read_snapshot(*taken, text).is_some(),
        Key::Ahead(_) => super::ahead::read_ahead(text).is_some(),
        Key::Quarantine(..) => true,
    }
}

/// Whether a record holds over another of the same key. Both can be read.
fn holds_over(key: &Key, new: &str, held: &str) -> bool {
    match key {
        Key::Field(_, field) => match (read_entry(field, new), read_entry(field, held)) {
            (Ok(new), Ok(held)) => new.holds_over(&held),
            _ => false,
        },
        Key::Step(_) => match (read_step(new), read_step(held)) {
            (Some(new), Some(held)) => new.touched >= held.touched,
            _ => false,
        },
        // As in the book: any rule will do that does not depend on the order.
        Key::Extra(..) => new > held,
        // A line of history grows while a text is typed, and only in the tab that it belongs to.
        Key::Past(_) | Key::Setting(_) | Key::Snapshot(_) | Key::Ahead(_) => true,
        Key::Quarantine(..) => false,
    }
}
