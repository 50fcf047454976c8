//! What may have been meant by a value that means nothing.

use super::Part;
use super::choices::choices;
use crate::domain::catalogue::Catalogue;
use crate::domain::filter::Term;
use crate::domain::order;
use crate::search::fold;

/// Something that may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// The condition.
    pub term: Term,
    /// What was typed behind its name.
    pub rest: String,
}

/// So many are offered.
const MOST: usize = 3;

/// The nearest conditions of the kind that was typed, best first.
pub fn near(part: &Part, catalogue: &Catalogue) -> Vec<Near> {
    let typed = fold::words(&part.value);
    let letters: Vec<&str> = typed.iter().map(|word| word.folded.as_str()).collect();
    let mut ranked: Vec<(usize, Near)> = Vec::new();
    for choice in choices(catalogue, part.kind) {
        let fits = choice.names().iter().filter_map(|name| {
            let words = name.split_whitespace().count().min(letters.len());
            let typed = letters[..words].join(" ");
            let far = distance(&typed, name.trim());
            // One letter of three may be wrong, but not a number.
            let alike = far * 3 <= typed.len() && !typed.contains(|c: char| c.is_ascii_digit());
            alike.then_some((far, letters.len() - words, words))
        });
        if let Some((far, left, words)) = fits.min() {
            let end = typed.get(words.wrapping_sub(1)).map_or(0, |word| word.end);
            let near = Near {
                term: Term {
                    condition: choice.condition,
                    wanted: part.wanted,
                },
                rest: part.value.get(end..).unwrap_or_default().trim().to_owned(),
            };
            ranked.push((far + left, near));
        }
    }
    order::by_key(&mut ranked, |(far, _)| *far);
    let near = ranked.into_iter().map(|(_, near)| near);
    near.take(MOST).collect()
}

/// The least number of letters to be changed, put in or left out to get from one to the other.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let changed = before + usize::from(x != y);
            before = row[j + 1];
            row[j + 1] = changed.min(before + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}
