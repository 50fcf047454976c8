//! Work without an end: ticked turn by turn.

use crate::support::open;
use serde_json::json;

/// "Thực hiện thường xuyên", in Phụ lục A of Chỉ thị 05/CT-TTg.
const ALWAYS: &str = "ct-05-2023-a7";

#[test]
fn a_rhythm_is_set_and_its_turns_are_ticked() {
    let page = open(&format!("#/nhiem-vu/{ALWAYS}?ngay=2026-11-20"));
    let detail = page.detail();
    detail.choice("Tháng").click();
    page.keeps(ALWAYS, "rhythm", json!("month"));
    detail.says("Đã làm 0/1 kỳ");
    detail.says("chưa đánh dấu, còn 10 ngày");
    detail.tick_box("Tháng 11/2026").click();
    detail.says("Đã làm 1/1 kỳ");
    page.until("it is kept", true, || {
        page.stored(ALWAYS, "turn:2026-11").is_some()
    });
    // The focus stays where it was.
    assert!(detail.tick_box("Tháng 11/2026").has_focus());
    // Seen from a later day, the next turns have opened by themselves, and one was missed.
    page.go_to(&format!("#/nhiem-vu/{ALWAYS}?ngay=2027-01-31"));
    page.reload();
    detail.says("Đã làm 1/3 kỳ, bỏ lỡ 1");
    detail.says("chưa đánh dấu, hôm nay là ngày cuối kỳ");
    detail.tick_box("Tháng 12/2026").click();
    detail.says("Đã làm 2/3 kỳ");
    page.press("Ctrl+z");
    detail.says("Đã làm 1/3 kỳ, bỏ lỡ 1");
    page.go_to("#/thoi-han?ngay=2027-01-31");
    page.row(ALWAYS)
        .says("Tháng 1/2027: chưa đánh dấu, hôm nay là ngày cuối kỳ; bỏ lỡ 1 kỳ");
}

#[test]
fn a_task_with_an_end_has_no_turns() {
    let page = open("#/nhiem-vu/ct-05-2023-a5");
    let detail = page.detail();
    detail.within("h2").appears();
    assert!(!detail.text().contains("Theo kỳ"));
}
