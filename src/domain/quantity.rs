//! Numbers that people report: whole or with up to three decimals, never negative.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A number of thousandths, so that what is written is what is read again. Written as `14600000` or
/// `40.4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Quantity(u64);

/// A text that is no [`Quantity`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadQuantity;

impl fmt::Display for BadQuantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a number, negative, too large, or with more than three decimals")
    }
}

impl std::error::Error for BadQuantity {}

/// Ten thousand million millions: beyond it an `f64` holds no thousandths.
const LARGEST: u64 = 10_000_000_000_000_000;

impl Quantity {
    /// So many thousandths.
    ///
    /// # Errors
    /// When they are more than 10¹⁶.
    pub fn from_thousandths(thousandths: u64) -> Result<Self, BadQuantity> {
        if thousandths <= LARGEST {
            Ok(Self(thousandths))
        } else {
            Err(BadQuantity)
        }
    }

    /// The number, to be compared with those of the documents.
    pub fn get(self) -> f64 {
        #[expect(
            clippy::cast_precision_loss,
            reason = "an f64 tells all thousandths up to the largest apart well enough to compare"
        )]
        let thousandths = self.0 as f64;
        thousandths / 1_000.0
    }
}

impl FromStr for Quantity {
    type Err = BadQuantity;

    fn from_str(text: &str) -> Result<Self, BadQuantity> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(decimals) || decimals.len() > 3 {
            return Err(BadQuantity);
        }
        let whole: u64 = whole.parse().map_err(|_| BadQuantity)?;
        let decimals: u64 = format!("{decimals:0<3}").parse().map_err(|_| BadQuantity)?;
        whole
            .checked_mul(1_000)
            .and_then(|thousandths| thousandths.checked_add(decimals))
            .ok_or(BadQuantity)
            .and_then(Self::from_thousandths)
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, decimals) = (self.0 / 1_000, self.0 % 1_000);
        if decimals == 0 {
            return write!(f, "{whole}");
        }
        let decimals = format!("{decimals:03}");
        write!(f, "{whole}.{}", decimals.trim_end_matches('0'))
    }
}

impl TryFrom<String> for Quantity {
    type Error = BadQuantity;

    fn try_from(text: String) -> Result<Self, BadQuantity> {
        text.parse()
    }
}

impl From<Quantity> for String {
    fn from(quantity: Quantity) -> Self {
        quantity.to_string()
    }
}
