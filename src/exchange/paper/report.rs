//! A report as a paper: a draft for signature, never an issued document.

use super::appendix::appendix;
use super::build::{body, heading, paragraph, sub_heading};
use super::form::{foot, head};
use super::{Block, Look, Paper, Section, Style, Turn, tables};
use crate::domain::catalogue::Catalogue;
use crate::domain::report::{Line, Passage, Passages, Report};
use crate::domain::share::Role;
use crate::domain::status::Status;
use crate::text::report as words;
use crate::text::report_task as tasks;
use crate::text::units;

/// A report as a draft for signature, with the table of all tasks where it is wanted.
pub fn draft(catalogue: &Catalogue, report: &Report, with_appendix: bool) -> Paper {
    let mut blocks = head(catalogue, report);
    blocks.extend(opening(catalogue, report));
    blocks.extend(results(catalogue, report));
    blocks.push(heading(words::LATE));
    if report.late.is_empty() {
        blocks.push(body(words::LATE_NONE));
    } else {
        blocks.push(caption(&words::late_caption(report.as_of)));
        blocks.push(tables::late(catalogue, &report.late));
    }
    blocks.push(heading(words::DIFFICULTIES));
    blocks.extend(difficulties(catalogue, report));
    blocks.push(heading(words::NEXT));
    blocks.extend(next(catalogue, report));
    blocks.push(heading(words::PROPOSALS));
    blocks.extend(free(&report.passages, Passage::Proposals));
    blocks.push(body(&words::closing(catalogue, report)));
    blocks.push(foot(&report.passages));
    let mut sections = vec![Section {
        turn: Turn::Portrait,
        blocks,
    }];
    if with_appendix {
        sections.push(appendix(catalogue, report));
    }
    Paper {
        title: words::file_title(report.period),
        sections,
    }
}

fn opening(catalogue: &Catalogue, report: &Report) -> Vec<Block> {
    let written: Vec<Block> = written(&report.passages, Passage::Opening);
    if written.is_empty() {
        return vec![body(&words::opening(catalogue, report))];
    }
    written
}

fn results(catalogue: &Catalogue, report: &Report) -> Vec<Block> {
    let mut blocks = vec![
        heading(words::RESULTS),
        sub_heading(words::OVERALL),
        body(&words::overall(&report.ledger, report.coordinating)),
        body(&units::on_time(&report.ledger)),
        caption(words::LEDGER_CAPTION),
        tables::ledger(&report.ledger),
        sub_heading(words::FINISHED),
    ];
    let finished = report.results.iter();
    let finished = finished.map(|line| tasks::finished(catalogue, line));
    blocks.extend(points(finished, words::FINISHED_NONE));
    blocks.extend(written(&report.passages, Passage::Results));
    blocks.push(sub_heading(words::UNDER_WAY));
    let under_way = report.under_way.iter();
    let under_way = under_way.map(|line| tasks::working(catalogue, line));
    blocks.extend(points(under_way, words::UNDER_WAY_NONE));
    blocks.push(sub_heading(words::FIGURES));
    if report.figures.is_empty() {
        blocks.push(body(words::FIGURES_NONE));
    } else {
        blocks.push(caption(words::FIGURES_CAPTION));
        blocks.push(tables::figures(catalogue, &report.figures));
    }
    blocks
}

/// What stands in the way of each task, then what people wrote themselves; a blank where there is
/// neither.
fn difficulties(catalogue: &Catalogue, report: &Report) -> Vec<Block> {
    let lines = report.appendix.iter();
    let blocks: Vec<Block> = lines
        .filter(|line| line.role == Role::Lead && is_open(line))
        .filter_map(|line| {
            let obstacle = line.obstacle.as_deref()?;
            let obstacle = obstacle.trim().trim_end_matches('.');
            let task = tasks::with_basis(catalogue, line);
            Some(format!("{task}: {obstacle}."))
        })
        .enumerate()
        .map(|(at, text)| body(&tasks::point(at, &text)))
        .chain(written(&report.passages, Passage::Difficulties))
        .collect();
    if blocks.is_empty() {
        return vec![body(words::LONG_BLANK)];
    }
    blocks
}

fn is_open(line: &Line) -> bool {
    !matches!(line.status, Some(Status::Done | Status::Stopped))
}

fn next(catalogue: &Catalogue, report: &Report) -> Vec<Block> {
    let coming = report.next.iter().map(|next| {
        let items = next.items.iter().map(tasks::step);
        let items: String = items.collect();
        format!("{}{items}", tasks::coming(catalogue, &next.line, next.day))
    });
    let mut blocks = points(coming, words::NEXT_NONE);
    blocks.extend(written(&report.passages, Passage::Next));
    blocks
}

/// Numbered points, or a sentence where there is none.
pub(super) fn points(texts: impl Iterator<Item = String>, none: &str) -> Vec<Block> {
    let points: Vec<Block> = texts
        .enumerate()
        .map(|(at, text)| body(&tasks::point(at, &text)))
        .collect();
    if points.is_empty() {
        return vec![body(none)];
    }
    points
}

/// What people wrote, one paragraph a line.
fn written(passages: &Passages, passage: Passage) -> Vec<Block> {
    passages.paragraphs(passage).map(body).collect()
}

/// The same, or a blank to fill in.
fn free(passages: &Passages, passage: Passage) -> Vec<Block> {
    let written = written(passages, passage);
    if written.is_empty() {
        return vec![body(words::LONG_BLANK)];
    }
    written
}

/// What stands above a table.
pub(super) fn caption(text: &str) -> Block {
    Block::Text(paragraph(Style::Caption, Look::Bold, text))
}
