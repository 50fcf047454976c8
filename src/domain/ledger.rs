//! The official ledger: done or not, in time or late, with what cannot be so divided beside it.

use super::standing::{Standing, StandingKind};

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
    /// Not done, to be done all the time.
    pub ongoing: usize,
    /// Not done, and no last day is known.
    pub undated: usize,
    /// Put off or no longer applicable.
    pub stopped: usize,
}

/// A number of the ledger: the variant of the field of the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is the field of Ledger of the same name")]
pub enum Cell {
    DoneInTime,
    DoneLate,
    DoneUndated,
    OpenInTime,
    Overdue,
    Ongoing,
    Undated,
    Stopped,
}

impl Cell {
    /// The four of the official ledger, then what stands apart.
    pub const ALL: [Self; 8] = [
        Self::DoneInTime,
        Self::DoneLate,
        Self::OpenInTime,
        Self::Overdue,
        Self::DoneUndated,
        Self::Ongoing,
        Self::Undated,
        Self::Stopped,
    ];

    /// Where a task is counted.
    pub fn of(standing: Standing) -> Self {
        match standing {
            Standing::DoneInTime => Self::DoneInTime,
            Standing::DoneLate(_) => Self::DoneLate,
            Standing::Done => Self::DoneUndated,
            Standing::InTime(_) | Standing::DueSoon(_) => Self::OpenInTime,
            Standing::Overdue(_) => Self::Overdue,
            Standing::Ongoing => Self::Ongoing,
            Standing::Undated => Self::Undated,
            Standing::Stopped => Self::Stopped,
        }
    }

    /// The standings that it counts.
    pub fn standings(self) -> &'static [StandingKind] {
        match self {
            Self::DoneInTime => &[StandingKind::DoneInTime],
            Self::DoneLate => &[StandingKind::DoneLate],
            Self::DoneUndated => &[StandingKind::Done],
            Self::OpenInTime => &[StandingKind::DueSoon, StandingKind::InTime],
            Self::Overdue => &[StandingKind::Overdue],
            Self::Ongoing => &[StandingKind::Ongoing],
            Self::Undated => &[StandingKind::Undated],
            Self::Stopped => &[StandingKind::Stopped],
        }
    }
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
            *ledger.number(Cell::of(standing)) += 1;
        }
        ledger
    }

    fn number(&mut self, cell: Cell) -> &mut usize {
        match cell {
            Cell::DoneInTime => &mut self.done_in_time,
            Cell::DoneLate => &mut self.done_late,
            Cell::DoneUndated => &mut self.done_undated,
            Cell::OpenInTime => &mut self.open_in_time,
            Cell::Overdue => &mut self.overdue,
            Cell::Ongoing => &mut self.ongoing,
            Cell::Undated => &mut self.undated,
            Cell::Stopped => &mut self.stopped,
        }
    }

    /// How many are counted in a cell.
    pub fn count(mut self, cell: Cell) -> usize {
        *self.number(cell)
    }

    /// All tasks.
    pub fn total(self) -> usize {
        Cell::ALL.into_iter().map(|cell| self.count(cell)).sum()
    }

    /// Done, in time or not.
    pub fn done(&self) -> usize {
        self.done_in_time + self.done_late + self.done_undated
    }

    /// Those with a last day, done or not.
    pub fn dated(&self) -> usize {
        self.done_in_time + self.done_late + self.open_in_time + self.overdue
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
