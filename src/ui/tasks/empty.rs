//! A list with nothing in it: what was understood, and what one thing less would show.

use super::asking::Asking;
use crate::domain::catalogue::Catalogue;
use crate::domain::filter::{Filter, Kind, Term};
use crate::state::ask::{self, Dropped, Way};
use crate::state::route::Page;
use crate::text::ask as words;
use crate::text::tasks;
use leptos::prelude::*;

pub(super) fn nothing_found(asking: Asking) -> impl IntoView {
    let app = asking.app;
    let typed = move || asking.asked.with(|asked| asked.words.clone());
    let chip = |term: &Term| words::chip(&Catalogue::bundled(), &term.condition, term.wanted);
    let button = move |way: Way| {
        let label = match &way.dropped {
            Dropped::Term(term) => words::without(&chip(term), way.count),
            Dropped::Word(word) => words::without_word(word, way.count),
        };
        let go = move |_| {
            let way = way.clone();
            app.go(|route| {
                route.filter = way.filter;
                route.search = way.words;
            });
        };
        view! {
            <button type="button" class="b" on:click=go>
                {label}
            </button>
        }
    };
    let ways = move || {
        let ways = asking.filter.with(|filter| {
            app.lens
                .with(|lens| app.with_session(|session| ask::ways(session, &typed(), filter, lens)))
        });
        let advice = if ways.is_empty() {
            words::TOO_MUCH
        } else {
            words::LOOSEN
        };
        let ways = ways.into_iter().map(button).collect_view();
        view! {
            <p>{advice}</p>
            <p class="empty-b">{ways}</p>
        }
    };
    // "Mine" shows nothing as long as nobody says whose the tasks are.
    let no_unit = move || {
        let of_mine = asking
            .filter
            .with(|filter| filter.of_kind(Kind::Mine).next().is_some());
        let unknown = app.lens.with(|lens| lens.my_unit.is_none());
        (of_mine && unknown).then(|| {
            view! {
                <p>
                    <a href=move || app.link_to(Page::Data)>{tasks::NO_UNIT_YET_HINT}</a>
                </p>
            }
        })
    };
    let filtered = move || asking.filter.with(|filter| !filter.is_empty());
    let clear = move |_| {
        if filtered() {
            asking.change(|filter| *filter = Filter::default());
        } else {
            app.go(|route| route.search.clear());
        }
    };
    view! {
        <div class="empty" role="status">
            <p><b>{tasks::NONE_FOUND}</b></p>
            <p>{move || asking.understood()}</p>
            {no_unit}
            {ways}
            <button type="button" class="b b-0" on:click=clear>
                {move || if filtered() { tasks::CLEAR_FILTERS } else { tasks::CLEAR_SEARCH }}
            </button>
        </div>
    }
}
