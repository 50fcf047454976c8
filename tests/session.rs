//! A session of work: what the screen shows is what is stored, found and remembered.

use crate::support::{Desk, any, cases, entry, note, task};
use de_an_06::domain::edit::{Edit, Field, LONGEST_TEXT};
use de_an_06::domain::status::Status;
use de_an_06::search::query::Query;
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn what_was_done_is_there_when_the_page_opens_again(deeds in prop::collection::vec(any::deed(), 0..12)) {
        let mut desk = Desk::new();
        desk.work(deeds);
        let again = desk.reopened();
        prop_assert_eq!(again.fields(), desk.fields());
        prop_assert_eq!(again.session.book().history(), desk.session.book().history());
        prop_assert!(again.loaded().damaged.is_empty());
    }

    #[test]
    fn the_history_of_each_field_is_a_chain(deeds in prop::collection::vec(any::deed(), 0..12)) {
        let mut desk = Desk::new();
        desk.work(deeds);
        let book = desk.session.book();
        for (id, fields) in desk.fields() {
            for (field, held) in fields.iter() {
                let mut value = Edit::reset(field);
                let lines = book.history().iter().filter(|p| p.task == id && p.before.field() == *field);
                for past in lines {
                    prop_assert_eq!(&past.before, &value);
                    value = past.after.edit.clone();
                }
                prop_assert_eq!(&held.edit, &value);
            }
        }
    }
}

#[test]
fn an_edit_that_changes_nothing_is_no_step() {
    let mut desk = Desk::new();
    assert_eq!(desk.edit(&task("a1"), Edit::Note(None)), None);
    assert!(desk.edit(&task("a1"), note("x")).is_some());
    assert_eq!(desk.edit(&task("a1"), note("x")), None);
    assert_eq!(desk.session.book().history().len(), 1);
}

/// Two tabs wrote one field within milliseconds, and the browser kept the older text of the two: the
/// newer one was on the screen until the page was opened again.
#[test]
fn what_is_newer_than_what_the_store_holds_is_put_back() {
    let mut desk = Desk::new();
    let a1 = task("a1");
    desk.edit(&a1, note("cũ"));
    let older = desk
        .session
        .book()
        .find(&a1)
        .expect("a task")
        .fields()
        .get(&Field::Note)
        .cloned();
    let older = (a1.clone(), older.expect("an entry"));
    assert_eq!(desk.session.put_back(std::slice::from_ref(&older)), []);
    desk.edit(&a1, note("mới"));
    let put_back = desk.session.put_back(&[older]);
    assert_eq!(put_back.len(), 1);
    assert!(put_back[0].text.as_deref().expect("a text").contains("mới"));
    assert_eq!(
        desk.session
            .put_back(&[(task("a4"), entry(note("khác"), 1))]),
        []
    );
}

#[test]
fn a_blank_text_is_no_text() {
    let mut desk = Desk::new();
    desk.edit(&task("a1"), note("x"));
    desk.edit(&task("a1"), note(" \n "));
    assert_eq!(desk.current(&task("a1"), &Field::Note), Edit::Note(None));
}

/// A note over the longest length was stored and shown as saved; at the next start its record did
/// not read, and the note was gone from the screen.
#[test]
fn a_text_that_could_not_be_read_again_is_not_taken() {
    let mut desk = Desk::new();
    desk.edit(&task("a1"), note("ngắn"));
    assert_eq!(
        desk.edit(&task("a1"), note(&"x".repeat(LONGEST_TEXT + 1))),
        None
    );
    assert_eq!(desk.current(&task("a1"), &Field::Note), note("ngắn"));
    assert!(
        desk.edit(&task("a1"), note(&"ặ".repeat(LONGEST_TEXT)))
            .is_some()
    );
    assert!(desk.reopened().loaded().damaged.is_empty());
}

/// The second edit of a field was compared with what stood there before the first, so that "x, then
/// back to nothing" left "x".
#[test]
fn edits_of_one_field_in_one_step_follow_each_other() {
    let mut desk = Desk::new();
    let a1 = task("a1");
    desk.edit_all([(a1.clone(), note("x")), (a1.clone(), Edit::Note(None))]);
    assert_eq!(desk.current(&a1, &Field::Note), Edit::Note(None));
    desk.edit_all([(a1.clone(), note("y")), (a1.clone(), note("z"))]);
    assert_eq!(desk.current(&a1, &Field::Note), note("z"));
    assert_eq!(desk.undo().map(|outcome| outcome.skipped), Some(0));
    assert_eq!(desk.current(&a1, &Field::Note), Edit::Note(None));
}

#[test]
fn an_own_task_comes_goes_and_comes_back() {
    let mut desk = Desk::new();
    let own = task("own-1");
    let shown = |desk: &Desk| desk.session.book().tasks().any(|task| *task.id() == own);
    desk.edit(&own, Edit::Note(Some("chưa có tên".to_owned())));
    assert!(!shown(&desk), "a task without a text is none");
    desk.edit(&own, Edit::Title(Some("việc riêng".to_owned())));
    assert!(shown(&desk));
    desk.edit(&own, Edit::Removed(Some(true)));
    assert!(!shown(&desk));
    desk.undo();
    assert!(shown(&desk));
}

#[test]
fn an_official_task_cannot_be_hidden() {
    let mut desk = Desk::new();
    desk.edit(&task("a1"), Edit::Removed(Some(true)));
    assert!(
        desk.session
            .book()
            .tasks()
            .any(|shown| *shown.id() == task("a1"))
    );
}

#[test]
fn the_day_of_the_tick_is_the_day_it_was_done_unless_another_is_set() {
    let mut desk = Desk::new();
    let a1 = task("a1");
    let done_on = |desk: &Desk| {
        desk.session
            .book()
            .find(&a1)
            .and_then(|task| task.done_on())
    };
    desk.edit(&a1, Edit::Status(Some(Status::Done)));
    assert_eq!(done_on(&desk), Some(crate::support::day("2023-05-01")));
    desk.edit(&a1, Edit::DoneOn(Some(crate::support::day("2023-03-30"))));
    assert_eq!(done_on(&desk), Some(crate::support::day("2023-03-30")));
    desk.edit(&a1, Edit::Status(Some(Status::Doing)));
    assert_eq!(done_on(&desk), None);
}

#[test]
fn an_edit_of_another_tab_is_taken_if_newer_and_found() {
    let mut desk = Desk::new();
    desk.edit(&task("a1"), note("qqa của tôi"));
    assert!(desk.find("qqa").contains(&"a1".to_owned()));
    let lacks = |id: &str, millis| {
        let entry = entry(note("bên kia"), millis);
        desk.session.book().lacks(&task(id), &entry)
    };
    assert!(!lacks("a1", desk.now - 60_000));
    assert!(lacks("a1", desk.now + 60_000));
    assert!(lacks("a2", 1), "nothing is there yet");
    assert!(lacks("own-new", 1), "not even the task");
    assert!(
        !desk
            .session
            .receive(&task("a1"), entry(note("cũ"), desk.now - 60_000))
    );
    assert!(
        desk.session
            .receive(&task("a1"), entry(note("qqb bên kia"), desk.now + 60_000))
    );
    assert_eq!(desk.find("qqb"), ["a1"]);
    assert!(desk.find("qqa").is_empty());
    // The next edit here is newer than the one that was seen, though the clock here is behind.
    desk.edit(&task("a1"), note("lại của tôi"));
    assert_eq!(desk.current(&task("a1"), &Field::Note), note("lại của tôi"));
}

#[test]
fn a_task_that_another_tab_added_is_found() {
    let mut desk = Desk::new();
    while desk.session.warm_index() {}
    let title = Edit::Title(Some("Họp qqc".to_owned()));
    desk.session.receive(&task("own-9"), entry(title, desk.now));
    assert_eq!(desk.session.find(&Query::new("qqc")).places.len(), 1);
}

#[test]
fn an_index_in_the_making_misses_no_edit() {
    let mut desk = Desk::new();
    let ids: Vec<_> = desk
        .session
        .book()
        .tasks()
        .map(|task| task.id().clone())
        .collect();
    let (first, last) = (ids[0].clone(), ids[ids.len() - 1].clone());
    assert!(desk.session.warm_index(), "more than one part");
    // One task that was read and one that was not.
    desk.edit(&first, note("qqd"));
    desk.edit(&last, note("qqd"));
    let found = |desk: &Desk| desk.session.find(&Query::new("qqd")).places.len();
    assert_eq!(found(&desk), 2);
    while desk.session.warm_index() {}
    assert_eq!(found(&desk), 2);
    assert!(!desk.session.warm_index());
}
