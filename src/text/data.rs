//! Phrases of the room where data is looked after.

use super::date::moment;
use super::number::count;
use crate::domain::day::local_time;
use crate::domain::edited::Edited;
use chrono::Timelike;
use std::fmt::Write as _;

/// The pane of snapshots.
pub const SNAPSHOTS: &str = "Bản chụp";
/// What they are.
pub const SNAPSHOTS_HINT: &str = "Ứng dụng tự chụp toàn bộ phần đã ghi mỗi ngày có sửa, và trước khi nhập tệp hoặc xóa. Khôi phục cho xem trước từng chỗ: chỗ nào trên máy này mới hơn thì chỉ lấy lại khi bạn đánh dấu.";
/// There is none.
pub const NO_SNAPSHOTS: &str = "Chưa có bản chụp nào.";
/// Shows what it would bring back.
pub const RESTORE: &str = "Xem và khôi phục";
/// Hands it out as a file.
pub const DOWNLOAD: &str = "Tải về";
/// It is not there any more.
pub const SNAPSHOT_GONE: &str =
    "Không đọc được bản chụp này. Có thể nó đã bị xóa ở thẻ khác; hãy tải lại trang.";

/// The pane where everything can be forgotten.
pub const RESET: &str = "Xóa dữ liệu đã ghi";
/// What goes and what stays.
pub const RESET_HINT: &str = "Xóa mọi trạng thái, người chịu trách nhiệm, mốc, việc con, minh chứng, ghi chú, việc tự thêm và lịch sử trên máy này. Văn bản, cài đặt và các bản chụp vẫn còn. Ngay trước khi xóa, ứng dụng tự chụp lại để khôi phục được ở mục Bản chụp; không chụp được thì không xóa.";
/// The word that is typed, as it is shown.
pub const CONFIRM: &str = "Gõ XÓA để xác nhận";
/// It was not typed.
pub const NOT_CONFIRMED: &str =
    "Chưa xóa gì. Hãy gõ XÓA vào ô này rồi bấm lại; gõ không dấu cũng được.";
/// Nothing is there to be forgotten.
pub const NOTHING_TO_RESET: &str = "Trên máy này chưa ghi gì nên không có gì để xóa.";

/// The pane about the browser's storage.
pub const STORAGE: &str = "Lưu trữ";
/// How saving goes.
pub const SAVING: &str = "Việc lưu";
/// How much is used.
pub const USED: &str = "Đã dùng";
/// Without a network.
pub const WITHOUT_NETWORK: &str = "Khi mất mạng";
/// Nothing was edited yet.
pub const IDLE: &str = "Phần đã ghi nằm trên máy này. Từ lúc mở trang chưa sửa gì.";
/// Tries again.
pub const RETRY: &str = "Thử lưu lại";
/// Nothing leaves the machine.
pub const STAYS_HERE: &str = "Dữ liệu chỉ nằm trong trình duyệt này, không gửi đi đâu. Mở ứng dụng bằng trình duyệt khác hoặc ở chế độ ẩn danh sẽ không thấy dữ liệu này.";
/// Kept for use without a network.
pub const KEPT_OFFLINE: &str = "Dùng được: toàn bộ ứng dụng đã nằm trên máy.";
/// The same as kept, and a newer version is ready.
pub const KEPT_OFFLINE_NEWER: &str =
    "Dùng được: toàn bộ ứng dụng đã nằm trên máy. Có bản mới đang chờ, sẽ dùng khi tải lại trang.";
/// Not kept.
pub const NOT_KEPT_OFFLINE: &str = "Trình duyệt chưa giữ ứng dụng trên máy, nên khi mất mạng có thể không mở lại được. Nếu mở từ tệp có sẵn trên máy thì vẫn dùng bình thường.";
/// Heading over records that could not be read.
pub const DAMAGED: &str = "Bản ghi không đọc được";
/// What becomes of them.
pub const DAMAGED_HINT: &str = "Các bản ghi dưới đây được giữ nguyên từng chữ, không bị ghi đè hay xóa. Tải chúng về nếu cần nhờ người khác xem.";
/// Hands them out as a file.
pub const DAMAGED_DOWNLOAD: &str = "Tải các bản ghi này về";
/// An unreadable record without text.
pub const DAMAGED_EMPTY: &str = "(trống)";

/// The pane of settings.
pub const SETTINGS: &str = "Cài đặt";
/// Colours.
pub const THEME: &str = "Nền";
/// How large the text is.
pub const TEXT_SIZE: &str = "Cỡ chữ";
/// Room between rows.
pub const DENSITY: &str = "Mật độ hàng";
/// Little.
pub const DENSE: &str = "Dày";
/// Much.
pub const ROOMY: &str = "Thoáng";
/// The warning period.
pub const SOON: &str = "Báo sắp đến hạn trước";
/// Its unit.
pub const DAYS: &str = "ngày";
/// Not a number of days.
pub const BAD_SOON: &str = "Ghi một số ngày từ 1 đến 90. Đang giữ số trước đó.";
/// The user's own unit.
pub const MY_UNIT: &str = "Đơn vị của tôi";
/// What it is good for.
pub const MY_UNIT_HINT: &str =
    "Để lọc việc đơn vị chủ trì hoặc phối hợp, kể cả việc giao cho đơn vị cũ đã hợp nhất.";
/// The user's name.
pub const AUTHOR: &str = "Tên người ghi";
/// What it is good for.
pub const AUTHOR_HINT: &str = "Đứng cạnh mỗi lần sửa trong lịch sử và trong tệp xuất.";
/// Single keys as shortcuts.
pub const SHORTCUTS: &str = "Phím tắt một chữ";
/// What they are.
pub const SHORTCUTS_HINT: &str = "J, K, C, T… Tắt đi nếu vướng bộ gõ hoặc phần mềm đọc màn hình.";
/// On.
pub const ON: &str = "Bật";
/// Off.
pub const OFF: &str = "Tắt";

/// The name of a snapshot.
pub fn snapshot(millis: u64) -> String {
    format!("Bản chụp {}", moment(millis))
}

/// The name of a snapshot's file: `de-an-06_ban-chup_2026-11-21_1405.json`.
pub fn snapshot_name(millis: u64) -> String {
    stamped_name("ban-chup", millis)
}

/// The name of the file of unreadable records.
pub fn damaged_name(millis: u64) -> String {
    stamped_name("khong-doc-duoc", millis)
}

fn stamped_name(what: &str, millis: u64) -> String {
    format!("de-an-06_{what}{}.json", stamped(millis))
}

/// A moment in the name of a file: `_2026-11-21_1405`.
pub fn stamped(millis: u64) -> String {
    local_time(millis).map_or_else(String::new, |time| {
        format!(
            "_{}_{:02}{:02}",
            time.date_naive(),
            time.hour(),
            time.minute()
        )
    })
}

/// A snapshot's button for screen readers: "Tải về: Bản chụp 21/11/2026 14:05".
pub fn button_of(button: &str, what: &str) -> String {
    format!("{button}: {what}")
}

/// "12 chỗ đã ghi ở 5 nhiệm vụ", with what belongs to the field book where there is any.
pub fn edited(edited: &Edited) -> String {
    let mut text = format!(
        "{} chỗ đã ghi ở {} nhiệm vụ",
        count(edited.fields),
        count(edited.tasks)
    );
    if edited.handbook > 0 {
        // Writing to a String cannot fail.
        let _ = write!(text, ", {} mục sổ tay", count(edited.handbook));
    }
    text
}

/// What would be deleted.
pub fn would_reset(held: &Edited) -> String {
    format!("Đang có {}.", edited(held))
}
