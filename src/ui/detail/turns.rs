//! Work without an end, turn by turn.

use crate::domain::edit::Edit;
use crate::domain::id::TaskId;
use crate::domain::rhythm::{Rhythm, Turn};
use crate::domain::turns::{Ticked, Turns as All};
use crate::state::session::Pace;
use crate::text::turns as words;
use crate::ui::app;
use crate::ui::parts::icon::Glyph;
use crate::ui::parts::segments::Segments;
use leptos::prelude::*;

/// So many turns are in sight before the earlier ones are asked for.
const IN_SIGHT: usize = 4;

/// How often, and the turns; nothing for a task that has an end.
#[component]
pub(super) fn Turns(id: TaskId) -> impl IntoView {
    let app = app();
    let id = StoredValue::new(id);
    let of_task = move |get: fn(&crate::domain::book::TaskView<'_>) -> bool| {
        id.with_value(|id| app.with_task(id, get).unwrap_or_default())
    };
    let there = Memo::new(move |_| of_task(|task| task.is_standing()));
    let said = Memo::new(move |_| of_task(|task| task.said_rhythm().is_some()));
    let rhythm = Memo::new(move |_| id.with_value(|id| app.with_task(id, |task| task.rhythm())));
    let turns = Memo::new(move |_| {
        let as_of = app.lens.with(|lens| lens.as_of);
        id.with_value(|id| app.with_task(id, |task| task.turns(as_of)))
            .flatten()
    });
    let choices = move || {
        let none = (!said.get()).then_some((None, words::NO_RHYTHM));
        let some = Rhythm::ALL.map(|rhythm| (Some(rhythm), words::rhythm(rhythm)));
        none.into_iter().chain(some).collect::<Vec<_>>()
    };
    let choose = move |rhythm: Option<Rhythm>| {
        // What the document says needs no word of the unit.
        let of_document = id
            .with_value(|id| app.with_task(id, |task| task.said_rhythm()))
            .flatten();
        let edit = Edit::Rhythm(rhythm.filter(|rhythm| Some(*rhythm) != of_document));
        id.with_value(|id| app.edit(id, edit, Pace::Finished));
    };
    let part = move |from: usize, number: usize| {
        turns.with(|turns| {
            let all = turns.iter().flat_map(|turns| &turns.turns);
            all.map(|(turn, _)| *turn)
                .skip(from)
                .take(number)
                .collect::<Vec<_>>()
        })
    };
    // Kept while they are ticked: the focus stays on them.
    let lines = move |from: usize, number: usize| {
        view! {
            <ul class="tu">
                <For each=move || part(from, number) key=|turn| *turn children=move |turn| line(id, turn, turns)/>
            </ul>
        }
    };
    view! {
        <Show when=move || there.get()>
            <section class="ds">
                <h3>
                    {words::TURNS}
                    " "
                    <span class="h-n">{move || turns.with(|turns| turns.as_ref().map(words::summary))}</span>
                </h3>
                <Segments
                    label=words::RHYTHM
                    name="rhythm"
                    choices=choices()
                    value=Signal::derive(move || rhythm.get().flatten())
                    on_choose=choose
                />
                <p class="hint">{move || if said.get() { words::SAID } else { words::HINT }}</p>
                {lines(0, IN_SIGHT)}
                <Show when=move || turns.with(|turns| turns.as_ref().is_some_and(is_long))>
                    <details class="tu-m">
                        <summary>{words::EARLIER}</summary>
                        {lines(IN_SIGHT, usize::MAX)}
                    </details>
                </Show>
            </section>
        </Show>
    }
}

fn is_long(turns: &All) -> bool {
    turns.turns.len() > IN_SIGHT
}

/// A turn with its tick.
fn line(id: StoredValue<TaskId>, turn: Turn, turns: Memo<Option<All>>) -> impl IntoView {
    let app = app();
    let how = Memo::new(move |_| {
        turns.with(|turns| {
            let mut all = turns.iter().flat_map(|turns| &turns.turns);
            all.find(|(other, _)| *other == turn).map(|(_, how)| *how)
        })
    });
    let done = move || matches!(how.get(), Some(Ticked::On(_)));
    let tick = move |_| {
        // When it was done nobody said: what is known is the day of the tick.
        let day = (!untrack(done)).then(|| app.today.get_untracked());
        id.with_value(|id| app.edit(id, Edit::Turn(turn, day), Pace::Finished));
    };
    let stands = move || {
        let how = how.get()?;
        let (class, glyph) = match how {
            Ticked::On(_) => ("st-done", "done"),
            Ticked::Open => ("st-soon", "soon"),
            Ticked::Missed => ("st-over", "over"),
        };
        let words = words::stands(turn, how, app.lens.with(|lens| lens.as_of));
        Some(view! {
            <span class=format!("tu-s {class}")>
                <Glyph name=glyph/>
                {words}
            </span>
        })
    };
    view! {
        <li>
            <label>
                <span class="cb">
                    <input type="checkbox" prop:checked=done on:change=tick/>
                </span>
                <span class="tu-n">{words::turn(turn)}</span>
            </label>
            {stands}
        </li>
    }
}
