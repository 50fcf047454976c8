//! The one door through which every change passes.
//!
//! All but `app` is pure; `app` wraps them in signals for the browser.

pub mod ask;
pub mod command;
pub mod palette;
pub mod route;
pub mod session;
pub mod views;

#[cfg(target_arch = "wasm32")]
pub mod app;
