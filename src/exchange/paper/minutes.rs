//! The minutes of a weekly review: a draft for those who held it to fill in and to sign.

use super::build::{beside, body, cell, heading, paragraph, rule, ruled};
use super::form::{names, number};
use super::report::{caption, points};
use super::{Block, Look, Paper, Row, Section, Style, Turn, tables};
use crate::domain::catalogue::Catalogue;
use crate::domain::weekly::{Turn as Task, Weekly};
use crate::text::minutes as words;
use crate::text::number::count;
use crate::text::report as names_of;
use crate::text::report_task as tasks;

/// Widths of the columns, in thousandths.
const WIDTHS: [u16; 6] = [55, 255, 170, 170, 180, 170];

/// So many that were not gone through are named.
const MOST_LEFT: usize = 25;

/// The minutes of what was gone through, with what was not.
pub fn minutes(catalogue: &Catalogue, weekly: &Weekly) -> Paper {
    let title = |look, text: &str| Block::Text(paragraph(Style::Title, look, text));
    let mut blocks = vec![
        names(catalogue, weekly.unit.as_ref()),
        number(weekly.unit.as_ref(), words::SIGN, ""),
        title(Look::Bold, ""),
        title(Look::Bold, words::KIND),
        title(Look::Bold, &words::subject(weekly.week)),
        Block::Text(rule(30)),
    ];
    blocks.extend(words::TO_FILL.map(body));
    blocks.push(heading(words::OVERALL));
    blocks.extend(words::overall(catalogue, weekly).iter().map(|it| body(it)));
    blocks.push(heading(words::EACH));
    let (reviewed, left): (Vec<&Task>, Vec<&Task>) =
        weekly.turns.iter().partition(|turn| turn.is_reviewed);
    if reviewed.is_empty() {
        blocks.push(body(words::EACH_NONE));
    } else {
        blocks.push(caption(&words::each_caption(weekly.as_of)));
        blocks.push(each(catalogue, &reviewed));
    }
    blocks.push(heading(words::LATE));
    let late = weekly.late();
    if late.is_empty() {
        blocks.push(body(words::LATE_NONE));
    } else {
        blocks.push(caption(&words::late_caption(weekly.as_of)));
        blocks.push(tables::late(catalogue, &late));
    }
    blocks.push(heading(words::LEFT));
    let named = left.iter().take(MOST_LEFT);
    let named = named.map(|it| tasks::with_basis(catalogue, &it.line));
    blocks.extend(points(named.map(|it| format!("{it}.")), words::LEFT_NONE));
    if left.len() > MOST_LEFT {
        blocks.push(body(&words::more_left(left.len() - MOST_LEFT)));
    }
    blocks.push(heading(words::CONCLUSION));
    blocks.push(body(names_of::LONG_BLANK));
    blocks.push(body(words::CLOSING));
    blocks.push(signatures());
    blocks.push(copies());
    Paper {
        title: words::file_title(weekly.week),
        sections: vec![Section {
            turn: Turn::Portrait,
            blocks,
        }],
    }
}

/// What was gone through, a row each.
fn each(catalogue: &Catalogue, reviewed: &[&Task]) -> Block {
    let rows = reviewed.iter().enumerate().map(|(at, turn)| {
        let line = &turn.line;
        let texts = [
            tasks::with_basis(catalogue, line),
            tasks::progress(line),
            words::or_blank(line.obstacle.as_deref()),
            words::next_step(line.next_step.as_ref()),
            tasks::person(line),
        ];
        let number = cell(Style::CellCentre, Look::Plain, &count(at + 1));
        let texts = texts.iter().map(|it| cell(Style::Cell, Look::Plain, it));
        Row {
            cells: std::iter::once(number).chain(texts).collect(),
        }
    });
    let rows = rows.collect();
    ruled(Style::CellCentre, &WIDTHS, &words::EACH_HEAD, rows)
}

/// Who wrote them and who chaired.
fn signatures() -> Block {
    let signed = |role: &str, how: &str| {
        let blank = || paragraph(Style::Motto, Look::Plain, "");
        vec![
            paragraph(Style::Motto, Look::Bold, role),
            paragraph(Style::Motto, Look::Italic, how),
            blank(),
            blank(),
            blank(),
            paragraph(Style::Motto, Look::Bold, words::NAME),
        ]
    };
    let writer = signed(words::WRITER, words::WRITER_SIGNS);
    let chair = signed(words::CHAIR, words::CHAIR_SIGNS);
    beside(&[350, 650], vec![writer, chair])
}

fn copies() -> Block {
    let copy = |text: &str| paragraph(Style::Copies, Look::Plain, text);
    let copies = vec![
        paragraph(Style::CopiesHead, Look::BoldItalic, names_of::RECIPIENTS),
        copy(names_of::RECIPIENT_BLANK),
        copy(words::ARCHIVE),
    ];
    beside(&[460, 540], vec![copies, Vec::new()])
}
