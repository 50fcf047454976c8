//! Phrases of tables for Excel that go out and come back.

use super::number::count;
use super::values::harmless;
use super::words;
use crate::domain::status::Status;
use crate::exchange::sheet::{BadTable, Column, Problem};
use crate::search::fold;

/// The name of the table.
pub const SHEET: &str = "Nhiệm vụ";
/// Who made an edit that somebody made in Excel: a file does not say who it was.
pub const AUTHOR: &str = "Sửa trong Excel";

/// The title of a column.
pub fn column(column: Column) -> &'static str {
    match column {
        Column::Id => "Mã nhiệm vụ (ID)",
        Column::Number => "STT",
        Column::Title => "Nội dung",
        Column::Basis => "Căn cứ",
        Column::Lead => "Chủ trì",
        Column::Coordinating => "Phối hợp",
        Column::Deadline => "Thời hạn trong văn bản",
        Column::Due => "Hạn cuối",
        Column::Product => "Sản phẩm",
        Column::Status => "Trạng thái",
        Column::Progress => "Tiến độ",
        Column::DoneOn => "Ngày hoàn thành",
        Column::Person => "Người chịu trách nhiệm",
        Column::Position => "Chức vụ",
        Column::OwnDue => "Mốc của đơn vị",
        Column::OwnReason => "Lý do đặt mốc",
        Column::Obstacle => "Vướng mắc",
        Column::Cause => "Nguyên nhân chậm",
        Column::Next => "Việc tiếp theo",
        Column::NextDue => "Hạn việc tiếp theo",
        Column::Note => "Ghi chú",
        Column::DaysLate => "Số ngày quá hạn",
        Column::Evidence => "Minh chứng",
    }
}

/// A status as it stands in a cell.
pub fn status(status: Status) -> &'static str {
    words::status_short(status)
}

/// Reads a status as people type it, with or without marks, in its long or its short form.
pub fn read_status(text: &str) -> Option<Status> {
    let key = fold::key(text);
    let is_called = |status: &Status| {
        [words::status(*status), words::status_short(*status)]
            .iter()
            .any(|words| fold::key(words) == key)
    };
    Status::ALL.into_iter().find(is_called)
}

/// Why a file of Excel cannot be taken in, and what to do.
pub fn bad_table(name: &str, why: BadTable) -> String {
    let name = harmless(name);
    match why {
        BadTable::Empty => {
            format!("Tệp “{name}” không có gì bên trong. Hãy xuất lại rồi chọn tệp mới.")
        }
        BadTable::NotExcel => format!(
            "Tệp “{name}” không phải tệp Excel (.xlsx). Hãy chọn tệp do nút “Excel” của mục Báo cáo tạo ra."
        ),
        BadTable::OldOrLocked => format!(
            "Tệp “{name}” là tệp Excel kiểu cũ (.xls) hoặc có đặt mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu nếu có, lưu lại thành .xlsx rồi chọn lại."
        ),
        BadTable::Damaged => format!(
            "Tệp “{name}” bị hỏng hoặc tải chưa xong. Hãy chép hoặc tải lại; nếu Excel còn mở được thì lưu lại thành .xlsx rồi chọn lại."
        ),
        BadTable::TooLong => format!(
            "Tệp “{name}” quá lớn nên không đọc. Hãy bỏ hình và các trang tính khác, chỉ giữ bảng “{SHEET}”."
        ),
        BadTable::NoId => format!(
            "Tệp “{name}” không có cột “{}”, nên không biết mỗi dòng là nhiệm vụ nào. Hãy sửa trên tệp do ứng dụng này xuất và giữ nguyên cột đó.",
            column(Column::Id)
        ),
    }
}

/// A place that could not be taken, and why.
pub fn problem(problem: &Problem) -> String {
    match problem {
        Problem::NoId(row) => format!("Dòng {}: không có mã nhiệm vụ, để riêng", count(*row)),
        Problem::Unknown(row, id) => format!(
            "Dòng {}: mã “{}” không có trong bản dữ liệu này, để riêng",
            count(*row),
            harmless(id)
        ),
        Problem::Twice(row, id) => format!(
            "Dòng {}: mã “{}” đã có ở dòng trên, chỉ lấy dòng đầu",
            count(*row),
            harmless(id)
        ),
        Problem::Cell(row, at, text) => format!(
            "Dòng {}, cột {}: “{}” {}",
            count(*row),
            column(*at),
            harmless(text),
            wanted(*at)
        ),
        Problem::TooLong(row, at) => {
            format!(
                "Dòng {}, cột {}: dài quá 20.000 ký tự",
                count(*row),
                column(*at)
            )
        }
        Problem::NoDay(row) => format!(
            "Dòng {}: có “{}” mà không có “{}”",
            count(*row),
            column(Column::OwnReason),
            column(Column::OwnDue)
        ),
        Problem::MoreRows => "Bảng dài quá 20.000 dòng; phần sau không đọc".to_owned(),
    }
}

/// What a column takes.
fn wanted(column: Column) -> &'static str {
    match column {
        Column::Status => {
            "không phải trạng thái; hãy ghi Chưa thực hiện, Đang thực hiện, Hoàn thành hoặc Tạm dừng"
        }
        Column::DoneOn | Column::OwnDue | Column::NextDue => {
            "không phải ngày; hãy ghi như 30/06/2026"
        }
        Column::Progress => "không phải phần trăm từ 0 đến 100",
        _ => "không đọc được",
    }
}
