//! Notifications of the system.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Notification, NotificationOptions, NotificationPermission, ServiceWorkerRegistration,
};

/// Whether the browser shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// It does.
    Granted,
    /// The user was not asked yet.
    Open,
    /// It does not.
    Denied,
    /// It cannot.
    Unable,
}

fn of(permission: NotificationPermission) -> Permission {
    match permission {
        NotificationPermission::Granted => Permission::Granted,
        NotificationPermission::Denied => Permission::Denied,
        _ => Permission::Open,
    }
}

/// Whether the browser shows them now.
pub fn permission() -> Permission {
    if js_sys::Reflect::has(&js_sys::global(), &"Notification".into()) == Ok(true) {
        of(Notification::permission())
    } else {
        Permission::Unable
    }
}

/// Asks the user, who has to have clicked for it.
pub async fn ask() -> Permission {
    if permission() != Permission::Open {
        return permission();
    }
    if let Ok(asking) = Notification::request_permission() {
        // The answer can be looked up.
        let _ = JsFuture::from(asking).await;
    }
    permission()
}

/// Shows one; one with the same tag that is still there is replaced.
pub async fn show(title: &str, body: &str, tag: &str) {
    if permission() != Permission::Granted {
        return;
    }
    let options = NotificationOptions::new();
    options.set_body(body);
    options.set_tag(tag);
    // Telephones leave it to the service worker.
    if Notification::new_with_options(title, &options).is_err() {
        let _ = show_by_worker(title, &options).await;
    }
}

async fn show_by_worker(title: &str, options: &NotificationOptions) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let registration =
        JsFuture::from(window.navigator().service_worker().get_registration()).await?;
    let registration: ServiceWorkerRegistration = registration.dyn_into()?;
    let shown = registration.show_notification_with_options(title, options)?;
    JsFuture::from(shown).await.map(|_| ())
}
