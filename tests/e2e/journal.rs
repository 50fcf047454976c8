//! Every record has two homes, and either alone is enough: what the page says is saved is on the
//! disk, whatever happens to the browser.

use crate::support::{Page, Visit, id, open};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const NO_LOCAL: &str = "Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('denied', 'SecurityError'); },
});";

/// As after a crash, when a process that still writes holds the database.
const HELD_FOR_A_WHILE: &str = "
    const open = IDBFactory.prototype.open;
    let held = 3;
    IDBFactory.prototype.open = function (...args) {
        if (held-- <= 0) return open.apply(this, args);
        const request = new EventTarget();
        setTimeout(() => request.dispatchEvent(new Event('error')));
        return request;
    };";

#[track_caller]
fn says_saved(page: &Page) {
    page.within(".save").says("Đã lưu");
}

#[test]
fn an_edit_that_is_shown_as_saved_survives_the_death_of_the_browser() {
    let page = open("#/nhiem-vu/ct-05-2023-b17");
    page.detail()
        .field("Người chịu trách nhiệm")
        .enter("Nguyễn Thị Hà");
    page.row(&id("a1")).within("input").click();
    page.keeps(&id("a1"), "status", json!("done"));
    says_saved(&page);

    let page = Visit::again(page.kill()).open("#/nhiem-vu/ct-05-2023-b17");
    page.until("the person", "Nguyễn Thị Hà".to_owned(), || {
        page.detail().field("Người chịu trách nhiệm").value()
    });
    page.keeps(&id("a1"), "status", json!("done"));
    page.until("the tick", true, || {
        page.row(&id("a1")).within("input").is_on()
    });
}

#[test]
fn nothing_is_called_saved_while_the_journal_is_held_and_it_is_opened_again() {
    let page = Visit::new()
        .with_script(HELD_FOR_A_WHILE)
        .open("#/nhiem-vu/ct-05-2023-b17");
    page.detail().field("Chức vụ").enter("Trưởng phòng");
    says_saved(&page);
    let kept = page.journal_below("da06/2/f/ct-05-2023-b17");
    assert!(
        kept.values().any(|text| text.contains("Trưởng phòng")),
        "{kept:?}"
    );
}

#[test]
fn local_storage_keeps_what_opens_the_page_and_the_journal_keeps_all() {
    let page = open("#/nhiem-vu/ct-05-2023-b17");
    page.detail().field("Chức vụ").enter("Trưởng phòng");
    says_saved(&page);
    let sorts = |keys: Vec<String>| -> Vec<String> {
        let sorts = keys.iter().map(|key| key.chars().take(8).collect());
        sorts.collect::<BTreeSet<String>>().into_iter().collect()
    };
    let local = || page.stored_below("da06/").into_keys().collect();
    page.until(
        "values and settings here",
        vec!["da06/2/f", "da06/2/s"],
        || sorts(local()).leak().iter().map(String::as_str).collect(),
    );
    let kept = sorts(page.journal().into_keys().collect());
    assert_eq!(kept, ["da06/2/f", "da06/2/h", "da06/2/s", "da06/2/u"]);
    let in_both = page.journal();
    for (key, text) in page.stored_below("da06/") {
        assert_eq!(in_both.get(&key), Some(&text), "{key}");
    }
}

#[test]
fn what_was_done_before_a_reload_can_be_undone_and_done_again() {
    let page = open("#/nhiem-vu/ct-05-2023-b17");
    page.detail().field("Chức vụ").enter("Trưởng phòng");
    page.row(&id("a1")).within("input").click();
    page.keeps(&id("a1"), "status", json!("done"));
    says_saved(&page);
    page.reload();
    page.detail().within(".hs").says("trống → Trưởng phòng");
    page.press("Ctrl+z");
    page.keeps(&id("a1"), "status", Value::Null);
    page.press("Ctrl+z");
    page.keeps(&id("b17"), "position", Value::Null);
    says_saved(&page);
    page.reload();
    page.detail().within(".hs").says("Trưởng phòng → trống");
    page.press("Ctrl+Shift+z");
    page.keeps(&id("b17"), "position", json!("Trưởng phòng"));
    page.press("Ctrl+Shift+z");
    page.keeps(&id("a1"), "status", json!("done"));
}

#[test]
fn what_version_1_wrote_is_rewritten_and_means_the_same() {
    let note = r#"{"v":"Ghi từ trước","t":"1682874000123-0007-k3x"}"#;
    let page = Visit::new()
        .with_stored("da06/1/f/ct-05-2023-b17/note", note)
        .with_stored("da06/1/s/author", r#""Lê Minh Đức""#)
        .open("#/nhiem-vu/ct-05-2023-b17");
    page.until("the note", "Ghi từ trước".to_owned(), || {
        page.detail().field("Ghi chú").value()
    });
    page.keeps(&id("b17"), "note", json!("Ghi từ trước"));
    page.until("nothing of version 1", 0, || {
        page.stored_below("da06/1/").len()
    });
    page.follow("#/du-lieu");
    page.all()
        .says("khi chuyển sang dạng lưu mới, 1 chỗ đã ghi");
    assert_eq!(page.all().field("Tên người ghi").value(), "Lê Minh Đức");
}

#[test]
fn a_local_storage_that_was_wiped_is_filled_again() {
    let page = open("#/nhiem-vu/ct-05-2023-b17");
    page.detail().field("Chức vụ").enter("Trưởng phòng");
    page.keeps(&id("b17"), "position", json!("Trưởng phòng"));
    says_saved(&page);
    page.unstore("da06/");
    page.reload();
    page.until("the position", "Trưởng phòng".to_owned(), || {
        page.detail().field("Chức vụ").value()
    });
    page.keeps(&id("b17"), "position", json!("Trưởng phòng"));
}

#[test]
fn without_local_storage_the_journal_is_enough() {
    let page = Visit::new()
        .with_script(NO_LOCAL)
        .open("#/nhiem-vu/ct-05-2023-b17");
    page.within(".save").says("Dữ liệu nằm trên máy này");
    page.detail().field("Chức vụ").enter("Trưởng phòng");
    says_saved(&page);
    page.reload();
    page.until("the position", "Trưởng phòng".to_owned(), || {
        page.detail().field("Chức vụ").value()
    });
}

#[test]
fn what_was_forgotten_does_not_come_back_from_the_journal() {
    let page = open("#/nhiem-vu/ct-05-2023-b17");
    page.detail().field("Chức vụ").enter("Trưởng phòng");
    page.keeps(&id("b17"), "position", json!("Trưởng phòng"));
    says_saved(&page);
    page.follow("#/du-lieu");
    let pane = page.within(".dng");
    pane.within("input").fill("xóa");
    pane.button("Xóa dữ liệu đã ghi").click();
    pane.says("chưa ghi gì");
    page.until("no edit", 0, || page.stored_below("da06/2/f/").len());
    page.reload();
    page.until("no edit in the journal", 0, || {
        page.journal_below("da06/2/f/").len()
    });
    assert_eq!(page.stored_below("da06/2/f/").len(), 0);
}
