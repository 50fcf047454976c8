//! Names of places, and texts as cells hold them.

use super::super::xml::{is_allowed, push_text};
use std::fmt::Write as _;

/// The letters of a column, counted from nought: "A", "Z", "AA".
pub(super) fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(b'A' + digit);
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().map(|byte| char::from(*byte)).collect()
}

/// Column and row of a place such as "B7", both from nought.
pub(super) fn place(name: &str) -> Option<(usize, usize)> {
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = name.split_at(digits);
    if !(1..=3).contains(&letters.len()) {
        return None;
    }
    let mut column = 0;
    for byte in letters.bytes() {
        let digit = byte.to_ascii_uppercase().checked_sub(b'A')?;
        if digit >= 26 {
            return None;
        }
        column = column * 26 + usize::from(digit) + 1;
    }
    Some((column - 1, row.parse::<usize>().ok()?.checked_sub(1)?))
}

/// Puts a text into a cell. What XML cannot hold is written as `_x0000_`, and so is what would be taken
/// for that.
pub(super) fn push_cell(xml: &mut String, text: &str) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        if !is_allowed(c) || c == '\r' || escaped(rest).is_some() {
            let _ = write!(xml, "_x{:04X}_", u32::from(c));
        } else {
            push_text(xml, &rest[..c.len_utf8()]);
        }
        rest = after;
    }
}

/// The character that a text begins with in the form `_x0000_`.
fn escaped(text: &str) -> Option<char> {
    let digits = text.strip_prefix("_x")?.get(..4)?;
    let is_whole = text.get(6..7) == Some("_") && digits.bytes().all(|b| b.is_ascii_hexdigit());
    let number = u32::from_str_radix(digits, 16).ok()?;
    char::from_u32(number).filter(|_| is_whole)
}

/// A cell's text as it was before [`push_cell`].
pub(super) fn plain_cell(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(meant) = escaped(rest) {
            plain.push(meant);
            rest = &rest[7..];
        } else {
            plain.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    plain
}
