//! Phrases of the timeline.

use super::date::{dm, dmy};
use super::number::{count, grouped};
use crate::domain::standing::Standing;
use crate::domain::timeline::{Row, Zoom};
use crate::text::words;
use chrono::{Datelike, NaiveDate};

/// Name of the choice of how much time is seen.
pub const ZOOM: &str = "Mức phóng";
/// To what was before.
pub const BACK: &str = "Lùi về trước";
/// To what comes after.
pub const ON: &str = "Tiến về sau";
/// From the beginning to the last day.
pub const WORK: &str = "Từ ngày giao đến hạn";
/// Past the last day.
pub const LATE: &str = "Thời gian quá hạn";
/// Done.
pub const DONE: &str = "Đã xong";
/// Done after the last day.
pub const DONE_LATE: &str = "Xong quá hạn";
/// The unit's own day.
pub const OWN: &str = "Mốc của đơn vị";
/// Last days that earlier documents had set.
pub const EARLIER: &str = "Hạn đặt trước đó, đã lùi";
/// Nothing lies in the stretch.
pub const NOTHING: &str = "Không có nhiệm vụ nào trong khoảng này.";
/// Leads to what has no last day.
pub const SEE_ENDLESS: &str = "Xem theo tháng";
/// How the timeline is used by keyboard.
pub const KEYS: &str =
    "Phím mũi tên trái, phải để lùi, tiến; + và − để phóng, thu; Home để về ngày đang xem.";

/// How much time is seen.
pub fn zoom(zoom: Zoom) -> &'static str {
    match zoom {
        Zoom::Year => "Năm",
        Zoom::Quarter => "Quý",
        Zoom::Month => "Tháng",
    }
}

/// A stretch of time by its units: "2023 đến 2027".
pub fn stretch(of: Zoom, from: NaiveDate, last: NaiveDate) -> String {
    format!("{} đến {}", unit(of, from), unit(of, last))
}

/// The name of the drawing for screen readers.
pub fn label(zoom: Zoom, from: NaiveDate, last: NaiveDate) -> String {
    format!("Dòng thời gian {}. {KEYS}", stretch(zoom, from, last))
}

/// A unit on the axis: "2023", "Q1/2023", "T6/2023".
pub fn unit(zoom: Zoom, day: NaiveDate) -> String {
    let year = day.year();
    match zoom {
        Zoom::Year => year.to_string(),
        Zoom::Quarter => format!("Q{}/{year}", day.month().div_ceil(3)),
        Zoom::Month => format!("T{}/{year}", day.month()),
    }
}

/// The same where there is little room: "2023", "Q1", "T6".
pub fn unit_short(zoom: Zoom, day: NaiveDate) -> String {
    match zoom {
        Zoom::Year => day.year().to_string(),
        Zoom::Quarter => format!("Q{}", day.month().div_ceil(3)),
        Zoom::Month => format!("T{}", day.month()),
    }
}

/// The year below it, at the first unit and where one begins.
pub fn year(zoom: Zoom, day: NaiveDate, is_first: bool) -> Option<String> {
    let is_told = zoom != Zoom::Year && (is_first || day.month() == 1);
    is_told.then(|| day.year().to_string())
}

/// A part of a unit: "Q2", "T5".
pub fn part(zoom: Zoom, day: NaiveDate) -> String {
    match zoom {
        Zoom::Year => format!("Q{}", day.month().div_ceil(3)),
        Zoom::Quarter | Zoom::Month => format!("T{}", day.month()),
    }
}

/// The sentence above the drawing: how many tasks are seen, and how many are not.
pub fn summary(seen: usize, before: usize, after: usize) -> String {
    let part = |number: usize, words: &str| match number {
        0 => String::new(),
        number => format!(", {} {words}", count(number)),
    };
    format!(
        "{} nhiệm vụ trong khoảng này{}{}.",
        count(seen),
        part(before, "kết thúc trước đó"),
        part(after, "bắt đầu sau đó")
    )
}

/// Tasks that have no bar.
pub fn endless(number: usize) -> String {
    format!(
        "{} nhiệm vụ không có ngày hạn cuối nên không vẽ ở đây.",
        count(number)
    )
}

/// On a bar: how many days it is late.
pub fn late(standing: Standing) -> Option<String> {
    match standing {
        Standing::Overdue(days) | Standing::DoneLate(days) => {
            Some(format!("{} ngày", grouped(days)))
        }
        _ => None,
    }
}

/// Beside the unit's own day: "15/12", with the year where it is another than that seen from.
pub fn own(day: NaiveDate, as_of: NaiveDate) -> String {
    if day.year() == as_of.year() {
        dm(day)
    } else {
        dmy(day)
    }
}

/// All that a bar shows, as sentences; `deadline` is the document's own wording of it.
pub fn sentence(row: &Row, deadline: &str) -> String {
    let from = row.from.map(|from| format!("Từ {}.", dmy(from)));
    let due = format!("Hạn {deadline}, {}.", words::standing(row.standing));
    let earlier = row.earlier.first().map(|first| {
        let days: Vec<String> = row.earlier.iter().map(|day| dmy(*day)).collect();
        let slipped = grouped((row.due - *first).num_days());
        format!(
            "Hạn đặt trước đó {}, đã lùi {slipped} ngày.",
            days.join(", ")
        )
    });
    let own = row.own.map(|own| format!("{OWN} {}.", dmy(own)));
    let said = [from, Some(due), earlier, own].into_iter().flatten();
    said.collect::<Vec<_>>().join(" ")
}

/// Shows what is closed too, or leaves it out: "Hiện cả 36 nhiệm vụ đã xong".
pub fn closed(number: usize, shown: bool) -> String {
    if shown {
        format!("Ẩn {} nhiệm vụ đã xong, tạm dừng", count(number))
    } else {
        format!("Hiện cả {} nhiệm vụ đã xong, tạm dừng", count(number))
    }
}
