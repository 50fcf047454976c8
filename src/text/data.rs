//! Phrases of the room where data is looked after.

use super::date::moment;
use super::number::{count, grouped};
use super::shell;
use super::values::stated_moment;
use crate::domain::day::{local_day, local_time};
use crate::exchange::json::Incoming;
use crate::storage::settings::Settings;
use chrono::{NaiveDate, Timelike};

/// The pane where data goes out.
pub const EXPORT: &str = "Sao lưu";
/// Hands the file out.
pub const EXPORT_NOW: &str = "Xuất tệp JSON";
/// What the file is good for.
pub const EXPORT_HINT: &str = "Tệp này giữ toàn bộ phần đã ghi: dùng để sao lưu, chuyển sang máy khác, gửi người tổng hợp. Lời văn bản không nằm trong tệp vì đã có sẵn trong ứng dụng.";
/// Nothing was ever exported, and there is something to lose.
pub const NEVER_EXPORTED: &str = "Chưa xuất lần nào.";
/// Nothing was ever exported, and there is nothing to lose yet.
pub const NOTHING_TO_EXPORT: &str = "Chưa ghi gì trên máy này. Tệp xuất lúc này chỉ có cài đặt.";
/// What happens to what is not exported.
pub const MAY_BE_LOST: &str = "Xóa dữ liệu duyệt web, hỏng máy hoặc mất máy sẽ mất phần chưa xuất.";
/// All is in the last export.
pub const ALL_EXPORTED: &str = "Mọi chỗ sửa đã có trong tệp xuất gần nhất.";

/// The pane where data comes in.
pub const IMPORT: &str = "Nhập từ tệp";
/// How it works.
pub const IMPORT_HINT: &str = "Chọn tệp JSON do ứng dụng này xuất. Bạn xem trước những gì sẽ đổi; chưa bấm nhập thì chưa có gì thay đổi. Cùng một chỗ được sửa ở hai nơi thì lấy lần sửa mới hơn.";
/// Opens the file chooser.
pub const CHOOSE_FILE: &str = "Chọn tệp JSON";
/// The same once a file was read.
pub const CHOOSE_OTHER: &str = "Chọn tệp khác";
/// While a file is read.
pub const READING: &str = "Đang đọc tệp…";
/// The preview of a file.
pub const PREVIEW: &str = "Xem trước khi nhập";
/// The preview of a snapshot.
pub const PREVIEW_SNAPSHOT: &str = "Xem trước khi khôi phục";
/// Leaves everything as it is.
pub const LEAVE: &str = "Bỏ qua";
/// Nothing would change: heading.
pub const NOTHING_TO_TAKE: &str = "Không có gì để nhập";
/// What would be taken.
pub const TAKES: &str = "chỗ sửa sẽ lấy";
/// What is the same.
pub const SAME: &str = "chỗ giống hệt";
/// What is newer here.
pub const KEPT: &str = "chỗ giữ nguyên vì trên máy này mới hơn";
/// Tasks that are not known here.
pub const UNKNOWN: &str = "nhiệm vụ bản dữ liệu này không có";
/// What becomes of them.
pub const UNKNOWN_HINT: &str = "Phần ghi cho các nhiệm vụ này vẫn được giữ trên máy, chưa hiện ra; bản ứng dụng có các nhiệm vụ đó sẽ hiện. Mã nhiệm vụ:";
/// Heading of the list of what would be taken.
pub const LIST: &str = "Những chỗ sẽ lấy";
/// Before an old value, for screen readers.
pub const BEFORE: &str = "trước:";
/// Before a new value, for screen readers.
pub const AFTER: &str = "sau:";
/// The import can be taken back.
pub const UNDOABLE: &str = "Nhập xong vẫn hoàn tác được bằng một lần bấm.";
/// Ends every message about a file that was not taken.
const SAFE: &str = "Dữ liệu trên máy này chưa thay đổi.";

/// The pane of snapshots.
pub const SNAPSHOTS: &str = "Bản chụp";
/// What they are.
pub const SNAPSHOTS_HINT: &str = "Ứng dụng tự chụp toàn bộ phần đã ghi trước khi xóa. Khôi phục chỉ lấy lại những chỗ mà bản chụp mới hơn máy này, và cho xem trước.";
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
/// The store could not be read.
pub const UNKNOWN_USE: &str = "không đọc được bộ nhớ của trình duyệt";
/// Nothing leaves the machine.
pub const STAYS_HERE: &str = "Dữ liệu chỉ nằm trong trình duyệt này, không gửi đi đâu. Mở ứng dụng bằng trình duyệt khác hoặc ở chế độ ẩn danh sẽ không thấy dữ liệu này.";
/// Kept for use without a network.
pub const KEPT_OFFLINE: &str = "Dùng được: toàn bộ ứng dụng đã nằm trên máy.";
/// The same, and a newer version is ready.
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

/// What an export holds.
pub fn holds(tasks: usize, fields: usize, history: usize) -> String {
    format!(
        "Tệp sẽ có {} chỗ đã ghi ở {} nhiệm vụ và {} lần sửa trong lịch sử.",
        count(fields),
        count(tasks),
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

/// A file that the browser could not hand over.
pub fn unreadable_file() -> String {
    format!(
        "Trình duyệt không đọc được tệp này: có thể tệp vừa bị xóa, đổi tên hoặc không có quyền mở. Hãy chọn lại. {SAFE}"
    )
}

/// Where a preview comes from: "Tệp x, xuất lúc 21/11/2026 14:05".
pub fn from_file(exported_at: &str) -> String {
    format!("xuất lúc {}", stated_moment(exported_at))
}

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
    let time = local_time(millis).map_or_else(String::new, |time| {
        format!(
            "_{}_{:02}{:02}",
            time.date_naive(),
            time.hour(),
            time.minute()
        )
    });
    format!("de-an-06_{what}{time}.json")
}

/// The file was made over another edition of the data.
pub fn other_edition(theirs: u32, ours: u32) -> String {
    let which = if theirs > ours { "mới" } else { "cũ" };
    format!(
        "Tệp ghi trên bản dữ liệu {which} hơn (số {theirs}; máy này dùng số {ours}). Phần ghi vẫn nhập được."
    )
}

/// Takes so many fields from a file.
pub fn take(fields: usize) -> String {
    format!("Nhập {} chỗ sửa", count(fields))
}

/// Takes so many fields from a snapshot.
pub fn take_back(fields: usize) -> String {
    format!("Khôi phục {} chỗ", count(fields))
}

/// After the fields that are listed.
pub fn and_more(fields: usize) -> String {
    format!("và {} chỗ khác", count(fields))
}

/// Nothing would change: why.
pub fn nothing_to_take(same: usize, kept: usize) -> String {
    match (same, kept) {
        (0, 0) => "Trong đó không có chỗ sửa nào.".to_owned(),
        (_, 0) => "Mọi chỗ trong đó đã có trên máy này.".to_owned(),
        _ => "Mọi chỗ trong đó hoặc đã có, hoặc cũ hơn phần ghi trên máy này.".to_owned(),
    }
}

/// Places that could not be read.
pub fn unread(places: usize) -> String {
    format!(
        "{} chỗ trong đó không đọc được và sẽ bị bỏ qua; phần còn lại vẫn dùng được.",
        count(places)
    )
}

/// Settings that are not set here and would be taken.
pub fn settings_taken(names: &[&str]) -> String {
    format!(
        "Cài đặt chưa đặt trên máy này sẽ lấy theo tệp: {}.",
        names.join(", ").to_lowercase()
    )
}

/// The names of the settings that `incoming` would set here.
pub fn settings_of(settings: &Settings, incoming: &Incoming) -> Vec<&'static str> {
    let mut after = settings.clone();
    after.fill_from(&incoming.settings);
    [
        (after.author != settings.author, AUTHOR),
        (after.my_unit != settings.my_unit, MY_UNIT),
        (after.theme != settings.theme, THEME),
        (
            after.soon_days != settings.soon_days,
            "số ngày báo sắp đến hạn",
        ),
        (after.roomy != settings.roomy, DENSITY),
        (after.shortcuts != settings.shortcuts, SHORTCUTS),
    ]
    .into_iter()
    .filter_map(|(changed, name)| changed.then_some(name))
    .collect()
}

/// "312 bản ghi, khoảng 48 KB"
pub fn used(records: usize, bytes: usize) -> String {
    let size = match bytes {
        ..1_000 => format!("{} byte", count(bytes)),
        1_000..1_000_000 => format!("{} KB", count(bytes.div_ceil(1_000))),
        _ => {
            let tenths = bytes.div_ceil(100_000);
            format!("{},{} MB", count(tenths / 10), tenths % 10)
        }
    };
    format!("{} bản ghi, khoảng {size}", count(records))
}

/// A snapshot's button for screen readers: "Tải về: Bản chụp 21/11/2026 14:05".
pub fn button_of(button: &str, what: &str) -> String {
    format!("{button}: {what}")
}

/// What would be deleted.
pub fn would_reset(tasks: usize, fields: usize) -> String {
    format!(
        "Đang có {} chỗ đã ghi ở {} nhiệm vụ.",
        count(fields),
        count(tasks)
    )
}

/// A task without a name: one that the file alone knows.
pub fn unnamed(id: &str) -> String {
    format!("Nhiệm vụ {id}")
}

/// Who edited a field and when.
pub fn by(author: &str, millis: u64) -> String {
    let author = if author.is_empty() {
        "không ghi tên"
    } else {
        author
    };
    format!("{author}, {}", shell::at(millis))
}
