//! What the worker for files of Word and Excel does.

use crate::exchange::office::answer;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Answers every request, and says once that it listens. A request is a pair of a text and bytes; an
/// answer is bytes, or `false` where there is none.
pub fn serve() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answering = scope.clone();
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let said: Array = event.data().unchecked_into();
        let request = said.get(0).as_string().unwrap_or_default();
        let file = Uint8Array::new(&said.get(1)).to_vec();
        let answer = answer(&request, &file);
        let answer = answer.map_or(JsValue::FALSE, |bytes| Uint8Array::from(&*bytes).into());
        // Whoever asked is gone otherwise.
        let _ = answering.post_message(&answer);
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    let _ = scope.post_message(&JsValue::TRUE);
}
