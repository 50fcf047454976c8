//! The platform room, in a real browser.

#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::wasm_bindgen_test_configure;

mod clock;
mod hash;
mod storage;

wasm_bindgen_test_configure!(run_in_browser);
