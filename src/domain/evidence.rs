//! Evidence that work was done: a document's number, its date, and where to open it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// One piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Number and symbol, or another name: "123/KH-UBND".
    pub number: String,
    /// Its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// Where it can be opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
}

/// An address that is safe to put behind a click: `http` or `https` only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Link(String);

/// Why a text is no [`Link`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadLink {
    /// It does not begin with `http://` or `https://`.
    Scheme,
    /// Nothing that could be a host follows, or a user name that could be taken for one.
    Host,
    /// It holds white space, control or direction characters, or is over 2,000 characters long.
    Characters,
}

impl fmt::Display for BadLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Scheme => "a link must begin with http:// or https://",
            Self::Host => "a link must name a host",
            Self::Characters => "a link must not hold blanks or control characters",
        })
    }
}

impl std::error::Error for BadLink {}

const LONGEST: usize = 2_000;

impl Link {
    /// The address as it was typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Link {
    type Err = BadLink;

    fn from_str(text: &str) -> Result<Self, BadLink> {
        let text = text.trim();
        if text.chars().count() > LONGEST || text.chars().any(is_unsafe) {
            return Err(BadLink::Characters);
        }
        let (scheme, rest) = text.split_once("://").ok_or(BadLink::Scheme)?;
        if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
            return Err(BadLink::Scheme);
        }
        // Browsers read a backslash as a slash. What stands before an @ is no host, but looks like one.
        let host = rest.split(['/', '\\', '?', '#']).next().unwrap_or_default();
        if !host.starts_with(|c: char| c.is_alphanumeric() || c == '[') || host.contains('@') {
            return Err(BadLink::Host);
        }
        Ok(Self(text.to_owned()))
    }
}

/// White space, control characters, and those that turn the direction of writing around.
fn is_unsafe(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

impl TryFrom<String> for Link {
    type Error = BadLink;

    fn try_from(text: String) -> Result<Self, BadLink> {
        text.parse()
    }
}

impl From<Link> for String {
    fn from(link: Link) -> String {
        link.0
    }
}
