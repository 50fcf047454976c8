//! x
use leptos::prelude::*;
/// x
#[component]
pub fn Documents() -> impl IntoView {}
