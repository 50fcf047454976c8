//! Everything that a user can say about a task.

use crate::support::{Page, id, open};
use de_an_06::domain::catalogue::Catalogue;
use serde_json::{Value, json};

const TASK: &str = "ct-05-2023-b17";

fn open_task() -> Page {
    let page = open("#/nhiem-vu/ct-05-2023-b17");
    page.detail().appears();
    page
}

/// The values of the lists under a task: checklist, evidence.
fn pieces(page: &Page, sort: &str) -> Vec<Value> {
    let records = page.stored_below(&format!("da06/2/f/{TASK}/{sort}:"));
    let value = |text: &String| serde_json::from_str::<Value>(text).expect("a record")["v"].clone();
    records
        .values()
        .map(value)
        .filter(|value| !value.is_null())
        .collect()
}

#[test]
pub(crate) fn what_is_written_about_the_work_is_there_after_a_reload() {
    let page = open_task();
    let detail = page.detail();
    let texts = [
        ("Người chịu trách nhiệm", "person", "Nguyễn Thị Hà"),
        ("Chức vụ", "position", "Trưởng phòng"),
        (
            "Sản phẩm theo đơn vị",
            "product",
            "Báo cáo kết quả làm sạch",
        ),
        (
            "Ghi chú",
            "note",
            "Chờ ý kiến Bộ Xây dựng; họp lại ngày 25.",
        ),
    ];
    for (label, field, text) in texts {
        detail.field(label).enter(text);
        page.keeps(TASK, field, json!(text));
    }
    detail.field("Tiến độ").focus();
    page.press("Home");
    for _ in 0..12 {
        page.press("Right");
    }
    page.keeps(TASK, "progress", json!(60));
    // Work that has progressed has begun.
    page.keeps(TASK, "status", json!("doing"));
    detail.field("Mốc của đơn vị").enter("30/11/2026");
    page.keeps(TASK, "deadline", json!({ "due": "2026-11-30" }));
    detail.field("Lý do").enter("Chờ dữ liệu của tỉnh");
    let deadline = json!({ "due": "2026-11-30", "reason": "Chờ dữ liệu của tỉnh" });
    page.keeps(TASK, "deadline", deadline);
    detail.button("Đánh dấu ưu tiên").click();
    page.keeps(TASK, "star", json!(true));

    page.reload();
    for (label, _, text) in texts {
        page.until(label, text.to_owned(), || detail.field(label).value());
    }
    assert_eq!(detail.field("Tiến độ").value(), "60");
    assert_eq!(detail.field("Mốc của đơn vị").value(), "30/11/2026");
    assert_eq!(detail.field("Lý do").value(), "Chờ dữ liệu của tỉnh");
    assert!(detail.button("Bỏ ưu tiên").is_on());
    assert!(detail.button("Đang thực hiện").is_on());
    page.row(TASK).says("Nguyễn Thị Hà");
    page.row(TASK).says("60%");
}

#[test]
fn the_status_and_the_day_of_completion_are_set_in_the_panel() {
    let page = open_task();
    let detail = page.detail();
    for (name, value) in [
        ("Đang thực hiện", "doing"),
        ("Tạm dừng", "stopped"),
        ("Chưa thực hiện", "todo"),
        ("Hoàn thành", "done"),
    ] {
        detail.within(".dt-st").button(name).click();
        page.keeps(TASK, "status", json!(value));
        page.until(name, true, || detail.within(".dt-st").button(name).is_on());
    }
    detail.field("Ngày hoàn thành").enter("15/03/2023");
    page.keeps(TASK, "done-on", json!("2023-03-15"));
    detail.says("xong đúng hạn");
    page.reload();
    page.until("the day", "15/03/2023".to_owned(), || {
        detail.field("Ngày hoàn thành").value()
    });
    detail.says("xong đúng hạn");
}

#[test]
fn the_label_can_be_changed_and_given_back() {
    let page = open_task();
    let detail = page.detail();
    let catalogue = Catalogue::bundled();
    let official = catalogue
        .tasks
        .iter()
        .find(|task| task.id.as_str() == TASK)
        .expect("the task");
    detail.within("h2").says(&official.title);
    detail.field("Tên gọi tắt").enter("Sạch dữ liệu đất");
    page.keeps(TASK, "title", json!("Sạch dữ liệu đất"));
    detail.within("h2").says("Sạch dữ liệu đất");
    page.row(TASK).says("Sạch dữ liệu đất");
    page.reload();
    detail.within("h2").says("Sạch dữ liệu đất");
    detail.button("Trả về bản gốc").click();
    detail.within("h2").says(&official.title);
    page.keeps(TASK, "title", Value::Null);
    detail.button("Trả về bản gốc").vanishes();
    page.until("the field", official.title.clone(), || {
        detail.field("Tên gọi tắt").value()
    });
}

#[test]
fn a_checklist_has_lines_with_days_and_ticks() {
    let page = open_task();
    let detail = page.detail();
    detail
        .field("Thêm việc con")
        .fill("Gửi công văn cho các Sở");
    page.press("Enter");
    let lines = detail.within(".sub");
    let line = lines.tick_box("Gửi công văn cho các Sở");
    line.appears();
    assert_eq!(detail.field("Thêm việc con").value(), "");
    lines.field("Hạn việc con").enter("25/11/2026");
    line.click();
    let kept = json!({ "text": "Gửi công văn cho các Sở", "due": "2026-11-25", "done": true });
    page.until("the line", vec![kept], || pieces(&page, "item"));
    page.reload();
    line.appears();
    assert!(line.is_on());
    assert_eq!(lines.field("Hạn việc con").value(), "25/11/2026");
    lines.button("Xóa việc con").click();
    line.vanishes();
    page.toast().button("Hoàn tác").click();
    line.appears();
    assert!(line.is_on());
}

#[test]
fn evidence_has_a_number_a_day_and_a_safe_link() {
    let page = open_task();
    let detail = page.detail();
    let form = detail.within(".ev-f");
    form.button("Thêm").click();
    form.says("Hãy ghi số, ký hiệu hoặc tên văn bản.");
    form.field("Số, ký hiệu hoặc tên văn bản")
        .fill("123/BC-BTNMT");
    form.field("Ngày văn bản").enter("20/03/2023");
    form.field("Đường dẫn").fill("javascript:alert(1)");
    form.button("Thêm").click();
    form.says("Đường dẫn phải bắt đầu bằng http:// hoặc https://.");
    assert_eq!(pieces(&page, "evidence"), Vec::<Value>::new());
    form.field("Đường dẫn").fill("https://chinhphu.vn/bc-123");
    form.button("Thêm").click();
    let kept = json!({
        "number": "123/BC-BTNMT", "date": "2023-03-20", "link": "https://chinhphu.vn/bc-123",
    });
    page.until("the evidence", vec![kept], || pieces(&page, "evidence"));
    assert_eq!(form.field("Số, ký hiệu hoặc tên văn bản").value(), "");
    page.reload();
    let link = detail.link("123/BC-BTNMT");
    link.appears();
    assert_eq!(
        link.attribute("href").as_deref(),
        Some("https://chinhphu.vn/bc-123")
    );
    assert_eq!(
        link.attribute("rel").as_deref(),
        Some("noopener noreferrer")
    );
    detail.within(".ev").says("20/03/2023");
}

#[test]
fn a_day_that_is_no_day_is_refused() {
    let page = open_task();
    let detail = page.detail();
    for text in ["31/02/2026", "mai", "2026-13-01"] {
        detail.field("Mốc của đơn vị").enter(text);
        detail.says("Không đọc được ngày. Ghi dạng 30/06/2026; để trống nếu không có.");
        assert_eq!(page.stored(TASK, "deadline"), None);
        // What was typed stays, to be put right.
        assert_eq!(detail.field("Mốc của đơn vị").value(), text);
    }
    detail.field("Mốc của đơn vị").enter("1.12.2026");
    page.keeps(TASK, "deadline", json!({ "due": "2026-12-01" }));
    page.until("the day", "01/12/2026".to_owned(), || {
        detail.field("Mốc của đơn vị").value()
    });
    page.until("no message", 0, || detail.within(".err").count());
}

#[test]
fn the_history_tells_what_was_changed() {
    let page = open_task();
    let detail = page.detail();
    detail.says("Chưa có thay đổi nào trên máy này.");
    detail
        .field("Người chịu trách nhiệm")
        .enter("Trần Văn Bình");
    detail.button("Đang thực hiện").click();
    let history = detail.within(".hs");
    history.says("Trạng thái: Chưa thực hiện → Đang thực hiện");
    history.says("Người chịu trách nhiệm: trống → Trần Văn Bình");
    // What is typed in one go is one line.
    assert_eq!(history.within("li").count(), 2);
    page.reload();
    history.says("Người chịu trách nhiệm: trống → Trần Văn Bình");
    assert_eq!(history.within("li").count(), 2);
    assert_eq!(id("b17"), TASK);
}
