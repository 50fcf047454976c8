//! A day, typed as people write it here: dd/mm/yyyy, whatever language the browser speaks.

use super::icon::Glyph;
use crate::text::date::{dmy, read_dmy};
use crate::text::detail as words;
use chrono::NaiveDate;
use leptos::prelude::*;

/// A field for a day. What is no day is not handed on: a message says what to type.
#[component]
pub fn DateField(
    /// What it is called.
    label: &'static str,
    /// The day it holds.
    #[prop(into)]
    value: Signal<Option<NaiveDate>>,
    /// Called with a day, or `None` when the field was emptied.
    on_set: impl Fn(Option<NaiveDate>) + Clone + 'static,
    /// Whether what stands in it is no day, for a form that must not be sent then.
    #[prop(optional)]
    wrong: RwSignal<bool>,
) -> impl IntoView {
    let shown = move || value.get().map(dmy).unwrap_or_default();
    let take = move |text: String| {
        let day = read_dmy(&text);
        let readable = day.is_some() || text.trim().is_empty();
        wrong.set(!readable);
        if readable && day != value.get_untracked() {
            on_set(day);
        }
    };
    view! {
        <label class="field field-date">
            <span class="lb">{label}</span>
            <input
                class="in num"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                placeholder=words::DATE_FORM
                aria-invalid=move || wrong.get().then_some("true")
                prop:value=shown
                on:change=move |event| take(event_target_value(&event))
            />
            <Show when=move || wrong.get()>
                <span class="err" role="alert">
                    <Glyph name="over"/>
                    {words::BAD_DATE}
                </span>
            </Show>
        </label>
    }
}
