//! Năm rõ: which are there, which are missing, and who left them so.

use crate::domain::five_clear::{self, Clear};
use crate::domain::id::TaskId;
use crate::text::{detail as words, words as names};
use crate::ui::app;
use crate::ui::parts::icon::Icon;
use crate::ui::parts::tally::Tally;
use leptos::prelude::*;

/// The five strokes, each with its name and what is missing.
#[component]
pub(super) fn Five(id: TaskId) -> impl IntoView {
    let app = app();
    let clear = Memo::new(move |_| app.with_task(&id, five_clear::of).unwrap_or_default());
    let number = move || clear.get().iter().filter(|on| **on).count();
    let lines = move || {
        Clear::ALL
            .into_iter()
            .zip(clear.get())
            .map(|(clear, there)| {
                let what = match (there, clear) {
                    (true, _) => words::THERE,
                    (false, Clear::Product | Clear::Progress) => words::MISSING_IN_DOCUMENT,
                    (false, _) => words::MISSING_IN_UNIT,
                };
                view! {
                    <li class:no=!there>
                        <span class="ro-k">{names::clear(clear)}</span>
                        <span class="ro-v">{what}</span>
                        {there.then(|| view! { <span class="ro-s"><Icon name="check"/></span> })}
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <section class="ds">
            <h3>{words::FIVE} " " <span class="h-n">{move || words::five(number())}</span></h3>
            <div class="ro">
                <span class="ro-big">
                    {move || view! { <Tally on=clear.get() label=words::five_aloud(number())/> }}
                </span>
                <ul>{lines}</ul>
            </div>
        </section>
    }
}
