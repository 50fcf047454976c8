//! The weekly review: by keyboard alone, over a reload, and from nothing to a printed report.

use crate::support::{Page, Visit, open};
use serde_json::{Value, json};

const REVIEW: &str = "#/bao-cao/kiem-diem/dp.tuyen-quang-2025?loc=qua-han&ngay=2026-11-20";

/// The tasks of the review, in its order.
fn tasks(page: &Page) -> Vec<String> {
    page.within(".kd-l").appears();
    let script = "return [...document.querySelectorAll('.kd-l a')]
        .map((a) => new URLSearchParams(a.hash.split('?')[1]).get('viec'))";
    page.ask(script, Value::Null)
}

/// The paper as the browser prints it: the sizes of its pages.
fn printed(page: &Page) -> Vec<String> {
    let params = json!({ "preferCSSPageSize": true });
    let pdf = page.cdp("Page.printToPDF", params)["data"].clone();
    let script = r"const pdf = atob(arg);
        if (!pdf.startsWith('%PDF-')) throw new Error('no PDF');
        return pdf.match(/MediaBox \[[^\]]+\]/g)
            .map((box) => box.match(/[\d.]+/g).slice(2).map((n) => Math.round(n)).join('x'))";
    page.ask(script, pdf)
}

#[test]
fn it_is_done_by_keyboard_alone() {
    let page = open(REVIEW);
    let tasks = tasks(&page);
    let all = tasks.len();
    assert!(all > 2, "{tasks:?}");
    page.tab_to(&page.all().link("Bắt đầu kiểm điểm"));
    page.press("Enter");
    let turn = page.within(".p-turn");
    turn.within("h2").takes_focus();
    turn.says(&format!("1/{all}"));
    page.press("2");
    page.keeps(&tasks[0], "status", json!("doing"));
    page.tab_to(&turn.field("Vướng mắc"));
    page.type_text("Thiếu kinh phí j k 1");
    page.keeps(&tasks[0], "obstacle", json!("Thiếu kinh phí j k 1"));
    page.press("Tab");
    page.type_text("Trình bổ sung dự toán");
    page.press("Tab");
    page.type_text("27/11/2026");
    page.press("Tab");
    let next = json!({ "text": "Trình bổ sung dự toán", "day": "2026-11-27" });
    page.keeps(&tasks[0], "next", next);
    page.tab_to(&turn.field("Chức vụ"));
    page.type_text("Chuyên viên");
    turn.says("“tối thiểu từ cấp trưởng phòng”");
    page.press("Ctrl+Enter");
    page.keeps(&tasks[0], "reviewed", json!("2026-11-20"));
    turn.says(&format!("2/{all}"));
    turn.says("đã kiểm điểm 1");
    turn.within("h2").takes_focus();
    page.press("j");
    turn.says(&format!("3/{all}"));
    page.press("k");
    turn.says(&format!("2/{all}"));
    // The mark can be taken back, like every edit.
    page.press("Ctrl+z");
    turn.says("đã kiểm điểm 0");
    page.keeps(&tasks[0], "reviewed", Value::Null);
}

#[test]
pub(crate) fn it_stops_and_goes_on_after_a_reload() {
    let page = open(REVIEW);
    let tasks = tasks(&page);
    let all = tasks.len();
    let turn = page.within(".p-turn");
    page.all().link("Bắt đầu kiểm điểm").click();
    page.all().button("Đã kiểm điểm, sang việc sau").click();
    turn.says(&format!("2/{all}"));
    page.keeps(&tasks[0], "reviewed", json!("2026-11-20"));
    page.reload();
    turn.says(&format!("2/{all}"));
    turn.says("đã kiểm điểm 1");
    // From the list, another day of the same week.
    page.follow(&REVIEW.replace("11-20", "11-22"));
    page.within(".p-weekly").says(&format!("1 trên {all}"));
    page.all().link("Kiểm điểm tiếp").click();
    turn.says(&format!("2/{all}"));
    // The week after begins anew.
    page.follow(&REVIEW.replace("11-20", "11-23"));
    page.within(".p-weekly").says("đã kiểm điểm 0");
}

#[test]
fn at_its_end_are_the_minutes() {
    let page = open(REVIEW);
    let tasks = tasks(&page);
    page.all().link("Bắt đầu kiểm điểm").click();
    let turn = page.within(".p-turn");
    turn.within("h2").appears();
    for at in 0..tasks.len() {
        turn.says(&format!("{}/{}", at + 1, tasks.len()));
        if at == 0 {
            turn.button("Bỏ qua").click();
        } else {
            turn.within("button.b-1").click();
        }
        if at + 1 == tasks.len() {
            break;
        }
    }
    // The one that was passed over comes again, and then the minutes.
    turn.says(&format!("1/{}", tasks.len()));
    turn.button("Đã kiểm điểm, xem biên bản").click();
    let paper = page.within(".bc-p");
    paper.says("BIÊN BẢN");
    paper.says("DỰ THẢO");
    let all = tasks.len();
    paper.says(&format!("Đã kiểm điểm {all} trên {all} nhiệm vụ"));
    assert_eq!(
        printed(&page)
            .iter()
            .filter(|size| *size != "595x842")
            .count(),
        0
    );
    page.all().button("Word").click();
    page.toast().says("bien-ban-2026-w47.docx");
}

#[test]
fn from_nothing_to_a_printed_monthly_report_with_a_late_task_and_its_plan() {
    let page = open(REVIEW);
    page.all().link("Bắt đầu kiểm điểm").click();
    let turn = page.within(".p-turn");
    let plan = turn.within("[aria-label='Lộ trình khắc phục']");
    plan.says("Chưa có lộ trình khắc phục");
    plan.field("Nguyên nhân chậm").enter("Kinh phí bố trí chậm");
    plan.field("Thêm bước khắc phục")
        .fill("Đối soát dữ liệu đợt 1");
    page.press("Enter");
    plan.field("Hạn của bước").enter("15/12/2026");
    plan.field("Người làm bước này").enter("Nguyễn Thu Hà");
    plan.says("còn 25 ngày");
    turn.button("Đã kiểm điểm, sang việc sau").click();
    turn.says("đã kiểm điểm 1");
    page.follow("#/bao-cao/dp.tuyen-quang-2025?ngay=2026-11-20");
    let paper = page.within(".bc-p");
    paper.says("BÁO CÁO");
    paper.says("Kinh phí bố trí chậm");
    paper.says("Đối soát dữ liệu đợt 1, đến 15/12/2026, Nguyễn Thu Hà");
    page.reload();
    paper.says("Kinh phí bố trí chậm");
    let sizes = printed(&page);
    assert_eq!(sizes.first().map(String::as_str), Some("595x842"));
    assert_eq!(
        sizes.last().map(String::as_str),
        Some("842x595"),
        "{sizes:?}"
    );
}

#[test]
fn a_task_fits_on_the_screen_of_a_phone() {
    let page = Visit::on_phone(360).open(REVIEW);
    page.all().link("Bắt đầu kiểm điểm").click();
    let turn = page.within(".p-turn");
    turn.field("Chức vụ").appears();
    let foot: f64 = turn
        .within(".kd-a")
        .of_one("return found[0].getBoundingClientRect().top");
    for field in [
        "Vướng mắc",
        "Việc tiếp theo",
        "Người chịu trách nhiệm",
        "Chức vụ",
    ] {
        let bottom: f64 = turn
            .field(field)
            .of_one("return found[0].getBoundingClientRect().bottom");
        assert!(
            bottom <= foot,
            "{field} ends at {bottom}, the buttons begin at {foot}"
        );
    }
    turn.button("Đã kiểm điểm").click();
    turn.says("đã kiểm điểm 1");
}

#[test]
fn the_open_task_shows_its_plan_and_keeps_it() {
    const TASK: &str = "ct-05-2023-b17";
    let page = open("#/nhiem-vu/ct-05-2023-b17?ngay=2026-11-20");
    let detail = page.detail();
    detail.field("Vướng mắc").enter("Chờ số liệu của tỉnh");
    page.keeps(TASK, "obstacle", json!("Chờ số liệu của tỉnh"));
    detail.field("Thêm bước khắc phục").fill("Họp liên ngành");
    page.press("Enter");
    detail.field("Hạn của bước").enter("18/11/2026");
    detail.says("trễ 2 ngày");
    detail.tick_box("Đã xong: Họp liên ngành").click();
    detail.says("xong 20/11/2026, trễ 2 ngày");
    page.reload();
    detail.says("xong 20/11/2026, trễ 2 ngày");
    detail.button("Xóa bước khắc phục").click();
    page.toast().button("Hoàn tác").click();
    detail.says("xong 20/11/2026, trễ 2 ngày");
    detail.within(".hs").says("Bước khắc phục");
}

#[test]
fn the_palette_and_the_picture_lead_to_it() {
    let page = open("#/tong-quan?ngay=2026-11-20");
    page.within(".p-overview").link("Kiểm điểm tuần").click();
    page.within(".p-weekly").appears();
    assert!(page.hash().contains("ngay=2026-11-20"));
    page.follow("#/nhiem-vu");
    page.within("h1").says("Nhiệm vụ");
    page.press("Ctrl+k");
    page.within("dialog[open]").appears();
    page.type_text("kiem diem");
    page.within("dialog[open]").says("Kiểm điểm tuần");
    page.press("Enter");
    page.within(".p-weekly").appears();
}
