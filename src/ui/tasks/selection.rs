//! What can be done with several tasks at once.

use super::lines::{Line, tasks_of};
use crate::domain::edit::Edit;
use crate::domain::status::Status;
use crate::state::session::Pace;
use crate::text::{shell, tasks as words, words as names};
use crate::ui::app;
use crate::ui::parts::icon::Icon;
use crate::ui::parts::select::{Choice, Select};
use leptos::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;

/// What can be done with the selected tasks, as one step.
#[component]
pub(super) fn Selection(lines: Memo<Arc<Vec<Line>>>) -> impl IntoView {
    let app = app();
    let number = Memo::new(move |_| app.selected.with(HashSet::len));
    let chosen = move || {
        // In the order of the list, whatever the order of selecting.
        let selected = app.selected.get_untracked();
        lines.with_untracked(|lines| {
            tasks_of(lines)
                .filter(|id| selected.contains(*id))
                .cloned()
                .collect::<Vec<_>>()
        })
    };
    let edit_all = move |edit: Edit| {
        let tasks = chosen();
        let label = shell::edited_many(&edit, tasks.len());
        let edits = tasks.into_iter().map(|id| (id, edit.clone())).collect();
        app.edit_many(edits, label, Pace::Finished);
    };
    let statuses: Vec<Choice> = std::iter::once(Choice {
        value: String::new(),
        label: words::SET_STATUS.to_owned(),
    })
    .chain(
        Status::ALL
            .into_iter()
            .enumerate()
            .map(|(at, status)| Choice {
                value: at.to_string(),
                label: names::status(status).to_owned(),
            }),
    )
    .collect();
    let statuses = StoredValue::new(statuses);
    view! {
        <Show when=move || { number.get() > 0 }>
            <div class="picked" role="region" aria-label=words::SELECTED>
                <b role="status">{move || words::selected(number.get())}</b>
                <button type="button" class="b b-1" on:click=move |_| app.set_done(&chosen(), true)>
                    <Icon name="check"/>
                    {words::FINISH}
                </button>
                <Select
                    label=words::SET_STATUS
                    choices=Signal::derive(move || statuses.get_value())
                    value=Signal::stored(String::new())
                    on_choose=move |value| {
                        let at: Option<usize> = value.parse().ok();
                        if let Some(status) = at.and_then(|at| Status::ALL.get(at).copied()) {
                            edit_all(Edit::Status(Some(status)));
                        }
                    }
                />
                <button type="button" class="b" on:click=move |_| edit_all(Edit::Star(Some(true)))>
                    <Icon name="star"/>
                    {words::STAR}
                </button>
                <button
                    type="button"
                    class="b b-0"
                    on:click=move |_| {
                        let all = lines.with_untracked(|lines| tasks_of(lines).cloned().collect());
                        app.selected.set(all);
                    }
                >
                    {words::SELECT_ALL}
                </button>
                <button type="button" class="b b-0" on:click=move |_| app.selected.set(HashSet::new())>
                    {words::UNSELECT}
                </button>
            </div>
        </Show>
    }
}
