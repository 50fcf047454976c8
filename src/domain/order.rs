//! Sorting by one routine for all types: each type's own copy of the standard one would be kilobytes
//! that people wait for on slow networks.

use std::cmp::Ordering;

/// Puts items in the order of their keys; equal ones stay as they were. Each key is made once.
pub fn by_key<T, K: Ord>(items: &mut Vec<T>, key: impl FnMut(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let places = sorted(keys.len(), &mut |a, b| keys[a].cmp(&keys[b]));
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(places.into_iter().filter_map(|place| taken[place].take()));
}

/// The places `0..length` in order.
#[inline(never)]
fn sorted(length: usize, order: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).collect();
    places.sort_by(|a, b| order(*a, *b));
    places
}
