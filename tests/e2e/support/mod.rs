//! What makes a case short: a browser, a host, and the numbers that the library computes.

mod axe;
pub(crate) mod engine;
pub(crate) mod expected;
pub(crate) mod files;
pub(crate) mod host;
mod keys;
mod logs;
pub(crate) mod page;
pub(crate) mod part;
mod process;
pub(crate) mod soak;
pub(crate) mod storage;
pub(crate) mod visit;
mod wire;

pub(crate) use expected::id;
pub(crate) use host::Host;
pub(crate) use page::Page;
pub(crate) use visit::{Visit, open};
