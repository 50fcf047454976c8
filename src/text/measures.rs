//! Phrases of the targets' room.

use super::attainment::OWN;
use super::chain;
use super::date::dmy;
use super::documents;
use super::number::{count, quantity, read_quantity};
use super::shell::short_reference;
use crate::domain::attainment::{Attainment, Rank};
use crate::domain::deadline::Deadline;
use crate::domain::document::Document;
use crate::domain::goal::{PER_CENT, is_per_cent};
use crate::domain::plot::Line;
use crate::domain::quantity::Quantity;

/// Name of the search box.
pub const SEARCH: &str = "Tìm chỉ tiêu, gõ có dấu hoặc không dấu";
/// Inside the empty search box.
pub const SEARCH_HINT: &str = "Tìm chỉ tiêu, số liệu";
/// Nothing to show.
pub const NO_MEASURES: &str = "Bản dữ liệu này chưa có chỉ tiêu nào.";
/// Nothing matches: heading.
pub const NONE_FOUND: &str = "Không có chỉ tiêu nào khớp";
/// Targets of a measure.
pub const GOALS: &str = "Chỉ tiêu";
/// Figures of a measure.
pub const READINGS: &str = "Số đã báo cáo";
/// Facts about the same tasks.
pub const RELATED: &str = "Số liệu liên quan";
/// Under that heading.
pub const RELATED_HINT: &str =
    "Cùng nhiệm vụ nhưng đếm thứ khác, nên không so với chỉ tiêu ở trên.";
/// Facts that bear on no target.
pub const ELSEWHERE: &str = "Kết quả đã báo cáo khác";
/// Under that heading.
pub const ELSEWHERE_HINT: &str = "Văn bản nêu nhưng không đo chỉ tiêu nào ở trên.";
/// A figure of a day that has not come yet, seen from the as-of date.
pub const LATER: &str = "sau ngày đang xem, chưa tính";
/// A target that says how much there may be at most.
pub const CEILING: &str = "mức tối đa";
/// The provinces that a fact names.
pub const PLACES: &str = "Nêu tên";
/// The tasks that a fact is about.
pub const ABOUT: &str = "Về nhiệm vụ";
/// What the shapes of a chart stand for.
pub const LEGEND: &str = "Chấm tròn: số văn bản nêu. Hình thoi: số tự thêm.";
/// Columns of the table behind a chart.
pub const COLUMNS: [&str; 3] = ["Ngày", "Số", "Nguồn"];
/// Opens the form for an own figure.
pub const ADD: &str = "Thêm số liệu của đơn vị";
/// The number of an own figure.
pub const NUMBER: &str = "Số";
/// Its day.
pub const AS_OF: &str = "Tính đến ngày";
/// Where the user has it from.
pub const SOURCE: &str = "Nguồn";
/// An example of a source.
pub const SOURCE_HINT: &str = "Báo cáo số 123/BC-UBND";
/// Adds it.
pub const ADD_NOW: &str = "Thêm số";
/// Takes it away.
pub const REMOVE: &str = "Xóa số tự thêm này";
/// No number was typed.
pub const NUMBER_EMPTY: &str = "Hãy ghi số.";
/// No day was given.
pub const DAY_EMPTY: &str = "Hãy ghi ngày của số liệu.";
/// The day cannot be read.
pub const DAY_WRONG: &str = "Ngày chưa đúng dạng ngày/tháng/năm: sửa lại rồi thêm.";
/// No source was given.
pub const SOURCE_EMPTY: &str = "Hãy ghi nguồn của số liệu, ví dụ số và ký hiệu báo cáo.";
/// A percentage where things are counted.
const NOT_PER_CENT: &str = "Chỉ tiêu này đếm số lượng, không đếm phần trăm. Hãy ghi số lượng.";
/// What is no number.
const BAD_NUMBER: &str = "Chưa đọc được số này. Ghi như: 14,6 triệu; 1.234; 40,4.";
/// A number that can be read in two ways.
const TWO_WAYS: &str = "Số này có thể hiểu hai cách. Dấu phẩy đứng trước phần lẻ (14,6), dấu chấm ngăn từng nhóm ba chữ số (14.600).";

/// "38 chỉ tiêu, 6 có số báo cáo; 12 chỉ tiêu chưa có số mà hạn đã qua."
pub fn summary(all: &[Attainment]) -> String {
    let of = |rank| all.iter().filter(|one| one.rank() == rank).count();
    let reported = match of(Rank::Reported) {
        0 => "chưa chỉ tiêu nào có số báo cáo".to_owned(),
        some => format!("{} có số báo cáo", count(some)),
    };
    let past = match of(Rank::Past) {
        0 => String::new(),
        some => format!("; {} chưa có số mà hạn đã qua", count(some)),
    };
    format!("{} chỉ tiêu, {reported}{past}.", count(all.len()))
}

/// How many of the measures a search finds.
pub fn found(found: usize, all: usize) -> String {
    format!("Tìm thấy {} trong {} chỉ tiêu.", count(found), count(all))
}

/// What to do when nothing is found.
pub fn none_found(search: &str) -> String {
    format!("Không tìm thấy “{search}”. Thử bớt chữ, hoặc gõ không dấu.")
}

/// A target's day: "thời hạn: Tháng 6/2023 (30/06/2023)". `None` where the document sets none.
pub fn deadline(deadline: &Deadline) -> Option<String> {
    let sets_one = deadline.text.is_some() || deadline.due.is_some();
    sets_one.then(|| format!("thời hạn: {}", chain::deadline(deadline)))
}

/// "Thông báo 8545/TB-TCTTKĐA, Mục 3.1"
pub fn cite(document: &Document, reference: &str) -> String {
    format!("{}, {reference}", documents::name(document))
}

/// A task: "CT 05 B.17: Làm sạch dữ liệu đất đai"
pub fn task(document: &Document, reference: &str, title: &str) -> String {
    let document = documents::short(document);
    format!("{document} {}: {title}", short_reference(reference))
}

/// Where an own figure comes from, and who added it.
pub fn own_source(source: &str, author: &str) -> String {
    if author.is_empty() {
        format!("{OWN}, nguồn: {source}")
    } else {
        format!("{OWN}, nguồn: {source}, {author} ghi")
    }
}

/// What a chart says, for whoever does not see it.
pub fn chart_label(name: &str, sentence: &str) -> String {
    format!("Biểu đồ {name}. {sentence}")
}

/// The days at both ends of a chart.
pub fn ends(line: &Line) -> [String; 2] {
    [dmy(line.from), dmy(line.to)]
}

/// What a typed number is understood as.
pub fn understood(number: Quantity, unit: Option<&str>) -> String {
    let number = quantity(number.get());
    match unit {
        Some(PER_CENT) => format!("Hiểu là {number}%"),
        Some(unit) => format!("Hiểu là {number} {unit}"),
        None => format!("Hiểu là {number}"),
    }
}

/// Reads the number of an own figure in that unit.
///
/// # Errors
/// With what to do, where it cannot be read in one way only.
pub fn read_own(text: &str, unit: Option<&str>) -> Result<Quantity, &'static str> {
    let text = text.trim();
    if text.is_empty() {
        return Err(NUMBER_EMPTY);
    }
    if text.ends_with(PER_CENT) && !is_per_cent(unit) {
        return Err(NOT_PER_CENT);
    }
    let point_as_comma = || read_quantity(&text.replacen('.', ",", 1)).is_some();
    read_quantity(text).ok_or_else(|| {
        if text.matches('.').count() == 1 && point_as_comma() {
            TWO_WAYS
        } else {
            BAD_NUMBER
        }
    })
}
