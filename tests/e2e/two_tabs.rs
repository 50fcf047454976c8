//! The app is open twice in one browser.

use crate::support::{expected, id, open};
use de_an_06::domain::edit::Edit;
use de_an_06::domain::status::Status;
use serde_json::{Value, json};

#[test]
pub(crate) fn what_one_tab_writes_the_other_shows() {
    let page = open("");
    page.shows_list_of(&expected::session());
    page.open_tab("#/nhiem-vu/ct-05-2023-b17");
    page.detail()
        .field("Người chịu trách nhiệm")
        .enter("Nguyễn Thị Hà");
    page.row(&id("a1")).within("input").click();
    page.keeps(&id("a1"), "status", json!("done"));
    let done = Edit::Status(Some(Status::Done));
    let session = expected::after(expected::session(), &id("a1"), done, page.now());
    page.shows_list_of(&session);

    page.to_tab(0);
    page.shows_list_of(&session);
    page.row(&id("b17")).says("Nguyễn Thị Hà");
    page.row(&id("a1")).within("input").click();
    page.keeps(&id("a1"), "status", Value::Null);
    page.shows_list_of(&expected::session());

    page.to_tab(1);
    page.shows_list_of(&expected::session());
    page.detail().within(".hs").says("trống → Nguyễn Thị Hà");
}

#[test]
fn each_tab_keeps_what_the_other_wrote() {
    let page = open("#/nhiem-vu/ct-05-2023-b17");
    page.detail().appears();
    page.open_tab("#/nhiem-vu/ct-05-2023-b17");
    page.detail().field("Chức vụ").enter("Vụ trưởng");
    page.to_tab(0);
    page.detail()
        .field("Người chịu trách nhiệm")
        .enter("Nguyễn Thị Hà");
    page.until("the position", "Vụ trưởng".to_owned(), || {
        page.detail().field("Chức vụ").value()
    });
    page.reload();
    page.until("the position", "Vụ trưởng".to_owned(), || {
        page.detail().field("Chức vụ").value()
    });
    assert_eq!(
        page.detail().field("Người chịu trách nhiệm").value(),
        "Nguyễn Thị Hà"
    );
}

#[test]
fn a_setting_reaches_the_other_tab() {
    let page = open("");
    page.open_tab("#/du-lieu");
    page.all().button("Đổi nền sáng, tối").click();
    let theme = "return document.documentElement.dataset.theme ?? ''";
    page.until("dark", "dark".to_owned(), || page.ask(theme, Value::Null));
    page.to_tab(0);
    page.until("dark here too", "dark".to_owned(), || {
        page.ask(theme, Value::Null)
    });
}

#[test]
fn what_is_forgotten_in_one_tab_is_forgotten_in_the_other() {
    let page = open("");
    page.row(&id("a1")).within("input").click();
    page.keeps(&id("a1"), "status", json!("done"));
    page.open_tab("#/du-lieu");
    let form = page.within("section.dng");
    form.field("Gõ XÓA để xác nhận").fill("xoa");
    form.button("Xóa dữ liệu đã ghi").click();
    page.toast().says("Đã xóa phần ghi trên máy này.");
    page.to_tab(0);
    page.shows_list_of(&expected::session());
    // An edit from before would otherwise come back with the next one.
    page.row(&id("a3")).within("input").click();
    page.keeps(&id("a3"), "status", json!("done"));
    page.reload();
    assert_eq!(page.stored(&id("a1"), "status"), None);
}
