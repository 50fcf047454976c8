//! Every sort of action without a mouse. The list, the palette, the calendar, the timeline, units and
//! the weekly review have such tests of their own.

use crate::support::files::Folder;
use crate::support::{expected, id, open};
use serde_json::json;
use std::fs;

#[test]
fn filters_and_menus() {
    let page = open("");
    page.shows_list_of(&expected::session());
    page.press("/");
    page.tab_to(&page.within(".chips").button("Quá hạn…"));
    page.press("Space");
    page.until("the filter", "#/nhiem-vu?th=qua-han".to_owned(), || {
        page.hash()
    });
    page.tab_to(&page.within(".chips").menu("Chủ trì"));
    page.type_text("b");
    page.until("a unit", true, || page.hash().contains("chu-tri="));
    page.tab_to(&page.within(".chips").button("Bỏ lọc"));
    page.press("Enter");
    page.until("no filter", "#/nhiem-vu".to_owned(), || page.hash());
}

#[test]
fn a_view_is_saved_and_opened() {
    let page = open("#/nhiem-vu?q=dân+cư&th=qua-han");
    page.shows_list_of(&expected::session());
    page.press("/");
    page.tab_to(&page.within(".chips").button("Bộ lọc đã lưu"));
    page.press("Enter");
    let dialog = page.within("dialog[open]");
    page.tab_to(&dialog.field("Tên bộ lọc"));
    page.type_text("Dân cư trễ");
    page.press("Enter");
    dialog.link("Dân cư trễ…").appears();
    page.press("Esc");
    dialog.vanishes();
    page.follow("#/nhiem-vu");
    page.press("/");
    page.tab_to(&page.within(".chips").button("Bộ lọc đã lưu"));
    page.press("Enter");
    page.tab_to(&dialog.link("Dân cư trễ…"));
    page.press("Enter");
    page.until("the view", true, || page.hash().contains("th=qua-han"));
}

#[test]
fn many_tasks_at_once() {
    let page = open("");
    page.shows_list_of(&expected::session());
    let tasks = page.list()[0].1.clone();
    page.press("j");
    page.row(&tasks[0]).takes_focus();
    page.press("Shift+j");
    page.row(&tasks[1]).takes_focus();
    page.within(".picked").says("Đã chọn 2");
    page.back_to(&page.within(".picked").button("Ưu tiên"));
    page.press("Enter");
    for task in &tasks[..2] {
        page.keeps(task, "star", json!(true));
    }
    page.press("Ctrl+z");
    page.toast().says("Đã hoàn tác");
}

#[test]
fn the_fields_of_a_task_and_a_day() {
    let page = open("");
    page.shows_list_of(&expected::session());
    let task = page.list()[0].1[0].clone();
    page.press("j");
    page.row(&task).takes_focus();
    page.press("Enter");
    page.detail().within("h2").takes_focus();
    page.tab_to(&page.detail().field("Người chịu trách nhiệm"));
    page.type_text("Nguyễn Thu Hà");
    page.keeps(&task, "person", json!("Nguyễn Thu Hà"));
    page.tab_to(&page.detail().field("Mốc của đơn vị"));
    page.type_text("31/12/2027");
    page.press("Tab");
    page.until("the day is kept", true, || {
        let kept = page.stored(&task, "deadline");
        kept.is_some_and(|kept| kept["due"] == json!("2027-12-31"))
    });
    page.press("Esc");
    page.detail().vanishes();
    page.row(&task).takes_focus();
}

#[test]
fn the_as_of_date() {
    let page = open("");
    page.shows_list_of(&expected::session());
    page.press("t");
    page.within(".asof-p > summary").takes_focus();
    page.press("Enter");
    page.within(".asof-m").appears();
    page.tab_to(&page.within(".asof-m").field("Xem tính đến ngày"));
    page.press("Ctrl+a");
    page.type_text("31/12/2025");
    page.press("Tab");
    page.until("the day", "#/nhiem-vu?ngay=2025-12-31".to_owned(), || {
        page.hash()
    });
}

#[test]
fn a_document_and_its_tasks() {
    let page = open("");
    page.shows_list_of(&expected::session());
    page.press("g");
    page.press("v");
    page.within("h1").says("Văn bản");
    page.press("t");
    page.tab_to(&page.within(".doc-e:first-child h2"));
    page.press("Enter");
    page.within(".doc-part .row, .doc-part .dr").appears();
    let here = page.hash();
    page.tab_to(&page.within("[data-task-id=\"ct-05-2023-a1\"]"));
    page.press("Enter");
    page.until("another address", true, || page.hash() != here);
}

#[test]
fn a_report_is_chosen_and_handed_out() {
    let page = open("#/bao-cao?ngay=2026-11-20");
    page.within(".bc-p").says("tháng 11 năm 2026");
    page.press("t");
    page.tab_to(&page.all().button("Kỳ trước"));
    page.press("Enter");
    page.within(".bc-p").says("tháng 10 năm 2026");
    page.tab_to(&page.within("[aria-label='Xuất báo cáo']").button("Word"));
    page.press("Enter");
    page.toast().says("bao-cao-2026-10.docx");
}

#[test]
fn settings_an_export_and_an_import() {
    let page = open("#/du-lieu");
    page.within("h1").says("Dữ liệu");
    page.press("t");
    // From one radio button to the next by arrow.
    page.tab_to(&page.within("[aria-label='Cỡ chữ']"));
    page.press("Right");
    page.until("kept", Some("\"large\"".to_owned()), || {
        page.stored_text("da06/2/s/text-size")
    });
    page.follow("#/nhiem-vu");
    page.shows_list_of(&expected::session());
    page.row(&id("b17")).within("a").focus();
    page.press("Space");
    page.keeps(&id("b17"), "status", json!("done"));
    page.press("g");
    page.press("d");
    page.within("h1").says("Dữ liệu");
    page.press("t");
    page.tab_to(&page.all().button("Xuất tệp JSON"));
    page.press("Enter");
    page.toast().says("Đã xuất de-an-06");

    let other = open("#/du-lieu");
    let folder = Folder::new("phim");
    let exported = fs::read_dir(page.downloads()).expect("the downloads");
    let exported = exported.flatten().next().expect("the file").path();
    let file = folder.path().join("to-1.json");
    fs::copy(exported, &file).expect("a copy");
    // The system's own window for choosing files is out of reach.
    other.within("input[type=file]").give_file(&file);
    other.within(".mg").appears();
    other.tab_to(&other.within(".mg").button("Nhập 1 chỗ sửa"));
    other.press("Enter");
    other.keeps(&id("b17"), "status", json!("done"));
}

#[test]
fn a_help_session_from_its_beginning() {
    let page = open("#/so-tay");
    page.all().button("Bắt đầu buổi").appears();
    page.press("t");
    page.tab_to(&page.all().button("Bắt đầu buổi"));
    page.press("Enter");
    page.all().field("Thôn, tổ dân phố, địa điểm").takes_focus();
    page.type_text("Nhà văn hóa thôn 3");
    page.tab_to(&page.within(".hb-f").button("Xong"));
    page.press("Enter");
    page.within(".hb-h").says("Nhà văn hóa thôn 3");
    // The button has gone with what it closed: the next Tab begins near it.
    page.tab_to(&page.all().button("Tài khoản định danh điện tử, VNeID…"));
    page.press("Enter");
    let card = page.within(".ck[open]");
    page.tab_to(&card.within("li:first-child input"));
    page.press("Space");
    page.tab_to(&card.button("Xong 1 lượt"));
    page.press("Enter");
    page.toast().says("Đã cộng 1 lượt");
    page.within("output.hb-x").says("1");
}

#[test]
fn the_picture_leads_to_its_tasks() {
    let page = open("#/tong-quan");
    page.within(".kpi").appears();
    page.press("t");
    page.tab_to(&page.within(".kpi > a:first-of-type"));
    page.press("Enter");
    page.within("h1").says("Nhiệm vụ");
}
