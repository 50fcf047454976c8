//! Which tasks are shown, and how many each other choice would show.

use super::book::{Book, TaskView};
use super::catalogue::Catalogue;
use super::id::{DocumentId, LocalityId, TopicId, UnitId};
use super::order;
use super::party::Party;
use super::share::{Role, Shares};
use super::standing::{Standing, StandingKind};
use super::status::Status;
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
    pub my_unit: Option<Party>,
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
    pub lead: Option<Party>,
    /// Coordinated by it, as for `lead`.
    pub coordinating: Option<Party>,
    /// Assigned by it.
    pub document: Option<DocumentId>,
    /// Filed under it.
    pub topic: Option<TopicId>,
    /// Led or coordinated by the user's own unit.
    pub mine: bool,
    /// Marked for priority.
    pub starred: bool,
    /// What the document says changed, with a later edition, under what the user wrote.
    pub review: bool,
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
    /// By who leads.
    pub lead: Naming,
    /// By who coordinates.
    pub coordinating: Naming,
    /// By document.
    pub document: HashMap<DocumentId, usize>,
    /// By topic.
    pub topic: HashMap<TopicId, usize>,
    /// Of the user's own unit.
    pub mine: usize,
    /// Marked for priority.
    pub starred: usize,
    /// To be looked at again, since the document changed.
    pub review: usize,
}

const FACETS: usize = 9;

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
    let catalogue = book.catalogue();
    let shares = |party| Shares::new(catalogue, party);
    let mut mine_shares = lens.my_unit.as_ref().map(shares);
    let mut lead_shares = filter.lead.as_ref().map(shares);
    let mut coordinating_shares = filter.coordinating.as_ref().map(shares);
    let mut leads: HashMap<Named<'_>, usize> = HashMap::new();
    let mut coordinators: HashMap<Named<'_>, usize> = HashMap::new();
    for task in candidates.into_iter().filter_map(|index| book.view(index)) {
        if !task.is_shown() {
            continue;
        }
        counts.total += 1;
        let standing = lens.standing(&task).kind();
        let status = task.status();
        let mine = mine_shares
            .as_mut()
            .is_some_and(|shares| shares.of(&task).is_some());
        let review = !task.to_review().is_empty();
        let passes: [bool; FACETS] = [
            filter.standing.is_empty() || filter.standing.contains(&standing),
            filter.status.is_empty() || filter.status.contains(&status),
            lead_shares
                .as_mut()
                .is_none_or(|shares| shares.as_role(&task, Role::Lead).is_some()),
            coordinating_shares
                .as_mut()
                .is_none_or(|shares| shares.as_role(&task, Role::Coordinating).is_some()),
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
            !filter.review || review,
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
            *leads.entry((task.lead(), task.localities())).or_default() += 1;
        }
        if counted.counts_for(3) {
            *coordinators
                .entry((task.coordinating(), task.localities()))
                .or_default() += 1;
        }
        if counted.counts_for(8) && review {
            counts.review += 1;
        }
    }
    counts.lead = Naming::of(leads);
    counts.coordinating = Naming::of(coordinators);
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

/// The units that a task names in one role, and the places that it lists.
type Named<'a> = (&'a [UnitId], &'a [LocalityId]);

/// How many tasks name the same units and list the same places. To whom they fall is worked out when
/// it is asked for: while somebody types it is not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Naming(Vec<(Vec<UnitId>, Vec<LocalityId>, usize)>);

impl Naming {
    fn of(named: HashMap<Named<'_>, usize>) -> Self {
        let mut list: Vec<_> = named
            .into_iter()
            .map(|((units, listed), count)| (units.to_vec(), listed.to_vec(), count))
            .collect();
        // Two lists of the same are to be equal.
        order::by_key(&mut list, |(units, listed, _)| {
            (units.clone(), listed.clone())
        });
        Self(list)
    }

    /// How many tasks fall to each party that any falls to: everybody that a choice of would show a
    /// task.
    pub fn spread(&self, catalogue: &Catalogue) -> HashMap<Party, usize> {
        let mut counts = HashMap::new();
        for party in &catalogue.parties {
            let mut shares = Shares::new(catalogue, party);
            let mut falls = |units: &[UnitId], listed: &[LocalityId]| {
                units
                    .iter()
                    .any(|unit| shares.through(unit, listed).is_some())
            };
            let count: usize = self
                .0
                .iter()
                .filter(|(units, listed, _)| falls(units, listed))
                .map(|(.., count)| count)
                .sum();
            if count > 0 {
                counts.insert(party.clone(), count);
            }
        }
        counts
    }
}
