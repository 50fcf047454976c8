//! Phrases of the minutes of a weekly review, in the form of mẫu 1.10, Phụ lục III of Nghị định
//! 30/2020/NĐ-CP.

use super::date::dmy;
use super::number::count;
use super::report::{BLANK, DRAFT, cited, period};
use super::values;
use crate::domain::catalogue::Catalogue;
use crate::domain::next_step::NextStep;
use crate::domain::period::Period;
use crate::domain::standing::StandingKind;
use crate::domain::weekly::{Weekly, asked_by};
use chrono::NaiveDate;

/// What kind of paper it is.
pub const KIND: &str = "BIÊN BẢN";
/// The sign of minutes.
pub const SIGN: &str = "/BB-";
/// What only those who were there know.
pub const TO_FILL: [&str; 5] = [
    "Thời gian bắt đầu: …… giờ ……, ngày …… tháng …… năm ………",
    "Địa điểm: ……………………………",
    "Thành phần tham dự: ……………………………",
    "Chủ trì (chủ tọa): ……………………………",
    "Thư ký (người ghi biên bản): ……………………………",
];
/// The part on how it went.
pub const OVERALL: &str = "I. TÌNH HÌNH CHUNG";
/// The part on each task.
pub const EACH: &str = "II. KIỂM ĐIỂM TỪNG NHIỆM VỤ";
/// Nothing was gone through.
pub const EACH_NONE: &str = "Trong tuần chưa ghi nhận nhiệm vụ nào đã kiểm điểm.";
/// Columns of what was gone through.
pub const EACH_HEAD: [&str; 6] = [
    "TT",
    "Nhiệm vụ",
    "Tiến độ",
    "Vướng mắc",
    "Việc tiếp theo, thời hạn",
    "Người chịu trách nhiệm, chức vụ",
];
/// The part on what is late.
pub const LATE: &str = "III. NHIỆM VỤ QUÁ HẠN VÀ LỘ TRÌNH KHẮC PHỤC";
/// Nothing of it is late.
pub const LATE_NONE: &str = "Trong các nhiệm vụ đã kiểm điểm không có nhiệm vụ nào quá hạn.";
/// The part on what was not gone through.
pub const LEFT: &str = "IV. NHIỆM VỤ CHƯA KIỂM ĐIỂM TRONG TUẦN";
/// Everything was gone through.
pub const LEFT_NONE: &str = "Không còn nhiệm vụ nào.";
/// The part on what was concluded.
pub const CONCLUSION: &str = "V. Ý KIẾN, KẾT LUẬN";
/// The last sentence.
pub const CLOSING: &str = "Cuộc họp kết thúc vào …… giờ ……, ngày …… tháng …… năm ……./.";
/// Who wrote them.
pub const WRITER: &str = "THƯ KÝ";
/// How they sign.
pub const WRITER_SIGNS: &str = "(Chữ ký)";
/// Who chaired.
pub const CHAIR: &str = "CHỦ TỌA";
/// How they sign.
pub const CHAIR_SIGNS: &str = "(Chữ ký; dấu của cơ quan, tổ chức (nếu có))";
/// Below a signature.
pub const NAME: &str = "Họ và tên";
/// The archive gets them.
pub const ARCHIVE: &str = "- Lưu: VT, hồ sơ.";

/// "Kiểm điểm tiến độ nhiệm vụ Đề án 06 tuần 47 năm 2026 (từ 16/11/2026 đến 22/11/2026)".
pub fn subject(week: Period) -> String {
    format!("Kiểm điểm tiến độ nhiệm vụ Đề án 06 {}", period(week))
}

/// What asks for the review, in its own words, and how many tasks were gone through.
pub fn overall(catalogue: &Catalogue, weekly: &Weekly) -> Vec<String> {
    use StandingKind::{Done, DoneInTime, DoneLate, DueSoon, Overdue};
    let mut said = Vec::new();
    if let Some((task, document)) = asked_by(catalogue) {
        let (place, cited) = (&task.reference, cited(document));
        said.push(format!("Thực hiện {place}, {cited}: “{}”.", task.quote));
    }
    let reviewed = || weekly.turns.iter().filter(|turn| turn.is_reviewed);
    let of = |kinds: &[StandingKind]| {
        let is_of = |kind: StandingKind| kinds.contains(&kind);
        count(
            reviewed()
                .filter(|turn| is_of(turn.line.standing.kind()))
                .count(),
        )
    };
    said.push(format!(
        "Đã kiểm điểm {} trên {} nhiệm vụ, số liệu tính đến {}. Trong số đã kiểm điểm: hoàn thành {}, quá hạn chưa hoàn thành {}, sắp đến hạn {}; {} nhiệm vụ có vướng mắc.",
        count(weekly.reviewed()),
        count(weekly.turns.len()),
        dmy(weekly.as_of),
        of(&[Done, DoneInTime, DoneLate]),
        of(&[Overdue]),
        of(&[DueSoon]),
        count(reviewed().filter(|turn| turn.line.obstacle.is_some()).count()),
    ));
    said
}

/// The caption of what was gone through.
pub fn each_caption(as_of: NaiveDate) -> String {
    format!("Bảng 1. Nhiệm vụ đã kiểm điểm, tính đến {}", dmy(as_of))
}

/// The caption of what is late.
pub fn late_caption(as_of: NaiveDate) -> String {
    format!("Bảng 2. Nhiệm vụ quá hạn, tính đến {}", dmy(as_of))
}

/// A text, or a blank to fill in.
pub fn or_blank(text: Option<&str>) -> String {
    text.map_or_else(|| BLANK.to_owned(), |text| text.trim().to_owned())
}

/// The next step with its day; what was not said is a blank to fill in.
pub fn next_step(next: Option<&NextStep>) -> String {
    match next {
        None => BLANK.to_owned(),
        Some(next) if next.day.is_some() => values::next_step(next),
        Some(next) => format!("{}, đến {BLANK}", next.text.trim()),
    }
}

/// How many more were not gone through than are named.
pub fn more_left(number: usize) -> String {
    format!("Và {} nhiệm vụ khác.", count(number))
}

/// The title of the file.
pub fn file_title(week: Period) -> String {
    format!("{DRAFT}: {}", subject(week))
}

/// The name of a file: "bien-ban-2026-w47.docx".
pub fn file_name(week: Period, ending: &str) -> String {
    format!("bien-ban-{week}.{ending}")
}
