//! The sign that stands before a checklist.

use serde::Deserialize;

/// What a checklist is about, as a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// An identity card.
    Card,
    /// Health.
    Health,
    /// A paper with a seal.
    Paper,
    /// One step after another.
    #[default]
    Steps,
    /// A child.
    Child,
    /// A family.
    Family,
    /// A house.
    House,
    /// Money.
    Money,
    /// Records.
    Records,
    /// People.
    People,
    /// Safety.
    Shield,
}
