//! What can be said of a measure: how far it has come, on what day, by whose figure.

use super::chain::NO_DAY;
use super::date::dmy;
use super::number::{brief, grouped, percent_of, quantity};
use crate::domain::attainment::{Attainment, Comparison, Verdict};
use crate::domain::goal::{Goal, PER_CENT, is_per_cent};
use crate::domain::reading::Reading;
use chrono::NaiveDate;

/// There is no figure.
pub const SILENT: &str = "Chưa có số báo cáo";
/// A target without a number.
pub const NO_NUMBER: &str = "không nêu bằng số";
/// A figure that the user added.
pub const OWN: &str = "số tự thêm";

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

/// The target's label on a chart: "chỉ tiêu 40 triệu".
pub fn level(value: f64, unit: Option<&str>, is_ceiling: bool) -> String {
    let kind = if is_ceiling {
        "tối đa"
    } else {
        "chỉ tiêu"
    };
    format!("{kind} {}", point(value, unit))
}

/// The same with its day: "chỉ tiêu 40 triệu (31/12/2025)".
pub fn level_by(value: f64, goal: &Goal) -> String {
    let level = level(value, goal.unit.as_deref(), goal.is_ceiling);
    match goal.due {
        Some(due) => format!("{level} ({})", dmy(due)),
        None => level,
    }
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
