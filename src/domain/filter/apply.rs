//! Filters and counts in one go.

use super::check::{Checks, Seen, places};
use super::counts::Counting;
use super::{Counts, Filter, Lens};
use crate::domain::book::Book;
use crate::domain::share::{Role, Shares};

/// Splits `candidates` (places in the book) into those that the filter shows, in the given order,
/// and counts for every facet.
pub fn apply(
    book: &Book,
    candidates: impl IntoIterator<Item = usize>,
    filter: &Filter,
    lens: &Lens,
) -> (Vec<usize>, Counts) {
    let catalogue = book.catalogue();
    let places = places(filter);
    let mut checks = Checks::new(catalogue, filter, &places, lens);
    let mut mine = lens
        .my_unit
        .as_ref()
        .map(|party| Shares::new(catalogue, party));
    let mut counting = Counting::default();
    let mut shown = Vec::new();
    for task in candidates.into_iter().filter_map(|index| book.view(index)) {
        if !task.is_shown() {
            continue;
        }
        let mut falls = |role| {
            mine.as_mut()
                .is_some_and(|shares| shares.falls(&task, role))
        };
        let seen = Seen {
            mine: (falls(Role::Lead), falls(Role::Coordinating)),
            standing: lens.standing(&task).kind(),
            status: task.status(),
            review: !task.to_review().is_empty(),
            task: &task,
        };
        let failing = checks.failing(&seen);
        if failing == 0 {
            shown.push(task.index);
        }
        counting.add(&seen, failing);
    }
    let counts = counting.done(shown.len());
    (shown, counts)
}
