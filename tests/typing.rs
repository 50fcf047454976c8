//! Typing in a field: many keystrokes, one step, one line of history.

use crate::support::{Desk, entry, note, task};
use de_an_06::domain::edit::{Edit, Field};
use de_an_06::domain::stamp::Stamp;

fn stamp_of(desk: &Desk) -> Stamp {
    let book = desk.session.book();
    let held = book
        .find(&task("a1"))
        .and_then(|task| task.fields().get(&Field::Note));
    held.expect("a note").stamp.clone()
}

fn typed(texts: &[&str]) -> Desk {
    let mut desk = Desk::new();
    for text in texts {
        desk.type_in(&task("a1"), note(text));
    }
    desk
}

#[test]
fn keystrokes_are_one_step_and_one_line_while_stamps_grow() {
    let mut desk = Desk::new();
    let mut stamps = Vec::new();
    for text in ["c", "ch", "chờ"] {
        assert!(desk.type_in(&task("a1"), note(text)).is_some());
        stamps.push(stamp_of(&desk));
    }
    assert!(stamps.is_sorted_by(|a, b| a < b), "{stamps:?}");
    let history = desk.session.book().history();
    assert_eq!(history.len(), 1);
    assert_eq!(
        (&history[0].before, &history[0].after.edit),
        (&Edit::Note(None), &note("chờ"))
    );
    desk.undo();
    assert_eq!(desk.current(&task("a1"), &Field::Note), Edit::Note(None));
    assert_eq!(desk.undo(), None, "there was but one step");
}

#[test]
fn leaving_the_field_ends_the_step() {
    let mut desk = typed(&["một"]);
    desk.session.end_typing();
    desk.type_in(&task("a1"), note("một hai"));
    desk.undo();
    assert_eq!(desk.current(&task("a1"), &Field::Note), note("một"));
    assert_eq!(desk.session.book().history().len(), 3);
}

#[test]
fn another_field_another_task_or_another_edit_ends_the_step() {
    let a1 = task("a1");
    let between: [fn(&mut Desk); 3] = [
        |desk| drop(desk.type_in(&task("a1"), Edit::Person(Some("B".to_owned())))),
        |desk| drop(desk.type_in(&task("a2"), note("khác"))),
        |desk| drop(desk.edit(&task("a3"), Edit::Star(Some(true)))),
    ];
    for other in between {
        let mut desk = typed(&["một"]);
        other(&mut desk);
        desk.type_in(&a1, note("một hai"));
        desk.undo();
        assert_eq!(desk.current(&a1, &Field::Note), note("một"));
        desk.undo();
        desk.undo();
        assert_eq!(desk.current(&a1, &Field::Note), Edit::Note(None));
        assert_eq!(desk.undo(), None);
    }
}

#[test]
fn typing_goes_on_over_what_another_tab_wrote() {
    let mut desk = typed(&["một"]);
    desk.session
        .receive(&task("a1"), entry(note("bên kia"), desk.now + 1_000_000));
    desk.type_in(&task("a1"), note("một hai"));
    assert_eq!(desk.current(&task("a1"), &Field::Note), note("một hai"));
    desk.undo();
    assert_eq!(desk.current(&task("a1"), &Field::Note), Edit::Note(None));
}

/// Typing a word and taking it away again left a step on the stack that did nothing: the next undo
/// seemed not to work.
#[test]
fn typing_that_came_to_nothing_is_not_undone() {
    let mut desk = Desk::new();
    desk.edit(&task("a2"), Edit::Star(Some(true)));
    desk.type_in(&task("a1"), note("x"));
    desk.type_in(&task("a1"), Edit::Note(None));
    assert_eq!(
        desk.session
            .undo_steps()
            .next_undo()
            .map(|step| step.changes.len()),
        Some(1)
    );
    desk.undo();
    assert_eq!(desk.current(&task("a2"), &Field::Star), Edit::Star(None));
    assert_eq!(desk.undo(), None);
}

#[test]
fn typing_that_came_to_nothing_can_go_on() {
    let mut desk = typed(&["x", "", "y"]);
    desk.undo();
    assert_eq!(desk.current(&task("a1"), &Field::Note), Edit::Note(None));
    desk.redo();
    assert_eq!(desk.current(&task("a1"), &Field::Note), note("y"));
}
