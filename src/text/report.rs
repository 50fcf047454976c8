//! Phrases of reports, in the form of Phụ lục I of Nghị định 30/2020/NĐ-CP.

use super::date::dmy;
use super::number::count;
use super::party;
use crate::domain::catalogue::Catalogue;
use crate::domain::document::Document;
use crate::domain::id::LocalityId;
use crate::domain::ledger::Ledger;
use crate::domain::party::Party;
use crate::domain::period::{Period, PeriodKind};
use crate::domain::reading::{Origin, Reading};
use crate::domain::report::{Passage, Report};
use chrono::{Datelike, NaiveDate};

/// The name of the state.
pub const STATE: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
/// Its motto.
pub const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
/// The mark of a paper that nobody signed.
pub const DRAFT: &str = "DỰ THẢO";
/// What kind of paper it is.
pub const KIND: &str = "BÁO CÁO";
/// A blank to fill in.
pub const BLANK: &str = "……";
/// A blank of a whole line.
pub const LONG_BLANK: &str = "……………………………";
/// Before the addressee.
pub const TO: &str = "Kính gửi: ";
/// The number, before and after its blank.
pub const NUMBER: &str = "Số: ";
/// The sign of a report.
pub const SIGN: &str = "/BC-";
/// The sign of a people's committee.
pub const COMMITTEE_SIGN: &str = "UBND";
/// Place and day, all to be filled in.
pub const PLACE_AND_DAY: &str = "…………, ngày …… tháng …… năm ………";
/// The part on what was done.
pub const RESULTS: &str = "I. KẾT QUẢ THỰC HIỆN";
/// The part on what is late.
pub const LATE: &str = "II. NHIỆM VỤ QUÁ HẠN VÀ LỘ TRÌNH KHẮC PHỤC";
/// The part on what stands in the way.
pub const DIFFICULTIES: &str = "III. KHÓ KHĂN, VƯỚNG MẮC";
/// The part on what comes next.
pub const NEXT: &str = "IV. NHIỆM VỤ THỜI GIAN TỚI";
/// The part on what is asked for.
pub const PROPOSALS: &str = "V. ĐỀ XUẤT, KIẾN NGHỊ";
/// How things stand.
pub const OVERALL: &str = "1. Tình hình chung";
/// What was finished.
pub const FINISHED: &str = "2. Nhiệm vụ hoàn thành trong kỳ";
/// What is worked on.
pub const UNDER_WAY: &str = "3. Nhiệm vụ đang thực hiện";
/// Figures beside targets.
pub const FIGURES: &str = "4. Chỉ tiêu và số liệu";
/// Nothing was finished.
pub const FINISHED_NONE: &str = "Trong kỳ chưa ghi nhận nhiệm vụ nào hoàn thành.";
/// Nothing is marked as being worked on.
pub const UNDER_WAY_NONE: &str = "Chưa ghi nhận nhiệm vụ nào đang thực hiện.";
/// No task sets a target.
pub const FIGURES_NONE: &str = "Các nhiệm vụ được giao không đặt chỉ tiêu đo bằng số.";
/// Nothing is late.
pub const LATE_NONE: &str = "Không có nhiệm vụ chủ trì nào quá hạn.";
/// Nothing is due.
pub const NEXT_NONE: &str = "Không có nhiệm vụ chủ trì nào đến hạn trong kỳ tới.";
/// Caption of the ledger.
pub const LEDGER_CAPTION: &str = "Bảng 1. Nhiệm vụ chủ trì theo tiến độ";
/// Columns of the ledger.
pub const LEDGER_HEAD: [&str; 5] = ["", "Trong hạn", "Quá hạn", "Không có hạn cuối", "Cộng"];
/// Rows of the ledger.
pub const LEDGER_ROWS: [&str; 2] = ["Đã hoàn thành", "Chưa hoàn thành"];
/// Its row of what nobody measures by a deadline.
pub const LEDGER_STOPPED: &str = "Tạm dừng, không còn áp dụng";
/// The sum of the ledger.
pub const SUM: &str = "Cộng";
/// Columns of the figures.
pub const FIGURES_HEAD: [&str; 5] = [
    "TT",
    "Chỉ tiêu",
    "Mức được giao, thời hạn",
    "Số văn bản đã nêu",
    "Số liệu của đơn vị",
];
/// Caption of the figures.
pub const FIGURES_CAPTION: &str = "Bảng 2. Chỉ tiêu và số liệu";
/// Columns of what is late.
pub const LATE_HEAD: [&str; 6] = [
    "TT",
    "Nhiệm vụ",
    "Thời hạn",
    "Số ngày quá hạn",
    "Nguyên nhân",
    "Lộ trình khắc phục, mốc mới",
];
/// Heads the appendix.
pub const APPENDIX: &str = "Phụ lục";
/// What the appendix is.
pub const APPENDIX_TITLE: &str = "TÌNH HÌNH THỰC HIỆN TỪNG NHIỆM VỤ";
/// Whose appendix it is.
pub const APPENDIX_TO: &str =
    "(Kèm theo Báo cáo số ……/BC-…… ngày …… tháng …… năm ……… của ……………………)";
/// Columns of the appendix.
pub const APPENDIX_HEAD: [&str; 10] = [
    "STT",
    "Nội dung",
    "Căn cứ",
    "Chủ trì",
    "Phối hợp",
    "Thời hạn",
    "Sản phẩm",
    "Tiến độ",
    "Người chịu trách nhiệm",
    "Ghi chú",
];
/// Above those who get copies.
pub const RECIPIENTS: &str = "Nơi nhận:";
/// Those to whom it is addressed get one.
pub const AS_ABOVE: &str = "- Như trên;";
/// A copy whose receiver is not known.
pub const RECIPIENT_BLANK: &str = "- ……………………;";
/// The archive gets one.
pub const ARCHIVE: &str = "- Lưu: VT, ……";
/// By what right somebody signs.
pub const SIGNER_RIGHT: &str = "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ";
/// Where the signature stands.
pub const SIGNATURE: &str = "(Chữ ký, dấu của cơ quan, tổ chức)";
/// Who signs.
pub const SIGNER: &str = "Họ và tên người ký";

/// "ngày 05 tháng 02 năm 2026": days below ten and the first two months with a zero.
pub fn long_day(day: NaiveDate) -> String {
    let month = match day.month() {
        month @ 1..=2 => format!("0{month}"),
        month => month.to_string(),
    };
    format!("ngày {:02} tháng {month} năm {}", day.day(), day.year())
}

/// "tháng 11 năm 2026", "quý IV năm 2026", "tuần 47 năm 2026 (từ 16/11/2026 đến 22/11/2026)".
pub fn period(period: Period) -> String {
    const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];
    let (first, last) = (period.first(), period.last());
    let days = || format!("từ {} đến {}", dmy(first), dmy(last));
    match period.kind() {
        PeriodKind::Month => format!("tháng {} năm {}", first.month(), first.year()),
        PeriodKind::Quarter => {
            format!(
                "quý {} năm {}",
                ROMAN[first.month0() as usize / 3],
                first.year()
            )
        }
        PeriodKind::Week => {
            let week = first.iso_week();
            format!("tuần {} năm {} ({})", week.week(), week.year(), days())
        }
        PeriodKind::Free => days(),
    }
}

/// The names above a paper, in capitals: of the body that the issuing one belongs to, and its own.
/// What is not known is a blank.
pub fn letterhead(catalogue: &Catalogue, unit: Option<&Party>) -> (Option<String>, Vec<String>) {
    let blank = LONG_BLANK.to_owned();
    match unit {
        None => (Some(blank.clone()), vec![blank]),
        Some(Party::Place(id)) => {
            let own = committee(catalogue, id).map(|name| name.to_uppercase());
            (None, own.to_vec())
        }
        Some(Party::Unit(id)) => (None, vec![party::unit(catalogue, id).to_uppercase()]),
        Some(Party::Named { name, .. }) => (Some(blank), vec![name.to_uppercase()]),
    }
}

/// "Ủy ban nhân dân", "tỉnh Tuyên Quang".
fn committee(catalogue: &Catalogue, id: &LocalityId) -> [String; 2] {
    let name = party::place(catalogue, id);
    let aliases = catalogue.locality(id).map(|place| &place.aliases);
    let is_city = aliases.is_some_and(|all| all.iter().any(|alias| alias.text.starts_with("TP")));
    let place = match (is_city, name.strip_prefix("Thành phố ")) {
        (_, Some(bare)) => format!("Thành phố {bare}"),
        (true, None) => format!("thành phố {name}"),
        (false, None) => format!("tỉnh {name}"),
    };
    ["Ủy ban nhân dân".to_owned(), place]
}

/// A body's name within a sentence; a blank for none.
pub fn body(catalogue: &Catalogue, unit: Option<&Party>) -> String {
    match unit {
        None => LONG_BLANK.to_owned(),
        Some(Party::Place(id)) => committee(catalogue, id).join(" "),
        Some(Party::Named { name, .. }) => name.clone(),
        Some(Party::Unit(id)) => party::unit(catalogue, id).to_owned(),
    }
}

/// What the report is about: "Kết quả thực hiện nhiệm vụ Đề án 06 tháng 11 năm 2026".
pub fn subject(of: Period) -> String {
    format!("Kết quả thực hiện nhiệm vụ Đề án 06 {}", period(of))
}

/// A document as others cite it: "Chỉ thị số 05/CT-TTg ngày 23 tháng 02 năm 2023 của Thủ tướng Chính
/// phủ". What is not known stays a blank.
pub fn cited(document: &Document) -> String {
    let number = document.number.as_deref().unwrap_or(BLANK);
    let day = document
        .issued
        .map_or_else(|| format!("ngày {BLANK}"), long_day);
    format!(
        "{} số {number} {day} của {}",
        document.kind, document.issuer
    )
}

/// The first sentence.
pub fn opening(catalogue: &Catalogue, report: &Report) -> String {
    let documents: Vec<String> = report
        .documents
        .iter()
        .filter_map(|id| catalogue.document(id))
        .map(cited)
        .collect();
    let basis = match documents.as_slice() {
        [] => String::new(),
        documents => format!("Thực hiện {}, ", documents.join("; ")),
    };
    let body = body(catalogue, report.unit.as_ref());
    let text = format!(
        "{basis}{body} báo cáo kết quả thực hiện nhiệm vụ {}, số liệu tính đến {}, như sau:",
        period(report.period),
        long_day(report.as_of)
    );
    capitalised(&text)
}

pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// How many tasks there are and how they stand.
pub fn overall(ledger: &Ledger, coordinating: usize) -> String {
    let dated = ledger.done_in_time + ledger.done_late + ledger.open_in_time + ledger.overdue;
    let also = match coordinating {
        0 => String::new(),
        number => format!("; phối hợp thực hiện {} nhiệm vụ", count(number)),
    };
    format!(
        "Chủ trì {} nhiệm vụ, trong đó {} nhiệm vụ có hạn cuối{also}. Đã hoàn thành {} nhiệm vụ: {} đúng hạn, {} quá hạn, {} không có hạn cuối để so. Còn {} nhiệm vụ quá hạn chưa hoàn thành.",
        count(ledger.total()),
        count(dated),
        count(ledger.done()),
        count(ledger.done_in_time),
        count(ledger.done_late),
        count(ledger.done_undated),
        count(ledger.overdue),
    )
}

/// The caption of what is late.
pub fn late_caption(as_of: NaiveDate) -> String {
    format!("Bảng 3. Nhiệm vụ chủ trì quá hạn, tính đến {}", dmy(as_of))
}

/// The last sentence.
pub fn closing(catalogue: &Catalogue, report: &Report) -> String {
    format!(
        "Trên đây là báo cáo kết quả thực hiện nhiệm vụ {} của {}./.",
        period(report.period),
        body(catalogue, report.unit.as_ref())
    )
}

/// A name of a free text.
pub fn passage(passage: Passage) -> &'static str {
    match passage {
        Passage::Addressee => "Kính gửi",
        Passage::Opening => "Mở đầu",
        Passage::Results => "Kết quả khác",
        Passage::Difficulties => "Khó khăn, vướng mắc",
        Passage::Next => "Việc khác của kỳ tới",
        Passage::Proposals => "Đề xuất, kiến nghị",
        Passage::Recipients => "Nơi nhận",
    }
}

/// The title of the file.
pub fn file_title(of: Period) -> String {
    format!("{DRAFT}: {}", subject(of))
}

/// A line of those who get copies: "- Thường trực Tỉnh ủy;".
pub fn recipient(name: &str) -> String {
    let name = name.trim_start_matches(['-', ' ']);
    format!("- {};", name.trim_end_matches([';', '.', ' ']))
}

/// A figure with its day and source: "14,6 triệu; ngày 02/10/2024; Thông báo số 8545/TB-TCTTKĐA".
pub fn sourced(figure: &str, reading: &Reading, catalogue: &Catalogue) -> String {
    let day = reading
        .as_of
        .map_or_else(|| super::chain::NO_DAY.to_owned(), dmy);
    let source = match &reading.origin {
        Origin::Own { source, .. } => source.clone(),
        Origin::Document { fact, .. } => catalogue
            .document_of_fact(*fact)
            .map(|document| match &document.number {
                Some(number) => format!("{} số {number}", document.kind),
                None => format!("{} của {}", document.kind, document.issuer),
            })
            .unwrap_or_default(),
    };
    format!("{figure}\n{day}; {source}")
}
