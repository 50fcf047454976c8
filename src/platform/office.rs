//! Asks the worker for files of Word and Excel. It is started for each request and ended after it:
//! requests are rare, and its memory is not kept.

use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

/// The script that loads the module, beside the page.
const SCRIPT: &str = "./office_loader.js";

/// The worker is given up after so many milliseconds.
const PATIENCE: i32 = 30_000;

/// The worker's answer to a request; `None` where it cannot be loaded or does not understand.
pub async fn ask(request: &str, file: &[u8]) -> Option<Vec<u8>> {
    let worker = Worker::new(SCRIPT).ok()?;
    let said = Array::of2(&request.into(), &Uint8Array::from(file));
    let asked = worker.clone();
    let mut listen = None;
    let answer = Promise::new(&mut |resolve: Function, reject: Function| {
        let asked = asked.clone();
        let said = said.clone();
        let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            // First it says that it listens: what is sent before is lost.
            if event.data() == JsValue::TRUE {
                let _ = asked.post_message(&said);
            } else {
                let _ = resolve.call1(&JsValue::NULL, &event.data());
            }
        });
        worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        // A module that breaks tells of it; one that never comes does not.
        worker.set_onerror(Some(&reject));
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, PATIENCE);
        }
        listen = Some(hear);
    });
    let answer = JsFuture::from(answer).await;
    worker.terminate();
    drop(listen);
    answer
        .ok()?
        .dyn_into::<Uint8Array>()
        .ok()
        .map(|bytes| bytes.to_vec())
}
