//! Phrases of the palette, and the words by which its commands and rooms are found.

use super::calendar;
use super::number::count;
use super::weekly;
use super::words::{self, standing_kind, status};
use crate::domain::standing::StandingKind;
use crate::domain::status::Status;
use crate::state::command::{Command, Moment, View};
use crate::state::palette::Group;
use crate::state::route::Page;
use crate::storage::settings::Theme;

/// Its name.
pub const NAME: &str = "Tìm nhanh";
/// The keys that open it.
pub const KEYS: &str = "Ctrl+K";
/// Inside its empty field.
pub const HINT: &str = "Nhiệm vụ, đơn vị, văn bản, lệnh…";
/// Name of what it offers.
pub const OFFERED: &str = "Kết quả";
/// Below it: how to use it.
pub const FOOT: [(&str, &str); 3] = [("↑ ↓", "chọn"), ("Enter", "mở"), ("Esc", "đóng")];
/// Nothing is found: what to do.
pub const NONE_FOUND_HINT: &str = "Thử bớt chữ, hoặc gõ không dấu.";

/// A group's heading.
pub fn group(group: Group) -> &'static str {
    match group {
        Group::Recent => "Vừa dùng",
        Group::Pages => "Mục",
        Group::Commands => "Lệnh",
        Group::Tasks => "Nhiệm vụ",
        Group::Units => "Đơn vị",
        Group::Documents => "Văn bản",
    }
}

/// Nothing is found.
pub fn none_found(typed: &str) -> String {
    format!("Không có gì khớp “{}”.", typed.trim())
}

/// So much is offered, for screen readers.
pub fn offered(number: usize) -> String {
    format!("{} kết quả", count(number))
}

/// Leads to all tasks that are found.
pub fn all_tasks(number: usize) -> String {
    format!("Xem cả {} nhiệm vụ trong danh sách", count(number))
}

/// A command's name.
pub fn command(command: Command) -> &'static str {
    match command {
        Command::Set(Status::Done) => "Hoàn thành nhiệm vụ đang mở",
        Command::Set(Status::Doing) => "Đặt nhiệm vụ đang mở: đang thực hiện",
        Command::Set(Status::Todo) => "Đặt nhiệm vụ đang mở: chưa thực hiện",
        Command::Set(Status::Stopped) => "Đặt nhiệm vụ đang mở: tạm dừng",
        Command::Star(true) => "Đánh dấu ưu tiên nhiệm vụ đang mở",
        Command::Star(false) => "Bỏ ưu tiên nhiệm vụ đang mở",
        Command::Copy => "Chép nhiệm vụ đang mở kèm trích dẫn",
        Command::Show(View::Mine) => "Chỉ việc của đơn vị tôi",
        Command::Show(View::MineOverdue) => "Việc quá hạn của đơn vị tôi",
        Command::Show(View::Overdue) => "Việc quá hạn",
        Command::Show(View::DueSoon) => "Việc sắp đến hạn",
        Command::Show(View::Starred) => "Việc ưu tiên",
        Command::Look(sight) => calendar::sight(sight),
        Command::ChooseUnit => "Chọn đơn vị của tôi",
        Command::Review => weekly::NAME,
        Command::Add => "Thêm việc của đơn vị",
        Command::Undo => "Hoàn tác",
        Command::Redo => "Làm lại",
        Command::AsOf(Moment::Today) => "Về hôm nay",
        Command::AsOf(Moment::EndOfLastMonth) => "Xem tính đến cuối tháng trước",
        Command::AsOf(Moment::EndOfLastYear) => "Xem tính đến cuối năm trước",
        Command::Export => "Xuất tệp JSON",
        Command::Calendar => "Tải lịch hạn của các nhiệm vụ đang hiện (.ics)",
        Command::Print => "In trang này",
        Command::Theme(Theme::Light) => "Đổi sang nền sáng",
        Command::Theme(Theme::Dark) => "Đổi sang nền tối",
        Command::Theme(Theme::System) => "Đổi nền theo máy",
        Command::Roomy(true) => "Hàng thoáng",
        Command::Roomy(false) => "Hàng dày",
        Command::SingleKeys(true) => "Bật phím tắt một chữ",
        Command::SingleKeys(false) => "Tắt phím tắt một chữ",
        Command::Help => "Phím tắt",
    }
}

/// Other words by which a command is found.
pub fn command_words(command: Command) -> String {
    match command {
        Command::Set(Status::Done) => "xong đánh dấu tick trạng thái".to_owned(),
        Command::Set(value) => format!("trạng thái {}", status(value)),
        Command::Star(_) => "sao quan trọng".to_owned(),
        Command::Copy => "sao chép copy trích nguyên văn".to_owned(),
        Command::Show(View::Mine | View::MineOverdue) | Command::ChooseUnit => {
            "chỉ việc của tôi nhiệm vụ cơ quan mình lọc".to_owned()
        }
        Command::Show(View::Overdue) => "nhiệm vụ trễ chậm muộn lọc".to_owned(),
        Command::Show(View::DueSoon) => {
            format!("nhiệm vụ {} gấp lọc", standing_kind(StandingKind::DueSoon))
        }
        Command::Show(View::Starred) => "nhiệm vụ sao đánh dấu lọc".to_owned(),
        Command::Review => "giao ban họp tuần biên bản rà soát đôn đốc".to_owned(),
        Command::Look(_) => "xem thời hạn lịch tháng Gantt biểu đồ".to_owned(),
        Command::Add => "tạo mới nhiệm vụ thêm việc".to_owned(),
        Command::Undo => "quay lại undo".to_owned(),
        Command::Redo => "redo".to_owned(),
        Command::AsOf(Moment::Today) => "ngày tính đến hiện tại".to_owned(),
        Command::AsOf(_) => "ngày lùi".to_owned(),
        Command::Export => "sao lưu tải về gửi lưu dữ liệu export backup".to_owned(),
        Command::Calendar => "lịch nhắc google outlook ics calendar thời hạn".to_owned(),
        Command::Print => "máy in giấy PDF print".to_owned(),
        Command::Theme(theme) => format!("giao diện màu chế độ {}", words::theme(theme)),
        Command::Roomy(_) => "mật độ hàng giãn dòng thưa gọn".to_owned(),
        Command::SingleKeys(_) => "bàn phím cài đặt".to_owned(),
        Command::Help => "trợ giúp hướng dẫn bàn phím help".to_owned(),
    }
}

/// The keys that do the same as a command.
pub fn command_keys(command: Command) -> Option<&'static str> {
    Some(match command {
        Command::Set(Status::Done) => "3",
        Command::Set(Status::Doing) => "2",
        Command::Set(Status::Todo) => "1",
        Command::Copy => "C",
        Command::Add => "A",
        Command::Undo => "Ctrl+Z",
        Command::Redo => "Ctrl+Shift+Z",
        Command::Print => "Ctrl+P",
        Command::Help => "?",
        _ => return None,
    })
}

/// Other words by which a room is found.
pub fn page_words(page: Page) -> &'static str {
    match page {
        Page::Overview => "bức tranh chung sổ theo dõi tỷ lệ đúng hạn thống kê biểu đồ dashboard",
        Page::Tasks => "danh sách công việc tất cả việc",
        Page::Deadlines => "lịch đến hạn quá hạn kỳ hạn",
        Page::Handbook => {
            "tổ công nghệ số cộng đồng buổi hỗ trợ danh mục hướng dẫn người dân đếm lượt thôn xã"
        }
        Page::Units => "cơ quan bộ ngành tỉnh thành phố địa phương",
        Page::Measures => "mục tiêu số liệu chỉ số kết quả báo cáo",
        Page::Documents => "chỉ thị thông báo kết luận công điện trích nguyên văn",
        Page::Reports => "báo cáo tháng tuần quý Word Excel in trình ký Zalo",
        Page::Data => "xuất nhập gộp cài đặt sao lưu bản chụp khôi phục xóa JSON",
        Page::Help => "hướng dẫn cách dùng hỏi đáp help",
    }
}

/// The keys that lead to a room.
pub fn page_keys(page: Page) -> &'static str {
    match page {
        Page::Overview => "G T",
        Page::Tasks => "G N",
        Page::Deadlines => "G H",
        Page::Handbook => "G S",
        Page::Units => "G O",
        Page::Measures => "G C",
        Page::Documents => "G V",
        Page::Reports => "G B",
        Page::Data => "G D",
        Page::Help => "G G",
    }
}

/// Keys as they are called on a Mac.
pub fn keys_on(keys: &str, mac: bool) -> String {
    if mac {
        keys.replace("Ctrl+", "⌘").replace("Shift+", "⇧")
    } else {
        keys.to_owned()
    }
}
