//! What a task can be asked for.

use super::due::Due;
use super::has::Has;
use super::minute::Minute;
use super::sought::Sought;
use crate::domain::id::{DocumentId, LocalityId, TopicId};
use crate::domain::party::Party;
use crate::domain::standing::StandingKind;
use crate::domain::status::Status;

/// One thing that a task can be asked for: what a facet sets and what a typed condition means.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// It stands so against its deadline.
    Standing(StandingKind),
    /// Its work status.
    Status(Status),
    /// Led by it, by a group it belongs to, or by a body that it follows.
    Lead(Party),
    /// Coordinated by it, as for `Lead`.
    Coordinating(Party),
    /// Assigned by it.
    Document(DocumentId),
    /// Filed under it.
    Topic(TopicId),
    /// It falls to that province, or lists it or one that it follows.
    Place(LocalityId),
    /// The person who answers for it is called so.
    Person(Sought),
    /// Its last day lies there.
    Due(Due),
    /// It has that.
    Has(Has),
    /// The user's own unit has that part in it.
    Mine(MyPart),
    /// Marked for priority.
    Starred,
    /// What the document says changed, with a later edition, under what the user wrote.
    Review,
    /// Edited in that minute or later.
    Edited(Minute),
}

/// A part that the user's own unit can have in a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MyPart {
    /// It leads or coordinates.
    Any,
    /// It leads.
    Lead,
    /// It coordinates.
    Coordinating,
}

impl MyPart {
    /// In the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Any, Self::Lead, Self::Coordinating];

    /// Whether a unit that leads, and that coordinates, has that part.
    pub fn holds(self, leads: bool, coordinates: bool) -> bool {
        match self {
            Self::Any => leads || coordinates,
            Self::Lead => leads,
            Self::Coordinating => coordinates,
        }
    }
}

/// Sorts of conditions. Those of one sort are alternatives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(
    missing_docs,
    reason = "each is the variant of Condition of the same name"
)]
pub enum Kind {
    Standing,
    Status,
    Lead,
    Coordinating,
    Document,
    Topic,
    Place,
    Person,
    Due,
    Has,
    Mine,
    Starred,
    Review,
    Edited,
}

impl Kind {
    /// In the order of [`Condition`].
    pub const ALL: [Self; 14] = [
        Self::Standing,
        Self::Status,
        Self::Lead,
        Self::Coordinating,
        Self::Document,
        Self::Topic,
        Self::Place,
        Self::Person,
        Self::Due,
        Self::Has,
        Self::Mine,
        Self::Starred,
        Self::Review,
        Self::Edited,
    ];

    /// A bit of its own.
    pub(super) fn bit(self) -> u16 {
        1 << self as u16
    }
}

impl Condition {
    /// Its sort.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Standing(_) => Kind::Standing,
            Self::Status(_) => Kind::Status,
            Self::Lead(_) => Kind::Lead,
            Self::Coordinating(_) => Kind::Coordinating,
            Self::Document(_) => Kind::Document,
            Self::Topic(_) => Kind::Topic,
            Self::Place(_) => Kind::Place,
            Self::Person(_) => Kind::Person,
            Self::Due(_) => Kind::Due,
            Self::Has(_) => Kind::Has,
            Self::Mine(_) => Kind::Mine,
            Self::Starred => Kind::Starred,
            Self::Review => Kind::Review,
            Self::Edited(_) => Kind::Edited,
        }
    }
}
