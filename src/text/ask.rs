//! The words of the query language: by what names conditions are typed, and how they are written.

use super::date::{dmy, moment};
use super::documents;
use super::number::count;
use super::party;
use crate::domain::catalogue::Catalogue;
use crate::domain::filter::{Condition, Due, Has, Kind, MyPart, Named, Period};
use crate::domain::id::{LocalityId, TopicId};
use crate::domain::party::Party;
use crate::domain::standing::StandingKind;
use crate::domain::status::Status;

/// The kinds of conditions with the names by which they can be typed before a colon. The first name
/// is the one that is shown. How a task stands is asked for as its deadline is.
pub const KEYS: [(Kind, &[&str]); 13] = [
    (Kind::Lead, &["chủ trì", "đơn vị chủ trì", "đơn vị"]),
    (Kind::Coordinating, &["phối hợp", "đơn vị phối hợp"]),
    (Kind::Document, &["văn bản"]),
    (Kind::Due, &["hạn", "thời hạn"]),
    (Kind::Status, &["trạng thái"]),
    (Kind::Topic, &["chủ đề"]),
    (Kind::Place, &["nơi", "địa phương", "tỉnh"]),
    (Kind::Person, &["người", "người chịu trách nhiệm"]),
    (Kind::Has, &["có"]),
    (Kind::Starred, &["sao", "ưu tiên"]),
    (Kind::Mine, &["đơn vị tôi", "của tôi", "của đơn vị tôi"]),
    (Kind::Review, &["xem lại", "văn bản đã cập nhật"]),
    (Kind::Edited, &["sửa từ"]),
];

/// What stands before the id of something that no name leads to.
pub const ID: char = '=';
/// Takes marks for "yes": the conditions that have no other value.
pub const YES: &[&str] = &["có", "1"];
/// And for "no".
pub const NO: &[&str] = &["không", "0"];
/// Before the first day of a stretch of time without an end.
pub const FROM: &str = "từ";
/// Before its last day.
pub const UNTIL: &str = "đến";
/// What is earlier than a day.
pub const BEFORE: &str = "trước";
/// What is later than a day.
pub const AFTER: &str = "sau";

/// The name under which a kind of conditions is typed and shown.
pub fn key(kind: Kind) -> &'static str {
    let kind = match kind {
        Kind::Standing => Kind::Due,
        other => other,
    };
    let held = KEYS.iter().find(|(known, _)| *known == kind);
    held.and_then(|(_, names)| names.first())
        .copied()
        .unwrap_or_default()
}

/// The names that something can be asked for by; the first is the one that is shown.
pub fn status(status: Status) -> &'static [&'static str] {
    match status {
        Status::Todo => &["chưa thực hiện", "chưa"],
        Status::Doing => &["đang thực hiện", "đang", "đang làm"],
        Status::Done => &["hoàn thành", "xong", "đã xong", "đã hoàn thành"],
        Status::Stopped => &["tạm dừng", "không còn áp dụng"],
    }
}

/// As [`status`], of standings.
pub fn standing(kind: StandingKind) -> &'static [&'static str] {
    match kind {
        StandingKind::Overdue => &["quá hạn", "trễ", "trễ hạn", "chậm"],
        StandingKind::DueSoon => &["sắp đến hạn", "sắp hết hạn", "sắp"],
        StandingKind::InTime => &["trong hạn", "còn hạn"],
        StandingKind::Ongoing => &["thường xuyên"],
        StandingKind::Undated => &["không định hạn"],
        StandingKind::DoneLate => &["hoàn thành quá hạn", "xong quá hạn"],
        StandingKind::DoneInTime => &["hoàn thành đúng hạn", "xong đúng hạn", "đúng hạn"],
        StandingKind::Done => &["hoàn thành không định hạn"],
        StandingKind::Stopped => &["tạm dừng"],
    }
}

/// As [`status`], of what a task can have.
pub fn has(has: Has) -> &'static [&'static str] {
    match has {
        Has::Note => &["ghi chú"],
        Has::Evidence => &["minh chứng"],
        Has::OwnDeadline => &["mốc của đơn vị", "mốc", "mốc riêng"],
        Has::Person => &[
            "người chịu trách nhiệm",
            "người",
            "người phụ trách",
            "rõ người",
        ],
        Has::Product => &["sản phẩm", "rõ sản phẩm"],
        Has::Items => &["việc con"],
        Has::Lead => &["đơn vị chủ trì", "chủ trì"],
        Has::Coordinating => &["đơn vị phối hợp", "phối hợp"],
        Has::Position => &["chức vụ", "rõ trách nhiệm"],
        Has::ClearWork => &["rõ việc"],
        Has::ClearProgress => &["rõ tiến độ"],
        Has::Obstacle => &["vướng mắc", "khó khăn"],
        Has::Next => &["việc tiếp theo", "bước tiếp theo"],
        Has::Plan => &["lộ trình khắc phục", "lộ trình"],
        Has::AllClear => &["đủ năm rõ", "năm rõ", "5 rõ", "đủ 5 rõ"],
    }
}

/// As [`status`], of the part of the user's own unit.
pub fn my_part(part: MyPart) -> &'static [&'static str] {
    match part {
        MyPart::Any => &["tham gia", "có", "1"],
        MyPart::Lead => &["chủ trì"],
        MyPart::Coordinating => &["phối hợp"],
    }
}

/// As [`status`], of periods that move on with time.
pub fn period(period: Period) -> &'static [&'static str] {
    match period {
        Period::Week => &["tuần này"],
        Period::Month => &["tháng này"],
        Period::Quarter => &["quý này", "quí này"],
        Period::Year => &["năm nay", "năm này"],
    }
}

/// As [`status`], of deadlines that are none.
pub const NEVER: &[&str] = &["không có ngày", "không có"];

/// The value of a condition as it is shown, and typed.
pub fn value(catalogue: &Catalogue, condition: &Condition) -> String {
    let first = |names: &'static [&'static str]| names.first().copied().unwrap_or_default();
    match condition {
        Condition::Standing(kind) => first(standing(*kind)).to_owned(),
        Condition::Status(value) => first(status(*value)).to_owned(),
        Condition::Lead(party) | Condition::Coordinating(party) => party::name(catalogue, party),
        Condition::Document(id) => catalogue
            .document(id)
            .map_or_else(|| id.to_string(), documents::name),
        Condition::Topic(id) => topic(catalogue, id),
        Condition::Place(id) => place(catalogue, id),
        Condition::Person(sought) => sought.as_str().to_owned(),
        Condition::Due(value) => due(*value),
        Condition::Has(value) => first(has(*value)).to_owned(),
        Condition::Mine(part) => first(my_part(*part)).to_owned(),
        Condition::Starred | Condition::Review => first(YES).to_owned(),
        Condition::Edited(minute) => moment(minute.millis()),
    }
}

fn topic(catalogue: &Catalogue, id: &TopicId) -> String {
    let topic = catalogue.topic(id);
    topic.map_or_else(|| id.to_string(), |topic| topic.name.clone())
}

fn place(catalogue: &Catalogue, id: &LocalityId) -> String {
    party::name(catalogue, &Party::Place(id.clone()))
}

fn due(due: Due) -> String {
    match due {
        Due::Never => NEVER.first().copied().unwrap_or_default().to_owned(),
        Due::Before(day) => format!("{BEFORE} {}", dmy(day)),
        Due::Until(day) => format!("{UNTIL} {}", dmy(day)),
        Due::From(day) => format!("{FROM} {}", dmy(day)),
        Due::After(day) => format!("{AFTER} {}", dmy(day)),
        Due::During(value) => period(value)
            .first()
            .copied()
            .unwrap_or_default()
            .to_owned(),
        Due::Within(span) => match span.named() {
            Named::Day(day) => dmy(day),
            Named::Month(year, month) => format!("tháng {month}/{year}"),
            Named::Quarter(year, quarter) => format!("quý {quarter}/{year}"),
            Named::Year(year) => format!("năm {year}"),
            Named::Days(first, last) => format!("{FROM} {} {UNTIL} {}", dmy(first), dmy(last)),
        },
    }
}

/// A condition as its chip shows it: "chủ trì: Bộ Công an", "trừ có: ghi chú".
pub fn chip(catalogue: &Catalogue, condition: &Condition, wanted: bool) -> String {
    let sign = if wanted { "" } else { "trừ " };
    let key = key(condition.kind());
    match condition {
        Condition::Starred => format!("{sign}{}", words_of(super::tasks::STARRED)),
        Condition::Review => format!("{sign}{}", words_of(super::tasks::REVIEW)),
        other => format!("{sign}{key}: {}", value(catalogue, other)),
    }
}

fn words_of(label: &str) -> String {
    label.to_lowercase()
}

/// Takes a condition away, for screen readers.
pub fn drop(chip: &str) -> String {
    format!("Bỏ điều kiện {chip}")
}

/// A value that means nothing.
pub fn wrong(kind: Kind, value: &str) -> String {
    let key = key(kind);
    if value.is_empty() {
        return format!("“{key}:” chưa có giá trị, {}.", example(kind));
    }
    format!(
        "Không hiểu “{value}” ở “{key}:”, nên chưa lọc theo điều kiện này; {}.",
        example(kind)
    )
}

/// Before the near values.
pub const NEAR: &str = "Ý bạn là";

fn example(kind: Kind) -> &'static str {
    match kind {
        Kind::Lead | Kind::Coordinating => "ví dụ Bộ Công an, BCA, Tuyên Quang",
        Kind::Document => "ví dụ 05/CT-TTg, CT 05",
        Kind::Due | Kind::Standing => "ví dụ <30/06/2023, quý 2/2025, tháng này, quá hạn",
        Kind::Status => "ví dụ đang thực hiện",
        Kind::Topic => "ví dụ hạ tầng số",
        Kind::Place => "ví dụ Hà Nội",
        Kind::Person => "ví dụ Nguyễn Văn A",
        Kind::Has => "ví dụ ghi chú, minh chứng",
        Kind::Mine => "ví dụ chủ trì, phối hợp",
        Kind::Starred | Kind::Review => "chỉ có thể là có hoặc không",
        Kind::Edited => "ví dụ 21/11/2026 14:05",
    }
}

/// What a kind of conditions is for, beside its name among the suggestions.
pub fn about(kind: Kind) -> &'static str {
    match kind {
        Kind::Lead => "đơn vị chủ trì",
        Kind::Coordinating => "đơn vị phối hợp",
        Kind::Document => "văn bản giao",
        Kind::Due | Kind::Standing => "<30/06/2023, quý 2/2025, quá hạn",
        Kind::Status => "chưa, đang, hoàn thành, tạm dừng",
        Kind::Topic => "lĩnh vực",
        Kind::Place => "tỉnh, thành phố",
        Kind::Person => "người chịu trách nhiệm",
        Kind::Has => "ghi chú, minh chứng, sản phẩm",
        Kind::Mine => "chủ trì, phối hợp",
        Kind::Starred => "đánh dấu ưu tiên",
        Kind::Review => "văn bản đã cập nhật",
        Kind::Edited => "21/11/2026 14:05",
    }
}

/// "27 nhiệm vụ", beside a suggestion, for screen readers.
pub fn tasks(number: usize) -> String {
    format!("{} nhiệm vụ", count(number))
}

/// The name of the conditions' list.
pub const CONDITIONS: &str = "Điều kiện đang lọc";
/// The name of the suggestions' list.
pub const SUGGESTIONS: &str = "Gợi ý điều kiện";

/// Opens the list of what can be asked for.
pub const OPEN: &str = "Chọn điều kiện để lọc";

/// A search that finds nothing: what was understood.
pub fn understood(words: &str, chips: &[String]) -> String {
    let words = words.trim();
    let mut said = Vec::new();
    if !words.is_empty() {
        said.push(format!("tìm “{words}”"));
    }
    said.extend(chips.iter().cloned());
    format!("Đã hiểu: {}.", said.join("; "))
}

/// What can be done where nothing is found.
pub const LOOSEN: &str = "Bỏ bớt một điều kiện hoặc một chữ để thấy lại nhiệm vụ:";
/// The same where it would not help to leave out one thing only.
pub const TOO_MUCH: &str = "Bỏ riêng từng điều kiện vẫn chưa thấy nhiệm vụ nào.";

/// Leaves a condition out: "Bỏ chủ trì: Bộ Công an (12)".
pub fn without(chip: &str, number: usize) -> String {
    format!("Bỏ {chip} ({})", count(number))
}

/// Leaves a word out: "Bỏ chữ “dân” (3)".
pub fn without_word(word: &str, number: usize) -> String {
    format!("Bỏ chữ “{word}” ({})", count(number))
}
