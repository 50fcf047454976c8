//! Installing the app: the offer that some browsers make, kept until the user wants it. A script in
//! the page's head puts an offer that comes before this code under [`KEPT`].

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Event;

/// Where the offer lies in the window. The page's head knows it too.
const KEPT: &str = "da06Install";

/// How the app can be installed here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// Not from this page.
    #[default]
    None,
    /// The browser asks, when it is told to.
    Offered,
    /// By hand, in the menu for sharing of an iPhone or iPad.
    Shared,
    /// It is.
    Installed,
}

/// How it can be installed now.
pub fn way() -> Way {
    let Some(window) = web_sys::window() else {
        return Way::None;
    };
    let alone = window
        .match_media("(display-mode: standalone)")
        .ok()
        .flatten();
    let navigator = window.navigator();
    let flag = |name: &str| js_sys::Reflect::get(&navigator, &name.into()).unwrap_or_default();
    if alone.is_some_and(|alone| alone.matches()) || flag("standalone").is_truthy() {
        return Way::Installed;
    }
    // iPhones and iPads alone know the flag.
    if flag("standalone").as_bool().is_some() {
        return Way::Shared;
    }
    if kept().is_some() {
        Way::Offered
    } else {
        Way::None
    }
}

fn kept() -> Option<JsValue> {
    let window = web_sys::window()?;
    let event = js_sys::Reflect::get(&window, &KEPT.into()).ok()?;
    event.is_object().then_some(event)
}

fn keep(event: &JsValue) {
    if let Some(window) = web_sys::window() {
        // Fails only for a window that is frozen.
        let _ = js_sys::Reflect::set(&window, &KEPT.into(), event);
    }
}

/// Calls back when the browser makes its offer, and when the app was installed. For as long as the
/// page lives.
pub fn follow(call: impl Fn(Way) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        if event.type_() == "appinstalled" {
            keep(&JsValue::NULL);
            return call(Way::Installed);
        }
        event.prevent_default();
        keep(&event);
        call(way());
    });
    for event in ["beforeinstallprompt", "appinstalled"] {
        let _ = window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

/// Has the browser ask the user. Says whether the app is being installed.
pub async fn ask() -> bool {
    let Some(event) = kept() else { return false };
    // It can be used once.
    keep(&JsValue::NULL);
    let prompt = js_sys::Reflect::get(&event, &"prompt".into());
    let Some(prompt) = prompt
        .ok()
        .and_then(|call| call.dyn_into::<js_sys::Function>().ok())
    else {
        return false;
    };
    if prompt.call0(&event).is_err() {
        return false;
    }
    let choice = js_sys::Reflect::get(&event, &"userChoice".into()).unwrap_or_default();
    let Ok(choice) = JsFuture::from(js_sys::Promise::resolve(&choice)).await else {
        return false;
    };
    let outcome = js_sys::Reflect::get(&choice, &"outcome".into()).unwrap_or_default();
    outcome.as_string().as_deref() == Some("accepted")
}
