//! Đơn vị: who answers for what, today.

mod about;
mod list;
mod page;

use super::app;
use crate::domain::catalogue::Catalogue;
use crate::domain::party::Party;
use crate::platform::dom;
use crate::state::route::Page;
use crate::text::{party, words as names};
use leptos::prelude::*;
use std::time::Duration;

/// The element of the open unit's page.
const OPEN: &str = "unit";

/// The room: everybody, or the one whose page is open.
#[component]
pub fn Units() -> impl IntoView {
    let app = app();
    let open = Memo::new(move |_| app.route.with(|route| route.party.clone()));
    // Whose page was open before; `None` while none was.
    let left = StoredValue::new(None::<Option<Party>>);
    let room = move || {
        let open = open.get();
        let title = match &open {
            Some(party) => party::name(&Catalogue::bundled(), party),
            None => names::page(Page::Units).to_owned(),
        };
        let left = left.try_update_value(|left| left.replace(open.clone()));
        let left = left.flatten();
        let arrived = open.is_some();
        let returned = !arrived && left.is_some();
        // Once it is drawn: reading goes on where the page begins, and on the way back where it
        // was left.
        request_animation_frame(move || {
            dom::set_title(&format!("{title} · {}", names::APP));
            match left {
                Some(_) if arrived => dom::jump(&format!("#{OPEN}")),
                Some(Some(left)) => {
                    dom::focus(&format!(".un[data-party=\"{left}\"] a"));
                }
                _ => {}
            }
        });
        match open {
            None => view! { <list::List whole=returned/> }.into_any(),
            Some(party) => page::page(party),
        }
    };
    view! { <div class="wrap p-units">{room}</div> }
}

/// False until what is there was painted: what is out of sight need not be waited for.
fn painted() -> ReadSignal<bool> {
    let (painted, set_painted) = signal(false);
    request_animation_frame(move || {
        set_timeout(
            move || {
                // The page may be gone by then.
                let _ = set_painted.try_set(true);
            },
            Duration::ZERO,
        );
    });
    painted
}
