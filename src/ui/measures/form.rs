//! A figure of the user's own.

use super::card::return_to;
use crate::domain::edit::Edit;
use crate::domain::id::{MeasureId, TaskId};
use crate::domain::own_figure::OwnFigure;
use crate::domain::quantity::Quantity;
use crate::state::app::Saving;
use crate::state::session::Pace;
use crate::text::measures as words;
use crate::ui::app;
use crate::ui::parts::date_field::DateField;
use crate::ui::parts::icon::{Glyph, Icon};
use chrono::NaiveDate;
use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

/// A form for a figure, folded until it is asked for.
#[component]
pub(super) fn NewFigure(
    measure: MeasureId,
    /// The task that it is kept with.
    task: TaskId,
    /// What it counts.
    unit: Option<String>,
) -> impl IntoView {
    let app = app();
    let folded = NodeRef::<html::Details>::new();
    let (number, set_number) = signal(String::new());
    let (source, set_source) = signal(String::new());
    // Until the user gives one, the day is the one that is looked from.
    let (given, set_given) = signal(None::<Option<NaiveDate>>);
    let day = Signal::derive(move || {
        let as_of = app.lens.with(|lens| lens.as_of);
        given.get().unwrap_or(Some(as_of))
    });
    let day_wrong = RwSignal::new(false);
    // Why the number is not taken, and why the rest is not.
    let (number_wrong, set_number_wrong) = signal(None::<&'static str>);
    let (wrong, set_wrong) = signal(None::<&'static str>);
    let shown_unit = unit.clone().map(|unit| format!(" ({unit})"));
    let unit = StoredValue::new(unit);
    let read = move || -> Result<Quantity, &'static str> {
        number.with(|text| unit.with_value(|unit| words::read_own(text, unit.as_deref())))
    };
    let understood = move || {
        let number = read().ok()?;
        Some(unit.with_value(|unit| words::understood(number, unit.as_deref())))
    };
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = source.get_untracked().trim().to_owned();
        let value = untrack(read);
        set_number_wrong.set(value.err());
        let rest = match day.get_untracked() {
            _ if day_wrong.get_untracked() => Err(words::DAY_WRONG),
            None => Err(words::DAY_EMPTY),
            Some(_) if typed.is_empty() => Err(words::SOURCE_EMPTY),
            Some(day) => Ok(day),
        };
        set_wrong.set(rest.err());
        let (Ok(value), Ok(as_of)) = (value, rest) else {
            return;
        };
        let figure = OwnFigure {
            measure: measure.clone(),
            value,
            as_of,
            source: typed,
        };
        let edit = Edit::Figure(app.new_item_id(), Some(figure));
        app.edit(&task, edit, Pace::Finished);
        if app.saving.get_untracked() == Saving::ReadOnly {
            return;
        }
        set_number.set(String::new());
        set_source.set(String::new());
        set_given.set(None);
        if let Some(folded) = folded.get_untracked() {
            folded.set_open(false);
        }
        return_to(&measure);
    };
    view! {
        <details class="ms-a" node_ref=folded>
            <summary class="b b-0 mini">
                <Icon name="plus"/>
                {words::ADD}
            </summary>
            <form on:submit=add>
                <div>
                <label class="field">
                    <span class="lb">{words::NUMBER} <small>{shown_unit}</small></span>
                    <input
                        class="in num"
                        type="text"
                        maxlength="60"
                        autocomplete="off"
                        aria-invalid=move || number_wrong.get().map(|_| "true")
                        prop:value=number
                        on:input=move |event| {
                            set_number.set(event_target_value(&event));
                            set_number_wrong.set(None);
                        }
                    />
                </label>
                <p class="hint num" role="status">{understood}</p>
                {move || number_wrong.get().map(complaint)}
                </div>
                <DateField
                    label=words::AS_OF
                    value=day
                    on_set=move |day| set_given.set(Some(day))
                    wrong=day_wrong
                />
                <label class="field">
                    <span class="lb">{words::SOURCE}</span>
                    <input
                        class="in"
                        type="text"
                        maxlength="2000"
                        autocomplete="off"
                        placeholder=words::SOURCE_HINT
                        prop:value=source
                        on:input=move |event| set_source.set(event_target_value(&event))
                    />
                </label>
                {move || wrong.get().map(complaint)}
                <button type="submit" class="b">
                    <Icon name="plus"/>
                    {words::ADD_NOW}
                </button>
            </form>
        </details>
    }
}

/// Why something is not taken, and what to do.
fn complaint(wrong: &'static str) -> impl IntoView {
    view! { <p class="err" role="alert"><Glyph name="over"/>{wrong}</p> }
}
