//! The host is gone, or the network.

use crate::support::{Host, Page, Visit, id, open};
use serde_json::{Value, json};
use std::rc::Rc;

/// Waits until the browser keeps the whole app.
fn until_kept(page: &Page) {
    let script = "await navigator.serviceWorker.ready; return true";
    assert!(page.ask_later::<bool>(script, Value::Null));
    let controlled = "return !!navigator.serviceWorker.controller";
    page.until("the page is kept", true, || {
        page.ask(controlled, Value::Null)
    });
}

#[track_caller]
fn works_without_its_host(base: &str) {
    let host = Rc::new(Host::below(base));
    let page = Visit::to(&host).open("");
    until_kept(&page);
    page.row(&id("b17")).within("input").click();
    page.keeps(&id("b17"), "status", json!("done"));

    host.stop();
    page.announce("ERR_CONNECTION_REFUSED");
    page.announce("An unknown error occurred when fetching the script");
    page.reload();
    page.until("the tick", true, || {
        page.row(&id("b17")).within("input").is_on()
    });
    page.row(&id("a1")).within("a").click();
    page.detail()
        .field("Ghi chú")
        .enter("Ghi khi không có mạng");
    page.keeps(&id("a1"), "note", json!("Ghi khi không có mạng"));
    page.within(".save").says("Đã lưu trên máy");

    page.reload();
    let note = page.detail().field("Ghi chú");
    page.until("the note", "Ghi khi không có mạng".to_owned(), || {
        note.value()
    });
    page.follow("#/du-lieu");
    page.all()
        .says("Dùng được: toàn bộ ứng dụng đã nằm trên máy.");

    host.resume();
    page.reload();
    page.all()
        .says("Dùng được: toàn bộ ứng dụng đã nằm trên máy.");
}

#[test]
fn the_app_opens_and_saves_while_its_host_is_gone() {
    works_without_its_host("/");
}

#[test]
pub(crate) fn the_same_in_a_folder_of_the_host() {
    works_without_its_host("/co-quan/de-an-06/");
}

#[test]
fn without_a_network_it_says_that_this_is_fine() {
    let page = open("");
    until_kept(&page);
    page.set_offline(true);
    page.announce("ERR_INTERNET_DISCONNECTED");
    page.within(".save").says("Ngoại tuyến, vẫn ghi được");
    page.reload();
    page.within(".save").says("Ngoại tuyến, vẫn ghi được");
    page.row(&id("b17")).within("input").click();
    page.keeps(&id("b17"), "status", json!("done"));
    page.within(".save").says("Đã lưu trên máy");
    page.set_offline(false);
    page.until("it is online", false, || {
        page.within(".save").text().contains("Ngoại tuyến")
    });
}
