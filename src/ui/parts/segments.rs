//! A choice of one among few, all of them in sight: radio buttons that look like one bar.

use leptos::prelude::*;

/// A group of radio buttons.
#[component]
pub fn Segments<T>(
    /// Its name for screen readers.
    label: &'static str,
    /// What ties its buttons together: unique in the page.
    name: &'static str,
    /// What can be chosen, each with its words.
    choices: Vec<(T, &'static str)>,
    /// What is chosen.
    #[prop(into)]
    value: Signal<T>,
    /// Called with what was chosen.
    on_choose: impl Fn(T) + Clone + 'static,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let buttons = choices
        .into_iter()
        .map(|(choice, words)| {
            let on_choose = on_choose.clone();
            let is_on = move || value.get() == choice;
            view! {
                <label class="seg-o" class:is-on=is_on>
                    <input
                        class="vh"
                        type="radio"
                        name=name
                        prop:checked=is_on
                        on:change=move |_| on_choose(choice)
                    />
                    {words}
                </label>
            }
        })
        .collect_view();
    view! {
        <div class="seg" role="radiogroup" aria-label=label>
            {buttons}
        </div>
    }
}
