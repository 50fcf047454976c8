//! An action of a checklist that a team made.

use crate::domain::id::{ActionId, ChecklistId};
use serde::{Deserialize, Serialize};

/// One action, in the team's words or taken over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnAction {
    /// The action.
    pub text: String,
    /// Where it was copied from. Its basis holds as long as the words are the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Origin>,
}

/// An action of a bundled checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The checklist.
    pub checklist: ChecklistId,
    /// The action.
    pub action: ActionId,
}
