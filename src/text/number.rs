//! Numbers as written here: 1.331; 40,4%.

use crate::domain::quantity::Quantity;
use crate::search::fold::{is_mark, letter};

/// "1.331"
pub fn grouped(number: impl Into<i128>) -> String {
    let number: i128 = number.into();
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 1);
    if number < 0 {
        text.push('−');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

/// A count for people: "1.331".
pub fn count(number: usize) -> String {
    grouped(i128::try_from(number).unwrap_or(i128::MAX))
}

/// "14.600.000"; "40,4"; decimals beyond the second are rounded.
pub fn quantity(value: f64) -> String {
    let hundredths = (value * 100.0).round();
    // Beyond this a float holds no decimals, nor every whole number.
    if !hundredths.is_finite() || hundredths.abs() > 9e15 {
        return format!("{value:e}").replace('.', ",");
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "whole, and within what an i64 holds"
    )]
    let hundredths = hundredths as i64;
    let whole = grouped(hundredths / 100);
    let rest = (hundredths % 100).unsigned_abs();
    match (rest / 10, rest % 10) {
        (0, 0) => whole,
        (tenths, 0) => format!("{whole},{tenths}"),
        (tenths, hundredths) => format!("{whole},{tenths}{hundredths}"),
    }
}

/// A part of a whole with its percentage: "12/76 (15,8%)".
pub fn fraction(part: usize, whole: usize) -> String {
    let fraction = format!("{}/{}", count(part), count(whole));
    match percent(part, whole) {
        Some(percent) => format!("{fraction} ({percent})"),
        None => fraction,
    }
}

/// "15,8%"; none of nothing.
pub fn percent(part: usize, whole: usize) -> Option<String> {
    let thousandths = (part * 1_000 + whole / 2).checked_div(whole)?;
    let (whole, rest) = (thousandths / 10, thousandths % 10);
    Some(match rest {
        0 => format!("{}%", count(whole)),
        rest => format!("{},{rest}%", count(whole)),
    })
}

/// A number in as few digits as say it exactly: "14,6 triệu", "239.000 tỷ", "1.234.567".
pub fn brief(value: f64) -> String {
    for (word, factor) in [("tỷ", 1e9), ("triệu", 1e6)] {
        let scaled = value / factor;
        let is_exact = ((scaled * 100.0).round() - scaled * 100.0).abs() < 1e-9;
        if scaled >= 1.0 && is_exact {
            return format!("{} {word}", quantity(scaled));
        }
    }
    quantity(value)
}

/// "36,5%" of two numbers; none of nothing. Less than the whole is never said to be the whole.
pub fn percent_of(part: f64, whole: f64) -> Option<String> {
    if whole <= 0.0 {
        return None;
    }
    let tenths = (part * 1_000.0 / whole).round() / 10.0;
    let tenths = if part < whole {
        tenths.min(99.9)
    } else {
        tenths
    };
    Some(format!("{}%", quantity(tenths)))
}

/// Words behind a number, without their marks.
const SCALES: [(&str, u64); 6] = [
    ("", 1),
    ("nghin", 1_000),
    ("ngan", 1_000),
    ("trieu", 1_000_000),
    ("ty", 1_000_000_000),
    ("ti", 1_000_000_000),
];

/// Reads a number as people write it: "14.600.000", "14,6 triệu", "14,6 trieu", "70%", "461".
///
/// A point stands between groups of three digits, a comma before decimals. What could be read in two
/// ways, such as "14.6", is not read, nor is more than three decimals in the result.
pub fn read_quantity(text: &str) -> Option<Quantity> {
    let text = text.trim().trim_end_matches('%').trim_end().to_lowercase();
    let digits = text
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))
        .unwrap_or(text.len());
    let (number, word) = text.split_at(digits);
    let letters = word.trim().chars().filter(|c| !is_mark(*c)).map(letter);
    let word: String = letters.collect::<Option<_>>()?;
    let (_, factor) = SCALES.iter().find(|(name, _)| *name == word)?;
    let (whole, decimals) = number.split_once(',').unwrap_or((number, "0"));
    let mut groups = whole.split('.');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let well_formed = !first.is_empty()
        && (rest.is_empty() || (first.len() <= 3 && !first.starts_with('0')))
        && rest.iter().all(|group| group.len() == 3)
        && (1..=9).contains(&decimals.len())
        && decimals.bytes().all(|b| b.is_ascii_digit());
    if !well_formed {
        return None;
    }
    let whole: u64 = format!("{first}{}", rest.concat()).parse().ok()?;
    let billionths: u64 = format!("{decimals:0<9}").parse().ok()?;
    let thousandths = u128::from(whole) * u128::from(*factor) * 1_000
        + u128::from(billionths) * u128::from(*factor) / 1_000_000;
    let exact = (u128::from(billionths) * u128::from(*factor)).is_multiple_of(1_000_000);
    let thousandths = u64::try_from(thousandths).ok().filter(|_| exact)?;
    Quantity::from_thousandths(thousandths).ok()
}
