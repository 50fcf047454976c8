//! Thời hạn: what is due when, seen from the as-of date. Each task stands there once.

use super::app;
use super::parts::badge::StandingBadge;
use super::parts::icon::{Glyph, Icon};
use super::parts::row_model::RowModel;
use super::parts::segments::Segments;
use crate::domain::agenda::{self, Bucket};
use crate::domain::book::{Book, TaskView};
use crate::domain::deadline::DeadlineKind;
use crate::domain::filter::{self, Filter, Lens};
use crate::domain::id::TaskId;
use crate::domain::standing::Standing;
use crate::domain::status::Status;
use crate::platform::dom;
use crate::search::query::Query;
use crate::state::app::Saving;
use crate::state::route::Page;
use crate::text::date::{dm, dmy, weekday};
use crate::text::number::count;
use crate::text::{deadlines as words, shell, tasks as task_words, words as names};
use chrono::{Datelike, NaiveDate};
use leptos::html;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The groups, and what is said above them.
#[derive(Clone, Debug, Default, PartialEq)]
struct Agenda {
    buckets: Arc<BTreeMap<Bucket, Vec<TaskId>>>,
    /// The greatest number of days that a task is late.
    longest: Option<i64>,
    /// Tasks within the warning period.
    due_soon: usize,
    /// The next deadline beyond it, and the days until then.
    next: Option<(NaiveDate, i64)>,
}

impl Agenda {
    fn of(book: &Book, filter: &Filter, lens: &Lens) -> Self {
        let (shown, _) = filter::apply(book, 0..book.len(), filter, lens);
        let mut agenda = Self::default();
        for task in shown.iter().filter_map(|index| book.view(*index)) {
            match (lens.standing(&task), task.due()) {
                (Standing::Overdue(days), _) => agenda.longest = agenda.longest.max(Some(days)),
                (Standing::DueSoon(_), _) => agenda.due_soon += 1,
                (Standing::InTime(left), Some(due)) => {
                    let nearer = agenda.next.is_none_or(|(next, _)| due < next);
                    agenda.next = if nearer { Some((due, left)) } else { agenda.next };
                }
                _ => {}
            }
        }
        let id = |index: usize| book.view(index).map(|task| task.id().clone());
        let buckets = agenda::agenda(book, shown, lens)
            .into_iter()
            .map(|(bucket, tasks)| (bucket, tasks.into_iter().filter_map(id).collect()));
        Self { buckets: Arc::new(buckets.collect()), ..agenda }
    }

    fn count(&self, buckets: &[Bucket]) -> usize {
        buckets.iter().filter_map(|bucket| self.buckets.get(bucket)).map(Vec::len).sum()
    }

    /// The task whose row comes after that one's, or before it where it is the last.
    fn beside(&self, id: &TaskId, closed_too: bool) -> Option<TaskId> {
        let rows: Vec<&TaskId> = self
            .buckets
            .iter()
            .filter(|(bucket, _)| closed_too || **bucket != Bucket::Closed)
            .flat_map(|(_, tasks)| tasks)
            .collect();
        let at = rows.iter().position(|row| *row == id)?;
        rows.get(at + 1).or_else(|| rows.get(at.checked_sub(1)?)).map(|row| (*row).clone())
    }
}

const OVERDUE: [Bucket; 3] = [Bucket::OverdueLong, Bucket::OverdueMedium, Bucket::OverdueShort];

/// What every row can ask for.
#[derive(Clone, Copy)]
struct Ticks {
    /// Called with a task whose tick was changed.
    on_tick: Callback<TaskId>,
}

/// The room.
#[component]
pub fn Deadlines() -> impl IntoView {
    let app = app();
    let mine = Memo::new(move |_| app.route.with(|route| route.filter.mine));
    let agenda = Memo::new(move |_| {
        let filter = Filter { mine: mine.get(), ..Filter::default() };
        app.lens.with(|lens| app.with_book(|book| Agenda::of(book, &filter, lens)))
    });
    let closed_open = RwSignal::new(false);
    let on_tick = Callback::new(move |id: TaskId| {
        let beside = agenda.with_untracked(|agenda| agenda.beside(&id, closed_open.get_untracked()));
        app.tick(&id);
        // The row goes to another group, and would take the focus out of the page with it.
        let selector = beside.map_or_else(
            || format!("#{SUMMARY}"),
            |id| format!(".p-deadlines [data-task-id=\"{id}\"] input"),
        );
        request_animation_frame(move || {
            dom::focus(&selector);
        });
    });
    provide_context(Ticks { on_tick });
    let has_unit = Memo::new(move |_| app.lens.with(|lens| lens.my_unit.is_some()));
    let is_empty = Memo::new(move |_| agenda.with(|agenda| agenda.buckets.is_empty()));
    let groups = Bucket::ALL
        .into_iter()
        .filter(|bucket| *bucket != Bucket::Closed)
        .map(|bucket| view! { <Group bucket=bucket agenda=agenda/> })
        .collect_view();
    view! {
        <div class="wrap p-deadlines">
            <Show when=move || has_unit.get() || mine.get()>
                <div class="th-h">
                    <Segments
                        label=words::SCOPE
                        name="scope"
                        choices=vec![(false, words::EVERYONE), (true, words::MINE)]
                        value=mine
                        on_choose=move |mine| app.go(|route| route.filter.mine = mine)
                    />
                </div>
            </Show>
            <Summary agenda=agenda mine=mine/>
            <Show when=move || !is_empty.get() fallback=move || view! { <NothingMine/> }>
                <Tiles agenda=agenda/>
            </Show>
            {groups}
            <Closed agenda=agenda open=closed_open/>
        </div>
    }
}

const SUMMARY: &str = "deadlines-summary";

/// One sentence before all figures.
#[component]
fn Summary(agenda: Memo<Agenda>, mine: Memo<bool>) -> impl IntoView {
    let app = app();
    let said = move || {
        let (as_of, soon_days) = app.lens.with(|lens| (lens.as_of, lens.soon_days));
        agenda.with(|agenda| {
            let late = words::summary(agenda.count(&OVERDUE), agenda.longest, mine.get(), as_of);
            late + &words::ahead(agenda.due_soon, soon_days, agenda.next)
        })
    };
    view! {
        <p class="th-s" id=SUMMARY tabindex="-1" role="status">
            {said}
        </p>
    }
}

#[component]
fn Tiles(agenda: Memo<Agenda>) -> impl IntoView {
    let app = app();
    let as_of = move || app.lens.with(|lens| lens.as_of);
    let tiles = [
        Bucket::Today,
        Bucket::NextSevenDays,
        Bucket::ThisMonth,
        Bucket::ThisQuarter,
        Bucket::Later,
        Bucket::Ongoing,
        Bucket::Undated,
    ]
    .into_iter()
    .map(|bucket| {
        view! {
            <Tile
                buckets=vec![bucket]
                label=names::bucket(bucket)
                span=Signal::derive(move || words::span(bucket, as_of()))
                agenda=agenda
            />
        }
    })
    .collect_view();
    view! {
        <nav class="bks" aria-label=words::TILES>
            <Tile
                buckets=OVERDUE.to_vec()
                label=words::OVERDUE
                span=Signal::derive(move || words::overdue_span(as_of()))
                agenda=agenda
            />
            {tiles}
        </nav>
    }
}

/// A count that leads to its group.
#[component]
fn Tile(
    /// The groups that it counts; it leads to the first that holds a task.
    buckets: Vec<Bucket>,
    label: &'static str,
    span: Signal<String>,
    agenda: Memo<Agenda>,
) -> impl IntoView {
    let buckets = StoredValue::new(buckets);
    let number =
        Memo::new(move |_| agenda.with(|agenda| buckets.with_value(|held| agenda.count(held))));
    let go = move |_| {
        let first = agenda.with_untracked(|agenda| {
            buckets.with_value(|held| held.iter().copied().find(|b| agenda.count(&[*b]) > 0))
        });
        if let Some(bucket) = first {
            dom::jump(&format!("#{}", anchor(bucket)));
        }
    };
    let glyph = buckets.with_value(|held| held.first().map_or("none", |bucket| glyph(*bucket)));
    view! {
        <button
            type="button"
            aria-label=move || words::tile(label, number.get())
            disabled=move || number.get() == 0
            on:click=go
        >
            <span class="bks-n">
                <span class=format!("st-{glyph}")>
                    <Glyph name=glyph/>
                </span>
                {label}
            </span>
            <b>{move || count(number.get())}</b>
            <small>{span}</small>
        </button>
    }
}

/// The glyph of a group, which is also the name of its colours.
fn glyph(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::OverdueLong | Bucket::OverdueMedium | Bucket::OverdueShort => "over",
        Bucket::Today | Bucket::NextSevenDays => "soon",
        Bucket::ThisMonth | Bucket::ThisQuarter | Bucket::Later => "ref",
        Bucket::Ongoing => "ever",
        Bucket::Undated => "none",
        Bucket::Closed => "done",
    }
}

/// The id of a group's heading.
fn anchor(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::OverdueLong => "group-overdue-long",
        Bucket::OverdueMedium => "group-overdue-medium",
        Bucket::OverdueShort => "group-overdue-short",
        Bucket::Today => "group-today",
        Bucket::NextSevenDays => "group-next-seven-days",
        Bucket::ThisMonth => "group-this-month",
        Bucket::ThisQuarter => "group-this-quarter",
        Bucket::Later => "group-later",
        Bucket::Ongoing => "group-ongoing",
        Bucket::Undated => "group-undated",
        Bucket::Closed => "group-closed",
    }
}

fn tasks_in(bucket: Bucket, agenda: Memo<Agenda>) -> Memo<Vec<TaskId>> {
    Memo::new(move |_| agenda.with(|agenda| agenda.buckets.get(&bucket).cloned().unwrap_or_default()))
}

/// A group with its tasks; nothing while it has none.
#[component]
fn Group(bucket: Bucket, agenda: Memo<Agenda>) -> impl IntoView {
    let app = app();
    let tasks = tasks_in(bucket, agenda);
    let any = Memo::new(move |_| tasks.with(|tasks| !tasks.is_empty()));
    let span = move || words::span(bucket, app.lens.with(|lens| lens.as_of));
    let (id, glyph) = (anchor(bucket), glyph(bucket));
    view! {
        <Show when=move || any.get()>
            <section class="bk" aria-labelledby=id>
                <h2 class="bk-h" id=id tabindex="-1">
                    <span class=format!("st-{glyph}")>
                        <Glyph name=glyph/>
                    </span>
                    {names::bucket(bucket)}
                    " "
                    <span class="g-n">{move || count(tasks.with(Vec::len))}</span>
                    " "
                    <small>{span}</small>
                </h2>
                <ul class="ags">
                    <For each=move || tasks.get() key=TaskId::clone children=|id| view! { <AgendaRow id=id/> }/>
                </ul>
            </section>
        </Show>
    }
}

/// What is done or put off, out of the way until it is asked for.
#[component]
fn Closed(agenda: Memo<Agenda>, open: RwSignal<bool>) -> impl IntoView {
    let tasks = tasks_in(Bucket::Closed, agenda);
    let any = Memo::new(move |_| tasks.with(|tasks| !tasks.is_empty()));
    let node = NodeRef::<html::Details>::new();
    let follow = move |_| open.set(node.get_untracked().is_some_and(|details| details.open()));
    let glyph = glyph(Bucket::Closed);
    view! {
        <Show when=move || any.get()>
            <details class="bk bk-closed" node_ref=node prop:open=move || open.get_untracked() on:toggle=follow>
                <summary class="bk-h">
                    <Icon name="right"/>
                    <span class=format!("st-{glyph}")>
                        <Glyph name=glyph/>
                    </span>
                    <h2 id=anchor(Bucket::Closed)>{names::bucket(Bucket::Closed)}</h2>
                    " "
                    <span class="g-n">{move || count(tasks.with(Vec::len))}</span>
                </summary>
                <Show when=move || open.get()>
                    <ul class="ags">
                        <For each=move || tasks.get() key=TaskId::clone children=|id| view! { <AgendaRow id=id/> }/>
                    </ul>
                </Show>
            </details>
        </Show>
    }
}

/// No task at all: of one's own unit, or no unit is chosen.
#[component]
fn NothingMine() -> impl IntoView {
    let app = app();
    let has_unit = Memo::new(move |_| app.lens.with(|lens| lens.my_unit.is_some()));
    let heading = move || if has_unit.get() { words::NONE_MINE } else { words::NO_UNIT };
    let hint = move || if has_unit.get() { words::NONE_MINE_HINT } else { words::NO_UNIT_HINT };
    view! {
        <div class="empty" role="status">
            <p><b>{heading}</b></p>
            <p>{hint}</p>
            <p class="empty-b">
                <button type="button" class="b" on:click=move |_| app.go(|route| route.filter.mine = false)>
                    {words::SEE_EVERYONE}
                </button>
                <a class="b b-0" href=move || app.link_to(Page::Data)>
                    {words::CHOOSE_UNIT}
                </a>
            </p>
        </div>
    }
}

/// A row's content.
#[derive(Clone, Debug, PartialEq)]
struct Model {
    row: RowModel,
    title: String,
    due: Option<NaiveDate>,
    as_of: NaiveDate,
    /// What stands in the place of a date, and the document's own words for it.
    without: (String, Option<String>),
}

impl Model {
    fn of(book: &Book, task: &TaskView<'_>, lens: &Lens) -> Self {
        let deadline = task.official().map(|official| &official.deadline);
        let start = deadline.and_then(|deadline| deadline.start);
        let kind = deadline.map_or(DeadlineKind::None, |deadline| deadline.kind);
        Self {
            row: RowModel::of(book, task, &Query::default(), lens),
            title: task.title().to_owned(),
            due: task.due(),
            as_of: lens.as_of,
            without: (words::without_date(kind, start), deadline.and_then(|d| d.text.clone())),
        }
    }
}

#[component]
fn AgendaRow(id: TaskId) -> impl IntoView {
    let app = app();
    let ticks = expect_context::<Ticks>();
    let model = {
        let id = id.clone();
        Memo::new(move |_| {
            app.lens.with(|lens| {
                app.with_book(|book| book.find(&id).map(|task| Model::of(book, &task, lens)))
            })
        })
    };
    let has = move |status: Status| {
        model.with(|model| model.as_ref().is_some_and(|model| model.row.status == status))
    };
    let is_done = move || has(Status::Done);
    let locked = move || has(Status::Stopped) || app.saving.get() == Saving::ReadOnly;
    let name = move || {
        model.with(|model| {
            let model = model.as_ref();
            model.map(|model| task_words::tick(&model.row.reference, &model.title)).unwrap_or_default()
        })
    };
    let link = {
        let id = id.clone();
        move || app.link_to_task(&id)
    };
    let data_id = id.to_string();
    view! {
        <li class="ag" data-task-id=data_id class:is-done=is_done>
            <span class="cb">
                <input
                    type="checkbox"
                    aria-label=name
                    prop:checked=is_done
                    disabled=locked
                    on:change=move |_| ticks.on_tick.run(id.clone())
                />
            </span>
            <a class="ag-a" href=link>
                {move || model.get().map(content)}
            </a>
        </li>
    }
}

fn content(model: Model) -> impl IntoView {
    let Model { row, title, due, as_of, without } = model;
    let (without, document_words) = without;
    let date = if let Some(due) = due {
        let year = (due.year() != as_of.year()).then(|| due.year().to_string());
        view! {
            <time class="ag-d" datetime=due.to_string() title=dmy(due)>
                <b>{dm(due)}</b>
                " "
                {year.map(|year| view! { <small class="ag-y">{year}</small> })}
                " "
                <small>{weekday(due)}</small>
            </time>
        }
        .into_any()
    } else {
        view! { <span class="ag-d ag-dn"><b>{without}</b></span> }.into_any()
    };
    let reference = if row.reference.is_empty() {
        words::OWN_TASK.to_owned()
    } else {
        shell::short_reference(&row.reference).to_owned()
    };
    view! {
        {date}
        <span class="ag-t">
            {row.starred.then(|| view! { <Icon name="star"/> })}
            {title}
        </span>
        <span class="ag-m">
            <span class="ag-k">{reference}</span>
            " "
            <span class="ag-u">{row.lead}</span>
            {row
                .own_deadline
                .map(|own| view! { " " <span class="ag-o"><Glyph name="soon"/>{own}</span> })}
            {document_words
                .filter(|_| due.is_none())
                .map(|text| view! { " " <span class="ag-q">{text}</span> })}
        </span>
        <span class="ag-b">
            <StandingBadge standing=row.standing/>
        </span>
    }
}
