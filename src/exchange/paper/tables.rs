//! The tables within a report.

use super::build::{cell, row, ruled};
use super::{Block, Look, Row, Style};
use crate::domain::catalogue::Catalogue;
use crate::domain::ledger::Ledger;
use crate::domain::reading::Reading;
use crate::domain::report::{FigureLine, Late};
use crate::text::number::count;
use crate::text::report as words;
use crate::text::{attainment, report_task as tasks};

/// How tasks stand, done or not, in time or late.
pub(super) fn ledger(ledger: &Ledger) -> Block {
    let numbers = [
        [ledger.done_in_time, ledger.done_late, ledger.done_undated],
        [
            ledger.open_in_time,
            ledger.overdue,
            ledger.ongoing + ledger.undated,
        ],
    ];
    let mut rows: Vec<Row> = words::LEDGER_ROWS
        .iter()
        .zip(numbers)
        .map(|(name, numbers)| {
            let sum = numbers.iter().sum();
            counted(
                name,
                &[numbers[0], numbers[1], numbers[2], sum],
                Look::Plain,
            )
        })
        .collect();
    // Nobody measures by its deadline what was stopped.
    let stopped = count(ledger.stopped);
    let cells = [words::LEDGER_STOPPED, "", "", "", &stopped];
    let mut stopped = row(Style::CellCentre, Look::Plain, &cells);
    stopped.cells[0] = cell(Style::Cell, Look::Plain, words::LEDGER_STOPPED);
    rows.push(stopped);
    let [done, open] = numbers;
    let of = |at: usize| done[at] + open[at];
    let sums = [of(0), of(1), of(2), ledger.total()];
    rows.push(counted(words::SUM, &sums, Look::Bold));
    let widths = [360, 160, 160, 160, 160];
    ruled(Style::CellCentre, &widths, &words::LEDGER_HEAD, rows)
}

fn counted(name: &str, numbers: &[usize], look: Look) -> Row {
    let numbers = numbers.iter().map(|number| count(*number));
    let numbers = numbers.map(|number| cell(Style::CellCentre, look, &number));
    Row {
        cells: std::iter::once(cell(Style::Cell, look, name))
            .chain(numbers)
            .collect(),
    }
}

/// Figures beside their targets.
pub(super) fn figures(catalogue: &Catalogue, lines: &[FigureLine]) -> Block {
    let rows = lines.iter().enumerate().map(|(at, line)| {
        let measure = catalogue.measure(&line.measure);
        let name = measure.map_or_else(|| line.measure.to_string(), |it| it.name.clone());
        row_of(
            at,
            &[
                &name,
                &tasks::goal(line),
                &reading(catalogue, line.reported.as_ref()),
                &reading(catalogue, line.own.as_ref()),
            ],
        )
    });
    let widths = [60, 270, 220, 230, 220];
    let rows = rows.collect();
    ruled(Style::CellCentre, &widths, &words::FIGURES_HEAD, rows)
}

fn reading(catalogue: &Catalogue, reading: Option<&Reading>) -> String {
    let Some(reading) = reading else {
        return words::BLANK.to_owned();
    };
    let figure = attainment::figure(reading).unwrap_or_else(|| words::BLANK.to_owned());
    words::sourced(&figure, reading, catalogue)
}

/// A row with its number before texts.
fn row_of(at: usize, texts: &[&str]) -> Row {
    let mut cells = vec![cell(Style::CellCentre, Look::Plain, &count(at + 1))];
    cells.extend(
        texts
            .iter()
            .map(|text| cell(Style::Cell, Look::Plain, text)),
    );
    Row { cells }
}

/// What is late, with what is to be filled in.
pub(super) fn late(catalogue: &Catalogue, all: &[Late]) -> Block {
    let rows = all.iter().enumerate().map(|(at, late)| {
        let mut row = row_of(
            at,
            &[
                &tasks::with_basis(catalogue, &late.line),
                &tasks::deadline(&late.line),
                "",
                late.line.cause.as_deref().unwrap_or(words::BLANK),
                &tasks::plan(&late.line),
            ],
        );
        row.cells[3] = cell(Style::CellCentre, Look::Plain, &tasks::days(late.days));
        row
    });
    let widths = [55, 295, 160, 90, 160, 240];
    ruled(
        Style::CellCentre,
        &widths,
        &words::LATE_HEAD,
        rows.collect(),
    )
}
