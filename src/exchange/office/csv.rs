//! CSV (RFC 4180) for Excel: UTF-8 with a byte order mark, lines that end in CR LF.

use crate::exchange::sheet::{Sheet, Value};
use crate::text::date::dmy;

/// A table as CSV. A text that a program would take for a formula gets an apostrophe before it.
pub fn csv(sheet: &Sheet) -> String {
    let mut text = String::from('\u{feff}');
    let titles = sheet.columns.iter();
    let titles: Vec<String> = titles.map(|column| defused(&column.title)).collect();
    push_line(&mut text, &titles);
    for row in &sheet.rows {
        let cells: Vec<String> = row.iter().map(words).collect();
        push_line(&mut text, &cells);
    }
    text
}

fn words(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => defused(text),
        Value::Number(number) => number.to_string(),
        Value::Percent(percent) => format!("{percent}%"),
        Value::Day(day) => dmy(*day),
    }
}

/// A text that nothing runs: what begins like a formula begins with an apostrophe instead. Blanks
/// before it do not help: programs leave them out.
fn defused(text: &str) -> String {
    let is_formula = text
        .trim_start_matches(' ')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if is_formula {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

fn push_line(text: &mut String, cells: &[String]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        if cell.contains([',', '"', '\r', '\n']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push_str("\r\n");
}
