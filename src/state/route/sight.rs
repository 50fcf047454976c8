//! How deadlines are looked at, in the address: `xem=lich&luc=2023-06-30`.

use super::{by_name, name_of};
use crate::domain::timeline::Zoom;
use chrono::NaiveDate;

/// A way of looking at deadlines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sight {
    /// In groups, by lateness and period.
    #[default]
    Agenda,
    /// A month, day by day.
    Calendar,
    /// Bars in time.
    Timeline,
    /// All months with their totals.
    Months,
}

impl Sight {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Agenda, Self::Calendar, Self::Timeline, Self::Months];
}

/// How deadlines are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looking {
    /// The way.
    pub sight: Sight,
    /// How much time the timeline shows.
    pub zoom: Zoom,
    /// The day that the calendar and the timeline show, if it is not the as-of date.
    pub at: Option<NaiveDate>,
}

const SIGHTS: [(&str, Sight); 3] = [
    ("lich", Sight::Calendar),
    ("dong-thoi-gian", Sight::Timeline),
    ("thang", Sight::Months),
];
const ZOOMS: [(&str, Zoom); 2] = [("quy", Zoom::Quarter), ("thang", Zoom::Month)];

impl Looking {
    /// Takes in what stands under a name of the address; false where it is none of these.
    pub(super) fn read(&mut self, name: &str, value: &str) -> bool {
        match name {
            "xem" => self.sight = by_name(&SIGHTS, value).unwrap_or_default(),
            "muc" => self.zoom = by_name(&ZOOMS, value).unwrap_or_default(),
            "luc" => self.at = value.parse().ok(),
            _ => return false,
        }
        true
    }

    /// The names and values that stand for it; empty ones are the usual.
    pub(super) fn write(self) -> [(&'static str, String); 3] {
        let at = self.at.map(|day| day.to_string()).unwrap_or_default();
        [
            ("xem", name_of(&SIGHTS, &self.sight).to_owned()),
            ("muc", name_of(&ZOOMS, &self.zoom).to_owned()),
            ("luc", at),
        ]
    }
}
