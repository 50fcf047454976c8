//! Pure: what leaves the browser and comes back.

pub mod json;
pub mod merge;
pub mod paper;
