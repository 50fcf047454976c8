//! How a task stands against its deadline on a given day. Computed, never stored.

use super::deadline::DeadlineKind;
use super::status::Status;
use chrono::NaiveDate;

/// How a task stands. Numbers of days are never negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not done, the deadline past by so many days (at least 1).
    Overdue(i64),
    /// Not done, due in so many days (0: today), within the warning period.
    DueSoon(i64),
    /// Not done, due in so many days, beyond the warning period.
    InTime(i64),
    /// Done on or before the deadline.
    DoneInTime,
    /// Done so many days after the deadline (at least 1).
    DoneLate(i64),
    /// Done, and there was no last day to measure it by.
    Done,
    /// Not done, to be done all the time: no end.
    Ongoing,
    /// Not done, and no last day is known.
    Undated,
    /// Put off or no longer applicable.
    Stopped,
}

/// [`Standing`] without its number, to filter and group by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(
    missing_docs,
    reason = "each is the variant of Standing of the same name"
)]
pub enum StandingKind {
    Overdue,
    DueSoon,
    InTime,
    Ongoing,
    Undated,
    DoneLate,
    DoneInTime,
    Done,
    Stopped,
}

impl StandingKind {
    /// In the order in which they are shown: what needs action first.
    pub const ALL: [Self; 9] = [
        Self::Overdue,
        Self::DueSoon,
        Self::InTime,
        Self::Ongoing,
        Self::Undated,
        Self::DoneLate,
        Self::DoneInTime,
        Self::Done,
        Self::Stopped,
    ];
}

/// What a standing is computed from.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    /// What people say about the work.
    pub status: Status,
    /// Day on which it was done, if it was.
    pub done_on: Option<NaiveDate>,
    /// The sort of deadline.
    pub kind: DeadlineKind,
    /// The last day on which the deadline is kept.
    pub due: Option<NaiveDate>,
}

impl Standing {
    /// How it stands on the day `as_of`, with a warning `soon_days` ahead.
    pub fn of(measure: Measure, as_of: NaiveDate, soon_days: i64) -> Self {
        match (measure.status, measure.due) {
            (Status::Stopped, _) => Self::Stopped,
            (Status::Done, Some(due)) => {
                // Done, but nobody can say when: the deadline cannot be held against it.
                let Some(done_on) = measure.done_on else {
                    return Self::Done;
                };
                match (done_on - due).num_days() {
                    late @ 1.. => Self::DoneLate(late),
                    _ => Self::DoneInTime,
                }
            }
            (Status::Done, None) => Self::Done,
            (_, Some(due)) => match (due - as_of).num_days() {
                left @ ..0 => Self::Overdue(-left),
                left if left <= soon_days => Self::DueSoon(left),
                left => Self::InTime(left),
            },
            (_, None) => match measure.kind {
                DeadlineKind::Ongoing | DeadlineKind::From => Self::Ongoing,
                DeadlineKind::By | DeadlineKind::PerPlan | DeadlineKind::None => Self::Undated,
            },
        }
    }

    /// The standing without its number.
    pub fn kind(self) -> StandingKind {
        match self {
            Self::Overdue(_) => StandingKind::Overdue,
            Self::DueSoon(_) => StandingKind::DueSoon,
            Self::InTime(_) => StandingKind::InTime,
            Self::DoneInTime => StandingKind::DoneInTime,
            Self::DoneLate(_) => StandingKind::DoneLate,
            Self::Done => StandingKind::Done,
            Self::Ongoing => StandingKind::Ongoing,
            Self::Undated => StandingKind::Undated,
            Self::Stopped => StandingKind::Stopped,
        }
    }
}
