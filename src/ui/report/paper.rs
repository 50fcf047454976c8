//! A paper on the page, as it will be printed.

use crate::exchange::paper::{Block, Look, Paper, Paragraph, Row, Section, Style, Table, Turn};
use leptos::prelude::*;

/// Its sections, one below the other.
pub fn paper(paper: &Paper) -> impl IntoView + use<> {
    paper.sections.iter().map(section).collect_view()
}

fn section(section: &Section) -> impl IntoView + use<> {
    let is_wide = section.turn == Turn::Landscape;
    let blocks = section.blocks.iter().map(|block| match block {
        Block::Text(text) => paragraph(text),
        Block::Table(held) => table(held).into_any(),
    });
    view! { <article class="a4" class:is-wide=is_wide>{blocks.collect_view()}</article> }
}

fn paragraph(paragraph: &Paragraph) -> AnyView {
    let words = paragraph.runs.iter().map(|run| {
        let text = run.text.clone();
        match run.look {
            Look::Plain => text.into_any(),
            Look::Bold => view! { <b>{text}</b> }.into_any(),
            Look::Italic => view! { <i>{text}</i> }.into_any(),
            Look::BoldItalic => view! { <b><i>{text}</i></b> }.into_any(),
        }
    });
    let words = words.collect_view();
    match paragraph.style {
        Style::Rule(percent) => view! { <hr style:width=format!("{percent}%")/> }.into_any(),
        Style::Heading => view! { <h2 class="w-heading">{words}</h2> }.into_any(),
        Style::SubHeading => view! { <h3 class="w-heading">{words}</h3> }.into_any(),
        style => view! { <p class=class(style)>{words}</p> }.into_any(),
    }
}

fn class(style: Style) -> &'static str {
    match style {
        Style::Head => "w-head",
        Style::Motto => "w-motto",
        Style::Title => "w-title",
        Style::Centre => "w-centre",
        Style::Caption => "w-caption",
        Style::Cell | Style::Fine => "w-cell",
        Style::CellCentre | Style::FineCentre => "w-cell w-mid",
        Style::CopiesHead => "w-copies-head",
        Style::Copies => "w-copies",
        Style::Body | Style::Heading | Style::SubHeading | Style::Rule(_) => "w-body",
    }
}

fn table(table: &Table) -> impl IntoView + use<> {
    let columns = table.widths.len();
    let widths = table.widths.iter().map(|width| {
        let percent = format!("{}.{}%", width / 10, width % 10);
        view! { <col style:width=percent/> }
    });
    let widths = widths.collect_view();
    let (head, body) = table.rows.split_at(table.head.min(table.rows.len()));
    let head = head
        .iter()
        .map(|held| row(held, columns, true))
        .collect_view();
    let body = body
        .iter()
        .map(|held| row(held, columns, false))
        .collect_view();
    view! {
        <table class="w-table" class:is-ruled=table.ruled role=(!table.ruled).then_some("presentation")>
            <colgroup>{widths}</colgroup>
            <thead>{head}</thead>
            <tbody>{body}</tbody>
        </table>
    }
}

fn row(row: &Row, columns: usize, is_head: bool) -> impl IntoView + use<> {
    // One alone takes all columns.
    let span = (row.cells.len() == 1 && columns > 1).then(|| columns.to_string());
    let cells = row.cells.iter().map(|cell| {
        let span = span.clone();
        let words = cell.paragraphs.iter().map(paragraph).collect_view();
        let is_empty = cell.paragraphs.iter().all(|paragraph| {
            let mut runs = paragraph.runs.iter();
            runs.all(|run| run.text.trim().is_empty())
        });
        // A head without words heads nothing.
        if is_head && !is_empty {
            view! { <th scope="col">{words}</th> }.into_any()
        } else {
            view! { <td colspan=span>{words}</td> }.into_any()
        }
    });
    view! { <tr>{cells.collect_view()}</tr> }
}
