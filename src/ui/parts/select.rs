//! A choice of one, as the browser's own list: good by keyboard, touch and screen reader alike.

use super::html::Html;
use super::icon::Icon;
use leptos::html;
use leptos::prelude::*;

/// One thing to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is handed back; empty for "all" or "none".
    pub value: String,
    /// What is shown.
    pub label: String,
}

/// Adds the choice to a list, as HTML.
pub fn option(html: &mut Html, choice: &Choice, chosen: &str) {
    html.tags("<option value=\"")
        .text(&choice.value)
        .tags(if choice.value == chosen {
            "\" selected>"
        } else {
            "\">"
        })
        .text(&choice.label)
        .tags("</option>");
}

/// A drop-down list with a name.
#[component]
pub fn Select(
    /// Its name for screen readers.
    label: &'static str,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The value that is chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the value that was chosen.
    on_choose: impl Fn(String) + 'static,
    /// Whether it looks like a filter that is on.
    #[prop(optional, into)]
    pressed: Signal<bool>,
) -> impl IntoView {
    let options = move || {
        let chosen = value.get();
        let mut html = Html::default();
        choices.with(|choices| {
            for choice in choices {
                option(&mut html, choice, &chosen);
            }
        });
        html
    };
    frame(label, NodeRef::new(), value, pressed, on_choose, options)
}

/// The list around options of any shape, as HTML: there are hundreds of them on the first screen.
pub fn frame(
    label: &'static str,
    node: NodeRef<html::Select>,
    value: Signal<String>,
    pressed: Signal<bool>,
    on_choose: impl Fn(String) + 'static,
    options: impl Fn() -> Html + Send + 'static,
) -> impl IntoView {
    view! {
        <span class="pick" class:is-on=pressed>
            <select
                aria-label=label
                node_ref=node
                inner_html=move || options().finish()
                // Behind the options, of which it chooses one.
                prop:value=value
                on:change=move |event| on_choose(event_target_value(&event))
            ></select>
            <Icon name="down"/>
        </span>
    }
}
