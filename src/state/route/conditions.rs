//! The filter in the address: `th=qua-han,sap-den-han&chu-tri=bo-cong-an&co=-ghi-chu`.
//!
//! Several conditions of a kind are set apart by commas, unwanted ones begin with a hyphen. What
//! people named themselves may hold commas, and gets a name of its own each.

use super::{by_name, name_of};
use crate::domain::filter::{
    Condition, Due, Filter, Has, Kind, Minute, MyPart, Period, Sought, Span, Term,
};
use crate::domain::id::{DocumentId, LocalityId, TopicId};
use crate::domain::party::Party;
use crate::domain::standing::StandingKind;
use crate::domain::status::Status;
use chrono::{Datelike, NaiveDate};

const KINDS: [(&str, Kind); 14] = [
    ("th", Kind::Standing),
    ("tt", Kind::Status),
    ("chu-tri", Kind::Lead),
    ("phoi-hop", Kind::Coordinating),
    ("van-ban", Kind::Document),
    ("chu-de", Kind::Topic),
    ("noi", Kind::Place),
    ("nguoi", Kind::Person),
    ("han", Kind::Due),
    ("co", Kind::Has),
    ("cua-toi", Kind::Mine),
    ("sao", Kind::Starred),
    ("xem-lai", Kind::Review),
    ("sua-tu", Kind::Edited),
];
const STANDINGS: [(&str, StandingKind); 9] = [
    ("qua-han", StandingKind::Overdue),
    ("sap-den-han", StandingKind::DueSoon),
    ("trong-han", StandingKind::InTime),
    ("thuong-xuyen", StandingKind::Ongoing),
    ("khong-dinh-han", StandingKind::Undated),
    ("xong-qua-han", StandingKind::DoneLate),
    ("xong-dung-han", StandingKind::DoneInTime),
    ("xong", StandingKind::Done),
    ("tam-dung", StandingKind::Stopped),
];
const STATUSES: [(&str, Status); 4] = [
    ("chua", Status::Todo),
    ("dang", Status::Doing),
    ("xong", Status::Done),
    ("tam-dung", Status::Stopped),
];
const HAS: [(&str, Has); 15] = [
    ("ghi-chu", Has::Note),
    ("minh-chung", Has::Evidence),
    ("moc-rieng", Has::OwnDeadline),
    ("nguoi", Has::Person),
    ("san-pham", Has::Product),
    ("viec-con", Has::Items),
    ("chu-tri", Has::Lead),
    ("phoi-hop", Has::Coordinating),
    ("chuc-vu", Has::Position),
    ("ro-viec", Has::ClearWork),
    ("ro-tien-do", Has::ClearProgress),
    ("vuong-mac", Has::Obstacle),
    ("viec-tiep", Has::Next),
    ("lo-trinh", Has::Plan),
    ("du-nam-ro", Has::AllClear),
];
const MINE: [(&str, MyPart); 3] = [
    ("1", MyPart::Any),
    ("chu-tri", MyPart::Lead),
    ("phoi-hop", MyPart::Coordinating),
];
const PERIODS: [(&str, Period); 4] = [
    ("tuan-nay", Period::Week),
    ("thang-nay", Period::Month),
    ("quy-nay", Period::Quarter),
    ("nam-nay", Period::Year),
];
const NEVER: &str = "khong";
const BEFORE: &str = "truoc-";
const UNTIL: &str = "den-";
const FROM: &str = "tu-";
const AFTER: &str = "sau-";
const WITHIN: &str = "ngay-";
const YES: &str = "1";

/// Takes in the conditions under one name of the address. Whatever it does not understand it leaves
/// out.
pub(super) fn read(filter: &mut Filter, name: &str, value: &str) {
    let Some(kind) = by_name(&KINDS, name) else {
        return;
    };
    let whole = kind == Kind::Person || is_own_name(value);
    let values = value.split(|c| c == ',' && !whole);
    for value in values {
        let (value, wanted) = match value.strip_prefix('-') {
            Some(value) => (value, false),
            None => (value, true),
        };
        if let Some(condition) = one(kind, value) {
            filter.set(Term { condition, wanted });
        }
    }
}

/// Whether a value is a unit under its own name, which may hold commas.
fn is_own_name(value: &str) -> bool {
    let value = value.strip_prefix('-').unwrap_or(value);
    matches!(Party::from(value), Party::Named { .. })
}

/// The names and values that stand for a filter.
pub(super) fn write(filter: &Filter) -> Vec<(&'static str, String)> {
    let mut written: Vec<(&'static str, String)> = Vec::new();
    for term in filter.terms() {
        let name = name_of(&KINDS, &term.condition.kind());
        let sign = if term.wanted { "" } else { "-" };
        let value = format!("{sign}{}", value(&term.condition));
        let alone = term.condition.kind() == Kind::Person || is_own_name(&value);
        match written.last_mut() {
            Some((last, held)) if *last == name && !alone => {
                held.push(',');
                held.push_str(&value);
            }
            _ => written.push((name, value)),
        }
    }
    written
}

fn one(kind: Kind, value: &str) -> Option<Condition> {
    if value.is_empty() {
        return None;
    }
    let yes = |condition| (value == YES).then_some(condition);
    match kind {
        Kind::Standing => by_name(&STANDINGS, value).map(Condition::Standing),
        Kind::Status => by_name(&STATUSES, value).map(Condition::Status),
        Kind::Lead => Some(Condition::Lead(Party::from(value))),
        Kind::Coordinating => Some(Condition::Coordinating(Party::from(value))),
        Kind::Document => Some(Condition::Document(DocumentId::new(value))),
        Kind::Topic => Some(Condition::Topic(TopicId::new(value))),
        Kind::Place => Some(Condition::Place(LocalityId::new(value))),
        Kind::Person => Sought::new(value).map(Condition::Person),
        Kind::Due => due(value).map(Condition::Due),
        Kind::Has => by_name(&HAS, value).map(Condition::Has),
        Kind::Mine => by_name(&MINE, value).map(Condition::Mine),
        Kind::Starred => yes(Condition::Starred),
        Kind::Review => yes(Condition::Review),
        Kind::Edited => Minute::of(value.parse().ok()?).map(Condition::Edited),
    }
}

fn due(value: &str) -> Option<Due> {
    if value == NEVER {
        return Some(Due::Never);
    }
    if let Some(period) = by_name(&PERIODS, value) {
        return Some(Due::During(period));
    }
    let after = |prefix| value.strip_prefix(prefix).and_then(day);
    if let Some(days) = value.strip_prefix(WITHIN) {
        let (first, last) = days.split_once("..").unwrap_or((days, days));
        return Span::new(day(first)?, day(last)?).map(Due::Within);
    }
    after(BEFORE)
        .map(Due::Before)
        .or_else(|| after(UNTIL).map(Due::Until))
        .or_else(|| after(FROM).map(Due::From))
        .or_else(|| after(AFTER).map(Due::After))
}

/// A day that can be written and typed as well.
fn day(text: &str) -> Option<NaiveDate> {
    let day: NaiveDate = text.parse().ok()?;
    (1900..=2100).contains(&day.year()).then_some(day)
}

fn value(condition: &Condition) -> String {
    match condition {
        Condition::Standing(kind) => name_of(&STANDINGS, kind).to_owned(),
        Condition::Status(status) => name_of(&STATUSES, status).to_owned(),
        Condition::Lead(party) | Condition::Coordinating(party) => party.to_string(),
        Condition::Document(id) => id.to_string(),
        Condition::Topic(id) => id.to_string(),
        Condition::Place(id) => id.to_string(),
        Condition::Person(sought) => sought.as_str().to_owned(),
        Condition::Due(due) => due_value(*due),
        Condition::Has(has) => name_of(&HAS, has).to_owned(),
        Condition::Mine(part) => name_of(&MINE, part).to_owned(),
        Condition::Starred | Condition::Review => YES.to_owned(),
        Condition::Edited(minute) => minute.millis().to_string(),
    }
}

fn due_value(due: Due) -> String {
    match due {
        Due::Never => NEVER.to_owned(),
        Due::During(period) => name_of(&PERIODS, &period).to_owned(),
        Due::Before(day) => format!("{BEFORE}{day}"),
        Due::Until(day) => format!("{UNTIL}{day}"),
        Due::From(day) => format!("{FROM}{day}"),
        Due::After(day) => format!("{AFTER}{day}"),
        Due::Within(span) if span.first() == span.last() => format!("{WITHIN}{}", span.first()),
        Due::Within(span) => format!("{WITHIN}{}..{}", span.first(), span.last()),
    }
}
