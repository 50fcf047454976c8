//! The files of several people come together in one browser.

use crate::files::export;
use crate::support::files::Folder;
use crate::support::{Page, Visit, expected, id, open};
use de_an_06::domain::book::Book;
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::edit::Edit;
use de_an_06::domain::id::TaskId;
use de_an_06::domain::stamp::Clock;
use de_an_06::exchange::json::{self, Scope};
use de_an_06::exchange::merge::{Decision, plan};
use de_an_06::state::session::{Pace, Session};
use de_an_06::storage::load::Loaded;
use de_an_06::storage::settings::Settings;
use de_an_06::text::import::bad_file;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// Somebody else's work.
struct Colleague {
    session: Session,
    author: &'static str,
    now: u64,
}

impl Colleague {
    fn new(device: &str, author: &'static str, now: u64) -> Self {
        let clock = Clock::new(device.parse().expect("a device"));
        let book = Book::new(Catalogue::bundled());
        let session = Session::new(book, clock, &Loaded::default());
        Self {
            session,
            author,
            now,
        }
    }

    fn says(&mut self, task: &str, edit: Edit) {
        let edits = [(TaskId::new(task), edit)];
        self.session.apply(
            edits,
            String::new(),
            &self.author.into(),
            Pace::Finished,
            self.now,
        );
    }

    fn reads(&mut self, file: &str) {
        let files = [json::read(file).expect("a file")];
        let plan = plan(self.session.book(), &files);
        let (author, label) = (self.author.into(), String::new());
        self.session.import(
            &plan,
            &Decision::default(),
            &files,
            label,
            &author,
            self.now,
        );
    }

    fn file(&self) -> String {
        json::export(self.session.book(), &Settings::default(), &[], &Scope::All)
    }
}

fn note(text: &str) -> Edit {
    Edit::Note(Some(text.to_owned()))
}

fn put(folder: &Folder, name: &str, text: &str) -> PathBuf {
    let file = folder.path().join(name);
    fs::write(&file, text).expect("a file");
    file
}

/// Writes a note on B.17 here, as somebody would.
fn write_note(page: &Page, text: &str) {
    page.follow(&format!("#/nhiem-vu/{}", id("b17")));
    page.detail().field("Ghi chú").enter(text);
    page.keeps(&id("b17"), "note", json!(text));
    page.follow("#/du-lieu");
}

#[test]
fn of_two_notes_the_older_can_be_chosen_and_both_stay_in_the_history() {
    let folder = Folder::new("gop");
    let page = open("");
    write_note(&page, "Chờ ý kiến Bộ");
    let mut colleague = Colleague::new("colleague1", "Trần Thị Bình", page.now() + 3_600_000);
    colleague.says(&id("b17"), note("Đã trình ký"));
    colleague.says(&id("a1"), Edit::Star(Some(true)));
    let file = put(&folder, "to-1.json", &colleague.file());
    page.within("input[type=file]").give_file(&file);

    let preview = page.within(".mg");
    preview.within(".sm2").says("1 chỗ hai bên sửa khác nhau");
    let conflict = preview.within(".cf");
    conflict.says("Máy này Chờ ý kiến Bộ");
    conflict.says("Tệp to-1.json mới hơn Đã trình ký Trần Thị Bình");
    let ours = conflict.within("label:first-child");
    let theirs = conflict.within("label:last-child");
    assert_eq!((ours.is_on(), theirs.is_on()), (false, true));
    ours.click();
    page.until("ours", (true, false), || (ours.is_on(), theirs.is_on()));
    preview.button("Nhập 2 chỗ sửa").click();
    page.toast().says("Đã nhập 2 chỗ sửa từ tệp");
    page.keeps(&id("b17"), "note", json!("Chờ ý kiến Bộ"));
    page.keeps(&id("a1"), "star", json!(true));

    // It is settled: the same file brings nothing any more.
    page.within("input[type=file]").give_file(&file);
    page.within(".mg").says("Không có gì mới để nhập");
    page.within(".mg").button("Bỏ qua").click();
    page.follow(&format!("#/nhiem-vu/{}", id("b17")));
    page.detail().within(".hs").says("Đã trình ký");
    page.detail()
        .within(".hs")
        .says("Đã trình ký → Chờ ý kiến Bộ");

    // And one undo takes all of it back.
    page.press("Ctrl+z");
    page.toast().says("Đã hoàn tác");
    page.keeps(&id("a1"), "star", Value::Null);
    page.keeps(&id("b17"), "note", json!("Chờ ý kiến Bộ"));
}

#[test]
fn ticks_are_set_by_keyboard_and_say_what_is_taken() {
    let folder = Folder::new("dau");
    let page = open("#/du-lieu");
    let mut colleague = Colleague::new("colleague1", "Trần Thị Bình", page.now());
    colleague.says(&id("a1"), Edit::Star(Some(true)));
    colleague.says(&id("a1"), note("xong sớm"));
    colleague.says(&id("a2"), note("để sau"));
    let file = put(&folder, "to-1.json", &colleague.file());
    page.within("input[type=file]").give_file(&file);
    let preview = page.within(".mg");
    preview.button("Nhập 3 chỗ sửa").appears();
    preview.tick_box("Ưu tiên").focus();
    page.press("Space");
    preview.button("Nhập 2 chỗ sửa").appears();
    let half: bool = preview
        .tick_box("A.1")
        .of_one("return found[0].indeterminate");
    assert!(half, "some of the task's fields");
    preview.tick_box("A.2").focus();
    page.press("Space");
    preview.button("Nhập 1 chỗ sửa").appears();
    preview.tick_box("Lấy tất cả").focus();
    page.press("Space");
    preview.button("Nhập 3 chỗ sửa").appears();
    preview.tick_box("A.2").focus();
    page.press("Space");
    preview.button("Nhập 2 chỗ sửa").focus();
    page.press("Enter");
    page.keeps(&id("a1"), "note", json!("xong sớm"));
    assert_eq!(page.stored_below("da06/2/f/").len(), 2);
    // The history of what was left out stayed out too.
    assert_eq!(page.journal_below("da06/2/h/").len(), 2);
}

#[test]
fn a_hundred_files_are_taken_in_together() {
    let folder = Folder::new("tram-tep");
    let page = open("#/du-lieu");
    let now = page.now();
    let tasks: Vec<String> = expected::session()
        .book()
        .tasks()
        .take(250)
        .map(|task| task.id().to_string())
        .collect();
    let mut office = Colleague::new("office", "Văn phòng", now);
    for task in &tasks {
        office.says(task, note("theo dõi"));
    }
    let sent = office.file();
    let files: Vec<PathBuf> = (0..100)
        .map(|number| {
            let mut unit = Colleague::new(
                &format!("unit{number}"),
                "Đơn vị",
                now + 1_000 + number as u64,
            );
            unit.reads(&sent);
            unit.says(&tasks[number], note(&format!("đơn vị {number}")));
            put(&folder, &format!("don-vi-{number}.json"), &unit.file())
        })
        .collect();
    page.run(
        "window.blocked = 0; new PerformanceObserver((list) => {
            for (const task of list.getEntries()) window.blocked = Math.max(window.blocked, task.duration);
        }).observe({ entryTypes: ['longtask'] });
        window.given = performance.now()", Value::Null);
    page.within("input[type=file]").give_files(&files);
    let preview = page.within(".mg");
    preview.within(".sm2").says("250 chỗ lấy được");
    let took: f64 = page.ask("return performance.now() - window.given", Value::Null);
    preview.says("và 97 tệp khác");
    let more = preview.button("Hiện thêm 50 nhiệm vụ");
    more.focus();
    let hidden: f64 = more.of_one(
        "return found[0].getBoundingClientRect().bottom
            - document.querySelector('.mg-f').getBoundingClientRect().top",
    );
    assert!(
        hidden <= 0.0,
        "the bar at the bottom lies over it by {hidden}"
    );
    page.press("Enter");
    page.until("a hundred tasks", 100, || {
        preview.within(".ch > li").count()
    });
    preview.button("Nhập 250 chỗ sửa").click();
    page.toast().says("Đã nhập 250 chỗ sửa từ tệp");
    assert_eq!(page.stored_below("da06/2/f/").len(), 250);
    page.keeps(&tasks[42], "note", json!("đơn vị 42"));
    let blocked: f64 = page.ask("return window.blocked", Value::Null);
    eprintln!(
        "100 files of 250 tasks: seen after {took:.0} ms, the page stood still for {blocked:.0} ms at most"
    );
}

/// Each file takes a tenth of a second to read.
const SLOW: &str = "const read = Blob.prototype.text;
    Blob.prototype.text = async function () {
        await new Promise((go) => setTimeout(go, 100));
        return read.call(this);
    };";

#[test]
fn reading_can_be_stopped_and_nothing_was_changed() {
    let folder = Folder::new("dung");
    let page = Visit::new().with_script(SLOW).open("#/du-lieu");
    let mut colleague = Colleague::new("colleague1", "Trần Thị Bình", page.now());
    colleague.says(&id("a1"), note("x"));
    let files: Vec<PathBuf> = (0..200)
        .map(|number| put(&folder, &format!("{number}.json"), &colleague.file()))
        .collect();
    let before = page.all_stored();
    page.within("input[type=file]").give_files(&files);
    page.within(".rd").says("/200 tệp");
    page.within(".rd").button("Dừng").click();
    page.all().says("Đã dừng đọc tệp. Chưa nhập gì.");
    assert_eq!(page.within(".mg").count(), 0);
    assert_eq!(page.all_stored(), before);
    // And one can begin anew.
    page.within("input[type=file]").give_files(&files[..1]);
    page.within(".mg").button("Nhập 1 chỗ sửa").appears();
}

#[test]
fn a_bad_file_does_not_stand_in_the_way_of_good_ones() {
    let folder = Folder::new("lan");
    let page = open("#/du-lieu");
    let mut one = Colleague::new("colleague1", "Trần Thị Bình", page.now());
    one.says(&id("a1"), note("một"));
    let mut two = Colleague::new("colleague2", "Lê Văn Cường", page.now());
    two.says(&id("a2"), note("a\u{202e}b"));
    let good = one.file();
    let changed = two.file().replace("Lê Văn Cường", "Lê Văn Đổi");
    let cut = &good[..good.len() / 2];
    let files = [
        put(&folder, "mot.json", &good),
        put(&folder, "thieu.json", cut),
        put(&folder, "hai.json", &changed),
        put(&folder, "trong.json", ""),
    ];
    page.within("input[type=file]").give_files(&files);
    let problems = page.within(".tip-over");
    problems.says("Không đọc được 2 trong 4 tệp");
    for (name, text) in [("thieu.json", cut), ("trong.json", "")] {
        problems.says(&bad_file(name, &json::read(text).expect_err("it is bad")));
    }
    let preview = page.within(".mg");
    preview.says("Mã kiểm tra của 1 tệp không khớp");
    preview.says("hai.json");
    preview.says("a⟨U+202E⟩b");
    preview.button("Nhập 2 chỗ sửa").click();
    page.keeps(&id("a2"), "note", json!("a\u{202e}b"));
}

#[test]
fn a_wiped_browser_comes_back_byte_for_byte() {
    let page = open("#/du-lieu");
    page.all().field("Tên người ghi").enter("Lê Minh Đức");
    write_note(&page, "Chờ ý kiến Bộ");
    let (file, _) = export(&page);
    let before = fs::read(&file).expect("the file");
    let kept = file.with_extension("kept");
    fs::rename(&file, &kept).expect("a file");
    let origin: String = page.ask("return location.origin", Value::Null);
    page.announce("favicon.ico");
    page.go_to_file("icons/icon-192.png");
    page.cdp(
        "Storage.clearDataForOrigin",
        json!({ "origin": origin, "storageTypes": "local_storage,indexeddb" }),
    );
    page.go_to("#/du-lieu");
    assert_eq!(page.stored_below("da06/2/f/").len(), 0);
    page.within("input[type=file]").give_file(&kept);
    let preview = page.within(".mg");
    assert!(
        preview
            .tick_box("Lấy cả tên người ghi và cài đặt trong tệp")
            .is_on()
    );
    preview.says("tên người ghi “Lê Minh Đức”");
    preview.button("Nhập…").click();
    page.toast().says("và cài đặt");
    page.all().field("Tên người ghi").appears();
    fs::rename(
        &kept,
        page.downloads().parent().expect("a folder").join("kept"),
    )
    .expect("a file");
    let (again, _) = export(&page);
    assert_eq!(fs::read(&again).expect("the file"), before);
}

/// Puts files down on the pane, as the mouse does.
fn drop_on(page: &Page, files: &[(&str, &str)]) {
    let script = "const data = new DataTransfer();
        for (const [name, text] of arg) data.items.add(new File([text], name));
        const pane = document.querySelector('.drop');
        for (const type of ['dragover', 'drop']) {
            pane.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
        }";
    page.run(script, json!(files));
}

#[test]
fn files_are_dropped_and_texts_are_pasted() {
    let page = open("#/du-lieu");
    let mut one = Colleague::new("colleague1", "Trần Thị Bình", page.now());
    one.says(&id("a1"), note("một"));
    let mut two = Colleague::new("colleague2", "Lê Văn Cường", page.now());
    two.says(&id("a2"), note("hai"));
    drop_on(
        &page,
        &[("mot.json", &one.file()), ("hai.json", &two.file())],
    );
    page.within(".mg").button("Nhập 2 chỗ sửa").appears();
    page.within(".mg").button("Bỏ qua").click();
    page.all().button("Dán nội dung").click();
    let file = one.file();
    page.within(".pst textarea")
        .of_one::<Value>(&format!("found[0].value = {}; return null", json!(file)));
    page.all().button("Xem trước").click();
    page.within(".mg").says("nội dung đã dán");
    page.within(".mg").button("Nhập 1 chỗ sửa").click();
    page.keeps(&id("a1"), "note", json!("một"));
}

/// A browser that shares, and lets nobody write to the clipboard.
const SHARING: &str = "navigator.canShare = () => true;
    navigator.share = async (data) => {
        window.shared = { name: data.files[0].name, text: await data.files[0].text() };
    };
    if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(new Error('no'));";

#[test]
fn a_part_is_shared_or_copied_by_hand() {
    let page = Visit::new().with_script(SHARING).open("");
    write_note(&page, "vào tệp");
    page.follow("#/nhiem-vu");
    page.row(&id("a1")).within("input").focus();
    page.press("x");
    page.within(".picked").says("Đã chọn 1");
    page.follow("#/du-lieu");
    page.all()
        .menu("Đưa vào tệp")
        .choose("Nhiệm vụ đang chọn (1)");
    page.all().says("Phần này chưa ghi gì");
    page.follow("#/nhiem-vu");
    page.row(&id("b17")).within("input").focus();
    page.press("x");
    page.follow("#/du-lieu");
    page.all()
        .menu("Đưa vào tệp")
        .choose("Nhiệm vụ đang chọn (2)");
    page.all().button("Chia sẻ…").click();
    page.toast().says("Đã chia sẻ de-an-06_");
    let shared: Value = page.ask("return window.shared", Value::Null);
    let name = shared["name"].as_str().map(std::path::Path::new);
    assert_eq!(
        name.and_then(|name| name.extension()?.to_str()),
        Some("txt")
    );
    let text = shared["text"].as_str().expect("a text");
    let incoming = json::read(text).expect("a file of this app");
    assert!(incoming.part && incoming.entries.len() == 1);
    page.all().button("Chép nội dung").click();
    page.all().says("Trình duyệt không cho chép");
    let shown = page.within("textarea[readonly]");
    assert_eq!(shown.value(), text);
}
