//! Letting the browser do something else during long work.

use wasm_bindgen_futures::JsFuture;

/// Lets the browser draw and take keys and clicks, then goes on.
pub async fn give_way() {
    let turn = js_sys::Promise::new(&mut |go_on, _| {
        let asked = web_sys::window().map(|window| window.set_timeout_with_callback(&go_on));
        if !matches!(asked, Some(Ok(_))) {
            let _ = go_on.call0(&wasm_bindgen::JsValue::UNDEFINED);
        }
    });
    // It never fails.
    let _ = JsFuture::from(turn).await;
}
