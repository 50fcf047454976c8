//! The pure heart of the app: documents, tasks, units, deadlines, edits and what follows from them.
//!
//! Nothing here names a browser, a store or a clock. "Today" and "now" come in as values.

pub mod agenda;
pub mod assigned;
pub mod attainment;
pub mod book;
pub mod catalogue;
pub mod chain;
pub mod change;
pub mod date_words;
pub mod day;
pub mod deadline;
pub mod directory;
pub mod document;
pub mod edit;
pub mod evidence;
pub mod fact;
pub mod filter;
pub mod fingerprint;
pub mod five_clear;
pub mod goal;
pub mod id;
pub mod item;
pub mod journal;
pub mod ledger;
pub mod lineage;
pub mod listing;
pub mod measure;
pub mod order;
pub mod own_deadline;
pub mod own_figure;
pub mod party;
pub mod percent;
pub mod plot;
pub mod quantity;
pub mod reading;
pub mod review;
pub mod roster;
pub mod share;
pub mod sheet;
pub mod stamp;
pub mod standing;
pub mod status;
pub mod task;
pub mod undo;
pub mod unit;
