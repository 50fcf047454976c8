//! Counters of people by age, for teams that want them.

use crate::domain::handbook::AgeGroup;
use crate::domain::id::TaskId;
use crate::state::app::App;
use crate::text::handbook as words;
use crate::text::number::grouped;
use crate::ui::parts::icon::Icon;
use leptos::prelude::*;

/// The counters, folded.
pub fn ages(app: App, id: StoredValue<TaskId>) -> impl IntoView {
    let rows = AgeGroup::ALL
        .map(|group| row(app, id, group))
        .into_iter()
        .collect_view();
    view! {
        <details class="fold hb-a">
            <summary>{words::AGES}</summary>
            <p class="hint">{words::AGES_HINT}</p>
            <ul>{rows}</ul>
        </details>
    }
}

fn row(app: App, id: StoredValue<TaskId>, group: AgeGroup) -> impl IntoView {
    let count = Memo::new(move |_| {
        let count = id.with_value(|id| app.with_help(id, |session| session.of_age(group)));
        count.unwrap_or_default()
    });
    let change = move |more| id.with_value(|id| app.count_age(id, group, more));
    view! {
        <li>
            <span>{words::age(group)}</span>
            <button
                type="button"
                class="b sq"
                aria-label=words::one_less(group)
                disabled=move || count.get() == 0
                on:click=move |_| change(false)
            >
                <Icon name="minus"/>
            </button>
            <output class="num">{move || grouped(count.get())}</output>
            <button
                type="button"
                class="b sq"
                aria-label=words::one_more(group)
                on:click=move |_| change(true)
            >
                <Icon name="plus"/>
            </button>
        </li>
    }
}
