//! What is said when the app is opened.

use crate::support::{Page, expected, id, open};
use chrono::NaiveDate;
use de_an_06::domain::day::{local_day, shifted};
use de_an_06::text::date::dmy;
use serde_json::json;

fn today(page: &Page) -> NaiveDate {
    local_day(page.now()).expect("a day")
}

/// Gives a task an own deadline so many days from today.
fn due_in(page: &Page, task: &str, days: i64) {
    page.follow(&format!("#/nhiem-vu/{}", id(task)));
    let day = shifted(today(page), days);
    let detail = page.detail();
    detail.field("Mốc của đơn vị").enter(&dmy(day));
    page.until("it is kept", true, || {
        let kept = page.stored(&id(task), "deadline");
        kept.is_some_and(|kept| kept["due"] == json!(day.to_string()))
    });
}

#[test]
fn what_is_due_is_said_on_opening_until_it_is_put_away() {
    let page = open("#/nhiem-vu");
    page.shows_list_of(&expected::session());
    let reminder = page.within("section.rem");
    assert!(!reminder.is_shown());
    due_in(&page, "a5", 0);
    due_in(&page, "b1", 3);
    due_in(&page, "b17", -2);
    // Nobody is disturbed at work.
    page.follow("#/nhiem-vu");
    page.shows_list_of(&expected::session());
    assert!(!reminder.is_shown());
    page.reload();
    reminder.says("1 việc mới quá hạn, 1 việc đến hạn hôm nay, 1 việc đến hạn trong 7 ngày tới");
    reminder.within("summary").click();
    reminder.says("Đến hạn hôm nay");
    reminder
        .link("Làm sạch dữ liệu đất đai, thông tin nhà ở")
        .click();
    page.detail().within("h2").appears();
    assert!(page.hash().contains(&id("b17")), "{}", page.hash());
    // Nor is the open task covered.
    reminder.vanishes();
    page.detail().button("Đóng").click();
    reminder.button("Đã xem, mai nhắc lại").click();
    reminder.vanishes();
    page.reload();
    page.press("?");
    page.within("dialog[open]").appears();
    assert!(!reminder.is_shown());
    // On another day it would be said again: the day of putting away is what is kept.
    let kept = page.stored_text("da06/2/s/reminded");
    assert_eq!(kept, Some(format!("\"{}\"", today(&page))));
}

#[test]
fn the_system_is_asked_only_when_it_is_turned_on_and_a_refusal_is_told() {
    let page = open("#/du-lieu");
    let notices = page.within("[aria-label='Thông báo của hệ thống']");
    let off = notices.choice("Tắt");
    off.appears();
    page.run(
        "window.asked = 0; window.Notification = class { static permission = 'default'; \
         static requestPermission() { asked += 1; this.permission = 'denied'; return Promise.resolve('denied'); } }",
        json!(null),
    );
    notices.choice("Bật").click();
    page.all()
        .says("Trình duyệt đang chặn thông báo của trang này");
    assert_eq!(page.ask::<u32>("return asked", json!(null)), 1);
    page.until("it is off again", Some("false".to_owned()), || {
        page.stored_text("da06/2/s/notify")
    });
}

#[test]
fn the_system_says_it_too_once_it_may() {
    let page = open("#/nhiem-vu");
    page.shows_list_of(&expected::session());
    due_in(&page, "a5", 0);
    page.go_to("#/du-lieu");
    page.run(
        "window.Notification = class { static permission = 'granted'; }",
        json!(null),
    );
    page.within("[aria-label='Thông báo của hệ thống']")
        .choice("Bật")
        .click();
    page.until("it is on", Some("true".to_owned()), || {
        page.stored_text("da06/2/s/notify")
    });
    page.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": "window.told = []; window.Notification = class { static permission = 'granted'; \
            constructor(title, options) { told.push(title + ': ' + options.body); } }" }),
    );
    page.reload();
    page.until(
        "the system says it",
        vec!["Theo dõi Đề án 06: 1 việc đến hạn hôm nay".to_owned()],
        || page.ask::<Vec<String>>("return told", json!(null)),
    );
}
