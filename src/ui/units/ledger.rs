//! The official ledger of what a unit leads: done or not, in time or late.

use crate::domain::assigned::Assigned;
use crate::domain::filter::Condition;
use crate::domain::ledger::Ledger;
use crate::domain::party::Party;
use crate::domain::standing::StandingKind;
use crate::state::route::{Page, Route};
use crate::text::number::count;
use crate::text::units as words;
use crate::ui::app;
use leptos::prelude::*;

const DONE_IN_TIME: &[StandingKind] = &[StandingKind::DoneInTime];
const DONE_LATE: &[StandingKind] = &[StandingKind::DoneLate];
const DONE_UNDATED: &[StandingKind] = &[StandingKind::Done];
const OPEN_IN_TIME: &[StandingKind] = &[StandingKind::DueSoon, StandingKind::InTime];
const OVERDUE: &[StandingKind] = &[StandingKind::Overdue];
const OPEN_UNDATED: &[StandingKind] = &[StandingKind::Ongoing, StandingKind::Undated];
const STOPPED: &[StandingKind] = &[StandingKind::Stopped];

/// The ledger as a table whose numbers lead to their tasks, and the rates with their formulas.
pub(super) fn ledger(party: Party, assigned: Memo<Assigned>) -> impl IntoView {
    let app = app();
    let ledger = Memo::new(move |_| assigned.with(|assigned| assigned.ledger));
    let party = StoredValue::new(party);
    let cell = move |number: fn(&Ledger) -> usize, kinds: &'static [StandingKind]| {
        let what = words::cell_name(kinds);
        let hash = move || {
            let standings = kinds.iter().copied().map(Condition::Standing);
            let filter = standings
                .chain([Condition::Lead(party.get_value())])
                .collect();
            let as_of = app.route.with(|route| route.as_of);
            Route {
                as_of,
                filter,
                ..Route::to(Page::Tasks)
            }
            .hash()
        };
        let content = move || match ledger.with(number) {
            0 => "0".into_any(),
            some => view! {
                <a href=hash aria-label=words::cell(what, some)>{count(some)}</a>
            }
            .into_any(),
        };
        let class = if kinds == OVERDUE { "st-over" } else { "" };
        view! { <td class=class class:is-0=move || ledger.with(number) == 0>{content}</td> }
    };
    let day = move || words::as_of(app.lens.with(|lens| lens.as_of));
    view! {
        <section class="pane un-g" aria-labelledby="unit-ledger">
            <div class="pane-h">
                <h3 id="unit-ledger">{words::LEDGER}</h3>
                <span class="note end num">{day}</span>
            </div>
            <table class="un-x num" aria-labelledby="unit-ledger">
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{words::IN_TIME}</th>
                        <th scope="col">{words::LATE}</th>
                        <th scope="col">{words::NO_LAST_DAY}</th>
                    </tr>
                </thead>
                <tbody>
                    <tr>
                        <th scope="row">{words::IS_DONE}</th>
                        {cell(|l| l.done_in_time, DONE_IN_TIME)}
                        {cell(|l| l.done_late, DONE_LATE)}
                        {cell(|l| l.done_undated, DONE_UNDATED)}
                    </tr>
                    <tr>
                        <th scope="row">{words::NOT_DONE}</th>
                        {cell(|l| l.open_in_time, OPEN_IN_TIME)}
                        {cell(|l| l.overdue, OVERDUE)}
                        {cell(|l| l.open_undated, OPEN_UNDATED)}
                    </tr>
                    <tr>
                        <th scope="row">{words::STOPPED}</th>
                        {cell(|l| l.stopped, STOPPED)}
                        <td colspan="2"></td>
                    </tr>
                </tbody>
            </table>
            <p class="un-r num">{move || ledger.with(words::on_time)}</p>
            <p class="un-r num">{move || ledger.with(words::done_of_all)}</p>
        </section>
    }
}
