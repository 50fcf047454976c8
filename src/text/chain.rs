//! Phrases about tasks that several documents give again, and about what was reported.

use super::date::dmy;
use super::number::{count, grouped};
use super::words::deadline_kind;
use crate::domain::deadline::Deadline;
use crate::domain::fact::Polarity;
use crate::domain::fingerprint::Official;
use chrono::NaiveDate;

/// Heading of the chain.
pub const CHAIN: &str = "Được giao qua nhiều văn bản";
/// The open task, in its chain.
pub const HERE: &str = "đang xem";
/// Heading of reported facts.
pub const FACTS: &str = "Kết quả đã báo cáo";
/// The day of a fact is not known.
pub const NO_DAY: &str = "không rõ ngày";
/// The user looked at the change.
pub const SEEN: &str = "Đã xem, giữ phần đã ghi";

/// How a deadline moved along the chain: the day that the first document to set one set, and that of
/// the last one. `None` where it did not move back.
pub fn slip(first: NaiveDate, last: NaiveDate) -> Option<String> {
    let days = (last - first).num_days();
    (days > 0).then(|| {
        format!(
            "Hạn đặt đầu tiên {}, hạn đặt sau cùng {}: muộn hơn {} ngày.",
            dmy(first),
            dmy(last),
            grouped(days)
        )
    })
}

/// "5 văn bản, 9 nhiệm vụ"
pub fn extent(documents: usize, tasks: usize) -> String {
    format!("{} văn bản, {} nhiệm vụ", count(documents), count(tasks))
}

/// "Xem thêm 5"
pub fn more(number: usize) -> String {
    format!("Xem thêm {}", count(number))
}

/// A deadline in the document's words; what kind it is where there are none.
pub fn deadline_words(deadline: &Deadline) -> &str {
    let words = deadline.text.as_deref();
    words.unwrap_or_else(|| deadline_kind(deadline.kind))
}

/// A deadline in the document's words with the day they fix: "trong tháng 12/2024 (31/12/2024)".
pub fn deadline(deadline: &Deadline) -> String {
    let words = deadline_words(deadline);
    match deadline.due {
        Some(due) => format!("{words} ({})", dmy(due)),
        None => words.to_owned(),
    }
}

/// The day for which a fact holds: "tính đến 02/10/2024".
pub fn as_of(day: Option<NaiveDate>) -> String {
    day.map_or_else(|| NO_DAY.to_owned(), |day| format!("tính đến {}", dmy(day)))
}

/// Whether a fact is good news.
pub fn polarity(polarity: Polarity) -> &'static str {
    match polarity {
        Polarity::Done => "Đã đạt",
        Polarity::Shortfall => "Còn thiếu",
        Polarity::Status => "Tình hình",
    }
}

/// What changed under the user's edits.
pub fn changed(fields: &[Official]) -> String {
    let names: Vec<&str> = fields
        .iter()
        .map(|field| match field {
            Official::Quote => "lời văn bản",
            Official::Units => "đơn vị",
            Official::Deadline => "thời hạn",
            Official::Product => "sản phẩm, chỉ tiêu",
        })
        .collect();
    format!(
        "Văn bản đã cập nhật trong bản dữ liệu này: {}. Phần bạn ghi vẫn giữ nguyên; hãy xem lại cho khớp.",
        names.join(", ")
    )
}
