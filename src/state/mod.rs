//! The one door through which every change passes.
//!
//! [`session`], [`route`], [`ask`] and [`views`] are pure; `app` wraps them in signals for the browser.

pub mod ask;
pub mod route;
pub mod session;
pub mod views;

#[cfg(target_arch = "wasm32")]
pub mod app;
