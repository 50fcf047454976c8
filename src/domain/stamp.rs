//! When and where an edit was made, so that edits from many tabs and machines can be put in order.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// The browser profile, or the tab of it, that an edit was made in: 1 to 16 lower-case letters and digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId(Arc<str>);

impl DeviceId {
    /// So many letters name the browser profile; those after them tell its tabs apart.
    const PROFILE: usize = 10;

    /// Makes an id of random bits.
    pub fn from_random(bits: u64) -> Self {
        Self(letters(bits, Self::PROFILE).into())
    }

    /// The part of the id that all tabs of one browser profile share.
    pub fn profile(&self) -> &str {
        self.0.get(..Self::PROFILE).unwrap_or(&self.0)
    }

    /// The id of one tab of this device, so that two tabs never give out the same stamp.
    #[must_use]
    pub fn tab(&self, bits: u64) -> Self {
        Self(
            self.0
                .chars()
                .take(12)
                .chain(letters(bits, 4).chars())
                .collect::<String>()
                .into(),
        )
    }

    /// The text of the id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// So many letters and digits that are not taken for one another, five bits each.
fn letters(bits: u64, count: usize) -> String {
    const DIGITS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    (0..count)
        .map(|n| char::from(DIGITS[(bits >> (5 * n) & 31) as usize]))
        .collect()
}

impl FromStr for DeviceId {
    type Err = BadStamp;

    fn from_str(text: &str) -> Result<Self, BadStamp> {
        let well_formed = (1..=16).contains(&text.len())
            && text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if well_formed {
            Ok(Self(text.into()))
        } else {
            Err(BadStamp)
        }
    }
}

/// A hybrid logical clock reading. Of two edits of one field, the one with the greater stamp holds.
///
/// Written `<milliseconds, 13 digits>-<counter, 4 digits>-<device>`, so that the text sorts as the
/// value does.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Stamp {
    millis: u64,
    counter: u16,
    device: DeviceId,
}

/// A text that is not a stamp or not a device id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadStamp;

impl fmt::Display for BadStamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a stamp of the form 1700000000000-0000-device")
    }
}

impl std::error::Error for BadStamp {}

const MAX_MILLIS: u64 = 9_999_999_999_999;
const MAX_COUNTER: u16 = 9_999;

impl Stamp {
    /// Milliseconds since 1970 UTC, as the device's clock had it.
    pub fn millis(&self) -> u64 {
        self.millis
    }

    /// The device that made the edit.
    pub fn device(&self) -> &DeviceId {
        &self.device
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:013}-{:04}-{}",
            self.millis,
            self.counter,
            self.device.as_str()
        )
    }
}

impl FromStr for Stamp {
    type Err = BadStamp;

    fn from_str(text: &str) -> Result<Self, BadStamp> {
        let mut parts = text.splitn(3, '-');
        let mut next = || parts.next().ok_or(BadStamp);
        let digits = |part: &str, length: usize| {
            (part.len() == length && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<u64>().ok())
                .flatten()
                .ok_or(BadStamp)
        };
        let millis = digits(next()?, 13)?;
        let counter = u16::try_from(digits(next()?, 4)?).map_err(|_| BadStamp)?;
        Ok(Self {
            millis,
            counter,
            device: next()?.parse()?,
        })
    }
}

impl TryFrom<String> for Stamp {
    type Error = BadStamp;

    fn try_from(text: String) -> Result<Self, BadStamp> {
        text.parse()
    }
}

impl From<Stamp> for String {
    fn from(stamp: Stamp) -> String {
        stamp.to_string()
    }
}

/// Gives out stamps that grow, whatever the wall clock does.
#[derive(Clone, Debug)]
pub struct Clock {
    device: DeviceId,
    last: Option<(u64, u16)>,
}

impl Clock {
    /// A clock for a device that has seen nothing yet.
    pub fn new(device: DeviceId) -> Self {
        Self { device, last: None }
    }

    /// The device it belongs to.
    pub fn device(&self) -> &DeviceId {
        &self.device
    }

    /// Takes note of a stamp from elsewhere, so that the next one is greater.
    ///
    /// A stamp from a machine whose clock runs far ahead pulls this clock with it. That is the price
    /// of never letting a later edit lose to an earlier one that was seen.
    pub fn observe(&mut self, stamp: &Stamp) {
        self.last = self.last.max(Some((stamp.millis, stamp.counter)));
    }

    /// The next stamp, at the wall clock's time if that is later than all that was seen.
    pub fn tick(&mut self, now_millis: u64) -> Stamp {
        let now = (now_millis.min(MAX_MILLIS), 0);
        let next = match self.last {
            Some((millis, counter)) if (millis, counter) >= now => {
                if counter < MAX_COUNTER {
                    (millis, counter + 1)
                } else {
                    (millis.saturating_add(1).min(MAX_MILLIS), 0)
                }
            }
            _ => now,
        };
        self.last = Some(next);
        Stamp {
            millis: next.0,
            counter: next.1,
            device: self.device.clone(),
        }
    }
}
