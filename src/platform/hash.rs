//! The hash of the address.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// The hash, with its `#`; empty if there is none.
pub fn get() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// Puts a hash in place of the present one. `push` makes it a step that "back" returns from.
pub fn set(hash: &str, push: bool) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
        return;
    };
    let state = wasm_bindgen::JsValue::NULL;
    // Browsers refuse only floods of calls; the next one sets the address right.
    let _ = if push {
        history.push_state_with_url(&state, "", Some(hash))
    } else {
        history.replace_state_with_url(&state, "", Some(hash))
    };
}

/// Calls back with the hash whenever the user goes back, forward, follows a link or types one. For
/// as long as the page lives.
pub fn on_change(mut call: impl FnMut(String) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let listener = Closure::<dyn FnMut()>::new(move || call(get()));
    for event in ["hashchange", "popstate"] {
        let _ = window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}
