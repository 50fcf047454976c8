//! What can be wrong with a table that comes back.

use super::Column;

/// Why a file of tables cannot be taken in at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadTable {
    /// Nothing is in it.
    Empty,
    /// It is no file of Excel.
    NotExcel,
    /// It is of an old version of Excel, or wants a password: both look alike.
    OldOrLocked,
    /// Something in it is not as it should be.
    Damaged,
    /// It is longer than what is read.
    TooLong,
    /// No table in it has a column for the ids of tasks.
    NoId,
}

/// A place in a table that could not be taken. Rows count from 1, as Excel shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Something is written in a row without an id.
    NoId(usize),
    /// The id is none of this data.
    Unknown(usize, String),
    /// The id stands in an earlier row too.
    Twice(usize, String),
    /// A cell holds what its column does not take.
    Cell(usize, Column, String),
    /// A text is too long.
    TooLong(usize, Column),
    /// A reason stands there without the unit's own deadline.
    NoDay(usize),
    /// There are more rows than a table of tasks can have.
    MoreRows,
}
