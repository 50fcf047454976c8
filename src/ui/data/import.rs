//! Nhập từ tệp: reads files that are chosen, dropped or pasted, and offers what is in them.

use super::preview::{Origin, Pending, Preview, offer};
use super::reading::{Read, read_all, read_text};
use crate::platform::files::{self, Chosen};
use crate::text::import as words;
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
    let pasted = NodeRef::<html::Textarea>::new();
    let progress = RwSignal::new(None::<(usize, usize)>);
    let said = RwSignal::new("");
    let bad = RwSignal::new((Vec::<String>::new(), 0));
    let is_over = RwSignal::new(false);
    // The number of the reading that is under way: an earlier one that was stopped sees it has passed.
    let turn = StoredValue::new(0_u32);
    let show = move |read: Read| {
        let all = read.names.len() + read.bad.len();
        bad.set((read.bad, all));
        if read.files.is_empty() {
            pending.set(None);
        } else {
            let origin = Origin::Files(read.names);
            let files = read.files;
            offer(pending, Pending { origin, files });
        }
    };
    let start = move |files: Vec<Chosen>| {
        if files.is_empty() || progress.get_untracked().is_some() {
            return;
        }
        let mine = turn.get_value().wrapping_add(1);
        turn.set_value(mine);
        said.set("");
        progress.set(Some((0, files.len())));
        leptos::task::spawn_local(async move {
            let all = files.len();
            // The page may have been left meanwhile.
            let goes_on = move |done| {
                let goes_on = turn.try_get_value() == Some(mine);
                if goes_on {
                    progress.set(Some((done, all)));
                }
                goes_on
            };
            if let Some(read) = read_all(app, &files, goes_on).await {
                progress.set(None);
                show(read);
            }
        });
    };
    let stop = move |_| {
        turn.update_value(|turn| *turn = turn.wrapping_add(1));
        progress.set(None);
        said.set(words::STOPPED);
    };
    let choose = move |_| {
        if let Some(input) = input.get_untracked() {
            start(files::chosen(&input));
        }
    };
    let paste = move |_| {
        let text = pasted.get_untracked().map(|area| area.value());
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            said.set("");
            show(read_text(words::PASTED, &text));
        }
    };
    let button = move || {
        let fresh = pending.with(Option::is_none) && bad.with(|(bad, _)| bad.is_empty());
        if fresh {
            words::CHOOSE_FILE
        } else {
            words::CHOOSE_OTHER
        }
    };
    view! {
        <section
            class="pane drop"
            class:is-over=is_over
            aria-labelledby="import-heading"
            on:dragover=move |event| {
                event.prevent_default();
                is_over.set(true);
            }
            on:dragleave=move |_| is_over.set(false)
            on:drop=move |event| {
                event.prevent_default();
                is_over.set(false);
                start(files::dropped(&event));
            }
        >
            <p class="drop-w" aria-hidden="true">
                <Icon name="download"/>
                {words::DROP}
            </p>
            <div class="pane-h">
                <h2 id="import-heading">{words::IMPORT}</h2>
            </div>
            <div class="pad">
                <p class="hint">{words::IMPORT_HINT}</p>
                <label class="b b-w b-file" hidden=move || progress.with(Option::is_some)>
                    <input
                        class="vh"
                        id=FILE
                        type="file"
                        multiple
                        accept=".json,.txt,.xlsx,application/json,text/plain"
                        node_ref=input
                        on:change=choose
                    />
                    <Icon name="upload"/>
                    <span>{button}</span>
                </label>
                {move || progress.get().map(|(done, all)| view! {
                    <div class="rd">
                        <progress value=done max=all aria-label=words::reading(done, all)></progress>
                        <span class="num">{words::reading(done, all)}</span>
                        <button type="button" class="b" on:click=stop>{words::STOP}</button>
                    </div>
                })}
                <p class="note" role="status">{said}</p>
                {move || bad.with(|(bad, all)| problems(bad, *all))}
                <details class="pst">
                    <summary class="b b-0">{words::PASTE}</summary>
                    <label class="field">
                        <span class="lb">{words::PASTE_LABEL}</span>
                        <textarea class="in" rows="4" spellcheck="false" node_ref=pasted></textarea>
                    </label>
                    <button type="button" class="b" on:click=paste>{words::PASTE_READ}</button>
                </details>
            </div>
            <Preview pending=pending/>
        </section>
    }
}

/// The files that could not be read, each with its reason.
fn problems(bad: &[String], all: usize) -> Option<impl IntoView + use<>> {
    let lines = bad.iter().map(|why| view! { <li>{why.clone()}</li> });
    (!bad.is_empty()).then(|| {
        view! {
            <div class="tip tip-over" role="alert">
                <Glyph name="over"/>
                <div>
                    <p>
                        <b>{words::bad_files(bad.len(), all)}</b>
                    </p>
                    <ul class="codes">{lines.collect_view()}</ul>
                    <p>{words::SAFE}</p>
                </div>
            </div>
        }
    })
}
