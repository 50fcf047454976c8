//! Letting the browser do something else during long work.

use std::time::Duration;
use wasm_bindgen_futures::JsFuture;

/// Lets the browser draw and take keys and clicks, then goes on.
pub async fn give_way() {
    pause(Duration::ZERO).await;
}

/// Goes on after a while.
pub async fn pause(time: Duration) {
    let millis = i32::try_from(time.as_millis()).unwrap_or(i32::MAX);
    let turn = js_sys::Promise::new(&mut |go_on, _| {
        let asked = web_sys::window().map(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&go_on, millis)
        });
        if !matches!(asked, Some(Ok(_))) {
            let _ = go_on.call0(&wasm_bindgen::JsValue::UNDEFINED);
        }
    });
    // It never fails.
    let _ = JsFuture::from(turn).await;
}
