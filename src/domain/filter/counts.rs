//! How many tasks each choice would show.

use super::check::Seen;
use super::condition::{Condition, Kind, MyPart};
use super::has::Has;
use super::naming::{Naming, Whom};
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{DocumentId, TopicId};
use crate::domain::party::Party;
use crate::domain::standing::StandingKind;
use crate::domain::status::Status;
use crate::search::fold;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::hash::Hash;

/// How many tasks each choice shows, given the conditions of all other kinds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counts {
    /// Shown now.
    pub shown: usize,
    /// All there are.
    pub total: usize,
    /// By standing.
    pub standing: HashMap<StandingKind, usize>,
    /// By status.
    pub status: HashMap<Status, usize>,
    /// By whom they name.
    pub naming: Naming,
    /// By document.
    pub document: HashMap<DocumentId, usize>,
    /// By topic.
    pub topic: HashMap<TopicId, usize>,
    /// By the name of who answers for them.
    pub person: HashMap<String, usize>,
    /// By last day.
    pub due: HashMap<Option<NaiveDate>, usize>,
    /// By what they have, in the order of [`Has::ALL`].
    pub has: [usize; Has::ALL.len()],
    /// By the part of the user's own unit, in the order of [`MyPart::ALL`].
    pub mine: [usize; MyPart::ALL.len()],
    /// Marked for priority.
    pub starred: usize,
    /// To be looked at again, since the document changed.
    pub review: usize,
}

impl Counts {
    /// How many tasks a condition would show in place of all of its kind. `None` where that is not
    /// counted: the moments of edits.
    pub fn of(
        &self,
        condition: &Condition,
        catalogue: &Catalogue,
        as_of: NaiveDate,
    ) -> Option<usize> {
        let held = |count: Option<&usize>| count.copied().unwrap_or_default();
        Some(match condition {
            Condition::Standing(kind) => held(self.standing.get(kind)),
            Condition::Status(status) => held(self.status.get(status)),
            Condition::Lead(party) => self.naming.count(catalogue, party, Whom::Lead),
            Condition::Coordinating(party) => {
                self.naming.count(catalogue, party, Whom::Coordinating)
            }
            Condition::Document(id) => held(self.document.get(id)),
            Condition::Topic(id) => held(self.topic.get(id)),
            Condition::Place(id) => {
                let party = Party::Place(id.clone());
                self.naming.count(catalogue, &party, Whom::Place)
            }
            Condition::Person(sought) => {
                let sought = sought.key();
                let called = |person: &str| fold::key(person).contains(&sought);
                let persons = self.person.iter().filter(|(person, _)| called(person));
                persons.map(|(_, count)| count).sum()
            }
            Condition::Due(range) => {
                let days = self.due.iter().filter(|(day, _)| range.holds(**day, as_of));
                days.map(|(_, count)| count).sum()
            }
            Condition::Has(has) => self.has[*has as usize],
            Condition::Mine(part) => self.mine[*part as usize],
            Condition::Starred => self.starred,
            Condition::Review => self.review,
            Condition::Edited(_) => return None,
        })
    }
}

/// Counts on the way.
#[derive(Default)]
pub(super) struct Counting<'a> {
    counts: Counts,
    named: super::naming::Counting<'a>,
    person: HashMap<&'a str, usize>,
}

impl<'a> Counting<'a> {
    /// Takes in a task that is held back by the kinds of those bits.
    pub(super) fn add(&mut self, seen: &Seen<'_, 'a>, failing: u16) {
        let counts = &mut self.counts;
        counts.total += 1;
        // A task counts for a facet's choices when nothing but that facet itself holds it back.
        if failing.count_ones() > 1 {
            return;
        }
        let counts_for = |kind: Kind| failing & !kind.bit() == 0;
        let task = seen.task;
        if counts_for(Kind::Standing) {
            bump(&mut counts.standing, &seen.standing);
        }
        if counts_for(Kind::Status) {
            bump(&mut counts.status, &seen.status);
        }
        self.named.add(
            task,
            [Kind::Lead, Kind::Coordinating, Kind::Place].map(counts_for),
        );
        if counts_for(Kind::Document)
            && let Some(document) = task.document()
        {
            bump(&mut counts.document, &document.id);
        }
        if counts_for(Kind::Topic) {
            for topic in task.official().into_iter().flat_map(|task| &task.topics) {
                bump(&mut counts.topic, topic);
            }
        }
        if counts_for(Kind::Person)
            && let Some(person) = task.person()
        {
            *self.person.entry(person).or_default() += 1;
        }
        if counts_for(Kind::Due) {
            bump(&mut counts.due, &task.due());
        }
        if counts_for(Kind::Has) {
            for has in Has::ALL {
                counts.has[has as usize] += usize::from(has.holds(task));
            }
        }
        if counts_for(Kind::Mine) {
            for part in MyPart::ALL {
                counts.mine[part as usize] += usize::from(part.holds(seen.mine.0, seen.mine.1));
            }
        }
        if counts_for(Kind::Starred) {
            counts.starred += usize::from(task.is_starred());
        }
        if counts_for(Kind::Review) {
            counts.review += usize::from(seen.review);
        }
    }

    pub(super) fn done(self, shown: usize) -> Counts {
        let persons = self.person.into_iter();
        Counts {
            shown,
            naming: self.named.done(),
            person: persons
                .map(|(person, count)| (person.to_owned(), count))
                .collect(),
            ..self.counts
        }
    }
}

fn bump<K: Clone + Eq + Hash>(counts: &mut HashMap<K, usize>, key: &K) {
    match counts.get_mut(key) {
        Some(count) => *count += 1,
        None => {
            counts.insert(key.clone(), 1);
        }
    }
}
