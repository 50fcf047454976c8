//! Reads where a last day is to lie: `<30/06/2023`, "quý 2/2025", "từ 01/01/2025 đến 15/02/2025".

use crate::domain::day::shifted;
use crate::domain::filter::{Due, Period, Span};
use crate::search::fold;
use chrono::{Datelike, NaiveDate};

/// A reading, and whether it says the year itself.
pub(super) struct DueRead {
    pub(super) due: Due,
    pub(super) settled: bool,
}

/// What comes before the day or period.
#[derive(Clone, Copy)]
enum Bound {
    Before,
    Until,
    From,
    After,
}

/// Signs first tried first: `<=` is not `<`.
const SIGNS: [(&str, Bound); 6] = [
    ("<=", Bound::Until),
    (">=", Bound::From),
    ("\u{2264}", Bound::Until),
    ("\u{2265}", Bound::From),
    ("<", Bound::Before),
    (">", Bound::After),
];
/// Folded.
const WORDS: [(&str, Bound); 4] = [
    ("truoc", Bound::Before),
    ("den", Bound::Until),
    ("tu", Bound::From),
    ("sau", Bound::After),
];
const RANGE: &str = "..";

/// Reads a value; `None` where it is none. What names no year is of the year of `as_of`.
pub(super) fn read_due(text: &str, as_of: NaiveDate) -> Option<DueRead> {
    let text = text.trim();
    for (sign, bound) in SIGNS {
        if let Some(rest) = text.strip_prefix(sign) {
            return bounded(bound, rest, as_of, true);
        }
    }
    if let Some((first, last)) = text.split_once(RANGE) {
        return between(first, last, as_of);
    }
    let words = fold::words(text);
    let first = words.first()?;
    if let Some((_, bound)) = WORDS.iter().find(|(word, _)| *word == first.folded) {
        let rest = &text[first.end..];
        let until = words.iter().skip(1).find(|word| word.folded == "den");
        return match (bound, until) {
            (Bound::From, Some(until)) => {
                between(&text[first.end..until.start], &text[until.end..], as_of)
            }
            // "từ 01/01/2025" may go on with "đến …".
            (bound, _) => bounded(*bound, rest, as_of, !matches!(bound, Bound::From)),
        };
    }
    let (span, settled) = period(text, as_of)?;
    Some(DueRead {
        due: Due::Within(span),
        settled,
    })
}

fn bounded(bound: Bound, rest: &str, as_of: NaiveDate, settled: bool) -> Option<DueRead> {
    let (span, with_year) = period(rest, as_of)?;
    let due = match bound {
        Bound::Before => Due::Before(span.first()),
        Bound::Until => Due::Until(span.last()),
        Bound::From => Due::From(span.first()),
        Bound::After => Due::After(span.last()),
    };
    Some(DueRead {
        due,
        settled: settled && with_year,
    })
}

fn between(first: &str, last: &str, as_of: NaiveDate) -> Option<DueRead> {
    let (first, _) = period(first, as_of)?;
    let (last, settled) = period(last, as_of)?;
    let span = Span::new(first.first(), last.last())?;
    Some(DueRead {
        due: Due::Within(span),
        settled,
    })
}

/// A day, month, quarter or year, and whether its year was said.
fn period(text: &str, as_of: NaiveDate) -> Option<(Span, bool)> {
    let words = fold::words(text);
    let words: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
    let words = words.strip_prefix(&["ngay"]).unwrap_or(&words);
    let this = as_of.year();
    let said = |span: Option<Span>| span.map(|span| (span, true));
    let meant = |span: Option<Span>| span.map(|span| (span, false));
    match words {
        ["hom", "nay"] => said(Some(Span::day(as_of))),
        ["tuan", side] => said(beside(Period::Week, side, as_of)),
        ["thang", side @ ("truoc" | "sau")] => said(beside(Period::Month, side, as_of)),
        ["quy" | "qui", side @ ("truoc" | "sau")] => said(beside(Period::Quarter, side, as_of)),
        ["nam", side @ ("truoc" | "sau")] => said(beside(Period::Year, side, as_of)),
        ["nam", y] | [y] if y.len() == 4 => said(Span::year(year(y)?)),
        [run] if run.len() == 8 => {
            let (d, rest) = run.split_at_checked(2)?;
            let (m, y) = rest.split_at_checked(2)?;
            said(day(d, m, year(y)?))
        }
        ["quy" | "qui", q, "nam", y] | ["quy" | "qui", q, y] => {
            said(Span::quarter(year(y)?, quarter(q)?))
        }
        ["quy" | "qui", q] => meant(Span::quarter(this, quarter(q)?)),
        ["thang", m, "nam", y] | ["thang", m, y] => said(Span::month(year(y)?, number(m)?)),
        ["thang", m] => meant(Span::month(this, number(m)?)),
        [m, y] if y.len() == 4 => said(Span::month(year(y)?, number(m)?)),
        [y, m, d] if y.len() == 4 => said(day(d, m, year(y)?)),
        [d, "thang", m] | [d, m] => meant(day(d, m, this)),
        [d, "thang", m, "nam", y] | [d, m, y] => said(day(d, m, year(y)?)),
        _ => None,
    }
}

/// The period before or after the one that a day lies in.
fn beside(period: Period, side: &str, day: NaiveDate) -> Option<Span> {
    let this = period.of(day)?;
    match side {
        "truoc" => period.of(shifted(this.first(), -1)),
        "sau" => period.of(shifted(this.last(), 1)),
        _ => None,
    }
}

fn day(day: &str, month: &str, year: i32) -> Option<Span> {
    NaiveDate::from_ymd_opt(year, number(month)?, number(day)?).map(Span::day)
}

/// One or two digits, and nothing else: `parse` alone would also take "+6".
fn number(text: &str) -> Option<u32> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    (digits && text.len() <= 2).then(|| text.parse().ok())?
}

/// A year that can stand in a link.
fn year(text: &str) -> Option<i32> {
    let digits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    let year = text.parse().ok().filter(|_| digits)?;
    (1900..=2100).contains(&year).then_some(year)
}

fn quarter(text: &str) -> Option<u32> {
    match text {
        "i" => Some(1),
        "ii" => Some(2),
        "iii" => Some(3),
        "iv" => Some(4),
        other => number(other),
    }
}
