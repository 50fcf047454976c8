//! Ô kiểm: the five strokes of the Vietnamese tally, one for each "rõ", each in its fixed place.

use super::html::Html;
use leptos::prelude::*;

/// Four sides and the diagonal, in the order in which they are drawn.
const STROKES: [&str; 5] = [
    "M4 16.5V3.5",
    "M3.5 4H16.5",
    "M16 3.5V16.5",
    "M16.5 16H3.5",
    "M2.6 17.4 17.4 2.6",
];

/// The tally with the strokes that are there, as HTML.
pub fn tally(html: &mut Html, on: [bool; 5], label: &str) {
    html.tags("<svg class=\"tally\" viewBox=\"0 0 20 20\" role=\"img\" aria-label=\"")
        .text(label)
        .tags("\">");
    for (path, on) in STROKES.into_iter().zip(on) {
        html.tags("<path class=\"")
            .tags(if on { "on" } else { "off" })
            .tags("\" d=\"")
            .tags(path)
            .tags("\"></path>");
    }
    html.tags("</svg>");
}

/// The tally with the strokes that are there.
#[component]
pub fn Tally(
    /// Which strokes are there.
    on: [bool; 5],
    /// Says the same in words.
    label: String,
) -> impl IntoView {
    view! {
        <svg class="tally" viewBox="0 0 20 20" role="img" aria-label=label>
            {strokes(on)}
        </svg>
    }
}

/// The strokes alone.
pub fn strokes(on: [bool; 5]) -> impl IntoView {
    STROKES
        .into_iter()
        .zip(on)
        .map(|(path, on)| view! { <path class=if on { "on" } else { "off" } d=path></path> })
        .collect_view()
}
