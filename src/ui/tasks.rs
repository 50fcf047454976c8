//! Nhiệm vụ: the searchable checklist, with the open task beside it.

use super::app;
use super::detail::Detail;
use super::parts::badge::{standing_glyph, status_glyph};
use super::parts::icon::{Glyph, Icon};
use super::parts::row::{Row, Rows};
use super::parts::row_model::unit_short;
use super::parts::select::{Choice, Select};
use super::parts::window::Window;
use crate::domain::edit::Edit;
use crate::domain::filter::{self, Counts, Filter};
use crate::domain::id::{DocumentId, TaskId, TopicId, UnitId};
use crate::domain::listing::{GroupBy, GroupKey, SortBy, arrange};
use crate::domain::order;
use crate::domain::standing::{Standing, StandingKind};
use crate::domain::status::Status;
use crate::platform::dom;
use crate::search::query::Query;
use crate::state::session::Pace;
use crate::text::number::count;
use crate::text::{shell, tasks as words, words as names};
use leptos::html;
use leptos::prelude::*;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;

/// A line of the list: a group's heading, or a task.
#[derive(Clone, Debug, PartialEq)]
enum Line {
    Heading(Heading),
    Task(TaskId),
}

/// A group's heading.
#[derive(Clone, Debug, PartialEq)]
struct Heading {
    key: GroupKey,
    label: String,
    tasks: usize,
    aside: String,
    open: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum LineKey {
    Heading(GroupKey, bool),
    Task(TaskId),
}

impl Line {
    fn key(&self) -> LineKey {
        match self {
            Self::Heading(heading) => LineKey::Heading(heading.key.clone(), heading.open),
            Self::Task(id) => LineKey::Task(id.clone()),
        }
    }
}

/// The list and its counts, for what is searched, filtered, grouped and sorted.
#[derive(Clone, Debug, Default, PartialEq)]
struct Listed {
    lines: Arc<Vec<Line>>,
    counts: Counts,
}

/// The search index is made when the first screen stands and before anybody can have typed.
/// (`requestIdleCallback` would be the natural hook, but Safari lacks it.)
const AFTER_FIRST_PAINT: Duration = Duration::from_millis(250);

/// The room.
#[component]
pub fn Tasks() -> impl IntoView {
    let app = app();
    let query = Memo::new(move |_| app.route.with(|route| Query::new(&route.search)));
    let filter = Memo::new(move |_| app.route.with(|route| route.filter.clone()));
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
    let cursor = Cursor {
        lines,
        reveal,
        toggle,
    };
    provide_context(cursor);
    super::shortcuts::in_list(app, cursor);
    let rows = Rows {
        query,
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

    let draw = move |line: Line| match line {
        Line::Heading(heading) => {
            view! { <GroupHeading heading=heading closed=closed/> }.into_any()
        }
        Line::Task(id) => view! { <Row id=id rows=rows/> }.into_any(),
    };
    let is_empty = move || counts.with(|counts| counts.shown == 0);
    view! {
        <div class="p-tasks" class:has-detail=move || app.route.with(|route| route.task.is_some())>
            <div class="ls">
                <div class="ls-h">
                    <div class="ls-q">
                        <SearchBox/>
                        <ShownCount counts=counts/>
                        <button type="button" class="b ls-add" on:click=move |_| app.adding.set(true)>
                            <Icon name="plus"/>
                            <span>{words::ADD}</span>
                        </button>
                    </div>
                    <Filters counts=counts selecting=rows.selecting/>
                </div>
                <Selection lines=lines/>
                <section
                    class="ls-b"
                    aria-label=words::LIST
                    node_ref=scroller
                    on:scroll=move |_| scrolled.notify()
                >
                    <Show when=is_empty>
                        <NothingFound/>
                    </Show>
                    <Window
                        rows=lines
                        key=Line::key
                        draw=draw
                        anew=anew
                        scroller=scroller
                        scrolled=scrolled
                        reveal=reveal
                    />
                </section>
            </div>
            <Detail/>
        </div>
    }
}

/// The lines of the list, for moving through it by keyboard.
#[derive(Clone, Copy)]
pub struct Cursor {
    lines: Memo<Arc<Vec<Line>>>,
    reveal: RwSignal<Option<usize>>,
    /// Called with a task that is selected or unselected: selecting with Shift goes on from it.
    pub toggle: Callback<TaskId>,
}

impl Cursor {
    /// The task so many places after `from`, or the first or last one where there is none.
    pub fn step(&self, from: Option<&str>, by: isize) -> Option<TaskId> {
        self.lines.with_untracked(|lines| {
            let tasks: Vec<&TaskId> = tasks_of(lines).collect();
            let at = from.and_then(|from| tasks.iter().position(|id| id.as_str() == from));
            let next = match at {
                Some(at) => at
                    .saturating_add_signed(by)
                    .min(tasks.len().saturating_sub(1)),
                None => 0,
            };
            tasks.get(next).map(|id| (*id).clone())
        })
    }

    /// Moves the focus to a task's row.
    pub fn focus(&self, id: &TaskId) {
        let place = self.lines.with_untracked(|lines| {
            lines
                .iter()
                .position(|line| matches!(line, Line::Task(other) if other == id))
        });
        self.reveal.set(place);
        let selector = format!("[data-task-id=\"{id}\"] .r-a");
        // At once where the row is in sight: keys may come faster than frames.
        dom::focus(&selector);
        if dom::focused_task().as_deref() != Some(id.as_str()) {
            request_animation_frame(move || {
                dom::focus(&selector);
            });
        }
    }
}

fn list(
    session: &crate::state::session::Session,
    query: &Query,
    filter: &Filter,
    lens: &filter::Lens,
    (group_by, sort_by): (GroupBy, SortBy),
    closed: &HashSet<GroupKey>,
) -> Listed {
    let book = session.book();
    let candidates = if query.is_empty() {
        (0..book.len()).collect()
    } else {
        session.find(query)
    };
    let (shown, mut counts) = filter::apply(book, candidates, filter, lens);
    counts.total = book.tasks().count();
    let groups = arrange(book, &shown, group_by, sort_by, !query.is_empty(), lens);
    let mut lines = Vec::with_capacity(shown.len() + groups.len());
    for group in groups {
        let open = !closed.contains(&group.key);
        let longest =
            group
                .tasks
                .iter()
                .filter_map(|index| match lens.standing(&book.view(*index)?) {
                    Standing::Overdue(days) => Some(days),
                    _ => None,
                });
        let aside = match group.key {
            GroupKey::Standing(StandingKind::Overdue) => longest.max().map(words::longest),
            _ => None,
        };
        lines.push(Line::Heading(Heading {
            label: words::group(book, &group.key),
            key: group.key,
            tasks: group.tasks.len(),
            aside: aside.unwrap_or_default(),
            open,
        }));
        if open {
            let ids = group.tasks.iter().filter_map(|index| book.view(*index));
            lines.extend(ids.map(|task| Line::Task(task.id().clone())));
        }
    }
    Listed {
        lines: Arc::new(lines),
        counts,
    }
}

fn tasks_of(lines: &[Line]) -> impl Iterator<Item = &TaskId> {
    lines.iter().filter_map(|line| match line {
        Line::Task(id) => Some(id),
        Line::Heading(_) => None,
    })
}

fn between(lines: &[Line], from: &TaskId, to: &TaskId) -> Vec<TaskId> {
    let tasks: Vec<&TaskId> = tasks_of(lines).collect();
    let place = |id: &TaskId| tasks.iter().position(|other| *other == id);
    let (Some(a), Some(b)) = (place(from), place(to)) else {
        return vec![to.clone()];
    };
    tasks[a.min(b)..=a.max(b)]
        .iter()
        .map(|id| (*id).clone())
        .collect()
}

#[component]
fn SearchBox() -> impl IntoView {
    let app = app();
    let typed = move || app.route.with(|route| route.search.clone());
    view! {
        <div class="search" role="search">
            <Icon name="search"/>
            <input
                type="search"
                aria-label=words::SEARCH
                placeholder=words::SEARCH_HINT
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                prop:value=typed
                on:input=move |event| {
                    let typed = event_target_value(&event);
                    app.adjust(|route| route.search = typed);
                }
            />
            <Show when=move || app.route.with(|route| !route.search.is_empty())>
                <button
                    type="button"
                    class="ib"
                    aria-label=words::CLEAR_SEARCH
                    on:click=move |_| {
                        app.adjust(|route| route.search.clear());
                        dom::focus("input[type=search]");
                    }
                >
                    <Icon name="close"/>
                </button>
            </Show>
            <kbd class="kbd">"/"</kbd>
        </div>
    }
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

/// Nobody sees the numbers in a menu that is closed: its hundred lines need not follow each keystroke.
const REST: Duration = Duration::from_millis(200);

/// The counts as they are when nothing has changed for a moment.
fn at_rest(counts: Memo<Counts>) -> ReadSignal<Counts> {
    let (resting, set_resting) = signal(counts.get_untracked());
    Effect::new(move |earlier: Option<()>| {
        counts.track();
        if earlier.is_some()
            && let Ok(timer) =
                set_timeout_with_handle(move || set_resting.set(counts.get_untracked()), REST)
        {
            on_cleanup(move || timer.clear());
        }
    });
    resting
}

/// The standings that are offered as filters; the others are seldom asked for.
const STANDINGS: [StandingKind; 5] = [
    StandingKind::Overdue,
    StandingKind::DueSoon,
    StandingKind::InTime,
    StandingKind::Ongoing,
    StandingKind::Undated,
];

#[component]
fn Filters(counts: Memo<Counts>, selecting: RwSignal<bool>) -> impl IntoView {
    let app = app();
    let filter = Memo::new(move |_| app.route.with(|route| route.filter.clone()));
    let standings = STANDINGS
        .into_iter()
        .map(|kind| {
            view! {
                <Chip
                    glyph=standing_glyph(kind)
                    label=names::standing_kind(kind)
                    pressed=Signal::derive(move || filter.with(|f| f.standing.contains(&kind)))
                    number=Signal::derive(move || {
                        counts.with(|c| c.standing.get(&kind).copied().unwrap_or_default())
                    })
                    on_press=move || app.go(|route| toggle(&mut route.filter.standing, kind))
                />
            }
        })
        .collect_view();
    let statuses = Status::ALL
        .into_iter()
        .map(|status| {
            view! {
                <Chip
                    glyph=status_glyph(status)
                    label=names::status_short(status)
                    pressed=Signal::derive(move || filter.with(|f| f.status.contains(&status)))
                    number=Signal::derive(move || {
                        counts.with(|c| c.status.get(&status).copied().unwrap_or_default())
                    })
                    on_press=move || app.go(|route| toggle(&mut route.filter.status, status))
                />
            }
        })
        .collect_view();
    let any = move || filter.with(|filter| !filter.is_empty());
    let in_menus = at_rest(counts);
    view! {
        <div class="chips" role="group" aria-label=words::FILTERS>
            {standings} {statuses}
            <Show when=move || app.lens.with(|lens| lens.my_unit.is_some())>
                <Chip
                    glyph="mine"
                    label=words::MINE
                    pressed=Signal::derive(move || filter.with(|f| f.mine))
                    number=Signal::derive(move || counts.with(|c| c.mine))
                    on_press=move || app.go(|route| route.filter.mine = !route.filter.mine)
                />
            </Show>
            <Chip
                glyph="star"
                label=words::STARRED
                pressed=Signal::derive(move || filter.with(|f| f.starred))
                number=Signal::derive(move || counts.with(|c| c.starred))
                on_press=move || app.go(|route| route.filter.starred = !route.filter.starred)
            />
            <UnitFacet
                label=words::LEAD
                counts=Signal::derive(move || in_menus.with(|c| c.lead.clone()))
                chosen=Signal::derive(move || filter.with(|f| f.lead.clone()))
                on_choose=move |unit| app.go(|route| route.filter.lead = unit)
            />
            <UnitFacet
                label=words::COORDINATING
                counts=Signal::derive(move || in_menus.with(|c| c.coordinating.clone()))
                chosen=Signal::derive(move || filter.with(|f| f.coordinating.clone()))
                on_choose=move |unit| app.go(|route| route.filter.coordinating = unit)
            />
            <DocumentFacet counts=in_menus/>
            <TopicFacet counts=in_menus/>
            <Arrangement/>
            <button
                type="button"
                class="chip chip-f"
                aria-pressed=move || selecting.get().to_string()
                on:click=move |_| selecting.update(|on| *on = !*on)
            >
                {words::SELECT_MODE}
            </button>
            <Show when=any>
                <button
                    type="button"
                    class="b b-0 mini"
                    on:click=move |_| app.go(|route| route.filter = Filter::default())
                >
                    {words::CLEAR_FILTERS}
                </button>
            </Show>
        </div>
    }
}

fn toggle<T: PartialEq>(chosen: &mut Vec<T>, value: T) {
    match chosen.iter().position(|held| *held == value) {
        Some(at) => {
            chosen.remove(at);
        }
        None => chosen.push(value),
    }
}

#[component]
fn Chip(
    glyph: &'static str,
    label: &'static str,
    pressed: Signal<bool>,
    number: Signal<usize>,
    on_press: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="chip"
            aria-pressed=move || pressed.get().to_string()
            on:click=move |_| on_press()
        >
            <span class=format!("st-{glyph}")>
                <Glyph name=glyph/>
            </span>
            {label}
            " "
            <span class="chip-n">{move || count(number.get())}</span>
        </button>
    }
}

#[component]
fn UnitFacet(
    label: &'static str,
    counts: Signal<HashMap<UnitId, usize>>,
    chosen: Signal<Option<UnitId>>,
    on_choose: impl Fn(Option<UnitId>) + 'static,
) -> impl IntoView {
    let app = app();
    let choices = Memo::new(move |_| {
        app.with_book(|book| {
            let mut units: Vec<(UnitId, usize)> = counts.get().into_iter().collect();
            units.extend(
                chosen
                    .get()
                    .filter(|id| !units.iter().any(|(held, _)| held == id))
                    .map(|id| (id, 0)),
            );
            order::by_key(&mut units, |(id, number)| (Reverse(*number), id.clone()));
            let mut choices = vec![Choice {
                value: String::new(),
                label: label.to_owned(),
            }];
            choices.extend(units.into_iter().map(|(id, number)| Choice {
                label: words::counted(unit_short(book, &id), number),
                value: id.to_string(),
            }));
            choices
        })
    });
    view! {
        <Select
            label=label
            choices=choices
            value=Signal::derive(move || chosen.get().map(|id| id.to_string()).unwrap_or_default())
            pressed=Signal::derive(move || chosen.with(Option::is_some))
            on_choose=move |value| on_choose((!value.is_empty()).then(|| UnitId::new(&value)))
        />
    }
}

#[component]
fn DocumentFacet(counts: ReadSignal<Counts>) -> impl IntoView {
    let app = app();
    let choices = Memo::new(move |_| {
        app.with_book(|book| {
            let mut choices = vec![Choice {
                value: String::new(),
                label: words::DOCUMENT.to_owned(),
            }];
            choices.extend(book.catalogue().documents.iter().map(|document| {
                let number =
                    counts.with(|c| c.document.get(&document.id).copied().unwrap_or_default());
                Choice {
                    value: document.id.to_string(),
                    label: words::counted(&document.name(), number),
                }
            }));
            choices
        })
    });
    let chosen = Memo::new(move |_| app.route.with(|route| route.filter.document.clone()));
    view! {
        <Select
            label=words::DOCUMENT
            choices=choices
            value=Signal::derive(move || chosen.get().map(|id| id.to_string()).unwrap_or_default())
            pressed=Signal::derive(move || chosen.with(Option::is_some))
            on_choose=move |value| {
                let id = (!value.is_empty()).then(|| DocumentId::new(&value));
                app.go(|route| route.filter.document = id);
            }
        />
    }
}

#[component]
fn TopicFacet(counts: ReadSignal<Counts>) -> impl IntoView {
    let app = app();
    let choices = Memo::new(move |_| {
        app.with_book(|book| {
            let mut choices = vec![Choice {
                value: String::new(),
                label: words::TOPIC.to_owned(),
            }];
            choices.extend(book.catalogue().edition.topics.iter().map(|topic| {
                let number = counts.with(|c| c.topic.get(&topic.id).copied().unwrap_or_default());
                Choice {
                    value: topic.id.to_string(),
                    label: words::counted(&topic.name, number),
                }
            }));
            choices
        })
    });
    let chosen = Memo::new(move |_| app.route.with(|route| route.filter.topic.clone()));
    view! {
        <Select
            label=words::TOPIC
            choices=choices
            value=Signal::derive(move || chosen.get().map(|id| id.to_string()).unwrap_or_default())
            pressed=Signal::derive(move || chosen.with(Option::is_some))
            on_choose=move |value| {
                let id = (!value.is_empty()).then(|| TopicId::new(&value));
                app.go(|route| route.filter.topic = id);
            }
        />
    }
}

/// Grouping and order.
#[component]
fn Arrangement() -> impl IntoView {
    let app = app();
    let groups: Vec<Choice> = GroupBy::ALL
        .into_iter()
        .enumerate()
        .map(|(at, by)| Choice {
            value: at.to_string(),
            label: format!("{}: {}", words::GROUP, names::group_by(by).to_lowercase()),
        })
        .collect();
    let sorts: Vec<Choice> = SortBy::ALL
        .into_iter()
        .enumerate()
        .map(|(at, by)| Choice {
            value: at.to_string(),
            label: format!("{}: {}", words::SORT, names::sort_by(by).to_lowercase()),
        })
        .collect();
    let group = move || {
        let by = app.route.with(|route| route.group_by);
        GroupBy::ALL
            .iter()
            .position(|other| *other == by)
            .unwrap_or_default()
            .to_string()
    };
    let sort = move || {
        let by = app.route.with(|route| route.sort_by);
        SortBy::ALL
            .iter()
            .position(|other| *other == by)
            .unwrap_or_default()
            .to_string()
    };
    view! {
        <Select
            label=words::GROUP
            choices=Signal::stored(groups)
            value=Signal::derive(group)
            on_choose=move |value| {
                let by = value.parse().ok().and_then(|at: usize| GroupBy::ALL.get(at).copied());
                app.go(|route| route.group_by = by.unwrap_or_default());
            }
        />
        <Select
            label=words::SORT
            choices=Signal::stored(sorts)
            value=Signal::derive(sort)
            on_choose=move |value| {
                let by = value.parse().ok().and_then(|at: usize| SortBy::ALL.get(at).copied());
                app.go(|route| route.sort_by = by.unwrap_or_default());
            }
        />
    }
}

#[component]
fn GroupHeading(heading: Heading, closed: RwSignal<HashSet<GroupKey>>) -> impl IntoView {
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

/// What can be done with the selected tasks, as one step.
#[component]
fn Selection(lines: Memo<Arc<Vec<Line>>>) -> impl IntoView {
    let app = app();
    let number = Memo::new(move |_| app.selected.with(HashSet::len));
    let chosen = move || {
        // In the order of the list, whatever the order of selecting.
        let selected = app.selected.get_untracked();
        lines.with_untracked(|lines| {
            tasks_of(lines)
                .filter(|id| selected.contains(*id))
                .cloned()
                .collect::<Vec<_>>()
        })
    };
    let edit_all = move |edit: Edit| {
        let tasks = chosen();
        let label = shell::edited_many(&edit, tasks.len());
        let edits = tasks.into_iter().map(|id| (id, edit.clone())).collect();
        app.edit_many(edits, label, Pace::Finished);
    };
    let statuses: Vec<Choice> = std::iter::once(Choice {
        value: String::new(),
        label: words::SET_STATUS.to_owned(),
    })
    .chain(
        Status::ALL
            .into_iter()
            .enumerate()
            .map(|(at, status)| Choice {
                value: at.to_string(),
                label: names::status(status).to_owned(),
            }),
    )
    .collect();
    let statuses = StoredValue::new(statuses);
    view! {
        <Show when=move || { number.get() > 0 }>
            <div class="picked" role="region" aria-label=words::SELECTED>
                <b role="status">{move || words::selected(number.get())}</b>
                <button type="button" class="b b-1" on:click=move |_| app.set_done(&chosen(), true)>
                    <Icon name="check"/>
                    {words::FINISH}
                </button>
                <Select
                    label=words::SET_STATUS
                    choices=Signal::derive(move || statuses.get_value())
                    value=Signal::stored(String::new())
                    on_choose=move |value| {
                        let at: Option<usize> = value.parse().ok();
                        if let Some(status) = at.and_then(|at| Status::ALL.get(at).copied()) {
                            edit_all(Edit::Status(Some(status)));
                        }
                    }
                />
                <button type="button" class="b" on:click=move |_| edit_all(Edit::Star(Some(true)))>
                    <Icon name="star"/>
                    {words::STAR}
                </button>
                <button
                    type="button"
                    class="b b-0"
                    on:click=move |_| {
                        let all = lines.with_untracked(|lines| tasks_of(lines).cloned().collect());
                        app.selected.set(all);
                    }
                >
                    {words::SELECT_ALL}
                </button>
                <button type="button" class="b b-0" on:click=move |_| app.selected.set(HashSet::new())>
                    {words::UNSELECT}
                </button>
            </div>
        </Show>
    }
}

#[component]
fn NothingFound() -> impl IntoView {
    let app = app();
    let search = move || app.route.with(|route| route.search.clone());
    let filtered = move || app.route.with(|route| !route.filter.is_empty());
    let hint = move || {
        if filtered() {
            words::NONE_FOUND_FILTER.to_owned()
        } else {
            words::none_found_for(&search())
        }
    };
    view! {
        <div class="empty" role="status">
            <p><b>{words::NONE_FOUND}</b></p>
            <p>{hint}</p>
            <button
                type="button"
                class="b"
                on:click=move |_| app.go(|route| {
                    if route.filter.is_empty() {
                        route.search.clear();
                    }
                    route.filter = Filter::default();
                })
            >
                {move || if filtered() { words::CLEAR_FILTERS } else { words::CLEAR_SEARCH }}
            </button>
        </div>
    }
}
