//! The tasks as a table.

use super::facts::{Facts, day, text};
use super::{Column, Form, Head, Sheet, Value, Workbook, base};
use crate::domain::book::{Book, TaskView};
use crate::domain::report::{Line, Report};
use crate::domain::standing::Standing;
use crate::domain::status::Status;
use crate::text::report as paper;
use crate::text::report_task as tasks;
use crate::text::table as words;

/// The tasks of a report as a table that can be filled in and taken back.
pub fn workbook(book: &Book, report: &Report) -> Workbook {
    let mut rows = Vec::new();
    let mut shown = Vec::new();
    for (at, line) in report.appendix.iter().enumerate() {
        if let Some(task) = book.find(&line.task) {
            rows.push(row(book, at, &task, line));
            shown.push(task);
        }
    }
    let columns = Column::ALL.into_iter().map(head);
    Workbook {
        title: paper::file_title(report.period),
        sheets: vec![
            Sheet {
                name: words::SHEET.to_owned(),
                hidden: false,
                columns: columns.collect(),
                rows,
            },
            base::sheet(book, &shown),
        ],
    }
}

fn head(column: Column) -> Head {
    let choices = match column {
        Column::Status => Status::ALL.map(words::status).map(str::to_owned).to_vec(),
        _ => Vec::new(),
    };
    Head {
        title: words::column(column).to_owned(),
        width: width(column),
        form: match column {
            Column::Number | Column::DaysLate => Form::Number,
            Column::Progress => Form::Percent,
            Column::Due | Column::DoneOn | Column::OwnDue | Column::NextDue => Form::Day,
            _ => Form::Words,
        },
        editable: column.field().is_some() && !column.is_of_own_tasks(),
        choices,
    }
}

/// In letters.
fn width(column: Column) -> u16 {
    match column {
        Column::Number => 5,
        Column::Progress | Column::DaysLate => 9,
        Column::Due | Column::DoneOn | Column::OwnDue | Column::NextDue => 12,
        Column::Deadline | Column::Status | Column::Position => 15,
        Column::Id | Column::Person | Column::OwnReason => 18,
        Column::Basis | Column::Lead | Column::Coordinating | Column::Evidence => 22,
        Column::Product | Column::Obstacle | Column::Cause | Column::Next | Column::Note => 28,
        Column::Title => 40,
    }
}

fn row(book: &Book, at: usize, task: &TaskView<'_>, line: &Line) -> Vec<Value> {
    let catalogue = book.catalogue();
    let facts = Facts::of(task.official(), &|field| task.fields().get(field));
    let cell = |column| match column {
        Column::Id => text(task.id().as_str()),
        Column::Number => Value::Number(i64::try_from(at + 1).unwrap_or_default()),
        Column::Title => text(task.title()),
        Column::Basis => text(&tasks::basis(catalogue, line)),
        Column::Lead if task.official().is_some() => text(&tasks::leads(catalogue, line)),
        Column::Coordinating => text(&tasks::units(catalogue, &line.coordinating)),
        Column::Deadline => {
            let words = line.deadline.as_ref().and_then(|it| it.text.as_deref());
            text(words.unwrap_or_default())
        }
        Column::Due => day(line.deadline.as_ref().and_then(|deadline| deadline.due)),
        Column::DaysLate => match line.standing {
            Standing::Overdue(days) => Value::Number(days),
            _ => Value::Empty,
        },
        Column::Evidence if line.evidence.is_empty() => Value::Empty,
        Column::Evidence => text(&tasks::proof(&line.evidence)),
        back => facts.cell(back),
    };
    Column::ALL.into_iter().map(cell).collect()
}
