//! Phrases of what is said when the app is opened.

use super::date::{dm, weekday};
use super::number::count;
use crate::domain::reminder::Reminder;
use chrono::NaiveDate;

/// Its name.
pub const REMINDER: &str = "Nhắc việc";
/// Not today any more.
pub const SEEN: &str = "Đã xem, mai nhắc lại";
/// Leads to all deadlines.
pub const DEADLINES: &str = "Mở Thời hạn";
/// What has become late.
pub const NEWLY_LATE: &str = "Mới quá hạn";
/// What is due today.
pub const TODAY: &str = "Đến hạn hôm nay";
/// What is due within seven days.
pub const WEEK: &str = "Trong 7 ngày tới";

/// The setting for notifications of the system.
pub const NOTIFY: &str = "Thông báo của hệ thống";
/// What it does.
pub const NOTIFY_HINT: &str =
    "Khi mở ứng dụng, máy hiện thêm một thông báo nếu có việc đến hạn hoặc mới quá hạn.";
/// The browser does not let it.
pub const NOTIFY_DENIED: &str = "Trình duyệt đang chặn thông báo của trang này. Hãy cho phép thông báo trong phần cài đặt trang của trình duyệt, rồi bật lại.";
/// The browser cannot.
pub const NOTIFY_UNABLE: &str = "Trình duyệt này không hiện được thông báo của hệ thống. Nhắc việc trong ứng dụng vẫn hoạt động.";

/// "1 việc mới quá hạn, 2 việc đến hạn hôm nay, 3 việc trong 7 ngày tới"
pub fn summary(reminder: &Reminder) -> String {
    let part = |days: &[_], words: &str| {
        (!days.is_empty()).then(|| format!("{} việc {words}", count(days.len())))
    };
    let parts = [
        part(&reminder.newly_late, "mới quá hạn"),
        part(&reminder.today, "đến hạn hôm nay"),
        part(&reminder.week, "đến hạn trong 7 ngày tới"),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// "Thứ Sáu 27/11"
pub fn day(day: NaiveDate) -> String {
    format!("{} {}", weekday(day), dm(day))
}

/// What is not named.
pub fn more(number: usize) -> String {
    format!("và {} việc nữa", count(number))
}
