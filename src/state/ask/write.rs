//! Writes conditions as they would be typed.

use super::value::read_value;
use crate::domain::catalogue::Catalogue;
use crate::domain::filter::{Condition, Filter, Term};
use crate::text::ask as words;
use chrono::NaiveDate;

/// A condition as it would be typed: `chủ trì:"Bộ Công an"`. It is read as the same again.
pub fn term(term: &Term, catalogue: &Catalogue) -> String {
    let condition = &term.condition;
    let kind = condition.kind();
    let sign = if term.wanted { "" } else { "-" };
    let name = words::value(catalogue, condition);
    let name = match condition {
        // What follows would belong to the name.
        Condition::Person(_) => in_quotes(&name),
        _ => quoted(&name),
    };
    let value = match id(condition) {
        Some(id) if !is_read(&name, condition, catalogue) => quoted(&format!("{}{id}", words::ID)),
        _ => name,
    };
    format!("{sign}{}:{value}", words::key(kind))
}

/// A filter and free words as they would be typed.
pub fn written(filter: &Filter, free: &str, catalogue: &Catalogue) -> String {
    let terms = filter.terms().iter().map(|held| term(held, catalogue));
    let free = Some(free.trim().to_owned()).filter(|free| !free.is_empty());
    terms.chain(free).collect::<Vec<_>>().join(" ")
}

fn is_read(value: &str, condition: &Condition, catalogue: &Catalogue) -> bool {
    // No day matters: names of what has an id are not days.
    let read = read_value(condition.kind(), value, catalogue, NaiveDate::MIN).reading;
    read.is_some_and(|reading| reading.condition == *condition)
}

fn id(condition: &Condition) -> Option<String> {
    match condition {
        Condition::Lead(party) | Condition::Coordinating(party) => Some(party.to_string()),
        Condition::Document(id) => Some(id.to_string()),
        Condition::Topic(id) => Some(id.to_string()),
        Condition::Place(id) => Some(id.to_string()),
        _ => None,
    }
}

/// In quotation marks where the value would end too early, or not at all, without them.
fn quoted(value: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '&' | '<' | '>');
    if value.chars().all(plain) && !value.is_empty() {
        value.to_owned()
    } else {
        in_quotes(value)
    }
}

fn in_quotes(value: &str) -> String {
    format!("\"{}\"", value.replace('"', "\"\""))
}
