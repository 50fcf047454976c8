//! What is written short in one text and out in another: "LLTP", "lý lịch tư pháp".

use super::ZONES;
use crate::domain::catalogue::Catalogue;
use crate::search::fold::{each_word, unmarked};
use crate::search::lexicon::{Lexicon, Spelling, Term};
use crate::search::query::{Asked, Query};
use crate::search::zone::Zone;

/// Every abbreviation with what it stands for, each way round.
#[derive(Clone, Debug, Default)]
pub(super) struct Written {
    pairs: Vec<Pair>,
    /// `term → the pairs that it begins`
    beginning: Vec<Vec<usize>>,
}

#[derive(Clone, Debug)]
struct Pair {
    from: Vec<Term>,
    to: Vec<Spelling>,
}

impl Written {
    /// The abbreviations of the data, and the short names of bodies.
    pub(super) fn new(catalogue: &Catalogue, lexicon: &mut Lexicon) -> Self {
        let mut written = Self::default();
        for (short, full) in catalogue.short_forms() {
            written.know(short, full, lexicon);
        }
        written
    }

    fn know(&mut self, short: &str, full: &str, lexicon: &mut Lexicon) {
        let mut read = |text: &str| {
            let mut words = Vec::new();
            each_word(text, |_, _, spelling| words.push(lexicon.learn(spelling)));
            words
        };
        let (short, full) = (read(short), read(full));
        let terms = |words: &[Spelling]| -> Vec<Term> {
            words.iter().map(|word| lexicon.term(*word)).collect()
        };
        let (short_terms, full_terms) = (terms(&short), terms(&full));
        if short_terms == full_terms {
            return;
        }
        self.push(short_terms, full);
        self.push(full_terms, short);
    }

    fn push(&mut self, from: Vec<Term>, to: Vec<Spelling>) {
        let Some(first) = from.first().map(|term| *term as usize) else {
            return;
        };
        if self.beginning.len() <= first {
            self.beginning.resize(first + 1, Vec::new());
        }
        self.beginning[first].push(self.pairs.len());
        self.pairs.push(Pair { from, to });
    }

    /// Adds, as texts of a zone, what the words from a place on abbreviate or are abbreviated to.
    pub(super) fn add(
        &self,
        lexicon: &Lexicon,
        from: usize,
        zone: Zone,
        words: &mut Vec<Spelling>,
    ) {
        let mut found: Vec<usize> = Vec::new();
        for at in from..words.len() {
            let Some(term) = term_of(lexicon, words[at]) else {
                continue;
            };
            let beginning = self.beginning.get(term as usize);
            for pair in beginning.into_iter().flatten() {
                let run = &self.pairs[*pair].from;
                let here = words[at..].iter().map(|word| term_of(lexicon, *word));
                if here.take(run.len()).eq(run.iter().copied().map(Some)) && !found.contains(pair) {
                    found.push(*pair);
                }
            }
        }
        for pair in found {
            words.push(ZONES + zone as u32);
            words.extend(&self.pairs[pair].to);
        }
    }

    /// What stands for some of the words of a query, in whatever way these were typed.
    pub(super) fn stand_ins(&self, lexicon: &Lexicon, query: &Query) -> Vec<Vec<String>> {
        let terms_of = |word: &Asked| {
            let spellings = word
                .forms
                .iter()
                .filter_map(|form| lexicon.of(&form.folded).first());
            spellings.map(|word| lexicon.term(*word)).collect()
        };
        let terms: Vec<Vec<Term>> = query.words().iter().map(terms_of).collect();
        let mut found = Vec::new();
        for (at, here) in terms.iter().enumerate() {
            let beginning = here
                .iter()
                .filter_map(|term| self.beginning.get(*term as usize));
            for pair in beginning.flatten().map(|pair| &self.pairs[*pair]) {
                let behind = &terms[at..];
                let is = |(term, words): (&Term, &Vec<Term>)| words.contains(term);
                if pair.from.len() <= behind.len() && pair.from.iter().zip(behind).all(is) {
                    let folded = pair.to.iter().map(|word| unmarked(lexicon.spelled(*word)));
                    found.push(folded.collect());
                }
            }
        }
        found
    }
}

fn term_of(lexicon: &Lexicon, word: Spelling) -> Option<Term> {
    (word < ZONES).then(|| lexicon.term(word))
}
