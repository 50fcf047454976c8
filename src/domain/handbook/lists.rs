//! The checklists that a team works with: the bundled ones that it did not hide, and its own.

use super::checklist::{Action, Basis, bundled};
use super::edit::{HandbookEdit, HandbookField};
use super::own_action::{Origin, OwnAction};
use super::session::held;
use super::sign::Sign;
use crate::domain::book::{Book, TaskView};
use crate::domain::edit::Edit;
use crate::domain::id::{ActionId, ChecklistId, ItemId, Subject, TaskId};

/// A checklist with its actions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// Its id.
    pub id: ChecklistId,
    /// What people are helped with.
    pub name: String,
    /// What stands before it.
    pub sign: Sign,
    /// What should be known before it is used.
    pub note: Option<String>,
    /// Whether the team made it.
    pub is_own: bool,
    /// Whether the team put it away.
    pub is_hidden: bool,
    /// The bundled one that its counts belong to: itself, or what it was copied from.
    pub origin: Option<ChecklistId>,
    /// One after another.
    pub actions: Vec<ListAction>,
}

/// An action of a checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListAction {
    /// Its id; of a team's own list also that of the field that holds it.
    pub id: ActionId,
    /// The action.
    pub text: String,
    /// What must not happen.
    pub caution: Option<String>,
    /// Who says so.
    pub support: Support,
}

/// Who says that an action is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Support {
    /// The documents.
    Official(Basis),
    /// Nobody: a practical hint of the app.
    Hint,
    /// The team.
    Team,
}

/// Every checklist, hidden or not: the bundled ones first, then the team's in the order in which they
/// were made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists(Vec<List>);

impl Lists {
    /// Those of a book.
    pub fn of(book: &Book) -> Self {
        let is_hidden = |id: &ChecklistId| {
            let subject = book.find(&TaskId::checklist(id));
            subject.is_some_and(|view| view.removed() == Some(&true))
        };
        let given = bundled().iter().map(|list| List {
            id: list.id.clone(),
            name: list.name.clone(),
            sign: list.sign,
            note: list.note.clone(),
            is_own: false,
            is_hidden: is_hidden(&list.id),
            origin: Some(list.id.clone()),
            actions: list.items.iter().map(ListAction::given).collect(),
        });
        let mut own: Vec<List> = book.edited().filter_map(|view| own(&view)).collect();
        own.sort_by(|a, b| a.id.cmp(&b.id));
        Self(given.chain(own).collect())
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &List> {
        self.0.iter()
    }

    /// Those that the team works with.
    pub fn in_use(&self) -> impl Iterator<Item = &List> {
        self.0.iter().filter(|list| !list.is_hidden)
    }

    /// The one with that id.
    pub fn find(&self, id: &ChecklistId) -> Option<&List> {
        self.0.iter().find(|list| list.id == *id)
    }

    /// Under which checklist a count is added up: a copy's under the bundled one.
    pub fn origin<'a>(&'a self, id: &'a ChecklistId) -> &'a ChecklistId {
        let list = self.find(id);
        list.and_then(|list| list.origin.as_ref()).unwrap_or(id)
    }
}

impl ListAction {
    fn given(action: &Action) -> Self {
        Self {
            id: action.id.clone(),
            text: action.text.clone(),
            caution: action.caution.clone(),
            support: match &action.basis {
                Some(basis) => Support::Official(basis.clone()),
                None => Support::Hint,
            },
        }
    }

    /// The action of a team. As long as its words are those of the bundled one that it was copied
    /// from, it is as well founded.
    fn own(id: &ItemId, own: &OwnAction) -> Self {
        let origin = own.from.as_ref().and_then(given).map(Self::given);
        let same = origin.filter(|given| given.text == own.text);
        let id = ActionId::new(id.as_str());
        match same {
            Some(given) => Self { id, ..given },
            None => Self {
                id,
                text: own.text.clone(),
                caution: None,
                support: Support::Team,
            },
        }
    }

    /// The field that holds it in a team's own list.
    pub fn item(&self) -> ItemId {
        ItemId::new(self.id.as_str())
    }
}

/// What a field of a team's own checklist holds.
pub fn own_action<'a>(book: &'a Book, id: &ChecklistId, item: &ItemId) -> Option<&'a OwnAction> {
    let view = book.find(&TaskId::checklist(id))?;
    match held(&view, HandbookField::Action(item.clone()))? {
        HandbookEdit::Action(_, action) => action.as_ref(),
        _ => None,
    }
}

fn given(origin: &Origin) -> Option<&'static Action> {
    let mut lists = bundled().iter();
    let list = lists.find(|list| list.id == origin.checklist)?;
    list.items.iter().find(|action| action.id == origin.action)
}

fn own(view: &TaskView<'_>) -> Option<List> {
    let id = match view.id().subject() {
        Subject::Checklist(id) => id,
        Subject::Task | Subject::Session => return None,
    };
    let name = view.own_title()?.clone();
    if bundled().iter().any(|list| list.id == id) {
        return None;
    }
    if view.removed() == Some(&true) {
        return None;
    }
    let origin = match held(view, HandbookField::CopyOf) {
        Some(HandbookEdit::CopyOf(origin)) => origin.clone(),
        _ => None,
    };
    let copied = bundled()
        .iter()
        .find(|list| Some(&list.id) == origin.as_ref());
    let actions = view.fields().iter();
    let actions = actions.filter_map(|(_, entry)| match &entry.edit {
        Edit::Handbook(HandbookEdit::Action(id, Some(action))) => Some(ListAction::own(id, action)),
        _ => None,
    });
    Some(List {
        id,
        name,
        sign: copied.map_or_else(Sign::default, |list| list.sign),
        note: view.note().cloned(),
        is_own: true,
        is_hidden: false,
        origin,
        actions: actions.collect(),
    })
}
