//! Which tasks are shown, and how many each other choice would show.

use super::book::{Book, TaskView};
use super::catalogue::Catalogue;
use super::id::{DocumentId, TopicId, UnitId};
use super::standing::{Standing, StandingKind};
use super::status::Status;
use super::unit::Unit;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::hash::Hash;

/// The day and the unit that tasks are looked at from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lens {
    /// The as-of date.
    pub as_of: NaiveDate,
    /// How many days ahead a deadline counts as near.
    pub soon_days: i64,
    /// The user's own unit.
    pub my_unit: Option<UnitId>,
}

impl Lens {
    /// How a task stands, seen from here.
    pub fn standing(&self, task: &TaskView<'_>) -> Standing {
        task.standing(self.as_of, self.soon_days)
    }
}

/// What the user chose to see. Empty choices show all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Any of these standings.
    pub standing: Vec<StandingKind>,
    /// Any of these statuses.
    pub status: Vec<Status>,
    /// Led by it, by a group it belongs to, or by a body that it follows.
    pub lead: Option<UnitId>,
    /// Coordinated by it, as for `lead`.
    pub coordinating: Option<UnitId>,
    /// Assigned by it.
    pub document: Option<DocumentId>,
    /// Filed under it.
    pub topic: Option<TopicId>,
    /// Led or coordinated by the user's own unit.
    pub mine: bool,
    /// Marked for priority.
    pub starred: bool,
}

impl Filter {
    /// Whether it shows all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// How many tasks each choice shows, given the choices made in the other facets.
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
    /// By leading unit: every unit that a choice of would show a task.
    pub lead: HashMap<UnitId, usize>,
    /// By coordinating unit, as for `lead`.
    pub coordinating: HashMap<UnitId, usize>,
    /// By document.
    pub document: HashMap<DocumentId, usize>,
    /// By topic.
    pub topic: HashMap<TopicId, usize>,
    /// Of the user's own unit.
    pub mine: usize,
    /// Marked for priority.
    pub starred: usize,
}

const FACETS: usize = 8;

/// Splits `candidates` (places in the book) into those that the filter shows, in the given order,
/// and counts for every facet.
pub fn apply(
    book: &Book,
    candidates: impl IntoIterator<Item = usize>,
    filter: &Filter,
    lens: &Lens,
) -> (Vec<usize>, Counts) {
    let mut counts = Counts::default();
    let mut shown = Vec::new();
    let mut membership = Membership {
        book,
        known: HashMap::new(),
    };
    // Many tasks name the same units: who answers for them is worked out once at the end.
    let mut leads: HashMap<&[UnitId], usize> = HashMap::new();
    let mut coordinators: HashMap<&[UnitId], usize> = HashMap::new();
    for task in candidates.into_iter().filter_map(|index| book.view(index)) {
        if !task.is_shown() {
            continue;
        }
        counts.total += 1;
        let standing = lens.standing(&task).kind();
        let status = task.status();
        let mine = lens.my_unit.as_ref().is_some_and(|unit| {
            membership.any(unit, task.lead()) || membership.any(unit, task.coordinating())
        });
        let passes: [bool; FACETS] = [
            filter.standing.is_empty() || filter.standing.contains(&standing),
            filter.status.is_empty() || filter.status.contains(&status),
            filter
                .lead
                .as_ref()
                .is_none_or(|unit| membership.any(unit, task.lead())),
            filter
                .coordinating
                .as_ref()
                .is_none_or(|unit| membership.any(unit, task.coordinating())),
            filter
                .document
                .as_ref()
                .is_none_or(|id| task.document().is_some_and(|d| d.id == *id)),
            filter
                .topic
                .as_ref()
                .is_none_or(|id| task.official().is_some_and(|task| task.topics.contains(id))),
            !filter.mine || mine,
            !filter.starred || task.is_starred(),
        ];
        // A task counts for a facet's choices when nothing but that facet itself holds it back.
        let mut failing = passes.iter().enumerate().filter(|(_, passes)| !**passes);
        let counted = match (failing.next(), failing.next()) {
            (None, _) => Counted::All,
            (Some((facet, _)), None) => Counted::Only(facet),
            _ => continue,
        };
        if counted == Counted::All {
            counts.shown += 1;
            shown.push(task.index);
        }
        counts.add(&task, standing, status, mine, counted);
        if counted.counts_for(2) {
            *leads.entry(task.lead()).or_default() += 1;
        }
        if counted.counts_for(3) {
            *coordinators.entry(task.coordinating()).or_default() += 1;
        }
    }
    counts.lead = spread(book.catalogue(), &leads);
    counts.coordinating = spread(book.catalogue(), &coordinators);
    (shown, counts)
}

#[derive(Clone, Copy, PartialEq)]
enum Counted {
    All,
    Only(usize),
}

impl Counted {
    fn counts_for(self, facet: usize) -> bool {
        self == Self::All || self == Self::Only(facet)
    }
}

impl Counts {
    fn add(
        &mut self,
        task: &TaskView<'_>,
        standing: StandingKind,
        status: Status,
        mine: bool,
        counted: Counted,
    ) {
        if counted.counts_for(0) {
            bump(&mut self.standing, &standing);
        }
        if counted.counts_for(1) {
            bump(&mut self.status, &status);
        }
        if counted.counts_for(4) {
            bump_all(
                &mut self.document,
                task.document().map(|document| &document.id),
            );
        }
        if counted.counts_for(5) {
            bump_all(
                &mut self.topic,
                task.official().into_iter().flat_map(|task| &task.topics),
            );
        }
        if counted.counts_for(6) && mine {
            self.mine += 1;
        }
        if counted.counts_for(7) && task.is_starred() {
            self.starred += 1;
        }
    }
}

fn bump_all<'k, K: Clone + Eq + Hash + 'k>(
    counts: &mut HashMap<K, usize>,
    keys: impl IntoIterator<Item = &'k K>,
) {
    for key in keys {
        bump(counts, key);
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

/// Remembers who answers for whom while the tasks are gone through.
struct Membership<'a> {
    book: &'a Book,
    known: HashMap<(UnitId, UnitId), bool>,
}

impl Membership<'_> {
    fn any(&mut self, unit: &UnitId, named: &[UnitId]) -> bool {
        named.iter().any(|other| {
            *self
                .known
                .entry((unit.clone(), other.clone()))
                .or_insert_with(|| self.book.catalogue().answers_for(unit, other))
        })
    }
}

/// How many tasks each unit answers for, given how many tasks name which units.
fn spread(catalogue: &Catalogue, named: &HashMap<&[UnitId], usize>) -> HashMap<UnitId, usize> {
    let mut counts = HashMap::new();
    for (named, count) in named {
        let named: Vec<&Unit> = named.iter().filter_map(|id| catalogue.unit(id)).collect();
        for unit in &catalogue.units {
            if named.iter().any(|other| unit.answers_for(other)) {
                *counts.entry(unit.id.clone()).or_default() += count;
            }
        }
    }
    counts
}
