//! Sổ tay: checklists in the hand, sessions of help, and what they came to.

mod ages;
mod card;
mod careful;
mod figures;
mod header;
mod lists;
mod own_list;
mod paper;
mod results;
mod roll;
mod session;
mod signs;
mod start;
mod team;

use self::signs::Signs;
use super::app;
use crate::domain::handbook::Lists;
use crate::platform::dom;
use crate::state::app::App;
use crate::state::route::{Leaf, Page, Route};
use crate::text::handbook as words;
use leptos::prelude::*;

/// The room.
#[component]
pub fn Handbook() -> impl IntoView {
    let app = app();
    let leaf = Memo::new(move |_| app.route.with(|route| route.leaf));
    let lists = Memo::new(move |_| app.with_book(Lists::of));
    // Another part begins at its top, wherever the one before was left.
    Effect::new(move |before: Option<Leaf>| {
        let leaf = leaf.get();
        if before.is_some_and(|before| before != leaf) {
            dom::show_first(".hb-n");
        }
        leaf
    });
    let content = move || match leaf.get() {
        Leaf::Session => session::leaf(app, lists).into_any(),
        Leaf::Results => results::leaf(app, lists).into_any(),
        Leaf::Lists => lists::leaf(app, lists).into_any(),
    };
    view! {
        <Signs/>
        <div class="p-hb">
            {leaves(app, leaf)}
            {content}
        </div>
    }
}

/// The parts of the room: links that look like one bar.
fn leaves(app: App, leaf: Memo<Leaf>) -> impl IntoView {
    let one = move |of: Leaf, name: &'static str| {
        let is_here = move || leaf.get() == of;
        let link = move || {
            let as_of = app.route.with(|route| route.as_of);
            let route = Route {
                as_of,
                leaf: of,
                ..Route::to(Page::Handbook)
            };
            route.hash()
        };
        view! {
            <a
                class="seg-o"
                class:is-on=is_here
                aria-current=move || is_here().then_some("page")
                href=link
            >
                {name}
            </a>
        }
    };
    view! {
        <nav class="seg hb-n" aria-label=words::PARTS>
            {one(Leaf::Session, words::NOW)}
            {one(Leaf::Results, words::RESULTS)}
            {one(Leaf::Lists, words::LISTS)}
        </nav>
    }
}
