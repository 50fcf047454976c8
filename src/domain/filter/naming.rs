//! How many tasks name whom.

use crate::domain::book::TaskView;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{LocalityId, UnitId};
use crate::domain::order;
use crate::domain::party::Party;
use crate::domain::share::Shares;
use std::collections::HashMap;

/// What somebody is counted as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// Who leads.
    Lead,
    /// Who coordinates.
    Coordinating,
    /// The province to which it falls, or which it lists.
    Place,
}

/// Whom tasks name, and the places that they list.
#[derive(Clone, Debug, PartialEq)]
struct Group {
    lead: Vec<UnitId>,
    coordinating: Vec<UnitId>,
    listed: Vec<LocalityId>,
    /// In the order of [`Whom`].
    counts: [usize; 3],
}

/// How many tasks name the same units and list the same places. To whom they fall is worked out when
/// it is asked for: while somebody types it is not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Naming(Vec<Group>);

impl Naming {
    /// How many tasks fall to somebody.
    pub fn count(&self, catalogue: &Catalogue, party: &Party, whom: Whom) -> usize {
        self.count_among(catalogue, party, whom, |_| true)
    }

    fn count_among(
        &self,
        catalogue: &Catalogue,
        party: &Party,
        whom: Whom,
        counted: fn(&Group) -> bool,
    ) -> usize {
        let mut shares = Shares::new(catalogue, party);
        let listed = match (whom, party) {
            (Whom::Place, Party::Place(id)) => catalogue.listed_as(id),
            _ => Vec::new(),
        };
        let falls = |group: &&Group| {
            let mut any = |units: &[UnitId]| {
                units
                    .iter()
                    .any(|unit| shares.through(unit, &group.listed).is_some())
            };
            match whom {
                Whom::Lead => any(&group.lead),
                Whom::Coordinating => any(&group.coordinating),
                Whom::Place => {
                    any(&group.lead)
                        || any(&group.coordinating)
                        || group.listed.iter().any(|id| listed.contains(&id))
                }
            }
        };
        let groups = self.0.iter().filter(|group| counted(group));
        groups
            .filter(|group| group.counts[whom as usize] > 0)
            .filter(falls)
            .map(|group| group.counts[whom as usize])
            .sum()
    }

    /// How many tasks fall to each party that any falls to: everybody that a choice of would show a
    /// task.
    pub fn spread(&self, catalogue: &Catalogue, whom: Whom) -> HashMap<Party, usize> {
        let mut spread = HashMap::new();
        // What lists no provinces falls to all of them alike.
        let mut places = catalogue.parties.iter();
        let to_all = places.find(|party| matches!(party, Party::Place(_)));
        let to_all = to_all.map_or(0, |place| {
            self.count_among(catalogue, place, whom, |group| group.listed.is_empty())
        });
        for party in &catalogue.parties {
            let count = match party {
                Party::Place(_) => {
                    to_all
                        + self.count_among(catalogue, party, whom, |group| !group.listed.is_empty())
                }
                _ => self.count(catalogue, party, whom),
            };
            if count > 0 {
                spread.insert(party.clone(), count);
            }
        }
        spread
    }
}

type Key<'a> = (&'a [UnitId], &'a [UnitId], &'a [LocalityId]);

/// The same on the way.
#[derive(Default)]
pub(super) struct Counting<'a>(HashMap<Key<'a>, [usize; 3]>);

impl<'a> Counting<'a> {
    /// Takes in a task, counted as what `counts_for` says, in the order of [`Whom`].
    pub(super) fn add(&mut self, task: &TaskView<'a>, counts_for: [bool; 3]) {
        if counts_for == [false; 3] {
            return;
        }
        let key = (task.lead(), task.coordinating(), task.localities());
        let counts = self.0.entry(key).or_default();
        for (count, counted) in counts.iter_mut().zip(counts_for) {
            *count += usize::from(counted);
        }
    }

    pub(super) fn done(self) -> Naming {
        let groups = self.0.into_iter();
        let group = |((lead, coordinating, listed), counts): (Key<'_>, _)| Group {
            lead: lead.to_vec(),
            coordinating: coordinating.to_vec(),
            listed: listed.to_vec(),
            counts,
        };
        let mut groups: Vec<Group> = groups.map(group).collect();
        // Two lists of the same are to be equal.
        order::by_key(&mut groups, |group| {
            (
                group.lead.clone(),
                group.coordinating.clone(),
                group.listed.clone(),
            )
        });
        Naming(groups)
    }
}
