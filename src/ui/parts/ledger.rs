//! The official ledger: done or not, in time or late.

use crate::domain::filter::{Condition, Filter};
use crate::domain::ledger::{Cell, Ledger};
use crate::state::route::{Page, Route};
use crate::text::number::count;
use crate::text::units as words;
use crate::ui::app;
use leptos::prelude::*;

/// The ledger of the tasks that a filter shows, as a table whose numbers lead to their tasks, and the
/// rates with their formulas. The heading has the id `ledger`.
pub fn ledger(
    heading: AnyView,
    filter: impl Fn() -> Filter + Clone + Send + Sync + 'static,
    ledger: impl Fn() -> Ledger + Clone + Send + Sync + 'static,
) -> AnyView {
    let app = app();
    let day = move || words::as_of(app.lens.with(|lens| lens.as_of));
    let cell = {
        let ledger = ledger.clone();
        move |cell: Cell, columns: &'static str| {
            let (filter, ledger) = (filter.clone(), ledger.clone());
            let hash = move || {
                let mut filter = filter();
                let standings = cell.standings().iter().copied();
                filter.add(&standings.map(Condition::Standing).collect());
                let as_of = app.route.with(|route| route.as_of);
                Route {
                    as_of,
                    filter,
                    ..Route::to(Page::Tasks)
                }
                .hash()
            };
            let number = move || ledger().count(cell);
            let is_0 = {
                let number = number.clone();
                move || number() == 0
            };
            let content = move || match number() {
                0 => "0".into_any(),
                some => view! {
                    <a href=hash.clone() aria-label=words::cell(words::ledger_cell(cell), some)>
                        {count(some)}
                    </a>
                }
                .into_any(),
            };
            let class = if cell == Cell::Overdue { "st-over" } else { "" };
            view! { <td class=class class:is-0=is_0 colspan=columns>{content}</td> }.into_any()
        }
    };
    let row = |name: &'static str, cells: Vec<AnyView>| {
        view! { <tr><th scope="row">{name}</th>{cells}</tr> }.into_any()
    };
    let apart = [
        Cell::DoneUndated,
        Cell::Ongoing,
        Cell::Undated,
        Cell::Stopped,
    ];
    let apart = apart.map(|it| row(words::ledger_row(it), vec![cell(it, "2")]));
    let rates = {
        let of_all = ledger.clone();
        view! {
            <p class="un-r num">{move || words::on_time(&ledger())}</p>
            <p class="un-r num">{move || words::done_of_all(&of_all())}</p>
        }
    };
    view! {
        <section class="pane un-g" aria-labelledby="ledger">
            <div class="pane-h">
                {heading}
                <span class="note end num">{day}</span>
            </div>
            <table class="un-x num" aria-labelledby="ledger">
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{words::IN_TIME}</th>
                        <th scope="col">{words::LATE}</th>
                    </tr>
                </thead>
                <tbody>
                    {row(words::IS_DONE, vec![cell(Cell::DoneInTime, "1"), cell(Cell::DoneLate, "1")])}
                    {row(words::NOT_DONE, vec![cell(Cell::OpenInTime, "1"), cell(Cell::Overdue, "1")])}
                </tbody>
                <tbody class="un-y">
                    <tr>
                        <th scope="rowgroup" colspan="3">{words::APART}</th>
                    </tr>
                    {apart.into_iter().collect_view()}
                </tbody>
            </table>
            {rates}
        </section>
    }
    .into_any()
}
