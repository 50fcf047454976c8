//! Đơn vị: who answers for what, today.

use leptos::prelude::*;

/// The room.
#[component]
pub fn Units() -> impl IntoView {
    view! { <div class="wrap p-units"></div> }
}
