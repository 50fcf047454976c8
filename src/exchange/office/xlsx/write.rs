//! Writes tables.

use super::cells::{letters, push_cell};
use super::style::{DAY, HEAD, HEAD_EDITABLE, NUMBER, PERCENT, STYLES, TEXT, TEXT_EDITABLE};
use crate::exchange::office::xml::{PROLOGUE, push_text};
use crate::exchange::office::{content_types, properties, relations, zip};
use crate::exchange::sheet::{Form, Head, Sheet, Value, Workbook, serial_of};
use std::fmt::Write as _;

const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// A file of tables: dates and numbers are such, the first row stays in sight, and each column can be
/// filtered.
pub fn xlsx(workbook: &Workbook) -> Vec<u8> {
    let names: Vec<String> = (1..=workbook.sheets.len())
        .map(|number| format!("xl/worksheets/sheet{number}.xml"))
        .collect();
    let parts: Vec<String> = names.iter().map(|name| format!("/{name}")).collect();
    let mut kinds = vec![
        ("/xl/workbook.xml", "spreadsheetml.sheet.main"),
        ("/xl/styles.xml", "spreadsheetml.styles"),
    ];
    kinds.extend(
        parts
            .iter()
            .map(|part| (part.as_str(), "spreadsheetml.worksheet")),
    );
    let mut files = vec![
        ("[Content_Types].xml", content_types(&kinds).into_bytes()),
        (
            "_rels/.rels",
            relations(&[
                ("rId1", "officeDocument", "xl/workbook.xml"),
                ("rId2", "core-properties", "docProps/core.xml"),
            ])
            .into_bytes(),
        ),
        (
            "docProps/core.xml",
            properties(&workbook.title).into_bytes(),
        ),
        ("xl/workbook.xml", book(workbook).into_bytes()),
        (
            "xl/_rels/workbook.xml.rels",
            book_relations(&names).into_bytes(),
        ),
        ("xl/styles.xml", STYLES.as_bytes().to_vec()),
    ];
    for (name, table) in names.iter().zip(&workbook.sheets) {
        files.push((name, sheet(table).into_bytes()));
    }
    zip(&files)
}

fn book_relations(names: &[String]) -> String {
    let ids: Vec<String> = (1..=names.len())
        .map(|number| format!("rId{number}"))
        .collect();
    let styles = format!("rId{}", names.len() + 1);
    let mut all = Vec::new();
    for (id, name) in ids.iter().zip(names) {
        all.push((id.as_str(), "worksheet", name.trim_start_matches("xl/")));
    }
    all.push((&styles, "styles", "styles.xml"));
    relations(&all)
}

fn book(workbook: &Workbook) -> String {
    let mut xml =
        format!("{PROLOGUE}<workbook {MAIN}><bookViews><workbookView/></bookViews><sheets>");
    for (at, sheet) in workbook.sheets.iter().enumerate() {
        let number = at + 1;
        xml.push_str("<sheet name=\"");
        push_text(&mut xml, &sheet.name);
        let state = if sheet.hidden {
            " state=\"veryHidden\""
        } else {
            ""
        };
        let _ = write!(xml, "\" sheetId=\"{number}\"{state} r:id=\"rId{number}\"/>");
    }
    xml.push_str("</sheets><definedNames>");
    for (at, sheet) in workbook.sheets.iter().enumerate() {
        if sheet.columns.is_empty() {
            continue;
        }
        let mut name = String::new();
        push_text(&mut name, &sheet.name.replace('\'', "''"));
        let last = letters(sheet.columns.len() - 1);
        let rows = sheet.rows.len() + 1;
        let _ = write!(
            xml,
            "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{at}\" hidden=\"1\">'{name}'!$A$1:${last}${rows}</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{at}\">'{name}'!$1:$1</definedName>"
        );
    }
    xml.push_str("</definedNames></workbook>");
    xml
}

fn sheet(sheet: &Sheet) -> String {
    let mut xml = format!("{PROLOGUE}<worksheet {MAIN}>");
    let has_head = !sheet.columns.is_empty();
    if has_head {
        xml.push_str("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        // The first row stays in sight, and the columns up to what a task is called.
        xml.push_str("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15.75\"/><cols>");
        for (at, column) in sheet.columns.iter().enumerate() {
            let _ = write!(
                xml,
                "<col min=\"{0}\" max=\"{0}\" width=\"{1}.7\" customWidth=\"1\"/>",
                at + 1,
                column.width
            );
        }
        xml.push_str("</cols>");
    }
    xml.push_str("<sheetData>");
    if has_head {
        xml.push_str("<row r=\"1\" ht=\"48\" customHeight=\"1\">");
        for (at, column) in sheet.columns.iter().enumerate() {
            let style = if column.editable { HEAD_EDITABLE } else { HEAD };
            text(&mut xml, at, 1, style, &column.title);
        }
        xml.push_str("</row>");
    }
    let first = if has_head { 2 } else { 1 };
    for (number, row) in (first..).zip(&sheet.rows) {
        let height = height(row, &sheet.columns);
        let _ = write!(xml, "<row r=\"{number}\"{height}>");
        for (at, value) in row.iter().enumerate() {
            cell(&mut xml, at, number, sheet.columns.get(at), value);
        }
        xml.push_str("</row>");
    }
    xml.push_str("</sheetData>");
    if has_head {
        tail(&mut xml, sheet);
    }
    xml.push_str("</worksheet>");
    xml
}

/// The height of a row whose texts are wrapped, for programs that do not work it out when they open a
/// file. It is an estimate, and theirs from the first edit on.
fn height(row: &[Value], columns: &[Head]) -> String {
    const LINE: usize = 16;
    const HIGHEST: usize = 400;
    let lines = row.iter().zip(columns).map(|(value, column)| {
        let Value::Text(text) = value else {
            return 1;
        };
        let width = usize::from(column.width).max(1);
        let lines = text.lines().map(|line| line.chars().count() / width + 1);
        lines.sum()
    });
    match lines.max().unwrap_or(1) {
        0..=1 => String::new(),
        lines => format!(" ht=\"{}\"", (lines * LINE).min(HIGHEST)),
    }
}

/// What follows the rows: filters, choices, and how it is printed.
fn tail(xml: &mut String, sheet: &Sheet) {
    let last_row = sheet.rows.len() + 1;
    let last = letters(sheet.columns.len() - 1);
    let _ = write!(xml, "<autoFilter ref=\"A1:{last}{last_row}\"/>");
    let columns = sheet.columns.iter().enumerate();
    let chosen: Vec<(usize, &Head)> = columns
        .filter(|(_, column)| !column.choices.is_empty())
        .collect();
    if !chosen.is_empty() {
        let _ = write!(xml, "<dataValidations count=\"{}\">", chosen.len());
        for (at, column) in chosen {
            let at = letters(at);
            let _ = write!(
                xml,
                "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"{at}2:{at}{}\"><formula1>",
                last_row.max(2)
            );
            push_text(xml, &format!("\"{}\"", column.choices.join(",")));
            xml.push_str("</formula1></dataValidation>");
        }
        xml.push_str("</dataValidations>");
    }
    xml.push_str("<pageMargins left=\"0.6\" right=\"0.6\" top=\"0.8\" bottom=\"0.8\" header=\"0.4\" footer=\"0.4\"/><pageSetup paperSize=\"8\" orientation=\"landscape\" fitToHeight=\"0\"/><headerFooter><oddHeader>&amp;C&amp;\"Times New Roman\"&amp;13&amp;P</oddHeader></headerFooter>");
}

fn cell(xml: &mut String, at: usize, row: usize, column: Option<&Head>, value: &Value) {
    let mut number = |style: u8, number: &str| {
        let _ = write!(
            xml,
            "<c r=\"{}{row}\" s=\"{style}\"><v>{number}</v></c>",
            letters(at)
        );
    };
    match value {
        Value::Number(value) => number(NUMBER, &value.to_string()),
        Value::Percent(percent) => number(PERCENT, &hundredths(*percent)),
        Value::Day(day) => match serial_of(*day) {
            Some(serial) => number(DAY, &serial.to_string()),
            None => text(xml, at, row, TEXT, &day.to_string()),
        },
        Value::Text(said) => text(xml, at, row, column.map_or(TEXT, words), said),
        Value::Empty => {
            if let Some(column) = column {
                let _ = write!(
                    xml,
                    "<c r=\"{}{row}\" s=\"{}\"/>",
                    letters(at),
                    empty(column)
                );
            }
        }
    }
}

/// How words look in a column.
fn words(column: &Head) -> u8 {
    if column.editable { TEXT_EDITABLE } else { TEXT }
}

/// How what is typed into an empty cell will look.
fn empty(column: &Head) -> u8 {
    match column.form {
        Form::Words => words(column),
        Form::Number => NUMBER,
        Form::Percent => PERCENT,
        Form::Day => DAY,
    }
}

/// "0.6" of 60.
fn hundredths(percent: u8) -> String {
    match percent {
        100.. => "1".to_owned(),
        percent => format!("0.{percent:02}"),
    }
}

fn text(xml: &mut String, at: usize, row: usize, style: u8, text: &str) {
    let _ = write!(
        xml,
        "<c r=\"{}{row}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">",
        letters(at)
    );
    push_cell(xml, text);
    xml.push_str("</t></is></c>");
}
