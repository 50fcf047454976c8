//! What a unit reports for a period: only what the documents say and what was entered. What is not
//! known is left open, for people to fill in.

mod figures;
mod line;
mod passage;
mod whose;

pub use figures::FigureLine;
pub use line::{Coming, Late, Line};
pub use passage::{Passage, Passages};
pub use whose::Whose;

use super::book::{Book, TaskView};
use super::filter::Lens;
use super::id::DocumentId;
use super::item::Item;
use super::ledger::Ledger;
use super::order;
use super::party::Party;
use super::period::Period;
use super::share::Role;
use super::standing::{Standing, StandingKind};
use super::status::Status;
use chrono::NaiveDate;
use std::cmp::Reverse;

/// A report.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Who reports; `None` for all tasks.
    pub unit: Option<Party>,
    /// What time it is about.
    pub period: Period,
    /// The day from which tasks are looked at.
    pub as_of: NaiveDate,
    /// The documents that assign the tasks, in time order.
    pub documents: Vec<DocumentId>,
    /// How the tasks stand that the unit leads.
    pub ledger: Ledger,
    /// How many more it takes part in.
    pub coordinating: usize,
    /// What was done within the period, the earliest first.
    pub results: Vec<Line>,
    /// What the unit leads and is being worked on, in the documents' order.
    pub under_way: Vec<Line>,
    /// Figures beside their targets.
    pub figures: Vec<FigureLine>,
    /// What the unit leads and is late with, the longest first.
    pub late: Vec<Late>,
    /// What the unit leads and is due in the next period, the earliest first.
    pub next: Vec<Coming>,
    /// Every task, in the documents' order: those that it leads before the others.
    pub appendix: Vec<Line>,
    /// What people wrote themselves.
    pub passages: Passages,
}

impl Report {
    /// What a unit, or everybody, can report for a period, looked at through a lens.
    pub fn of(
        book: &Book,
        unit: Option<&Party>,
        period: Period,
        lens: &Lens,
        passages: Passages,
    ) -> Self {
        let catalogue = book.catalogue();
        let mut whose = Whose::new(catalogue, unit, lens.my_unit.as_ref());
        let tasks = book.tasks();
        let tasks: Vec<(TaskView<'_>, Line)> = tasks
            .filter_map(|task| {
                let role = whose.role(&task)?;
                Some((task, Line::of(&task, role, lens)))
            })
            .collect();
        let lines = || tasks.iter().map(|(_, line)| line);
        let led = || tasks.iter().filter(|(_, line)| line.role == Role::Lead);
        let is_done_within = |line: &&Line| {
            let day = line.done_on;
            day.is_some_and(|day| period.has(day) && day <= lens.as_of)
        };
        let mut results: Vec<Line> = lines().filter(is_done_within).cloned().collect();
        order::by_key(&mut results, |line| (line.role, line.done_on));
        let mut late: Vec<Late> = led().filter_map(|(_, line)| late(line)).collect();
        order::by_key(&mut late, |late| Reverse(late.days));
        let mut next: Vec<Coming> = led()
            .filter_map(|(task, line)| coming(task, line, period.next()))
            .collect();
        order::by_key(&mut next, |coming| coming.day);
        let mut appendix: Vec<Line> = lines().cloned().collect();
        order::by_key(&mut appendix, |line| line.role);
        let is_named = |id: &DocumentId| lines().any(|line| line.document.as_ref() == Some(id));
        let documents = catalogue.documents.iter().map(|document| &document.id);
        Self {
            unit: unit.cloned(),
            period,
            as_of: lens.as_of,
            documents: documents.filter(|id| is_named(id)).cloned().collect(),
            ledger: Ledger::of(led().map(|(_, line)| line.standing)),
            coordinating: tasks.len() - led().count(),
            under_way: led()
                .filter(|(_, line)| line.status == Some(Status::Doing))
                .map(|(_, line)| line.clone())
                .collect(),
            figures: figures::figures(book, &mut whose, lens),
            results,
            late,
            next,
            appendix,
            passages,
        }
    }
}

fn late(line: &Line) -> Option<Late> {
    match line.standing {
        Standing::Overdue(days) => Some(Late {
            line: line.clone(),
            days,
        }),
        _ => None,
    }
}

/// A task that is open and due in the next period: by the document, by the unit's own deadline, or by
/// a step towards it.
fn coming(task: &TaskView<'_>, line: &Line, next: Period) -> Option<Coming> {
    use StandingKind::{Done, DoneInTime, DoneLate, Stopped};
    if matches!(line.standing.kind(), Done | DoneInTime | DoneLate | Stopped) {
        return None;
    }
    let within = |day: &NaiveDate| next.has(*day);
    let step = |text: &str, due: Option<NaiveDate>, done: bool| Item {
        text: text.to_owned(),
        due,
        done,
    };
    let planned = line.plan.iter();
    let steps = line
        .next_step
        .iter()
        .map(|next| step(&next.text, next.day, false));
    let steps = steps
        .chain(planned.map(|it| step(&it.text, it.day, it.done.is_some())))
        .chain(task.items().map(|(_, item)| item.clone()));
    let mut items: Vec<Item> = steps
        .filter(|item| !item.done && item.due.as_ref().is_some_and(within))
        .collect();
    order::by_key(&mut items, |item| item.due);
    let own = line.own_deadline.as_ref().map(|own| own.due);
    let days = items.iter().filter_map(|item| item.due);
    let day = days.chain(line.due).chain(own).filter(within).min()?;
    Some(Coming {
        line: line.clone(),
        day,
        items,
    })
}
