//! The way from room to room: a rail on wide screens, a bar below on narrow ones.

use super::app;
use super::parts::icon::Icon;
use crate::state::route::Page;
use crate::text::{shell as words, words as names};
use leptos::html;
use leptos::prelude::*;

/// So many rooms stand in the bar of a narrow screen; the rest are behind "more".
const IN_BAR: usize = 4;

/// The navigation.
#[component]
pub fn Navigation() -> impl IntoView {
    let app = app();
    let menu = NodeRef::<html::Details>::new();
    let (bar, rest) = Page::ALL.split_at(IN_BAR);
    let links = |pages: &[Page]| pages.iter().map(|page| link(*page)).collect_view();
    let in_menu = move || {
        app.route
            .with(|route| rest.contains(&route.page))
            .then_some("true")
    };
    Effect::new(move || {
        app.route.with(|route| route.page);
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    });
    view! {
        <nav class="nav" aria-label=words::NAVIGATION>
            <a class="nav-mark" href=move || app.link_to(Page::Overview) aria-label=names::APP>
                <svg class="mark" viewBox="0 0 20 20" aria-hidden="true">
                    <use href="#mark"></use>
                </svg>
            </a>
            {links(bar)}
            <span class="nav-wide">{links(rest)}</span>
            <details
                class="nav-more"
                node_ref=menu
                on:keydown=move |event| {
                    if let (Some(menu), "Escape") = (menu.get_untracked(), event.key().as_str()) {
                        menu.set_open(false);
                    }
                }
            >
                <summary class="nav-i" aria-current=in_menu>
                    <Icon name="menu"/>
                    <span>{words::MORE}</span>
                </summary>
                <div class="nav-menu">{links(rest)}</div>
            </details>
        </nav>
    }
}

fn link(page: Page) -> impl IntoView {
    let app = app();
    let here = move || app.route.with(|route| route.page == page).then_some("page");
    view! {
        <a class="nav-i" href=move || app.link_to(page) aria-current=here>
            <Icon name=icon(page)/>
            <span>{names::page(page)}</span>
        </a>
    }
}

/// The icon of a room.
pub fn icon(page: Page) -> &'static str {
    match page {
        Page::Overview => "overview",
        Page::Tasks => "tasks",
        Page::Deadlines => "deadlines",
        Page::Handbook => "handbook",
        Page::Units => "units",
        Page::Measures => "measures",
        Page::Documents => "documents",
        Page::Reports => "file",
        Page::Data => "data",
        Page::Help => "help",
    }
}
