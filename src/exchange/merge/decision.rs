//! What the user wants of a plan.

use super::{Difference, Plan, Sort};
use crate::domain::edit::{Edit, Field};
use crate::domain::id::TaskId;
use crate::domain::journal::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// What the user wants, where it is not what the plan proposes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision(BTreeMap<(TaskId, Field), Pick>);

/// What the user wants of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Nothing is taken and nothing is decided.
    Leave,
    /// The value here.
    Ours,
    /// That value of a file.
    Theirs(Entry),
}

/// What becomes of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate<'a> {
    /// It stays, and nothing is noted.
    Left,
    /// It stays, with knowledge of the files' values.
    Kept,
    /// A file's value is taken, with its stamp and author.
    Taken(&'a Entry),
    /// The user chose against the newest value: a new edit, by the user.
    Set(&'a Edit),
}

impl Fate<'_> {
    /// Whether something is taken from a file or set anew.
    pub fn changes(self) -> bool {
        matches!(self, Self::Taken(_) | Self::Set(_))
    }
}

impl Decision {
    /// What the user picked for a field; `None` for what the plan proposes.
    pub fn picked(&self, difference: &Difference) -> Option<&Pick> {
        self.0.get(&(difference.task.clone(), difference.field()))
    }

    /// Picks for a field; `None` goes back to what the plan proposes.
    pub fn pick(&mut self, difference: &Difference, pick: Option<Pick>) {
        let place = (difference.task.clone(), difference.field());
        match pick {
            Some(pick) => self.0.insert(place, pick),
            None => self.0.remove(&place),
        };
    }

    /// What becomes of a field.
    pub fn fate<'a>(&self, difference: &'a Difference) -> Fate<'a> {
        let newest = &difference.newest().entry;
        let ours = difference.ours.as_ref().map(|held| &held.entry);
        let proposed = match difference.sort {
            Sort::Older => Fate::Left,
            Sort::Take | Sort::Conflict if ours == Some(newest) => Fate::Kept,
            Sort::Take | Sort::Conflict => Fate::Taken(newest),
        };
        let wanted = match self.picked(difference) {
            None => return proposed,
            Some(Pick::Leave) => None,
            Some(Pick::Ours) => ours,
            Some(Pick::Theirs(entry)) => {
                let mut theirs = difference.theirs.iter().map(|held| &held.entry);
                match theirs.find(|held| *held == entry) {
                    // The files' values may have changed since; then there is nothing to hold on to.
                    None => return proposed,
                    found => found,
                }
            }
        };
        match wanted {
            None => Fate::Left,
            Some(entry) if ours == Some(newest) && entry.edit == newest.edit => Fate::Kept,
            Some(entry) if entry.edit == newest.edit => Fate::Taken(newest),
            Some(entry) => Fate::Set(&entry.edit),
        }
    }

    /// How many fields would change.
    pub fn changes(&self, plan: &Plan) -> usize {
        let differences = plan.differences.iter();
        differences.filter(|of| self.fate(of).changes()).count()
    }

    /// The tasks of which the user wants nothing at all, although something could be taken.
    pub fn left<'a>(&self, plan: &'a Plan) -> BTreeSet<&'a TaskId> {
        let mut left = BTreeSet::new();
        let mut wanted = BTreeSet::new();
        for difference in &plan.differences {
            match (difference.sort, self.fate(difference)) {
                (Sort::Older, Fate::Left) => {}
                (_, Fate::Left) => {
                    left.insert(&difference.task);
                }
                _ => {
                    wanted.insert(&difference.task);
                }
            }
        }
        left.retain(|task| !wanted.contains(task));
        left
    }
}
