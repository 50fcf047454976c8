//! Icons of the sprite in `index.html`.

use super::html::Html;
use leptos::prelude::*;

/// A 20-pixel icon, as HTML.
pub fn icon(html: &mut Html, name: &'static str) {
    html.tags("<svg class=\"i\" aria-hidden=\"true\"><use href=\"#i-")
        .tags(name)
        .tags("\"></use></svg>");
}

/// A 16-pixel glyph, as HTML.
pub fn glyph(html: &mut Html, name: &'static str) {
    html.tags("<svg class=\"g\" aria-hidden=\"true\"><use href=\"#s-")
        .tags(name)
        .tags("\"></use></svg>");
}

/// A 20-pixel icon. Decorative: words beside it, or the label of its button,
/// say what it means.
#[component]
pub fn Icon(
    /// Its name in the sprite, without `i-`.
    name: &'static str,
) -> impl IntoView {
    view! {
        <svg class="i" aria-hidden="true">
            <use href=format!("#i-{name}")></use>
        </svg>
    }
}

/// A 16-pixel glyph of a status.
#[component]
pub fn Glyph(
    /// Its name in the sprite, without `s-`.
    name: &'static str,
) -> impl IntoView {
    view! {
        <svg class="g" aria-hidden="true">
            <use href=format!("#s-{name}")></use>
        </svg>
    }
}
