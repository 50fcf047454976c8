//! A field and a button that add a line to a list.

use super::icon::Icon;
use crate::text::detail::ADD;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The field with its button. It is emptied for the next line.
#[component]
pub fn AddLine(
    /// Its name for screen readers, shown while it is empty.
    label: &'static str,
    /// Called with what was typed, without the blanks around it; never with nothing.
    on_add: impl Fn(String) + 'static,
) -> impl IntoView {
    let (text, set_text) = signal(String::new());
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = text.get_untracked().trim().to_owned();
        if !typed.is_empty() {
            on_add(typed);
            set_text.set(String::new());
        }
    };
    view! {
        <form class="addline" on:submit=add>
            <input
                class="in"
                type="text"
                maxlength="2000"
                autocomplete="off"
                aria-label=label
                placeholder=label
                prop:value=text
                on:input=move |event| set_text.set(event_target_value(&event))
            />
            <button type="submit" class="b">
                <Icon name="plus"/>
                {ADD}
            </button>
        </form>
    }
}
