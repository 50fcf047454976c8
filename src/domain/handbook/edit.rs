//! What can be said of a session of help or of a team's checklist, field by field. These are fields
//! like those of tasks ([`crate::domain::edit`]): stored, merged, remembered and undone in the same
//! way. Titles, notes and deletion are those of tasks.

use super::age_group::AgeGroup;
use super::own_action::OwnAction;
use super::ticks::Ticks;
use crate::domain::edit::{BadField, BadValue, is_long};
use crate::domain::id::{ActionId, ChecklistId, ItemId};
use crate::domain::party::Party;
use chrono::NaiveDate;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::fmt;
use std::str::FromStr;

/// A field.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HandbookField {
    /// The day of a session.
    Day,
    /// The village or street group, and the house.
    Place,
    /// The commune that the team is of.
    Team,
    /// Who of the team was there.
    Members,
    /// What stayed unsolved.
    Unsolved,
    /// Whether the session is over.
    Ended,
    /// Which bundled checklist a team's own one was copied from.
    CopyOf,
    /// How many times people were helped by a checklist.
    Served(ChecklistId),
    /// How many people of an age were helped.
    Age(AgeGroup),
    /// What is ticked of a checklist for the person who is being helped.
    Ticks(ChecklistId),
    /// An action of a team's own checklist.
    Action(ItemId),
}

/// A field with its new value; `None` makes it empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandbookEdit {
    /// See [`HandbookField::Day`].
    Day(Option<NaiveDate>),
    /// See [`HandbookField::Place`].
    Place(Option<String>),
    /// See [`HandbookField::Team`].
    Team(Option<Party>),
    /// See [`HandbookField::Members`].
    Members(Option<String>),
    /// See [`HandbookField::Unsolved`].
    Unsolved(Option<String>),
    /// See [`HandbookField::Ended`].
    Ended(Option<bool>),
    /// See [`HandbookField::CopyOf`].
    CopyOf(Option<ChecklistId>),
    /// See [`HandbookField::Served`].
    Served(ChecklistId, Option<u32>),
    /// See [`HandbookField::Age`].
    Age(AgeGroup, Option<u32>),
    /// See [`HandbookField::Ticks`].
    Ticks(ChecklistId, Option<Ticks>),
    /// See [`HandbookField::Action`].
    Action(ItemId, Option<OwnAction>),
}

/// More than a team can help in one session: what a file says beyond it is no count.
const MOST: u32 = 1_000_000;

const DAY: &str = "day";
const PLACE: &str = "place";
const TEAM: &str = "team";
const MEMBERS: &str = "members";
const UNSOLVED: &str = "unsolved";
const ENDED: &str = "ended";
const COPY_OF: &str = "copy-of";
const SERVED: &str = "served:";
const AGE: &str = "age:";
const TICKS: &str = "ticks:";
const ACTION: &str = "action:";

impl HandbookEdit {
    /// The field that it sets.
    pub fn field(&self) -> HandbookField {
        match self {
            Self::Day(_) => HandbookField::Day,
            Self::Place(_) => HandbookField::Place,
            Self::Team(_) => HandbookField::Team,
            Self::Members(_) => HandbookField::Members,
            Self::Unsolved(_) => HandbookField::Unsolved,
            Self::Ended(_) => HandbookField::Ended,
            Self::CopyOf(_) => HandbookField::CopyOf,
            Self::Served(id, _) => HandbookField::Served(id.clone()),
            Self::Age(group, _) => HandbookField::Age(*group),
            Self::Ticks(id, _) => HandbookField::Ticks(id.clone()),
            Self::Action(id, _) => HandbookField::Action(id.clone()),
        }
    }

    /// The edit that makes `field` empty.
    pub fn reset(field: &HandbookField) -> Self {
        match field {
            HandbookField::Day => Self::Day(None),
            HandbookField::Place => Self::Place(None),
            HandbookField::Team => Self::Team(None),
            HandbookField::Members => Self::Members(None),
            HandbookField::Unsolved => Self::Unsolved(None),
            HandbookField::Ended => Self::Ended(None),
            HandbookField::CopyOf => Self::CopyOf(None),
            HandbookField::Served(id) => Self::Served(id.clone(), None),
            HandbookField::Age(group) => Self::Age(*group, None),
            HandbookField::Ticks(id) => Self::Ticks(id.clone(), None),
            HandbookField::Action(id) => Self::Action(id.clone(), None),
        }
    }

    /// Whether it holds a text that is too long to be read again.
    pub fn is_too_long(&self) -> bool {
        match self {
            Self::Place(text) | Self::Members(text) | Self::Unsolved(text) => {
                text.as_ref().is_some_and(|text| is_long(text))
            }
            Self::Team(team) => team.as_ref().is_some_and(|it| is_long(&it.to_string())),
            Self::Action(_, action) => action.as_ref().is_some_and(|it| is_long(&it.text)),
            Self::Day(_)
            | Self::Ended(_)
            | Self::CopyOf(_)
            | Self::Served(..)
            | Self::Age(..)
            | Self::Ticks(..) => false,
        }
    }

    /// The same, with nothing where it holds only blanks, no count, or no tick.
    #[must_use]
    pub fn without_nothing(self) -> Self {
        let is_nothing = match &self {
            Self::Place(Some(text)) | Self::Members(Some(text)) | Self::Unsolved(Some(text)) => {
                text.trim().is_empty()
            }
            Self::Served(_, Some(count)) | Self::Age(_, Some(count)) => *count == 0,
            Self::Ticks(_, Some(ticks)) => ticks.is_empty(),
            _ => false,
        };
        if is_nothing {
            Self::reset(&self.field())
        } else {
            self
        }
    }

    /// The value alone; `null` for a reset.
    pub fn to_value(&self) -> Value {
        fn value<T: Serialize>(value: Option<&T>) -> Value {
            value
                .and_then(|value| serde_json::to_value(value).ok())
                .unwrap_or(Value::Null)
        }
        match self {
            Self::Day(v) => value(v.as_ref()),
            Self::Place(v) | Self::Members(v) | Self::Unsolved(v) => value(v.as_ref()),
            Self::Team(v) => value(v.as_ref()),
            Self::Ended(v) => value(v.as_ref()),
            Self::CopyOf(v) => value(v.as_ref()),
            Self::Served(_, v) | Self::Age(_, v) => value(v.as_ref()),
            Self::Ticks(_, v) => value(v.as_ref()),
            Self::Action(_, v) => value(v.as_ref()),
        }
    }

    /// Reads what [`Self::to_value`] made, or what a file of another machine holds.
    ///
    /// # Errors
    /// When the value does not fit the field.
    pub fn from_value(field: &HandbookField, value: Value) -> Result<Self, BadValue> {
        fn read<T: DeserializeOwned>(value: Value) -> Result<Option<T>, BadValue> {
            serde_json::from_value(value).map_err(|_| BadValue::Form)
        }
        let edit = match field {
            HandbookField::Day => Self::Day(read(value)?),
            HandbookField::Place => Self::Place(read(value)?),
            HandbookField::Team => Self::Team(read(value)?),
            HandbookField::Members => Self::Members(read(value)?),
            HandbookField::Unsolved => Self::Unsolved(read(value)?),
            HandbookField::Ended => Self::Ended(read(value)?),
            HandbookField::CopyOf => Self::CopyOf(read(value)?),
            HandbookField::Served(id) => Self::Served(id.clone(), read(value)?),
            HandbookField::Age(group) => Self::Age(*group, read(value)?),
            HandbookField::Ticks(id) => Self::Ticks(id.clone(), read(value)?),
            HandbookField::Action(id) => Self::Action(id.clone(), read(value)?),
        };
        let is_sound = match &edit {
            Self::Served(_, count) | Self::Age(_, count) => count.is_none_or(|it| it <= MOST),
            Self::Ticks(_, ticks) => ticks.as_ref().is_none_or(Ticks::is_sound),
            Self::CopyOf(id) => id.as_ref().is_none_or(ChecklistId::is_well_formed),
            _ => true,
        };
        if is_sound {
            Ok(edit)
        } else {
            Err(BadValue::Form)
        }
    }
}

impl fmt::Display for HandbookField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day => f.write_str(DAY),
            Self::Place => f.write_str(PLACE),
            Self::Team => f.write_str(TEAM),
            Self::Members => f.write_str(MEMBERS),
            Self::Unsolved => f.write_str(UNSOLVED),
            Self::Ended => f.write_str(ENDED),
            Self::CopyOf => f.write_str(COPY_OF),
            Self::Served(id) => write!(f, "{SERVED}{id}"),
            Self::Age(group) => write!(f, "{AGE}{group}"),
            Self::Ticks(id) => write!(f, "{TICKS}{id}"),
            Self::Action(id) => write!(f, "{ACTION}{id}"),
        }
    }
}

impl FromStr for HandbookField {
    type Err = BadField;

    /// What is not of the form is a newer version's field, and none of ours.
    fn from_str(name: &str) -> Result<Self, BadField> {
        let checklist = |id: &str| {
            let id = ChecklistId::new(id);
            id.is_well_formed().then_some(id).ok_or(BadField)
        };
        let item = |id: &str| {
            // Lower case, as earlier versions of the app keep names that they do not know.
            let is_good = ActionId::new(id).is_well_formed();
            is_good.then(|| ItemId::new(id)).ok_or(BadField)
        };
        Ok(match name {
            DAY => Self::Day,
            PLACE => Self::Place,
            TEAM => Self::Team,
            MEMBERS => Self::Members,
            UNSOLVED => Self::Unsolved,
            ENDED => Self::Ended,
            COPY_OF => Self::CopyOf,
            _ => {
                if let Some(id) = name.strip_prefix(SERVED) {
                    Self::Served(checklist(id)?)
                } else if let Some(group) = name.strip_prefix(AGE) {
                    Self::Age(group.parse().map_err(|_| BadField)?)
                } else if let Some(id) = name.strip_prefix(TICKS) {
                    Self::Ticks(checklist(id)?)
                } else if let Some(id) = name.strip_prefix(ACTION) {
                    Self::Action(item(id)?)
                } else {
                    return Err(BadField);
                }
            }
        })
    }
}
