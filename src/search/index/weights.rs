//! How much the words of a query say.

use super::looking::Bits;

/// How much each word says, by its place in the query: the fewer tasks have it, the more. With 60
/// words and four thousand million tasks it all fits into eleven bits.
pub(super) struct Weights {
    words: Vec<u16>,
    /// Of a word that stands right behind the one before it: as much as the two on average.
    pairs: Vec<u16>,
}

impl Weights {
    /// `having` says for each word how many of the `tasks` have it.
    pub(super) fn new(having: &[usize], tasks: usize) -> Self {
        let weight = |having: &usize| {
            let one_in = tasks.checked_div(*having)?;
            u16::try_from(one_in.checked_ilog2()? + 1).ok()
        };
        let words: Vec<u16> = having.iter().map(|one| weight(one).unwrap_or(0)).collect();
        let behind = words.windows(2).map(|pair| u16::midpoint(pair[0], pair[1]));
        let pairs = std::iter::once(0).chain(behind).collect();
        Self { words, pairs }
    }

    /// What all words say; those say nothing that no task has.
    pub(super) fn total(&self) -> u16 {
        self.words.iter().sum()
    }

    /// What these words say.
    pub(super) fn of(&self, words: Bits) -> u16 {
        sum(&self.words, words)
    }

    /// The strength of a task that has these words, those in `pairs` right behind those before them,
    /// and those in `telling` where they tell most.
    pub(super) fn strength(&self, words: Bits, pairs: Bits, telling: Bits) -> u16 {
        self.of(words) + self.of_pairs(pairs) + self.of(words & telling) / 2
    }

    /// What these words say besides, which stand right behind those before them.
    fn of_pairs(&self, words: Bits) -> u16 {
        sum(&self.pairs, words)
    }
}

fn sum(weights: &[u16], mut words: Bits) -> u16 {
    let mut sum = 0;
    while words != 0 {
        sum += weights.get(words.trailing_zeros() as usize).unwrap_or(&0);
        words &= words - 1;
    }
    sum
}
