//! After the review: what came of it, and the minutes as they will be printed.

use super::super::{makings, paper, unit_here};
use super::here;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::TaskId;
use crate::domain::weekly::{Turn, Weekly};
use crate::exchange::paper::minutes as minutes_of;
use crate::platform::dom;
use crate::state::app::App;
use crate::state::route::{Making, Route};
use crate::text::{report_page, weekly as words, words as names};
use crate::ui::parts::icon::Icon;
use crate::ui::report::controls;
use leptos::prelude::*;

/// The summary beside the paper.
pub(in crate::ui::report) fn minutes(app: App) -> impl IntoView {
    dom::set_title(&format!("{} · {}", words::MINUTES, names::APP));
    let weekly = Memo::new(move |_| here(app));
    let unit = Signal::derive(move || unit_here(app));
    let sheet = move || weekly.with(|it| paper::paper(&minutes_of(&Catalogue::bundled(), it)));
    let save = move |_| weekly.with_untracked(|weekly| app.save_minutes(weekly));
    view! {
        <div class="p-report">
            <section class="bc-o" aria-label=words::SUMMARY>
                {makings(app)}
                {controls::unit(app, words::UNIT, unit)}
                <p role="status">{move || weekly.with(words::so_far)}</p>
                {move || weekly.with(|it| left(app, it))}
                <p class="hint">{words::DRAFT_NOTE}</p>
            </section>
            <div class="bc-a" role="group" aria-label=words::OUT>
                <button type="button" class="b b-1" on:click=move |_| dom::print()>
                    <Icon name="print"/>
                    {report_page::PRINT}
                </button>
                <button type="button" class="b" on:click=save>
                    <Icon name="download"/>
                    {report_page::WORD}
                </button>
            </div>
            <section class="bc-p" aria-label=words::PREVIEW tabindex="0">{sheet}</section>
        </div>
    }
}

/// What was passed over, and what is late without a plan: each leads to its screen.
fn left(app: App, weekly: &Weekly) -> impl IntoView + use<> {
    let list = |heading: &'static str, turns: Vec<&Turn>| {
        let lines = turns.iter().map(|turn| {
            let href = to_turn(app, &turn.line.task);
            view! { <li><a href=href>{turn.line.title.clone()}</a></li> }
        });
        let lines = lines.collect_view();
        (!turns.is_empty()).then(|| {
            view! {
                <details class="fold">
                    <summary>{words::counted(heading, turns.len())}</summary>
                    <ul class="kd-m">{lines}</ul>
                </details>
            }
        })
    };
    let left = weekly.turns.iter().filter(|turn| !turn.is_reviewed);
    (
        list(words::LEFT, left.collect()),
        list(words::UNPLANNED, weekly.unplanned().collect()),
    )
}

fn to_turn(app: App, task: &TaskId) -> String {
    app.route.with(|route| {
        Route {
            making: Making::Review,
            task: Some(task.clone()),
            ..route.clone()
        }
        .hash()
    })
}
