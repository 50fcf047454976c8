//! The columns of the table of tasks.

use crate::domain::edit::Field;
use crate::search::fold;
use crate::text::table as words;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The id of the task, by which rows come back.
    Id,
    /// Counts rows.
    Number,
    /// The label; comes back for tasks that the user added.
    Title,
    /// Where it stands in which document.
    Basis,
    /// Who leads; comes back for tasks that the user added.
    Lead,
    /// Who coordinates.
    Coordinating,
    /// The document's words for the deadline.
    Deadline,
    /// The last day.
    Due,
    /// The deliverable.
    Product,
    /// What people say about the work.
    Status,
    /// How far it is.
    Progress,
    /// When it was done.
    DoneOn,
    /// Who answers for it.
    Person,
    /// That person's position.
    Position,
    /// The unit's own deadline.
    OwnDue,
    /// Why it differs.
    OwnReason,
    /// What stands in the way.
    Obstacle,
    /// Why it is late.
    Cause,
    /// What is to be done next.
    Next,
    /// By when.
    NextDue,
    /// Notes.
    Note,
    /// Days since the last day.
    DaysLate,
    /// What shows that it was done.
    Evidence,
}

impl Column {
    /// In the order in which they stand.
    pub const ALL: [Self; 23] = [
        Self::Id,
        Self::Number,
        Self::Title,
        Self::Basis,
        Self::Lead,
        Self::Coordinating,
        Self::Deadline,
        Self::Due,
        Self::Product,
        Self::Status,
        Self::Progress,
        Self::DoneOn,
        Self::Person,
        Self::Position,
        Self::OwnDue,
        Self::OwnReason,
        Self::Obstacle,
        Self::Cause,
        Self::Next,
        Self::NextDue,
        Self::Note,
        Self::DaysLate,
        Self::Evidence,
    ];

    /// Those that come back.
    pub const BACK: [Self; 15] = [
        Self::Title,
        Self::Lead,
        Self::Product,
        Self::Status,
        Self::Progress,
        Self::DoneOn,
        Self::Person,
        Self::Position,
        Self::OwnDue,
        Self::OwnReason,
        Self::Obstacle,
        Self::Cause,
        Self::Next,
        Self::NextDue,
        Self::Note,
    ];

    /// The field that what is written there sets; `None` where nothing comes back.
    pub fn field(self) -> Option<Field> {
        Some(match self {
            Self::Title => Field::Title,
            Self::Lead => Field::Lead,
            Self::Product => Field::Product,
            Self::Status => Field::Status,
            Self::Progress => Field::Progress,
            Self::DoneOn => Field::DoneOn,
            Self::Person => Field::Person,
            Self::Position => Field::Position,
            Self::OwnDue | Self::OwnReason => Field::Deadline,
            Self::Obstacle => Field::Obstacle,
            Self::Cause => Field::Cause,
            Self::Next | Self::NextDue => Field::Next,
            Self::Note => Field::Note,
            Self::Id
            | Self::Number
            | Self::Basis
            | Self::Coordinating
            | Self::Deadline
            | Self::Due
            | Self::DaysLate
            | Self::Evidence => return None,
        })
    }

    /// Whether it makes one field with the column before it.
    pub fn is_second(self) -> bool {
        matches!(self, Self::OwnReason | Self::NextDue)
    }

    /// Whether only rows of tasks that the user added come back.
    pub fn is_of_own_tasks(self) -> bool {
        matches!(self, Self::Title | Self::Lead)
    }

    /// The column of a title as people may have typed it again.
    pub fn titled(title: &str) -> Option<Self> {
        let key = fold::key(title);
        let is_called = |column: &Self| fold::key(words::column(*column)) == key;
        Self::ALL.into_iter().find(is_called)
    }
}
