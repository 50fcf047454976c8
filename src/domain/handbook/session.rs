//! A session of help, as it stands in the book.

use super::age_group::AgeGroup;
use super::edit::{HandbookEdit, HandbookField};
use super::ticks::Ticks;
use crate::domain::book::{Book, TaskView};
use crate::domain::edit::{Edit, Field};
use crate::domain::id::{ChecklistId, Subject, TaskId};
use crate::domain::order;
use crate::domain::party::Party;
use chrono::NaiveDate;
use std::cmp::Reverse;

/// A day and a place at which a team helped people.
#[derive(Clone, Copy, Debug)]
pub struct Session<'a> {
    view: TaskView<'a>,
    /// Its day: without one it is no session.
    pub day: NaiveDate,
}

/// The session with that id, if there is one that was not deleted.
pub fn session<'a>(book: &'a Book, id: &TaskId) -> Option<Session<'a>> {
    book.find(id).and_then(Session::of)
}

/// The sessions, the newest day first; of one day, the last begun first.
pub fn sessions(book: &Book) -> Vec<Session<'_>> {
    let mut sessions: Vec<Session<'_>> = book.edited().filter_map(Session::of).collect();
    order::by_key(&mut sessions, |session| {
        Reverse((session.day, session.id().clone()))
    });
    sessions
}

macro_rules! held {
    ($(#[$doc:meta])* $name:ident, $variant:ident, $type:ty) => {
        $(#[$doc])*
        pub fn $name(&self) -> Option<&'a $type> {
            match self.field(HandbookField::$variant)? {
                HandbookEdit::$variant(value) => value.as_ref(),
                _ => None,
            }
        }
    };
}

impl<'a> Session<'a> {
    fn of(view: TaskView<'a>) -> Option<Self> {
        let is_session = view.id().subject() == Subject::Session;
        if !is_session || view.removed() == Some(&true) {
            return None;
        }
        let day = match held(&view, HandbookField::Day)? {
            HandbookEdit::Day(day) => (*day)?,
            _ => return None,
        };
        Some(Self { view, day })
    }

    held! {
        /// The village or street group, and the house.
        place, Place, String
    }
    held! {
        /// The commune that the team is of.
        team, Team, Party
    }
    held! {
        /// Who of the team was there.
        members, Members, String
    }
    held! {
        /// What stayed unsolved.
        unsolved, Unsolved, String
    }

    /// Its id.
    pub fn id(&self) -> &'a TaskId {
        self.view.id()
    }

    /// What was noted.
    pub fn note(&self) -> Option<&'a String> {
        self.view.note()
    }

    /// Whether it is over.
    pub fn is_ended(&self) -> bool {
        let ended = self.field(HandbookField::Ended);
        matches!(ended, Some(HandbookEdit::Ended(Some(true))))
    }

    /// How many times people were helped by a checklist.
    pub fn served(&self, checklist: &ChecklistId) -> u32 {
        match self.field(HandbookField::Served(checklist.clone())) {
            Some(HandbookEdit::Served(_, count)) => count.unwrap_or_default(),
            _ => 0,
        }
    }

    /// The checklists by which people were helped, with how many times.
    pub fn all_served(&self) -> impl Iterator<Item = (&'a ChecklistId, u32)> + use<'a> {
        let fields = self.view.fields().iter();
        fields.filter_map(|(_, entry)| match &entry.edit {
            Edit::Handbook(HandbookEdit::Served(id, Some(count))) => Some((id, *count)),
            _ => None,
        })
    }

    /// How many times people were helped.
    pub fn total(&self) -> u64 {
        self.all_served().map(|(_, count)| u64::from(count)).sum()
    }

    /// How many people of an age were helped.
    pub fn of_age(&self, group: AgeGroup) -> u32 {
        match self.field(HandbookField::Age(group)) {
            Some(HandbookEdit::Age(_, count)) => count.unwrap_or_default(),
            _ => 0,
        }
    }

    /// What is ticked for the person who is being helped now.
    pub fn ticks(&self, checklist: &ChecklistId) -> Ticks {
        match self.field(HandbookField::Ticks(checklist.clone())) {
            Some(HandbookEdit::Ticks(_, Some(ticks))) => ticks.clone(),
            _ => Ticks::default(),
        }
    }

    fn field(&self, field: HandbookField) -> Option<&'a HandbookEdit> {
        held(&self.view, field)
    }
}

/// What a field of the handbook holds.
pub(super) fn held<'a>(view: &TaskView<'a>, field: HandbookField) -> Option<&'a HandbookEdit> {
    match &view.fields().get(&Field::Handbook(field))?.edit {
        Edit::Handbook(edit) => Some(edit),
        _ => None,
    }
}
