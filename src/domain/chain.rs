//! Chains: tasks of several documents that restate, tighten or extend one another.

use super::catalogue::Catalogue;

impl Catalogue {
    /// The places of every task that the one at `place` is linked with, directly or over others,
    /// itself among them, in the order of the documents. Alone where it is linked with none.
    pub fn chain(&self, place: usize) -> Vec<usize> {
        let mut chain = vec![place];
        let mut next = 0;
        while let Some(at) = chain.get(next).copied() {
            for linked in self.linked(at) {
                if !chain.contains(linked) {
                    chain.push(*linked);
                }
            }
            next += 1;
        }
        chain.sort_unstable();
        chain
    }
}
