//! What other tabs of the same browser write, and when this one sleeps and wakes.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, EventTarget, StorageEvent};

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

/// Calls back when the page comes to the front, out of the browser's deep freeze, or back from where
/// "Back" keeps pages whole: it may not have been told what happened meanwhile.
pub fn on_wake(call: impl Fn() + 'static) {
    let woken = move |event: Event| {
        let hidden = web_sys::window()
            .and_then(|window| window.document())
            .is_some_and(|document| document.hidden());
        // The first showing of a page is no waking.
        let first = event.type_() == "pageshow" && !is_persisted(&event);
        if !hidden && !first {
            call();
        }
    };
    listen(
        &[
            ("pageshow", false),
            ("visibilitychange", true),
            ("resume", true),
        ],
        woken,
    );
}

/// Calls back when the page may not get another chance to do anything.
pub fn on_leave(call: impl Fn() + 'static) {
    listen(
        &[("pagehide", false), ("visibilitychange", true)],
        move |_| call(),
    );
}

fn is_persisted(event: &Event) -> bool {
    js_sys::Reflect::get(event, &"persisted".into()).is_ok_and(|persisted| persisted.is_truthy())
}

/// Listens to events of the window, or (with `true`) of the document, for as long as the page lives.
fn listen(events: &[(&str, bool)], call: impl Fn(Event) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let listener = Closure::<dyn Fn(Event)>::new(call);
    for (name, of_document) in events {
        let target: Option<EventTarget> = if *of_document {
            window.document().map(Into::into)
        } else {
            Some(window.clone().into())
        };
        if let Some(target) = target {
            let _ =
                target.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
        }
    }
    listener.forget();
}
