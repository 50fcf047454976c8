//! Why a task falls to somebody: named itself, through a group, or for a body or place of the past.

use super::book::TaskView;
use super::catalogue::Catalogue;
use super::id::{LocalityId, UnitId};
use super::party::Party;
use super::unit::{Unit, UnitKind};
use std::collections::BTreeMap;

/// Somebody's part in a task.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share {
    /// What the part is.
    pub role: Role,
    /// By what way it falls to them.
    pub through: Through,
    /// The body that the document names.
    pub named: UnitId,
}

/// What somebody's part in a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// "Chủ trì"
    Lead,
    /// "Phối hợp"
    Coordinating,
}

/// By what way a task falls to somebody; the nearest first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Through {
    /// The document names them.
    Itself,
    /// The document names their province in a list.
    Listed(LocalityId),
    /// The document names a body that they follow.
    Former,
    /// The document's list names a province that became part of theirs.
    FormerListed(LocalityId),
    /// The document names a body that belongs to them.
    Part,
    /// The document names an office that every province has.
    Office,
    /// The document names a group that they belong to.
    Group,
}

/// Works out the shares of one party, and remembers what it found out.
#[derive(Debug)]
pub struct Shares<'a> {
    catalogue: &'a Catalogue,
    party: &'a Party,
    known: BTreeMap<UnitId, Option<Through>>,
}

impl<'a> Shares<'a> {
    /// Of that party.
    pub fn new(catalogue: &'a Catalogue, party: &'a Party) -> Self {
        Self {
            catalogue,
            party,
            known: BTreeMap::new(),
        }
    }

    /// The party's part in a task: leading before coordinating, the nearest way before others.
    pub fn of(&mut self, task: &TaskView<'_>) -> Option<Share> {
        [Role::Lead, Role::Coordinating]
            .into_iter()
            .find_map(|role| self.as_role(task, role))
    }

    /// The party's part in a task in that role.
    pub fn as_role(&mut self, task: &TaskView<'_>, role: Role) -> Option<Share> {
        let named = match role {
            Role::Lead => task.lead(),
            Role::Coordinating => task.coordinating(),
        };
        named
            .iter()
            .filter_map(|unit| {
                Some(Share {
                    role,
                    through: self.through(unit, task.localities())?,
                    named: unit.clone(),
                })
            })
            .min()
    }

    /// Whether the party has that part in a task.
    pub fn falls(&mut self, task: &TaskView<'_>, role: Role) -> bool {
        let named = match role {
            Role::Lead => task.lead(),
            Role::Coordinating => task.coordinating(),
        };
        named
            .iter()
            .any(|unit| self.through(unit, task.localities()).is_some())
    }

    /// By what way a task that names `unit`, and lists those places, falls to the party.
    pub fn through(&mut self, unit: &UnitId, listed: &[LocalityId]) -> Option<Through> {
        if !listed.is_empty() {
            return self
                .catalogue
                .unit(unit)
                .and_then(|named| through(self.catalogue, self.party, named, listed));
        }
        if let Some(known) = self.known.get(unit) {
            return known.clone();
        }
        let found = match self.catalogue.unit(unit) {
            Some(named) => through(self.catalogue, self.party, named, &[]),
            // Of another edition: nothing is known of it but its id.
            None => (*self.party == Party::Unit(unit.clone())).then_some(Through::Itself),
        };
        self.known.insert(unit.clone(), found.clone());
        found
    }
}

fn through(
    catalogue: &Catalogue,
    party: &Party,
    named: &Unit,
    listed: &[LocalityId],
) -> Option<Through> {
    match party {
        Party::Unit(id) => {
            let unit = catalogue.unit(id)?;
            let follows = |other: &Unit| {
                other
                    .successor
                    .as_ref()
                    .is_some_and(|next| next.ids.contains(id))
            };
            let owner = named.part_of.as_ref().and_then(|id| catalogue.unit(id));
            if named.id == *id {
                Some(Through::Itself)
            } else if follows(named) {
                Some(Through::Former)
            } else if owner.is_some_and(|owner| owner.id == *id || follows(owner)) {
                Some(Through::Part)
            } else if named.includes.contains(&unit.kind) {
                Some(Through::Group)
            } else {
                None
            }
        }
        Party::Place(_) | Party::Named { .. } => {
            if !named.is_of_every_province() {
                return None;
            }
            if listed.is_empty() {
                return Some(match named.kind {
                    UnitKind::LocalDepartment => Through::Office,
                    _ => Through::Group,
                });
            }
            let place = party.place()?;
            if listed.contains(place) {
                return Some(Through::Listed(place.clone()));
            }
            let former = listed.iter().find(|id| {
                catalogue
                    .locality(id)
                    .and_then(|former| former.successor.as_ref())
                    .is_some_and(|next| next.ids.contains(place))
            });
            former.cloned().map(Through::FormerListed)
        }
    }
}
