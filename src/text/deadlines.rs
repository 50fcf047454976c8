//! Phrases of the agenda.

use super::date::{dm, dmy};
use super::number::{count, grouped};
use crate::domain::agenda::Bucket;
use crate::domain::day::{end_of_month, end_of_quarter, shifted};
use crate::domain::deadline::DeadlineKind;
use chrono::{Datelike, NaiveDate};

/// Name of the tiles that lead to the groups.
pub const TILES: &str = "Tới nhóm hạn";
/// Every overdue group together.
pub const OVERDUE: &str = "Quá hạn";
/// Whose tasks are shown.
pub const SCOPE: &str = "Phạm vi";
/// Everybody's.
pub const EVERYONE: &str = "Tất cả";
/// Those of the user's own unit.
pub const MINE: &str = "Của đơn vị tôi";
/// Shows what a filter that came with the link keeps out.
pub const WIDEN: &str = "Bỏ bộ lọc";
/// Nothing to show for the own unit: heading.
pub const NONE_MINE: &str = "Đơn vị của bạn chưa có nhiệm vụ nào ở đây";
/// What to do about it.
pub const NONE_MINE_HINT: &str = "Xem tất cả nhiệm vụ, hoặc chọn lại đơn vị ở mục Dữ liệu.";
/// Shows everybody's tasks.
pub const SEE_EVERYONE: &str = "Xem tất cả";
/// "Mine" was asked for, and no unit is chosen.
pub const NO_UNIT: &str = "Chưa chọn đơn vị của bạn";
/// What to do about it.
pub const NO_UNIT_HINT: &str = "Chọn đơn vị ở mục Dữ liệu để chỉ xem hạn của đơn vị mình.";
/// The link there.
pub const CHOOSE_UNIT: &str = "Chọn đơn vị";
/// A task that no document assigns.
pub const OWN_TASK: &str = "Việc tự thêm";
/// In the place of a date: to be done all the time.
pub const ALWAYS: &str = "liên tục";
/// In the place of a date: another document sets it.
pub const PER_PLAN: &str = "theo văn bản khác";
/// In the place of a date: none is set.
pub const NO_DATE: &str = "không định hạn";

/// A filter came with the link.
pub fn narrowed(number: usize) -> String {
    format!(
        "Chỉ {} nhiệm vụ theo bộ lọc đã chọn ở danh sách.",
        count(number)
    )
}

/// The sentence above all figures: how much is late, and for how long.
pub fn summary(overdue: usize, longest: Option<i64>, mine: bool, as_of: NaiveDate) -> String {
    let whose = if mine { " của đơn vị tôi" } else { "" };
    let day = dmy(as_of);
    match (overdue, longest) {
        (0, _) | (_, None) => format!("Không có nhiệm vụ nào{whose} quá hạn tính đến {day}"),
        (1, Some(days)) => {
            format!(
                "1 nhiệm vụ{whose} chưa xong đã quá hạn {} ngày tính đến {day}",
                grouped(days)
            )
        }
        (number, Some(days)) => format!(
            "{} nhiệm vụ{whose} chưa xong đã quá hạn tính đến {day}; lâu nhất {} ngày",
            count(number),
            grouped(days)
        ),
    }
}

/// The second half of the sentence: what comes next.
pub fn ahead(due_soon: usize, soon_days: i64, next: Option<(NaiveDate, i64)>) -> String {
    match (due_soon, next) {
        (1.., _) => format!(
            ". {} nhiệm vụ đến hạn trong {} ngày tới.",
            count(due_soon),
            grouped(soon_days)
        ),
        (0, Some((due, left))) => {
            format!(". Hạn gần nhất {}, còn {} ngày.", dmy(due), grouped(left))
        }
        (0, None) => ". Không còn hạn nào phía trước.".to_owned(),
    }
}

/// The days that a group covers, seen from the as-of date; empty where its name says it all.
pub fn span(bucket: Bucket, as_of: NaiveDate) -> String {
    let week = shifted(as_of, 7);
    let month = week.max(end_of_month(as_of));
    let quarter = month.max(end_of_quarter(as_of));
    match bucket {
        Bucket::OverdueLong => format!("hạn trước {}", dmy(shifted(as_of, -120))),
        Bucket::OverdueMedium => between(shifted(as_of, -120), shifted(as_of, -31), as_of),
        Bucket::OverdueShort => between(shifted(as_of, -30), shifted(as_of, -1), as_of),
        Bucket::Today => date(as_of, as_of),
        Bucket::NextSevenDays => between(shifted(as_of, 1), week, as_of),
        Bucket::ThisMonth => between(shifted(week, 1), month, as_of),
        Bucket::ThisQuarter => between(shifted(month, 1), quarter, as_of),
        Bucket::Later => format!("từ {}", dmy(shifted(quarter, 1))),
        Bucket::Ongoing => "không có hạn cuối".to_owned(),
        Bucket::Undated | Bucket::Closed => String::new(),
    }
}

/// The days that all overdue groups cover.
pub fn overdue_span(as_of: NaiveDate) -> String {
    format!("hạn đến hết {}", date(shifted(as_of, -1), as_of))
}

fn between(from: NaiveDate, until: NaiveDate, as_of: NaiveDate) -> String {
    match (until - from).num_days() {
        ..0 => "không còn ngày nào".to_owned(),
        0 => date(from, as_of),
        _ => format!("{} đến {}", date(from, as_of), date(until, as_of)),
    }
}

fn date(day: NaiveDate, as_of: NaiveDate) -> String {
    if day.year() == as_of.year() {
        dm(day)
    } else {
        dmy(day)
    }
}

/// What is counted, for who does not see it.
pub const TASKS: &str = "nhiệm vụ";

/// What stands in the place of a date.
pub fn without_date(kind: DeadlineKind, start: Option<NaiveDate>) -> String {
    match (kind, start) {
        (DeadlineKind::From, Some(start)) => format!("từ {}", dmy(start)),
        (DeadlineKind::From | DeadlineKind::Ongoing, _) => ALWAYS.to_owned(),
        (DeadlineKind::PerPlan, _) => PER_PLAN.to_owned(),
        (DeadlineKind::By | DeadlineKind::None, _) => NO_DATE.to_owned(),
    }
}
