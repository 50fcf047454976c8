//! The network and the service worker.

use super::one_file;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    MessageChannel, MessageEvent, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerState,
};

/// The message on which a waiting worker takes over. The worker's script knows it too.
const TAKE_OVER: &str = "cap-nhat";
/// The message that asks it what it changes.
const CHANGES: &str = "thay-doi";

/// Whether the browser thinks that it has a network. To the single file it makes no difference.
pub fn is_online() -> bool {
    one_file::is() || web_sys::window().is_none_or(|window| window.navigator().on_line())
}

/// Calls back when the network comes or goes. For as long as the page lives.
pub fn on_network(mut call: impl FnMut(bool) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let listener = Closure::<dyn FnMut()>::new(move || call(is_online()));
    for event in ["online", "offline"] {
        let _ = window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

/// How far the app can do without the network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Readiness {
    /// Not known yet, or this page cannot keep itself (opened from a file, or storage is blocked).
    #[default]
    NotKept,
    /// The user wants to save data: what the app needs beyond its first screen is not fetched unasked.
    SavesData,
    /// Everything that is needed lies on this machine.
    Kept,
    /// As `Kept`, and a newer version lies ready and waits for the user.
    UpdateReady,
}

/// Whether the user told the browser to save data.
pub fn saves_data() -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &name.into()).ok();
    navigator
        .and_then(|navigator| get(&navigator, "connection"))
        .filter(|connection| !connection.is_undefined())
        .and_then(|connection| get(&connection, "saveData"))
        .is_some_and(|saves| saves.is_truthy())
}

/// As [`register`], unless that would fetch what a user who saves data has not asked for yet.
pub async fn register_unless_dear(call: impl Fn(Readiness) + Clone + 'static) {
    if saves_data() && registration().await.is_none() {
        if container().is_some() {
            call(Readiness::SavesData);
        }
    } else {
        register(call).await;
    }
}

async fn registration() -> Option<ServiceWorkerRegistration> {
    let found = JsFuture::from(container()?.get_registration()).await.ok()?;
    found.dyn_into().ok()
}

/// Registers the service worker and calls back as things come along. For as long as the page lives.
pub async fn register(call: impl Fn(Readiness) + Clone + 'static) {
    let Some(container) = container() else { return };
    let Ok(registration) = JsFuture::from(container.register("sw.js")).await else {
        return;
    };
    let registration: ServiceWorkerRegistration = registration.unchecked_into();
    let report = {
        let (registration, container) = (registration.clone(), container.clone());
        move || {
            let waiting = registration.waiting().is_some() && container.controller().is_some();
            if waiting {
                call(Readiness::UpdateReady);
            } else if registration.active().is_some() {
                call(Readiness::Kept);
            }
        }
    };
    report();
    if let Some(worker) = registration.installing() {
        follow(&worker, report.clone());
    }
    let found = {
        let registration = registration.clone();
        Closure::<dyn FnMut()>::new(move || {
            if let Some(worker) = registration.installing() {
                follow(&worker, report.clone());
            }
        })
    };
    registration.set_onupdatefound(Some(found.as_ref().unchecked_ref()));
    found.forget();
}

/// `navigator.serviceWorker` where there is one and it is of use: not on `file:` pages, nor on plain
/// `http:`, nor in the single file, wherever that was opened.
fn container() -> Option<ServiceWorkerContainer> {
    if one_file::is() {
        return None;
    }
    let navigator = web_sys::window()?.navigator();
    let container = js_sys::Reflect::get(&navigator, &JsValue::from_str("serviceWorker")).ok()?;
    container.dyn_into().ok()
}

fn follow(worker: &ServiceWorker, report: impl Fn() + 'static) {
    let changed = {
        let worker = worker.clone();
        Closure::<dyn FnMut()>::new(move || {
            if matches!(
                worker.state(),
                ServiceWorkerState::Installed | ServiceWorkerState::Activated
            ) {
                report();
            }
        })
    };
    worker.set_onstatechange(Some(changed.as_ref().unchecked_ref()));
    changed.forget();
}

/// What the version that waits says it changes; `None` where none waits. One that knows no such
/// question never answers.
pub async fn changes_of_newer() -> Option<String> {
    let waiting = registration().await?.waiting()?;
    let channel = MessageChannel::new().ok()?;
    let answer = js_sys::Promise::new(&mut |resolve, _| {
        channel.port1().set_onmessage(Some(&resolve));
    });
    let ports = js_sys::Array::of1(&channel.port2());
    waiting
        .post_message_with_transferable(&message(CHANGES), &ports)
        .ok()?;
    let event: MessageEvent = JsFuture::from(answer).await.ok()?.dyn_into().ok()?;
    event.data().as_string()
}

fn message(kind: &str) -> JsValue {
    let message = js_sys::Object::new();
    // Fails only for a frozen object.
    let _ = js_sys::Reflect::set(&message, &"type".into(), &kind.into());
    message.into()
}

/// Lets the newer version take over, then loads the page anew.
pub async fn update() {
    let Some(container) = container() else {
        return super::dom::reload();
    };
    let waiting = registration()
        .await
        .and_then(|registration| registration.waiting());
    let Some(waiting) = waiting else {
        return super::dom::reload();
    };
    let taken_over = Closure::<dyn FnMut()>::new(super::dom::reload);
    container.set_oncontrollerchange(Some(taken_over.as_ref().unchecked_ref()));
    taken_over.forget();
    let _ = waiting.post_message(&message(TAKE_OVER));
}
