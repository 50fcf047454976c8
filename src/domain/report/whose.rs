//! Whose tasks a report is about.

use crate::domain::book::TaskView;
use crate::domain::catalogue::Catalogue;
use crate::domain::party::Party;
use crate::domain::roster;
use crate::domain::share::{Role, Shares};

/// Tells a unit's tasks from the others.
#[derive(Debug)]
pub struct Whose<'a> {
    catalogue: &'a Catalogue,
    /// `None` where the report is about all tasks.
    unit: Option<(&'a Party, Shares<'a>)>,
    is_mine: bool,
}

impl<'a> Whose<'a> {
    /// Of a unit, or everybody's. The user's own unit decides whose the tasks are that the user added
    /// without saying who leads them.
    pub fn new(catalogue: &'a Catalogue, unit: Option<&'a Party>, mine: Option<&Party>) -> Self {
        Self {
            catalogue,
            unit: unit.map(|unit| (unit, Shares::new(catalogue, unit))),
            is_mine: unit.is_some() && unit == mine,
        }
    }

    /// The unit's part in a task; `None` where it has none. All tasks are everybody's to lead.
    pub fn role(&mut self, task: &TaskView<'_>) -> Option<Role> {
        let Some((unit, shares)) = &mut self.unit else {
            return Some(Role::Lead);
        };
        if task.official().is_some() {
            return shares.of(task).map(|share| share.role);
        }
        let is_theirs = match task.own_lead() {
            None => self.is_mine,
            Some(name) => {
                let list = std::slice::from_ref(*unit);
                let compared = roster::compare(self.catalogue, list, &[name]);
                !compared.matched.is_empty()
            }
        };
        is_theirs.then_some(Role::Lead)
    }
}
