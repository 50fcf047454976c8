//! Trợ giúp: what the app is and how it is used, with pictures made of its own parts.

mod figure;

use self::figure::figure;
use crate::platform::dom;
use crate::text::help::{self as words, SECTIONS, Section};
use crate::ui::parts::icon::Icon;
use crate::ui::{app, tour};
use leptos::prelude::*;

/// The room.
#[component]
pub fn HelpPage() -> impl IntoView {
    let app = app();
    let contents = SECTIONS.into_iter().map(|section| {
        let go = move |_| dom::jump(&format!("#{}", section.id));
        view! {
            <li>
                <button type="button" class="hp-l" on:click=go>{section.title}</button>
            </li>
        }
    });
    let contents = contents.collect_view();
    let sections = SECTIONS.into_iter().map(section).collect_view();
    view! {
        <div class="wrap p-help">
            <nav class="hp-n" aria-label=words::CONTENTS>
                <div class="hp-t">
                    <button type="button" class="b b-1" on:click=move |_| tour::start(app)>
                        {words::TOUR}
                    </button>
                    <p class="hint">{words::TOUR_HINT}</p>
                    <button type="button" class="b" on:click=move |_| app.help_open.set(true)>
                        <Icon name="help"/>
                        {words::SHORTCUTS}
                    </button>
                </div>
                <ul>{contents}</ul>
            </nav>
            <div class="hp-s">{sections}</div>
        </div>
    }
}

fn section(section: Section) -> impl IntoView {
    let lines = section.lines.iter().copied();
    let lines = if section.steps {
        let lines = lines.map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <ol>{lines}</ol> }.into_any()
    } else {
        lines
            .map(|line| view! { <p>{line}</p> })
            .collect_view()
            .into_any()
    };
    view! {
        <section class="pane hp-c" aria-labelledby=section.id>
            <h2 id=section.id tabindex="-1">{section.title}</h2>
            <div class="hp-w">{lines}</div>
            {section.figure.map(figure)}
        </section>
    }
}
