//! Thời hạn: what is due when, seen from the as-of date, in groups, on a calendar, in time, or month by
//! month.

pub mod agenda;
pub mod calendar;
pub mod groups;
pub mod months;
pub mod row;
pub mod tiles;
pub mod timeline;

use self::calendar::Calendar;
use self::groups::Groups;
use self::months::Months;
use self::timeline::Timeline;
use super::parts::icon::Icon;
use super::parts::segments::Segments;
use super::{App, app};
use crate::domain::filter::{Condition, Kind, MyPart};
use crate::domain::id::TaskId;
use crate::state::route::{Looking, Page, Route, Sight};
use crate::state::views;
use crate::text::{calendar as sights, calendar_file as file, deadlines as words};
use leptos::prelude::*;

/// What every row can ask for.
#[derive(Clone, Copy)]
pub struct Ticks {
    /// Called with a task whose tick was changed.
    pub on_tick: Callback<TaskId>,
}

/// The room.
#[component]
pub fn Deadlines() -> impl IntoView {
    let app = app();
    let mine = Memo::new(move |_| app.route.with(|route| route.filter.wants(&MINE)));
    let asked = Memo::new(move |_| app.route.with(asked));
    let shown = Memo::new(move |_| {
        app.lens.with(|lens| {
            asked.with(|asked| app.with_session(|session| views::shown(session, asked, lens)))
        })
    });
    let narrowed =
        Memo::new(move |_| asked.with(|asked| *asked != only(asked.filter.wants(&MINE))));
    let has_unit = Memo::new(move |_| app.lens.with(|lens| lens.my_unit.is_some()));
    let is_empty = Memo::new(move |_| shown.with(Vec::is_empty));
    let sight = Memo::new(move |_| app.route.with(|route| route.looking.sight));
    let content = move || {
        if is_empty.get() && !narrowed.get() {
            return view! { <NothingMine/> }.into_any();
        }
        match sight.get() {
            Sight::Agenda => view! { <Groups shown=shown mine=mine/> }.into_any(),
            Sight::Calendar => view! { <Calendar shown=shown/> }.into_any(),
            Sight::Timeline => view! { <Timeline shown=shown/> }.into_any(),
            Sight::Months => view! { <Months shown=shown/> }.into_any(),
        }
    };
    view! {
        <div class="wrap p-deadlines">
            <div class="th-h">
                {sights_nav(app, sight)}
                <Show when=move || has_unit.get() || mine.get()>
                    <Segments
                        label=words::SCOPE
                        name="scope"
                        choices=vec![(false, words::EVERYONE), (true, words::MINE)]
                        value=mine
                        on_choose=move |mine| only_mine(app, mine)
                    />
                </Show>
                <button type="button" class="b th-i" title=file::SAVE_HINT on:click=move |_| app.save_calendar()>
                    <Icon name="download"/>
                    <span>{file::SAVE}</span>
                </button>
            </div>
            <Show when=move || narrowed.get()>
                <p class="th-n" role="status">
                    {move || words::narrowed(shown.with(Vec::len))}
                    " "
                    <button type="button" class="reset" on:click=move |_| widen(app)>
                        {words::WIDEN}
                    </button>
                </p>
            </Show>
            {content}
        </div>
    }
}

/// What the room can be narrowed to.
const MINE: Condition = Condition::Mine(MyPart::Any);

fn only_mine(app: App, mine: bool) {
    app.go(|route| route.filter.choose(Kind::Mine, mine.then_some(MINE)));
}

/// What of a route says which tasks are shown.
fn asked(route: &Route) -> Route {
    Route {
        search: route.search.clone(),
        filter: route.filter.clone(),
        ..Route::to(Page::Deadlines)
    }
}

/// All tasks, or all of one's own unit.
fn only(mine: bool) -> Route {
    Route {
        filter: mine.then_some(MINE).into_iter().collect(),
        ..Route::to(Page::Deadlines)
    }
}

/// Shows what a filter that came with the link keeps out.
fn widen(app: App) {
    app.go(|route| {
        let all = only(route.filter.wants(&MINE));
        (route.search, route.filter) = (all.search, all.filter);
    });
}

/// The hash of this room, looked at otherwise.
fn link(app: App, change: impl FnOnce(&mut Looking)) -> String {
    app.route.with(|route| {
        let mut next = Route {
            page: Page::Deadlines,
            task: None,
            ..route.clone()
        };
        change(&mut next.looking);
        next.hash()
    })
}

/// Links, so that each way of looking can be opened beside the others and handed on.
fn sights_nav(app: App, shown: Memo<Sight>) -> impl IntoView {
    let links = Sight::ALL.map(|sight| {
        let is_on = move || shown.get() == sight;
        view! {
            <a
                href=move || link(app, |looking| looking.sight = sight)
                class:is-on=is_on
                aria-current=move || is_on().then_some("page")
            >
                {sights::sight(sight)}
            </a>
        }
    });
    view! {
        <nav class="seg th-v" aria-label=sights::SIGHTS>
            {links.into_iter().collect_view()}
        </nav>
    }
}

/// No task at all: of one's own unit, or no unit is chosen.
#[component]
fn NothingMine() -> impl IntoView {
    let app = app();
    let has_unit = Memo::new(move |_| app.lens.with(|lens| lens.my_unit.is_some()));
    let heading = move || {
        if has_unit.get() {
            words::NONE_MINE
        } else {
            words::NO_UNIT
        }
    };
    let hint = move || {
        if has_unit.get() {
            words::NONE_MINE_HINT
        } else {
            words::NO_UNIT_HINT
        }
    };
    view! {
        <div class="empty" role="status">
            <p><b>{heading}</b></p>
            <p>{hint}</p>
            <p class="empty-b">
                <button type="button" class="b" on:click=move |_| only_mine(app, false)>
                    {words::SEE_EVERYONE}
                </button>
                <a class="b b-0" href=move || app.link_to(Page::Data)>
                    {words::CHOOSE_UNIT}
                </a>
            </p>
        </div>
    }
}
