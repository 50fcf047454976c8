//! Identifiers. Each is its own type, so that a unit cannot be passed where a task is meant.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Takes the text as it is.
            pub fn new(text: &str) -> Self {
                Self(Arc::from(text))
            }

            /// The text of the id.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id! {
    /// An official document, such as `ct-05-2023`.
    DocumentId
}
id! {
    /// A task: `ct-05-2023-a12` for an official one, `own-…` for one that the user added.
    TaskId
}
id! {
    /// A body that leads or coordinates, or a group of them, such as `bo-cong-an`.
    UnitId
}
id! {
    /// A province or city, such as `ha-giang`.
    LocalityId
}
id! {
    /// A subject under which tasks are filed, such as `dich-vu-cong`.
    TopicId
}
id! {
    /// A reported fact, such as `tb-8545-2024-f3`.
    FactId
}
id! {
    /// Something that targets and figures count, such as `so-suc-khoe-dien-tu`.
    MeasureId
}
id! {
    /// One line of a user's checklist or one piece of evidence, unique within its task.
    ItemId
}

id! {
    /// A checklist of the handbook: `dinh-danh` for a bundled one; what a team made is told from all
    /// others, on any device.
    ChecklistId
}
id! {
    /// An action, unique within its checklist.
    ActionId
}

/// What an id of something that can be edited is one of. All of it is stored, merged and undone in the
/// same way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A task: official, the user's own, or of another edition.
    Task,
    /// A session of help.
    Session,
    /// A checklist of the handbook.
    Checklist(ChecklistId),
}

impl TaskId {
    const OWN: &'static str = "own-";
    const SESSION: &'static str = "session-";
    const CHECKLIST: &'static str = "checklist-";

    /// The id under which a session of help is edited; `unique` tells it from all others.
    pub fn session(unique: &str) -> Self {
        Self::new(&format!("{}{unique}", Self::SESSION))
    }

    /// The id under which a checklist is edited.
    pub fn checklist(id: &ChecklistId) -> Self {
        Self::new(&format!("{}{id}", Self::CHECKLIST))
    }

    /// What it is an id of. No task of a document is called like the others.
    pub fn subject(&self) -> Subject {
        if self.0.starts_with(Self::SESSION) {
            Subject::Session
        } else if let Some(id) = self.0.strip_prefix(Self::CHECKLIST) {
            Subject::Checklist(ChecklistId::new(id))
        } else {
            Subject::Task
        }
    }

    /// The id of a task that the user adds; `unique` tells it from all others, on any device.
    pub fn own(unique: &str) -> Self {
        Self::new(&format!("{}{unique}", Self::OWN))
    }

    /// Whether a user added this task, rather than a document.
    pub fn is_own(&self) -> bool {
        self.0.starts_with(Self::OWN)
    }

    /// Whether the id may stand in a storage key, a link or an imported file:
    /// 1 to 80 letters, digits, hyphens, underscores or dots of ASCII.
    pub fn is_well_formed(&self) -> bool {
        is_well_formed(&self.0)
    }
}

impl ItemId {
    /// Same rule as [`TaskId::is_well_formed`].
    pub fn is_well_formed(&self) -> bool {
        is_well_formed(&self.0)
    }
}

impl ChecklistId {
    /// Whether it may stand in the name of a field: 1 to 60 lower-case letters, digits, hyphens and
    /// underscores of ASCII.
    pub fn is_well_formed(&self) -> bool {
        is_lower(&self.0)
    }
}

impl ActionId {
    /// Same rule as [`ChecklistId::is_well_formed`].
    pub fn is_well_formed(&self) -> bool {
        is_lower(&self.0)
    }
}

fn is_lower(text: &str) -> bool {
    (1..=60).contains(&text.len())
        && text
            .bytes()
            .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_'))
}

fn is_well_formed(text: &str) -> bool {
    (1..=80).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}
