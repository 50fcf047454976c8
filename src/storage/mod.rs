//! Pure: how edits are kept as records under keys, whatever the store is.
//!
//! One key per edited field: a write touches only what changed and never rewrites a value that
//! another tab shares (read-modify-write of one large value loses edits, see the README). Every write
//! is read back. Bytes that cannot be read are kept.

pub mod ahead;
pub mod keeper;
pub mod key;
pub mod load;
pub mod memory;
pub mod migrate;
pub mod record;
pub mod report;
pub mod rule;
pub mod settings;
pub mod snapshot;
pub mod step;
pub mod store;
pub mod usage;
pub mod vault;
pub mod view;
