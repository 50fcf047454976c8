//! Every change has its inverse.

use crate::support::{Desk, any, cases, entry, note, task};
use de_an_06::domain::change::Change;
use de_an_06::domain::edit::{Edit, Field};
use de_an_06::domain::id::TaskId;
use de_an_06::domain::status::Status;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What every field that was ever edited holds now, if it holds anything.
fn values(desk: &Desk) -> BTreeMap<(TaskId, Field), Edit> {
    let mut values = BTreeMap::new();
    for (task, fields) in desk.fields() {
        for (field, entry) in fields.iter().filter(|(_, entry)| !entry.edit.is_reset()) {
            values.insert((task.clone(), field.clone()), entry.edit.clone());
        }
    }
    values
}

fn edits() -> impl Strategy<Value = Vec<any::Deed>> {
    let is_edit = |deed: &any::Deed| matches!(deed, any::Deed::Edit(_) | any::Deed::Type(..));
    prop::collection::vec(any::deed().prop_filter("edits only", is_edit), 0..8)
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn undoing_all_and_redoing_all_is_the_way_there_and_back(before in edits(), deeds in edits()) {
        let mut desk = Desk::new();
        desk.work(before);
        let mut desk = desk.reopened();
        desk.work(deeds);
        let end = values(&desk);
        let mut steps = 0;
        // What was done before the page was closed can be undone as well.
        let mut desk = desk.reopened();
        while let Some(outcome) = desk.undo() {
            prop_assert_eq!(outcome.skipped, 0);
            steps += 1;
        }
        prop_assert_eq!(values(&desk), BTreeMap::new());
        let mut desk = desk.reopened();
        while let Some(outcome) = desk.redo() {
            prop_assert_eq!(outcome.skipped, 0);
            steps -= 1;
        }
        prop_assert_eq!(values(&desk), end);
        prop_assert_eq!(steps, 0);
    }
}

#[test]
fn a_change_is_of_one_field_and_changes_it() {
    let a1 = task("a1");
    let change = Change::new(a1.clone(), Edit::Note(None), note("x")).expect("a change");
    assert_eq!(
        (change.inverse().before(), change.inverse().after()),
        (&note("x"), &Edit::Note(None))
    );
    assert_eq!(change.inverse().inverse(), change);
    assert_eq!(Change::new(a1.clone(), note("x"), note("x")), None);
    assert_eq!(
        Change::new(a1, Edit::Title(None), note("x")),
        None,
        "another field"
    );
}

#[test]
fn many_tasks_at_once_are_one_step() {
    let mut desk = Desk::new();
    let ids: Vec<_> = desk
        .session
        .book()
        .tasks()
        .map(|task| task.id().clone())
        .collect();
    let done = Edit::Status(Some(Status::Done));
    desk.edit_all(
        ids.iter()
            .map(|id| (id.clone(), done.clone()))
            .collect::<Vec<_>>(),
    );
    assert!(
        desk.session
            .book()
            .tasks()
            .all(|task| task.status() == Status::Done)
    );
    assert_eq!(desk.session.book().history().len(), ids.len());
    desk.undo();
    assert!(
        desk.session
            .book()
            .tasks()
            .all(|task| task.status() == Status::Todo)
    );
    assert_eq!(desk.undo(), None);
}

#[test]
fn what_changed_since_is_left_alone() {
    let mut desk = Desk::new();
    desk.edit_all([
        (task("a1"), note("x")),
        (task("a2"), note("x")),
        (task("a3"), note("x")),
    ]);
    desk.session
        .receive(&task("a2"), entry(note("bên kia"), desk.now + 1));
    let outcome = desk.undo().expect("a step");
    assert_eq!(outcome.skipped, 1);
    assert_eq!(desk.current(&task("a1"), &Field::Note), Edit::Note(None));
    assert_eq!(desk.current(&task("a2"), &Field::Note), note("bên kia"));
    let outcome = desk.redo().expect("a step");
    assert_eq!(outcome.skipped, 1);
    assert_eq!(desk.current(&task("a1"), &Field::Note), note("x"));
    assert_eq!(desk.current(&task("a2"), &Field::Note), note("bên kia"));
}

#[test]
fn a_new_edit_forgets_what_was_undone() {
    let mut desk = Desk::new();
    desk.edit(&task("a1"), note("x"));
    desk.undo();
    desk.edit(&task("a1"), note("y"));
    assert_eq!(desk.redo(), None);
}

#[test]
fn only_the_newest_500_steps_are_kept() {
    let mut desk = Desk::new();
    for number in 0..=500 {
        desk.edit(&task("a1"), note(&format!("lần {number}")));
    }
    let mut undone = 0;
    while desk.undo().is_some() {
        undone += 1;
    }
    assert_eq!(undone, 500);
    assert_eq!(desk.current(&task("a1"), &Field::Note), note("lần 0"));
}
