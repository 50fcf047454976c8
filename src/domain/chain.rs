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

    /// The places of the earlier tasks that the one at `place` gives again, directly or over others,
    /// in the order of the documents.
    pub fn earlier(&self, place: usize) -> Vec<usize> {
        let mut earlier: Vec<usize> = Vec::new();
        let mut ahead = vec![place];
        while let Some(at) = ahead.pop() {
            let related = self.tasks.get(at).map_or(&[][..], |task| &task.related);
            for found in related.iter().filter_map(|id| self.place_of(id)) {
                if found != place && !earlier.contains(&found) {
                    earlier.push(found);
                    ahead.push(found);
                }
            }
        }
        earlier.sort_unstable();
        earlier
    }
}
