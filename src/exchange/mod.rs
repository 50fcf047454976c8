//! Pure: what leaves the browser and comes back.

pub mod import;
pub mod json;
