//! What other tabs of the same browser write.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::StorageEvent;

/// Calls back with key and new text for every write of another tab; the key is `None` when all was
/// cleared, the text when the key was removed. For as long as the page lives.
pub fn on_write(mut call: impl FnMut(Option<String>, Option<String>) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let listener = Closure::<dyn FnMut(StorageEvent)>::new(move |event: StorageEvent| {
        call(event.key(), event.new_value());
    });
    // Without the listener the tab shows other tabs' edits after a reload only.
    let _ = window.add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref());
    listener.forget();
}
