//! The query language: what was typed into one box, as free words and conditions, and back.
//!
//! `chủ trì:bộ công an han:<30/06/2023 -có:"ghi chú" dân cư`: a name, a colon and a value ask for a
//! condition, a hyphen before them turns it round, and whatever is none of them is searched for. Marks
//! do not matter, in names and values alike.

mod choices;
mod due;
mod loosen;
mod near;
mod parts;
mod suggest;
mod value;
mod write;

pub use loosen::{Dropped, Way, count, shown, ways};
pub use near::{Near, near};
pub use suggest::{Around, Suggestion, Suggestions, Taken, suggest};
pub use write::{term, written};

use crate::domain::catalogue::Catalogue;
use crate::domain::filter::{Filter, Kind, Term};
use chrono::NaiveDate;
use parts::{Head, heads};
use std::ops::Range;
use value::read_value;

/// What was typed, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What is searched for: the text without its conditions.
    pub words: String,
    /// The conditions, in the order in which they were typed.
    pub parts: Vec<Part>,
}

/// A condition that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// What was asked for before the colon.
    pub kind: Kind,
    /// Whether no hyphen stands before it.
    pub wanted: bool,
    /// The value as it was typed.
    pub value: String,
    /// What it means; `None` where it means nothing.
    pub term: Option<Term>,
    /// Whether typing on could not make another condition of it.
    settled: bool,
}

/// Reads what was typed, seen from a day: "tháng 6" is that of its year.
pub fn read(text: &str, catalogue: &Catalogue, as_of: NaiveDate) -> Asked {
    if !text.contains(':') {
        return Asked {
            words: text.to_owned(),
            ..Asked::default()
        };
    }
    let parts: Vec<Part> = heads(text)
        .into_iter()
        .map(|head| part(text, head, catalogue, as_of))
        .collect();
    let mut words = without(text, &parts);
    if words.trim().is_empty() {
        words.clear();
    } else if parts
        .last()
        .is_some_and(|last| last.range.end == text.len())
    {
        // The last word is finished: a condition follows.
        words.truncate(words.trim_end().len());
        words.push(' ');
    }
    Asked { words, parts }
}

fn part(text: &str, head: Head, catalogue: &Catalogue, as_of: NaiveDate) -> Part {
    let raw = &text[head.value.clone()];
    let read = read_value(head.kind, raw, catalogue, as_of);
    let settled = read.reading.as_ref().is_some_and(|reading| reading.settled);
    let term = read.reading.map(|reading| Term {
        condition: reading.condition,
        wanted: head.wanted != reading.denied,
    });
    Part {
        range: head.start..head.value.start + read.length,
        kind: head.kind,
        wanted: head.wanted,
        value: read.value,
        term,
        settled,
    }
}

impl Asked {
    /// The filter that the conditions make.
    pub fn filter(&self) -> Filter {
        let mut filter = Filter::default();
        let terms = self.parts.iter().filter_map(|part| part.term.clone());
        terms.for_each(|term| filter.set(term));
        filter
    }

    /// The conditions that mean nothing.
    pub fn wrong(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| part.term.is_none())
    }

    /// The condition that is being typed: the one at the end of the text.
    pub fn open(&self, text: &str) -> Option<&Part> {
        self.parts
            .last()
            .filter(|last| last.range.end == text.len())
    }

    /// The conditions that are finished once a blank was typed: those that typing on could not change,
    /// and those that something follows.
    pub fn finished(&self, text: &str) -> Vec<&Part> {
        let end = text.trim_end().len();
        let finished = self.parts.iter().filter(|part| part.term.is_some());
        finished
            .filter(|part| part.settled || part.range.end < end)
            .collect()
    }
}

/// The text without some of its conditions.
pub fn without<'a>(text: &str, parts: impl IntoIterator<Item = &'a Part>) -> String {
    let mut rest = String::with_capacity(text.len());
    let mut from = 0;
    for part in parts {
        push_stretch(
            &mut rest,
            text.get(from..part.range.start).unwrap_or_default(),
        );
        from = part.range.end;
    }
    push_stretch(&mut rest, text.get(from..).unwrap_or_default());
    rest
}

/// Appends what stood behind something that was taken out, with one blank between.
fn push_stretch(rest: &mut String, stretch: &str) {
    let joined = rest.is_empty() || rest.ends_with(char::is_whitespace);
    rest.push_str(if joined {
        stretch.trim_start()
    } else {
        stretch
    });
}
