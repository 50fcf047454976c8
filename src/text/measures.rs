//! Phrases of the targets' room.

use super::chain::{self, NO_DAY};
use super::date::dmy;
use super::documents;
use super::number::{brief, count, grouped, percent_of, quantity, read_quantity};
use super::shell::short_reference;
use crate::domain::attainment::{Attainment, Comparison, Rank, Verdict};
use crate::domain::deadline::Deadline;
use crate::domain::document::Document;
use crate::domain::goal::{PER_CENT, is_per_cent};
use crate::domain::plot::Line;
use crate::domain::quantity::Quantity;
use crate::domain::reading::Reading;
use chrono::NaiveDate;

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
/// There is no figure.
pub const SILENT: &str = "Chưa có số báo cáo";
/// A target without a number.
pub const NO_NUMBER: &str = "không nêu bằng số";
/// A figure of a day that has not come yet, seen from the as-of date.
pub const LATER: &str = "sau ngày đang xem, chưa tính";
/// A figure that the user added.
pub const OWN: &str = "số tự thêm";
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

/// "14,6 triệu công dân"; "70%".
pub fn amount(value: f64, unit: Option<&str>) -> String {
    match unit {
        Some(PER_CENT) => format!("{}%", quantity(value)),
        Some(unit) => format!("{} {unit}", brief(value)),
        None => brief(value),
    }
}

/// What a figure says: "14,6 triệu công dân", "461/705 huyện (65,4%)".
pub fn figure(reading: &Reading) -> Option<String> {
    let value = reading.value?;
    let unit = reading.unit.as_deref();
    let Some(total) = reading.total else {
        return Some(amount(value, unit));
    };
    let share = percent_of(value, total).map(|share| format!(" ({share})"));
    Some(format!(
        "{}/{}{}",
        brief(value),
        amount(total, unit),
        share.unwrap_or_default()
    ))
}

/// The one sentence about a measure.
pub fn sentence(shown: &Attainment, as_of: NaiveDate) -> String {
    match shown.verdict {
        Verdict::Silent(None) => format!("{SILENT}."),
        Verdict::Silent(Some(later)) => format!(
            "{SILENT} tính đến ngày {}; số sớm nhất là của ngày {}.",
            dmy(as_of),
            dmy(later)
        ),
        Verdict::Alone(at) => {
            let reading = &shown.readings[at];
            let why = match shown.newest.and_then(|goal| shown.goals.get(goal)) {
                Some(goal) => format!(
                    "đếm khác đơn vị nên không so được với chỉ tiêu {}",
                    amount(goal.value.unwrap_or_default(), goal.unit.as_deref())
                ),
                None => "văn bản không nêu chỉ tiêu bằng số".to_owned(),
            };
            format!(
                "Báo cáo {}; {why}; {}.",
                figure(reading).unwrap_or_default(),
                data(reading, as_of)
            )
        }
        Verdict::Compared(compared) => format!(
            "{}; {}.",
            attained(shown, &compared),
            data(&shown.readings[compared.reading], as_of)
        ),
    }
}

/// "Đạt 14,6 triệu trên 40 triệu, còn thiếu 25,4 triệu"
fn attained(shown: &Attainment, compared: &Comparison) -> String {
    let Comparison {
        reached,
        wanted,
        gap,
        ..
    } = *compared;
    let goal = &shown.goals[compared.goal];
    let reading = &shown.readings[compared.reading];
    let per_cent = is_per_cent(goal.unit.as_deref());
    // The unit is said only where both use the same word: else the lists below show each its own.
    let unit = goal.unit.as_deref().filter(|_| goal.unit == reading.unit);
    let difference = |gap: f64| match gap.abs() {
        gap if !per_cent => brief(gap),
        gap if gap < 0.05 => "chưa đến 0,1 điểm phần trăm".to_owned(),
        gap => format!("{} điểm phần trăm", quantity((gap * 10.0).round() / 10.0)),
    };
    let (is, target) = if per_cent {
        let is = match reading.total {
            Some(_) => figure(reading).unwrap_or_default(),
            None => amount(reached, Some(PER_CENT)),
        };
        (is, amount(wanted, Some(PER_CENT)))
    } else {
        (brief(reached), amount(wanted, unit))
    };
    match (goal.is_ceiling, gap) {
        (true, gap) if gap > 0.0 => {
            format!(
                "Đang là {is}, mức tối đa {target}, còn vượt {}",
                difference(gap)
            )
        }
        (true, _) => format!("Đang là {is}, trong mức tối đa {target}"),
        (false, gap) if gap > 0.0 => {
            format!("Đạt {is} trên {target}, còn thiếu {}", difference(gap))
        }
        (false, gap) if gap < 0.0 => {
            format!(
                "Đạt {is}, vượt {} so với chỉ tiêu {target}",
                difference(gap)
            )
        }
        (false, _) => format!("Đạt {is}, đủ chỉ tiêu {target}"),
    }
}

/// "số liệu ngày 02/10/2024, đã 780 ngày"
fn data(reading: &Reading, as_of: NaiveDate) -> String {
    let whose = if reading.is_own() { OWN } else { "số liệu" };
    match reading.as_of {
        Some(day) => format!("{whose} ngày {}", aged(day, as_of)),
        None => format!("{whose} {NO_DAY}"),
    }
}

/// When a figure holds, and how old it is.
pub fn when(day: Option<NaiveDate>, as_of: NaiveDate) -> String {
    day.map_or_else(|| NO_DAY.to_owned(), |day| aged(day, as_of))
}

/// The day of a figure or a target, in a table.
pub fn day(day: Option<NaiveDate>) -> String {
    day.map_or_else(|| NO_DAY.to_owned(), dmy)
}

/// "02/10/2024, đã 780 ngày"
fn aged(day: NaiveDate, as_of: NaiveDate) -> String {
    match (as_of - day).num_days() {
        days @ 1.. => format!("{}, đã {} ngày", dmy(day), grouped(days)),
        _ => dmy(day),
    }
}

/// Where the words of two documents for what they count differ.
pub fn other_units(shown: &Attainment) -> Option<String> {
    let Verdict::Compared(compared) = shown.verdict else {
        return None;
    };
    let wanted = shown.goals[compared.goal].unit.as_deref()?;
    let counted = shown.readings[compared.reading].unit.as_deref()?;
    (wanted != counted && !is_per_cent(Some(wanted)))
        .then(|| format!("Chỉ tiêu đếm “{wanted}”, số báo cáo đếm “{counted}”."))
}

/// What a target asks for: "40 triệu người dân".
pub fn goal(value: Option<f64>, unit: Option<&str>) -> String {
    value.map_or_else(|| NO_NUMBER.to_owned(), |value| amount(value, unit))
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

/// The target's label on a chart: "chỉ tiêu 40 triệu".
pub fn level(value: f64, unit: Option<&str>, is_ceiling: bool) -> String {
    let kind = if is_ceiling {
        "tối đa"
    } else {
        "chỉ tiêu"
    };
    format!("{kind} {}", point(value, unit))
}

/// A number on a chart: "14,6 triệu", "70%".
pub fn point(value: f64, unit: Option<&str>) -> String {
    amount(value, unit.filter(|unit| *unit == PER_CENT))
}

/// The label of a bar: "14,6 triệu/40 triệu (36,5%)".
pub fn bar(shown: &Attainment, compared: &Comparison) -> String {
    let goal = &shown.goals[compared.goal];
    let reading = &shown.readings[compared.reading];
    let unit = goal.unit.as_deref();
    if is_per_cent(unit) {
        return match reading.total {
            Some(_) => figure(reading).unwrap_or_default(),
            None => amount(compared.reached, unit),
        };
    }
    let share = percent_of(compared.reached, compared.wanted).filter(|_| !goal.is_ceiling);
    match share {
        Some(share) => format!(
            "{}/{} ({share})",
            brief(compared.reached),
            brief(compared.wanted)
        ),
        None => brief(compared.reached),
    }
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
