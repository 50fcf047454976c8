//! The platform room, in a real browser.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    reason = "a failed test is to panic; clippy takes only #[test] functions for tests"
)]

use wasm_bindgen_test::wasm_bindgen_test_configure;

mod clock;
mod hash;
mod journal;
mod storage;

wasm_bindgen_test_configure!(run_in_browser);
