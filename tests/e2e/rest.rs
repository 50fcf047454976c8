//! The code of all that the first screen can do without is fetched after it.

use crate::support::{Visit, id};
use serde_json::Value;

/// The network fails for that code until the page is told otherwise.
const NO_REST: &str = "{
    const real = window.fetch;
    window.refused = true;
    window.fetch = (asked, ...rest) => window.refused && String(asked).includes('_rest.wasm')
        ? Promise.reject(new TypeError('no network for the rest'))
        : real(asked, ...rest);
}";

#[test]
fn a_room_whose_code_does_not_come_says_so_and_comes_when_asked_again() {
    let page = Visit::new().with_script(NO_REST).open("#/du-lieu");
    page.announce("no network for the rest");
    let room = page.within("main");
    room.says("Chưa tải được phần này");
    page.run("window.refused = false", Value::Null);
    room.button("Tải tiếp").click();
    room.button("Xuất tệp JSON").appears();
}

#[test]
fn the_list_works_without_it_and_the_open_task_comes_with_the_network() {
    let page = Visit::new().with_script(NO_REST).open("#/nhiem-vu");
    page.announce("no network for the rest");
    page.row(&id("a1")).within("input").click();
    page.within(".save").says("Đã lưu");
    page.row(&id("a2")).within("a").click();
    page.detail().says("Chưa tải được phần này");
    page.detail().button("Đóng").click();
    page.detail().vanishes();
    page.all().button("Thêm việc").click();
    page.toast().says("Chưa tải được phần này");
    page.row(&id("a2")).within("a").click();
    page.run(
        "window.refused = false; dispatchEvent(new Event('offline')); dispatchEvent(new Event('online'))",
        Value::Null,
    );
    page.detail().field("Ghi chú").appears();
}
