//! The checklists that the app brings: `seeds/checklists.json`.

use super::sign::Sign;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{ActionId, ChecklistId, DocumentId, TaskId};
use serde::Deserialize;
use std::sync::OnceLock;

/// What to go through when somebody is helped with one thing.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Checklist {
    /// Stable id.
    pub id: ChecklistId,
    /// What people are helped with.
    pub name: String,
    /// What stands before it.
    pub sign: Sign,
    /// What should be known before it is used.
    pub note: Option<String>,
    /// One after another.
    pub items: Vec<Action>,
}

/// One action.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Action {
    /// Stable id, unique in its checklist.
    pub id: ActionId,
    /// The action in plain words.
    pub text: String,
    /// What must not happen.
    #[serde(default)]
    pub caution: Option<String>,
    /// What it follows from; a practical hint of ours follows from nothing official.
    pub basis: Option<Basis>,
}

/// Where the documents say so.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum Basis {
    /// An assignment.
    Task {
        /// Its id.
        task: TaskId,
    },
    /// A passage that is no assignment by itself, or says more than the one that repeats it.
    Passage {
        /// The document.
        document: DocumentId,
        /// Where it stands in it.
        #[serde(rename = "ref")]
        reference: String,
        /// The exact wording.
        quote: String,
    },
}

impl Basis {
    /// The document that says so; `None` where the edition does not know it.
    pub fn document<'a>(&'a self, catalogue: &'a Catalogue) -> Option<&'a DocumentId> {
        match self {
            Self::Task { task } => {
                let place = catalogue.place_of(task)?;
                catalogue.document_of(place).map(|document| &document.id)
            }
            Self::Passage { document, .. } => Some(document),
        }
    }

    /// Where in that document.
    pub fn reference<'a>(&'a self, catalogue: &'a Catalogue) -> Option<&'a str> {
        match self {
            Self::Task { task } => {
                let place = catalogue.place_of(task)?;
                Some(catalogue.tasks.get(place)?.reference.as_str())
            }
            Self::Passage { reference, .. } => Some(reference),
        }
    }

    /// The exact wording.
    pub fn quote<'a>(&'a self, catalogue: &'a Catalogue) -> Option<&'a str> {
        match self {
            Self::Task { task } => {
                let place = catalogue.place_of(task)?;
                Some(catalogue.tasks.get(place)?.quote.as_str())
            }
            Self::Passage { quote, .. } => Some(quote),
        }
    }
}

#[derive(Deserialize)]
struct ChecklistFile {
    checklists: Vec<Checklist>,
}

/// The checklists that this build carries. They are no part of [`Catalogue`], so that the first screen
/// need not read them.
///
/// # Panics
/// If the file is not of the documented form. It is part of the program and read by
/// `tests/checklists.rs`: a build that passed its tests cannot panic here.
pub fn bundled() -> &'static [Checklist] {
    static BUNDLED: OnceLock<Vec<Checklist>> = OnceLock::new();
    BUNDLED.get_or_init(|| {
        let text = include_str!("../../../seeds/checklists.json");
        #[expect(
            clippy::expect_used,
            reason = "bundled at compile time and read by a test"
        )]
        let file: ChecklistFile =
            serde_json::from_str(text).expect("the bundled checklists are of the documented form");
        file.checklists
    })
}
