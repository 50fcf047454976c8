//! Phrases of handing data out.

use super::data;
use super::date::moment;
use super::number::{count, grouped};
use crate::domain::day::local_day;
use crate::domain::edited::Edited;
use chrono::NaiveDate;

/// The pane where data goes out.
pub const EXPORT: &str = "Sao lưu và gửi đi";
/// Hands the file out.
pub const EXPORT_NOW: &str = "Xuất tệp JSON";
/// Hands the file to another app.
pub const SHARE: &str = "Chia sẻ…";
/// Puts the file's text on the clipboard.
pub const COPY: &str = "Chép nội dung";
/// What the whole file is good for.
pub const EXPORT_HINT: &str = "Tệp này giữ toàn bộ phần đã ghi: dùng để sao lưu, chuyển sang máy khác, gửi người tổng hợp. Lời văn bản không nằm trong tệp vì đã có sẵn trong ứng dụng.";
/// What a part is good for.
pub const PART_HINT: &str =
    "Tệp một phần để gửi người tổng hợp. Nó không có cài đặt và không thay được bản sao lưu.";
/// Where downloads do not work.
pub const BLOCKED_HINT: &str = "Bấm mà không thấy tệp tải về (thường gặp trong Zalo, hoặc khi mở từ màn hình chính iPhone) thì bấm Chép nội dung, dán vào tin nhắn hoặc thư; người nhận chọn Dán nội dung ở mục Nhập từ tệp.";
/// Nothing was ever exported, and there is something to lose.
pub const NEVER_EXPORTED: &str = "Chưa xuất lần nào.";
/// Nothing was ever exported, and there is nothing to lose yet.
pub const NOTHING_TO_EXPORT: &str = "Chưa ghi gì trên máy này. Tệp xuất lúc này chỉ có cài đặt.";
/// What happens to what is not exported.
pub const MAY_BE_LOST: &str = "Xóa dữ liệu duyệt web, hỏng máy hoặc mất máy sẽ mất phần chưa xuất.";
/// All is in the last export.
pub const ALL_EXPORTED: &str = "Mọi chỗ sửa đã có trong tệp xuất gần nhất.";
/// What goes into the file.
pub const SCOPE: &str = "Đưa vào tệp";
/// All of it.
pub const SCOPE_ALL: &str = "Toàn bộ";
/// The tasks of the user's unit.
pub const SCOPE_MINE: &str = "Đơn vị của tôi";
/// There is no unit to be chosen.
pub const SCOPE_HINT: &str = "Để xuất riêng một phần: đặt Đơn vị của tôi trong Cài đặt, hoặc đánh dấu chọn nhiệm vụ ở danh sách rồi quay lại đây.";
/// The other app was not reached.
pub const SHARE_REFUSED: &str =
    "Trình duyệt không cho chia sẻ tệp. Hãy bấm Xuất tệp JSON hoặc Chép nội dung.";
/// The text is shown, to be copied by hand.
pub const COPY_BY_HAND: &str =
    "Trình duyệt không cho chép. Bấm giữ trong khung dưới đây, chọn tất cả rồi chép.";
/// The name of the frame that holds the text.
pub const TEXT: &str = "Nội dung tệp";

/// The tasks that are selected in the list.
pub fn scope_picked(tasks: usize) -> String {
    format!("Nhiệm vụ đang chọn ({})", count(tasks))
}

/// Nothing was edited in what goes into the file.
pub const SCOPE_EMPTY: &str = "Phần này chưa ghi gì, nên không có gì để xuất.";

/// The name under which a file is shared.
pub fn shared_name(name: &str) -> String {
    name.replace(".json", ".txt")
}

/// The file was handed to another app.
pub fn shared(name: &str) -> String {
    format!("Đã chia sẻ {name}. Người nhận chọn tệp này ở mục Nhập từ tệp như tệp JSON.")
}

/// The text is on the clipboard.
pub fn copied(bytes: usize) -> String {
    format!(
        "Đã chép nội dung tệp, khoảng {} KB. Dán vào nơi cần gửi.",
        count(bytes.div_ceil(1_000))
    )
}

/// What an export holds.
pub fn holds(edited: &Edited, history: usize) -> String {
    format!(
        "Tệp sẽ có {} và {} lần sửa trong lịch sử.",
        data::edited(edited),
        count(history)
    )
}

/// When data was last exported.
pub fn exported(millis: u64, today: NaiveDate) -> String {
    let days = local_day(millis).map_or(0, |day| (today - day).num_days());
    match days {
        ..=0 => format!("Xuất lần cuối hôm nay, {}.", super::date::clock(millis)),
        1 => format!("Xuất lần cuối hôm qua, {}.", moment(millis)),
        days => format!(
            "Xuất lần cuối {} ngày trước, {}.",
            grouped(days),
            moment(millis)
        ),
    }
}

/// What was edited since.
pub fn edited_since(fields: usize) -> String {
    format!("{} chỗ sửa sau đó chưa có trong tệp nào.", count(fields))
}
