//! Reads what stands behind a colon.

use super::choices::{Choice, Fit, choices};
use super::due::read_due;
use super::parts::{QUOTES, is_same, quoted};
use crate::domain::catalogue::Catalogue;
use crate::domain::day::moment_at;
use crate::domain::filter::{Condition, Kind, Minute, Sought};
use crate::domain::id::{DocumentId, LocalityId, TopicId};
use crate::domain::party::Party;
use crate::search::fold;
use crate::search::query::Query;
use crate::text::ask::{ID, NO};
use crate::text::date::read_dmy;
use chrono::NaiveDate;

/// What a value means.
pub(super) struct Reading {
    pub(super) condition: Condition,
    /// It says no: `sao:không`.
    pub(super) denied: bool,
    /// Typing on could not make another condition of it.
    pub(super) settled: bool,
}

/// How much of a text is the value, and what it means.
pub(super) struct Read {
    pub(super) length: usize,
    pub(super) value: String,
    pub(super) reading: Option<Reading>,
}

/// A value has no more words than that.
const MOST_WORDS: usize = 40;

/// Reads the value that a text begins with. The rest of it is searched for, unless nothing can be made
/// of the beginning: then all of it is the value that is wrong.
pub(super) fn read_value(kind: Kind, text: &str, catalogue: &Catalogue, as_of: NaiveDate) -> Read {
    let reader = Reader {
        kind,
        as_of,
        choices: choices(catalogue, kind),
    };
    if let Some(quoted) = quoted(text) {
        let reading = reader
            .whole(&quoted.value)
            .or_else(|| reader.guess(&quoted.value));
        return Read {
            length: quoted.length,
            value: quoted.value,
            reading: reading.map(|reading| Reading {
                settled: quoted.closed,
                ..reading
            }),
        };
    }
    let ends = word_ends(text);
    let whole = ends.iter().rev().find_map(|end| {
        let reading = reader.whole(text[..*end].trim())?;
        Some((*end, reading))
    });
    let read = whole.or_else(|| {
        ends.iter().rev().find_map(|end| {
            let reading = reader.guess(text[..*end].trim())?;
            Some((*end, reading))
        })
    });
    let all = text.trim_end().len();
    let (length, reading) = match read {
        Some((end, reading)) => (end, Some(reading)),
        None => (all, None),
    };
    Read {
        length,
        value: text[..length].trim().to_owned(),
        reading,
    }
}

/// Where words end that are set apart by blanks, up to one that begins as words to search for do: with
/// a hyphen or a quotation mark.
fn word_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if !c.is_whitespace() && before.is_whitespace() {
            let behind = text[at + c.len_utf8()..].chars().next();
            let minus = c == '-' && behind.is_some_and(char::is_alphanumeric);
            if !ends.is_empty() && (minus || QUOTES.contains(&c)) {
                return ends;
            }
        } else if c.is_whitespace() && !before.is_whitespace() {
            ends.push(at);
        }
        before = c;
    }
    if !before.is_whitespace() {
        ends.push(text.len());
    }
    ends.truncate(MOST_WORDS);
    ends
}

/// What is known of a kind of conditions.
struct Reader {
    kind: Kind,
    as_of: NaiveDate,
    choices: Vec<Choice>,
}

impl Reader {
    /// Reads a value that says all of it.
    fn whole(&self, value: &str) -> Option<Reading> {
        let settled = |condition, settled| Reading {
            condition,
            denied: false,
            settled,
        };
        if let Some(id) = value.strip_prefix(ID) {
            return by_id(self.kind, id).map(|condition| settled(condition, true));
        }
        match self.kind {
            // Names go on as long as somebody types.
            Kind::Person => Sought::new(value).map(|name| settled(Condition::Person(name), false)),
            Kind::Edited => {
                let (minute, with_time) = moment(value)?;
                Some(settled(Condition::Edited(minute), with_time))
            }
            _ => self.listed(value).or_else(|| {
                let due = (self.kind == Kind::Due).then(|| read_due(value, self.as_of));
                let due = due.flatten()?;
                Some(settled(Condition::Due(due.due), due.settled))
            }),
        }
    }

    fn listed(&self, value: &str) -> Option<Reading> {
        let query = Query::new(value);
        let is_flag = matches!(self.kind, Kind::Starred | Kind::Review);
        let denied = is_flag && NO.iter().any(|name| is_same(value, name));
        let at = if denied {
            Some(0)
        } else {
            let fits = |choice: &Choice| choice.fit(&query) == Some(Fit::Whole);
            self.choices.iter().position(fits)
        };
        let choice = self.choices.get(at?)?;
        Some(Reading {
            condition: choice.condition.clone(),
            denied,
            settled: !self.choices.iter().any(|choice| choice.goes_on(&query)),
        })
    }

    /// Reads a value that says as much as is needed to mean one thing only.
    fn guess(&self, value: &str) -> Option<Reading> {
        let query = Query::new(value);
        if query.words().is_empty() {
            return None;
        }
        let mut called = self
            .choices
            .iter()
            .filter(|choice| choice.is_called(&query));
        let only = called.next().filter(|_| called.next().is_none())?;
        Some(Reading {
            condition: only.condition.clone(),
            denied: false,
            settled: false,
        })
    }
}

fn by_id(kind: Kind, id: &str) -> Option<Condition> {
    if id.is_empty() {
        return None;
    }
    Some(match kind {
        Kind::Lead => Condition::Lead(Party::from(id)),
        Kind::Coordinating => Condition::Coordinating(Party::from(id)),
        Kind::Document => Condition::Document(DocumentId::new(id)),
        Kind::Topic => Condition::Topic(TopicId::new(id)),
        Kind::Place => Condition::Place(LocalityId::new(id)),
        _ => return None,
    })
}

/// "21/11/2026" or "21/11/2026 14:05" in Viet Nam, and whether it says the time.
fn moment(text: &str) -> Option<(Minute, bool)> {
    let (date, time) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let time = fold::words(time);
    let (hour, minute) = match time.as_slice() {
        [] => (0, 0),
        [hour, minute] => (hour.folded.parse().ok()?, minute.folded.parse().ok()?),
        _ => return None,
    };
    let millis = moment_at(read_dmy(date)?, hour, minute)?;
    Some((Minute::of(millis)?, !time.is_empty()))
}
