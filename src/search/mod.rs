//! Pure: Vietnamese text search that does not ask for tone marks.
//!
//! Both the texts and the query are cut into words and folded ([`fold`]); [`query`] says what a
//! query means, [`index`] finds and ranks tasks, [`highlight`] shows where the hits are.

pub mod fold;
pub mod highlight;
pub mod index;
pub mod query;
