//! The signs of the room, in a sprite of its own: nobody else waits for them.

use crate::domain::handbook::Sign;
use leptos::prelude::*;

/// The sprite.
#[component]
pub fn Signs() -> impl IntoView {
    let symbols = SIGNS
        .into_iter()
        .map(|(sign, path)| {
            view! {
                <symbol id=format!("h-{}", name(sign)) viewBox="0 0 20 20">
                    <path d=path></path>
                </symbol>
            }
        })
        .collect_view();
    view! {
        <svg class="sprite" aria-hidden="true" focusable="false">{symbols}</svg>
    }
}

/// A sign. Decorative: the name beside it says what it means.
pub fn sign(sign: Sign) -> impl IntoView {
    view! {
        <svg class="i" aria-hidden="true">
            <use href=format!("#h-{}", name(sign))></use>
        </svg>
    }
}

fn name(sign: Sign) -> &'static str {
    match sign {
        Sign::Card => "card",
        Sign::Health => "health",
        Sign::Paper => "paper",
        Sign::Steps => "steps",
        Sign::Child => "child",
        Sign::Family => "family",
        Sign::House => "house",
        Sign::Money => "money",
        Sign::Records => "records",
        Sign::People => "people",
        Sign::Shield => "shield",
    }
}

const SIGNS: [(Sign, &str); 11] = [
    (
        Sign::Card,
        "M3 5h14a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1ZM6.5 9.6a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2ZM4 12.8c.4-1.4 1.4-2 2.5-2s2.1.6 2.5 2M12 8.2h3.6M12 11.6h3.6",
    ),
    (
        Sign::Health,
        "M10 16.6 3.9 10.4a3.8 3.8 0 0 1 5.4-5.4l.7.7.7-.7a3.8 3.8 0 0 1 5.4 5.4Z",
    ),
    (
        Sign::Paper,
        "M4.6 2.8h7l3.8 3.8v10.6H4.6ZM11.4 2.8V7h4M7.4 10h5M7.4 13h3",
    ),
    (
        Sign::Steps,
        "M9.5 5H17M9.5 10H17M9.5 15H17M3 5l1.4 1.4L7 3.7M3 10l1.4 1.4L7 8.7M3 15l1.4 1.4L7 13.7",
    ),
    (
        Sign::Child,
        "M10 8.4a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM5.2 17v-2.4A4.4 4.4 0 0 1 9.6 10.2h.8a4.4 4.4 0 0 1 4.4 4.4V17M8 14.4l2 1.8 2-1.8",
    ),
    (
        Sign::Family,
        "M6.4 7.4a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM13.8 7.4a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM2.6 15.6c.3-3.6 1.8-5.4 3.8-5.4 1.4 0 2.6.9 3.2 2.6M17.4 15.6c-.3-3.6-1.8-5.4-3.6-5.4-1.2 0-2.2.6-2.9 1.8M10.1 14.4a1.4 1.4 0 1 0 0-2.8 1.4 1.4 0 0 0 0 2.8ZM7.6 17.4c.3-1.4 1.2-2 2.5-2s2.2.6 2.5 2",
    ),
    (
        Sign::House,
        "M3 9.4 10 3.6l7 5.8M5 8v8.6h10V8M8.4 16.6v-4.8h3.2v4.8",
    ),
    (
        Sign::Money,
        "M2.4 5.4h15.2v9.2H2.4ZM10 12.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8ZM5 8v.01M15 12v.01",
    ),
    (
        Sign::Records,
        "M3 4.4h14v11.2H3ZM3 8.2h14M3 11.9h14M7.4 4.4v11.2",
    ),
    (
        Sign::People,
        "M8 8.2A2.6 2.6 0 1 0 8 3a2.6 2.6 0 0 0 0 5.2ZM2.8 16.4c.4-3.6 2.4-5.4 5.2-5.4s4.8 1.8 5.2 5.4M13.2 8a2.3 2.3 0 0 0 .4-4.6M15 11.4c1.4.8 2.1 2.4 2.3 4.6",
    ),
    (
        Sign::Shield,
        "M10 2.8 16 5v4.4c0 4-2.5 6.6-6 7.8-3.5-1.2-6-3.8-6-7.8V5ZM7.2 9.8l2 2 3.6-3.8",
    ),
];
