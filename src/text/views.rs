//! Phrases of the saved views.

use super::number::count;

/// Opens the list, and its heading.
pub const VIEWS: &str = "Bộ lọc đã lưu";
/// Turns changing names and order on.
pub const ARRANGE: &str = "Sửa, sắp xếp";
/// Turns it off.
pub const DONE: &str = "Xong";
/// Heading of what can be saved.
pub const SAVE_HEADING: &str = "Lưu bộ lọc đang dùng";
/// Saves it.
pub const SAVE: &str = "Lưu";
/// What it is called.
pub const NAME: &str = "Tên bộ lọc";
/// Its icon.
pub const ICON: &str = "Biểu tượng";
/// There is nothing to save.
pub const NOTHING_TO_SAVE: &str =
    "Gõ từ khóa hoặc chọn điều kiện trong Nhiệm vụ, rồi mở lại mục này để lưu.";
/// All were deleted.
pub const NONE: &str = "Chưa có bộ lọc nào.";
/// Under the list.
pub const HINT: &str = "Bộ lọc đã lưu nằm trên máy này và đi cùng tệp xuất toàn bộ.";

/// The views that the app gives, by the names of their records.
pub const GIVEN: [(&str, &str); 5] = [
    ("qua-han", "Quá hạn của đơn vị tôi"),
    ("thang-nay", "Tháng này"),
    ("chua-ro-nguoi", "Chưa rõ người"),
    ("cho-phoi-hop", "Đang chờ phối hợp"),
    ("moi-doi", "Mới đổi từ lần báo cáo trước"),
];

/// The icons that can be chosen, with what they show.
pub const ICONS: [(&str, &str); 10] = [
    ("tasks", "Danh sách"),
    ("star", "Ngôi sao"),
    ("deadlines", "Thời hạn"),
    ("calendar", "Lịch"),
    ("person", "Người"),
    ("units", "Đơn vị"),
    ("documents", "Văn bản"),
    ("measures", "Chỉ tiêu"),
    ("update", "Thay đổi"),
    ("print", "Báo cáo"),
];

/// "12 nhiệm vụ"
pub fn tasks(number: usize) -> String {
    format!("{} nhiệm vụ", count(number))
}

/// Moves a view up, for screen readers.
pub fn up(name: &str) -> String {
    format!("Đưa “{name}” lên")
}

/// Moves it down.
pub fn down(name: &str) -> String {
    format!("Đưa “{name}” xuống")
}

/// Deletes it.
pub fn delete(name: &str) -> String {
    format!("Xóa “{name}”")
}

/// It was saved.
pub fn saved(name: &str) -> String {
    format!("Đã lưu bộ lọc “{name}”")
}

/// It was deleted.
pub fn deleted(name: &str) -> String {
    format!("Đã xóa bộ lọc “{name}”")
}

/// It has another name.
pub fn renamed(name: &str) -> String {
    format!("Đã đổi tên bộ lọc thành “{name}”")
}

/// It has another icon.
pub fn redrawn(name: &str) -> String {
    format!("Đã đổi biểu tượng của bộ lọc “{name}”")
}

/// It was moved.
pub fn moved(name: &str) -> String {
    format!("Đã đổi thứ tự bộ lọc “{name}”")
}

/// A change of views was taken back.
pub const TAKEN_BACK: &str = "Đã hoàn tác thay đổi của bộ lọc";
