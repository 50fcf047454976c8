//! Which actions of a checklist were gone through with the person who is being helped now.

use crate::domain::id::ActionId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The ticked actions of one checklist.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ticks(BTreeSet<ActionId>);

impl Ticks {
    /// More than any checklist has.
    const MOST: usize = 500;

    /// Whether an action is ticked.
    pub fn has(&self, action: &ActionId) -> bool {
        self.0.contains(action)
    }

    /// With the tick of an action set or taken away.
    #[must_use]
    pub fn with(mut self, action: &ActionId, ticked: bool) -> Self {
        if ticked {
            self.0.insert(action.clone());
        } else {
            self.0.remove(action);
        }
        self
    }

    /// Whether nothing is ticked.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this app could have written it.
    pub(super) fn is_sound(&self) -> bool {
        self.0.len() <= Self::MOST && self.0.iter().all(ActionId::is_well_formed)
    }
}
