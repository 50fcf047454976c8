//! Short ways to say what stands on a paper.

use super::{Block, Cell, Look, Paragraph, Row, Run, Style, Table};

/// A paragraph of one look.
pub(super) fn paragraph(style: Style, look: Look, text: &str) -> Paragraph {
    Paragraph {
        style,
        runs: vec![run(look, text)],
    }
}

/// Words of one look.
pub(super) fn run(look: Look, text: &str) -> Run {
    Run {
        text: text.to_owned(),
        look,
    }
}

/// A line under what stands above it.
pub(super) fn rule(percent: u8) -> Paragraph {
    Paragraph {
        style: Style::Rule(percent),
        runs: Vec::new(),
    }
}

/// A sentence.
pub(super) fn body(text: &str) -> Block {
    Block::Text(paragraph(Style::Body, Look::Plain, text))
}

/// A heading of the first rank.
pub(super) fn heading(text: &str) -> Block {
    Block::Text(paragraph(Style::Heading, Look::Bold, text))
}

/// A heading of the second rank.
pub(super) fn sub_heading(text: &str) -> Block {
    Block::Text(paragraph(Style::SubHeading, Look::Bold, text))
}

/// A cell of one paragraph for each line of the text.
pub(super) fn cell(style: Style, look: Look, text: &str) -> Cell {
    let paragraphs: Vec<Paragraph> = text
        .lines()
        .map(|line| paragraph(style, look, line))
        .collect();
    if paragraphs.is_empty() {
        return Cell {
            paragraphs: vec![paragraph(style, look, "")],
        };
    }
    Cell { paragraphs }
}

/// A row of cells that are all set alike.
pub(super) fn row(style: Style, look: Look, texts: &[&str]) -> Row {
    Row {
        cells: texts.iter().map(|text| cell(style, look, text)).collect(),
    }
}

/// A table with lines around its cells, below its heading.
pub(super) fn ruled(style: Style, widths: &[u16], head: &[&str], rows: Vec<Row>) -> Block {
    let mut all = vec![row(style, Look::Bold, head)];
    all.extend(rows);
    Block::Table(Table {
        ruled: true,
        widths: widths.to_vec(),
        head: 1,
        rows: all,
    })
}

/// Things side by side, without lines.
pub(super) fn beside(widths: &[u16], cells: Vec<Vec<Paragraph>>) -> Block {
    let cells = cells.into_iter().map(|paragraphs| Cell { paragraphs });
    Block::Table(Table {
        ruled: false,
        widths: widths.to_vec(),
        head: 0,
        rows: vec![Row {
            cells: cells.collect(),
        }],
    })
}
