//! Two stores that are to hold the same: what each lacks of the other.

use super::key::{self, Found, Key};
use super::record::{read_entry, read_past};
use super::store::Write;
use std::collections::BTreeMap;

/// What is to be written so that both hold the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Repair {
    /// What local storage lacks or has an older value of.
    pub to_local: Vec<Write>,
    /// The same of the journal.
    pub to_journal: Vec<Write>,
}

/// Compares what local storage and the journal hold, key by key. Of two values of a field the one
/// holds that would hold in a file that is read in; bytes that cannot be read yield to a record,
/// and are set aside in the journal first, at `now_millis`. Keys that are not this app's, or of a newer
/// version of it, are left alone.
pub fn repair(local: &[(String, String)], journal: &[(String, String)], now_millis: u64) -> Repair {
    let mut both: BTreeMap<&str, (Option<&str>, Option<&str>)> = BTreeMap::new();
    for (key, text) in local {
        both.entry(key).or_default().0 = Some(text);
    }
    for (key, text) in journal {
        both.entry(key).or_default().1 = Some(text);
    }
    let mut repair = Repair::default();
    for (name, texts) in both {
        let Found::Known(key) = key::read(name) else {
            continue;
        };
        let write = |text: &str| Write {
            key: name.to_owned(),
            text: text.to_owned(),
        };
        match texts {
            (Some(local), None) => repair.to_journal.push(write(local)),
            (None, Some(journal)) => repair.to_local.push(write(journal)),
            (Some(local), Some(journal)) if local != journal => match newer(&key, local, journal) {
                Newer::Journal => repair.to_local.push(write(journal)),
                Newer::Local => repair.to_journal.push(write(local)),
                Newer::LocalOverBadBytes => {
                    repair.to_journal.push(Write {
                        key: Key::Quarantine(now_millis, name.to_owned()).to_string(),
                        text: journal.to_owned(),
                    });
                    repair.to_journal.push(write(local));
                }
                Newer::Neither => {}
            },
            _ => {}
        }
    }
    repair
}

/// Which of two texts under one key holds.
enum Newer {
    Local,
    LocalOverBadBytes,
    Journal,
    /// Neither can be read.
    Neither,
}

fn newer(key: &Key, local: &str, journal: &str) -> Newer {
    match key {
        Key::Field(_, field) => match (read_entry(field, local), read_entry(field, journal)) {
            (Ok(here), Ok(there)) if there.holds_over(&here) => Newer::Journal,
            (Ok(_), Ok(_)) => Newer::Local,
            (Ok(_), Err(_)) => Newer::LocalOverBadBytes,
            (Err(_), Ok(_)) => Newer::Journal,
            (Err(_), Err(_)) => Newer::Neither,
        },
        // A line of history grows while a text is typed. The journal is on disk first.
        Key::Past(_) => match (read_past(local).is_ok(), read_past(journal).is_ok()) {
            (_, true) => Newer::Journal,
            (true, false) => Newer::LocalOverBadBytes,
            (false, false) => Newer::Neither,
        },
        // They have no stamps; local storage is what other tabs have seen.
        Key::Setting(_) | Key::Snapshot(_) | Key::Quarantine(..) => Newer::Local,
    }
}
