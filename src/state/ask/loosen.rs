//! What a search that finds nothing would find with one thing less.

use crate::domain::filter::{Filter, Lens, Term, apply};
use crate::search::fold;
use crate::search::query::Query;
use crate::state::session::Session;

/// One thing less to ask for, and what that would show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// What is left out.
    pub dropped: Dropped,
    /// The conditions that stay.
    pub filter: Filter,
    /// The words that stay.
    pub words: String,
    /// How many tasks that shows: more than none.
    pub count: usize,
}

/// What can be left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// A condition.
    Term(Term),
    /// A word that is searched for, as it was typed.
    Word(String),
}

/// So many words are tried.
const MOST_WORDS: usize = 8;

/// Every way to find something by leaving out one condition or one word.
pub fn ways(session: &Session, words: &str, filter: &Filter, lens: &Lens) -> Vec<Way> {
    let mut ways = Vec::new();
    let mut add = |dropped, filter: Filter, words: String| {
        let count = count(session, &words, &filter, lens);
        if count > 0 {
            ways.push(Way {
                dropped,
                filter,
                words,
                count,
            });
        }
    };
    for term in filter.terms() {
        let mut rest = filter.clone();
        rest.remove(&term.condition);
        add(Dropped::Term(term.clone()), rest, words.to_owned());
    }
    for word in fold::words(words).into_iter().take(MOST_WORDS) {
        let (before, behind) = (&words[..word.start], &words[word.end..]);
        let rest = format!("{}{}", before.trim_end_matches('-'), behind.trim_start());
        let typed = words[word.start..word.end].to_owned();
        add(Dropped::Word(typed), filter.clone(), rest);
    }
    ways
}

/// How many tasks are found by words and a filter.
pub fn count(session: &Session, words: &str, filter: &Filter, lens: &Lens) -> usize {
    shown(session, words, filter, lens).len()
}

/// The tasks, by their places in the book, that words and a filter show.
pub fn shown(session: &Session, words: &str, filter: &Filter, lens: &Lens) -> Vec<usize> {
    let (book, query) = (session.book(), Query::new(words));
    let found = if query.is_empty() {
        (0..book.len()).collect()
    } else {
        session.find(&query).places
    };
    apply(book, found, filter, lens).0
}
