//! Phrases of the documents' room.

use super::date::dmy;
use super::number::count;
use crate::domain::document::Document;
use chrono::Datelike;

/// Who issued a document.
pub const ISSUER: &str = "Cơ quan ban hành";
/// When it was issued.
pub const ISSUED: &str = "Ngày ban hành";
/// The meeting whose conclusions it records.
pub const EVENT: &str = "Ngày họp";
/// Who signed it.
pub const SIGNER: &str = "Người ký";
/// Where its text can be read.
pub const SOURCE: &str = "Nguồn";
/// It was not stated.
pub const UNKNOWN: &str = "chưa rõ";
/// How far it is.
pub const PROGRESS: &str = "Tiến độ chung";
/// Leads to its tasks in the checklist.
pub const IN_TASKS: &str = "Xem trong Nhiệm vụ";
/// A part without tasks.
pub const EMPTY_PART: &str = "Phần này không giao nhiệm vụ nào.";
/// Leads back to the list.
pub const ALL: &str = "Tất cả văn bản";
/// The link leads to a document that is not there.
pub const NOT_THERE: &str =
    "Bản dữ liệu này không có văn bản đó. Đường dẫn có thể thuộc bản dữ liệu khác.";
/// Copies a passage with its citation.
pub const COPY: &str = "Chép kèm trích dẫn";
/// Before the places of other documents that give the same.
pub const AGAIN: &str = "Cùng nhiệm vụ";

/// "12/76 hoàn thành"
pub fn done(done: usize, total: usize) -> String {
    format!("{}/{} hoàn thành", count(done), count(total))
}

/// "16 quá hạn"
pub fn late(late: usize) -> String {
    format!("{} quá hạn", count(late))
}

/// "2 tạm dừng"
pub fn stopped(stopped: usize) -> String {
    format!("{} tạm dừng, không còn áp dụng", count(stopped))
}

/// "Thủ tướng Chính phủ, ban hành ngày 23/02/2023"
pub fn when_and_who(document: &Document) -> String {
    let issued = document.issued.map_or_else(
        || "chưa rõ ngày ban hành".to_owned(),
        |day| format!("ban hành ngày {}", dmy(day)),
    );
    let event = document
        .event_date
        .map(|day| format!(", họp ngày {}", dmy(day)))
        .unwrap_or_default();
    format!("{}, {issued}{event}", document.issuer)
}

/// "58 nhiệm vụ, 22 kết quả báo cáo"
pub fn extent(tasks: usize, facts: usize) -> String {
    format!(
        "{} nhiệm vụ, {} kết quả báo cáo",
        count(tasks),
        count(facts)
    )
}

/// The heading of a part: "B. Nhiệm vụ riêng của từng bộ, ngành".
pub fn part(id: &str, title: &str) -> String {
    let numbered = title.starts_with(|c: char| c.is_ascii_digit());
    if is_numbering(id) && !numbered {
        format!("{id}. {title}")
    } else {
        title.to_owned()
    }
}

/// Whether a part's id is its number in the document, such as "B.III.2", rather than a name of ours.
fn is_numbering(id: &str) -> bool {
    id.split('.').all(|part| {
        part.bytes().all(|b| b.is_ascii_digit())
            || part.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
            || (part.len() == 1 && part.bytes().all(|b| b.is_ascii_uppercase()))
    })
}

/// Own tasks stand in no document.
pub fn own_tasks(number: usize) -> String {
    format!(
        "{} việc tự thêm không thuộc văn bản nào nên không có ở đây và không tính vào tiến độ trên.",
        count(number)
    )
}

/// A document's name: "Chỉ thị 05/CT-TTg"; where its number is unknown, the day of its meeting tells
/// it from others of its kind.
pub fn name(document: &Document) -> String {
    match (&document.number, document.event_date) {
        (Some(number), _) => format!("{} {number}", document.kind),
        (None, Some(day)) => format!("{} (họp ngày {})", document.kind, dmy(day)),
        (None, None) => document.kind.clone(),
    }
}

/// The same where there is little room, as staff say it: "CT 05", "KL 7/2023".
pub fn short(document: &Document) -> String {
    let initials: String = document
        .kind
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .collect();
    let number = document.number.as_deref().map(|number| {
        let end = number.find('/').unwrap_or(number.len());
        number[..end].to_owned()
    });
    let day = document
        .event_date
        .map(|day| format!("{}/{}", day.month(), day.year()));
    match number.or(day) {
        Some(number) => format!("{initials} {number}"),
        None => initials,
    }
}

/// Where a passage stands, as it is cited: "điểm c khoản 2 mục III phần B" of "B.III.2.c".
///
/// A letter, a Roman number, an Arabic number and a small letter name phần, mục, khoản and điểm; an
/// Arabic number with no Roman one before it names a mục. What is not of that form stays as it is.
pub fn place(reference: &str) -> String {
    let (clause, rest) = reference.split_once(", ").unwrap_or((reference, ""));
    let mut levels = Vec::new();
    let mut roman_before = false;
    for (at, part) in clause.split('.').enumerate() {
        let name = if at == 0 && part.len() == 1 && part.bytes().all(|b| b.is_ascii_uppercase()) {
            "phần"
        } else if part.bytes().all(|b| matches!(b, b'I' | b'V' | b'X')) {
            roman_before = true;
            "mục"
        } else if part.bytes().all(|b| b.is_ascii_digit()) {
            if roman_before { "khoản" } else { "mục" }
        } else if part.chars().count() == 1 && part.chars().all(char::is_lowercase) {
            "điểm"
        } else {
            return lower_first(reference);
        };
        levels.push(format!("{name} {part}"));
    }
    levels.reverse();
    let place = levels.join(" ");
    if rest.is_empty() {
        place
    } else {
        format!("{rest} {place}")
    }
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}
