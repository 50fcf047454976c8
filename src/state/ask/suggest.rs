//! What is offered while somebody types.

use super::choices::{Choice, Fit, choices};
use super::{Asked, Part};
use crate::domain::catalogue::Catalogue;
use crate::domain::filter::{Condition, Counts, Kind, Sought, Term};
use crate::domain::order;
use crate::search::fold::{self, Word};
use crate::search::query::Query;
use crate::text::ask as words;
use chrono::NaiveDate;
use std::cmp::Reverse;

/// Something that can be taken in place of what was typed last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What it is.
    pub taken: Taken,
    /// How many tasks it would show, where that is counted.
    pub count: Option<usize>,
}

/// What taking a suggestion does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Adds a condition.
    Term(Term),
    /// Begins one.
    Key(Kind),
}

/// What is offered, and what stays of the text when something of it is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestions {
    /// The text without what was typed for it.
    pub rest: String,
    /// Best first.
    pub list: Vec<Suggestion>,
}

/// So many values are offered behind a colon.
const MOST: usize = 8;
/// So many are offered to words that may be meant as they stand.
const FEW: usize = 4;
/// So many of the last words may be the name of something.
const LONGEST: usize = 6;

/// From where suggestions come.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// The data.
    pub catalogue: &'a Catalogue,
    /// What choices show, given all that is asked for.
    pub counts: &'a Counts,
    /// The as-of date.
    pub as_of: NaiveDate,
}

/// What to offer for a text that is being typed.
pub fn suggest(text: &str, asked: &Asked, around: Around<'_>) -> Suggestions {
    match asked.open(text) {
        Some(part) => Suggestions {
            rest: text.get(..part.range.start).unwrap_or_default().to_owned(),
            list: values(part, around),
        },
        None => freely(text, asked, around),
    }
}

/// The values of a condition that is being typed.
fn values(part: &Part, around: Around<'_>) -> Vec<Suggestion> {
    let catalogue = around.catalogue;
    let query = Query::new(&part.value);
    let mut conditions: Vec<Condition> = part
        .term
        .iter()
        .map(|term| term.condition.clone())
        .filter(|condition| condition.kind() != Kind::Person)
        .collect();
    let choices = match part.kind {
        Kind::Person => persons(around.counts),
        kind => choices(catalogue, kind),
    };
    let fitting = fitting(choices, &query, around);
    conditions.extend(fitting.into_iter().filter(|found| {
        let read = part.term.as_ref().map(|term| &term.condition);
        read != Some(found)
    }));
    conditions.truncate(MOST);
    let denied = part
        .term
        .as_ref()
        .is_some_and(|term| term.wanted != part.wanted);
    let wanted = part.wanted != denied;
    let conditions = conditions.into_iter();
    conditions
        .map(|condition| offer(condition, wanted, around))
        .collect()
}

/// The names of people, as the tasks that are shown have them.
fn persons(counts: &Counts) -> Vec<Choice> {
    let names = counts.person.keys();
    let named = names.filter_map(|name| {
        let sought = Sought::new(name)?;
        Some(Choice::new(Condition::Person(sought), [name.as_str()]))
    });
    named.collect()
}

fn offer(condition: Condition, wanted: bool, around: Around<'_>) -> Suggestion {
    Suggestion {
        count: around.counts.of(&condition, around.catalogue, around.as_of),
        taken: Taken::Term(Term { condition, wanted }),
    }
}

/// The choices that what was typed may be meant for: those whose name it begins first, then those
/// that show most.
fn fitting(choices: Vec<Choice>, query: &Query, around: Around<'_>) -> Vec<Condition> {
    let mut found: Vec<(u8, Reverse<usize>, Condition)> = choices
        .into_iter()
        .filter(|choice| query.words().is_empty() || choice.is_called(query))
        .map(|choice| {
            let begins = match choice.fit(query) {
                Some(Fit::Whole) => 0,
                Some(Fit::Begun) => 1,
                None => 2,
            };
            let condition = choice.condition;
            let by_count = matches!(
                condition.kind(),
                Kind::Lead | Kind::Coordinating | Kind::Place | Kind::Person | Kind::Topic
            );
            let count = by_count
                .then(|| around.counts.of(&condition, around.catalogue, around.as_of))
                .flatten();
            (begins, Reverse(count.unwrap_or_default()), condition)
        })
        .collect();
    order::by_key(&mut found, |(begins, count, _)| (*begins, *count));
    found.into_iter().map(|(.., condition)| condition).collect()
}

/// What the last words may be meant for: the name of a kind of conditions, or of somebody, a
/// document, a topic, a standing.
fn freely(text: &str, asked: &Asked, around: Around<'_>) -> Suggestions {
    let from = asked.parts.last().map_or(0, |part| part.range.end);
    let tail = text.get(from..).unwrap_or_default();
    let typed = fold::words(tail);
    let quoted = tail.contains(['"', '\u{201c}', '\u{201d}']);
    if quoted || (typed.is_empty() && !tail.trim().is_empty()) {
        return Suggestions::default();
    }
    if typed.is_empty() {
        let list = words::KEYS.iter().map(|(kind, _)| begin(*kind)).collect();
        return Suggestions {
            rest: text.to_owned(),
            list,
        };
    }
    let most = typed.len().min(LONGEST);
    for last in (1..=most).rev().map(|n| &typed[typed.len() - n..]) {
        let start = from + last.first().map_or(0, |word| word.start);
        let mut list = keys(last);
        list.extend(named(&text[start..], around));
        if !list.is_empty() {
            let before = &text[..start];
            let (rest, wanted) = match before.strip_suffix('-') {
                Some(rest) => (rest, false),
                None => (before, true),
            };
            if !wanted {
                list.iter_mut().for_each(deny);
            }
            return Suggestions {
                rest: rest.to_owned(),
                list,
            };
        }
    }
    Suggestions::default()
}

fn deny(suggestion: &mut Suggestion) {
    if let Taken::Term(term) = &mut suggestion.taken {
        term.wanted = false;
    }
}

fn begin(kind: Kind) -> Suggestion {
    Suggestion {
        taken: Taken::Key(kind),
        count: None,
    }
}

/// The kinds whose name begins with those words.
fn keys(typed: &[Word]) -> Vec<Suggestion> {
    let typed: Vec<&str> = typed.iter().map(|word| word.folded.as_str()).collect();
    let typed = typed.join(" ");
    let begins = |name: &&str| fold::key(name).trim_start().starts_with(&typed);
    let kinds = words::KEYS
        .iter()
        .filter(|(_, names)| names.iter().any(begins));
    kinds.map(|(kind, _)| begin(*kind)).take(FEW).collect()
}

/// So many letters must have been typed before names are offered.
const SHORTEST: usize = 2;

/// What is called so.
fn named(typed: &str, around: Around<'_>) -> Vec<Suggestion> {
    let query = Query::new(typed);
    if typed.chars().count() < SHORTEST {
        return Vec::new();
    }
    let kinds = [
        Kind::Due,
        Kind::Status,
        Kind::Lead,
        Kind::Document,
        Kind::Topic,
    ];
    let mut found: Vec<Condition> = Vec::new();
    for kind in kinds {
        let begun = choices(around.catalogue, kind)
            .into_iter()
            .filter(|choice| choice.fit(&query).is_some() || begins(choice, &query))
            .collect();
        for condition in fitting(begun, &query, around) {
            if !found.contains(&condition) {
                found.push(condition);
            }
        }
    }
    let offers = found
        .into_iter()
        .map(|condition| offer(condition, true, around));
    let shown = offers.filter(|offer| offer.count != Some(0));
    shown.take(FEW).collect()
}

/// Whether a name begins with the words, the last perhaps unfinished.
fn begins(choice: &Choice, query: &Query) -> bool {
    let words: Vec<&str> = query
        .words()
        .iter()
        .map(crate::search::query::Asked::folded)
        .collect();
    let typed = words.join(" ");
    choice
        .names()
        .iter()
        .any(|name| name.trim_start().starts_with(&typed))
}
