//! The words that texts consist of: each folded word with its spellings.

use super::fold::unmarked;
use std::collections::{BTreeMap, HashMap};
use std::ops::Bound;

/// A folded word: "duong".
pub type Term = u32;
/// A word with its marks: "đường". See [`super::fold::each_word`].
pub type Spelling = u32;

/// Every word that was ever seen. Words are numbered and never go.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// In order, to look words up by how they begin.
    terms: BTreeMap<Box<str>, Term>,
    /// `term → its spellings`
    of_term: Vec<Vec<Spelling>>,
    spellings: HashMap<Box<str>, Spelling>,
    /// `spelling → text and term`
    known: Vec<(Box<str>, Term)>,
}

impl Lexicon {
    /// The number of a spelling, which gets one if it has none.
    pub fn learn(&mut self, spelling: &str) -> Spelling {
        if let Some(known) = self.spellings.get(spelling) {
            return *known;
        }
        let folded = unmarked(spelling).into_boxed_str();
        let terms = self.of_term.len();
        let term = *self.terms.entry(folded).or_insert_with(|| number(terms));
        let spelled = number(self.known.len());
        if term as usize == terms {
            self.of_term.push(Vec::new());
        }
        self.of_term[term as usize].push(spelled);
        self.spellings.insert(spelling.into(), spelled);
        self.known.push((spelling.into(), term));
        spelled
    }

    /// How many spellings there are.
    pub fn spellings(&self) -> usize {
        self.known.len()
    }

    /// The term that a spelling is of.
    pub fn term(&self, spelling: Spelling) -> Term {
        self.known[spelling as usize].1
    }

    /// The text of a spelling.
    pub fn spelled(&self, spelling: Spelling) -> &str {
        &self.known[spelling as usize].0
    }

    /// The spellings of a folded word.
    pub fn of(&self, folded: &str) -> &[Spelling] {
        self.terms
            .get(folded)
            .map_or(&[], |term| &self.of_term[*term as usize])
    }

    /// The folded words that begin so, with their spellings.
    pub fn beginning<'a>(
        &'a self,
        start: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a [Spelling])> {
        self.terms
            .range::<str, _>((Bound::Included(start), Bound::Unbounded))
            .take_while(move |(folded, _)| folded.starts_with(start))
            .map(|(folded, term)| (&**folded, self.of_term[*term as usize].as_slice()))
    }

    /// The folded words that are one slip of the finger away from this one: a letter too many, too
    /// few, a wrong one, or two that changed places.
    pub fn near<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = (&'a str, &'a [Spelling])> {
        let typed: Vec<char> = folded.chars().collect();
        self.terms
            .iter()
            .filter(move |(known, _)| is_one_slip(&typed, known))
            .map(|(known, term)| (&**known, self.of_term[*term as usize].as_slice()))
    }
}

fn number(place: usize) -> u32 {
    // More words than that no text of ours has.
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// Whether one insertion, deletion, replacement or swap of neighbours makes one word of the other.
pub fn is_one_slip(typed: &[char], known: &str) -> bool {
    if known.len().abs_diff(typed.len()) > 1 {
        return false;
    }
    let known: Vec<char> = known.chars().collect();
    let same = typed.iter().zip(&known).take_while(|(a, b)| a == b).count();
    let (typed, known) = (&typed[same..], &known[same..]);
    match (typed, known) {
        ([_, typed @ ..], [_, known @ ..]) if typed == known => true,
        ([_, typed @ ..], known) if typed == known => true,
        (typed, [_, known @ ..]) if typed == known => true,
        ([a, b, typed @ ..], [c, d, known @ ..]) => a == d && b == c && typed == known,
        _ => false,
    }
}
