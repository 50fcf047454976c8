//! Without a mouse.

use crate::support::{expected, id, open};
use serde_json::{Value, json};

#[test]
fn the_first_tab_leads_past_the_navigation() {
    let page = open("");
    page.press("Tab");
    let skip = page.all().button("Bỏ qua, tới nội dung");
    skip.takes_focus();
    page.press("Enter");
    page.until("the content has the focus", "noi-dung".to_owned(), || {
        page.ask("return document.activeElement.id", Value::Null)
    });
}

#[test]
pub(crate) fn tasks_are_found_opened_ticked_and_selected_by_keys() {
    let page = open("");
    page.shows_list_of(&expected::session());
    let tasks = page.list()[0].1.clone();
    page.press("j");
    page.row(&tasks[0]).takes_focus();
    page.press("j");
    page.press("j");
    page.row(&tasks[2]).takes_focus();
    page.press("k");
    page.row(&tasks[1]).takes_focus();
    page.press("Enter");
    page.until("the address", format!("#/nhiem-vu/{}", tasks[1]), || {
        page.hash()
    });
    page.detail().within("h2").takes_focus();
    page.press("Esc");
    page.detail().vanishes();
    page.row(&tasks[1]).takes_focus();
    page.press("x");
    page.within(".picked").says("Đã chọn 1");
    page.press("Esc");
    page.within(".picked").vanishes();
    page.press("Space");
    page.keeps(&tasks[1], "status", json!("done"));
}

#[test]
fn numbers_set_the_status_and_u_goes_to_the_progress() {
    let page = open("");
    page.shows_list_of(&expected::session());
    let task = page.list()[0].1[0].clone();
    page.press("j");
    page.row(&task).takes_focus();
    page.press("2");
    page.keeps(&task, "status", json!("doing"));
    page.press("u");
    page.detail().field("Tiến độ").takes_focus();
}

#[test]
pub(crate) fn keys_are_letters_while_something_is_typed() {
    let page = open("");
    page.shows_list_of(&expected::session());
    page.press("/");
    let search = page.within("input[type=search]");
    search.takes_focus();
    page.type_text("jx?a 2");
    page.until("the text", "jx?a 2".to_owned(), || search.value());
    assert_eq!(page.within("dialog[open]").count(), 0);
    assert_eq!(page.within(".picked").count(), 0);
    assert_eq!(page.stored_below("da06/2/f/").len(), 0);
    search.takes_focus();
}

#[test]
fn keys_do_nothing_while_an_input_method_composes() {
    let page = open("");
    page.shows_list_of(&expected::session());
    let task = page.list()[0].1[0].clone();
    page.press("j");
    page.row(&task).takes_focus();
    for event in [json!({ "isComposing": true }), json!({ "keyCode": 229 })] {
        for key in ["j", "x", "3", "?", "a", "/", " "] {
            let script = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
                { ...arg[0], key: arg[1], bubbles: true, cancelable: true }))";
            page.run(script, json!([event, key]));
        }
    }
    // Had one of them been taken, this would not be the next row.
    page.press("j");
    page.row(&page.list()[0].1[1]).takes_focus();
    assert_eq!(page.within("dialog[open]").count(), 0);
    assert_eq!(page.within(".picked").count(), 0);
    assert_eq!(page.stored_below("da06/2/f/").len(), 0);
}

#[test]
fn the_list_of_keys_opens_and_closes() {
    let page = open("");
    page.shows_list_of(&expected::session());
    page.press("?");
    let dialog = page.within("dialog[open]");
    dialog.says("Phím tắt");
    dialog.says("Hoàn thành, bỏ hoàn thành");
    // Behind the dialog nothing happens.
    page.press("j");
    page.press("Esc");
    dialog.vanishes();
    assert!(!page.row(&page.list()[0].1[0]).has_focus());
}

#[test]
fn two_keys_go_to_another_room() {
    let page = open("");
    for (key, title) in [
        ("t", "Tổng quan"),
        ("h", "Thời hạn"),
        ("o", "Đơn vị"),
        ("c", "Chỉ tiêu"),
        ("v", "Văn bản"),
        ("d", "Dữ liệu"),
        ("n", "Nhiệm vụ"),
    ] {
        page.press("g");
        page.press(key);
        page.within("h1").says(title);
    }
}

#[test]
fn single_keys_can_be_turned_off() {
    let page = open("#/du-lieu");
    page.within("[role=radiogroup][aria-label='Phím tắt một chữ']")
        .choice("Tắt")
        .click();
    page.until("kept", Some("false".to_owned()), || {
        page.stored_text("da06/2/s/shortcuts")
    });
    page.follow("#/nhiem-vu");
    page.shows_list_of(&expected::session());
    page.row(&id("a1")).within("a").focus();
    page.press("x");
    page.press("3");
    page.press("?");
    // Other keys still work.
    page.press("Enter");
    page.detail().appears();
    assert_eq!(page.within(".picked").count(), 0);
    assert_eq!(page.within("dialog[open]").count(), 0);
    assert_eq!(page.stored_below("da06/2/f/").len(), 0);
}
