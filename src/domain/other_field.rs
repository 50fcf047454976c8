//! Fields that this version does not know: a newer one wrote them, and they are to survive the way
//! through this one.

use serde_json::Value;
use std::sync::Arc;

/// The name of a field that this version does not know: 1 to 80 lower-case letters, digits, colons,
/// hyphens and underscores, so that it can stand in a key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OtherField(Arc<str>);

impl OtherField {
    /// `None` where the text cannot be a name. Whoever calls has made sure that it is none of the
    /// names that are known.
    pub(super) fn new(name: &str) -> Option<Self> {
        is_name(name).then(|| Self(name.into()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a text can name something that only a newer version knows.
pub fn is_name(text: &str) -> bool {
    (1..=80).contains(&text.len())
        && text
            .bytes()
            .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b':' | b'-' | b'_'))
}

/// Whether a value is still the same after it was written and read. Some fractions are not: their
/// last digit would wander with every file, and no two machines would agree.
pub fn reads_the_same(value: &Value) -> bool {
    serde_json::from_str::<Value>(&value.to_string()).is_ok_and(|again| again == *value)
}
