//! The appendix: every task, on pages that lie on their side.

use super::build::{cell, paragraph, row, rule, ruled};
use super::{Block, Look, Row, Section, Style, Turn};
use crate::domain::catalogue::Catalogue;
use crate::domain::report::{Line, Report};
use crate::domain::share::Role;
use crate::text::number::count;
use crate::text::report as words;
use crate::text::report_task as tasks;

/// Widths of the columns, in thousandths.
const WIDTHS: [u16; 10] = [48, 180, 105, 105, 105, 95, 105, 90, 95, 72];

/// The appendix.
pub(super) fn appendix(catalogue: &Catalogue, report: &Report) -> Section {
    let title = |look, text: &str| Block::Text(paragraph(Style::Title, look, text));
    let blocks = vec![
        title(Look::Bold, words::APPENDIX),
        title(Look::Bold, words::APPENDIX_TITLE),
        title(Look::Italic, words::APPENDIX_TO),
        Block::Text(rule(20)),
        Block::Text(paragraph(Style::Caption, Look::Plain, "")),
        ruled(
            Style::FineCentre,
            &WIDTHS,
            &words::APPENDIX_HEAD,
            rows(catalogue, report),
        ),
    ];
    Section {
        turn: Turn::Landscape,
        blocks,
    }
}

fn rows(catalogue: &Catalogue, report: &Report) -> Vec<Row> {
    let mut rows = Vec::new();
    let is_of = |role: Role| move |line: &&Line| line.role == role;
    let has_both = report
        .appendix
        .iter()
        .any(|line| line.role == Role::Coordinating);
    let mut number = 0;
    for role in [Role::Lead, Role::Coordinating] {
        let lines: Vec<&Line> = report.appendix.iter().filter(is_of(role)).collect();
        if has_both && !lines.is_empty() {
            let part = tasks::part(role, lines.len());
            rows.push(row(Style::Fine, Look::Bold, &[&part]));
        }
        for line in lines {
            number += 1;
            rows.push(task(catalogue, number, line));
        }
    }
    rows
}

fn task(catalogue: &Catalogue, number: usize, line: &Line) -> Row {
    let coordinating = tasks::units(catalogue, &line.coordinating);
    let product = line.product.as_deref().unwrap_or(words::BLANK);
    let note = line.note.as_deref().map(tasks::brief).unwrap_or_default();
    let texts = [
        line.title.as_str(),
        &tasks::basis(catalogue, line),
        &tasks::leads(catalogue, line),
        &coordinating,
        &tasks::deadline(line),
        product,
        &tasks::progress(line),
        &tasks::person(line),
        &note,
    ];
    let mut cells = vec![cell(Style::FineCentre, Look::Plain, &count(number))];
    cells.extend(
        texts
            .iter()
            .map(|text| cell(Style::Fine, Look::Plain, text)),
    );
    Row { cells }
}
