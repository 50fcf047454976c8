//! Where the hits are in the original text.

use super::fold::{is_mark, letter, words};
use super::query::Query;
use std::ops::Range;

/// A stretch of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The text.
    pub text: String,
    /// Whether it is a hit.
    pub hit: bool,
}

/// The byte ranges of a query's hits, in order, apart from each other, on character borders.
///
/// Where the words stand one after another, only such places are hits; elsewhere each whole word is.
pub fn hits(text: &str, query: &Query) -> Vec<Range<usize>> {
    let asked = query.words();
    let Some((last, before)) = asked.split_last() else {
        return Vec::new();
    };
    let words = words(text);
    let mut hits = Vec::new();
    let mut at = 0;
    while at + asked.len() <= words.len() {
        let run = &words[at..at + asked.len()];
        let Some((end, start)) = run.split_last() else {
            break;
        };
        let phrase = start.iter().map(|word| &word.folded).eq(before)
            && end.folded.starts_with(last.as_str());
        if phrase {
            let length = letters(&text[end.start..end.end], last.chars().count());
            hits.push(run[0].start..end.start + length);
            at += asked.len();
        } else {
            at += 1;
        }
    }
    if hits.is_empty() && !before.is_empty() {
        hits = words
            .iter()
            .filter(|word| asked.contains(&word.folded))
            .map(|word| word.start..word.end)
            .collect();
    }
    hits
}

/// Length in bytes of the first `count` letters of a word, with their marks.
fn letters(word: &str, count: usize) -> usize {
    let mut left = count;
    for (at, c) in word.char_indices() {
        if letter(c).is_some() {
            if left == 0 {
                return at;
            }
            left -= 1;
        } else if !is_mark(c) {
            return at;
        }
    }
    word.len()
}

/// The whole text, cut where hits begin and end.
pub fn spans(text: &str, query: &Query) -> Vec<Span> {
    cut(text, &hits(text, query))
}

fn cut(text: &str, hits: &[Range<usize>]) -> Vec<Span> {
    let mut spans = Vec::with_capacity(hits.len() * 2 + 1);
    let mut push = |range: Range<usize>, hit| {
        if !range.is_empty() {
            spans.push(Span {
                text: text[range].to_owned(),
                hit,
            });
        }
    };
    let mut at = 0;
    for hit in hits {
        push(at..hit.start, false);
        push(hit.clone(), true);
        at = hit.end;
    }
    push(at..text.len(), false);
    spans
}

/// About `length` characters around the first hit, cut between words, with "…" where text is left
/// out. `None` if there is no hit.
pub fn excerpt(text: &str, query: &Query, length: usize) -> Option<Vec<Span>> {
    let hits = hits(text, query);
    let first = hits.first()?;
    let from = beginning(text, first.start, length / 5);
    let until = ending(text, first.end, from, length);
    let inside: Vec<_> = hits
        .iter()
        .filter(|hit| hit.end <= until)
        .map(|hit| hit.start - from..hit.end - from)
        .collect();
    let mut spans = cut(&text[from..until], &inside);
    if from > 0 {
        spans.insert(
            0,
            Span {
                text: "…".to_owned(),
                hit: false,
            },
        );
    }
    if until < text.len() {
        spans.push(Span {
            text: "…".to_owned(),
            hit: false,
        });
    }
    Some(spans)
}

/// Where an excerpt begins: at most `lead_in` characters before the hit, after a blank.
fn beginning(text: &str, hit: usize, lead_in: usize) -> usize {
    let before = &text[..hit];
    if before.chars().count() <= lead_in {
        return 0;
    }
    before
        .char_indices()
        .rev()
        .take(lead_in)
        .filter(|(_, c)| c.is_whitespace())
        .last()
        .map_or(hit, |(at, c)| at + c.len_utf8())
}

/// Where an excerpt ends: about `length` characters on, at a blank after the hit.
fn ending(text: &str, hit_end: usize, from: usize, length: usize) -> usize {
    let Some((far, _)) = text[from..].char_indices().nth(length) else {
        return text.len();
    };
    let far = (from + far).max(hit_end);
    let whole = text[far..]
        .find(char::is_whitespace)
        .map_or(text.len(), |blank| far + blank);
    if whole == far {
        return far;
    }
    text[hit_end..far]
        .rfind(char::is_whitespace)
        .map_or(whole, |blank| hit_end + blank)
}
