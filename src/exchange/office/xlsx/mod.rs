//! .xlsx: tables of Excel.

mod cells;
mod read;
mod style;
mod write;

pub use read::read_xlsx;
pub use write::xlsx;
