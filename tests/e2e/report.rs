//! The room of reports: whose and when, free texts, files out and in.

use crate::support::{Page, open};
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
fn a_unit_and_a_month_are_chosen_and_its_free_text_is_kept() {
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
fn its_files_are_what_they_are_called_and_a_table_comes_back() {
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
