//! What a session is: place, day, team; how often it helped.

use super::careful::CarefulField;
use super::team::Team;
use crate::domain::handbook::HandbookEdit;
use crate::domain::id::TaskId;
use crate::state::app::App;
use crate::state::session::Pace;
use crate::text::handbook as words;
use crate::ui::parts::date_field::DateField;
use crate::ui::parts::icon::Icon;
use crate::ui::parts::tally::strokes;
use leptos::prelude::*;

/// So many tallies are drawn; the number says the rest.
const TALLIES: u64 = 12;

/// The name plate, and the form behind it.
pub fn header(app: App, id: TaskId) -> impl IntoView {
    let id = StoredValue::new(id);
    let with = move |look: fn(&crate::domain::handbook::Session<'_>) -> String| {
        id.with_value(|id| app.with_help(id, look))
            .unwrap_or_default()
    };
    let place = Memo::new(move |_| with(|it| it.place().cloned().unwrap_or_default()));
    let members = Memo::new(move |_| with(|it| it.members().cloned().unwrap_or_default()));
    let day = Memo::new(move |_| id.with_value(|id| app.with_help(id, |it| it.day)));
    let ended = Memo::new(move |_| {
        let ended = id.with_value(|id| app.with_help(id, |it| it.is_ended()));
        ended.unwrap_or_default()
    });
    // What nobody has filled in is asked for.
    let open = RwSignal::new(place.with_untracked(String::is_empty));
    let keep = move |edit: HandbookEdit, pace: Pace| {
        id.with_value(|id| app.change_up(id, edit, words::CHANGED.to_owned(), pace));
    };
    let leave = move |()| app.end_typing();
    let set_day = move |day: Option<chrono::NaiveDate>| {
        // Without a day it would be no session.
        if day.is_some() {
            keep(HandbookEdit::Day(day), Pace::Finished);
        }
    };
    let name = move || match place.get() {
        place if place.trim().is_empty() => words::NO_PLACE.to_owned(),
        place => place,
    };
    view! {
        <section class="hb-h" aria-label=words::SESSION_PANEL>
            <div class="hb-t">
                <h2>{name}</h2>
                <button
                    type="button"
                    class="ib"
                    aria-label=words::CHANGE
                    aria-expanded=move || open.get().to_string()
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    <Icon name="edit"/>
                </button>
            </div>
            <p class="hb-d">
                <span>
                    <Icon name="calendar"/>
                    {move || day.get().map(words::long_day)}
                </span>
                {move || (!members.with(|it| it.trim().is_empty())).then(|| view! {
                    <span>
                        <Icon name="person"/>
                        {members}
                    </span>
                })}
            </p>
            {move || ended.get().then(|| view! {
                <p class="hb-e" role="status">
                    <Icon name="check"/>
                    {words::ENDED}
                </p>
            })}
        </section>
        {move || open.get().then(|| view! {
            <div class="hb-f">
                <div class="hb-place">
                    <CarefulField
                        label=words::PLACE
                        value=place
                        on_keep=move |text| keep(HandbookEdit::Place(Some(text)), Pace::Typing)
                        on_leave=leave
                        placeholder=words::PLACE_EXAMPLE
                    />
                </div>
                <DateField label=words::DAY value=day on_set=set_day/>
                <Team id=id/>
                <CarefulField
                    label=words::MEMBERS
                    value=members
                    on_keep=move |text| keep(HandbookEdit::Members(Some(text)), Pace::Typing)
                    on_leave=leave
                    placeholder=words::MEMBERS_EXAMPLE
                />
                <button type="button" class="b" on:click=move |_| open.set(false)>
                    {words::DONE_CHANGING}
                </button>
            </div>
        })}
    }
}

/// How often the session helped: the number, and the tally of five strokes.
pub fn count(total: Memo<u64>) -> impl IntoView {
    let tallies = move || {
        let total = total.get();
        let drawn = total.div_ceil(5).min(TALLIES);
        (0..drawn)
            .map(|at| {
                let in_this = total.saturating_sub(at * 5).min(5);
                let on = std::array::from_fn(|stroke| (stroke as u64) < in_this);
                view! {
                    <svg class="tally" viewBox="0 0 20 20" aria-hidden="true">{strokes(on)}</svg>
                }
            })
            .collect_view()
    };
    view! {
        <section class="hb-c" aria-label=words::TOTAL>
            <output class="hb-x">{move || crate::text::number::grouped(total.get())}</output>
            <p><b>{words::TOTAL_TODAY}</b></p>
            <span class="hb-y">{tallies}</span>
        </section>
    }
}

/// What the field book never holds.
pub fn promise() -> impl IntoView {
    view! {
        <p class="hb-p">
            <svg class="i" aria-hidden="true"><use href="#h-shield"></use></svg>
            <span><b>{words::PROMISE_TITLE}</b> " " {words::PROMISE}</span>
        </p>
    }
}
