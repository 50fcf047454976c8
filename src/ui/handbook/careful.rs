//! A text in which a number of a citizen has no place: what looks like one is pointed out and not kept
//! until the user says what it is.

use crate::domain::handbook::{Finding, find, is_unfinished, masked};
use crate::text::handbook as words;
use crate::ui::parts::icon::Glyph;
use crate::ui::parts::text_field::TextField;
use leptos::prelude::*;

/// The field.
#[component]
pub fn CarefulField(
    /// What it is called.
    label: &'static str,
    /// What is kept.
    #[prop(into)]
    value: Signal<String>,
    /// Called with what is to be kept, with every keystroke.
    #[prop(into)]
    on_keep: Callback<String>,
    /// Called when the field is left.
    #[prop(into)]
    on_leave: Callback<()>,
    /// Shown while it is empty.
    placeholder: &'static str,
    /// Whether it holds several lines.
    #[prop(optional)]
    lines: bool,
) -> impl IntoView {
    // What stands in the field and is not kept: a number that is still being typed, or one that
    // looks like a citizen's.
    let held_back = RwSignal::new(None::<String>);
    // Numbers of which the user said that they are nobody's.
    let allowed = StoredValue::new(Vec::<String>::new());
    let findings = move |text: &str| -> Vec<Finding> {
        let found = find(text).into_iter();
        let is_new = |finding: &Finding| {
            let number = &text[finding.range.clone()];
            allowed.with_value(|allowed| allowed.iter().all(|known| known != number))
        };
        found.filter(is_new).collect()
    };
    let shown = Memo::new(move |_| held_back.get().unwrap_or_else(|| value.get()));
    let keep = move |text: String| {
        held_back.set(None);
        on_keep.run(text);
    };
    let on_type = move |text: String| {
        if findings(&text).is_empty() && !is_unfinished(&text) {
            keep(text);
        } else {
            held_back.set(Some(text));
        }
    };
    let leave = move || {
        // A field is also left when it is taken off the page with all that belongs to it.
        if let Some(Some(text)) = held_back.try_get_untracked()
            && findings(&text).is_empty()
        {
            keep(text);
        }
        let _ = on_leave.try_run(());
    };
    let warning = Memo::new(move |_| {
        let text = held_back.get()?;
        findings(&text).first().map(|finding| finding.kind)
    });
    let mask = move |_| {
        if let Some(text) = held_back.get_untracked() {
            keep(masked(&text));
        }
        on_leave.run(());
    };
    let allow = move |_| {
        if let Some(text) = held_back.get_untracked() {
            let numbers = findings(&text).into_iter();
            let numbers = numbers.map(|finding| text[finding.range].to_owned());
            allowed.update_value(|allowed| allowed.extend(numbers));
            keep(text);
        }
        on_leave.run(());
    };
    on_cleanup(move || {
        // The room is left without an answer: the words are kept, the numbers are not.
        if let Some(Some(text)) = held_back.try_get_untracked() {
            let _ = on_keep.try_run(masked(&text));
        }
    });
    view! {
        <div>
            <TextField
                label=label
                value=shown
                on_type=on_type
                on_leave=leave
                placeholder=placeholder
                lines=lines
            />
            {move || warning.get().map(|kind| view! {
                <div class="cf-w" role="alert">
                    <p class="err">
                        <Glyph name="over"/>
                        <span>{words::personal(kind)} " " {words::PERSONAL_HINT}</span>
                    </p>
                    <p class="cf-a">
                        <button type="button" class="b b-1" on:click=mask>{words::MASK}</button>
                        <button type="button" class="b" on:click=allow>{words::KEEP}</button>
                    </p>
                </div>
            })}
        </div>
    }
}
