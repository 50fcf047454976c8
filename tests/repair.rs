//! Local storage and journal hold the same again, whichever of them lost what.

use crate::support::{any, cases, entry, note, stamp, task};
use de_an_06::domain::edit::{Edit, Field};
use de_an_06::domain::journal::Past;
use de_an_06::storage::key::Key;
use de_an_06::storage::record::{read_entry, write_entry, write_past};
use de_an_06::storage::repair::repair;
use de_an_06::storage::store::Write;
use proptest::prelude::*;
use std::collections::BTreeMap;

type Home = BTreeMap<String, String>;

fn list(home: &Home) -> Vec<(String, String)> {
    home.iter()
        .map(|(key, text)| (key.clone(), text.clone()))
        .collect()
}

fn put(home: &mut Home, writes: Vec<Write>) {
    home.extend(writes.into_iter().map(|write| (write.key, write.text)));
}

fn mend(local: &mut Home, journal: &mut Home) {
    let repair = repair(&list(local), &list(journal), 7);
    put(local, repair.to_local);
    put(journal, repair.to_journal);
}

fn home<'a>(writes: impl IntoIterator<Item = &'a Write>) -> Home {
    let mut home = Home::new();
    put(&mut home, writes.into_iter().cloned().collect());
    home
}

fn written(text: &str, millis: u64) -> Write {
    write_entry(&task("a1"), &entry(note(text), millis))
}

#[test]
fn the_newer_edit_holds_whichever_home_has_it() {
    let (older, newer) = (written("trước", 1), written("sau", 2));
    for (mut local, mut journal) in [
        (home([&older]), home([&newer])),
        (home([&newer]), home([&older])),
    ] {
        mend(&mut local, &mut journal);
        assert_eq!(local, home([&newer]));
        assert_eq!(journal, local);
    }
}

#[test]
fn a_home_that_lost_everything_is_filled_again() {
    let full = home([&written("giữ", 1)]);
    for (mut local, mut journal) in [(full.clone(), Home::new()), (Home::new(), full.clone())] {
        mend(&mut local, &mut journal);
        assert_eq!((&local, &journal), (&full, &full));
    }
}

#[test]
fn bytes_that_cannot_be_read_yield_and_are_kept() {
    let good = written("đọc được", 1);
    let bad = home([&Write {
        key: good.key.clone(),
        text: "{\"v\": \"dở".to_owned(),
    }]);
    let (mut local, mut journal) = (home([&good]), bad.clone());
    mend(&mut local, &mut journal);
    assert_eq!(journal.get(&good.key), Some(&good.text));
    let aside = Key::Quarantine(7, good.key.clone()).to_string();
    assert_eq!(journal.get(&aside), bad.get(&good.key));
    let repaired = repair(&list(&bad), &list(&home([&good])), 7);
    assert_eq!(repaired.to_local, [good]);
}

#[test]
fn what_is_not_ours_or_newer_is_left_alone() {
    let strange = [("khác", "1"), ("da06/2/f/a/b", "2"), ("da06/1/z", "3")];
    let strange: Home = strange
        .map(|(key, text)| (key.to_owned(), text.to_owned()))
        .into();
    let repaired = repair(&list(&strange), &[], 7);
    assert!(repaired.to_journal.is_empty() && repaired.to_local.is_empty());
}

#[test]
fn a_line_of_history_that_grew_is_taken_from_the_journal() {
    let past = |text: &str| Past {
        task: task("a1"),
        before: Edit::reset(&Field::Note),
        after: entry(note(text), 1),
        lost: false,
    };
    let (short, long) = (write_past(&past("Đ")), write_past(&past("Đã")));
    assert_eq!(short.key, Key::Past(stamp(1)).to_string());
    let (mut local, mut journal) = (home([&short]), home([&long]));
    mend(&mut local, &mut journal);
    assert_eq!(local, home([&long]));
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn both_hold_the_same_and_the_newest_afterwards(
        here in prop::collection::vec((any::task_id(), any::entry()), 0..8),
        there in prop::collection::vec((any::task_id(), any::entry()), 0..8),
    ) {
        let writes = |entries: &[(_, _)]| -> Vec<Write> {
            entries.iter().map(|(task, entry)| write_entry(task, entry)).collect()
        };
        let (mut local, mut journal) = (home(&writes(&here)), home(&writes(&there)));
        let before = [local.clone(), journal.clone()];
        mend(&mut local, &mut journal);
        prop_assert_eq!(&local, &journal);
        for home in before {
            for (key, text) in home {
                let field = key.rsplit('/').next().and_then(|name| name.parse::<Field>().ok());
                let field = field.expect("a field");
                let (was, is) = (read_entry(&field, &text), read_entry(&field, &local[&key]));
                prop_assert!(!was.expect("a record").holds_over(&is.expect("a record")));
            }
        }
        let again = repair(&list(&local), &list(&journal), 8);
        prop_assert!(again.to_local.is_empty() && again.to_journal.is_empty());
    }
}
