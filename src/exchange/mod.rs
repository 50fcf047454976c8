//! Pure: what leaves the browser and comes back.

pub mod first_list;
pub mod ics;
pub mod json;
pub mod merge;
pub mod office;
pub mod one_file;
pub mod paper;
pub mod roll_up;
pub mod sheet;
