//! The official ledger: done or not, in time or late, with what cannot be so divided beside it.

use super::standing::Standing;

/// How many tasks stand how. Every task is counted once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Done, in time.
    pub done_in_time: usize,
    /// Done, late.
    pub done_late: usize,
    /// Done, and there was no last day to measure it by.
    pub done_undated: usize,
    /// Not done, the last day not past.
    pub open_in_time: usize,
    /// Not done, the last day past.
    pub overdue: usize,
    /// Not done, without a last day.
    pub open_undated: usize,
    /// Put off or no longer applicable.
    pub stopped: usize,
}

/// A part of a whole; shown as a fraction with its percentage, never as the percentage alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// How many.
    pub part: usize,
    /// Of how many.
    pub whole: usize,
}

impl Ledger {
    /// Counts standings.
    pub fn of(standings: impl IntoIterator<Item = Standing>) -> Self {
        let mut ledger = Self::default();
        for standing in standings {
            *ledger.cell(standing) += 1;
        }
        ledger
    }

    fn cell(&mut self, standing: Standing) -> &mut usize {
        match standing {
            Standing::DoneInTime => &mut self.done_in_time,
            Standing::DoneLate(_) => &mut self.done_late,
            Standing::Done => &mut self.done_undated,
            Standing::InTime(_) | Standing::DueSoon(_) => &mut self.open_in_time,
            Standing::Overdue(_) => &mut self.overdue,
            Standing::Ongoing | Standing::Undated => &mut self.open_undated,
            Standing::Stopped => &mut self.stopped,
        }
    }

    /// All tasks.
    pub fn total(&self) -> usize {
        self.done() + self.open_in_time + self.overdue + self.open_undated + self.stopped
    }

    /// Done, in time or not.
    pub fn done(&self) -> usize {
        self.done_in_time + self.done_late + self.done_undated
    }

    /// Of the tasks with a last day that are done or overdue, those done in time. `None` while
    /// there is none of either.
    pub fn on_time(&self) -> Option<Ratio> {
        let whole = self.done_in_time + self.done_late + self.overdue;
        (whole > 0).then_some(Ratio {
            part: self.done_in_time,
            whole,
        })
    }
}
