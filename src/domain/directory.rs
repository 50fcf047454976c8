//! Everybody who can be given tasks, in sections, with how much they have to do.

use super::book::Book;
use super::catalogue::Catalogue;
use super::filter::Lens;
use super::id::{LocalityId, UnitId};
use super::ledger::Ledger;
use super::order;
use super::party::Party;
use super::share::Shares;
use super::standing::Standing;
use super::unit::{Alias, UnitKind};
use crate::search::fold;
use crate::search::query::Query;
use std::cmp::Reverse;
use std::collections::HashMap;

/// Where a party stands among all, in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// A ministry of today.
    Ministries,
    /// A province of today.
    Places,
    /// Another body of today.
    Others,
    /// A body or province that somebody else answers for today.
    Former,
    /// Several bodies at once.
    Groups,
}

impl Section {
    /// In the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Ministries,
        Self::Places,
        Self::Others,
        Self::Former,
        Self::Groups,
    ];

    /// That of a party; `None` for one that the data does not know.
    pub fn of(catalogue: &Catalogue, party: &Party) -> Option<Self> {
        let (is_former, section) = match party {
            Party::Unit(id) => {
                let unit = catalogue.unit(id)?;
                let section = match unit.kind {
                    UnitKind::Ministry => Self::Ministries,
                    UnitKind::Group => Self::Groups,
                    _ => Self::Others,
                };
                (unit.successor.is_some(), section)
            }
            Party::Place(id) => (catalogue.locality(id)?.successor.is_some(), Self::Places),
            Party::Named { .. } => return None,
        };
        Some(if is_former { Self::Former } else { section })
    }
}

/// The parties of a section, by name.
pub fn members(catalogue: &Catalogue, section: Section) -> Vec<Party> {
    let mut members = everybody(catalogue);
    members.retain(|party| Section::of(catalogue, party) == Some(section));
    order::by_key(&mut members, |party| fold::key(bare_name(catalogue, party)));
    members
}

fn everybody(catalogue: &Catalogue) -> Vec<Party> {
    let units = catalogue.units.iter().map(|unit| &unit.id).cloned();
    let places = catalogue.localities.iter().map(|place| &place.id).cloned();
    units
        .map(Party::Unit)
        .chain(places.map(Party::Place))
        .collect()
}

/// The name as documents write it, also of a province that another of today has the name of.
pub fn bare_name<'a>(catalogue: &'a Catalogue, party: &'a Party) -> &'a str {
    match party {
        Party::Unit(id) => catalogue.unit(id).map_or(id.as_str(), |unit| &unit.name),
        Party::Place(id) => catalogue
            .locality(id)
            .map_or(id.as_str(), |place| &place.name),
        Party::Named { name, .. } => name,
    }
}

/// How much a party has to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Who.
    pub party: Party,
    /// The tasks that it leads.
    pub lead: Ledger,
    /// How many more it takes part in.
    pub coordinating: usize,
}

/// Everybody of the data, by section: who leads most that is overdue first, then by name. Before
/// all of them, in no section, the user's own unit.
pub fn directory(book: &Book, lens: &Lens) -> Vec<(Option<Section>, Line)> {
    let catalogue = book.catalogue();
    let work = Work::of(book, lens);
    let mine = lens.my_unit.as_ref();
    let others = everybody(catalogue)
        .into_iter()
        .filter(|party| Some(party) != mine)
        .map(|party| (Section::of(catalogue, &party), party));
    let mut lines: Vec<(Option<Section>, Line)> = mine
        .map(|party| (None, party.clone()))
        .into_iter()
        .chain(others)
        .map(|(section, party)| (section, work.line(catalogue, party)))
        .collect();
    order::by_key(&mut lines, |(section, line)| {
        let name = fold::key(bare_name(catalogue, &line.party));
        (*section, Reverse(line.lead.overdue), name)
    });
    lines
}

/// Whom a task names, and the places that it lists.
type Named<'a> = (&'a [UnitId], &'a [UnitId], &'a [LocalityId]);

/// The standings of all tasks, by whom they name: many name the same, and to whom those fall need
/// be worked out only once.
struct Work<'a>(HashMap<Named<'a>, Vec<Standing>>);

impl<'a> Work<'a> {
    fn of(book: &'a Book, lens: &Lens) -> Self {
        let mut work: HashMap<Named<'a>, Vec<Standing>> = HashMap::new();
        for task in book.tasks() {
            let named = (task.lead(), task.coordinating(), task.localities());
            work.entry(named).or_default().push(lens.standing(&task));
        }
        Self(work)
    }

    fn line(&self, catalogue: &Catalogue, party: Party) -> Line {
        let mut lead = Vec::new();
        let mut coordinating = 0;
        let mut shares = Shares::new(catalogue, &party);
        for ((leads, coordinators, listed), standings) in &self.0 {
            let mut falls = |units: &[UnitId]| {
                units
                    .iter()
                    .any(|unit| shares.through(unit, listed).is_some())
            };
            if falls(leads) {
                lead.extend(standings.iter().copied());
            } else if falls(coordinators) {
                coordinating += standings.len();
            }
        }
        Line {
            lead: Ledger::of(lead),
            party,
            coordinating,
        }
    }
}

/// Whether a party is called what was typed: each word begins one of its names, short names or
/// aliases. Marks and order do not matter.
pub fn is_called(catalogue: &Catalogue, party: &Party, query: &Query) -> bool {
    let mut key = fold::key(bare_name(catalogue, party));
    let aliases: &[Alias] = match party {
        Party::Unit(id) => catalogue.unit(id).map_or(&[], |unit| {
            fold::push_key(&mut key, &unit.short);
            &unit.aliases
        }),
        Party::Place(id) => catalogue.locality(id).map_or(&[], |place| &place.aliases),
        Party::Named { place, .. } => {
            let place = place.as_ref().and_then(|id| catalogue.locality(id));
            place.map_or(&[], |place| {
                fold::push_key(&mut key, &place.name);
                &[]
            })
        }
    };
    for alias in aliases {
        fold::push_key(&mut key, &alias.text);
    }
    query.begins_words_of(&key)
}
