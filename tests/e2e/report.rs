//! The room of reports: whose and when, free texts, files out and in.

use crate::support::files::Folder;
use crate::support::{Page, expected, id, open};
use de_an_06::domain::day::local_day;
use de_an_06::domain::edit::Edit;
use de_an_06::domain::filter::Lens;
use de_an_06::domain::period::Period;
use de_an_06::domain::report::{Passages, Report};
use de_an_06::exchange::office::xlsx;
use de_an_06::exchange::sheet::workbook;
use serde_json::json;
use std::fs;
use std::path::PathBuf;

/// The file with that ending that the browser was handed, once it is whole.
fn downloaded(page: &Page, ending: &str) -> PathBuf {
    let find = || {
        let entries = fs::read_dir(page.downloads()).into_iter().flatten();
        let mut paths = entries.flatten().map(|entry| entry.path());
        paths.find(|path| path.extension().is_some_and(|end| end == ending))
    };
    page.until(ending, true, || find().is_some());
    find().expect("the file")
}

#[test]
pub(crate) fn a_unit_and_a_month_are_chosen_and_its_free_text_is_kept() {
    let page = open("#/bao-cao?ngay=2026-11-20");
    let paper = page.within(".bc-p");
    paper.says("tháng 11 năm 2026");
    page.all().menu("Đơn vị báo cáo").choose("Bộ Y tế");
    paper.says("BỘ Y TẾ");
    page.all().button("Kỳ trước").click();
    paper.says("tháng 10 năm 2026");
    page.all()
        .field("Đề xuất, kiến nghị")
        .enter("Đề nghị cấp kinh phí quý I.");
    paper.says("Đề nghị cấp kinh phí quý I.");
    page.reload();
    paper.says("tháng 10 năm 2026");
    paper.says("Đề nghị cấp kinh phí quý I.");
    page.all().button("Kỳ sau").click();
    paper.says("tháng 11 năm 2026");
    assert!(!paper.text().contains("Đề nghị cấp kinh phí quý I."));
}

#[test]
pub(crate) fn its_files_are_what_they_are_called_and_a_table_comes_back() {
    let page = open("#/bao-cao/bo-y-te?ngay=2026-11-20");
    page.within(".bc-p").says("BỘ Y TẾ");
    let out = page.within("[aria-label='Xuất báo cáo']");
    for (button, ending, first) in [
        ("Word", "docx", &b"PK\x03\x04"[..]),
        ("Excel", "xlsx", b"PK\x03\x04"),
        ("CSV", "csv", b"\xef\xbb\xbf"),
    ] {
        out.button(button).click();
        page.toast().says(&format!("bao-cao-2026-11.{ending}"));
        let bytes = fs::read(downloaded(&page, ending)).expect("the file");
        assert!(bytes.starts_with(first), "{ending}");
    }
    let table = downloaded(&page, "xlsx");
    page.follow("#/du-lieu");
    page.within("input[type=file]").give_file(&table);
    page.all().says("bao-cao-2026-11.xlsx");
}

#[test]
fn a_table_that_a_colleague_filled_in_is_looked_at_before_it_is_taken_in() {
    let page = open("#/du-lieu");
    let input = page.within("input[type=file]");
    let note = Edit::Note(Some("Đã họp với Bộ Tài chính".to_owned()));
    let theirs = expected::after(expected::session(), &id("a5"), note, page.now());
    let lens = Lens {
        as_of: local_day(page.now()).expect("a day"),
        soon_days: 14,
        my_unit: None,
    };
    let month = Period::month(lens.as_of);
    let book = theirs.book();
    let report = Report::of(book, None, month, &lens, Passages::default());
    let folder = Folder::new("table");
    let file = folder.path().join("bang-cua-ha.xlsx");
    fs::write(&file, xlsx(&workbook(book, &report))).expect("a file");
    input.give_file(&file);
    let preview = page.within(".mg");
    preview.says("Đã họp với Bộ Tài chính");
    assert_eq!(page.stored(&id("a5"), "note"), None);
    preview.button("Nhập 1 chỗ sửa").click();
    page.keeps(&id("a5"), "note", json!("Đã họp với Bộ Tài chính"));
    // One step, to be taken back.
    page.press("Ctrl+z");
    page.until("it is taken back", true, || {
        page.stored(&id("a5"), "note") != Some(json!("Đã họp với Bộ Tài chính"))
    });
}
