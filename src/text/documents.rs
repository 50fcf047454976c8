//! Phrases of the documents' room.

use super::number::count;

/// Who issued a document.
pub const ISSUER: &str = "Cơ quan ban hành";
/// When it was issued.
pub const ISSUED: &str = "Ngày ban hành";
/// The meeting whose conclusions it records.
pub const EVENT: &str = "Ngày họp";
/// Who signed it.
pub const SIGNER: &str = "Người ký";
/// Where its text can be read.
pub const SOURCE: &str = "Nguồn";
/// It was not stated.
pub const UNKNOWN: &str = "chưa rõ";
/// How far it is.
pub const PROGRESS: &str = "Tiến độ chung";
/// Leads to its tasks in the checklist.
pub const IN_TASKS: &str = "Xem trong Nhiệm vụ";
/// A part without tasks.
pub const EMPTY_PART: &str = "Phần này không giao nhiệm vụ nào.";
/// No document is there.
pub const NO_DOCUMENTS: &str = "Bản dữ liệu này chưa có văn bản nào.";

/// "12/76 hoàn thành"
pub fn done(done: usize, total: usize) -> String {
    format!("{}/{} hoàn thành", count(done), count(total))
}

/// "16 quá hạn"
pub fn late(late: usize) -> String {
    format!("{} quá hạn", count(late))
}

/// "2 tạm dừng"
pub fn stopped(stopped: usize) -> String {
    format!("{} tạm dừng, không còn áp dụng", count(stopped))
}

/// Who leads a task, and which document assigns it: "Bộ Tài chính · Chỉ thị 05/CT-TTg".
pub fn assigned(lead: &str, document: &str) -> String {
    format!("{lead} · {document}")
}

/// The heading of a part: "B. Nhiệm vụ riêng của từng bộ, ngành".
pub fn part(id: &str, title: &str) -> String {
    if id.chars().count() == 1 {
        format!("{id}. {title}")
    } else {
        title.to_owned()
    }
}

/// Own tasks stand in no document.
pub fn own_tasks(number: usize) -> String {
    format!(
        "{} việc tự thêm không thuộc văn bản nào nên không có ở đây và không tính vào tiến độ trên.",
        count(number)
    )
}
