//! What stands on the pages.

use super::MAIN;
use super::styles::id;
use crate::exchange::office::xml::{PROLOGUE, push_text};
use crate::exchange::paper::{
    Block, Cell, Look, MARGINS, Paper, Paragraph, Row, Section, Style, Table, Turn,
};
use std::fmt::Write as _;

/// Twentieths of a point.
fn twips(millimetres: u16) -> u32 {
    u32::from(millimetres) * 14_400 / 254
}

/// `word/document.xml`
pub(super) fn document(paper: &Paper) -> String {
    let mut xml = format!("{PROLOGUE}<w:document {MAIN}><w:body>");
    for (at, section) in paper.sections.iter().enumerate() {
        let width = twips(section.turn.text_width());
        for block in &section.blocks {
            match block {
                Block::Text(text) => paragraph(&mut xml, text, width),
                Block::Table(held) => table(&mut xml, held, width),
            }
        }
        let is_last = at + 1 == paper.sections.len();
        // A table must be followed by a paragraph; that of another section holds what its pages are.
        if is_last {
            if matches!(section.blocks.last(), Some(Block::Table(_))) {
                xml.push_str(
                    "<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>",
                );
            }
            pages(&mut xml, section);
        } else {
            xml.push_str("<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/>");
            pages(&mut xml, section);
            xml.push_str("</w:pPr></w:p>");
        }
    }
    xml.push_str("</w:body></w:document>");
    xml
}

/// How the pages of a section are: its own numbers, none on the first.
fn pages(xml: &mut String, section: &Section) {
    let (width, height) = section.turn.size();
    let turn = match section.turn {
        Turn::Portrait => "",
        Turn::Landscape => " w:orient=\"landscape\"",
    };
    let _ = write!(
        xml,
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:type w:val=\"nextPage\"/><w:pgSz w:w=\"{}\" w:h=\"{}\"{turn}/><w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"{}\" w:footer=\"{}\" w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>",
        twips(width),
        twips(height),
        twips(MARGINS.top),
        twips(MARGINS.right),
        twips(MARGINS.bottom),
        twips(MARGINS.left),
        twips(MARGINS.top / 2),
        twips(MARGINS.bottom / 2),
    );
}

fn paragraph(xml: &mut String, paragraph: &Paragraph, width: u32) {
    xml.push_str("<w:p><w:pPr>");
    if let Style::Rule(percent) = paragraph.style {
        let side = width * u32::from(100 - percent.min(100)) / 200;
        let _ = write!(
            xml,
            "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr><w:spacing w:before=\"40\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/><w:ind w:left=\"{side}\" w:right=\"{side}\"/></w:pPr></w:p>"
        );
        return;
    }
    let _ = write!(xml, "<w:pStyle w:val=\"{}\"/></w:pPr>", id(paragraph.style));
    for run in &paragraph.runs {
        xml.push_str("<w:r>");
        xml.push_str(match run.look {
            Look::Plain => "",
            Look::Bold => "<w:rPr><w:b/><w:bCs/></w:rPr>",
            Look::Italic => "<w:rPr><w:i/><w:iCs/></w:rPr>",
            Look::BoldItalic => "<w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr>",
        });
        for (at, line) in run.text.lines().enumerate() {
            if at > 0 {
                xml.push_str("<w:br/>");
            }
            xml.push_str("<w:t xml:space=\"preserve\">");
            push_text(xml, line);
            xml.push_str("</w:t>");
        }
        xml.push_str("</w:r>");
    }
    xml.push_str("</w:p>");
}

fn table(xml: &mut String, table: &Table, width: u32) {
    let widths: Vec<u32> = table
        .widths
        .iter()
        .map(|part| width * u32::from(*part) / 1_000)
        .collect();
    let _ = write!(
        xml,
        "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>",
        widths.iter().sum::<u32>()
    );
    if table.ruled {
        xml.push_str("<w:tblBorders>");
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            let _ = write!(
                xml,
                "<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
            );
        }
        xml.push_str("</w:tblBorders>");
    }
    let margin = if table.ruled { 85 } else { 0 };
    let _ = write!(
        xml,
        "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"{0}\" w:type=\"dxa\"/><w:left w:w=\"{margin}\" w:type=\"dxa\"/><w:bottom w:w=\"{0}\" w:type=\"dxa\"/><w:right w:w=\"{margin}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>",
        margin / 2
    );
    for column in &widths {
        let _ = write!(xml, "<w:gridCol w:w=\"{column}\"/>");
    }
    xml.push_str("</w:tblGrid>");
    for (at, held) in table.rows.iter().enumerate() {
        row(xml, held, &widths, at < table.head);
    }
    xml.push_str("</w:tbl>");
}

fn row(xml: &mut String, row: &Row, widths: &[u32], is_head: bool) {
    xml.push_str("<w:tr><w:trPr><w:cantSplit/>");
    if is_head {
        xml.push_str("<w:tblHeader/>");
    }
    xml.push_str("</w:trPr>");
    match row.cells.as_slice() {
        // It takes all columns.
        [only] if widths.len() > 1 => cell(xml, only, widths.iter().sum(), widths.len(), is_head),
        cells => {
            for (held, width) in cells.iter().zip(widths) {
                cell(xml, held, *width, 1, is_head);
            }
        }
    }
    xml.push_str("</w:tr>");
}

fn cell(xml: &mut String, cell: &Cell, width: u32, span: usize, is_head: bool) {
    let _ = write!(xml, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
    if span > 1 {
        let _ = write!(xml, "<w:gridSpan w:val=\"{span}\"/>");
    }
    if is_head {
        xml.push_str("<w:vAlign w:val=\"center\"/>");
    }
    xml.push_str("</w:tcPr>");
    for held in &cell.paragraphs {
        paragraph(xml, held, width);
    }
    xml.push_str("</w:tc>");
}
