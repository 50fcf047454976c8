//! The progress sheet of a task that is given to many: a line for each of them.

use super::book::TaskView;
use super::catalogue::Catalogue;
use super::hash::Hash;
use super::id::ItemId;
use super::order;
use super::party::Party;
use super::task::Task;
use super::unit::{Locality, Unit, UnitKind};
use crate::search::fold;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What was noted about one of those whom a task is given to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetLine {
    /// Who it is.
    pub party: Party,
    /// The day on which they were done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<NaiveDate>,
    /// A remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl SheetLine {
    /// A line on which nothing is noted yet.
    pub fn blank(party: Party) -> Self {
        Self {
            party,
            done: None,
            note: String::new(),
        }
    }
}

/// The key of somebody's line: the same on every machine, so that sheets that were filled in at
/// several places come together line by line.
pub fn line_id(party: &Party) -> ItemId {
    let id = match party {
        Party::Unit(unit) => format!("u.{unit}"),
        Party::Place(place) => format!("p.{place}"),
        Party::Named { .. } => {
            // The letters of the name may be any; a hash of them can stand in a key.
            let mut hash = Hash::default();
            hash.add(&party.to_string().to_lowercase());
            format!("n.{:016x}", hash.get())
        }
    };
    ItemId::new(&id)
}

/// The lines of a task's sheet: those whom the document addresses, unless the user wants only
/// added ones, then those that the user added.
pub fn lines(catalogue: &Catalogue, task: &TaskView<'_>) -> Vec<SheetLine> {
    let addressed = task
        .official()
        .filter(|_| task.own_sheet() != Some(&true))
        .map(|task| catalogue.addressees(task))
        .unwrap_or_default();
    let mut noted: Vec<&SheetLine> = task.sheet_lines().map(|(_, line)| line).collect();
    let mut lines: Vec<SheetLine> = Vec::with_capacity(addressed.len() + noted.len());
    for party in addressed {
        let at = noted.iter().position(|line| line.party == party);
        lines.push(match at {
            Some(at) => noted.remove(at).clone(),
            None => SheetLine::blank(party),
        });
    }
    // What was noted of addressees is kept, but not shown among the user's own lines.
    let own = |line: &&SheetLine| {
        matches!(line.party, Party::Named { .. }) || task.own_sheet() != Some(&true)
    };
    let mut added: Vec<SheetLine> = noted.into_iter().filter(own).cloned().collect();
    order::by_key(&mut added, |line| line.party.clone());
    lines.extend(added);
    lines
}

impl Catalogue {
    /// Those whom a task is given to, as they are today, where they are more than one. The provinces
    /// of a list stand under the names that the document uses. Whom a group such as "các cơ quan
    /// liên quan" includes is not known: it adds nobody.
    pub fn addressees(&self, task: &Task) -> Vec<Party> {
        let mut parties: Vec<Party> = Vec::new();
        let mut add = |party: Party| {
            if !parties.contains(&party) {
                parties.push(party);
            }
        };
        for unit in task.lead.iter().filter_map(|id| self.unit(id)) {
            if unit.is_of_every_province() && !task.localities.is_empty() {
                for place in &task.localities {
                    add(Party::Place(place.clone()));
                }
                continue;
            }
            for member in self.todays_members(unit) {
                add(Party::Unit(member.id.clone()));
            }
            if unit.is_of_every_province() {
                for place in self.todays_places() {
                    add(Party::Place(place.id.clone()));
                }
            } else if unit.kind != UnitKind::Group {
                add(Party::Unit(unit.id.clone()));
            }
        }
        if parties.len() > 1 {
            parties
        } else {
            Vec::new()
        }
    }

    /// The ministries and agencies in a group: of the other sorts of body the data knows only some.
    fn todays_members<'a>(&'a self, group: &'a Unit) -> impl Iterator<Item = &'a Unit> {
        self.units.iter().filter(|unit| {
            matches!(unit.kind, UnitKind::Ministry | UnitKind::Agency)
                && unit.successor.is_none()
                && group.includes.contains(&unit.kind)
        })
    }

    /// The provinces of today, by name.
    fn todays_places(&self) -> Vec<&Locality> {
        let places = self.localities.iter();
        let mut today: Vec<&Locality> = places.filter(|place| place.successor.is_none()).collect();
        order::by_key(&mut today, |place| fold::key(&place.name));
        today
    }
}
