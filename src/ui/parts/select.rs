//! A choice of one, as the browser's own list: good by keyboard, touch and screen reader alike.

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

/// The choice in a list.
pub fn option(choice: Choice, chosen: &str) -> impl IntoView + use<> {
    let selected = choice.value == chosen;
    view! {
        <option value=choice.value selected=selected>
            {choice.label}
        </option>
    }
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
        choices
            .get()
            .into_iter()
            .map(|choice| option(choice, &chosen))
            .collect_view()
    };
    frame(label, NodeRef::new(), value, pressed, on_choose, options)
}

/// The list around options of any shape.
pub fn frame(
    label: &'static str,
    node: NodeRef<html::Select>,
    value: Signal<String>,
    pressed: Signal<bool>,
    on_choose: impl Fn(String) + 'static,
    options: impl IntoView + 'static,
) -> impl IntoView {
    view! {
        <span class="pick" class:is-on=pressed>
            <select
                aria-label=label
                node_ref=node
                prop:value=value
                on:change=move |event| on_choose(event_target_value(&event))
            >
                {options}
            </select>
            <Icon name="down"/>
        </span>
    }
}
