//! Reading a store that may hold anything.

use crate::support::{cases, task};
use de_an_06::storage::load::load;
use de_an_06::storage::memory::{Fault, MemoryStore};
use de_an_06::storage::snapshot::{Snapshot, Why};
use de_an_06::storage::store::{Store, StoreError};
use proptest::prelude::*;

fn store(records: &[(&str, &str)]) -> MemoryStore {
    MemoryStore::with(
        records
            .iter()
            .map(|(key, text)| ((*key).to_owned(), (*text).to_owned())),
    )
}

#[test]
fn the_good_is_taken_and_the_bad_is_told() {
    let store = store(&[
        (
            "da06/2/f/ct-05-2023-a1/note",
            r#"{"v":"tốt","t":"1682874000000-0000-a"}"#,
        ),
        ("da06/2/f/ct-05-2023-a1/star", "{\"v\":tr"),
        ("da06/2/f/ct-05-2023-a1/unheard-of", "1"),
        ("da06/2/h/1682874000000-0000-a", "[]"),
        ("da06/2/s/theme", r#""pink""#),
        ("da06/2/s/unheard-of", "1"),
        ("da06/2/b/2", "{\"why\":\"daily\",\"fields\":3}\n{}"),
        ("da06/2/b/1", "{\"why\":\"of a later version\"}\n{}"),
        ("da06/2/b/3", "{}"),
        ("da06/2/w/1682874000000-0000-a", "[[1]]"),
        ("da06/2/q/5/da06/2/f/ct-05-2023-a1/note", "set aside"),
        ("another app's", "{"),
    ]);
    let loaded = load(&store).expect("a store");
    assert_eq!(loaded.entries.len(), 1);
    assert_eq!(loaded.entries[0].0, task("a1"));
    let snapshot = |taken, why, fields| Snapshot { taken, why, fields };
    assert_eq!(
        loaded.snapshots,
        [
            snapshot(1, Why::Unknown, None),
            snapshot(2, Why::Daily, Some(3))
        ]
    );
    let damaged: Vec<&str> = loaded
        .damaged
        .iter()
        .map(|damaged| damaged.key.as_str())
        .collect();
    assert_eq!(
        damaged,
        [
            "da06/2/b/3",
            "da06/2/f/ct-05-2023-a1/star",
            "da06/2/f/ct-05-2023-a1/unheard-of",
            "da06/2/h/1682874000000-0000-a",
            "da06/2/q/5/da06/2/f/ct-05-2023-a1/note",
            "da06/2/s/theme",
            "da06/2/s/unheard-of",
            "da06/2/w/1682874000000-0000-a",
        ]
    );
    assert_eq!(loaded.damaged[1].text, "{\"v\":tr");
    assert!(!loaded.newer);
}

#[test]
fn a_newer_version_is_seen() {
    let loaded = load(&store(&[("da06/3/x", "y")])).expect("a store");
    assert!(loaded.newer && loaded.damaged.is_empty());
}

#[test]
fn a_store_that_is_denied_is_an_error() {
    let store = MemoryStore::default();
    store.fail(Some(Fault::Denied));
    assert_eq!(load(&store).err(), Some(StoreError::Denied));
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("da06/2/f/ct-05-2023-a1/note".to_owned()),
        "da06/2/f/own-[a-z]{0,3}/(status|done-on|progress|deadline|star|item:1|evidence:1)",
        "da06/2/h/168287400000[0-9]-000[0-9]-[a-z]",
        "da06/2/s/(device|author|theme|soon-days|my-unit|exported|x)",
        "da06/[0-9]{1,2}/[a-z]/.{0,9}",
        any::<String>(),
    ]
}

fn text() -> impl Strategy<Value = String> {
    let value =
        "null|true|[0-9]{1,20}|-1e[0-9]{3}|\"[a-z-]{0,9}\"|\"\\\\ud800\"|\\{\"text\":1\\}|\\[\\[";
    prop_oneof![
        value,
        value.prop_map(|value| format!(r#"{{"v":{value},"t":"1682874000000-0000-a"}}"#)),
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn no_store_makes_it_panic_and_nothing_in_it_is_lost(
        records in prop::collection::btree_map(key(), text(), 0..8),
    ) {
        let store = MemoryStore::with(records.clone());
        let loaded = load(&store).expect("a store that can be read");
        for damaged in &loaded.damaged {
            prop_assert_eq!(records.get(&damaged.key), Some(&damaged.text));
        }
        let read = loaded.entries.len() + loaded.past.len() + loaded.snapshots.len() + loaded.damaged.len();
        let ours = records.keys().filter(|key| key.starts_with("da06/2/")).count();
        let settings = records.keys().filter(|key| key.starts_with("da06/2/s/")).count();
        prop_assert!(read + settings >= ours, "each is read or told of");
        prop_assert_eq!(store.all().map(|all| all.len()), Ok(records.len()));
    }
}
