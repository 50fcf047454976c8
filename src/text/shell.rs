//! Phrases of the shell: navigation, saving, steps, messages.

use super::date::{dmy, moment};
use super::number::count;
use super::words::{field, status};
use super::{documents, turns};
use crate::domain::book::{Book, TaskView};
use crate::domain::day::local_time;
use crate::domain::edit::Edit;
use crate::domain::id::TaskId;
use crate::state::command::Moment;
use crate::storage::store::StoreError;
use chrono::{NaiveDate, Timelike};

/// Skip link.
pub const SKIP: &str = "Bỏ qua, tới nội dung";
/// Name of the navigation.
pub const NAVIGATION: &str = "Điều hướng chính";
/// The rooms that have no place in the bar of a narrow screen.
pub const MORE: &str = "Thêm";
/// Name of the group of as-of controls.
pub const AS_OF: &str = "Xem tính đến ngày";
/// Before the as-of date.
pub const AS_OF_SHORT: &str = "Tính đến";
/// After the as-of date, when it is today.
pub const TODAY: &str = "hôm nay";
/// One day back.
pub const DAY_BACK: &str = "Lùi một ngày";
/// One day on.
pub const DAY_ON: &str = "Tiến một ngày";
/// What the as-of date does.
pub const AS_OF_HINT: &str =
    "Số ngày quá hạn và nhóm hạn tính lại theo ngày này. Dữ liệu đã ghi không đổi.";
/// The button that changes the colours.
pub const CHANGE_THEME: &str = "Đổi nền sáng, tối";
/// The menu of the user's own unit.
pub const MY_UNIT: &str = "Đơn vị của tôi";
/// No own unit.
pub const NO_UNIT: &str = "Chưa chọn";
/// No own unit, where nothing beside it says what it is.
pub fn my_unit_none() -> String {
    format!("{MY_UNIT}: {}", NO_UNIT.to_lowercase())
}

/// Choice that takes the own unit away.
pub const EVERY_UNIT: &str = "Không chọn đơn vị";
/// Undo.
pub const UNDO: &str = "Hoàn tác";
/// Redo.
pub const REDO: &str = "Làm lại";
/// Close.
pub const CLOSE: &str = "Đóng";
/// No network.
pub const OFFLINE: &str = "Ngoại tuyến, vẫn ghi được";
/// Data is to be saved: what the app needs without a network was not fetched.
pub const SAVES_DATA: &str = "Trình duyệt đang tiết kiệm dữ liệu nên chưa tải phần còn lại của ứng dụng. Khi mất mạng sẽ chưa mở lại được.";
/// Fetches it.
pub const KEEP_OFFLINE: &str = "Tải để dùng khi không có mạng";
/// The newer version is there.
pub const UPDATE: &str = "Có bản mới của ứng dụng. Dữ liệu đã ghi được giữ nguyên.";
/// Take the newer version.
pub const UPDATE_NOW: &str = "Dùng bản mới";
/// Another tab runs another build.
pub const OUTDATED: &str = "Một thẻ khác đang chạy bản khác của ứng dụng. Hãy tải lại thẻ này để cả hai cùng một bản. Phần đã lưu được giữ nguyên.";
/// Loads the page anew.
pub const RELOAD: &str = "Tải lại";
/// Nothing was edited since the page was opened.
pub const IDLE: &str = "Dữ liệu nằm trên máy này";
/// Edits are on their way to the disk.
pub const WRITING: &str = "Đang lưu";
/// The browser denies storage.
pub const MEMORY_ONLY: &str = "Chưa lưu được trên máy";
/// What follows from that.
pub const MEMORY_ONLY_LONG: &str = "Trình duyệt không cho trang này lưu dữ liệu, có thể do chế độ ẩn danh hoặc do cài đặt chặn dữ liệu trang web. Bạn vẫn xem và ghi được, nhưng phần ghi sẽ mất khi đóng trang: hãy xuất tệp JSON trước khi đóng.";
/// A newer version's data is there.
pub const READ_ONLY: &str = "Chỉ xem: dữ liệu trên máy do bản mới hơn ghi";
/// What follows from that.
pub const READ_ONLY_LONG: &str = "Dữ liệu trên máy này do một bản mới hơn của ứng dụng ghi. Bản đang mở không hiểu hết nên chỉ cho xem và không sửa gì. Hãy tải lại trang khi có mạng để dùng bản mới.";
/// A part of the app is on its way.
pub const FETCHING: &str = "Đang tải phần này…";
/// It did not come.
pub const NOT_FETCHED: &str = "Chưa tải được phần này của ứng dụng";
/// The same of a dialog.
pub const NOT_FETCHED_SHORT: &str =
    "Chưa tải được phần này của ứng dụng. Hãy kiểm tra mạng rồi tải lại trang.";
/// What can be done then.
pub const NOT_FETCHED_HINT: &str = "Phần đã lưu còn nguyên. Hãy kiểm tra mạng rồi bấm Tải tiếp; nếu vẫn không được, hãy tải lại trang.";
/// Tries once more.
pub const FETCH_AGAIN: &str = "Tải tiếp";
/// Nothing can be taken back or made again.
pub const NOTHING_TO_STEP: &str = "Không còn thao tác nào";
/// Offer to export.
pub const EXPORT_NOW: &str = "Xuất ngay";
/// The file could not be handed out.
pub const EXPORT_FAILED: &str =
    "Trình duyệt không cho tải tệp về. Hãy cho phép tải tệp cho trang này rồi xuất lại.";
/// The edits were forgotten.
pub const RESET_DONE: &str =
    "Đã xóa phần ghi trên máy này. Bản chụp trước khi xóa còn ở mục Dữ liệu.";
/// They could not be.
pub const RESET_FAILED: &str = "Chưa xóa được: trình duyệt không cho ghi. Dữ liệu còn nguyên.";
/// The snapshot before an import could not be taken.
pub const IMPORT_WITHOUT_SNAPSHOT: &str = "Chưa nhập gì: không đủ chỗ lưu bản chụp trước khi nhập. Hãy xuất tệp JSON, giải phóng chỗ rồi thử lại.";
/// The snapshot before could not be taken.
pub const RESET_WITHOUT_SNAPSHOT: &str =
    "Chưa xóa gì: không đủ chỗ lưu bản chụp trước khi xóa. Hãy xuất tệp JSON rồi thử lại.";
/// Open the page where data is looked after.
pub const SEE_DATA: &str = "Xem ở mục Dữ liệu";

/// All edits are on the machine since that moment.
pub fn saved(millis: u64) -> String {
    format!("Đã lưu trên máy {}", super::date::clock(millis))
}

/// Why records could not be written, and what to do.
pub fn save_failed(error: StoreError, pending: usize) -> String {
    let why = match error {
        StoreError::Full => "bộ nhớ của trình duyệt dành cho trang này đã đầy",
        StoreError::Denied => "trình duyệt không cho ghi",
        StoreError::Lost => "đọc lại không thấy đúng điều vừa ghi",
        StoreError::ReadOnly => "dữ liệu do bản mới hơn ghi",
    };
    format!(
        "{} chỗ chưa lưu được: {why}. Phần ghi còn trên màn hình và ứng dụng đang thử lại. Hãy xuất tệp JSON để không mất.",
        count(pending)
    )
}

/// The same where there is little room.
pub fn save_failed_short(pending: usize) -> String {
    format!("{} chỗ chưa lưu", count(pending))
}

/// Some records could not be read.
pub fn damaged(number: usize) -> String {
    format!(
        "{} bản ghi trên máy này không đọc được. Chúng được giữ nguyên, không bị ghi đè; phần còn lại vẫn dùng bình thường.",
        count(number)
    )
}

/// How a task is called in messages: "B.17".
pub fn short_name(task: &TaskView<'_>) -> String {
    match task.reference() {
        Some(reference) => {
            let document = task.document().map(documents::short).unwrap_or_default();
            format!("{document} {}", short_reference(reference))
        }
        None => format!("“{}”", task.title()),
    }
}

/// "B.17" of "Phụ lục B.17", "3.2.1-2.1" of "Mục 3.2.(1), gạch đầu dòng 2, ý (1)".
pub fn short_reference(reference: &str) -> String {
    const SHORTER: [(&str, &str); 9] = [
        ("Phụ lục ", ""),
        ("Mục ", ""),
        ("Đoạn ", "đ"),
        (", gạch đầu dòng ", "-"),
        (", ý ", "."),
        (", câu ", "."),
        (", vế ", "."),
        ("(", ""),
        (")", ""),
    ];
    SHORTER
        .iter()
        .fold(reference.to_owned(), |text, (long, short)| {
            text.replace(long, short)
        })
}

/// The label of an edit's step.
pub fn edited(task: Option<&TaskView<'_>>, edit: &Edit) -> String {
    let name = task.map(short_name).unwrap_or_default();
    match edit {
        Edit::Status(Some(value)) => format!("{name}: {}", status(*value).to_lowercase()),
        Edit::Star(Some(true)) => format!("Đánh dấu ưu tiên {name}"),
        Edit::Star(_) => format!("Bỏ ưu tiên {name}"),
        Edit::Turn(turn, day) => turns::tick(*turn, day.is_some(), &name),
        Edit::Item(_, None) => format!("Xóa việc con của {name}"),
        Edit::Evidence(_, None) => format!("Xóa minh chứng của {name}"),
        Edit::Figure(_, None) => format!("Xóa số liệu tự thêm của {name}"),
        Edit::Figure(_, Some(_)) => format!("Thêm số liệu của {name}"),
        Edit::Step(_, None) => format!("Xóa bước khắc phục của {name}"),
        Edit::Reviewed(Some(_)) => format!("Đã kiểm điểm {name}"),
        Edit::Reviewed(None) => format!("Bỏ dấu đã kiểm điểm {name}"),
        edit if edit.is_reset() => format!(
            "Trả {} của {name} về ban đầu",
            field(&edit.field()).to_lowercase()
        ),
        edit => format!("Sửa {} của {name}", field(&edit.field()).to_lowercase()),
    }
}

/// The label of a tick's step.
pub fn ticked(book: &Book, tasks: &[TaskId], done: bool) -> String {
    let verb = if done {
        "Đã hoàn thành"
    } else {
        "Bỏ hoàn thành"
    };
    match tasks {
        [task] => {
            let name = book.find(task).as_ref().map(short_name).unwrap_or_default();
            format!("{verb} {name}")
        }
        several => format!("{verb} {} nhiệm vụ", count(several.len())),
    }
}

/// The label of a bulk edit's step.
pub fn edited_many(edit: &Edit, tasks: usize) -> String {
    match edit {
        Edit::Status(value) => {
            format!(
                "{} nhiệm vụ: {}",
                count(tasks),
                status(value.unwrap_or_default()).to_lowercase()
            )
        }
        Edit::Star(Some(true)) => format!("Đánh dấu ưu tiên {} nhiệm vụ", count(tasks)),
        Edit::Star(_) => format!("Bỏ ưu tiên {} nhiệm vụ", count(tasks)),
        edit => format!(
            "Sửa {} của {} nhiệm vụ",
            field(&edit.field()).to_lowercase(),
            count(tasks)
        ),
    }
}

/// A step was taken back.
pub fn undone(label: &str, skipped: usize) -> String {
    format!("Đã hoàn tác: {label}{}", left_alone(skipped))
}

/// A step was made again.
pub fn redone(label: &str, skipped: usize) -> String {
    format!("Đã làm lại: {label}{}", left_alone(skipped))
}

fn left_alone(skipped: usize) -> String {
    match skipped {
        0 => String::new(),
        some => format!(". {} chỗ giữ nguyên vì đã được sửa sau đó", count(some)),
    }
}

/// A task was added.
pub fn added(title: &str) -> String {
    format!("Thêm việc “{title}”")
}

/// A task was deleted.
pub fn removed(title: &str) -> String {
    format!("Đã xóa việc “{title}”")
}

/// A file was taken in.
pub fn imported(fields: usize) -> String {
    format!("Đã nhập {} chỗ sửa từ tệp", count(fields))
}

/// A file was handed out.
pub fn exported(name: &str) -> String {
    format!("Đã xuất {name}")
}

/// The name of an export: `de-an-06_2026-11-21_1405.json`.
pub fn export_name(millis: u64) -> String {
    let time = local_time(millis).map_or_else(String::new, |time| {
        format!(
            "_{}_{:02}{:02}",
            time.date_naive(),
            time.hour(),
            time.minute()
        )
    });
    format!("de-an-06{time}.json")
}

/// The as-of date for screen readers: "Tính đến ngày 21/11/2026".
pub fn as_of(day: NaiveDate) -> String {
    format!("Tính đến ngày {}", dmy(day))
}

/// A day that can be named without a calendar, as an as-of date.
pub fn named_day(moment: Moment) -> &'static str {
    match moment {
        Moment::Today => "Hôm nay",
        Moment::EndOfLastMonth => "Cuối tháng trước",
        Moment::EndOfLastYear => "Cuối năm trước",
    }
}

/// A moment, in a sentence.
pub fn at(millis: u64) -> String {
    moment(millis)
}

/// Name of the dialog of shortcuts.
pub const SHORTCUTS: &str = "Phím tắt";
/// Under the shortcuts.
pub const SHORTCUTS_HINT: &str =
    "Phím một chữ nghỉ khi đang gõ chữ, và tắt được ở mục Dữ liệu, phần Cài đặt.";
/// Keys and what they do.
pub const KEYS: [(&str, &str); 20] = [
    ("Ctrl+K", "Tìm nhanh: nhiệm vụ, đơn vị, văn bản, lệnh"),
    ("/", "Tìm trong mục đang mở"),
    ("J, K", "Nhiệm vụ sau, trước"),
    (
        "PageUp, PageDown",
        "Lên, xuống một màn hình trong danh sách",
    ),
    ("Home, End", "Nhiệm vụ đầu, cuối danh sách"),
    ("Enter", "Mở chi tiết"),
    ("Space", "Hoàn thành, bỏ hoàn thành"),
    ("X", "Chọn để làm nhiều việc một lúc"),
    ("Shift+J, Shift+K", "Chọn liền nhau"),
    ("1, 2, 3", "Chưa, đang thực hiện, hoàn thành"),
    ("U", "Ghi tiến độ"),
    ("C", "Chép kèm trích dẫn"),
    ("A", "Thêm việc của đơn vị"),
    ("T", "Đổi ngày tính đến"),
    (
        "← ↑ → ↓, PageUp, PageDown",
        "Trong lịch tháng: đổi ngày, đổi tháng; Enter để xem ngày",
    ),
    ("← →, +, −", "Trong dòng thời gian: lùi, tiến, phóng, thu"),
    ("Ctrl+Z", "Hoàn tác"),
    ("Ctrl+Shift+Z", "Làm lại"),
    (
        "G rồi T, N, H, S, O, C, V, B, D, G",
        "Tới Tổng quan, Nhiệm vụ, Thời hạn, Sổ tay, Đơn vị, Chỉ tiêu, Văn bản, Báo cáo, Dữ liệu, Trợ giúp",
    ),
    ("Esc", "Đóng"),
];
