//! x
use leptos::prelude::*;
/// x
#[component]
pub fn Data() -> impl IntoView {}
