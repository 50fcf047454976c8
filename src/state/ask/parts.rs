//! Finds the conditions in what was typed.

use crate::domain::filter::Kind;
use crate::search::fold::{self, Word};
use crate::search::query::Query;
use crate::text::ask::KEYS;
use std::ops::Range;

/// The beginning of a condition.
pub(super) struct Head {
    /// Where it begins, with its hyphen.
    pub(super) start: usize,
    /// Whether no hyphen stands before it.
    pub(super) wanted: bool,
    pub(super) kind: Kind,
    /// Where its value may stand: up to the next condition.
    pub(super) value: Range<usize>,
}

/// Quotation marks, as keyboards and word processors write them.
pub(super) const QUOTES: [char; 3] = ['"', '“', '”'];
/// So many words the name before a colon may have.
const LONGEST_KEY: usize = 4;

/// The beginnings of the conditions in a text, in order.
pub(super) fn heads(text: &str) -> Vec<Head> {
    let mut heads: Vec<Head> = Vec::new();
    let (mut at, mut from) = (0, 0);
    while let Some(c) = text[at..].chars().next() {
        let next = at + c.len_utf8();
        if QUOTES.contains(&c) {
            let end = text[next..].find(QUOTES).map(|end| next + end);
            at = end.map_or(text.len(), |end| end + char_at(text, end));
        } else if let Some((start, kind)) = (c == ':').then(|| key_before(text, from, at)).flatten()
        {
            let before = text[..start].strip_suffix('-');
            let signed = before.filter(|before| before.chars().next_back().is_none_or(is_gap));
            if let Some(last) = heads.last_mut() {
                last.value.end = signed.map_or(start, str::len);
            }
            heads.push(Head {
                start: signed.map_or(start, str::len),
                wanted: signed.is_none(),
                kind,
                value: next..text.len(),
            });
            at = next + quoted(&text[next..]).map_or(0, |value| value.length);
            from = at;
        } else {
            at = next;
        }
    }
    heads
}

fn char_at(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || QUOTES.contains(&c) || matches!(c, ',' | ';' | '(')
}

/// The name of conditions that ends before a colon, and where it begins.
fn key_before(text: &str, from: usize, colon: usize) -> Option<(usize, Kind)> {
    let head = &text[from..colon];
    let words = fold::words(head);
    if words.last().is_none_or(|last| last.end != head.len()) {
        return None;
    }
    let most = words.len().min(LONGEST_KEY);
    let ends: Vec<&[Word]> = (1..=most)
        .rev()
        .map(|n| &words[words.len() - n..])
        .collect();
    ends.into_iter().find_map(|words| {
        let start = from + words.first()?.start;
        let typed = &text[start..colon];
        let before = text[..start].chars().next_back();
        let alone = before.is_none_or(|c| is_gap(c) || c == '-');
        let kind = KEYS
            .iter()
            .find(|(_, names)| names.iter().any(|name| is_same(typed, name)));
        let plain = |c: char| c.is_alphanumeric() || c.is_whitespace() || fold::is_mark(c);
        kind.filter(|_| alone && typed.chars().all(plain))
            .map(|(kind, _)| (start, *kind))
    })
}

/// Whether a text was typed for a name, with marks or without, in Telex or VNI.
pub(super) fn is_same(typed: &str, name: &str) -> bool {
    let query = Query::new(typed);
    let mut names = 0;
    let mut same = true;
    fold::each_word(name, |_, folded, _| {
        same &= query.words().get(names).is_some_and(|word| word.is(folded));
        names += 1;
    });
    same && names == query.words().len()
}

/// A value in quotation marks.
pub(super) struct Quoted {
    pub(super) value: String,
    /// Bytes up to where it ends, with blanks before it.
    pub(super) length: usize,
    /// Whether the second mark was typed.
    pub(super) closed: bool,
}

/// The value in quotation marks that a text begins with; a mark that belongs to it stands twice.
pub(super) fn quoted(text: &str) -> Option<Quoted> {
    let behind = text.trim_start().strip_prefix(QUOTES)?;
    let is_plain = text.trim_start().starts_with('"');
    let is_end = |c: char| {
        if is_plain {
            c == '"'
        } else {
            QUOTES.contains(&c)
        }
    };
    let mut value = String::new();
    let mut chars = behind.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if !is_end(c) {
            value.push(c);
        } else if is_plain && chars.peek().is_some_and(|(_, next)| *next == '"') {
            value.push(c);
            chars.next();
        } else {
            return Some(Quoted {
                value,
                length: text.len() - behind.len() + at + c.len_utf8(),
                closed: true,
            });
        }
    }
    Some(Quoted {
        value,
        length: text.len(),
        closed: false,
    })
}
