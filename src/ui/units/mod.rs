//! Đơn vị: who answers for what, today.

mod about;
mod ledger;
mod list;
mod page;

use super::app;
use crate::domain::catalogue::Catalogue;
use crate::domain::party::Party;
use crate::platform::dom;
use crate::state::route::Page;
use crate::text::{party, words as names};
use leptos::prelude::*;

/// The element of the open unit's page.
const OPEN: &str = "unit";

/// The room: everybody, or the one whose page is open.
#[component]
pub fn Units() -> impl IntoView {
    let app = app();
    let open = Memo::new(move |_| app.route.with(|route| route.party.clone()));
    Effect::new(move |earlier: Option<Option<Party>>| {
        let open = open.get();
        let title = match &open {
            Some(open) => party::name(&Catalogue::bundled(), open),
            None => names::page(Page::Units).to_owned(),
        };
        dom::set_title(&format!("{title} · {}", names::APP));
        // Reading goes on where the page begins, and on the way back where it was left.
        let (arrived, left) = (open.is_some(), earlier);
        // Once it is drawn.
        request_animation_frame(move || match left {
            Some(_) if arrived => dom::jump(&format!("#{OPEN}")),
            Some(Some(left)) => {
                dom::focus(&format!(".un[data-party=\"{left}\"] a"));
            }
            _ => {}
        });
        open
    });
    let room = move || match open.get() {
        None => view! { <list::List/> }.into_any(),
        Some(party) => page::page(party),
    };
    view! { <div class="wrap p-units">{room}</div> }
}
