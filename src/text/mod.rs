//! Every Vietnamese string of the app, and the wording of dates and numbers. Pure.

pub mod ask;
pub mod attainment;
pub mod chain;
pub mod data;
pub mod date;
pub mod deadlines;
pub mod detail;
pub mod documents;
pub mod export;
pub mod import;
pub mod measures;
pub mod number;
pub mod palette;
pub mod party;
pub mod report;
pub mod report_message;
pub mod report_task;
pub mod sheet;
pub mod shell;
pub mod storage;
pub mod table;
pub mod tasks;
pub mod units;
pub mod values;
pub mod views;
pub mod words;
