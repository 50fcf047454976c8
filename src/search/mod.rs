//! Pure: Vietnamese text search that does not ask for tone marks, nor for an input method.
//!
//! Texts and queries are cut into words and folded ([`fold`]). A [`query`] knows what each of its
//! words may mean ([`typing`] reads Telex and VNI); the [`index`] knows which tasks have which words
//! ([`lexicon`]) in which of their texts ([`zone`]), and puts the best first ([`rank`]).
//! [`highlight`] shows where the hits are. [`name`] says how near a name is to a query without an index.

pub mod fold;
pub mod highlight;
pub mod index;
pub mod lexicon;
pub mod name;
pub mod query;
pub mod rank;
pub mod typing;
pub mod zone;
