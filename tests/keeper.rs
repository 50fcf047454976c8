//! A write that is acknowledged is there, and nothing that could not be read is lost.

use crate::support::NOW;
use de_an_06::storage::keeper::Keeper;
use de_an_06::storage::memory::{Fault, MemoryStore};
use de_an_06::storage::store::{Store, StoreError, Write};
use std::cell::RefCell;

const KEY: &str = "da06/2/f/ct-05-2023-a1/note";
const GOOD: &str = r#"{"v":"tốt","t":"1682874000000-0000-a"}"#;
const NEWER: &str = r#"{"v":"mới","t":"1682874000001-0000-a"}"#;

fn write(key: &str, text: &str) -> Vec<Write> {
    vec![Write::put(key, text)]
}

fn keeper_of(records: &[(&str, &str)]) -> Keeper<MemoryStore> {
    let store = MemoryStore::with(
        records
            .iter()
            .map(|(key, text)| ((*key).to_owned(), (*text).to_owned())),
    );
    Keeper::new(store)
}

fn records(keeper: &Keeper<impl Store>) -> Vec<(String, String)> {
    keeper.store().all().expect("a store")
}

#[test]
fn what_fails_waits_and_is_tried_again() {
    for (fault, error) in [
        (Fault::Denied, StoreError::Denied),
        (Fault::Full, StoreError::Full),
        (Fault::Lost, StoreError::Lost),
    ] {
        let mut keeper = keeper_of(&[]);
        keeper.store().fail(Some(fault));
        assert_eq!(keeper.write(write(KEY, "1"), NOW), Err(error));
        assert_eq!(keeper.write(write(KEY, "2"), NOW), Err(error));
        assert_eq!(
            keeper.write(write("da06/2/s/author", "\"A\""), NOW),
            Err(error)
        );
        assert_eq!(keeper.pending(), 2, "the newest text of each key");
        keeper.store().fail(None);
        assert!(records(&keeper).is_empty());
        assert_eq!(keeper.write([], NOW), Ok(()));
        assert_eq!(keeper.pending(), 0);
        let expected = [(KEY, "2"), ("da06/2/s/author", "\"A\"")];
        assert_eq!(
            records(&keeper),
            expected.map(|(k, t)| (k.to_owned(), t.to_owned()))
        );
    }
}

/// Takes some keys and refuses others.
#[derive(Debug)]
struct Picky {
    store: MemoryStore,
    refused: RefCell<String>,
}

impl Picky {
    fn holding(records: &[(&str, &str)], refused: &str) -> Self {
        let records = records
            .iter()
            .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()));
        Self {
            store: MemoryStore::with(records),
            refused: RefCell::new(refused.to_owned()),
        }
    }
}

impl Store for Picky {
    fn all(&self) -> Result<Vec<(String, String)>, StoreError> {
        self.store.all()
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.store.get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let refused = self.refused.borrow();
        if !refused.is_empty() && key.contains(refused.as_str()) {
            return Err(StoreError::Full);
        }
        self.store.set(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.store.remove(key)
    }
}

#[test]
fn one_that_fails_does_not_hold_up_the_others() {
    let mut keeper = Keeper::new(Picky::holding(&[], "/note"));
    let writes = [write(KEY, "1"), write("da06/2/f/ct-05-2023-a1/star", "2")].concat();
    assert_eq!(keeper.write(writes, NOW), Err(StoreError::Full));
    assert_eq!(keeper.pending(), 1);
    assert_eq!(
        keeper.store().get("da06/2/f/ct-05-2023-a1/star"),
        Ok(Some("2".to_owned()))
    );
}

#[test]
fn damaged_bytes_are_set_aside_before_their_key_is_written() {
    let mut keeper = keeper_of(&[(KEY, "{\"v\":\"Ghi chú dở")]);
    assert_eq!(
        records(&keeper).len(),
        1,
        "loading leaves them where they are"
    );
    assert_eq!(keeper.write(write(KEY, GOOD), NOW), Ok(()));
    let aside = format!("da06/2/q/{NOW}/{KEY}");
    assert_eq!(
        keeper.store().get(&aside),
        Ok(Some("{\"v\":\"Ghi chú dở".to_owned()))
    );
    assert_eq!(keeper.store().get(KEY), Ok(Some(GOOD.to_owned())));
    assert_eq!(keeper.write(write(KEY, NEWER), NOW + 1), Ok(()));
    assert_eq!(
        records(&keeper).len(),
        2,
        "once is enough: what is good is not set aside"
    );
}

#[test]
fn damaged_bytes_that_cannot_be_set_aside_are_not_written_over() {
    let store = Picky::holding(&[(KEY, "hỏng")], "/q/");
    let mut keeper = Keeper::new(store);
    for _ in 0..2 {
        assert_eq!(keeper.write(write(KEY, GOOD), NOW), Err(StoreError::Full));
        assert_eq!(keeper.store().get(KEY), Ok(Some("hỏng".to_owned())));
        assert_eq!(keeper.pending(), 1);
    }
    keeper.store().refused.borrow_mut().clear();
    assert_eq!(keeper.write([], NOW), Ok(()));
    assert_eq!(keeper.store().get(KEY), Ok(Some(GOOD.to_owned())));
    assert_eq!(
        keeper.store().get(&format!("da06/2/q/{NOW}/{KEY}")),
        Ok(Some("hỏng".to_owned()))
    );
}

#[test]
fn a_lost_write_of_what_is_set_aside_is_noticed() {
    let mut keeper = keeper_of(&[(KEY, "hỏng")]);
    keeper.store().fail(Some(Fault::Lost));
    assert_eq!(keeper.write(write(KEY, GOOD), NOW), Err(StoreError::Lost));
    keeper.store().fail(None);
    assert_eq!(records(&keeper), [(KEY.to_owned(), "hỏng".to_owned())]);
}

/// A tab that slept wrote what it knew over what another had written meanwhile.
#[test]
fn an_older_value_never_takes_the_place_of_a_newer_one() {
    let mut keeper = keeper_of(&[(KEY, NEWER)]);
    assert_eq!(keeper.write(write(KEY, GOOD), NOW), Ok(()));
    assert_eq!(keeper.store().get(KEY), Ok(Some(NEWER.to_owned())));
    assert_eq!(keeper.pending(), 0, "it need not be tried again");
    assert_eq!(keeper.write(write(KEY, "hỏng"), NOW), Ok(()));
    assert_eq!(keeper.store().get(KEY), Ok(Some(NEWER.to_owned())));
}

#[test]
fn what_is_removed_does_not_come_back() {
    let mut keeper = keeper_of(&[(KEY, GOOD)]);
    keeper.store().fail(Some(Fault::Full));
    assert!(keeper.write(write(KEY, NEWER), NOW).is_err());
    keeper.store().fail(None);
    assert_eq!(keeper.write([Write::remove(KEY)], NOW), Ok(()));
    assert_eq!(keeper.write([], NOW), Ok(()));
    assert!(records(&keeper).is_empty());
}
