//! The status of a task, as a choice.

use crate::domain::edit::Edit;
use crate::domain::id::TaskId;
use crate::domain::status::Status;
use crate::state::session::Pace;
use crate::text::{detail as words, words as names};
use crate::ui::app;
use crate::ui::parts::badge::status_glyph;
use crate::ui::parts::icon::Glyph;
use leptos::prelude::*;

/// What people say about the work: a button for each.
#[component]
pub fn StatusChoice(
    /// The task.
    id: TaskId,
) -> impl IntoView {
    let app = app();
    let status = {
        let id = id.clone();
        Memo::new(move |_| app.with_task(&id, |task| task.status()).unwrap_or_default())
    };
    let choices = Status::ALL
        .into_iter()
        .map(|choice| {
            let id = id.clone();
            let set = move |_| match choice {
                Status::Done => app.set_done(std::slice::from_ref(&id), true),
                other => app.edit(&id, Edit::Status(Some(other)), Pace::Finished),
            };
            view! {
                <button
                    type="button"
                    class=format!("st-{}", status_glyph(choice))
                    aria-pressed=move || (status.get() == choice).to_string()
                    on:click=set
                >
                    <Glyph name=status_glyph(choice)/>
                    {names::status_short(choice)}
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="seg dt-st" role="group" aria-label=words::STATUS>
            {choices}
        </div>
    }
}
