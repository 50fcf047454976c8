//! The tasks of the chosen day: each with the document's deadline in its words, the unit's own beside
//! it, and the two ways to move that.

use super::{Scene, cell_of};
use crate::domain::book::{Book, TaskView};
use crate::domain::calendar::{Mark, Whose, around, can_move, tally};
use crate::domain::id::TaskId;
use crate::domain::own_deadline::OwnDeadline;
use crate::domain::standing::Standing;
use crate::platform::dom;
use crate::text::date::dmy;
use crate::text::{calendar as words, chain, shell};
use crate::ui::parts::badge::StandingBadge;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::row_model::lead_short;
use chrono::NaiveDate;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The id of the heading, which the focus goes to when a day is opened.
pub(super) const HEADING: &str = "calendar-day";
/// So many tasks are listed at a time.
const PAGE: usize = 100;

/// A task of the day.
#[derive(Clone, PartialEq)]
struct Line {
    id: TaskId,
    name: String,
    title: String,
    lead: String,
    whose: Whose,
    /// The document's deadline in its words, with the day they fix.
    official: Option<String>,
    own: Option<OwnDeadline>,
    standing: Standing,
    can_move: bool,
}

impl Line {
    fn of(book: &Book, mark: &Mark) -> Option<Self> {
        let task = book.view(mark.task)?;
        Some(Self {
            id: task.id().clone(),
            name: shell::short_name(&task),
            title: task.title().to_owned(),
            lead: lead_short(book, &task),
            whose: mark.whose,
            official: official(&task),
            own: task.own_deadline().cloned(),
            standing: mark.standing,
            can_move: can_move(&task),
        })
    }
}

/// The document's deadline in its words, with the day they fix.
pub(super) fn official(task: &TaskView<'_>) -> Option<String> {
    task.official().map(|task| chain::deadline(&task.deadline))
}

/// The list.
#[component]
pub(super) fn Day(scene: Scene) -> impl IntoView {
    let chosen = scene.chosen;
    let limit = RwSignal::new(PAGE);
    // Another day begins with its first page.
    Effect::new(move || {
        chosen.track();
        limit.set(PAGE);
    });
    let counted = Memo::new(move |_| {
        let of = |marks: &Vec<Mark>| tally(marks.iter().map(|mark| mark.standing));
        scene
            .days
            .with(|days| days.get(&chosen.get()).map(of).unwrap_or_default())
    });
    let number = move || counted.with(|counted| counted.iter().map(|(_, number)| number).sum());
    let lines = Memo::new(move |_| {
        let shown = limit.get();
        scene.days.with(|days| {
            let marks = days.get(&chosen.get());
            let marks = marks.into_iter().flatten().take(shown);
            scene.app.with_book(|book| {
                marks
                    .filter_map(|mark| Line::of(book, mark))
                    .collect::<Vec<_>>()
            })
        })
    });
    let rest = move || {
        let number: usize = number();
        let rest = number.saturating_sub(lines.with(Vec::len));
        (rest > 0).then(|| {
            view! {
                <button type="button" class="b" on:click=move |_| limit.update(|limit| *limit += PAGE)>
                    {words::more(rest.min(PAGE), rest)}
                </button>
            }
        })
    };
    let list = move || {
        let lines = lines.get();
        if lines.is_empty() {
            return nothing(scene);
        }
        let lines = lines.into_iter().map(|line| line_view(scene, line));
        view! { <ul class="cdl">{lines.collect_view()}</ul> }.into_any()
    };
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !dom::is_in_dialog() {
            event.prevent_default();
            dom::focus(&cell_of(chosen.get_untracked()));
        }
    };
    view! {
        <section class="cal-d" aria-labelledby=HEADING on:keydown=escape>
            <h2 id=HEADING tabindex="-1">
                {move || words::day(chosen.get())}
                " "
                <span class="g-n">{move || words::marks(number())}</span>
            </h2>
            <p class="mut">{move || counted.with(|counted| words::tally(counted))}</p>
            {list}
            {rest}
        </section>
    }
}

/// Nothing on the day: where the nearest ones are.
fn nothing(scene: Scene) -> AnyView {
    let day = scene.chosen.get();
    let (before, after) = scene.days.with(|days| around(days, day, day));
    let leads = |day: Option<NaiveDate>, name: fn(NaiveDate) -> String| {
        day.map(|day| {
            view! {
                <button type="button" class="b b-0 mini" on:click=move |_| scene.go_to(day)>
                    {name(day)}
                </button>
            }
        })
    };
    let month = scene.month.get();
    let is_empty = scene.days.with(|days| {
        let mut held = days.range(month.first()..=month.last());
        held.next().is_none()
    });
    let said = if is_empty {
        words::empty_month(month.first())
    } else {
        words::NOTHING.to_owned()
    };
    view! {
        <p class="mut" role="status">{said}</p>
        <p class="cal-l">
            {leads(before, words::nearest_before)}
            {leads(after, words::nearest_after)}
        </p>
    }
    .into_any()
}

fn line_view(scene: Scene, line: Line) -> impl IntoView {
    let Line {
        id,
        name,
        title,
        lead,
        whose,
        official,
        own,
        standing,
        can_move,
    } = line;
    let app = scene.app;
    let is_official = official.is_some();
    let link = {
        let id = id.clone();
        move || app.link_to_task(&id)
    };
    let official = official.map(|official| {
        view! { <dt>{words::whose(Whose::Deadline, true)}</dt> <dd>{official}</dd> }
    });
    let own = own.map(|own| {
        let why = (!own.reason.is_empty()).then(|| format!(", {}: {}", words::WHY, own.reason));
        view! {
            <dt>{words::whose(if is_official { Whose::Own } else { Whose::Deadline }, is_official)}</dt>
            <dd>{dmy(own.due)} {why}</dd>
        }
    });
    let moves = can_move.then(|| moves(scene, &id, &name, &title));
    view! {
        <li class="cdr" class:is-own=whose == Whose::Own data-task-id=id.to_string()>
            <p class="cdr-k">
                <span>{name.clone()}</span>
                {(whose == Whose::Own).then(|| view! { " " <b>{words::whose(whose, is_official)}</b> })}
                " "
                <StandingBadge standing=standing/>
            </p>
            <a href=link>{title}</a>
            <p class="cdr-m">{lead}</p>
            <dl class="cdr-d">{official} {own}</dl>
            {moves}
        </li>
    }
}

/// The dialog at once, or the day first: by key, by finger or by dragging the button itself.
fn moves(scene: Scene, id: &TaskId, name: &str, title: &str) -> impl IntoView + use<> {
    let shift = scene.shift;
    let (asked, picked, held) = (id.clone(), id.clone(), id.clone());
    let title = title.to_owned();
    let pick = move |_| {
        shift.picking.set(Some(picked.clone()));
        dom::focus(&cell_of(scene.chosen.get_untracked()));
    };
    view! {
        <p class="cdr-b">
            <button
                type="button"
                class="b mini"
                aria-label=words::action(words::MOVE, name)
                on:click=move |_| shift.ask(asked.clone(), None)
            >
                <Glyph name="soon"/>
                {words::MOVE}
            </button>
            <button
                type="button"
                class="b b-0 mini can-move"
                aria-label=words::action(words::PICK, name)
                on:pointerdown=move |event| shift.grab(&held, &title, &event)
                on:click=pick
            >
                <Icon name="calendar"/>
                {words::PICK}
            </button>
        </p>
    }
}
