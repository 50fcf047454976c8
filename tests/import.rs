//! What reading a file in does.

use crate::support::{Desk, any, cases, note, task};
use de_an_06::domain::edit::{Edit, Field};
use de_an_06::exchange::json::read;
use de_an_06::exchange::merge::Sort;
use de_an_06::storage::settings::Settings;
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn the_second_time_nothing_changes(
        here in prop::collection::vec(any::deed(), 0..8),
        there in prop::collection::vec(any::deed(), 0..8),
    ) {
        let (mut desk, mut other) = (Desk::new(), Desk::of_device("other"));
        desk.work(here);
        other.work(there);
        let file = other.export(&Settings::default());
        desk.import(&file);
        let (fields, history) = (desk.fields(), desk.session.book().history().to_vec());
        let steps = desk.session.undo_steps().next_undo().cloned();
        let (plan, outcome) = desk.import(&file);
        prop_assert_eq!(plan.count(Sort::Take) + plan.count(Sort::Conflict), 0);
        prop_assert_eq!(outcome.writes, []);
        prop_assert_eq!(desk.fields(), fields);
        prop_assert_eq!(desk.session.book().history(), history);
        prop_assert_eq!(desk.session.undo_steps().next_undo().cloned(), steps);
    }

    #[test]
    fn two_desks_that_swap_files_agree(
        here in prop::collection::vec(any::deed(), 0..8),
        there in prop::collection::vec(any::deed(), 0..8),
        same_device in any::<bool>(),
    ) {
        // The same device at the same moment: two tabs that did not hear of each other.
        let (mut desk, mut other) = (Desk::new(), Desk::of_device(if same_device { "desk" } else { "other" }));
        desk.work(here);
        other.work(there);
        let (mine, theirs) = (desk.export(&Settings::default()), other.export(&Settings::default()));
        desk.import(&theirs);
        other.import(&mine);
        prop_assert_eq!(desk.fields(), other.fields());
    }
}

#[test]
fn the_newer_value_holds_and_the_older_is_counted() {
    let (mut desk, mut other) = (Desk::new(), Desk::of_device("other"));
    desk.edit(&task("a1"), note("cũ ở đây"));
    other.now += 10_000;
    other.edit(&task("a1"), note("mới ở kia"));
    other.edit(&task("a2"), note("cũ ở kia"));
    desk.now += 60_000;
    desk.edit(&task("a2"), note("mới ở đây"));
    let (plan, _) = desk.import(&other.export(&Settings::default()));
    assert_eq!((plan.differences.len(), plan.same), (2, 0));
    assert_eq!(desk.current(&task("a1"), &Field::Note), note("mới ở kia"));
    assert_eq!(desk.current(&task("a2"), &Field::Note), note("mới ở đây"));
    assert_eq!(
        desk.session.book().history().len(),
        4,
        "the history of both"
    );
}

/// Two tabs of one browser that edited the same field in the same millisecond: each kept its own
/// value after the files were swapped, and they never agreed again.
#[test]
fn equal_stamps_are_told_apart_alike_on_both_sides() {
    let (mut desk, mut other) = (Desk::new(), Desk::new());
    desk.edit(&task("a1"), note("x"));
    other.edit(&task("a1"), note("y"));
    let (mine, theirs) = (
        desk.export(&Settings::default()),
        other.export(&Settings::default()),
    );
    desk.import(&theirs);
    other.import(&mine);
    assert_eq!(desk.fields(), other.fields());
}

#[test]
fn an_import_is_one_step_and_keeps_the_authors() {
    let (mut desk, mut other) = (Desk::new(), Desk::of_device("other"));
    desk.edit(&task("a1"), note("cũ"));
    other.now += 10_000;
    other.edit(&task("a1"), note("mới"));
    other.edit(&task("a2"), Edit::Star(Some(true)));
    let theirs = other.fields();
    desk.import(&other.export(&Settings::default()));
    assert_eq!(desk.fields(), theirs);
    desk.undo();
    assert_eq!(desk.current(&task("a1"), &Field::Note), note("cũ"));
    assert_eq!(desk.current(&task("a2"), &Field::Star), Edit::Star(None));
    desk.redo();
    assert_eq!(desk.current(&task("a1"), &Field::Note), note("mới"));
}

#[test]
fn edits_of_tasks_that_are_not_known_are_kept() {
    let mut other = Desk::of_device("other");
    let unknown = de_an_06::domain::id::TaskId::new("tb-9-2030-x1");
    other.edit(&unknown, note("của bản dữ liệu mới"));
    other.edit(&task("own-1"), Edit::Title(Some("việc riêng".to_owned())));
    let mut desk = Desk::new();
    let (plan, _) = desk.import(&other.export(&Settings::default()));
    assert_eq!(plan.unknown, std::slice::from_ref(&unknown));
    assert!(
        desk.session
            .book()
            .tasks()
            .all(|task| *task.id() != unknown),
        "and not shown"
    );
    assert!(
        desk.reopened()
            .export(&Settings::default())
            .contains("của bản dữ liệu mới")
    );
}

const DAMAGED: &str = r#"{
  "format": "theo-doi-de-an-06", "version": 1, "edition": 1, "exported_at": "2023-05-01T00:00:00+07:00",
  "settings": {"soon_days": 900},
  "tasks": [
    {"id": "ct-05-2023-a1", "fields": {
      "note": {"value": "tốt", "stamp": "1682874000000-0000-a"},
      "status": {"value": "finished", "stamp": "1682874000000-0000-a"},
      "unheard-of": {"value": 1, "stamp": "1682874000000-0000-a"},
      "star": {"value": true}
    }},
    {"id": "../etc", "fields": {}},
    {"id": "own-1"},
    7,
    {"id": "own-2", "fields": {"title": {"value": "cũng tốt", "stamp": "1682874000000-0001-a"}}}
  ],
  "history": [
    {"task": "own-2", "field": "title", "before": null, "after": "cũng tốt", "stamp": "1682874000000-0001-a"},
    {"task": "own-2", "field": "title", "before": 5, "after": "x", "stamp": "1682874000000-0001-a"},
    null
  ]
}"#;

#[test]
fn bad_places_are_named_and_the_rest_is_taken() {
    let mut incoming = read(DAMAGED).expect("a file of this app");
    incoming.unread.sort_unstable();
    assert_eq!(
        incoming.unread,
        [
            "history[1]",
            "history[2]",
            "settings",
            "tasks[0].fields.star",
            "tasks[0].fields.status",
            "tasks[1]",
            "tasks[2]",
            "tasks[3]",
        ]
    );
    assert_eq!(
        incoming.entries.len(),
        3,
        "with the field of a newer version"
    );
    assert_eq!(incoming.past.len(), 1);
    let mut desk = Desk::new();
    desk.import(DAMAGED);
    assert_eq!(
        desk.current(&task("own-2"), &Field::Title),
        Edit::Title(Some("cũng tốt".to_owned()))
    );
}

#[test]
fn lists_that_are_no_lists_are_named() {
    let file = r#"{"format":"theo-doi-de-an-06","version":1,"tasks":{},"history":"x"}"#;
    assert_eq!(
        read(file).map(|incoming| incoming.unread),
        Ok(vec!["tasks".to_owned(), "history".to_owned()])
    );
}

/// A file with a stamp at the end of the calendar pulled the clock to where it could not grow any
/// more: from then on no edit of that field was newer, and none held.
#[test]
fn a_stamp_of_no_honest_clock_does_not_stop_ours() {
    let file = r#"{"format":"theo-doi-de-an-06","version":1,"tasks":[{"id":"ct-05-2023-a1","fields":
        {"note":{"value":"mãi mãi","stamp":"9999999999999-9999-zz"}}}],"history":[{"task":"ct-05-2023-a1",
        "field":"note","before":null,"after":"x","stamp":"9999999999999-9999-zz"}]}"#;
    let mut desk = Desk::new();
    desk.import(file);
    for text in ["một", "hai", "ba"] {
        desk.edit(&task("a1"), note(text));
        assert_eq!(desk.current(&task("a1"), &Field::Note), note(text));
    }
    assert_eq!(read(file).map(|incoming| incoming.unread.len()), Ok(2));
}
