//! Phrases of a task's progress sheet.

use super::number::{count, fraction};

/// Heading of the sheet.
pub const SHEET: &str = "Tiến độ từng đơn vị";
/// What it is for.
pub const HINT: &str = "Mỗi đơn vị được giao một dòng. Đánh dấu đơn vị đã xong, sửa ngày, ghi chú; mọi dòng đi cùng tệp xuất.";
/// Whom the document addresses is not known by name.
pub const NOBODY: &str =
    "Văn bản không nêu tên từng đơn vị. Dán hoặc gõ tên các đơn vị bên dưới để lập bảng.";
/// Leaves out those whom the document addresses.
pub const OWN_ONLY: &str = "Chỉ theo danh sách tự thêm";
/// What that is for.
pub const OWN_ONLY_HINT: &str =
    "Dùng khi theo dõi xã, phường, phòng ban của mình thay cho danh sách của văn bản.";
/// Name of the choice of lines.
pub const SHOWN: &str = "Dòng hiển thị";
/// All lines.
pub const ALL: &str = "Tất cả";
/// Lines that are not done.
pub const OPEN: &str = "Chưa xong";
/// No line is left.
pub const ALL_DONE: &str = "Không còn đơn vị nào chưa xong.";
/// The day on which one was done.
pub const DONE_ON: &str = "Ngày xong";
/// A remark.
pub const NOTE: &str = "Ghi chú";
/// Deletes a line that the user added.
pub const REMOVE: &str = "Bỏ dòng";
/// Where names are pasted.
pub const PASTE: &str = "Dán tên đơn vị";
/// How.
pub const PASTE_HINT: &str =
    "Mỗi dòng một tên, hoặc cách nhau bằng dấu phẩy. Có thể chép từ Excel, có dấu hoặc không dấu.";
/// Compares the names with the lines.
pub const COMPARE: &str = "Đối chiếu";
/// Nothing was pasted.
pub const NO_NAMES: &str = "Chưa có tên nào. Dán hoặc gõ ít nhất một tên rồi bấm Đối chiếu.";
/// Names that are lines of the sheet.
pub const MATCHED: &str = "Khớp với bảng";
/// Names that are not.
pub const UNMATCHED: &str = "Chưa có trong bảng";
/// What may be the cause.
pub const UNMATCHED_HINT: &str =
    "Có thể là tên cũ trước khi sáp nhập, tên viết sai, hoặc đơn vị tự thêm.";

/// "12/34 đã xong (35,3%)"
pub fn done(done: usize, all: usize) -> String {
    format!("{} đã xong", fraction(done, all))
}

/// "Đánh dấu 12 đơn vị đã xong"
pub fn mark(number: usize) -> String {
    format!("Đánh dấu {} đơn vị đã xong", count(number))
}

/// "Thêm 1 tên vào bảng"
pub fn add(number: usize) -> String {
    format!("Thêm {} tên vào bảng", count(number))
}

/// The step that marks several.
pub fn marked(name: &str, number: usize) -> String {
    format!("{name}: {} đơn vị đã xong", count(number))
}

/// The step that adds several.
pub fn added(name: &str, number: usize) -> String {
    format!("{name}: thêm {} dòng vào bảng", count(number))
}

/// The tick box of a line.
pub fn tick(name: &str) -> String {
    format!("{name} đã xong")
}
