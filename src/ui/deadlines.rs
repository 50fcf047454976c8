//! x
use leptos::prelude::*;
/// x
#[component]
pub fn Deadlines() -> impl IntoView {}
