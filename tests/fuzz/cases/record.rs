//! Any keys and texts are loaded; what loads can be written and loads the same, what does not is told.
//!
//! The bytes are records with a blank line between them: the key on the first line, then the text.

use de_an_06::storage::key::{self, Found, Key};
use de_an_06::storage::load::{Loaded, load};
use de_an_06::storage::memory::MemoryStore;
use de_an_06::storage::migrate::upgrade;
use de_an_06::storage::record::{write_entry, write_past};
use de_an_06::storage::rule::is_readable;
use de_an_06::storage::settings::Settings;
use de_an_06::storage::step::write_step;
use de_an_06::storage::store::Write;
use std::collections::BTreeMap;

/// Panics where something is lost.
pub(crate) fn check(bytes: &[u8]) {
    // Local storage and the journal hold texts only.
    let text = String::from_utf8_lossy(bytes);
    let records: BTreeMap<String, String> = text
        .split("\n\n")
        .map(|record| record.split_once('\n').unwrap_or((record, "")))
        .map(|(key, text)| (key.to_owned(), text.to_owned()))
        .collect();
    let loaded = loaded(records.clone());
    each_is_loaded_or_told(&records, &loaded);
    for (task, entry) in &loaded.entries {
        let again = loaded_of(write_entry(task, entry));
        assert_eq!(again.entries, [(task.clone(), entry.clone())]);
    }
    for step in &loaded.steps {
        assert_eq!(
            loaded_of(write_step(step)).steps,
            std::slice::from_ref(step)
        );
    }
    for past in &loaded.past {
        assert_eq!(loaded_of(write_past(past)).past, std::slice::from_ref(past));
    }
    let writes = loaded.settings.writes(&Settings::default());
    let pairs = |write: Write| write.text.map(|text| (write.key, text));
    let again = self::loaded(writes.into_iter().filter_map(pairs));
    assert_eq!(again.settings, loaded.settings);
}

fn each_is_loaded_or_told(records: &BTreeMap<String, String>, loaded: &Loaded) {
    for damaged in &loaded.damaged {
        assert_eq!(records.get(&damaged.key), Some(&damaged.text));
    }
    let told: Vec<&str> = loaded.damaged.iter().map(|it| it.key.as_str()).collect();
    let (mut taken, mut newer) = (0, false);
    for (name, text) in records {
        let is_told = told.contains(&name.as_str());
        match key::read(name) {
            Found::Foreign => assert!(!is_told),
            Found::Newer => newer = true,
            Found::Unknown => assert!(is_told, "{name} is lost"),
            Found::Older(version, rest) => match upgrade(version, &rest, text) {
                Some((key, text)) => taken += is_taken(&key, &text, is_told),
                None => assert!(is_told, "{name} is lost"),
            },
            Found::Known(key) => {
                assert_eq!(key.to_string(), *name);
                taken += is_taken(&key, text, is_told);
            }
        }
    }
    assert_eq!(newer, loaded.newer);
    let held = loaded.entries.len() + loaded.past.len() + loaded.steps.len();
    let held = held + loaded.snapshots.len() + loaded.extras.len();
    assert_eq!(held, taken, "each that is not told is there");
}

/// One if the record is to be found among what was loaded, other than the settings.
fn is_taken(key: &Key, text: &str, is_told: bool) -> usize {
    match key {
        Key::Quarantine(..) => assert!(is_told, "what was set aside is shown"),
        _ => assert_eq!(is_readable(key, text), !is_told, "{key}"),
    }
    let counts = !matches!(key, Key::Setting(_) | Key::Ahead(_));
    usize::from(counts && !is_told)
}

fn loaded(records: impl IntoIterator<Item = (String, String)>) -> Loaded {
    load(&MemoryStore::with(records)).expect("a store that can be read")
}

fn loaded_of(write: Write) -> Loaded {
    loaded(write.text.map(|text| (write.key, text)))
}
