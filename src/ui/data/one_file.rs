//! Tệp dùng ngoại tuyến: the app as a single file, to be had from a host; and in the single file, where
//! edits are, and the page with the data in it.

use super::preview::{Origin, Pending, offer};
use crate::exchange::{json, one_file::NAME};
use crate::platform::one_file;
use crate::state::app::Saving;
use crate::text::one_file as words;
use crate::ui::app;
use crate::ui::parts::icon::{Glyph, Icon};
use leptos::prelude::*;
use std::sync::Arc;

/// The pane; nothing where no such file was made.
#[component]
pub fn OneFile(
    /// Where what came with the page is offered to be looked at.
    pending: RwSignal<Option<Arc<Pending>>>,
) -> impl IntoView {
    let content = if one_file::is() {
        Some(view! { <Working pending=pending/> }.into_any())
    } else {
        one_file::offered_bytes().map(|bytes| view! { <Link bytes=bytes/> }.into_any())
    };
    content.map(|content| {
        view! {
            <section class="pane" aria-labelledby="one-file-heading">
                <div class="pane-h">
                    <h2 id="one-file-heading">{words::ONE_FILE}</h2>
                </div>
                <div class="pad">{content}</div>
            </section>
        }
    })
}

/// Takes in what came with the page, when all is there that is here.
#[component]
pub fn Carried() -> impl IntoView {
    let app = app();
    Effect::new(move |taken: Option<bool>| {
        let now = app.opened.get();
        if now && taken != Some(true) {
            untrack(|| app.take_carried());
        }
        now
    });
}

/// On a host: the way to the file.
#[component]
fn Link(bytes: usize) -> impl IntoView {
    let app = app();
    view! {
        <p class="hint">{words::OFFER_HINT}</p>
        <Show
            when=move || app.online.get()
            fallback=|| view! { <p class="note">{words::OFFER_OFFLINE}</p> }
        >
            <a class="b b-w" href=NAME download=NAME>
                <Icon name="download"/>
                {words::fetch(bytes)}
            </a>
        </Show>
        <p class="hint">{words::OFFER_EMPTY}</p>
    }
}

/// In the file: where edits are, and the way to take them along.
#[component]
fn Working(pending: RwSignal<Option<Arc<Pending>>>) -> impl IntoView {
    let app = app();
    let is_lost = Memo::new(move |_| app.saving.get() == Saving::MemoryOnly);
    let carries = one_file::data().is_some();
    let look = move |_| {
        let incoming = one_file::data().and_then(|text| json::read(&text).ok());
        match incoming {
            Some(incoming) => offer(
                pending,
                Pending {
                    origin: Origin::Files(vec![words::CARRIED.to_owned()]),
                    files: vec![incoming],
                },
            ),
            None => app.show(words::UNREADABLE.to_owned(), false),
        }
    };
    view! {
        {move || if is_lost.get() {
            view! {
                <div class="tip tip-over" role="status">
                    <Glyph name="over"/>
                    <p>{words::KEPT_NOWHERE}</p>
                </div>
            }
            .into_any()
        } else {
            view! {
                <p>{words::KEPT_HERE}</p>
                <p class="hint">{words::KEPT_WHERE}</p>
            }
            .into_any()
        }}
        <button type="button" class="b b-w" on:click=move |_| app.save_page()>
            <Icon name="download"/>
            {words::SAVE_PAGE}
        </button>
        <p class="hint">{words::SAVE_PAGE_HINT}</p>
        {carries.then(|| view! {
            <button type="button" class="b b-w" on:click=look>
                <Icon name="file"/>
                {words::SEE_CARRIED}
            </button>
        })}
    }
}
