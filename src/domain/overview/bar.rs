//! How the tasks of one unit, document or topic stand, in the parts of a bar.

use crate::domain::age::Age;
use crate::domain::filter::Condition;
use crate::domain::standing::{Standing, StandingKind};
use chrono::NaiveDate;

/// A part of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Segment {
    /// Late for more than 120 days.
    LateLong,
    /// Late for 31 to 120 days.
    LateMedium,
    /// Late for up to 30 days.
    LateShort,
    /// Not done, the last day not past.
    InTime,
    /// Not done, without a last day.
    Endless,
    /// Done, in time or not.
    Done,
    /// Put off or no longer applicable.
    Stopped,
}

impl Segment {
    /// From left to right.
    pub const ALL: [Self; 7] = [
        Self::LateLong,
        Self::LateMedium,
        Self::LateShort,
        Self::InTime,
        Self::Endless,
        Self::Done,
        Self::Stopped,
    ];

    /// Where a task is counted.
    pub fn of(standing: Standing) -> Self {
        match standing {
            Standing::Overdue(days) => match Age::of(days) {
                Age::Long => Self::LateLong,
                Age::Medium => Self::LateMedium,
                Age::Short => Self::LateShort,
            },
            Standing::DueSoon(_) | Standing::InTime(_) => Self::InTime,
            Standing::Ongoing | Standing::Undated => Self::Endless,
            Standing::Done | Standing::DoneInTime | Standing::DoneLate(_) => Self::Done,
            Standing::Stopped => Self::Stopped,
        }
    }

    /// How long its tasks are late; `None` where they are not.
    pub fn age(self) -> Option<Age> {
        match self {
            Self::LateLong => Some(Age::Long),
            Self::LateMedium => Some(Age::Medium),
            Self::LateShort => Some(Age::Short),
            _ => None,
        }
    }

    /// What its tasks can be asked for by, seen from a day.
    pub fn conditions(self, as_of: NaiveDate) -> Vec<Condition> {
        let kinds: &[StandingKind] = match self {
            Self::LateLong | Self::LateMedium | Self::LateShort => &[StandingKind::Overdue],
            Self::InTime => &[StandingKind::DueSoon, StandingKind::InTime],
            Self::Endless => &[StandingKind::Ongoing, StandingKind::Undated],
            Self::Done => &[
                StandingKind::DoneLate,
                StandingKind::DoneInTime,
                StandingKind::Done,
            ],
            Self::Stopped => &[StandingKind::Stopped],
        };
        let age = self.age().map(|age| Condition::Due(age.due(as_of)));
        let standings = kinds.iter().copied().map(Condition::Standing);
        standings.chain(age).collect()
    }
}

/// How many tasks each part of a bar holds. Every task is in one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bar([usize; Segment::ALL.len()]);

impl Bar {
    /// Takes in one more task.
    pub fn add(&mut self, standing: Standing) {
        self.0[Segment::of(standing) as usize] += 1;
    }

    /// How many tasks a part holds.
    pub fn count(self, segment: Segment) -> usize {
        self.0[segment as usize]
    }

    /// All tasks.
    pub fn total(self) -> usize {
        self.0.iter().sum()
    }

    /// Those that are late.
    pub fn late(self) -> usize {
        let late = Segment::ALL.into_iter().filter(|it| it.age().is_some());
        late.map(|segment| self.count(segment)).sum()
    }
}

impl FromIterator<Standing> for Bar {
    fn from_iter<I: IntoIterator<Item = Standing>>(standings: I) -> Self {
        let mut bar = Self::default();
        for standing in standings {
            bar.add(standing);
        }
        bar
    }
}
