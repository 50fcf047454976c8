//! Bản chụp: copies of the whole state, to be looked at, brought back and handed out.

use super::preview::{Origin, Pending, offer};
use crate::exchange::json;
use crate::platform::files;
use crate::storage::snapshot::Snapshot;
use crate::text::{data as words, shell, storage};
use crate::ui::app;
use crate::ui::parts::icon::Icon;
use leptos::prelude::*;
use std::sync::Arc;

/// The pane of snapshots.
#[component]
pub fn Snapshots(
    /// Where a snapshot is offered to be brought back.
    pending: RwSignal<Option<Arc<Pending>>>,
) -> impl IntoView {
    let app = app();
    let newest_first = move || {
        let mut snapshots = app.snapshots.get();
        snapshots.reverse();
        snapshots
    };
    let is_empty = Memo::new(move |_| app.snapshots.with(Vec::is_empty));
    view! {
        <section class="pane" aria-labelledby="snapshots-heading">
            <div class="pane-h">
                <h2 id="snapshots-heading">{words::SNAPSHOTS}</h2>
            </div>
            <div class="pad">
                <Show when=move || is_empty.get()>
                    <p>{words::NO_SNAPSHOTS}</p>
                </Show>
                <p class="hint">{words::SNAPSHOTS_HINT}</p>
            </div>
            <ul class="ex">
                <For
                    each=newest_first
                    key=|snapshot| snapshot.taken
                    children=move |snapshot| view! { <Line snapshot=snapshot pending=pending/> }
                />
            </ul>
        </section>
    }
}

#[component]
fn Line(snapshot: Snapshot, pending: RwSignal<Option<Arc<Pending>>>) -> impl IntoView {
    let app = app();
    let taken = snapshot.taken;
    let name = words::snapshot(taken);
    let look = move |_| {
        leptos::task::spawn_local(async move {
            let file = app.snapshot_file(taken).await;
            match file.and_then(|text| json::read(&text).ok()) {
                Some(incoming) => {
                    offer(
                        pending,
                        Pending {
                            origin: Origin::Snapshot(taken),
                            files: vec![incoming],
                        },
                    );
                }
                None => app.show(words::SNAPSHOT_GONE.to_owned(), false),
            }
        });
    };
    let download = move |_| {
        leptos::task::spawn_local(async move {
            let file = words::snapshot_name(taken);
            let said = match app.snapshot_file(taken).await {
                None => words::SNAPSHOT_GONE.to_owned(),
                Some(text) if files::save(&file, "application/json", &text) => {
                    shell::exported(&file)
                }
                Some(_) => shell::EXPORT_FAILED.to_owned(),
            };
            app.show(said, false);
        });
    };
    view! {
        <li>
            <Icon name="file"/>
            <span>
                <span class="num">{name.clone()}</span>
                " "
                <small>{storage::about(&snapshot)}</small>
            </span>
            <span class="ex-b">
                <button
                    type="button"
                    class="b"
                    aria-label=words::button_of(words::RESTORE, &name)
                    on:click=look
                >
                    {words::RESTORE}
                </button>
                <button
                    type="button"
                    class="b"
                    aria-label=words::button_of(words::DOWNLOAD, &name)
                    on:click=download
                >
                    <Icon name="download"/>
                    {words::DOWNLOAD}
                </button>
            </span>
        </li>
    }
}
