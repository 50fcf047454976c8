//! Phrases of the room of reports.

use super::date::dmy;
use super::number::count;
use super::report;
use crate::domain::period::{Period, PeriodKind};
use crate::domain::report::{Passage, Report};

/// The choice of a unit.
pub const UNIT: &str = "Đơn vị báo cáo";
/// All tasks.
pub const EVERYBODY: &str = "Tất cả nhiệm vụ, chưa ghi đơn vị";
/// The choice of the sort of period.
pub const PERIOD_KIND: &str = "Kỳ báo cáo";
/// The period before.
pub const PREVIOUS: &str = "Kỳ trước";
/// The period after.
pub const NEXT: &str = "Kỳ sau";
/// The first day of a free period.
pub const FIRST: &str = "Từ ngày";
/// Its last day.
pub const LAST: &str = "Đến ngày";
/// What is to be looked at before it is sent.
pub const CHECKS: &str = "Kiểm tra trước khi gửi";
/// The free texts.
pub const PASSAGES: &str = "Phần tự viết";
/// How long they are kept.
pub const PASSAGES_HINT: &str = "Giữ trên máy này cho từng kỳ và từng đơn vị. Để trống thì báo cáo chừa chỗ chấm chấm. Mỗi dòng là một đoạn.";
/// Whether the appendix is in it.
pub const APPENDIX: &str = "Kèm phụ lục từng nhiệm vụ";
/// The form of the paper.
pub const FORM: &str = "Thể thức theo Phụ lục I Nghị định 30/2020/NĐ-CP: khổ A4, lề 20, 20, 30, 15 mm. Chỗ chấm chấm để người soạn, văn thư và người ký điền.";
/// Prints it.
pub const PRINT: &str = "In, lưu PDF";
/// A file for Word.
pub const WORD: &str = "Word";
/// A file for Excel.
pub const EXCEL: &str = "Excel";
/// A plain table.
pub const CSV: &str = "CSV";
/// A short text for a message.
pub const MESSAGE: &str = "Chép tin Zalo";
/// The name of the preview.
pub const PREVIEW: &str = "Xem trước báo cáo";
/// The name of the options.
pub const OPTIONS: &str = "Tùy chọn báo cáo";
/// The name of the ways out.
pub const OUT: &str = "Xuất báo cáo";
/// A free text was kept.
pub const KEPT: &str = "Đã lưu phần tự viết của báo cáo";
/// The message is on the clipboard.
pub const COPIED: &str = "Đã chép tin. Dán vào Zalo để gửi.";
/// It is not.
pub const NOT_COPIED: &str = "Trình duyệt không cho chép. Hãy dùng Word hoặc In.";
/// The browser took no file.
pub const NOT_SAVED: &str =
    "Trình duyệt không cho tải tệp xuống. Hãy mở trang bằng Chrome hoặc Edge rồi thử lại.";
/// What only those who issue it can fill in.
pub const TO_FILL: &str = "Số, ngày, nơi ban hành và người ký: điền khi phát hành";

/// A sort of period.
pub fn period_kind(kind: PeriodKind) -> &'static str {
    match kind {
        PeriodKind::Week => "Tuần",
        PeriodKind::Month => "Tháng",
        PeriodKind::Quarter => "Quý",
        PeriodKind::Free => "Khoảng ngày",
    }
}

/// A period as a heading: "Tháng 11 năm 2026".
pub fn period(of: Period) -> String {
    report::capitalised(&report::period(of))
}

/// The name of a file: "bao-cao-2026-11.docx".
pub fn file_name(period: Period, ending: &str) -> String {
    format!("bao-cao-{period}.{ending}")
}

/// The file was handed out.
pub fn saved(name: &str) -> String {
    format!("Đã tạo {name}. Đây là dự thảo để trình ký.")
}

/// The name of a free text.
pub fn passage(passage: Passage) -> &'static str {
    report::passage(passage)
}

/// What is missing, and how many tasks it is missing of; the good news where it is not.
/// Of what there is none nothing is said.
pub fn checks(report: &Report) -> Vec<(bool, String)> {
    let late = report.late.len();
    let nobody = report
        .late
        .iter()
        .filter(|late| late.line.person.is_none())
        .count();
    let no_day = report
        .late
        .iter()
        .filter(|late| late.line.own_deadline.is_none())
        .count();
    let no_plan = report
        .late
        .iter()
        .filter(|late| late.line.plan.is_empty())
        .count();
    let no_proof = report
        .results
        .iter()
        .filter(|line| line.evidence.is_empty())
        .count();
    let no_figure = report
        .figures
        .iter()
        .filter(|line| line.own.is_none())
        .count();
    let said = |missing: usize, all: usize, what: &str, good: &str| {
        let said = match missing {
            0 => (true, good.to_owned()),
            _ => (false, format!("{}/{} {what}", count(missing), count(all))),
        };
        (all > 0).then_some(said)
    };
    let checks = [
        said(
            nobody,
            late,
            "nhiệm vụ quá hạn chưa ghi người chịu trách nhiệm",
            "Nhiệm vụ quá hạn nào cũng có người chịu trách nhiệm",
        ),
        said(
            no_plan,
            late,
            "nhiệm vụ quá hạn chưa có lộ trình khắc phục",
            "Nhiệm vụ quá hạn nào cũng có lộ trình khắc phục",
        ),
        said(
            no_day,
            late,
            "nhiệm vụ quá hạn chưa có mốc mới",
            "Nhiệm vụ quá hạn nào cũng có mốc mới",
        ),
        said(
            no_proof,
            report.results.len(),
            "nhiệm vụ hoàn thành trong kỳ chưa có minh chứng",
            "Nhiệm vụ hoàn thành trong kỳ nào cũng có minh chứng",
        ),
        said(
            no_figure,
            report.figures.len(),
            "chỉ tiêu chưa có số liệu của đơn vị",
            "Chỉ tiêu nào cũng có số liệu của đơn vị",
        ),
    ];
    checks.into_iter().flatten().collect()
}

/// The day that it is seen from.
pub fn as_of(report: &Report) -> String {
    format!(
        "Số liệu tính đến {}; đổi ngày ở đầu trang.",
        dmy(report.as_of)
    )
}
