//! Phrases of the weekly review.

use super::date::dmy;
use super::number::count;
use super::report;
use crate::domain::catalogue::Catalogue;
use crate::domain::document::Document;
use crate::domain::period::Period;
use crate::domain::task::Task;
use crate::domain::weekly::{Weekly, Which, asked_by};
use chrono::NaiveDate;

/// What it is called.
pub const NAME: &str = "Kiểm điểm tuần";
/// Its minutes.
pub const MINUTES: &str = "Biên bản";
/// What can be made in the room of reports.
pub const MAKING: &str = "Báo cáo và kiểm điểm";
/// A report on a period.
pub const REPORT: &str = "Báo cáo kỳ";
/// Whose tasks.
pub const UNIT: &str = "Đơn vị kiểm điểm";
/// Which of them.
pub const WHICH: &str = "Nhiệm vụ đưa ra kiểm điểm";
/// Begins.
pub const START: &str = "Bắt đầu kiểm điểm";
/// Goes on.
pub const GO_ON: &str = "Kiểm điểm tiếp";
/// Leads to the minutes.
pub const SEE_MINUTES: &str = "Xem biên bản";
/// Leads back to the list.
pub const TO_LIST: &str = "Về danh sách kiểm điểm";
/// The tasks of the review.
pub const LIST: &str = "Nhiệm vụ kiểm điểm trong tuần";
/// There is none.
pub const NONE: &str = "Không có nhiệm vụ nào để kiểm điểm";
/// What to do then.
pub const NONE_HINT: &str = "Trong phạm vi này không có nhiệm vụ chủ trì nào chưa hoàn thành. Hãy chọn đơn vị khác hoặc chọn tất cả nhiệm vụ chưa xong.";
/// The task of the link is not in the review.
pub const NOT_HERE: &str = "Nhiệm vụ này không thuộc phạm vi đang kiểm điểm";
/// What to do then.
pub const NOT_HERE_HINT: &str = "Đơn vị đang chọn không chủ trì nhiệm vụ này, hoặc bộ lọc đã bỏ qua. Hãy về danh sách để chọn lại.";
/// Marks the task.
pub const DONE: &str = "Đã kiểm điểm";
/// And goes on, where there is room to say so.
pub const THEN_NEXT: &str = ", sang việc sau";
/// The same of the last task.
pub const THEN_MINUTES: &str = ", xem biên bản";
/// Goes on without a mark.
pub const SKIP: &str = "Bỏ qua";
/// The task before.
pub const PREVIOUS: &str = "Việc trước";
/// Takes the mark away.
pub const UNMARK: &str = "Bỏ dấu";
/// The document's words.
pub const QUOTE: &str = "Lời văn bản";
/// Opens the task with all that is known of it.
pub const OPEN: &str = "Mở chi tiết";
/// The keys.
pub const KEYS: [(&str, &str); 4] = [
    ("Ctrl+Enter", "đã kiểm điểm, sang việc sau"),
    ("J", "bỏ qua"),
    ("K", "việc trước"),
    ("1 2 3", "trạng thái"),
];
/// A person without a position.
pub const NO_POSITION: &str = "Chưa ghi chức vụ của người chịu trách nhiệm.";
/// What was not gone through.
pub const LEFT: &str = "Chưa kiểm điểm trong tuần";
/// Late without a plan.
pub const UNPLANNED: &str = "Quá hạn, chưa có lộ trình khắc phục";
/// The summary of the minutes.
pub const SUMMARY: &str = "Tổng hợp";
/// What the minutes are.
pub const DRAFT_NOTE: &str = "Dự thảo theo mẫu biên bản của Nghị định 30/2020/NĐ-CP. Chỗ chấm chấm để thư ký và chủ tọa điền, ký.";
/// The name of the preview.
pub const PREVIEW: &str = "Xem trước biên bản";
/// The name of the ways out.
pub const OUT: &str = "Xuất biên bản";

/// Which tasks.
pub fn which(which: Which) -> &'static str {
    match which {
        Which::Open => "Chưa xong",
        Which::Pressing => "Quá hạn, sắp hạn",
        Which::Late => "Quá hạn",
    }
}

/// Where the words stand that ask for the review.
pub fn source(task: &Task, document: &Document) -> String {
    format!("{}, {}", task.reference, report::cited(document))
}

/// "Tuần 47 năm 2026 (từ 16/11/2026 đến 22/11/2026)".
pub fn week(week: Period) -> String {
    report::capitalised(&report::period(week))
}

/// How far it is: "Đã kiểm điểm 3 trên 27 nhiệm vụ, 5 nhiệm vụ quá hạn chưa có lộ trình khắc phục."
pub fn so_far(weekly: &Weekly) -> String {
    let unplanned = weekly.unplanned().count();
    let also = match unplanned {
        0 => String::new(),
        number => format!(
            "; {} nhiệm vụ quá hạn chưa có lộ trình khắc phục",
            count(number)
        ),
    };
    format!(
        "Tuần này đã kiểm điểm {} trên {} nhiệm vụ{also}.",
        count(weekly.reviewed()),
        count(weekly.turns.len())
    )
}

/// Where it is: "3/27".
pub fn place(at: usize, all: usize) -> String {
    format!("{}/{}", count(at + 1), count(all))
}

/// The same for screen readers.
pub fn place_aloud(at: usize, weekly: &Weekly) -> String {
    format!(
        "Nhiệm vụ {} trên {}, đã kiểm điểm {}",
        count(at + 1),
        count(weekly.turns.len()),
        count(weekly.reviewed())
    )
}

/// How many were gone through: "đã kiểm điểm 3".
pub fn reviewed(number: usize) -> String {
    format!("đã kiểm điểm {}", count(number))
}

/// The mark on a task.
pub fn reviewed_on(day: NaiveDate) -> String {
    format!("đã kiểm điểm {}", dmy(day))
}

/// A position that does not look high enough, with what the document asks for in its own words:
/// those in brackets at the end of the sentence that asks for the review.
pub fn low_position(catalogue: &Catalogue) -> String {
    let asked = asked_by(catalogue).and_then(|(task, document)| {
        let (_, words) = task.quote.rsplit_once('(')?;
        let words = words.trim_end_matches(')');
        let number = document.number.as_deref()?;
        Some(format!(
            " “{words}” ({}, {} số {number})",
            task.reference, document.kind
        ))
    });
    format!(
        "Chức vụ này chưa thể hiện mức{}. Vẫn ghi được nếu đơn vị phân công như vậy.",
        asked.unwrap_or_default()
    )
}

/// A list's heading with its number.
pub fn counted(heading: &str, number: usize) -> String {
    format!("{heading} ({})", count(number))
}
