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

impl TaskId {
    const OWN: &'static str = "own-";

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

fn is_well_formed(text: &str) -> bool {
    (1..=80).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}
