//! The only room that names a browser API.

pub mod clipboard;
pub mod clock;
pub mod dom;
pub mod files;
pub mod hash;
pub mod install;
pub mod journal;
pub mod notice;
pub mod offline;
pub mod one_file;
pub mod quota;
pub mod random;
pub mod storage;
pub mod tabs;
pub mod turn;
