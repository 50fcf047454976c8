//! Tasks as a table for Excel, and the table that comes back as edits.

mod back;
mod base;
mod column;
mod facts;
mod out;
mod problem;
mod serial;

pub use back::{FromSheet, from_sheets};
pub use column::Column;
pub use out::workbook;
pub use problem::{BadTable, Problem};
pub use serial::{day_of, serial_of};

use chrono::NaiveDate;

/// A file of tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workbook {
    /// What it is about, for the file's properties.
    pub title: String,
    /// Its tables.
    pub sheets: Vec<Sheet>,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether only the app looks at it.
    pub hidden: bool,
    /// Its columns; the first row has their titles. A hidden table has none.
    pub columns: Vec<Head>,
    /// Its rows.
    pub rows: Vec<Vec<Value>>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its title.
    pub title: String,
    /// Its width in letters.
    pub width: u16,
    /// What its cells hold.
    pub form: Form,
    /// Whether what is written there comes back.
    pub editable: bool,
    /// What may be chosen there; empty where anything may be written.
    pub choices: Vec<String>,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Words.
    Words,
    /// Whole numbers.
    Number,
    /// Parts of a hundred.
    Percent,
    /// Days.
    Day,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A part of a hundred.
    Percent(u8),
    /// A day.
    Day(NaiveDate),
}

/// The name of the table that only the app looks at: what was in the file when it was written.
pub const BASE: &str = "_da06";

/// What was read of a file of tables.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tables {
    /// Whether days count from 1904, as on old Macs, and not from 1900.
    pub from_1904: bool,
    /// When the file says it was last saved.
    pub modified: Option<String>,
    /// The tables, with their names.
    pub sheets: Vec<(String, Vec<Vec<Raw>>)>,
}

/// What was read of a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Raw {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// A number, also of a day or a part of a hundred.
    Number(f64),
}

impl Raw {
    /// What it says, as words.
    pub fn words(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
        }
    }

    /// Whether nothing is there.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::Number(_) => false,
        }
    }
}
