//! The stretch of time that is looked at, and where days lie in it. Lengths are shares of its own.

use crate::domain::month::{Month, within};
use chrono::{Datelike, NaiveDate};

/// How much time is looked at at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Zoom {
    /// Five years.
    #[default]
    Year,
    /// Two years, by quarters.
    Quarter,
    /// Half a year, by months.
    Month,
}

impl Zoom {
    /// From far to near.
    pub const ALL: [Self; 3] = [Self::Year, Self::Quarter, Self::Month];

    /// Months of one unit, how many units are seen, and how many of them before the day looked at.
    fn measures(self) -> (i32, i32, i32) {
        match self {
            Self::Year => (12, 5, 3),
            Self::Quarter => (3, 8, 5),
            Self::Month => (1, 6, 3),
        }
    }

    /// The month in which the unit around a day begins.
    fn unit_of(self, day: NaiveDate) -> Month {
        let month = Month::of(day);
        let since = month.first().month0().cast_signed() % self.measures().0;
        month.shifted(-since)
    }

    /// The next nearer one, or the next farther one; itself where there is none.
    #[must_use]
    pub fn stepped(self, nearer: bool) -> Self {
        match (self, nearer) {
            (Self::Year, true) | (Self::Month, false) => Self::Quarter,
            (Self::Quarter | Self::Month, true) => Self::Month,
            (Self::Quarter | Self::Year, false) => Self::Year,
        }
    }
}

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    zoom: Zoom,
    from: NaiveDate,
    /// The first day beyond it.
    until: NaiveDate,
}

/// What is drawn from one day to another, as far as it lies in the frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// From the left edge.
    pub left: f64,
    /// How long.
    pub width: f64,
    /// Whether it begins before the frame.
    pub cut_left: bool,
    /// Whether it goes on after it.
    pub cut_right: bool,
}

/// The beginning of a unit, or of a part of one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Its first day.
    pub day: NaiveDate,
    /// From the left edge.
    pub left: f64,
}

impl Frame {
    /// The stretch in which a day lies.
    pub fn around(zoom: Zoom, day: NaiveDate) -> Self {
        let (months, units, before) = zoom.measures();
        let first = zoom.unit_of(day).shifted(-months * before);
        Self {
            zoom,
            from: first.first(),
            until: first.shifted(months * units).first(),
        }
    }

    /// The day to look at so many units later.
    pub fn shifted(zoom: Zoom, day: NaiveDate, units: i32) -> NaiveDate {
        let months = zoom.measures().0.saturating_mul(units);
        zoom.unit_of(day).shifted(months).first()
    }

    /// The first day.
    pub fn from(self) -> NaiveDate {
        self.from
    }

    /// The last day.
    pub fn last(self) -> NaiveDate {
        within(self.until.pred_opt().unwrap_or(self.until))
    }

    /// Where a day begins; `None` where it lies outside.
    pub fn place(self, day: NaiveDate) -> Option<f64> {
        (self.from <= day && day < self.until).then(|| self.share(day))
    }

    /// What there is to draw from one day to the end of another.
    pub fn span(self, from: NaiveDate, to: NaiveDate) -> Option<Span> {
        let end = to.succ_opt().unwrap_or(to);
        let (left, right) = (from.max(self.from), end.min(self.until));
        (left < right).then(|| Span {
            left: self.share(left),
            width: self.share(right) - self.share(left),
            cut_left: from < self.from,
            cut_right: end > self.until,
        })
    }

    /// The beginnings of its units.
    pub fn units(self) -> Vec<Tick> {
        self.ticks(self.zoom.measures().0)
    }

    /// The beginnings of their parts: quarters of years, months of quarters. Months have none.
    pub fn parts(self) -> Vec<Tick> {
        match self.zoom {
            Zoom::Year => self.ticks(3),
            Zoom::Quarter => self.ticks(1),
            Zoom::Month => Vec::new(),
        }
    }

    fn ticks(self, months: i32) -> Vec<Tick> {
        let mut ticks: Vec<Tick> = Vec::new();
        let mut month = Month::of(self.from);
        while let Some(left) = self.place(month.first()) {
            // At the end of the calendar there is no next one.
            if ticks.last().is_some_and(|last| last.day >= month.first()) {
                break;
            }
            ticks.push(Tick {
                day: month.first(),
                left,
            });
            month = month.shifted(months);
        }
        ticks
    }

    fn share(self, day: NaiveDate) -> f64 {
        #[expect(
            clippy::cast_precision_loss,
            reason = "numbers of days are far below 2^52"
        )]
        let days = |from: NaiveDate, to: NaiveDate| (to - from).num_days() as f64;
        let whole = days(self.from, self.until);
        if whole > 0.0 {
            days(self.from, day) / whole
        } else {
            0.0
        }
    }
}
