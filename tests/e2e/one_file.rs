//! The app as one file, opened from a disk.

use crate::support::files::Folder;
use crate::support::{Host, Page, Visit, expected, id};
use de_an_06::domain::edit::Edit;
use de_an_06::domain::status::Status;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// A note that wants out of the element that it is carried in.
const NOTE: &str =
    "Đã họp </script><script>document.title = 'lọt'</script> <!-- {{DATA}} \\u003c &lt;";
const DENY: &str = "for (const home of ['localStorage', 'indexedDB']) {
    Object.defineProperty(window, home, {
        get() { throw new DOMException('denied', 'SecurityError'); },
    });
}";
const TASK: &str = "#/nhiem-vu/ct-05-2023-b17";

fn on_disk() -> Rc<Host> {
    Rc::new(Host::one_file())
}

/// Hands the page out and gives where it lies, out of reach of the browser that made it.
fn saved_page(page: &Page, place: &Folder) -> PathBuf {
    page.follow("#/du-lieu");
    let pane = page.within("[aria-labelledby=one-file-heading]");
    pane.button("Tải trang kèm dữ liệu").click();
    page.toast().says("Đã xuất theo-doi-de-an-06_");
    let found = || {
        let files = fs::read_dir(page.downloads()).into_iter().flatten();
        let mut files = files.flatten().map(|file| file.path());
        files.find(|file| file.extension().is_some_and(|end| end == "html"))
    };
    page.until("the file", true, || found().is_some());
    let file = place.path().join("mang-theo.html");
    fs::copy(found().expect("the file"), &file).expect("a copy");
    file
}

fn from(file: &Path) -> Rc<Host> {
    Rc::new(Host::of_file(file))
}

fn note(page: &Page) -> String {
    page.detail().field("Ghi chú").value()
}

#[test]
pub(crate) fn it_opens_from_the_disk_and_keeps_edits() {
    let page = Visit::to(&on_disk()).open("");
    page.shows_list_of(&expected::session());
    page.within(".save").says("Dữ liệu nằm trên máy này");
    page.row(&id("b17")).within("input").click();
    page.keeps(&id("b17"), "status", json!("done"));
    page.within(".save").says("Đã lưu trên máy");
    page.reload();
    let done = Edit::Status(Some(Status::Done));
    page.shows_list_of(&expected::after(
        expected::session(),
        &id("b17"),
        done,
        page.now(),
    ));
    assert_eq!(page.journal_below("da06/2/f/").len(), 1);

    page.follow("#/du-lieu");
    page.within("[aria-labelledby=storage-heading]")
        .says("toàn bộ ứng dụng nằm trong tệp này");
    page.within("[aria-labelledby=one-file-heading]")
        .says("Phần ghi tự lưu trong trình duyệt này");
    // It asked for nothing but itself.
    let own = &page.host().address;
    let schemes = ["file:", "http:", "https:"];
    let mut others = page.requests();
    others.retain(|url| schemes.iter().any(|scheme| url.starts_with(scheme)));
    others.retain(|url| !url.starts_with(own.as_str()));
    assert_eq!(others, Vec::<String>::new());
}

#[test]
fn edits_are_there_when_the_browser_and_the_file_are_opened_again() {
    let page = Visit::to(&on_disk()).open(TASK);
    page.detail().field("Ghi chú").enter(NOTE);
    page.keeps(&id("b17"), "note", json!(NOTE));
    page.within(".save").says("Đã lưu trên máy");
    let again = Visit::again(page.kill()).open(TASK);
    again.until("the note", NOTE.to_owned(), || note(&again));
}

#[test]
fn it_makes_no_difference_to_it_that_there_is_no_network() {
    let page = Visit::to(&on_disk()).open("");
    page.set_offline(true);
    page.row(&id("b17")).within("input").click();
    page.keeps(&id("b17"), "status", json!("done"));
    page.within(".save").says("Đã lưu trên máy");
    assert!(!page.within(".save").text().contains("Ngoại tuyến"));
}

#[test]
pub(crate) fn the_page_with_data_carries_an_edit_to_another_browser() {
    let place = Folder::new("usb");
    let page = Visit::to(&on_disk()).open(TASK);
    page.detail().field("Ghi chú").enter(NOTE);
    page.keeps(&id("b17"), "note", json!(NOTE));
    let file = saved_page(&page, &place);
    drop(page);

    let other = Visit::to(&from(&file)).open(TASK);
    other.toast().says("Đã nhập 1 chỗ sửa từ tệp");
    other.until("the note", NOTE.to_owned(), || note(&other));
    other.keeps(&id("b17"), "note", json!(NOTE));
    other.until("its history too", 1, || {
        other.journal_below("da06/2/h/").len()
    });
    // Once taken in, it has nothing more to say, also where what it brought was changed.
    other.detail().field("Ghi chú").enter("Đã xong");
    other.keeps(&id("b17"), "note", json!("Đã xong"));
    other.reload();
    other.until("the note", "Đã xong".to_owned(), || note(&other));
    other.within(".banners").says("");
    // And what was changed goes on from there.
    let second = Folder::new("usb-2");
    let next = saved_page(&other, &second);
    drop(other);
    let third = Visit::to(&from(&next)).open(TASK);
    third.until("the note", "Đã xong".to_owned(), || note(&third));
}

#[test]
fn where_both_were_edited_nothing_is_replaced_and_the_user_chooses() {
    let place = Folder::new("usb");
    let page = Visit::to(&on_disk()).open(TASK);
    page.detail().field("Ghi chú").enter("Của trang");
    page.keeps(&id("b17"), "note", json!("Của trang"));
    page.row(&id("a1")).within("input").click();
    page.keeps(&id("a1"), "status", json!("done"));
    let file = saved_page(&page, &place);
    drop(page);

    let ours = Visit::to(&on_disk()).open(TASK);
    ours.detail().field("Ghi chú").enter("Của máy này");
    ours.keeps(&id("b17"), "note", json!("Của máy này"));
    ours.within(".save").says("Đã lưu trên máy");
    let (_, profile) = ours.kill();
    let both = Visit::again((from(&file), profile)).open(TASK);
    both.within(".banners")
        .says("Có 1 nhiệm vụ mà trang và trình duyệt này ghi khác nhau");
    both.keeps(&id("a1"), "status", json!("done"));
    assert_eq!(note(&both), "Của máy này");
    both.within(".banners").link("Xem ở mục Dữ liệu").click();
    both.within("[aria-labelledby=one-file-heading]")
        .button("Xem dữ liệu kèm trang")
        .click();
    both.within(".mg").says("Dữ liệu kèm trang");
    both.within(".mg").says("Của trang");
    both.reload();
    both.within(".banners").says("Có 1 nhiệm vụ mà");
}

#[test]
fn where_storage_is_denied_the_page_itself_is_the_working_file() {
    let place = Folder::new("usb");
    let page = Visit::to(&on_disk()).with_script(DENY).open(TASK);
    let banner = page.within(".banners");
    banner.says("phần ghi chỉ còn đến khi đóng trang");
    banner.button("Tải trang kèm dữ liệu").appears();
    page.within(".save").says("Chưa lưu được trên máy");
    page.detail().field("Ghi chú").enter(NOTE);
    let file = saved_page(&page, &place);
    drop(page);

    let again = Visit::to(&from(&file)).with_script(DENY).open(TASK);
    again.until("the note", NOTE.to_owned(), || note(&again));
    assert!(!again.title().contains("lọt"));
}

#[test]
fn a_file_that_was_copied_badly_says_so() {
    let place = Folder::new("usb");
    let host = on_disk();
    let whole = fs::read_to_string(host.folder().join("theo-doi-de-an-06.html")).expect("the file");
    let (head, code) = whole.split_once("id=\"page-code\">").expect("the code");
    let (left, right) = code.split_at(500_000);
    let page = Visit::to(&host).open("");
    page.announce("RangeError");
    let broken = place.path().join("hong.html");
    // Four letters of the million are others.
    let wrong = if right.starts_with("$$$$") {
        "%%%%"
    } else {
        "$$$$"
    };
    let damaged = format!("{head}id=\"page-code\">{left}{wrong}{}", &right[4..]);
    fs::write(&broken, damaged).expect("a file");
    page.go_to_address(&format!("file://{}", broken.display()));
    page.within("#sk-failed")
        .says("Tệp có thể bị hỏng khi chép");
    // What was cut off has no script that could speak.
    fs::write(&broken, format!("{head}id=\"page-code\">{left}")).expect("a file");
    page.go_to_address(&format!("file://{}?", broken.display()));
    page.within("#sk-wait").says("Đang mở");
    page.run(
        "document.getAnimations().forEach((one) => one.finish())",
        Value::Null,
    );
    page.within(".sk-late").appears();
}

#[test]
fn a_host_offers_it_and_does_not_keep_it_for_offline_use() {
    let page = Visit::new().open("#/du-lieu");
    let pane = page.within("[aria-labelledby=one-file-heading]");
    pane.says("Cả ứng dụng trong một tệp");
    let link = pane.within("a");
    assert_eq!(
        link.attribute("href").as_deref(),
        Some("theo-doi-de-an-06.html")
    );
    let worker = fs::read_to_string(page.host().folder().join("sw.js")).expect("the worker");
    assert!(!worker.contains("theo-doi-de-an-06.html"));
    link.click();
    let file = page.downloads().join("theo-doi-de-an-06.html");
    page.until("the file", true, || file.is_file());
    page.set_offline(true);
    page.run("dispatchEvent(new Event('offline'))", Value::Null);
    pane.says("khi có mạng lại mới tải được");
}
