//! Which of the five "rõ" are missing in what is still to be done.

use super::Seen;
use crate::domain::five_clear;
use crate::domain::status::Status;

/// How many of the tasks that are still to be done lack each of the five.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// All that are still to be done.
    pub open: usize,
    /// Those that have all five.
    pub full: usize,
    /// Those that lack one, in the order of
    /// [`Clear::ALL`](five_clear::Clear::ALL).
    pub missing: [usize; 5],
}

/// The work that is not at its end.
pub(super) const OPEN: [Status; 2] = [Status::Todo, Status::Doing];

impl Gaps {
    pub(super) fn of(tasks: &[Seen<'_>]) -> Self {
        let mut gaps = Self::default();
        for (_, task) in tasks {
            if !OPEN.contains(&task.status()) {
                continue;
            }
            let clear = five_clear::of(task);
            gaps.open += 1;
            gaps.full += usize::from(clear.iter().all(|there| *there));
            for (missing, there) in gaps.missing.iter_mut().zip(clear) {
                *missing += usize::from(!there);
            }
        }
        gaps
    }
}
