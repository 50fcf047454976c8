//! What the unit says about the work: person, progress, own deadline, label, notes.

use crate::domain::book::TaskView;
use crate::domain::edit::{Edit, Field};
use crate::domain::id::TaskId;
use crate::domain::own_deadline::OwnDeadline;
use crate::domain::percent::Percent;
use crate::domain::status::Status;
use crate::state::session::Pace;
use crate::text::{detail as words, shell};
use crate::ui::app;
use crate::ui::parts::date_field::DateField;
use crate::ui::parts::icon::Icon;
use crate::ui::parts::text_field::TextField;
use chrono::NaiveDate;
use leptos::prelude::*;

/// A text field of the task, kept with every keystroke.
#[component]
pub(super) fn FieldText(
    id: TaskId,
    label: &'static str,
    /// What the field holds.
    get: fn(&TaskView<'_>) -> String,
    /// The edit for a text.
    set: fn(Option<String>) -> Edit,
    #[prop(optional)] placeholder: &'static str,
    #[prop(optional)] lines: bool,
) -> impl IntoView {
    let app = app();
    let shown = id.clone();
    let value = Memo::new(move |_| app.with_task(&shown, get).unwrap_or_default());
    view! {
        <TextField
            label=label
            value=value
            placeholder=placeholder
            lines=lines
            on_type=move |text| app.edit(&id, set(Some(text)), Pace::Typing)
            on_leave=move || app.end_typing()
        />
    }
}

/// A button that puts a field back, shown while the user has given it a value.
#[component]
fn ResetButton(id: TaskId, field: Field) -> impl IntoView {
    let app = app();
    let set = {
        let (id, field) = (id.clone(), field.clone());
        Memo::new(move |_| {
            app.with_task(&id, |task| task.is_set(&field))
                .unwrap_or_default()
        })
    };
    let label = if matches!(field, Field::Title) {
        words::RESET
    } else {
        words::CLEAR
    };
    let (id, field) = (StoredValue::new(id), StoredValue::new(field));
    view! {
        <Show when=move || set.get()>
            <button
                type="button"
                class="reset"
                on:click=move |_| id.with_value(|id| field.with_value(|field| app.reset_field(id, field)))
            >
                <Icon name="undo"/>
                {label}
            </button>
        </Show>
    }
}

/// Who answers, how far it is, and by when.
#[component]
pub(super) fn Work(id: TaskId) -> impl IntoView {
    let own = id.is_own();
    view! {
        <section class="ds">
            <h3>{words::WORK}</h3>
            <Who id=id.clone()/>
            <Progress id=id.clone()/>
            <DoneOn id=id.clone()/>
            <Deadline id=id.clone()/>
            {own.then(|| view! {
                <FieldText
                    id=id.clone()
                    label=words::OWN_LEAD
                    get=|task| task.own_lead().cloned().unwrap_or_default()
                    set=Edit::Lead
                />
            })}
            <FieldText
                id=id.clone()
                label=words::OWN_PRODUCT
                get=|task| task.own_product().cloned().unwrap_or_default()
                set=Edit::Product
            />
            <Title id=id/>
        </section>
    }
}

/// Who answers, and in which position.
#[component]
pub fn Who(
    /// The task.
    id: TaskId,
) -> impl IntoView {
    view! {
        <div class="form2">
            <FieldText
                id=id.clone()
                label=words::PERSON
                get=|task| task.person().cloned().unwrap_or_default()
                set=Edit::Person
            />
            <FieldText
                id=id
                label=words::POSITION
                placeholder=words::POSITION_HINT
                get=|task| task.position().cloned().unwrap_or_default()
                set=Edit::Position
            />
        </div>
    }
}

/// The label. That of an own task cannot be emptied: it would vanish from the list.
#[component]
fn Title(id: TaskId) -> impl IntoView {
    let app = app();
    let (shown, edited, own) = (id.clone(), id.clone(), id.is_own());
    let value = Memo::new(move |_| {
        app.with_task(&shown, |task| task.title().to_owned())
            .unwrap_or_default()
    });
    let set = move |text: String| {
        if !text.trim().is_empty() {
            app.edit(&edited, Edit::Title(Some(text)), Pace::Typing);
        }
    };
    view! {
        <div class="with-reset">
            <TextField label=words::TITLE value=value on_type=set on_leave=move || app.end_typing()/>
            {(!own).then(|| view! { <ResetButton id=id field=Field::Title/> })}
        </div>
    }
}

/// How far it is.
#[component]
pub fn Progress(
    /// The task.
    id: TaskId,
) -> impl IntoView {
    let app = app();
    let shown = id.clone();
    let state = Memo::new(move |_| {
        app.with_task(&shown, |task| (task.progress().get(), task.status()))
            .unwrap_or_default()
    });
    let set = move |text: String, pace: Pace| {
        let Some(percent) = text
            .parse::<u8>()
            .ok()
            .and_then(|n| Percent::try_from(n).ok())
        else {
            return;
        };
        if state.get_untracked().1 == Status::Todo && percent.get() > 0 {
            // Work that has progressed has begun.
            let label = app.with_book(|book| {
                shell::edited(book.find(&id).as_ref(), &Edit::Progress(Some(percent)))
            });
            let edits = vec![
                (id.clone(), Edit::Status(Some(Status::Doing))),
                (id.clone(), Edit::Progress(Some(percent))),
            ];
            app.edit_many(edits, label, Pace::Finished);
        } else {
            app.edit(&id, Edit::Progress(Some(percent)), pace);
        }
    };
    view! {
        <label class="field">
            <span class="lb">{words::PROGRESS}</span>
            <span class="pg">
                <input
                    type="range"
                    min="0"
                    max="100"
                    step="5"
                    aria-valuetext=move || words::percent(state.get().0)
                    disabled=move || matches!(state.get().1, Status::Done | Status::Stopped)
                    prop:value=move || state.get().0.to_string()
                    style:--v=move || words::percent(state.get().0)
                    on:input=move |event| set(event_target_value(&event), Pace::Typing)
                    on:change=move |_| app.end_typing()
                />
                <output>{move || words::percent(state.get().0)}</output>
            </span>
        </label>
    }
}

/// The day of completion, once it is done: the day of the tick unless the user knows better.
#[component]
fn DoneOn(id: TaskId) -> impl IntoView {
    let app = app();
    let shown = id.clone();
    let day = Memo::new(move |_| app.with_task(&shown, |task| task.done_on()).flatten());
    let id = StoredValue::new(id);
    view! {
        <Show when=move || day.with(Option::is_some)>
            <DateField
                label=words::DONE_ON
                value=day
                on_set=move |day| id.with_value(|id| app.edit(id, Edit::DoneOn(day), Pace::Finished))
            />
        </Show>
    }
}

/// The unit's own deadline and why.
#[component]
fn Deadline(id: TaskId) -> impl IntoView {
    let app = app();
    let (shown, dated, reasoned) = (id.clone(), id.clone(), id.clone());
    let own = Memo::new(move |_| {
        app.with_task(&shown, |task| task.own_deadline().cloned())
            .flatten()
    });
    let due = Memo::new(move |_| own.with(|own| own.as_ref().map(|own| own.due)));
    let reason = Memo::new(move |_| {
        own.with(|own| {
            own.as_ref()
                .map(|own| own.reason.clone())
                .unwrap_or_default()
        })
    });
    let set_due = move |day: Option<NaiveDate>| {
        let own = day.map(|due| OwnDeadline {
            due,
            reason: reason.get_untracked(),
        });
        app.edit(&dated, Edit::Deadline(own), Pace::Finished);
    };
    let set_reason = move |reason: String| match due.get_untracked() {
        Some(due) => {
            app.edit(
                &reasoned,
                Edit::Deadline(Some(OwnDeadline { due, reason })),
                Pace::Typing,
            );
        }
        None => app.show(words::REASON_WITHOUT_DAY.to_owned(), false),
    };
    let official = !id.is_own();
    view! {
        <div class="form2">
            <DateField label=words::OWN_DEADLINE value=due on_set=set_due/>
            <TextField
                label=words::REASON
                value=reason
                on_type=set_reason
                on_leave=move || app.end_typing()
            />
        </div>
        {official.then(|| view! { <p class="hint">{words::OWN_DEADLINE_HINT}</p> })}
    }
}

/// Notes.
#[component]
pub(super) fn Note(id: TaskId) -> impl IntoView {
    view! {
        <section class="ds">
            <h3>{words::NOTE}</h3>
            <FieldText
                id=id
                label=words::NOTE
                placeholder=words::NOTE_HINT
                lines=true
                get=|task| task.note().cloned().unwrap_or_default()
                set=Edit::Note
            />
        </section>
    }
}
