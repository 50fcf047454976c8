//! A task in a line that leads to it.

use super::badge::{StandingBadge, StatusText};
use super::icon::Icon;
use super::row_model::RowModel;
use crate::domain::book::{Book, TaskView};
use crate::domain::filter::Lens;
use crate::domain::id::TaskId;
use crate::domain::status::Status;
use crate::search::query::Query;
use crate::ui::app;
use leptos::prelude::*;

/// The line: reference, label, who leads, how it stands.
#[component]
pub fn TaskLine(
    /// The task.
    id: TaskId,
    /// A remark under the label, such as why it is in the list.
    #[prop(optional, into)]
    why: String,
    /// Whether it says which document assigns it, where the list does not.
    #[prop(optional)]
    document: bool,
    /// What stands below the line.
    #[prop(optional)]
    below: Option<AnyView>,
) -> impl IntoView {
    let app = app();
    let model = {
        let id = id.clone();
        Memo::new(move |_| {
            let of = |book: &Book, task: &TaskView<'_>, lens: &Lens| {
                let mut row = RowModel::of(book, task, &Query::default(), lens);
                if document {
                    row.reference = format!("{} {}", row.document, row.reference);
                }
                (task.title().to_owned(), row)
            };
            app.lens
                .with(|lens| app.with_book(|book| book.find(&id).map(|task| of(book, &task, lens))))
        })
    };
    let is_done = move || {
        model.with(|model| {
            model
                .as_ref()
                .is_some_and(|(_, row)| row.status == Status::Done)
        })
    };
    let link = {
        let id = id.clone();
        move || app.link_to_task(&id)
    };
    view! {
        <li class="dr" data-task-id=id.to_string() class:is-done=is_done>
            <a class="dr-a" href=link>
                {move || model.get().map(|(title, row)| content(title, row, why.clone()))}
            </a>
            {below}
        </li>
    }
}

fn content(title: String, row: RowModel, why: String) -> impl IntoView {
    view! {
        <span class="r-id">{row.reference}</span>
        " "
        <span class="dr-t">
            {row.starred.then(|| view! { <Icon name="star"/> })}
            {title}
            {(!why.is_empty()).then(|| view! { <span class="dr-w">{why}</span> })}
        </span>
        " "
        <span class="dr-u">{row.lead}</span>
        " "
        <span class="dr-s">
            <StandingBadge standing=row.standing/>
            " "
            <StatusText status=row.status after=row.progress/>
        </span>
    }
}
