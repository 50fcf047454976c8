//! What the browser grants: room, and whether it keeps what it was given.

use crate::storage::usage::ROOM;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// `navigator.storage`, which pages without a secure address do not have.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let storage = js_sys::Reflect::get(&navigator, &"storage".into()).ok()?;
    (!storage.is_undefined()).then(|| storage.unchecked_into())
}

/// Whether the browser has promised not to clear the page's data away by itself. `None` where it
/// cannot be asked.
pub async fn is_persistent() -> Option<bool> {
    let answer = manager()?.persisted().ok()?;
    JsFuture::from(answer).await.ok()?.as_bool()
}

/// Asks for that promise, and gives the answer. Firefox asks the user; others decide by themselves.
pub async fn persist() -> Option<bool> {
    let answer = manager()?.persist().ok()?;
    JsFuture::from(answer).await.ok()?.as_bool()
}

/// Bytes on the disk that the page uses and may use, as the browser estimates them.
pub async fn estimate() -> Option<(f64, f64)> {
    let answer = manager()?.estimate().ok()?;
    let estimate: StorageEstimate = JsFuture::from(answer).await.ok()?.unchecked_into();
    Some((estimate.get_usage()?, estimate.get_quota()?))
}

/// Whether this is Apple's engine: it clears away what a page keeps when it was not opened for seven
/// days, unless the page is on the home screen.
pub fn is_webkit() -> bool {
    let vendor = web_sys::window()
        .and_then(|window| js_sys::Reflect::get(&window.navigator(), &"vendor".into()).ok())
        .and_then(|vendor| vendor.as_string());
    vendor.is_some_and(|vendor| vendor.starts_with("Apple"))
}

/// Whether the page was opened from the home screen, or as an installed app.
pub fn is_installed() -> bool {
    let query = web_sys::window().and_then(|window| {
        window
            .match_media("(display-mode: standalone)")
            .ok()
            .flatten()
    });
    query.is_some_and(|query| query.matches())
}

/// Code units of UTF-16 that local storage takes.
pub fn room() -> usize {
    if is_webkit() { ROOM / 2 } else { ROOM }
}
