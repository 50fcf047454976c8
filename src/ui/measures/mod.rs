//! Chỉ tiêu: every target beside the figures that bear on it.

use leptos::prelude::*;

/// The room.
#[component]
pub fn Measures() -> impl IntoView {
    view! { <div class="wrap p-measures"></div> }
}
