//! A newer version waits, or another tab already runs one: said above the room, taken when the user
//! says so.

use super::app;
use super::parts::icon::Glyph;
use crate::platform::offline::{self, Readiness};
use crate::text::changes::{OURS, news};
use crate::text::{install as words, shell};
use leptos::prelude::*;

/// The message; nothing where there is nothing newer.
#[component]
pub fn Newer() -> impl IntoView {
    let app = app();
    let newer = Memo::new(move |_| match (app.outdated.get(), app.readiness.get()) {
        (true, _) => Some((shell::OUTDATED, shell::RELOAD)),
        (false, Readiness::UpdateReady) => Some((shell::UPDATE, shell::UPDATE_NOW)),
        _ => None,
    });
    let message = move |(text, button)| {
        view! {
            <div class="tip tip-done" role="status">
                <Glyph name="done"/>
                <div class="tip-n">
                    <p>{text}</p>
                    <News/>
                </div>
                <button
                    type="button"
                    class="b mini"
                    on:click=move |_| leptos::task::spawn_local(offline::update())
                >
                    {button}
                </button>
            </div>
        }
    };
    move || newer.get().map(message)
}

/// What it changes; nothing until the waiting version has told it, and where it tells nothing new.
#[component]
fn News() -> impl IntoView {
    let (told, set_told) = signal(Vec::<String>::new());
    leptos::task::spawn_local(async move {
        if let Some(theirs) = offline::changes_of_newer().await {
            // The message may be gone by now.
            let _ = set_told.try_set(news(OURS, &theirs));
        }
    });
    let lines = move || {
        let lines = told.get().into_iter();
        lines.map(|line| view! { <li>{line}</li> }).collect_view()
    };
    view! {
        <div class="news" hidden=move || told.with(Vec::is_empty)>
            <p>{words::NEWS}</p>
            <ul>{lines}</ul>
        </div>
    }
}
