//! The dialogs that open over any room.

use super::app;
use super::parts::date_field::DateField;
use super::parts::dialog::Dialog;
use super::parts::icon::Glyph;
use crate::domain::edit::Edit;
use crate::domain::own_deadline::OwnDeadline;
use crate::state::route::Page;
use crate::text::{detail, help, shell as words, tasks};
use chrono::NaiveDate;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The list of shortcuts.
#[component]
pub fn Help() -> impl IntoView {
    let app = app();
    let keys = || {
        words::KEYS
            .into_iter()
            .map(|(key, what)| {
                view! {
                    <dt>
                        <kbd class="kbd">{key}</kbd>
                    </dt>
                    <dd>{what}</dd>
                }
            })
            .collect_view()
    };
    view! {
        <Dialog title=words::SHORTCUTS open=app.help_open>
            <dl class="keys">{keys()}</dl>
            <p class="hint">{words::SHORTCUTS_HINT}</p>
            <p>
                <a href=move || app.link_to(Page::Help) on:click=move |_| app.help_open.set(false)>
                    {help::MORE}
                </a>
            </p>
        </Dialog>
    }
}

/// The dialog for a new task.
#[component]
pub fn AddTask() -> impl IntoView {
    let app = app();
    view! {
        <Dialog title=tasks::ADD_TITLE open=app.adding>
            <AddForm/>
        </Dialog>
    }
}

#[component]
fn AddForm() -> impl IntoView {
    let app = app();
    let (title, set_title) = signal(String::new());
    let (lead, set_lead) = signal(String::new());
    let (due, set_due) = signal(None::<NaiveDate>);
    let (wrong, set_wrong) = signal(false);
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let title = title.get_untracked().trim().to_owned();
        set_wrong.set(title.is_empty());
        if title.is_empty() {
            return;
        }
        let lead = lead.get_untracked().trim().to_owned();
        let mut rest = Vec::new();
        if !lead.is_empty() {
            rest.push(Edit::Lead(Some(lead)));
        }
        if let Some(due) = due.get_untracked() {
            rest.push(Edit::Deadline(Some(OwnDeadline {
                due,
                reason: String::new(),
            })));
        }
        app.adding.set(false);
        app.add_task(&title, rest);
    };
    view! {
        <form class="add" on:submit=add>
            <label class="field">
                <span class="lb">{tasks::ADD_WHAT}</span>
                <input
                    class="in"
                    type="text"
                    maxlength="2000"
                    autocomplete="off"
                    aria-invalid=move || wrong.get().then_some("true")
                    prop:value=title
                    on:input=move |event| set_title.set(event_target_value(&event))
                />
                <Show when=move || wrong.get()>
                    <span class="err" role="alert"><Glyph name="over"/>{tasks::ADD_EMPTY}</span>
                </Show>
            </label>
            <label class="field">
                <span class="lb">{detail::OWN_LEAD}</span>
                <input
                    class="in"
                    type="text"
                    maxlength="2000"
                    autocomplete="off"
                    prop:value=lead
                    on:input=move |event| set_lead.set(event_target_value(&event))
                />
            </label>
            <DateField label=detail::DEADLINE value=due on_set=move |day| set_due.set(day)/>
            <p class="hint">{tasks::ADD_HINT}</p>
            <button type="submit" class="b b-1">{tasks::ADD_NOW}</button>
        </form>
    }
}
