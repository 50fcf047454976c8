//! Two homes of every record, of which either alone is enough.

use crate::support::any::Deed;
use crate::support::machine::{Fault, Machine, Tab};
use crate::support::{note, task};
use de_an_06::domain::edit::{Edit, Field};
use de_an_06::domain::status::Status;
use de_an_06::storage::vault::Kept;

const NOTE: &str = "da06/2/f/ct-05-2023-a1/note";
const OLD: &str = r#"{"v":"cũ","t":"1682874000000-0000-a"}"#;
const NEW: &str = r#"{"v":"mới","t":"1682874000001-0000-a"}"#;
const BAD: &str = r#"{"v":"dở"#;

fn note_in(tab: &Tab) -> Edit {
    tab.session.book().current(&task("a1"), &Field::Note)
}

fn edit(tab: &mut Tab, edits: &[(&str, Edit)]) {
    let edits = edits.iter().map(|(id, edit)| (task(id), edit.clone()));
    tab.work(&Deed::Edit(edits.collect()));
}

fn done() -> Edit {
    Edit::Status(Some(Status::Done))
}

#[test]
fn what_one_home_lacks_the_other_gives() {
    for (local, journal) in [
        (vec![(NOTE, NEW)], vec![]),
        (vec![], vec![(NOTE, NEW)]),
        (vec![(NOTE, NEW)], vec![(NOTE, OLD)]),
        (vec![(NOTE, OLD)], vec![(NOTE, NEW)]),
        (vec![(NOTE, NEW)], vec![(NOTE, BAD)]),
        (vec![(NOTE, BAD)], vec![(NOTE, NEW)]),
    ] {
        let mut machine = Machine::new(Fault::None).holding(&local, &journal);
        let tab = machine.open_whole();
        assert_eq!(note_in(&tab), note("mới"), "{local:?} {journal:?}");
        for home in [machine.local(), machine.journal()] {
            assert_eq!(home.get(NOTE).map(String::as_str), Some(NEW));
        }
        let all = machine
            .local()
            .into_values()
            .chain(machine.journal().into_values());
        let kept = all.filter(|text| text == BAD).count();
        let had = local
            .iter()
            .chain(&journal)
            .filter(|(_, text)| *text == BAD);
        assert_eq!(
            kept > 0,
            had.count() > 0,
            "what cannot be read is set aside"
        );
        assert_eq!(tab.vault.kept(), Kept::Safe);
    }
}

/// The browser put local storage on the disk while somebody typed, and the journal after that.
#[test]
fn what_was_written_ahead_does_not_keep_the_newer_value_out() {
    let ahead = serde_json::json!([[NOTE, OLD]]).to_string();
    let local = [
        (NOTE, OLD),
        ("da06/2/w/1682874000000-0000-a", ahead.as_str()),
    ];
    let mut machine = Machine::new(Fault::None).holding(&local, &[(NOTE, NEW)]);
    let tab = machine.open_whole();
    assert_eq!(note_in(&tab), note("mới"));
    for home in [machine.local(), machine.journal()] {
        assert_eq!(home.get(NOTE).map(String::as_str), Some(NEW));
        assert!(home.keys().all(|key| !key.contains("/w/")), "{home:?}");
    }
    assert_eq!(tab.vault.kept(), Kept::Safe);
}

#[test]
fn local_storage_keeps_values_and_the_journal_keeps_all() {
    let mut machine = Machine::new(Fault::None);
    let mut tab = machine.open_whole();
    edit(&mut tab, &[("a1", note("x")), ("a2", note("y"))]);
    assert_eq!(tab.vault.kept(), Kept::OnTheWay);
    tab.rest();
    assert_eq!(tab.vault.kept(), Kept::Safe);
    let sorts = |keys: Vec<String>| -> Vec<String> {
        let mut sorts: Vec<_> = keys.iter().map(|key| key[..8].to_owned()).collect();
        sorts.dedup();
        sorts
    };
    let keys = |home: std::collections::BTreeMap<String, String>| home.into_keys().collect();
    assert_eq!(sorts(keys(machine.local())), ["da06/2/f"]);
    assert_eq!(
        sorts(keys(machine.journal())),
        ["da06/2/f", "da06/2/h", "da06/2/u"]
    );
    let mut again = machine.open_whole();
    assert_eq!(again.session.book().history().len(), 2);
    again.work(&Deed::Undo);
    assert_eq!(note_in(&again), Edit::Note(None), "a step of before");
}

#[test]
fn without_a_journal_local_storage_keeps_all_until_there_is_one() {
    let mut machine = Machine::new(Fault::ForEver(1));
    let mut tab = machine.open_whole();
    edit(&mut tab, &[("a1", note("x")), ("a2", note("y"))]);
    assert_eq!(tab.vault.kept(), Kept::Safe);
    assert!(machine.journal().is_empty());
    assert_eq!(
        machine.local().len(),
        5,
        "two values, two changes, one step"
    );

    machine.mend();
    let tab = machine.open_whole();
    assert_eq!(tab.session.book().history().len(), 2);
    assert_eq!(machine.journal().len(), 5);
    assert_eq!(machine.local().len(), 2, "history has a better place now");
}

#[test]
fn a_full_local_storage_holds_nothing_up() {
    let mut machine = Machine::new(Fault::None);
    let mut tab = machine.open_whole();
    machine.fill_local();
    edit(&mut tab, &[("a1", note("x")), ("a2", note("y"))]);
    tab.rest();
    assert_eq!(tab.vault.kept(), Kept::Safe, "it is in the journal");
    assert!(machine.local().is_empty());
    assert!(tab.vault.owes(NOTE), "what stands there is not what holds");
    machine.mend();
    edit(&mut tab, &[("a3", note("z"))]);
    tab.rest();
    assert_eq!(machine.local().len(), 3, "and here once there is room");
    assert!(!tab.vault.owes(NOTE));
}

/// What could not be written ahead must not be in local storage by half when the browser dies before
/// the journal has it.
#[test]
fn what_cannot_be_written_ahead_waits_for_the_journal() {
    let mut machine = Machine::new(Fault::None);
    let mut tab = machine.open_whole();
    machine.fill_local();
    edit(&mut tab, &[("a1", done()), ("a2", done())]);
    machine.mend();
    // Something small that does fit takes nothing of the rest along.
    tab.write(vec![de_an_06::storage::store::Write::put(
        "da06/2/s/roomy",
        "true",
    )]);
    assert_eq!(
        machine.local().into_keys().collect::<Vec<_>>(),
        Vec::<String>::new()
    );
    tab.rest();
    assert_eq!(machine.local().len(), 3);
}

#[test]
fn without_a_journal_and_without_room_it_says_so_and_tries_again() {
    let mut machine = Machine::new(Fault::ForEver(1));
    let mut tab = machine.open_whole();
    let journal_gone = machine.journal();
    machine.fill_local();
    edit(&mut tab, &[("a1", note("x"))]);
    assert!(matches!(tab.vault.kept(), Kept::Failed(_, 3)));
    tab.retry();
    assert!(matches!(tab.vault.kept(), Kept::Failed(_, 3)));
    assert!(machine.local().is_empty());
    machine.mend();
    tab.retry();
    assert_eq!(tab.vault.kept(), Kept::Safe);
    assert_eq!(machine.local().len(), 3);
    assert_eq!(machine.journal(), journal_gone);
}

/// Each retry wrote the same records ahead once more, until nothing fitted any longer.
#[test]
fn what_is_tried_again_is_written_ahead_once() {
    let mut machine = Machine::new(Fault::ForEver(1));
    let mut tab = machine.open_whole();
    machine.refuse(Some("da06/2/f/"));
    edit(&mut tab, &[("a1", note("x")), ("a2", note("y"))]);
    for _ in 0..3 {
        tab.retry();
    }
    edit(&mut tab, &[("a3", note("z"))]);
    let ahead = || {
        let keys = machine.local().into_keys();
        keys.filter(|key| key.starts_with("da06/2/w/")).count()
    };
    assert_eq!(ahead(), 1);
    machine.refuse(None);
    machine.kill(0);
    let tab = machine.open_whole();
    assert_eq!(note_in(&tab), note("x"), "from what was written ahead");
    assert_eq!(tab.vault.kept(), Kept::Safe);
}

/// The later batch held all that the failed one did, so nothing had failed any more, and nobody
/// opened the journal again.
#[test]
fn a_journal_that_was_let_go_is_opened_again_though_nothing_failed_since() {
    let mut machine = Machine::new(Fault::None);
    let mut tab = machine.open_whole();
    let typed = |text| Deed::Type(task("a1"), note(text));
    tab.work(&typed("x"));
    tab.work(&typed("xy"));
    tab.fail_first();
    while tab.turn() {}
    assert_eq!(tab.vault.kept(), Kept::Safe);
    tab.work(&typed("xyz"));
    assert_eq!(tab.vault.kept(), Kept::OnTheWay);
    tab.rest();
    assert_eq!(tab.vault.kept(), Kept::Safe);
    let kept = machine.journal().remove(NOTE);
    assert!(kept.is_some_and(|text| text.contains("xyz")));
}

#[test]
fn what_version_1_wrote_is_rewritten_in_both_homes() {
    let old = [
        ("da06/1/f/ct-05-2023-a1/note", NEW),
        (
            "da06/1/h/1682874000001-0000-a",
            r#"{"task":"ct-05-2023-a1","field":"note","before":null,"after":"mới","t":"1682874000001-0000-a"}"#,
        ),
        ("da06/1/s/author", r#""Lê Minh Đức""#),
        (
            "da06/1/b/1682874000000",
            "{\"format\":\"theo-doi-de-an-06\"}",
        ),
    ];
    let bad = ("da06/1/f/ct-05-2023-a2/note", BAD);
    let with_bad = [&old[..], &[bad]].concat();
    for (local, journal) in [
        (&with_bad[..], &with_bad[..]),
        (&with_bad, &[]),
        (&[], &with_bad),
    ] {
        let mut machine = Machine::new(Fault::None).holding(local, journal);
        let tab = machine.open_whole();
        assert_eq!(note_in(&tab), note("mới"));
        assert_eq!(tab.session.book().history().len(), 1);
        assert_eq!(tab.vault.kept(), Kept::Safe);
        let local_after: Vec<String> = machine.local().into_keys().collect();
        let journal_after: Vec<String> = machine.journal().into_keys().collect();
        let today = |text: &str| text.replace("da06/1", "da06/2");
        let mut all: Vec<String> = old.iter().map(|(key, _)| today(key)).collect();
        all.sort();
        let of_today = |keys: &[String]| -> Vec<String> {
            keys.iter()
                .filter(|key| key.starts_with("da06/2"))
                .cloned()
                .collect()
        };
        assert_eq!(of_today(&journal_after), all);
        assert_eq!(of_today(&local_after), [today(old[0].0), today(old[2].0)]);
        let of_then = local_after.iter().chain(&journal_after);
        let of_then: Vec<_> = of_then.filter(|key| key.starts_with("da06/1")).collect();
        assert!(!of_then.is_empty() && of_then.iter().all(|key| *key == bad.0));
    }
}

#[test]
fn a_newer_versions_records_are_left_as_they_are() {
    let newer = [
        ("da06/3/f/x", "mới"),
        (NOTE, BAD),
        ("da06/1/s/author", "\"A\""),
    ];
    let homes: [(&[_], &[_]); 2] = [(&newer, &[]), (&[], &newer)];
    for (local, journal) in homes {
        let mut machine = Machine::new(Fault::None).holding(local, journal);
        let before = (machine.local(), machine.journal());
        let mut tab = machine.open_whole();
        edit(&mut tab, &[("a1", note("x")), ("a2", note("y"))]);
        tab.rest();
        assert_eq!(tab.vault.kept(), Kept::ReadOnly);
        assert_eq!((machine.local(), machine.journal()), before);
    }
}

#[test]
fn what_is_forgotten_stays_forgotten_and_what_was_said_since_stays() {
    let mut machine = Machine::new(Fault::None);
    let mut tab = machine.open_whole();
    edit(&mut tab, &[("a1", note("x")), ("a2", note("y"))]);
    tab.rest();
    let forgetting = tab.session.forgetting();
    assert_eq!(forgetting.len(), 5);
    tab.write(forgetting);
    // Killed before the journal heard of it: what was written ahead says what was meant.
    machine.kill(0);
    let mut tab = machine.open();
    edit(&mut tab, &[("a2", note("sau đó"))]);
    tab.open_journal();
    tab.rest();
    let last = machine.open_whole();
    assert_eq!(note_in(&last), Edit::Note(None));
    assert_eq!(
        last.session.book().current(&task("a2"), &Field::Note),
        note("sau đó")
    );
    assert_eq!(last.session.book().history().len(), 1);
}
