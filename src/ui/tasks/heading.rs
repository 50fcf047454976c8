//! A group's heading, which opens and closes it.

use super::lines::Heading;
use crate::domain::listing::GroupKey;
use crate::text::number::count;
use crate::ui::parts::badge::standing_glyph;
use crate::ui::parts::icon::{Glyph, Icon};
use leptos::prelude::*;
use std::collections::HashSet;

#[component]
pub(super) fn GroupHeading(heading: Heading, closed: RwSignal<HashSet<GroupKey>>) -> impl IntoView {
    let Heading {
        key,
        label,
        tasks,
        aside,
        open,
    } = heading;
    let glyph = match &key {
        GroupKey::Standing(kind) => Some(standing_glyph(*kind)),
        _ => None,
    };
    view! {
        <li class="g-h">
            <h2>
                <button
                    type="button"
                    aria-expanded=open.to_string()
                    on:click=move |_| closed.update(|closed| {
                        if !closed.remove(&key) {
                            closed.insert(key.clone());
                        }
                    })
                >
                    <Icon name=if open { "down" } else { "right" }/>
                    {glyph.map(|glyph| view! { <span class=format!("st-{glyph}")><Glyph name=glyph/></span> })}
                    {label}
                    " "
                    <span class="g-n">{count(tasks)}</span>
                </button>
            </h2>
            <span class="g-x">{aside}</span>
        </li>
    }
}
