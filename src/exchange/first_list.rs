//! The bundled tasks for the page's own script (`style/first-list.js`), which lists them on a first visit
//! while the app is still on its way. Made when the app is built.

use crate::domain::book::{Book, TaskView};
use crate::domain::catalogue::Catalogue;
use crate::domain::standing::StandingKind;
use crate::storage::settings::SOON_DAYS;
use crate::text::{documents, party, shell, words};
use chrono::NaiveDate;
use serde::Serialize;

/// How tasks that nobody has worked on can stand, in the order of the list.
const STANDINGS: [StandingKind; 5] = [
    StandingKind::Overdue,
    StandingKind::DueSoon,
    StandingKind::InTime,
    StandingKind::Ongoing,
    StandingKind::Undated,
];

#[derive(Serialize)]
struct FirstList<'a> {
    /// So many days ahead a task counts as due soon.
    soon: u8,
    /// What the groups are called, in the order of the list.
    groups: [&'static str; STANDINGS.len()],
    /// In the order of the documents.
    tasks: Vec<FirstTask<'a>>,
}

/// Id, document, number in it, label, who leads, last day; without one, the place of its group.
#[derive(Serialize)]
struct FirstTask<'a>(&'a str, String, String, &'a str, String, Last);

#[derive(Serialize)]
#[serde(untagged)]
enum Last {
    Day(NaiveDate),
    Never(usize),
}

/// The list as JSON that can stand in a page: nothing in it opens a tag.
///
/// # Errors
/// The data does not go into JSON; the text says why.
pub fn json() -> Result<String, String> {
    let book = Book::new(Catalogue::bundled());
    let list = FirstList {
        soon: SOON_DAYS,
        groups: STANDINGS.map(words::standing_kind),
        tasks: book.tasks().map(|task| first_task(&book, &task)).collect(),
    };
    let json = serde_json::to_string(&list).map_err(|error| error.to_string())?;
    Ok(json.replace('<', "\\u003c"))
}

fn first_task<'a>(book: &'a Book, task: &TaskView<'a>) -> FirstTask<'a> {
    // On which day one looks makes no difference to what has no last day.
    let kind = task.standing(NaiveDate::MIN, 0).kind();
    let group = STANDINGS.iter().position(|known| *known == kind);
    FirstTask(
        task.id().as_str(),
        task.document().map(documents::short).unwrap_or_default(),
        task.reference()
            .map(shell::short_reference)
            .unwrap_or_default(),
        task.title(),
        party::short_all(book.catalogue(), task.lead()),
        task.due()
            .map_or_else(|| Last::Never(group.unwrap_or_default()), Last::Day),
    )
}
