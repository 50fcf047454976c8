//! Who followed whom, bodies and provinces alike.

use super::catalogue::Catalogue;
use super::party::Party;
use super::unit::Successor;
use chrono::NaiveDate;

/// A change by which some parties took the place of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    /// Those on the other side of it: who follows, or who was followed.
    pub parties: Vec<Party>,
    /// Since when.
    pub from: Option<NaiveDate>,
    /// The legal basis; `None` where it is not confirmed.
    pub basis: Option<&'a str>,
    /// What should be known besides.
    pub note: Option<&'a str>,
}

/// Who answers for a party today; `None` where it still does itself.
pub fn successor<'a>(catalogue: &'a Catalogue, party: &Party) -> Option<Change<'a>> {
    match party {
        Party::Unit(id) => catalogue
            .unit(id)?
            .successor
            .as_ref()
            .map(|next| change(next, Party::Unit)),
        Party::Place(id) => catalogue
            .locality(id)?
            .successor
            .as_ref()
            .map(|next| change(next, Party::Place)),
        Party::Named { .. } => None,
    }
}

/// Whom a party follows. Those it followed by the same change stand together.
pub fn predecessors<'a>(catalogue: &'a Catalogue, party: &Party) -> Vec<Change<'a>> {
    let mut changes: Vec<Change<'a>> = Vec::new();
    let all = catalogue
        .units
        .iter()
        .map(|unit| Party::Unit(unit.id.clone()))
        .chain(
            catalogue
                .localities
                .iter()
                .map(|place| Party::Place(place.id.clone())),
        );
    for former in all {
        let Some(next) = successor(catalogue, &former).filter(|next| next.parties.contains(party))
        else {
            continue;
        };
        let same = |held: &&mut Change<'_>| {
            (held.from, held.basis, held.note) == (next.from, next.basis, next.note)
        };
        match changes.iter_mut().find(same) {
            Some(held) => held.parties.push(former),
            None => changes.push(Change {
                parties: vec![former],
                ..next
            }),
        }
    }
    changes
}

fn change<Id: Clone>(next: &Successor<Id>, party: fn(Id) -> Party) -> Change<'_> {
    Change {
        parties: next.ids.iter().cloned().map(party).collect(),
        from: next.from,
        basis: next.basis.as_deref(),
        note: next.note.as_deref(),
    }
}
