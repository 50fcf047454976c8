//! Vừa làm: what can be undone and redone, also after the page was closed.

use crate::domain::undo::Step;
use crate::state::app::App;
use crate::state::session::Session;
use crate::text::{shell, storage as words};
use crate::ui::app;
use leptos::prelude::*;

/// The pane of steps.
#[component]
pub fn Steps() -> impl IntoView {
    let app = app();
    let next = move |step: fn(&Session) -> Option<&Step>| {
        app.with_session(|session| step(session).map(|step| step.label.clone()))
    };
    let undo = Memo::new(move |_| next(|session| session.undo_steps().next_undo()));
    let redo = Memo::new(move |_| next(|session| session.undo_steps().next_redo()));
    let is_empty = move || undo.with(Option::is_none) && redo.with(Option::is_none);
    view! {
        <section class="pane" aria-labelledby="steps-heading">
            <div class="pane-h">
                <h2 id="steps-heading">{words::STEPS}</h2>
            </div>
            <div class="pad">
                <Show when=is_empty>
                    <p>{words::NO_STEP}</p>
                </Show>
                <p class="hint">{words::STEPS_HINT}</p>
            </div>
            <ul class="ex ex-s">
                {move || line(words::NEXT_UNDO, undo.get(), shell::UNDO, App::undo)}
                {move || line(words::NEXT_REDO, redo.get(), shell::REDO, App::redo)}
            </ul>
        </section>
    }
}

fn line(
    title: &'static str,
    label: Option<String>,
    button: &'static str,
    call: fn(App),
) -> impl IntoView {
    let app = app();
    label.map(|label| {
        view! {
            <li>
                <span>
                    <small>{title}</small>
                    {label}
                </span>
                <span class="ex-b">
                    <button type="button" class="b" on:click=move |_| call(app)>
                        {button}
                    </button>
                </span>
            </li>
        }
    })
}
