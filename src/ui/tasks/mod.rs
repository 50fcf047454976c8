//! Nhiệm vụ: the searchable checklist, with the open task beside it.

mod ask_box;
mod asking;
mod cursor;
mod empty;
mod facets;
mod filters;
mod heading;
mod lines;
mod selection;
mod views;

pub use cursor::{Cursor, Step};

use super::parts::icon::Icon;
use super::parts::row::{Row, Rows};
use super::parts::window::{Place, Window};
use super::rest::task_when_there;
use super::{Stage, app, stands};
use crate::domain::filter::Counts;
use crate::domain::id::TaskId;
use crate::domain::listing::GroupKey;
use crate::text::tasks as words;
use ask_box::ask_box;
use asking::Asking;
use empty::nothing_found;
use filters::filters;
use heading::GroupHeading;
use leptos::html;
use leptos::prelude::*;
use lines::{Line, Understood, between, list, tasks_of};
use selection::Selection;
use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

/// The search index is made when the first screen stands and before anybody can have typed.
/// (`requestIdleCallback` would be the natural hook, but Safari lacks it.)
const AFTER_FIRST_PAINT: Duration = Duration::from_millis(250);

/// The room.
#[component]
pub fn Tasks() -> impl IntoView {
    let app = app();
    let asking = Asking::new();
    let (filter, query) = (asking.filter, asking.query);
    let order = Memo::new(move |_| app.route.with(|route| (route.group_by, route.sort_by)));
    let closed = RwSignal::new(HashSet::<GroupKey>::new());
    let listed = Memo::new(move |_| {
        let (group_by, sort_by) = order.get();
        query.with(|query| {
            filter.with(|filter| {
                app.lens.with(|lens| {
                    app.with_session(|session| {
                        closed.with(|closed| {
                            list(session, query, filter, lens, (group_by, sort_by), closed)
                        })
                    })
                })
            })
        })
    });
    let lines = Memo::new(move |_| listed.with(|listed| listed.lines.clone()));
    let counts = Memo::new(move |_| listed.with(|listed| listed.counts.clone()));
    let understood = Memo::new(move |_| listed.with(|listed| listed.understood.clone()));
    let hits = Memo::new(move |_| understood.with(|understood| understood.query.clone()));
    let anew = Memo::new(move |_| (query.get(), filter.get(), order.get()));
    let scroller = NodeRef::<html::Section>::new();
    let scrolled = Trigger::new();
    let reveal = RwSignal::new(None);
    let last_picked = StoredValue::new(None::<TaskId>);
    let pick = move |id: &TaskId, on: bool| {
        app.selected.update(|selected| {
            if on {
                selected.insert(id.clone());
            } else {
                selected.remove(id);
            }
        });
    };
    let toggle = Callback::new(move |id: TaskId| {
        pick(
            &id,
            !app.selected
                .with_untracked(|selected| selected.contains(&id)),
        );
        last_picked.set_value(Some(id));
    });
    let cursor = Cursor::new(lines, reveal, scroller, scrolled, toggle);
    provide_context(cursor);
    super::shortcuts::in_list(app, cursor);
    let rows = Rows {
        query: hits,
        number: Memo::new(move |_| lines.with(|lines| lines.iter().rev().find_map(Line::position))),
        selecting: RwSignal::new(false),
        toggle,
        extend: Callback::new(move |id: TaskId| {
            let from = last_picked.get_value().unwrap_or_else(|| id.clone());
            for id in lines.with_untracked(|lines| between(lines, &from, &id)) {
                pick(&id, true);
            }
        }),
    };
    Effect::new(move || {
        // Only what is shown can be selected: an action must not touch what is out of sight.
        lines.track();
        if app.selected.with_untracked(HashSet::is_empty) {
            return;
        }
        let shown: HashSet<TaskId> = lines.with(|lines| tasks_of(lines).cloned().collect());
        app.selected
            .update(|selected| selected.retain(|id| shown.contains(id)));
    });
    set_timeout(move || app.warm_index(), AFTER_FIRST_PAINT);

    let position = move |place: Place| {
        let line = move |lines: &Arc<Vec<Line>>| lines.get(place.get()).and_then(Line::position);
        lines.with(line)
    };
    let draw = move |line: Line, place: Place| match line {
        Line::Heading(heading) => {
            view! { <GroupHeading heading=heading closed=closed/> }.into_any()
        }
        Line::Task(id, _) => {
            view! { <Row id=id rows=rows position=move || position(place)/> }.into_any()
        }
    };
    // Worked out in this turn, and drawn in the next.
    listed.with_untracked(|_| ());
    let [has_head, has_filters, has_rows] = [Stage::Head, Stage::Filters, Stage::Rows].map(stands);
    let is_empty = move || counts.with(|counts| counts.shown == 0);
    let room = move || {
        view! {
            <div class="p-tasks" class:has-detail=move || app.route.with(|route| route.task.is_some())>
                <div class="ls">
                    <div class="ls-h">
                        <div class="ls-q">
                            <div class="ask-b">{ask_box(asking, counts)}</div>
                            <ShownCount counts=counts/>
                            <button type="button" class="b ls-add" on:click=move |_| app.adding.set(true)>
                                <Icon name="plus"/>
                                <span>{words::ADD}</span>
                            </button>
                        </div>
                        {move || has_filters.get().then(|| filters(asking, counts, rows.selecting))}
                    </div>
                    <Selection lines=lines/>
                    <section
                        class="ls-b"
                        aria-label=words::LIST
                        tabindex="-1"
                        node_ref=scroller
                        on:scroll=move |_| scrolled.notify()
                    >
                        <Show when=is_empty>
                            {nothing_found(asking)}
                        </Show>
                        {move || understood.with(nearest)}
                        {move || has_rows.get().then(|| view! {
                            <Window
                                rows=lines
                                key=Line::key
                                draw=draw
                                anew=anew
                                scroller=scroller
                                scrolled=scrolled
                                reveal=reveal
                            />
                        })}
                    </section>
                </div>
                {task_when_there(hits)}
            </div>
        }
    };
    move || has_head.get().then(room)
}

/// Says that what is listed is not quite what was typed.
fn nearest(understood: &Understood) -> AnyView {
    let asked = understood.query.words().len();
    let said = if understood.complete < understood.found {
        words::lacking(understood.complete, asked)
    } else if understood.mended.is_empty() {
        return ().into_any();
    } else {
        words::mended(&understood.mended)
    };
    view! { <p class="ls-near note" role="status">{said}</p> }.into_any()
}

#[component]
fn ShownCount(counts: Memo<Counts>) -> impl IntoView {
    let numbers = move || counts.with(|counts| (counts.shown, counts.total));
    let seen = move || {
        let (shown, total) = numbers();
        let (number, rest) = words::shown(shown, total);
        view! { <b>{number}</b> {rest} }
    };
    let heard = move || {
        let (shown, total) = numbers();
        words::shown_aloud(shown, total)
    };
    view! {
        <p class="ls-n">
            <span aria-hidden="true">{seen}</span>
            <span class="vh" role="status">{heard}</span>
        </p>
    }
}
