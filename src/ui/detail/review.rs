//! What a later edition of the data changed under the user's edits.

use crate::domain::edit::Edit;
use crate::domain::fingerprint::Fingerprint;
use crate::domain::id::TaskId;
use crate::state::session::Pace;
use crate::text::chain as words;
use crate::ui::app;
use crate::ui::parts::icon::Icon;
use leptos::prelude::*;

/// The message, and the button that puts it away.
#[component]
pub(super) fn Review(id: TaskId) -> impl IntoView {
    let app = app();
    let message = {
        let id = id.clone();
        move || {
            app.with_task(&id, |task| {
                let changed = task.to_review();
                (!changed.is_empty()).then(|| words::changed(&changed))
            })
            .flatten()
        }
    };
    let seen = move |_| {
        let now = app
            .with_task(&id, |task| task.official().map(Fingerprint::of))
            .flatten();
        app.edit(&id, Edit::Seen(now), Pace::Finished);
    };
    move || {
        message().map(|message| {
            view! {
                <div class="tip tip-soon dt-rv">
                    <Icon name="update"/>
                    <p>{message}</p>
                    <button type="button" class="b mini" on:click=seen.clone()>{words::SEEN}</button>
                </div>
            }
        })
    }
}
