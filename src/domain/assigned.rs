//! What one party has to do, and by what way each task falls to it.

use super::agenda::due_or_never;
use super::book::Book;
use super::filter::Lens;
use super::id::TaskId;
use super::ledger::Ledger;
use super::order;
use super::party::Party;
use super::share::{Role, Share, Shares, Through};

/// The ways that are told apart in lists; the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// The document names them.
    Named,
    /// The document names a body that they follow.
    Former,
    /// The document's list names a province that became part of theirs.
    FormerPlace,
    /// The document names a body that belongs to them.
    Part,
    /// The document names an office that every province has.
    Office,
    /// The document names a group that they belong to.
    Group,
}

impl Through {
    /// The way, without its particulars.
    pub fn way(&self) -> Way {
        match self {
            Self::Itself | Self::Listed(_) => Way::Named,
            Self::Former => Way::Former,
            Self::FormerListed(_) => Way::FormerPlace,
            Self::Part => Way::Part,
            Self::Office => Way::Office,
            Self::Group => Way::Group,
        }
    }
}

/// What one party has to do: each task once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assigned {
    /// What it leads: by way, then what needs action first.
    pub lead: Vec<(TaskId, Share)>,
    /// What else it takes part in, in the same order.
    pub coordinating: Vec<(TaskId, Share)>,
    /// How what it leads stands.
    pub ledger: Ledger,
}

impl Assigned {
    /// To that party, seen from the lens.
    pub fn to(book: &Book, party: &Party, lens: &Lens) -> Self {
        let mut shares = Shares::new(book.catalogue(), party);
        let mut found: Vec<(usize, Share)> = book
            .tasks()
            .filter_map(|task| Some((task.index, shares.of(&task)?)))
            .collect();
        let standing = |index: usize| book.view(index).map(|task| lens.standing(&task));
        order::by_key(&mut found, |(index, share)| {
            let kind = standing(*index).map(|standing| standing.kind());
            (share.through.way(), kind, due_or_never(book, *index))
        });
        let mut assigned = Self {
            ledger: Ledger::of(
                found
                    .iter()
                    .filter(|(_, share)| share.role == Role::Lead)
                    .filter_map(|(index, _)| standing(*index)),
            ),
            ..Self::default()
        };
        for (index, share) in found {
            let Some(task) = book.view(index) else {
                continue;
            };
            let list = match share.role {
                Role::Lead => &mut assigned.lead,
                Role::Coordinating => &mut assigned.coordinating,
            };
            list.push((task.id().clone(), share));
        }
        assigned
    }
}
