//! The browser denies storage, it is full, or what is in it cannot be read.

use crate::support::{Visit, expected, id};
use de_an_06::domain::edit::Edit;
use de_an_06::domain::status::Status;
use serde_json::{Value, json};
use std::fs;

const DENY: &str = "for (const home of ['localStorage', 'indexedDB']) {
    Object.defineProperty(window, home, {
        get() { throw new DOMException('denied', 'SecurityError'); },
    });
}";
const NO_JOURNAL: &str = "Object.defineProperty(window, 'indexedDB', { value: undefined });";
const NOTE: &str = "da06/2/f/ct-05-2023-b17/note";
const BROKEN: &str = "{\"v\": \"Ghi chú dở";

#[test]
fn where_storage_is_denied_it_says_so_and_offers_the_file() {
    let page = Visit::new().with_script(DENY).open("");
    let banner = page.within(".banners");
    banner.says("Trình duyệt không cho trang này lưu dữ liệu");
    page.within(".save").says("Chưa lưu được trên máy");
    page.row(&id("b17")).within("input").click();
    let done = Edit::Status(Some(Status::Done));
    page.shows_list_of(&expected::after(
        expected::session(),
        &id("b17"),
        done,
        page.now(),
    ));
    page.within(".save").says("Chưa lưu được trên máy");
    banner.button("Xuất ngay").click();
    let file = page.downloads();
    let text = || {
        let files = fs::read_dir(&file).into_iter().flatten().flatten();
        files
            .map(|entry| fs::read_to_string(entry.path()).unwrap_or_default())
            .collect::<String>()
    };
    page.until("the file", true, || {
        text().contains("\"id\": \"ct-05-2023-b17\"")
    });
}

#[test]
fn what_a_full_storage_does_not_take_stays_and_is_tried_again() {
    let page = Visit::new()
        .with_script(NO_JOURNAL)
        .open("#/nhiem-vu/ct-05-2023-b17");
    page.detail().appears();
    page.fill_storage("day-");
    let field = page.detail().field("Người chịu trách nhiệm");
    field.enter("Nguyễn Thị Hà");
    page.within(".save").says("chỗ chưa lưu");
    let banner = page.within(".banners");
    banner.says("chưa lưu được: bộ nhớ của trình duyệt dành cho trang này đã đầy");
    banner.button("Xuất ngay").appears();
    assert_eq!(field.value(), "Nguyễn Thị Hà");
    assert_eq!(page.stored(&id("b17"), "person"), None);

    page.unstore("day-");
    page.keeps(&id("b17"), "person", json!("Nguyễn Thị Hà"));
    page.within(".save").says("Đã lưu trên máy");
    banner.button("Xuất ngay").vanishes();
    page.reload();
    page.until("the person", "Nguyễn Thị Hà".to_owned(), || {
        field.value()
    });
}

#[test]
fn a_damaged_record_is_kept_aside_and_the_rest_works() {
    let page = Visit::new()
        .with_stored(NOTE, BROKEN)
        .open("#/nhiem-vu/ct-05-2023-b17");
    let banner = page.within(".banners");
    banner.says("1 bản ghi trên máy này không đọc được.");
    assert_eq!(page.stored_text(NOTE).as_deref(), Some(BROKEN));
    page.detail().field("Chức vụ").enter("Trưởng phòng");
    page.keeps(&id("b17"), "position", json!("Trưởng phòng"));
    assert_eq!(page.stored_text(NOTE).as_deref(), Some(BROKEN));
    page.follow("#/du-lieu");
    page.within(".bad").says(NOTE);
    page.within(".bad").says("Ghi chú dở");

    page.follow("#/nhiem-vu/ct-05-2023-b17");
    page.detail().field("Ghi chú").enter("Ghi lại");
    page.keeps(&id("b17"), "note", json!("Ghi lại"));
    let aside = page.stored_below("da06/2/q/");
    let aside: Vec<_> = aside
        .iter()
        .map(|(key, text)| (key.ends_with(NOTE), text.as_str()))
        .collect();
    assert_eq!(aside, [(true, BROKEN)]);
    page.reload();
    page.until("the note", "Ghi lại".to_owned(), || {
        page.detail().field("Ghi chú").value()
    });
}

#[test]
fn damaged_bytes_stay_where_they_are_over_reloads() {
    let page = Visit::new().with_stored(NOTE, BROKEN).open("");
    page.within(".banners").button("Đóng").click();
    page.within(".banners").button("Đóng").vanishes();
    page.row(&id("a1")).within("input").click();
    page.keeps(&id("a1"), "status", json!("done"));
    page.reload();
    page.within(".banners")
        .says("1 bản ghi trên máy này không đọc được.");
    assert_eq!(page.stored_text(NOTE).as_deref(), Some(BROKEN));
}

#[test]
fn a_newer_versions_data_can_be_seen_and_not_touched() {
    let note = r#"{"v":"Ghi từ trước","t":"0-0-x"}"#;
    let page = Visit::new()
        .with_stored("da06/3/x", "của bản mới hơn")
        .with_stored("da06/2/f/ct-05-2023-a1/note", note)
        .open("#/nhiem-vu/ct-05-2023-b17");
    let before = page.all_stored();
    page.within(".banners")
        .says("Dữ liệu trên máy này do một bản mới hơn của ứng dụng ghi.");
    page.within(".save").says("Chỉ xem");
    page.shows_list_of(&expected::session());
    page.detail().button("Hoàn thành nhiệm vụ").click();
    page.toast()
        .says("Chỉ xem: dữ liệu trên máy do bản mới hơn ghi");
    page.run(
        "document.querySelector('[data-task-id=\"ct-05-2023-b17\"] input').click()",
        Value::Null,
    );
    page.until("no tick", false, || {
        page.row(&id("b17")).within("input").is_on()
    });
    page.shows_list_of(&expected::session());
    assert_eq!(page.all_stored(), before);
    page.reload();
    assert_eq!(page.all_stored(), before);
}
