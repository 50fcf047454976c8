//! Nhập từ tệp: reads a file and offers what is in it.

use super::preview::{Origin, Pending, Preview, offer};
use crate::platform::files;
use crate::text::data as words;
use crate::ui::app;
use crate::ui::parts::icon::{Glyph, Icon};
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// The id of the file input: where the focus goes when the preview is closed.
pub const FILE: &str = "import-file";

/// The pane where data comes in.
#[component]
pub fn Import(
    /// What is offered to be taken in.
    pending: RwSignal<Option<Arc<Pending>>>,
) -> impl IntoView {
    let app = app();
    let input = NodeRef::<html::Input>::new();
    let (reading, set_reading) = signal(false);
    let (problem, set_problem) = signal(None::<String>);
    let read = move |_| {
        let Some(node) = input.get_untracked() else {
            return;
        };
        if node.files().is_none_or(|files| files.length() == 0) {
            return;
        }
        set_reading.set(true);
        leptos::task::spawn_local(async move {
            let chosen = files::chosen(&node).await;
            // The page may have been left meanwhile.
            if set_reading.try_set(false).is_some() {
                return;
            }
            let read = match chosen {
                Some((name, text)) => match app.plan_import(&text) {
                    Ok((incoming, _)) => Ok(Pending {
                        origin: Origin::File(name),
                        incoming,
                    }),
                    Err(why) => Err(words::bad_file(&name, &why)),
                },
                None => Err(words::unreadable_file()),
            };
            match read {
                Ok(found) => {
                    set_problem.set(None);
                    offer(pending, found);
                }
                Err(why) => {
                    pending.set(None);
                    set_problem.set(Some(why));
                }
            }
        });
    };
    let button = move || {
        let fresh = pending.with(Option::is_none) && problem.with(Option::is_none);
        if fresh {
            words::CHOOSE_FILE
        } else {
            words::CHOOSE_OTHER
        }
    };
    view! {
        <section class="pane" aria-labelledby="import-heading">
            <div class="pane-h">
                <h2 id="import-heading">{words::IMPORT}</h2>
            </div>
            <div class="pad">
                <p class="hint">{words::IMPORT_HINT}</p>
                <label class="b b-w b-file">
                    <input
                        class="vh"
                        id=FILE
                        type="file"
                        accept=".json,application/json"
                        node_ref=input
                        disabled=reading
                        on:change=read
                    />
                    <Icon name="upload"/>
                    <span>{button}</span>
                </label>
                <p class="note" role="status">
                    {move || reading.get().then_some(words::READING)}
                </p>
                <Show when=move || problem.with(Option::is_some)>
                    <div class="tip tip-over" role="alert">
                        <Glyph name="over"/>
                        <p>{problem}</p>
                    </div>
                </Show>
            </div>
            <Preview pending=pending/>
        </section>
    }
}
