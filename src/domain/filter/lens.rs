//! From where tasks are looked at.

use crate::domain::book::TaskView;
use crate::domain::party::Party;
use crate::domain::standing::Standing;
use chrono::NaiveDate;

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
