//! Where the hits are in the original text.

use super::fold::{Word, is_mark, letter, words};
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

/// A stretch of text that is a hit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where it is, in bytes, on character borders.
    pub range: Range<usize>,
    /// The words of the query that it is, as bits.
    words: u64,
}

/// A query's hits, in order, apart from each other.
///
/// Where the words stand one after another, or where something stands that they abbreviate, only such
/// places are hits; elsewhere each whole word is.
pub fn hits(text: &str, query: &Query) -> Vec<Hit> {
    let asked = query.words().len();
    if asked == 0 {
        return Vec::new();
    }
    let words = words(text);
    let all = (1 << asked) - 1;
    let mut hits = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let here = &words[at..];
        let Some((length, end)) = run_at(here, query, text).or_else(|| stand_in_at(here, query))
        else {
            at += 1;
            continue;
        };
        hits.push(Hit {
            range: words[at].start..end,
            words: all,
        });
        at += length;
    }
    if hits.is_empty() && asked > 1 {
        let is = |word: &Word| {
            let covered = |place: &usize| query.words()[*place].is(&word.folded);
            (0..asked).filter(covered).map(|place| 1 << place).sum()
        };
        let whole = words.iter().map(|word| Hit {
            range: word.start..word.end,
            words: is(word),
        });
        hits.extend(whole.filter(|hit| hit.words != 0));
    }
    hits
}

/// If the words begin with those of the query, how many they are and where they end.
fn run_at(words: &[Word], query: &Query, text: &str) -> Option<(usize, usize)> {
    let mut end = 0;
    let asked = query.words().len();
    for place in 0..asked {
        let word = words.get(place)?;
        let letters = query.covers(place, &word.folded)?;
        end = word.start + length_of(&text[word.start..word.end], letters);
    }
    Some((asked, end))
}

/// If the words begin with what stands for some of those of the query, how many they are and where
/// they end.
fn stand_in_at(words: &[Word], query: &Query) -> Option<(usize, usize)> {
    let begins = |run: &&Vec<String>| {
        let here = words.iter().map(|word| &word.folded);
        !run.is_empty() && here.take(run.len()).eq(run.iter())
    };
    let run = query.stand_ins().iter().find(begins)?;
    Some((run.len(), words.get(run.len() - 1)?.end))
}

/// Length in bytes of the first `count` letters of a word, with their marks.
fn length_of(word: &str, count: usize) -> usize {
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
    cut(text, hits(text, query).into_iter().map(|hit| hit.range))
}

fn cut(text: &str, hits: impl IntoIterator<Item = Range<usize>>) -> Vec<Span> {
    let mut spans = Vec::new();
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
        at = hit.end;
        push(hit, true);
    }
    push(at..text.len(), false);
    spans
}

/// About `length` characters around the hits that together are the most words of the query, cut
/// between words, with "…" where text is left out. `None` if there is no hit.
pub fn excerpt(text: &str, query: &Query, length: usize) -> Option<Vec<Span>> {
    let hits = hits(text, query);
    let first = best_of(text, &hits, length)?;
    let from = beginning(text, first.start, length / 5);
    let until = ending(text, first.end, from, length);
    let inside = hits
        .iter()
        .filter(|hit| from <= hit.range.start && hit.range.end <= until)
        .map(|hit| hit.range.start - from..hit.range.end - from);
    let mut spans = cut(&text[from..until], inside);
    let dots = || Span {
        text: "…".to_owned(),
        hit: false,
    };
    if from > 0 {
        spans.insert(0, dots());
    }
    if until < text.len() {
        spans.push(dots());
    }
    Some(spans)
}

/// The hit from which on the most words of the query stand within so many characters; the first of
/// several.
fn best_of(text: &str, hits: &[Hit], length: usize) -> Option<Range<usize>> {
    let words_from = |first: &Hit| {
        let end = text[first.range.start..]
            .char_indices()
            .nth(length - length / 5)
            .map_or(text.len(), |(at, _)| first.range.start + at);
        let within = hits
            .iter()
            .filter(|hit| hit.range.start >= first.range.start && hit.range.end <= end);
        within
            .fold(first.words, |words, hit| words | hit.words)
            .count_ones()
    };
    let mut best: Option<(u32, &Hit)> = None;
    for hit in hits {
        let words = words_from(hit);
        if best.is_none_or(|(most, _)| words > most) {
            best = Some((words, hit));
        }
    }
    best.map(|(_, hit)| hit.range.clone())
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
