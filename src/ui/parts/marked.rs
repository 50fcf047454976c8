//! Text with its hits marked.

use super::html::Html;
use crate::search::highlight::Span;
use leptos::prelude::*;

/// The spans of a text, hits in `<mark>`, as HTML.
pub fn mark(html: &mut Html, spans: &[Span]) {
    for span in spans {
        if span.hit {
            html.tags("<mark>").text(&span.text).tags("</mark>");
        } else {
            html.text(&span.text);
        }
    }
}

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
