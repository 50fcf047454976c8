//! The progress sheet of a task that is given to many.

use crate::files::export;
use crate::support::{Page, id, open};
use serde_json::json;

const TWELVE: &str = "1. Hà Nội\nHải Phòng\nĐà Nẵng\nTP HCM\ncan tho\nHue\nTỉnh Ninh Bình\nUBND tỉnh Lào Cai\nAn Giang, Cà Mau; Gia Lai, Đắk Lắk";

fn unfold(page: &Page) {
    page.detail().button("Tiến độ từng đơn vị…").click();
    page.detail().field("Dán tên đơn vị").appears();
}

#[test]
fn twelve_pasted_names_are_twelve_done() {
    let page = open(&format!("#/nhiem-vu/{}?ngay=2023-02-20", id("c1")));
    page.detail().says("0/34 (0%) đã xong");
    unfold(&page);
    let sheet = page.detail().within("details.sh");
    sheet
        .field("Dán tên đơn vị")
        .fill(&format!("{TWELVE}\nHà Giang"));
    sheet.button("Đối chiếu").click();
    sheet.says("Chưa có trong bảng: Hà Giang");
    sheet.button("Đánh dấu 12 đơn vị đã xong").click();
    page.detail().says("12/34 (35,3%) đã xong");
    let line = json!({ "party": "dp.ninh-binh-2025", "done": "2023-02-20" });
    page.keeps(&id("c1"), "line:p.ninh-binh-2025", line);
    page.toast().says("12 đơn vị đã xong");

    page.reload();
    page.detail().says("12/34 (35,3%) đã xong");
    let (file, sent) = export(&page);
    assert!(sent.to_string().contains("line:p.ninh-binh-2025"));

    let elsewhere = open("#/du-lieu");
    elsewhere.within("input[type=file]").give_file(&file);
    elsewhere.within(".mg").button("Nhập 12 chỗ sửa").click();
    elsewhere.toast().says("Đã nhập");
    elsewhere.follow(&format!("#/nhiem-vu/{}", id("c1")));
    elsewhere.detail().says("12/34 (35,3%) đã xong");
}

#[test]
fn one_step_takes_all_twelve_back() {
    let page = open(&format!("#/nhiem-vu/{}", id("c1")));
    unfold(&page);
    let sheet = page.detail().within("details.sh");
    sheet.field("Dán tên đơn vị").fill(TWELVE);
    sheet.button("Đối chiếu").click();
    sheet.button("Đánh dấu 12 đơn vị đã xong").click();
    page.detail().says("12/34 (35,3%) đã xong");
    page.toast().button("Hoàn tác").click();
    page.detail().says("0/34 (0%) đã xong");
}

#[test]
fn a_line_takes_a_tick_a_day_and_a_note() {
    let page = open(&format!("#/nhiem-vu/{}?ngay=2023-02-20", id("c1")));
    unfold(&page);
    let sheet = page.detail().within("details.sh");
    sheet.tick_box("Hà Nội đã xong").click();
    page.detail().says("1/34 (2,9%) đã xong");
    let hanoi = sheet.within("ul.sh-l > li.is-done");
    hanoi.field("Ghi chú").enter("Nghị quyết 12");
    hanoi.field("Ngày xong").enter("01/02/2023");
    let line = json!({ "party": "dp.ha-noi", "done": "2023-02-01", "note": "Nghị quyết 12" });
    page.keeps(&id("c1"), "line:p.ha-noi", line);
    sheet.choice("Chưa xong").click();
    sheet.tick_box("Hà Nội đã xong").vanishes();
    sheet.tick_box("Huế đã xong").appears();
}

#[test]
fn names_of_ones_own_can_stand_alone() {
    let page = open(&format!("#/nhiem-vu/{}", id("c1")));
    unfold(&page);
    let sheet = page.detail().within("details.sh");
    sheet.button("Đối chiếu").click();
    sheet.says("Chưa có tên nào");
    sheet
        .field("Dán tên đơn vị")
        .fill("Xã Tân Trào\nXã Sơn Dương");
    sheet.button("Đối chiếu").click();
    sheet.button("Thêm 2 tên vào bảng").click();
    page.detail().says("0/36 (0%) đã xong");
    sheet.tick_box("Chỉ theo danh sách tự thêm…").click();
    page.detail().says("0/2 (0%) đã xong");
    sheet.tick_box("Xã Tân Trào đã xong").click();
    page.detail().says("1/2 (50%) đã xong");
}
