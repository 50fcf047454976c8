//! 5 rõ of a task: what the document leaves unclear, and what the unit makes clear.

use crate::support::{Desk, task};
use de_an_06::domain::edit::Edit;
use de_an_06::domain::five_clear;
use de_an_06::domain::id::ItemId;
use de_an_06::domain::item::Item;
use de_an_06::domain::percent::Percent;

fn of(desk: &Desk, short: &str) -> [bool; 5] {
    five_clear::of(&desk.session.book().find(&task(short)).expect("a task"))
}

#[test]
fn the_unit_makes_clear_what_the_document_leaves_open() {
    let mut desk = Desk::new();
    assert_eq!(
        of(&desk, "a1"),
        [false, true, true, false, true],
        "wording, deadline, product"
    );
    assert_eq!(
        of(&desk, "a2"),
        [false, true, false, false, true],
        "no last day"
    );
    desk.edit(&task("a2"), Edit::Person(Some("Trần Thị B".to_owned())));
    desk.edit(&task("a2"), Edit::Position(Some("Trưởng phòng".to_owned())));
    desk.edit(&task("a2"), Edit::Progress(Percent::try_from(40).ok()));
    assert_eq!(of(&desk, "a2"), [true; 5]);
    desk.edit(&task("a2"), Edit::Person(Some("  ".to_owned())));
    assert_eq!(
        of(&desk, "a2"),
        [false, true, true, true, true],
        "a blank names nobody"
    );
}

#[test]
fn an_own_task_is_broken_down_by_its_checklist() {
    let mut desk = Desk::new();
    let own = task("own-1");
    desk.edit(&own, Edit::Title(Some("việc riêng".to_owned())));
    assert_eq!(of(&desk, "own-1"), [false; 5]);
    let item = Item {
        text: "bước 1".to_owned(),
        due: None,
        done: false,
    };
    desk.edit(&own, Edit::Item(ItemId::new("1"), Some(item)));
    assert_eq!(of(&desk, "own-1"), [false, true, false, false, false]);
}
