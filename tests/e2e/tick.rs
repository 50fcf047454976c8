//! A task is ticked and the tick taken off.

use crate::support::{expected, id, open};
use de_an_06::domain::edit::Edit;
use de_an_06::domain::status::Status;
use de_an_06::state::route::Route;
use serde_json::{Value, json};

#[test]
pub(crate) fn a_tick_is_kept_and_outlives_a_reload() {
    let page = open("");
    let task = id("b17");
    let fresh = expected::session();
    page.shows_list_of(&fresh);
    page.row(&task).within("input").click();

    page.toast().says("Đã hoàn thành CT 05 B.17");
    page.toast().button("Hoàn tác").appears();
    let done = expected::after(fresh, &task, Edit::Status(Some(Status::Done)), page.now());
    page.shows_list_of(&done);
    let number = expected::counts(&done, &Route::default(), page.now()).status[&Status::Done];
    page.within(".chips")
        .button(&format!("Hoàn thành {number}"))
        .appears();
    let record = page
        .stored_text("da06/2/f/ct-05-2023-b17/status")
        .expect("a record");
    assert!(record.contains(r#""v":"done""#), "{record}");
    page.within(".save").says("Đã lưu trên máy");

    page.reload();
    page.shows_list_of(&done);
    assert!(page.row(&task).within("input").is_on());
}

#[test]
fn taking_the_tick_off_gives_back_what_was_before() {
    let page = open("#/nhiem-vu/ct-05-2023-b17");
    let task = id("b17");
    page.detail().button("Đang thực hiện").click();
    page.keeps(&task, "status", json!("doing"));
    page.row(&task).within("input").click();
    page.keeps(&task, "status", json!("done"));
    page.row(&task).within("input").click();
    page.toast().says("Bỏ hoàn thành CT 05 B.17");
    page.keeps(&task, "status", json!("doing"));
    page.detail().button("Hoàn thành nhiệm vụ").appears();
    page.reload();
    assert!(!page.row(&task).within("input").is_on());
}

#[test]
fn the_space_bar_ticks_once() {
    let page = open("");
    let task = id("a1");
    let fresh = expected::session();
    page.shows_list_of(&fresh);
    page.row(&task).within("input").focus();
    page.press("Space");
    page.keeps(&task, "status", json!("done"));
    page.shows_list_of(&expected::after(
        fresh,
        &task,
        Edit::Status(Some(Status::Done)),
        page.now(),
    ));
    page.row(&task).within("input").focus();
    page.press("Space");
    page.keeps(&task, "status", Value::Null);
    page.shows_list_of(&expected::session());
}
