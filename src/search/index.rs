//! Finds tasks and puts the best first.

mod looking;
mod notes;
mod run;
mod weights;
mod written;

use super::fold::each_word;
use super::lexicon::{Lexicon, Spelling};
use super::query::{How, Query};
use super::rank::Rank;
use super::zone::{TITLE, Zone, each_text};
use crate::domain::book::Book;
use looking::Looking;
use written::Written;

/// The words of every task of a book, by place; and for every word, the tasks that have it.
#[derive(Clone, Debug, Default)]
pub struct Index {
    lexicon: Lexicon,
    written: Written,
    texts: Vec<Text>,
    /// `spelling → tasks that have it, by place`
    postings: Vec<Vec<Posting>>,
}

/// The words of a task in order; before each text the number of its zone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Text(Box<[Spelling]>);

/// From here on a number in a [`Text`] is no word but says in which zone the words behind it stand.
const ZONES: u32 = u32::MAX - 16;

/// A task that has a word, and the zones in which it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Posting {
    place: u32,
    zones: Zones,
}

/// The zones in which a task has a word, and those in which the word is all of a text: a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Zones {
    has: u16,
    names: u16,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Places of the tasks, best first.
    pub places: Vec<usize>,
    /// The query, with all that its words turned out to mean: what is to be marked as hits.
    pub query: Query,
    /// How one comes from what was typed to the best of them.
    pub how: Option<How>,
    /// How many of them have all words.
    pub complete: usize,
}

impl Index {
    /// Ready to read the tasks of the book, by [`Self::refresh`].
    pub fn unread(book: &Book) -> Self {
        let mut index = Self::default();
        index.written = Written::new(book.catalogue(), &mut index.lexicon);
        index
    }

    /// Reads every task of the book.
    pub fn new(book: &Book) -> Self {
        let mut index = Self::unread(book);
        for place in 0..book.len() {
            index.refresh(book, place);
        }
        index
    }

    /// Reads one task again, after it was edited.
    pub fn refresh(&mut self, book: &Book, place: usize) {
        if self.texts.len() < book.len() {
            self.texts.resize(book.len(), Text::default());
        }
        let text = self.read(book, place);
        let Some(held) = self.texts.get_mut(place) else {
            return;
        };
        if *held == text {
            return;
        }
        let before = std::mem::replace(held, text).words();
        let now = self.texts[place].words();
        self.postings.resize(self.lexicon.spellings(), Vec::new());
        let place = u32::try_from(place).unwrap_or(u32::MAX);
        for (word, _) in before.iter().filter(|word| !now.contains(word)) {
            self.postings[*word as usize].retain(|posting| posting.place != place);
        }
        for (word, zones) in now.iter().filter(|word| !before.contains(word)) {
            let posting = Posting {
                place,
                zones: *zones,
            };
            let of_word = &mut self.postings[*word as usize];
            let at = of_word.partition_point(|held| held.place < place);
            of_word.insert(at, posting);
        }
    }

    /// The words of a task, and what they abbreviate or are abbreviated to.
    fn read(&mut self, book: &Book, place: usize) -> Text {
        let Some(task) = book.view(place) else {
            return Text::default();
        };
        let (lexicon, written) = (&mut self.lexicon, &self.written);
        let (mut words, mut behind_title) = (Vec::new(), 0);
        each_text(book, &task, &mut |zone, text| {
            words.push(ZONES + zone as u32);
            each_word(text, |_, _, spelling| words.push(lexicon.learn(spelling)));
            if zone == Zone::Title {
                written.add(lexicon, 0, Zone::TitleWritten, &mut words);
                behind_title = words.len();
            }
        });
        written.add(lexicon, behind_title, Zone::Written, &mut words);
        Text(words.into_boxed_slice())
    }

    /// The places of the tasks that answer a query, best first.
    ///
    /// A task answers it if it has all words, as typed or as an input method would have typed them.
    /// Where few do, one slip in a longer word is forgiven that no task has; where few have them side
    /// by side, those come too that lack some and have the others so. Tasks that have the last word
    /// only unfinished and away from the others come only where no better do.
    pub fn find(&self, query: &Query) -> Found {
        let (answers, query) = Looking::new(self, query.clone()).look();
        Found {
            how: answers.best().next().map(|(rank, _)| rank.how),
            places: answers.best().map(|(_, place)| *place as usize).collect(),
            query: self.with_stand_ins(query),
            complete: answers.complete,
        }
    }

    fn with_stand_ins(&self, mut query: Query) -> Query {
        for words in self.written.stand_ins(&self.lexicon, &query) {
            query.stand_in(words);
        }
        query
    }

    /// How well a task answers a query; `None` if it does not.
    pub fn explain(&self, query: &Query, place: usize) -> Option<Rank> {
        let (answers, _) = Looking::new(self, query.clone()).look();
        let mut best = answers.best();
        let of_place = best.find(|(_, other)| *other as usize == place);
        of_place.map(|(rank, _)| *rank)
    }
}

impl Zones {
    /// The same, with names in no other zones.
    fn only_names_in(self, zones: u16) -> Self {
        Self {
            names: self.names & zones,
            ..self
        }
    }

    fn add(&mut self, other: Self) {
        self.has |= other.has;
        self.names |= other.names;
    }
}

impl Text {
    /// Its words in order of their numbers, each once, with the zones it stands in.
    fn words(&self) -> Vec<(Spelling, Zones)> {
        let mut words = Vec::with_capacity(self.0.len());
        let (mut zone, mut first) = (0, false);
        for (at, word) in self.0.iter().enumerate() {
            if let Some(number) = word.checked_sub(ZONES) {
                (zone, first) = (1_u16 << number, true);
                continue;
            }
            let only = first && self.ends_behind(at);
            let names = if only { zone } else { 0 };
            words.push((*word, Zones { has: zone, names }));
            first = false;
        }
        words.sort_unstable();
        words.dedup_by(|next, held| {
            let same = next.0 == held.0;
            if same {
                held.1.add(next.1);
            }
            same
        });
        words
    }

    /// Whether the word at that place is the last of its text.
    fn ends_behind(&self, at: usize) -> bool {
        self.0.get(at + 1).is_none_or(|next| *next >= ZONES)
    }

    /// How many words the label has.
    fn title(&self) -> usize {
        let label = self.0.iter().skip(1);
        label.take_while(|word| **word < ZONES).count()
    }
}
