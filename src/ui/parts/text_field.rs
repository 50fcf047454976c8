//! A text that is kept with every keystroke.

use leptos::ev::FocusEvent;
use leptos::prelude::*;

/// A field for one line, or for several.
#[component]
pub fn TextField(
    /// What it is called.
    label: &'static str,
    /// What it holds.
    #[prop(into)]
    value: Signal<String>,
    /// Called with every keystroke.
    on_type: impl Fn(String) + Clone + 'static,
    /// Called when the field is left.
    on_leave: impl Fn() + Clone + 'static,
    /// Shown while it is empty.
    #[prop(optional)]
    placeholder: &'static str,
    /// Whether it holds several lines.
    #[prop(optional)]
    lines: bool,
    /// Earlier texts that are offered: the id of a `datalist`.
    #[prop(optional)]
    list: &'static str,
) -> impl IntoView {
    let leave = move |_: FocusEvent| on_leave();
    let input = if lines {
        view! {
            <textarea
                class="in"
                rows="3"
                maxlength="20000"
                placeholder=placeholder
                prop:value=value
                on:input=move |event| on_type(event_target_value(&event))
                on:blur=leave
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="in"
                type="text"
                autocomplete="off"
                maxlength="2000"
                list=(!list.is_empty()).then_some(list)
                placeholder=placeholder
                prop:value=value
                on:input=move |event| on_type(event_target_value(&event))
                on:blur=leave
            />
        }
        .into_any()
    };
    view! {
        <label class="field">
            <span class="lb">{label}</span>
            {input}
        </label>
    }
}
