//! The box in which one types what to search for: the route holds it, so that it can be linked.

use super::icon::Icon;
use crate::platform::dom;
use crate::text::tasks as words;
use crate::ui::app;
use leptos::prelude::*;

/// The room's search box.
#[component]
pub fn SearchBox(
    /// Its name for screen readers.
    label: &'static str,
    /// Shown while it is empty.
    hint: &'static str,
) -> impl IntoView {
    let app = app();
    let typed = move || app.route.with(|route| route.search.clone());
    view! {
        <div class="search" role="search">
            <Icon name="search"/>
            <input
                type="search"
                aria-label=label
                placeholder=hint
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                prop:value=typed
                on:input=move |event| {
                    let typed = event_target_value(&event);
                    app.adjust(|route| route.search = typed);
                }
            />
            <Show when=move || app.route.with(|route| !route.search.is_empty())>
                <button
                    type="button"
                    class="ib"
                    aria-label=words::CLEAR_SEARCH
                    on:click=move |_| {
                        app.adjust(|route| route.search.clear());
                        dom::focus("input[type=search]");
                    }
                >
                    <Icon name="close"/>
                </button>
            </Show>
            <kbd class="kbd">"/"</kbd>
        </div>
    }
}
