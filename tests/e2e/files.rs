//! What was written travels as a file, is forgotten, and is brought back.

use crate::support::files::Folder;
use crate::support::{Page, expected, id, open};
use de_an_06::exchange::json;
use de_an_06::text::import::bad_file;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// Says something about a few tasks.
fn work(page: &Page) {
    page.follow("#/du-lieu");
    page.all().field("Tên người ghi").enter("Lê Minh Đức");
    page.follow(&format!("#/nhiem-vu/{}", id("b17")));
    let detail = page.detail();
    detail
        .field("Người chịu trách nhiệm")
        .enter("Nguyễn Thị Hà");
    detail
        .field("Ghi chú")
        .enter("Chờ “ý kiến”\u{a0}<b>Bộ</b> & \\ sở");
    detail.field("Thêm việc con").fill("Gửi công văn");
    page.press("Enter");
    detail.button("Hoàn thành nhiệm vụ").click();
    page.keeps(&id("b17"), "status", json!("done"));
    page.follow(&format!("#/nhiem-vu/{}", id("a1")));
    detail.says("A.1");
    detail.button("Đánh dấu ưu tiên").click();
    page.keeps(&id("a1"), "star", json!(true));
    page.press("a");
    let dialog = page.within("dialog");
    dialog.field("Nội dung việc").fill("Họp giao ban tuần");
    dialog.button("Thêm vào danh sách").click();
    detail.says("Họp giao ban tuần");
}

/// Hands the file out, and reads it.
pub(crate) fn export(page: &Page) -> (PathBuf, Value) {
    page.follow("#/du-lieu");
    page.all().button("Xuất tệp JSON").click();
    page.toast().says("Đã xuất de-an-06_");
    export_file(page)
}

/// The only file that the browser was handed, read.
pub(crate) fn export_file(page: &Page) -> (PathBuf, Value) {
    let file = downloaded(page);
    let text = fs::read_to_string(&file).expect("the file");
    (file, serde_json::from_str(&text).expect("JSON"))
}

/// The only file that the browser was handed, once it is whole.
fn downloaded(page: &Page) -> PathBuf {
    let list = || -> Vec<PathBuf> {
        let entries = fs::read_dir(page.downloads())
            .into_iter()
            .flatten()
            .flatten();
        entries.map(|entry| entry.path()).collect()
    };
    let is_whole = || {
        list()
            .iter()
            .all(|file| file.extension().is_some_and(|end| end == "json"))
    };
    page.until("a file", true, || list().len() == 1 && is_whole());
    list().remove(0)
}

#[test]
pub(crate) fn a_file_brings_everything_to_another_browser() {
    let page = open("");
    work(&page);
    let (file, sent) = export(&page);
    assert_eq!(
        (&sent["format"], &sent["version"]),
        (&json!("theo-doi-de-an-06"), &json!(1))
    );
    let fields = sent["tasks"].as_array().expect("tasks").iter();
    let fields: usize = fields
        .map(|task| task["fields"].as_object().map_or(0, serde_json::Map::len))
        .sum();
    let list = {
        page.follow("#/nhiem-vu?nhom=khong");
        page.within("h1").says("Nhiệm vụ");
        page.list()
    };
    page.until("the list", true, || {
        page.list().len() == 1 && page.list()[0].1.len() > list.len()
    });

    let other = open("#/du-lieu");
    other.within("input[type=file]").give_file(&file);
    other.all().says("Xem trước khi nhập");
    other.within(".sm2").says(&format!("{fields} chỗ lấy được"));
    other.within(".mg").says("Nguyễn Thị Hà");
    // Looking changes nothing.
    assert_eq!(other.stored_below("da06/2/f/").len(), 0);
    other
        .within(".mg")
        .button(&format!("Nhập {fields} chỗ sửa"))
        .click();
    other
        .toast()
        .says(&format!("Đã nhập {fields} chỗ sửa từ tệp"));
    other.within(".mg").vanishes();
    let (received, _) = export(&other);
    // The browser held nothing, so that the name and the settings came along.
    let bytes = |file: &PathBuf| fs::read(file).expect("the file");
    assert_eq!(bytes(&received), bytes(&file), "byte for byte");
    other.until("the history", page.journal_below("da06/2/h/"), || {
        other.journal_below("da06/2/h/")
    });
    assert_eq!(
        other.stored_below("da06/2/f/"),
        page.stored_below("da06/2/f/")
    );
    other.reload();
    other.follow("#/nhiem-vu");
    page.follow("#/nhiem-vu");
    page.within(".row.is-done").appears();
    other.until("the same list", page.list(), || other.list());
}

#[test]
fn an_import_is_taken_back_by_one_step() {
    let page = open("");
    work(&page);
    let (file, _) = export(&page);
    let other = open("#/du-lieu");
    other.within("input[type=file]").give_file(&file);
    // A colleague's file: their name does not become mine.
    let settings = other
        .within(".mg")
        .tick_box("Lấy cả tên người ghi và cài đặt trong tệp");
    settings.click();
    other.until("no settings", false, || settings.is_on());
    other.within(".mg").button("Bỏ qua").click();
    other.within(".mg").vanishes();
    assert_eq!(other.stored_below("da06/2/f/").len(), 0);
    other.within("input[type=file]").give_file(&file);
    other.within(".mg").button("Nhập…").click();
    other.toast().button("Hoàn tác").click();
    other.toast().says("Đã hoàn tác");
    other.follow("#/nhiem-vu");
    other.shows_list_of(&expected::session());
    other.reload();
    other.shows_list_of(&expected::session());
}

#[test]
fn a_file_that_is_none_changes_nothing() {
    let folder = Folder::new("tep");
    let page = open("");
    work(&page);
    page.follow("#/du-lieu");
    let before = page.all_stored();
    let (_, whole) = export(&page);
    let whole = serde_json::to_string_pretty(&whole).expect("JSON");
    let newer = whole.replacen("\"version\": 1", "\"version\": 2", 1);
    assert_ne!(newer, whole);
    let files = [
        ("hong.json", whole[..whole.len() / 2].to_owned()),
        (
            "khac.json",
            "{\"format\": \"khac\", \"version\": 1}".to_owned(),
        ),
        ("moi-hon.json", newer),
        ("trong.json", String::new()),
    ];
    for (name, text) in files {
        let file = folder.path().join(name);
        fs::write(&file, &text).expect("a file");
        page.within("input[type=file]").give_file(&file);
        let why = json::read(&text).expect_err("it is none");
        page.within(".tip-over").says(&bad_file(name, &why));
        assert_eq!(page.within(".mg").count(), 0);
    }
    let mut after = page.all_stored();
    // Handing the good file out was noted.
    assert!(after.remove("da06/2/s/exported").is_some());
    assert_eq!(after, before);
}

#[test]
fn what_was_forgotten_comes_back_from_the_snapshot() {
    let page = open("");
    work(&page);
    let edits = page.stored_below("da06/2/f/");
    let history = page.journal_below("da06/2/h/");
    page.follow("#/du-lieu");
    let form = page.within("section.dng");
    form.field("Gõ XÓA để xác nhận").fill("có");
    form.button("Xóa dữ liệu đã ghi").click();
    form.says("Chưa xóa gì. Hãy gõ XÓA vào ô này rồi bấm lại");
    assert_eq!(page.stored_below("da06/2/f/"), edits);
    form.field("Gõ XÓA để xác nhận").fill("XÓA");
    form.button("Xóa dữ liệu đã ghi").click();
    page.toast().says("Đã xóa phần ghi trên máy này.");
    assert_eq!(page.stored_below("da06/2/f/").len(), 0);
    page.until("no history", 0, || page.journal_below("da06/2/h/").len());
    assert_eq!(page.journal_below("da06/2/b/").len(), 1);
    page.reload();
    page.follow("#/nhiem-vu");
    page.shows_list_of(&expected::session());

    page.follow("#/du-lieu");
    page.all().button("Xem và khôi phục…").click();
    page.all().says("Xem trước khi khôi phục");
    page.within(".mg")
        .button(&format!("Khôi phục {} chỗ", edits.len()))
        .click();
    page.until("the edits", edits, || page.stored_below("da06/2/f/"));
    page.until("the history", history, || page.journal_below("da06/2/h/"));
    page.follow(&format!("#/nhiem-vu/{}", id("b17")));
    let person = page.detail().field("Người chịu trách nhiệm");
    page.until("the person", "Nguyễn Thị Hà".to_owned(), || {
        person.value()
    });
}
