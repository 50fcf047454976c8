//! Bars: one for each unit that leads, each document, each topic.

use super::{Bar, Seen, Segment, unwanted, wanted};
use crate::domain::book::Book;
use crate::domain::catalogue::Catalogue;
use crate::domain::filter::{Condition, Term};
use crate::domain::id::{DocumentId, TopicId, UnitId};
use crate::domain::order;
use crate::domain::party::Party;
use crate::domain::share::{Role, Shares};
use crate::domain::unit::UnitKind;
use std::cmp::Reverse;

/// Whose a bar is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// What falls to that unit to lead.
    Unit(Party),
    /// What that document assigns.
    Document(DocumentId),
    /// What no document assigns: the user added it.
    Own,
    /// What is filed under that topic.
    Topic(TopicId),
}

impl Whose {
    /// What its tasks can be asked for by.
    pub fn terms(&self, catalogue: &Catalogue) -> Vec<Term> {
        match self {
            Self::Unit(party) => vec![wanted(Condition::Lead(party.clone()))],
            Self::Document(id) => vec![wanted(Condition::Document(id.clone()))],
            Self::Topic(id) => vec![wanted(Condition::Topic(id.clone()))],
            Self::Own => {
                let documents = catalogue.documents.iter();
                let not = documents.map(|it| unwanted(Condition::Document(it.id.clone())));
                not.collect()
            }
        }
    }
}

/// A bar and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Whose it is.
    pub whose: Whose,
    /// How the tasks stand.
    pub bar: Bar,
}

/// One row for each, without those that have no task.
fn rows(all: impl Iterator<Item = Whose>, holds: impl Fn(&Whose) -> Bar) -> Vec<Row> {
    all.map(|whose| Row {
        bar: holds(&whose),
        whose,
    })
    .filter(|row| row.bar.total() > 0)
    .collect()
}

/// What is late most first, of equal ones what is late longest, then the more.
fn latest_first(mut rows: Vec<Row>) -> Vec<Row> {
    order::by_key(&mut rows, |Row { bar, .. }| {
        let numbers = [bar.late(), bar.count(Segment::LateLong), bar.total()];
        Reverse(numbers)
    });
    rows
}

/// By who leads today, of those whom the documents name: a group's tasks count for each of its
/// members, and what was given to a body of the past for the one that follows it.
pub(super) fn by_unit(book: &Book, tasks: &[Seen<'_>]) -> Vec<Row> {
    let catalogue = book.catalogue();
    let parties = leading(catalogue, tasks);
    let bar = |whose: &Whose| match whose {
        Whose::Unit(party) => {
            let mut shares = Shares::new(catalogue, party);
            let fall = tasks
                .iter()
                .filter(|(_, task)| shares.falls(task, Role::Lead));
            fall.map(|(standing, _)| *standing).collect()
        }
        _ => Bar::default(),
    };
    latest_first(rows(parties.into_iter().map(Whose::Unit), bar))
}

/// Who answers today for leading, each once: the bodies that are named or follow one that is. A
/// group stands for itself only where the documents do not say whom it includes; what is given to
/// every province is the people's committee's.
fn leading(catalogue: &Catalogue, tasks: &[Seen<'_>]) -> Vec<Party> {
    let mut found: Vec<UnitId> = Vec::new();
    let mut add = |id: &UnitId| {
        if !found.contains(id) {
            found.push(id.clone());
        }
    };
    for id in tasks.iter().flat_map(|(_, task)| task.lead()) {
        let Some(unit) = catalogue.unit(id) else {
            continue;
        };
        let committees = unit.includes.contains(&UnitKind::PeopleCommittee);
        match &unit.successor {
            Some(next) => next.ids.iter().for_each(&mut add),
            None if committees => catalogue
                .units
                .iter()
                .filter(|unit| unit.kind == UnitKind::PeopleCommittee)
                .for_each(|unit| add(&unit.id)),
            None if unit.includes.is_empty() => add(id),
            None => {}
        }
    }
    found.into_iter().map(Party::Unit).collect()
}

/// By document, in time order; last what no document assigns.
pub(super) fn by_document(book: &Book, tasks: &[Seen<'_>]) -> Vec<Row> {
    let documents = book.catalogue().documents.iter();
    let all = documents.map(|document| Whose::Document(document.id.clone()));
    rows(all.chain([Whose::Own]), |whose| {
        let stands = tasks.iter().filter(|(_, task)| {
            let document = task.document().map(|document| &document.id);
            match whose {
                Whose::Document(id) => document == Some(id),
                _ => document.is_none(),
            }
        });
        stands.map(|(standing, _)| *standing).collect()
    })
}

/// By topic. A task may be filed under several.
pub(super) fn by_topic(book: &Book, tasks: &[Seen<'_>]) -> Vec<Row> {
    let topics = book.catalogue().edition.topics.iter();
    let all = topics.map(|topic| Whose::Topic(topic.id.clone()));
    latest_first(rows(all, |whose| {
        let filed = tasks.iter().filter(|(_, task)| {
            let official = task.official();
            official
                .is_some_and(|task| matches!(whose, Whose::Topic(id) if task.topics.contains(id)))
        });
        filed.map(|(standing, _)| *standing).collect()
    }))
}
