//! Who asks "what is mine?": a body of the data, a province, or a unit that the user typed.

use super::catalogue::Catalogue;
use super::id::{LocalityId, UnitId};
use crate::search::fold;
use serde::{Deserialize, Serialize};
use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

/// Somebody who can be given tasks.
///
/// Written as one word, which settings, links and files share: `bo-cong-an`, `dp.tuyen-quang-2025`,
/// `ten.tuyen-quang-2025.Xã Tân Trào`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Party {
    /// A body that `units.json` knows.
    Unit(UnitId),
    /// The province's people's committee.
    Place(LocalityId),
    /// A commune or another unit, under its own name, within a province if it was named.
    Named {
        /// As the user typed it.
        name: String,
        /// The province it belongs to.
        place: Option<LocalityId>,
    },
}

/// So many characters the name of a unit that the user typed may have.
pub const LONGEST_NAME: usize = 200;

const PLACE: &str = "dp.";
const NAMED: &str = "ten.";

impl Party {
    /// The unit that a user typed; `None` while the name is empty. Whom the data knows by just that
    /// name gets what is theirs, and not what every unit of a place gets.
    pub fn typed(catalogue: &Catalogue, name: &str, place: Option<LocalityId>) -> Option<Self> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            return None;
        }
        let key = fold::marked_key(&name);
        let known = catalogue.parties.iter().find(|party| {
            let known = match party {
                Self::Unit(id) => catalogue.unit(id).map(|unit| &unit.name),
                Self::Place(id) => catalogue.locality(id).map(|place| &place.name),
                Self::Named { .. } => None,
            };
            known.is_some_and(|known| fold::marked_key(known) == key)
        });
        match known.filter(|_| place.is_none()) {
            Some(known) => Some(known.clone()),
            None => Some(Self::Named {
                name: name.chars().take(LONGEST_NAME).collect(),
                place,
            }),
        }
    }

    /// The province whose tasks are its own as well.
    pub fn place(&self) -> Option<&LocalityId> {
        match self {
            Self::Unit(_) => None,
            Self::Place(place) => Some(place),
            Self::Named { place, .. } => place.as_ref(),
        }
    }
}

impl fmt::Display for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unit(id) => write!(f, "{id}"),
            Self::Place(id) => write!(f, "{PLACE}{id}"),
            Self::Named { name, place } => {
                let place = place.as_ref().map_or("", LocalityId::as_str);
                write!(f, "{NAMED}{place}.{name}")
            }
        }
    }
}

impl From<&str> for Party {
    /// Every text names somebody: what has none of the prefixes is the id of a unit.
    fn from(text: &str) -> Self {
        if let Some(id) = text.strip_prefix(PLACE) {
            return Self::Place(LocalityId::new(id));
        }
        match text
            .strip_prefix(NAMED)
            .and_then(|rest| rest.split_once('.'))
        {
            Some((place, name)) => Self::Named {
                name: name.to_owned(),
                place: (!place.is_empty()).then(|| LocalityId::new(place)),
            },
            None => Self::Unit(UnitId::new(text)),
        }
    }
}

impl FromStr for Party {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl From<String> for Party {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<Party> for String {
    fn from(party: Party) -> Self {
        party.to_string()
    }
}
