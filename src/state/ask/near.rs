//! What may have been meant by a value that means nothing.

use super::Part;
use super::choices::{Choice, choices};
use crate::domain::catalogue::Catalogue;
use crate::domain::filter::{Condition, Term};
use crate::domain::order;
use crate::search::fold;
use crate::search::query::Query;
use std::cmp::Reverse;

/// So many are offered.
const MOST: usize = 3;

/// The nearest conditions of the kind that was typed, best first.
pub fn near(part: &Part, catalogue: &Catalogue) -> Vec<Term> {
    let query = Query::new(&part.value);
    let typed = fold::key(&part.value);
    let mut ranked: Vec<(usize, Reverse<usize>, Condition)> = choices(catalogue, part.kind)
        .into_iter()
        .filter_map(|choice| {
            let shared = shared(&query, &choice);
            let far = far(&typed, &choice);
            // A third of the letters, or half of the words.
            let alike = far * 3 <= typed.len() || (shared * 2 > query.words().len());
            alike.then_some((far, Reverse(shared), choice.condition))
        })
        .collect();
    order::by_key(&mut ranked, |(far, shared, _)| (*far, *shared));
    let terms = ranked.into_iter().map(|(.., condition)| Term {
        condition,
        wanted: part.wanted,
    });
    terms.take(MOST).collect()
}

/// How many of the typed words its names have.
fn shared(query: &Query, choice: &Choice) -> usize {
    let has = |word: &str| {
        choice
            .names()
            .iter()
            .any(|name| name.contains(&format!(" {word} ")))
    };
    query
        .words()
        .iter()
        .filter(|word| has(word.folded()))
        .count()
}

/// The least number of letters to be changed, put in or left out to get one of its names.
fn far(typed: &str, choice: &Choice) -> usize {
    let far = choice
        .names()
        .iter()
        .map(|name| distance(typed.trim(), name.trim()));
    far.min().unwrap_or(usize::MAX / 3)
}

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
