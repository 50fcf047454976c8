//! What uses the room that the browser gives local storage.

use super::key::{self, Found, Key};

/// Code units of UTF-16, keys included, that Chromium and Firefox give a page (measured; Apple's engine counts
/// two bytes a unit and gives half as many).
pub const ROOM: usize = 5_242_880;
/// From this part of the room on, in per cent, the user is told.
const TIGHT: usize = 80;

/// Records and code units of one sort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Number of records.
    pub records: usize,
    /// Their code units of UTF-16, keys included.
    pub units: usize,
}

/// What local storage holds, by what it is good for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Values of fields, and settings.
    pub values: Share,
    /// History, steps and snapshots: here only where the browser denies the journal.
    pub past: Share,
    /// What is being written, and what could not be read.
    pub other: Share,
    /// What other apps of the same address keep.
    pub foreign: Share,
}

impl Usage {
    /// Counts records.
    pub fn of<'a>(records: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut usage = Self::default();
        for (name, text) in records {
            let share = match key::read(name) {
                Found::Known(Key::Field(..) | Key::Setting(_) | Key::Extra(..)) => {
                    &mut usage.values
                }
                Found::Known(Key::Past(_) | Key::Step(_) | Key::Snapshot(_)) => &mut usage.past,
                Found::Foreign => &mut usage.foreign,
                _ => &mut usage.other,
            };
            share.records += 1;
            share.units += name.encode_utf16().count() + text.encode_utf16().count();
        }
        usage
    }

    /// Everything together.
    pub fn total(&self) -> Share {
        let shares = [self.values, self.past, self.other, self.foreign];
        shares.iter().fold(Share::default(), |sum, share| Share {
            records: sum.records + share.records,
            units: sum.units + share.units,
        })
    }

    /// The part of `room` code units that is used, in per cent, rounded up.
    pub fn percent(&self, room: usize) -> usize {
        (self.total().units * 100).div_ceil(room.max(1))
    }

    /// Whether so little of `room` code units is left that the user should know.
    pub fn is_tight(&self, room: usize) -> bool {
        self.percent(room) >= TIGHT
    }
}
