//! Text with its hits marked.

use crate::search::highlight::Span;
use leptos::prelude::*;

/// The spans of a text, hits in `<mark>`.
pub fn marked(spans: Vec<Span>) -> impl IntoView {
    spans
        .into_iter()
        .map(|span| {
            if span.hit {
                view! { <mark>{span.text}</mark> }.into_any()
            } else {
                span.text.into_any()
            }
        })
        .collect_view()
}
