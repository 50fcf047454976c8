//! Phrases of the month calendar, of the list by months, and of moving a unit's own deadline.

use super::date::{dmy, month as month_of, weekday};
use super::number::{count, grouped};
use crate::domain::calendar::{Tone, Whose};
use crate::state::route::Sight;
use chrono::{Datelike, NaiveDate};

/// Name of the switch between the ways of looking at deadlines.
pub const SIGHTS: &str = "Cách xem";
/// To the month before.
pub const BACK: &str = "Tháng trước";
/// To the month after.
pub const ON: &str = "Tháng sau";
/// To the as-of date.
pub const HERE: &str = "Ngày đang xem";
/// To today.
pub const TODAY: &str = "Hôm nay";
/// What the signs on the days mean.
pub const LEGEND: &str = "Chú giải";
/// How the calendar is used by keyboard.
pub const KEYS: &str = "Phím mũi tên để đổi ngày, Home và End tới đầu và cuối tuần, PageUp và PageDown để đổi tháng, thêm Shift để đổi năm, Enter để xem việc trong ngày.";
/// Nothing stands on a day.
pub const NOTHING: &str = "Không có hạn hay mốc nào trong ngày này.";
/// Sets or moves the unit's own deadline.
pub const MOVE: &str = "Dời mốc";
/// The same, by choosing a day of the calendar.
pub const PICK: &str = "Chọn ngày trên lịch";
/// Ends that choice.
pub const LEAVE: &str = "Thôi dời";
/// The dialog that moves it.
pub const MOVE_TITLE: &str = "Dời mốc của đơn vị";
/// The new day.
pub const NEW_DAY: &str = "Mốc mới";
/// Why.
pub const REASON: &str = "Lý do dời";
/// What to write there.
pub const REASON_HINT: &str = "Ví dụ: chờ bố trí kinh phí, đã báo cáo Tổ công tác";
/// No day was given.
pub const DAY_EMPTY: &str = "Hãy ghi ngày của mốc mới.";
/// What was given is no day.
pub const DAY_WRONG: &str = "Ngày chưa đúng. Hãy ghi dạng ngày/tháng/năm.";
/// It stands there already.
pub const SAME_DAY: &str = "Mốc đang ở đúng ngày này. Hãy chọn ngày khác.";
/// No reason was given.
pub const REASON_EMPTY: &str = "Hãy ghi lý do. Lý do được lưu cạnh mốc để giải trình.";
/// The reason is too long to be kept.
pub const REASON_LONG: &str = "Lý do dài quá. Hãy rút gọn dưới 2.000 chữ cái.";
/// Months: the totals of all.
pub const TOTAL: &str = "Tổng cộng";
/// Tasks without a last day.
pub const ENDLESS: &str = "Không có ngày hạn cuối";
/// What they are.
pub const ENDLESS_HINT: &str = "Thường xuyên, theo văn bản khác, hoặc văn bản không định hạn.";
/// A unit has set no own deadline.
pub const NO_OWN: &str = "chưa đặt";
/// The reason that was given when it was set.
pub const WHY: &str = "lý do";

/// A way of looking at deadlines.
pub fn sight(sight: Sight) -> &'static str {
    match sight {
        Sight::Agenda => "Nhóm hạn",
        Sight::Calendar => "Lịch tháng",
        Sight::Timeline => "Dòng thời gian",
        Sight::Months => "Theo tháng",
    }
}

/// "Tháng 6/2023"
pub fn month(first: NaiveDate) -> String {
    month_of(first.year(), first.month())
}

/// The column of a day: "T2" to "T7", "CN".
pub fn column(day: NaiveDate) -> &'static str {
    ["T2", "T3", "T4", "T5", "T6", "T7", "CN"][day.weekday().num_days_from_monday() as usize]
}

/// How marks stand.
pub fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Late => "quá hạn",
        Tone::Soon => "sắp đến hạn",
        Tone::Ahead => "trong hạn",
        Tone::Done => "đã xong",
        Tone::Stopped => "tạm dừng",
    }
}

/// "3 quá hạn, 9 đã xong"
pub fn tally(tally: &[(Tone, usize)]) -> String {
    let parts = tally
        .iter()
        .map(|(of, number)| format!("{} {}", count(*number), tone(*of)));
    parts.collect::<Vec<_>>().join(", ")
}

/// "Thứ Sáu, 30/06/2023"
pub fn day(day: NaiveDate) -> String {
    format!("{}, {}", weekday(day), dmy(day))
}

/// What a day is beside a date, under its number.
pub fn named(is_today: bool, is_looked_from: bool) -> Option<&'static str> {
    match (is_today, is_looked_from) {
        (true, _) => Some("hôm nay"),
        (false, true) => Some("đang xem"),
        (false, false) => None,
    }
}

/// A day for screen readers: "Thứ Sáu, 30/06/2023, hôm nay: 12 mốc, 3 quá hạn, 9 đã xong".
pub fn cell(on: NaiveDate, named: Option<&str>, counted: &[(Tone, usize)]) -> String {
    let named = named.map(|name| format!(", {name}")).unwrap_or_default();
    let number: usize = counted.iter().map(|(_, number)| number).sum();
    let held = match number {
        0 => "không có hạn".to_owned(),
        number => format!("{}, {}", marks(number), tally(counted)),
    };
    format!("{}{named}: {held}", day(on))
}

/// "12 mốc": deadlines and own deadlines together.
pub fn marks(number: usize) -> String {
    format!("{} mốc", count(number))
}

/// What of a day has no room in its cell: "còn 4".
pub fn rest(number: usize) -> String {
    format!("còn {} mốc", count(number))
}

/// A month in which nothing is due.
pub fn empty_month(first: NaiveDate) -> String {
    format!("{} không có hạn hay mốc nào.", month(first))
}

/// Leads to the nearest day before.
pub fn nearest_before(day: NaiveDate) -> String {
    format!("Gần nhất trước đó: {}", dmy(day))
}

/// Leads to the nearest day after.
pub fn nearest_after(day: NaiveDate) -> String {
    format!("Gần nhất sau đó: {}", dmy(day))
}

/// Why a task stands on a day.
pub fn whose(whose: Whose, official: bool) -> &'static str {
    match (whose, official) {
        (Whose::Own, _) => "Mốc của đơn vị",
        (Whose::Deadline, true) => "Hạn của văn bản",
        (Whose::Deadline, false) => "Hạn tự đặt",
    }
}

/// An action on a task for screen readers: "Dời mốc CT 05 B.17".
pub fn action(action: &str, task: &str) -> String {
    format!("{action} {task}")
}

/// A day is being chosen by keyboard or by finger.
pub fn picking(task: &str) -> String {
    format!(
        "Đang chọn ngày mới cho mốc của {task}. Bấm một ngày, hoặc dùng phím mũi tên rồi Enter; Esc để thôi."
    )
}

/// What a new day means beside the document's.
pub fn against(new: NaiveDate, official: Option<NaiveDate>) -> Option<String> {
    let official = official?;
    Some(match (new - official).num_days() {
        0 => format!("Trùng hạn của văn bản, {}.", dmy(official)),
        days @ 1.. => format!(
            "Sau hạn của văn bản {} ngày. Hạn của văn bản vẫn là {} và vẫn được tính.",
            grouped(days),
            dmy(official)
        ),
        days => format!("Trước hạn của văn bản {} ngày.", grouped(-days)),
    })
}

/// "Năm 2023"
pub fn year(year: i32) -> String {
    format!("Năm {year}")
}

/// "12 nhiệm vụ"
pub fn tasks(number: usize) -> String {
    format!("{} nhiệm vụ", count(number))
}

/// The sentence above the months.
pub fn months_summary(dated: usize, months: usize, endless: usize) -> String {
    let endless = match endless {
        0 => String::new(),
        number => format!(" {} nhiệm vụ không có ngày hạn cuối.", count(number)),
    };
    match dated {
        0 => format!("Không có nhiệm vụ nào có ngày hạn.{endless}"),
        dated => format!(
            "{} nhiệm vụ có ngày hạn, trong {} tháng.{endless}",
            count(dated),
            count(months)
        ),
    }
}

/// Opens all months.
pub const OPEN_ALL: &str = "Mở tất cả";
/// Closes them.
pub const CLOSE_ALL: &str = "Gấp tất cả";

/// On paper, what of a long list is not there.
pub fn unlisted(rest: usize) -> String {
    format!(
        "Và {} nhiệm vụ khác, chưa hiện trong danh sách.",
        count(rest)
    )
}

/// Shows more of a long list.
pub fn more(next: usize, rest: usize) -> String {
    format!("Hiện thêm {} (còn {})", count(next), count(rest))
}
