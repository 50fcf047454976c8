//! Finds tasks and puts the best first.

use super::fold::{marked_key, push_key};
use super::query::Query;
use crate::domain::book::{Book, TaskView};
use crate::domain::id::UnitId;
use crate::domain::order;
use std::cmp::Reverse;

/// Folded texts of every task of a book, by place.
#[derive(Clone, Debug, Default)]
pub struct Index {
    texts: Vec<Text>,
}

/// A task's texts, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Text {
    title: String,
    rest: String,
}

/// How well a task answers a query; the greater the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// The words stand somewhere, the last perhaps unfinished.
    Prefixes,
    /// The words stand somewhere, whole.
    Words,
    /// The words stand one after another in the quote, product, units, number or notes.
    Phrase,
    /// The same, whole words.
    WholePhrase,
    /// The same, with the marks as typed.
    MarkedPhrase,
    /// The words stand one after another in the label.
    Title,
    /// The same, whole words.
    WholeTitle,
    /// The same, with the marks as typed.
    MarkedTitle,
}

impl Index {
    /// Folds every task of the book.
    pub fn new(book: &Book) -> Self {
        let mut index = Self::default();
        index.refresh_all(book);
        index
    }

    /// Folds one task again, after it was edited.
    pub fn refresh(&mut self, book: &Book, place: usize) {
        if self.texts.len() < book.len() {
            self.texts.resize(book.len(), Text::default());
        }
        if let (Some(text), Some(task)) = (self.texts.get_mut(place), book.view(place)) {
            *text = Text::of(book, &task);
        }
    }

    fn refresh_all(&mut self, book: &Book) {
        for place in 0..book.len() {
            self.refresh(book, place);
        }
    }

    /// The places of the tasks that answer a query, best first.
    ///
    /// A task answers it if the words stand there one after another, or if all of them stand
    /// somewhere as whole words. Only where no task does, unfinished words anywhere will do.
    pub fn find(&self, book: &Book, query: &Query) -> Vec<usize> {
        let mut hits: Vec<(Rank, usize)> = Vec::new();
        for (place, text) in self.texts.iter().enumerate() {
            if let Some(rank) = text.rank(query, || book.view(place)) {
                hits.push((rank, place));
            }
        }
        if hits.iter().any(|(rank, _)| *rank > Rank::Prefixes) {
            hits.retain(|(rank, _)| *rank > Rank::Prefixes);
        }
        // Stable: of equal rank, in the order of the documents.
        order::by_key(&mut hits, |(rank, _)| Reverse(*rank));
        hits.into_iter().map(|(_, place)| place).collect()
    }
}

impl Text {
    fn of(book: &Book, task: &TaskView<'_>) -> Self {
        let mut text = Self::default();
        push_key(&mut text.title, task.title());
        for part in searched(book, task) {
            push_key(&mut text.rest, part);
        }
        text
    }

    fn rank<'a>(&self, query: &Query, task: impl FnOnce() -> Option<TaskView<'a>>) -> Option<Rank> {
        let phrase = query.phrase();
        let in_title = self.title.contains(phrase);
        if in_title || self.rest.contains(phrase) {
            let whole = query.whole_phrase();
            let marked = query.marked().zip(task()).is_some_and(|(marked, task)| {
                let text = if in_title { task.title() } else { task.quote() };
                marked_key(text).contains(marked)
            });
            return Some(match (in_title, marked) {
                (true, true) => Rank::MarkedTitle,
                (false, true) => Rank::MarkedPhrase,
                (true, false) if self.title.contains(whole) => Rank::WholeTitle,
                (true, false) => Rank::Title,
                (false, false) if self.rest.contains(whole) => Rank::WholePhrase,
                (false, false) => Rank::Phrase,
            });
        }
        let (last, before) = query.spaced().split_last()?;
        let has = |word: &str| self.title.contains(word) || self.rest.contains(word);
        if before.is_empty() || !before.iter().all(|word| has(word)) {
            return None;
        }
        if has(last) {
            Some(Rank::Words)
        } else if has(last.trim_end()) {
            Some(Rank::Prefixes)
        } else {
            None
        }
    }
}

/// What is searched besides the label.
fn searched<'a>(book: &'a Book, task: &TaskView<'a>) -> Vec<&'a str> {
    let mut parts = vec![task.quote()];
    parts.extend(task.product());
    parts.extend(task.reference());
    parts.extend(
        task.document()
            .and_then(|document| document.number.as_deref()),
    );
    for unit in task.lead().iter().chain(task.coordinating()) {
        push_names(book, unit, &mut parts);
    }
    parts.extend(task.own_lead().map(String::as_str));
    parts.extend(task.person().map(String::as_str));
    parts.extend(task.note().map(String::as_str));
    parts.extend(task.items().map(|(_, item)| item.text.as_str()));
    parts.extend(
        task.evidence()
            .map(|(_, evidence)| evidence.number.as_str()),
    );
    parts
}

fn push_names<'a>(book: &'a Book, unit: &UnitId, parts: &mut Vec<&'a str>) {
    if let Some(unit) = book.catalogue().unit(unit) {
        parts.push(&unit.name);
        parts.push(&unit.short);
        parts.extend(unit.aliases.iter().map(|alias| alias.text.as_str()));
    }
}
