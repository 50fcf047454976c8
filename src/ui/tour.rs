//! The first tour: a card that stands beside one part of the page after another and says what it is
//! for. It is offered once, below the room, and can be begun again from the help page.

use super::app;
use super::parts::icon::Icon;
use crate::platform::dom::{self, Place};
use crate::state::app::{App, Saving};
use crate::state::route::{Page, Route};
use crate::text::tour::{self as words, STOPS};
use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;

/// What each stop points at: the first of these that is drawn.
const AT: [&str; STOPS.len()] = [
    ".ls .search",
    ".chips",
    ".rows .r-a",
    ".rows .cb",
    ".save",
    ".asof-d",
    ".nav-wide a[href*='/du-lieu'], .nav-more > summary",
];
/// Between the card and what it points at, and between the card and the edges, in pixels.
const GAP: f64 = 12.0;

/// Begins the tour, in the room that it shows.
pub fn start(app: App) {
    app.set(|settings| settings.toured = Some(true));
    app.go(|route| {
        *route = Route {
            as_of: route.as_of,
            ..Route::to(Page::Tasks)
        }
    });
    app.tour.set(Some(0));
}

/// Whether the user is where offers are made: in the list, where nobody is in the middle of something.
pub fn is_in_list(app: App) -> bool {
    app.tour.get().is_none()
        && app
            .route
            .with(|route| route.page == Page::Tasks && route.task.is_none())
}

/// The offer, on the first visit: below the room, in the way of nothing.
#[component]
pub fn Offer() -> impl IntoView {
    let app = app();
    // Whoever has written something has found the way.
    let is_new = Memo::new(move |earlier: Option<&Option<bool>>| {
        earlier.copied().flatten().or_else(|| {
            let empty = || app.with_book(|book| book.edited().next().is_none());
            app.opened.get().then(|| untrack(empty))
        })
    });
    let is_shown = Memo::new(move |_| {
        is_new.get() == Some(true)
            && is_in_list(app)
            && app.settings.with(|settings| settings.toured.is_none())
            && app.saving.get() != Saving::ReadOnly
    });
    view! {
        <Show when=move || is_shown.get()>
            <section class="offer" aria-label=words::NAME>
                <p>{words::OFFER}</p>
                <button type="button" class="b b-1" on:click=move |_| start(app)>
                    {words::TAKE}
                </button>
                <button
                    type="button"
                    class="b"
                    on:click=move |_| app.set(|settings| settings.toured = Some(true))
                >
                    {words::SKIP}
                </button>
            </section>
        </Show>
    }
}

/// The card, while somebody takes the tour.
#[component]
pub fn Tour() -> impl IntoView {
    let app = app();
    // It points at the list: who goes elsewhere has left it.
    Effect::new(move || {
        let is_list = app
            .route
            .with(|route| route.page == Page::Tasks && route.task.is_none());
        if !is_list && app.tour.get_untracked().is_some() {
            app.tour.set(None);
        }
    });
    let is_on = Memo::new(move |_| app.tour.get().is_some());
    move || is_on.get().then(|| view! { <Card/> })
}

#[component]
fn Card() -> impl IntoView {
    let app = app();
    let stop = Memo::new(move |_| app.tour.get().unwrap_or_default().min(STOPS.len() - 1));
    let is_last = move || stop.get() + 1 == STOPS.len();
    let (target, set_target) = signal(None::<Place>);
    let (spot, set_spot) = signal((GAP, GAP));
    let look = move || {
        let at = AT[stop.get_untracked()];
        let place = dom::place(at);
        set_target.set(place);
        if let (Some(place), Some(card)) = (place, dom::place(".tour")) {
            set_spot.set(beside(place, card, dom::screen()));
        }
    };
    Effect::new(move |earlier: Option<()>| {
        dom::reveal(AT[stop.get()]);
        // The words of this stop are in the card only with the next frame.
        request_animation_frame(move || {
            look();
            if earlier.is_none() {
                dom::focus_without_scrolling(".tour .b-1");
            }
        });
    });
    let resized = window_event_listener(ev::resize, move |_| look());
    on_cleanup(move || resized.remove());
    let leave = move || {
        app.tour.set(None);
        dom::focus_without_scrolling("#noi-dung");
    };
    let go = move |by: isize| {
        if by > 0 && is_last() {
            return leave();
        }
        let next = stop.get_untracked().saturating_add_signed(by);
        app.tour.set(Some(next));
    };
    let key = move |event: KeyboardEvent| {
        match event.key().as_str() {
            "Escape" => leave(),
            "ArrowRight" | "ArrowDown" => go(1),
            "ArrowLeft" | "ArrowUp" => go(-1),
            _ => return,
        }
        event.prevent_default();
    };
    let px = |number: f64| format!("{number}px");
    view! {
        {move || target.get().map(|place| view! {
            <div
                class="tour-o"
                aria-hidden="true"
                style:left=px(place.left)
                style:top=px(place.top)
                style:width=px(place.width)
                style:height=px(place.height)
            ></div>
        })}
        <section
            class="tour"
            role="dialog"
            aria-label=words::NAME
            style:left=move || px(spot.get().0)
            style:top=move || px(spot.get().1)
            on:keydown=key
        >
            <div aria-live="polite">
                <p class="tour-n">{move || words::step(stop.get() + 1)}</p>
                <h2>{move || STOPS[stop.get()].title}</h2>
                <p>{move || STOPS[stop.get()].text}</p>
            </div>
            <div class="tour-f">
                <button type="button" class="b b-0" on:click=move |_| leave()>{words::SKIP}</button>
                <button
                    type="button"
                    class="b"
                    disabled=move || stop.get() == 0
                    on:click=move |_| go(-1)
                >
                    <Icon name="left"/>
                    {words::BACK}
                </button>
                <button type="button" class="b b-1" on:click=move |_| go(1)>
                    {move || if is_last() { words::DONE } else { words::NEXT }}
                </button>
            </div>
        </section>
    }
}

/// Where the card stands so that it does not cover what it points at: below it, else above it, else
/// beside it.
fn beside(target: Place, card: Place, (width, height): (f64, f64)) -> (f64, f64) {
    let most_left = (width - card.width - GAP).max(GAP);
    let left = target.left.clamp(GAP, most_left);
    let below = target.top + target.height + GAP;
    if below + card.height + GAP <= height {
        return (left, below);
    }
    let above = target.top - card.height - GAP;
    if above >= GAP {
        return (left, above);
    }
    let right = (target.left + target.width + GAP).min(most_left);
    (right, (height - card.height - GAP).max(GAP))
}
