//! What was done in a month: here, and in the files of many teams.

use super::figures::{Figures, figures};
use super::roll::roll;
use crate::domain::handbook::{Lists, Session, Summary, by_team, sessions};
use crate::domain::id::TaskId;
use crate::domain::period::Period;
use crate::platform::dom;
use crate::state::app::App;
use crate::state::route::{Page, Route};
use crate::text::handbook as words;
use crate::ui::parts::icon::{Glyph, Icon};
use leptos::prelude::*;

/// A line of the list of sessions.
#[derive(Clone, PartialEq)]
struct Line {
    id: TaskId,
    day: String,
    place: String,
    turns: String,
    is_ended: bool,
}

impl Line {
    fn of(session: &Session<'_>) -> Self {
        Self {
            id: session.id().clone(),
            day: words::long_day(session.day),
            place: session
                .place()
                .filter(|place| !place.trim().is_empty())
                .map_or_else(|| words::NO_PLACE.to_owned(), Clone::clone),
            turns: words::turns(i128::from(session.total())),
            is_ended: session.is_ended(),
        }
    }
}

/// The sums of the sessions of a period.
pub(super) fn sum(book: &crate::domain::book::Book, period: Period, lists: &Lists) -> Figures {
    let all = sessions(book);
    let here = || {
        all.iter()
            .copied()
            .filter(|session| period.has(session.day))
    };
    let teams = by_team(here(), lists);
    Figures::new(Summary::of(here(), lists), teams, lists.clone())
}

/// The month of the route; else that of the day that is looked from.
fn month(app: App) -> Period {
    let as_of = app.lens.with(|lens| lens.as_of);
    let period = app.route.with(|route| route.period);
    period.unwrap_or_else(|| Period::month(as_of))
}

/// The part of the room.
pub fn leaf(app: App, lists: Memo<Lists>) -> impl IntoView {
    let period = Memo::new(move |_| month(app));
    let sums = Memo::new(move |_| {
        let period = period.get();
        lists.with(|lists| app.with_book(|book| sum(book, period, lists)))
    });
    let lines = Memo::new(move |_| {
        let period = period.get();
        app.with_book(|book| {
            let all = sessions(book).into_iter();
            let here = all.filter(|session| period.has(session.day));
            here.map(|session| Line::of(&session)).collect::<Vec<_>>()
        })
    });
    let is_empty = Memo::new(move |_| lines.with(Vec::is_empty));
    view! {
        <div class="hb-res">
            {months(app, period)}
            {move || if is_empty.get() {
                view! {
                    <div class="empty">
                        <p><b>{words::NO_SESSIONS}</b></p>
                        <p>{words::NO_SESSIONS_HINT}</p>
                    </div>
                }
                .into_any()
            } else {
                view! {
                    {ways_out(app, period, sums, lines)}
                    {move || sums.with(figures)}
                    {list(app, lines)}
                }
                .into_any()
            }}
            {roll(app, period)}
        </div>
    }
}

fn months(app: App, period: Memo<Period>) -> impl IntoView {
    let go = move |period: Period| app.go(|route| route.period = Some(period));
    let next = move |_| go(period.get_untracked().next());
    let previous = move |_| go(period.get_untracked().previous());
    view! {
        <div class="hb-mo" role="group" aria-label=words::MONTH>
            <button type="button" class="b sq" aria-label=words::PREVIOUS on:click=previous>
                <Icon name="left"/>
            </button>
            <h2 aria-live="polite">{move || words::month(period.get())}</h2>
            <button type="button" class="b sq" aria-label=words::NEXT on:click=next>
                <Icon name="right"/>
            </button>
        </div>
    }
}

fn ways_out(
    app: App,
    period: Memo<Period>,
    sums: Memo<Figures>,
    lines: Memo<Vec<Line>>,
) -> impl IntoView {
    let export = move |_| {
        let ids: Vec<TaskId> =
            lines.with_untracked(|lines| lines.iter().map(|line| line.id.clone()).collect());
        app.export_sessions(&ids);
    };
    view! {
        <div class="hb-w2">
            <button type="button" class="b b-1" on:click=export>
                <Icon name="download"/>
                {words::EXPORT_MONTH}
            </button>
            {report_button(app, period, sums)}
            <button type="button" class="b" on:click=move |_| dom::print()>
                <Icon name="print"/>
                {words::PRINT_RESULTS}
            </button>
        </div>
    }
}

/// Puts the sums into the month's report.
pub(super) fn report_button(app: App, period: Memo<Period>, sums: Memo<Figures>) -> impl IntoView {
    let put = move |_| {
        let unit = app.lens.with_untracked(|lens| lens.my_unit.clone());
        sums.with_untracked(|sums| {
            let teams = sums.teams.len();
            let period = period.get_untracked();
            app.put_in_report(period, unit.as_ref(), &sums.all, teams, &sums.lists);
        });
    };
    view! {
        <button type="button" class="b" on:click=put>
            <Icon name="file"/>
            {words::TO_REPORT}
        </button>
    }
}

fn list(app: App, lines: Memo<Vec<Line>>) -> impl IntoView {
    let rows = move || {
        let lines = lines.get().into_iter();
        lines
            .map(|line| {
                let id = line.id;
                let link = move || {
                    let as_of = app.route.with(|route| route.as_of);
                    let route = Route {
                        as_of,
                        task: Some(id.clone()),
                        ..Route::to(Page::Handbook)
                    };
                    route.hash()
                };
                let glyph = if line.is_ended { "done" } else { "doing" };
                let state = if line.is_ended {
                    words::ENDED
                } else {
                    words::GOING_ON
                };
                view! {
                    <li>
                        <a class="hb-li" href=link>
                            <Glyph name=glyph/>
                            <span>
                                <b>{line.place}</b>
                                <small>{line.day} " · " {state}</small>
                            </span>
                            <span class="num">{line.turns}</span>
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <section class="pane hb-tb hb-ls">
            <h3>{words::SESSIONS}</h3>
            <ul>{rows}</ul>
        </section>
    }
}
