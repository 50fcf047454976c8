//! A row of the agenda: tick, date, label, who leads, standing.

use super::Ticks;
use crate::domain::book::{Book, TaskView};
use crate::domain::deadline::DeadlineKind;
use crate::domain::filter::Lens;
use crate::domain::id::TaskId;
use crate::domain::status::Status;
use crate::search::query::Query;
use crate::state::app::Saving;
use crate::text::date::{dm, dmy, weekday};
use crate::text::{deadlines as words, tasks as task_words, turns};
use crate::ui::app;
use crate::ui::parts::badge::StandingBadge;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::row_model::RowModel;
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

/// A row's content.
#[derive(Clone, Debug, PartialEq)]
struct Model {
    row: RowModel,
    title: String,
    due: Option<NaiveDate>,
    as_of: NaiveDate,
    /// What stands in the place of a date, and the document's own words for it.
    without: (String, Option<String>),
    /// How it goes turn by turn.
    turns: Option<String>,
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
            without: (
                words::without_date(kind, start),
                deadline.and_then(|d| d.text.clone()),
            ),
            turns: task
                .turns(lens.as_of)
                .and_then(|all| turns::remark(&all, lens.as_of)),
        }
    }
}

/// A task in the agenda.
#[component]
pub fn AgendaRow(
    /// The task.
    id: TaskId,
) -> impl IntoView {
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
        model.with(|model| {
            model
                .as_ref()
                .is_some_and(|model| model.row.status == status)
        })
    };
    let is_done = move || has(Status::Done);
    let locked = move || has(Status::Stopped) || app.saving.get() == Saving::ReadOnly;
    let name = move || {
        model.with(|model| {
            let model = model.as_ref();
            model
                .map(|model| task_words::tick(&model.row.reference, &model.title))
                .unwrap_or_default()
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
    let Model {
        row,
        title,
        due,
        as_of,
        without,
        turns,
    } = model;
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
        format!("{} {}", row.document, row.reference)
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
            {turns.map(|text| view! { " " <span class="ag-o"><Glyph name="ever"/>{text}</span> })}
        </span>
        <span class="ag-b">
            <StandingBadge standing=row.standing/>
        </span>
    }
}
