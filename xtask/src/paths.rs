//! Where things lie in the checkout.

use std::path::{Path, PathBuf};

/// The top of the checkout.
pub(crate) fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// Everything that is made and not kept.
pub(crate) fn target() -> PathBuf {
    root().join("target")
}

/// The tools that set-up installs, out of the way of the user's own.
pub(crate) fn tools() -> PathBuf {
    target().join("tools")
}

/// Build products for the browser: a folder of their own, so that a build for the browser (at times
/// by another compiler) and one for this machine neither wait for each other nor undo each other.
pub(crate) fn wasm_target() -> PathBuf {
    target().join("wasm")
}

/// The folder to upload.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}
