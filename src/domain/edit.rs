//! What a user can say about a task, field by field.

use super::evidence::Evidence;
use super::fingerprint::Fingerprint;
use super::handbook::{HandbookEdit, HandbookField};
use super::id::ItemId;
use super::item::Item;
use super::next_step::NextStep;
use super::other_field::{self, OtherField};
use super::own_deadline::OwnDeadline;
use super::own_figure::OwnFigure;
use super::percent::Percent;
use super::plan_step::PlanStep;
use super::rhythm::{Rhythm, Turn};
use super::sheet::SheetLine;
use super::status::Status;
use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::fmt;
use std::str::FromStr;

/// A field of a task that can be edited. Files and tabs are merged field by field.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Work status.
    Status,
    /// Day on which it was done.
    DoneOn,
    /// Progress in per cent.
    Progress,
    /// The person who answers for it.
    Person,
    /// That person's position.
    Position,
    /// The unit's own deadline.
    Deadline,
    /// Notes.
    Note,
    /// Whether it has priority.
    Star,
    /// The label; for a user's own task its text.
    Title,
    /// The deliverable, made clear by the unit.
    Product,
    /// Who leads a user's own task.
    Lead,
    /// Whether a user's own task was deleted.
    Removed,
    /// What the document said when the user last looked at its change.
    Seen,
    /// Whether the progress sheet holds only the lines that the user added.
    OwnSheet,
    /// How often work without an end is to be shown.
    Rhythm,
    /// A turn of such work.
    Turn(Turn),
    /// What stands in the way.
    Obstacle,
    /// What is to be done next.
    Next,
    /// Why it is late.
    Cause,
    /// The day of the last weekly review in which it was gone through.
    Reviewed,
    /// A line of the checklist.
    Item(ItemId),
    /// A piece of evidence.
    Evidence(ItemId),
    /// A line of the progress sheet.
    Line(ItemId),
    /// A figure that the user adds to a measure.
    Figure(ItemId),
    /// A step of the plan by which it is made up for.
    Step(ItemId),
    /// A field of a session of help, or of a checklist.
    Handbook(HandbookField),
    /// A field of a newer version of the app: kept and handed on, never shown.
    Other(OtherField),
}

/// A field with its new value; `None` puts the field back to what the document says, or to empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// See [`Field::Status`].
    Status(Option<Status>),
    /// See [`Field::DoneOn`].
    DoneOn(Option<NaiveDate>),
    /// See [`Field::Progress`].
    Progress(Option<Percent>),
    /// See [`Field::Person`].
    Person(Option<String>),
    /// See [`Field::Position`].
    Position(Option<String>),
    /// See [`Field::Deadline`].
    Deadline(Option<OwnDeadline>),
    /// See [`Field::Note`].
    Note(Option<String>),
    /// See [`Field::Star`].
    Star(Option<bool>),
    /// See [`Field::Title`].
    Title(Option<String>),
    /// See [`Field::Product`].
    Product(Option<String>),
    /// See [`Field::Lead`].
    Lead(Option<String>),
    /// See [`Field::Removed`].
    Removed(Option<bool>),
    /// See [`Field::Seen`].
    Seen(Option<Fingerprint>),
    /// See [`Field::OwnSheet`].
    OwnSheet(Option<bool>),
    /// See [`Field::Rhythm`].
    Rhythm(Option<Rhythm>),
    /// See [`Field::Turn`]; the day on which it was ticked.
    Turn(Turn, Option<NaiveDate>),
    /// See [`Field::Obstacle`].
    Obstacle(Option<String>),
    /// See [`Field::Next`].
    Next(Option<NextStep>),
    /// See [`Field::Cause`].
    Cause(Option<String>),
    /// See [`Field::Reviewed`].
    Reviewed(Option<NaiveDate>),
    /// See [`Field::Item`].
    Item(ItemId, Option<Item>),
    /// See [`Field::Evidence`].
    Evidence(ItemId, Option<Evidence>),
    /// See [`Field::Line`].
    Line(ItemId, Option<SheetLine>),
    /// See [`Field::Figure`].
    Figure(ItemId, Option<OwnFigure>),
    /// See [`Field::Step`].
    Step(ItemId, Option<PlanStep>),
    /// See [`Field::Handbook`].
    Handbook(HandbookEdit),
    /// See [`Field::Other`]; `null` puts it back.
    Other(OtherField, Value),
}

/// The longest text that a field holds, in characters. Longer ones are refused, not cut.
pub const LONGEST_TEXT: usize = 20_000;

impl Edit {
    /// The field that it sets.
    pub fn field(&self) -> Field {
        match self {
            Self::Status(_) => Field::Status,
            Self::DoneOn(_) => Field::DoneOn,
            Self::Progress(_) => Field::Progress,
            Self::Person(_) => Field::Person,
            Self::Position(_) => Field::Position,
            Self::Deadline(_) => Field::Deadline,
            Self::Note(_) => Field::Note,
            Self::Star(_) => Field::Star,
            Self::Title(_) => Field::Title,
            Self::Product(_) => Field::Product,
            Self::Lead(_) => Field::Lead,
            Self::Removed(_) => Field::Removed,
            Self::Seen(_) => Field::Seen,
            Self::OwnSheet(_) => Field::OwnSheet,
            Self::Rhythm(_) => Field::Rhythm,
            Self::Turn(turn, _) => Field::Turn(*turn),
            Self::Obstacle(_) => Field::Obstacle,
            Self::Next(_) => Field::Next,
            Self::Cause(_) => Field::Cause,
            Self::Reviewed(_) => Field::Reviewed,
            Self::Item(id, _) => Field::Item(id.clone()),
            Self::Evidence(id, _) => Field::Evidence(id.clone()),
            Self::Line(id, _) => Field::Line(id.clone()),
            Self::Figure(id, _) => Field::Figure(id.clone()),
            Self::Step(id, _) => Field::Step(id.clone()),
            Self::Handbook(edit) => Field::Handbook(edit.field()),
            Self::Other(name, _) => Field::Other(name.clone()),
        }
    }

    /// The edit that puts `field` back to what the document says, or to empty.
    pub fn reset(field: &Field) -> Self {
        match field {
            Field::Status => Self::Status(None),
            Field::DoneOn => Self::DoneOn(None),
            Field::Progress => Self::Progress(None),
            Field::Person => Self::Person(None),
            Field::Position => Self::Position(None),
            Field::Deadline => Self::Deadline(None),
            Field::Note => Self::Note(None),
            Field::Star => Self::Star(None),
            Field::Title => Self::Title(None),
            Field::Product => Self::Product(None),
            Field::Lead => Self::Lead(None),
            Field::Removed => Self::Removed(None),
            Field::Seen => Self::Seen(None),
            Field::OwnSheet => Self::OwnSheet(None),
            Field::Rhythm => Self::Rhythm(None),
            Field::Turn(turn) => Self::Turn(*turn, None),
            Field::Obstacle => Self::Obstacle(None),
            Field::Next => Self::Next(None),
            Field::Cause => Self::Cause(None),
            Field::Reviewed => Self::Reviewed(None),
            Field::Item(id) => Self::Item(id.clone(), None),
            Field::Evidence(id) => Self::Evidence(id.clone(), None),
            Field::Line(id) => Self::Line(id.clone(), None),
            Field::Figure(id) => Self::Figure(id.clone(), None),
            Field::Step(id) => Self::Step(id.clone(), None),
            Field::Handbook(field) => Self::Handbook(HandbookEdit::reset(field)),
            Field::Other(name) => Self::Other(name.clone(), Value::Null),
        }
    }

    /// Whether it puts the field back.
    pub fn is_reset(&self) -> bool {
        *self == Self::reset(&self.field())
    }

    /// Whether it holds a text over [`LONGEST_TEXT`], which [`Self::from_value`] would not read again.
    pub fn is_too_long(&self) -> bool {
        let text = match self {
            Self::Person(text)
            | Self::Position(text)
            | Self::Note(text)
            | Self::Title(text)
            | Self::Product(text)
            | Self::Lead(text)
            | Self::Obstacle(text)
            | Self::Cause(text) => text.as_ref(),
            Self::Next(next) => next.as_ref().map(|next| &next.text),
            Self::Deadline(own) => own.as_ref().map(|own| &own.reason),
            Self::Item(_, item) => item.as_ref().map(|item| &item.text),
            Self::Evidence(_, piece) => piece.as_ref().map(|piece| &piece.number),
            Self::Figure(_, figure) => figure.as_ref().map(|figure| &figure.source),
            Self::Line(_, Some(line)) => {
                return is_long(&line.note) || is_long(&line.party.to_string());
            }
            Self::Step(_, Some(step)) => return is_long(&step.text) || is_long(&step.who),
            Self::Handbook(edit) => return edit.is_too_long(),
            Self::Other(_, value) => return is_long(&value.to_string()),
            Self::Status(_)
            | Self::DoneOn(_)
            | Self::Progress(_)
            | Self::Star(_)
            | Self::Removed(_)
            | Self::Seen(_)
            | Self::OwnSheet(_)
            | Self::Rhythm(_)
            | Self::Turn(..)
            | Self::Reviewed(_)
            | Self::Line(_, None)
            | Self::Step(_, None) => None,
        };
        text.is_some_and(|text| is_long(text))
    }

    /// The value alone, as records and files hold it; `null` for a reset.
    pub fn to_value(&self) -> Value {
        fn value<T: serde::Serialize>(value: Option<&T>) -> Value {
            value
                .and_then(|value| serde_json::to_value(value).ok())
                .unwrap_or(Value::Null)
        }
        match self {
            Self::Status(v) => value(v.as_ref()),
            Self::DoneOn(v) | Self::Reviewed(v) | Self::Turn(_, v) => value(v.as_ref()),
            Self::Rhythm(v) => value(v.as_ref()),
            Self::Progress(v) => value(v.as_ref()),
            Self::Deadline(v) => value(v.as_ref()),
            Self::Star(v) | Self::Removed(v) | Self::OwnSheet(v) => value(v.as_ref()),
            Self::Seen(v) => value(v.as_ref()),
            Self::Person(v)
            | Self::Position(v)
            | Self::Note(v)
            | Self::Title(v)
            | Self::Product(v)
            | Self::Lead(v)
            | Self::Obstacle(v)
            | Self::Cause(v) => value(v.as_ref()),
            Self::Next(v) => value(v.as_ref()),
            Self::Item(_, v) => value(v.as_ref()),
            Self::Evidence(_, v) => value(v.as_ref()),
            Self::Line(_, v) => value(v.as_ref()),
            Self::Figure(_, v) => value(v.as_ref()),
            Self::Step(_, v) => value(v.as_ref()),
            Self::Handbook(edit) => edit.to_value(),
            Self::Other(_, v) => v.clone(),
        }
    }

    /// Reads a value that [`Self::to_value`] made, or that a file of another machine holds.
    ///
    /// # Errors
    /// When the value does not fit the field, or a text is over [`LONGEST_TEXT`].
    pub fn from_value(field: &Field, value: Value) -> Result<Self, BadValue> {
        fn read<T: DeserializeOwned>(value: Value) -> Result<Option<T>, BadValue> {
            serde_json::from_value(value).map_err(|_| BadValue::Form)
        }
        let edit = match field {
            Field::Status => Self::Status(read(value)?),
            Field::DoneOn => Self::DoneOn(read(value)?),
            Field::Progress => Self::Progress(read(value)?),
            Field::Person => Self::Person(read(value)?),
            Field::Position => Self::Position(read(value)?),
            Field::Deadline => Self::Deadline(read(value)?),
            Field::Note => Self::Note(read(value)?),
            Field::Star => Self::Star(read(value)?),
            Field::Title => Self::Title(read(value)?),
            Field::Product => Self::Product(read(value)?),
            Field::Lead => Self::Lead(read(value)?),
            Field::Removed => Self::Removed(read(value)?),
            Field::Seen => Self::Seen(read(value)?),
            Field::OwnSheet => Self::OwnSheet(read(value)?),
            Field::Rhythm => Self::Rhythm(read(value)?),
            Field::Turn(turn) => Self::Turn(*turn, read(value)?),
            Field::Obstacle => Self::Obstacle(read(value)?),
            Field::Next => Self::Next(read(value)?),
            Field::Cause => Self::Cause(read(value)?),
            Field::Reviewed => Self::Reviewed(read(value)?),
            Field::Item(id) => Self::Item(id.clone(), read(value)?),
            Field::Evidence(id) => Self::Evidence(id.clone(), read(value)?),
            Field::Line(id) => Self::Line(id.clone(), read(value)?),
            Field::Figure(id) => Self::Figure(id.clone(), read(value)?),
            Field::Step(id) => Self::Step(id.clone(), read(value)?),
            Field::Handbook(field) => Self::Handbook(HandbookEdit::from_value(field, value)?),
            Field::Other(name) if other_field::reads_the_same(&value) => {
                Self::Other(name.clone(), value)
            }
            Field::Other(_) => return Err(BadValue::Form),
        };
        if edit.is_too_long() {
            Err(BadValue::TooLong)
        } else {
            Ok(edit)
        }
    }
}

/// Whether a text is over [`LONGEST_TEXT`].
pub(super) fn is_long(text: &str) -> bool {
    text.chars().count() > LONGEST_TEXT
}

/// Why a value does not fit its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadValue {
    /// Another kind of value.
    Form,
    /// A text over [`LONGEST_TEXT`].
    TooLong,
}

impl fmt::Display for BadValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "the value does not fit its field",
            Self::TooLong => "the text is too long",
        })
    }
}

impl std::error::Error for BadValue {}

/// Names of fields in storage keys and files. They never change meaning.
const NAMES: [(&str, Field); 19] = [
    ("status", Field::Status),
    ("done-on", Field::DoneOn),
    ("progress", Field::Progress),
    ("person", Field::Person),
    ("position", Field::Position),
    ("deadline", Field::Deadline),
    ("note", Field::Note),
    ("star", Field::Star),
    ("title", Field::Title),
    ("product", Field::Product),
    ("lead", Field::Lead),
    ("removed", Field::Removed),
    ("seen", Field::Seen),
    ("own-sheet", Field::OwnSheet),
    ("rhythm", Field::Rhythm),
    ("obstacle", Field::Obstacle),
    ("next", Field::Next),
    ("cause", Field::Cause),
    ("reviewed", Field::Reviewed),
];
const TURN: &str = "turn:";
const ITEM: &str = "item:";
const EVIDENCE: &str = "evidence:";
const LINE: &str = "line:";
const FIGURE: &str = "figure:";
/// Its ids are such as earlier versions, which do not know it, keep and hand on: see
/// [`OtherField`].
const STEP: &str = "step:";

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Turn(turn) => write!(f, "{TURN}{turn}"),
            Self::Item(id) => write!(f, "{ITEM}{id}"),
            Self::Evidence(id) => write!(f, "{EVIDENCE}{id}"),
            Self::Line(id) => write!(f, "{LINE}{id}"),
            Self::Figure(id) => write!(f, "{FIGURE}{id}"),
            Self::Step(id) => write!(f, "{STEP}{id}"),
            Self::Handbook(field) => field.fmt(f),
            Self::Other(name) => f.write_str(name.as_str()),
            plain => match NAMES.iter().find(|(_, field)| field == plain) {
                Some((name, _)) => f.write_str(name),
                None => Err(fmt::Error),
            },
        }
    }
}

/// A text that cannot be the name of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadField;

impl fmt::Display for BadField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the name of a field")
    }
}

impl std::error::Error for BadField {}

impl FromStr for Field {
    type Err = BadField;

    fn from_str(name: &str) -> Result<Self, BadField> {
        let with_id = |id: &str| {
            let id = ItemId::new(id);
            if id.is_well_formed() {
                Ok(id)
            } else {
                Err(BadField)
            }
        };
        // A turn of another form is a newer version's field.
        if let Some(Ok(turn)) = name.strip_prefix(TURN).map(str::parse) {
            return Ok(Self::Turn(turn));
        }
        if let Some(id) = name.strip_prefix(ITEM) {
            return with_id(id).map(Self::Item);
        }
        if let Some(id) = name.strip_prefix(EVIDENCE) {
            return with_id(id).map(Self::Evidence);
        }
        if let Some(id) = name.strip_prefix(LINE) {
            return with_id(id).map(Self::Line);
        }
        if let Some(id) = name.strip_prefix(FIGURE) {
            return with_id(id).map(Self::Figure);
        }
        if let Some(id) = name.strip_prefix(STEP) {
            let id = with_id(id)?;
            return if other_field::is_name(name) {
                Ok(Self::Step(id))
            } else {
                Err(BadField)
            };
        }
        if let Ok(field) = name.parse() {
            return Ok(Self::Handbook(field));
        }
        NAMES
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, field)| field.clone())
            .or_else(|| OtherField::new(name).map(Self::Other))
            .ok_or(BadField)
    }
}
