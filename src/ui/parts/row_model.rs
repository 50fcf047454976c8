//! What a row of a list shows, computed once per change and compared before anything is painted.

use crate::domain::book::{Book, TaskView};
use crate::domain::filter::Lens;
use crate::domain::five_clear;
use crate::domain::standing::Standing;
use crate::domain::status::Status;
use crate::search::highlight::{Span, excerpt, spans};
use crate::search::query::Query;
use crate::text::date::dmy;
use crate::text::{documents, party, shell, tasks as words};

/// A row's content.
#[derive(Clone, Debug, PartialEq)]
pub struct RowModel {
    /// "B.17"; empty for an own task.
    pub reference: String,
    /// "CT 05"; empty for an own task.
    pub document: String,
    /// The label, hits marked.
    pub title: Vec<Span>,
    /// Who leads, in short.
    pub lead: String,
    /// The place of the hits, while something is searched for.
    pub excerpt: Vec<Span>,
    /// The unit's own deadline.
    pub own_deadline: Option<String>,
    /// The person who answers for it.
    pub person: String,
    /// Which of the five "rõ" it has.
    pub clear: [bool; 5],
    /// How it stands.
    pub standing: Standing,
    /// What people say about the work.
    pub status: Status,
    /// " 60%", while work is going on.
    pub progress: String,
    /// Whether it has priority.
    pub starred: bool,
}

const EXCERPT: usize = 140;

impl RowModel {
    /// What the row of a task shows.
    pub fn of(book: &Book, task: &TaskView<'_>, query: &Query, lens: &Lens) -> Self {
        let (title, found) = if query.is_empty() {
            (
                vec![Span {
                    text: task.title().to_owned(),
                    hit: false,
                }],
                Vec::new(),
            )
        } else {
            let found = excerpt(task.quote(), query, EXCERPT)
                .or_else(|| excerpt(task.product()?, query, EXCERPT))
                .or_else(|| excerpt(task.note()?, query, EXCERPT));
            (spans(task.title(), query), found.unwrap_or_default())
        };
        let own_deadline = task
            .official()
            .and_then(|_| task.own_deadline())
            .filter(|_| task.status() != Status::Done)
            .map(|own| words::own_deadline(own.due, lens.as_of));
        let progress = match task.status() {
            Status::Doing => task.set_progress().map(|p| format!("{}%", p.get())),
            Status::Done => task.done_on().map(dmy),
            _ => None,
        };
        Self {
            reference: task
                .reference()
                .map(shell::short_reference)
                .unwrap_or_default(),
            document: task.document().map(documents::short).unwrap_or_default(),
            title,
            lead: lead_short(book, task),
            excerpt: found,
            own_deadline,
            person: task.person().cloned().unwrap_or_default(),
            clear: five_clear::of(task),
            standing: lens.standing(task),
            status: task.status(),
            progress: progress.unwrap_or_default(),
            starred: task.is_starred(),
        }
    }
}

/// Who leads a task, in the short form of narrow rows.
pub fn lead_short(book: &Book, task: &TaskView<'_>) -> String {
    match task.own_lead() {
        Some(own) => own.clone(),
        None => party::short_all(book.catalogue(), task.lead()),
    }
}
