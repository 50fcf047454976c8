//! The month calendar: by keyboard alone, by dragging, on a phone.

use crate::phone::nothing_is_too_wide;
use crate::support::{Page, Visit, expected, id, open};
use chrono::NaiveDate;
use de_an_06::domain::calendar::{Days, days};
use de_an_06::domain::filter::Lens;
use de_an_06::text::calendar as words;
use serde_json::json;

/// Seen from this day, in the month in which the most is due.
const ROOM: &str = "#/thoi-han?xem=lich&ngay=2023-06-15";

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day in ISO form")
}

/// What has to stand on which day.
fn wanted(as_of: &str) -> Days {
    let session = expected::session();
    let book = session.book();
    let lens = Lens {
        as_of: day(as_of),
        soon_days: 14,
        my_unit: None,
    };
    days(book, 0..book.len(), &lens)
}

/// The heading of the chosen day.
#[track_caller]
fn lists(page: &Page, on: &str) {
    let heading = words::day(day(on));
    page.within(".cal-d h2").says(&heading);
}

#[track_caller]
fn is_on(page: &Page, on: &str) {
    page.within(&format!("td[data-day=\"{on}\"]")).takes_focus();
    lists(page, on);
}

#[test]
fn each_day_of_a_month_tells_what_stands_on_it() {
    let page = open(ROOM);
    page.all().within("[role=grid]").appears();
    assert_eq!(page.within("[role=gridcell]").count(), 35);
    assert_eq!(
        page.within("[role=grid] th").texts(),
        [
            "Thứ Hai",
            "Thứ Ba",
            "Thứ Tư",
            "Thứ Năm",
            "Thứ Sáu",
            "Thứ Bảy",
            "Chủ nhật"
        ]
    );
    let days = wanted("2023-06-15");
    for (on, marks) in days.range(day("2023-05-29")..=day("2023-07-02")) {
        let label = page.within(&format!("td[data-day=\"{on}\"] > .vh")).text();
        assert!(label.contains(&words::marks(marks.len())), "{label}");
        assert!(label.starts_with(&words::day(*on)), "{label}");
    }
    page.follow("#/thoi-han?xem=lich&luc=2023-06-30&ngay=2023-06-15");
    lists(&page, "2023-06-30");
    let tasks: Vec<Option<String>> = page.ask(
        "return [...document.querySelectorAll('.cdl [data-task-id]')].map((e) => e.dataset.taskId)",
        json!(null),
    );
    let session = expected::session();
    let due = days[&day("2023-06-30")].iter().map(|mark| {
        let task = session.book().view(mark.task).expect("a task");
        Some(task.id().to_string())
    });
    assert_eq!(tasks, due.collect::<Vec<_>>());
}

#[test]
pub(crate) fn the_keyboard_alone_goes_from_day_to_day_and_to_a_task() {
    let page = open(ROOM);
    page.within("[role=grid]").appears();
    page.within("td[tabindex=\"0\"]").focus();
    for (keys, to) in [
        ("Right", "2023-06-16"),
        ("Down", "2023-06-23"),
        ("Home", "2023-06-19"),
        ("End", "2023-06-25"),
        ("Down", "2023-07-02"),
        ("PageUp", "2023-06-02"),
        ("PageDown", "2023-07-02"),
        ("Shift+PageDown", "2024-07-02"),
        ("Shift+PageUp", "2023-07-02"),
        ("Up", "2023-06-25"),
        ("Down", "2023-07-02"),
        ("Home", "2023-06-26"),
        ("Right", "2023-06-27"),
        ("Right", "2023-06-28"),
        ("Right", "2023-06-29"),
        ("Right", "2023-06-30"),
    ] {
        page.press(keys);
        is_on(&page, to);
    }
    assert_eq!(
        page.hash(),
        "#/thoi-han?xem=lich&luc=2023-06-30&ngay=2023-06-15"
    );
    page.press("Enter");
    page.within(".cal-d h2").takes_focus();
    page.press("Esc");
    is_on(&page, "2023-06-30");
    page.press("Enter");
    page.within(".cal-d h2").takes_focus();
    page.press("Tab");
    page.press("Enter");
    page.detail().within(".cite").appears();
    page.go_back();
    lists(&page, "2023-06-30");
}

#[test]
fn an_empty_month_leads_to_the_nearest_days() {
    let page = open("#/thoi-han?xem=lich&luc=2040-05-10");
    page.within(".cal-d").says("Tháng 5/2040 không có hạn");
    let days = wanted("2026-11-22");
    let last = days.keys().next_back().expect("a day");
    page.within(".cal-d")
        .button(&words::nearest_before(*last))
        .click();
    lists(&page, &last.to_string());
}

#[test]
fn a_deadline_is_moved_by_keyboard_with_a_reason_and_undone() {
    let task = id("a5");
    let page = open("#/thoi-han?xem=lich&luc=2023-06-30&ngay=2023-06-15");
    let row = page.row(&task);
    row.appears();
    row.button("Chọn ngày trên lịch…").focus();
    page.press("Enter");
    is_on(&page, "2023-06-30");
    page.within("[role=status]").says("Đang chọn ngày mới");
    page.press("PageDown");
    is_on(&page, "2023-07-30");
    page.press("Right");
    page.press("Enter");
    let dialog = page.within("dialog[open]");
    dialog.says("30/06/2023");
    assert_eq!(dialog.field("Mốc mới").value(), "31/07/2023");
    // Without a reason nothing is moved.
    dialog.button("Dời mốc").focus();
    page.press("Enter");
    dialog.within("[role=alert]").says("Hãy ghi lý do");
    dialog.field("Lý do dời").takes_focus();
    page.type_text("Chờ bố trí kinh phí");
    page.press("Tab");
    page.press("Enter");
    page.keeps(
        &task,
        "deadline",
        json!({ "due": "2023-07-31", "reason": "Chờ bố trí kinh phí" }),
    );
    is_on(&page, "2023-07-31");
    // Both days are shown, and the document's stays where it was.
    page.row(&task).says("Hạn của văn bản");
    page.row(&task).says("Chờ bố trí kinh phí");
    page.follow("#/thoi-han?xem=lich&luc=2023-06-30&ngay=2023-06-15");
    page.row(&task).says("31/07/2023");
    page.press("Ctrl+z");
    page.keeps(&task, "deadline", json!(null));
    page.follow("#/thoi-han?xem=lich&luc=2023-07-31&ngay=2023-06-15");
    lists(&page, "2023-07-31");
    page.row(&task).vanishes();
}

/// Drags from one place to another with the mouse, over others.
fn drag(page: &Page, from: &str, over: &[&str], to: &str) {
    let middle = |selector: &str| -> (f64, f64) {
        page.within(selector).of_one(
            "const r = found[0].getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]",
        )
    };
    let from = middle(from);
    let mouse = |kind: &str, (x, y): (f64, f64), buttons: u32| {
        let event = json!({
            "type": kind, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": 1,
        });
        page.cdp("Input.dispatchMouseEvent", event);
    };
    mouse("mouseMoved", from, 0);
    mouse("mousePressed", from, 1);
    mouse("mouseMoved", (from.0 + 10.0, from.1 + 10.0), 1);
    for selector in over {
        mouse("mouseMoved", middle(selector), 1);
    }
    // What was dragged over may have turned the page.
    let to = middle(to);
    mouse("mouseMoved", to, 1);
    mouse("mouseReleased", to, 0);
}

#[test]
fn a_deadline_is_moved_by_dragging_it_to_another_day() {
    let task = id("a5");
    let page = open("#/thoi-han?xem=lich&luc=2023-06-30&ngay=2023-06-15");
    page.row(&task).appears();
    let handle = format!("[data-task-id=\"{task}\"] .can-move");
    drag(&page, &handle, &[], "td[data-day=\"2023-06-20\"]");
    let dialog = page.within("dialog[open]");
    assert_eq!(dialog.field("Mốc mới").value(), "20/06/2023");
    dialog.says("Trước hạn của văn bản 10 ngày");
    dialog.field("Lý do dời").fill("Làm sớm để kịp tổng kết");
    dialog.button("Dời mốc").click();
    page.keeps(
        &task,
        "deadline",
        json!({ "due": "2023-06-20", "reason": "Làm sớm để kịp tổng kết" }),
    );
    lists(&page, "2023-06-20");
    // What was put there is dragged on from its cell, and refused without a reason.
    drag(
        &page,
        "td[data-day=\"2023-06-20\"] .can-move",
        &[],
        "td[data-day=\"2023-06-21\"]",
    );
    let dialog = page.within("dialog[open]");
    assert_eq!(dialog.field("Mốc mới").value(), "21/06/2023");
    dialog.button("Dời mốc").click();
    dialog.within("[role=alert]").says("Hãy ghi lý do");
    page.press("Esc");
    dialog.vanishes();
    page.keeps(
        &task,
        "deadline",
        json!({ "due": "2023-06-20", "reason": "Làm sớm để kịp tổng kết" }),
    );
    page.toast().button("Hoàn tác").click();
    page.keeps(&task, "deadline", json!(null));
}

#[test]
fn what_is_dragged_over_the_button_of_the_next_month_turns_the_page() {
    let task = id("a5");
    let page = open("#/thoi-han?xem=lich&luc=2023-06-30&ngay=2023-06-15");
    page.row(&task).appears();
    let handle = format!("[data-task-id=\"{task}\"] .can-move");
    let next = "button[aria-label=\"Tháng sau\"]";
    drag(&page, &handle, &[next], "td[data-day=\"2023-07-12\"]");
    let dialog = page.within("dialog[open]");
    assert_eq!(dialog.field("Mốc mới").value(), "12/07/2023");
    page.press("Esc");
    dialog.vanishes();
    assert_eq!(page.stored(&task, "deadline"), None);
}

#[test]
fn on_a_phone_the_days_hold_counts_and_the_list_stands_below() {
    let page = Visit::on_phone(360).open("#/thoi-han?xem=lich&luc=2023-06-30&ngay=2023-06-15");
    lists(&page, "2023-06-30");
    nothing_is_too_wide(&page, "the calendar");
    let marks = wanted("2023-06-15")[&day("2023-06-30")].len();
    page.within("td[data-day=\"2023-06-30\"] .cal-s")
        .says(&marks.to_string());
    page.row(&id("a5")).button("Dời mốc…").click();
    page.within("dialog[open]")
        .field("Mốc mới")
        .enter("31/07/2023");
    page.within("dialog[open]")
        .says("Sau hạn của văn bản 31 ngày");
    page.within("dialog[open]")
        .field("Lý do dời")
        .fill("Chờ hướng dẫn");
    page.within("dialog[open]").button("Dời mốc").click();
    page.keeps(
        &id("a5"),
        "deadline",
        json!({ "due": "2023-07-31", "reason": "Chờ hướng dẫn" }),
    );
    nothing_is_too_wide(&page, "the calendar after the move");
}
