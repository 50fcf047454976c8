//! Progress.

use serde::{Deserialize, Serialize};

/// A whole number of per cent, 0 to 100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Percent(u8);

/// The number was above 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Above100;

impl std::fmt::Display for Above100 {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a percentage above 100")
    }
}

impl std::error::Error for Above100 {}

impl Percent {
    /// All of it.
    pub const FULL: Self = Self(100);

    /// The number, 0 to 100.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Percent {
    type Error = Above100;

    fn try_from(number: u8) -> Result<Self, Above100> {
        if number <= 100 {
            Ok(Self(number))
        } else {
            Err(Above100)
        }
    }
}

impl From<Percent> for u8 {
    fn from(percent: Percent) -> u8 {
        percent.0
    }
}
