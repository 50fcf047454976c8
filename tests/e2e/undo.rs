//! Steps are taken back and made again.

use crate::support::{Page, expected, id, open};
use de_an_06::domain::edit::Edit;
use de_an_06::domain::status::Status;
use de_an_06::state::session::Session;
use serde_json::{Value, json};

fn done(page: &Page, session: Session, tasks: &[String]) -> Session {
    let now = page.now();
    tasks.iter().fold(session, |session, task| {
        expected::after(session, task, Edit::Status(Some(Status::Done)), now)
    })
}

#[test]
pub(crate) fn a_tick_is_undone_and_redone_by_keys_and_by_the_message() {
    let page = open("");
    let task = id("b17");
    page.shows_list_of(&expected::session());
    page.row(&task).within("input").click();
    page.keeps(&task, "status", json!("done"));
    page.press("Ctrl+z");
    page.toast().says("Đã hoàn tác: Đã hoàn thành CT 05 B.17");
    page.keeps(&task, "status", Value::Null);
    page.shows_list_of(&expected::session());
    page.press("Ctrl+Shift+z");
    page.toast().says("Đã làm lại: Đã hoàn thành CT 05 B.17");
    page.keeps(&task, "status", json!("done"));
    page.shows_list_of(&done(
        &page,
        expected::session(),
        std::slice::from_ref(&task),
    ));
    page.press("Ctrl+z");
    page.press("Ctrl+z");
    page.toast().says("Không còn thao tác nào");
    page.row(&task).within("input").click();
    page.toast().button("Hoàn tác").click();
    page.shows_list_of(&expected::session());
    page.reload();
    page.shows_list_of(&expected::session());
}

#[test]
fn a_typed_text_is_taken_back_as_one_step() {
    let page = open("#/nhiem-vu/ct-05-2023-b17");
    let (task, detail) = (id("b17"), page.detail());
    detail.button("Đang thực hiện").click();
    detail.field("Ghi chú").enter("Đã họp với Bộ Xây dựng");
    page.keeps(&task, "note", json!("Đã họp với Bộ Xây dựng"));
    page.press("Ctrl+z");
    page.keeps(&task, "note", Value::Null);
    page.until("the field", String::new(), || {
        detail.field("Ghi chú").value()
    });
    assert!(detail.button("Đang thực hiện").is_on());
    page.press("Ctrl+Shift+z");
    page.keeps(&task, "note", json!("Đã họp với Bộ Xây dựng"));
    page.until(
        "the field",
        "Đã họp với Bộ Xây dựng".to_owned(),
        || detail.field("Ghi chú").value(),
    );
}

#[test]
fn several_are_selected_completed_and_taken_back_at_once() {
    let page = open("");
    let fresh = expected::session();
    page.shows_list_of(&fresh);
    let tasks: Vec<String> = page.list()[0].1[..6].to_vec();
    page.press("j");
    page.row(&tasks[0]).takes_focus();
    page.press("x");
    page.press("j");
    page.row(&tasks[1]).takes_focus();
    page.press("x");
    page.within(".picked").says("Đã chọn 2");
    page.row(&tasks[5]).within("a").click_with("Shift");
    page.within(".picked").says("Đã chọn 6");
    page.within(".picked").button("Hoàn thành").click();
    page.toast().says("Đã hoàn thành 6 nhiệm vụ");
    page.shows_list_of(&done(&page, expected::session(), &tasks));
    for task in &tasks {
        page.keeps(task, "status", json!("done"));
    }
    page.press("Ctrl+z");
    page.shows_list_of(&fresh);
    for task in &tasks {
        page.keeps(task, "status", Value::Null);
    }
    page.reload();
    page.shows_list_of(&fresh);
}

#[test]
pub(crate) fn several_are_picked_by_control_and_shift_clicks() {
    let page = open("");
    page.shows_list_of(&expected::session());
    let tasks: Vec<String> = page.list()[0].1[..5].to_vec();
    page.row(&tasks[1]).within("a").click_with("Ctrl");
    page.within(".picked").says("Đã chọn 1");
    page.row(&tasks[4]).within("a").click_with("Shift");
    page.within(".picked").says("Đã chọn 4");
    page.within(".picked").button("Ưu tiên").click();
    for task in &tasks[1..] {
        page.keeps(task, "star", json!(true));
    }
    assert_eq!(page.stored(&tasks[0], "star"), None);
    page.within(".picked").button("Bỏ chọn").click();
    page.within(".picked").vanishes();
    assert_eq!(page.hash(), "");
}
