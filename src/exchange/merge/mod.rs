//! Putting files together with what is here: what each field would become, and where two people
//! changed the same field without knowing of each other. Looked at before anything changes.

mod decision;
mod witness;

pub use decision::{Decision, Fate, Pick};

use self::witness::Witness;
use super::json::Incoming;
use crate::domain::book::Book;
use crate::domain::edit::{Edit, Field};
use crate::domain::id::{Subject, TaskId};
use crate::domain::journal::{Entry, Past};
use crate::domain::order;
use std::cell::OnceCell;

/// What files would change, field by field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The fields of which some file holds another value than this book: bundled tasks in their
    /// order, then all others by their ids.
    pub differences: Vec<Difference>,
    /// Fields of which all files hold what is here.
    pub same: usize,
    /// Tasks that this edition does not know. Their edits are kept, unseen.
    pub unknown: Vec<TaskId>,
}

/// A field of which files and book hold more than one value, or the book holds none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The task.
    pub task: TaskId,
    /// What is to be done about it.
    pub sort: Sort,
    /// The value here; `None` where the field was never edited here.
    pub ours: Option<Held>,
    /// The other values, each once, the one that holds over the others first. Never empty.
    pub theirs: Vec<Held>,
}

/// A value and who holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The value.
    pub entry: Entry,
    /// The places in the list of files of those that hold it.
    pub files: Vec<usize>,
    /// Whether it and the value that holds over it were set without knowledge of each other.
    pub contested: bool,
}

/// What is to be done about a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A file's value holds, and whoever set it knew of the others.
    Take,
    /// Two different values were set without knowledge of each other.
    Conflict,
    /// What is here was set with knowledge of the files' values.
    Older,
}

impl Difference {
    /// The field.
    pub fn field(&self) -> Field {
        self.newest().entry.edit.field()
    }

    /// The value that holds over all others.
    pub fn newest(&self) -> &Held {
        match &self.ours {
            Some(ours) if ours.entry.holds_over(&self.theirs[0].entry) => ours,
            _ => &self.theirs[0],
        }
    }

    /// The values that lose where that one holds from now on, for the history: those that were set
    /// without knowledge of what held over them, and the newest, if it was chosen against.
    pub fn losers(&self, holds: &Edit) -> Vec<Past> {
        let newest = self.newest();
        let loses = |held: &&Held| {
            self.sort == Sort::Conflict
                && held.entry.edit != *holds
                && (held.contested || held.entry == newest.entry)
        };
        let losers = self.values().filter(loses);
        losers
            .map(|held| Past {
                task: self.task.clone(),
                before: Edit::reset(&holds.field()),
                after: Entry {
                    over: None,
                    ..held.entry.clone()
                },
                lost: true,
            })
            .collect()
    }

    /// Every value, ours first.
    pub fn values(&self) -> impl Iterator<Item = &Held> {
        self.ours.iter().chain(&self.theirs)
    }
}

impl Plan {
    /// How many fields are of a sort.
    pub fn count(&self, sort: Sort) -> usize {
        let of_sort = |difference: &&Difference| difference.sort == sort;
        self.differences.iter().filter(of_sort).count()
    }
}

/// What taking files in would do to the book. The order of the files does not matter.
pub fn plan(book: &Book, files: &[Incoming]) -> Plan {
    let mut all: Vec<(usize, &TaskId, &Entry)> = Vec::new();
    for (file, incoming) in files.iter().enumerate() {
        all.extend(
            incoming
                .entries
                .iter()
                .map(|(task, entry)| (file, task, entry)),
        );
    }
    order::by_key(&mut all, |(_, task, entry)| {
        (place(book, task), *task, entry.edit.field())
    });
    let witnesses: Vec<OnceCell<Witness<'_>>> = files.iter().map(|_| OnceCell::new()).collect();
    let of_book = OnceCell::new();
    let knows = |side: Option<usize>, task: &TaskId, entry: &Entry| match side {
        None => of_book
            .get_or_init(|| Witness::of_book(book))
            .knows(task, &entry.stamp),
        Some(file) => witnesses[file]
            .get_or_init(|| Witness::of_file(&files[file]))
            .knows(task, &entry.stamp),
    };
    let mut plan = Plan::default();
    let same_field = |a: &(usize, &TaskId, &Entry), b: &(usize, &TaskId, &Entry)| {
        a.1 == b.1 && a.2.edit.field() == b.2.edit.field()
    };
    for found in all.chunk_by(same_field) {
        let (_, task, entry) = found[0];
        let is_of_document = !task.is_own() && task.subject() == Subject::Task;
        if is_of_document && place(book, task) == usize::MAX && plan.unknown.last() != Some(task) {
            plan.unknown.push(task.clone());
        }
        let view = book.find(task);
        let ours = view.and_then(|view| view.fields().get(&entry.edit.field()));
        match meet(task, ours, found, &knows) {
            Some(difference) => plan.differences.push(difference),
            None => plan.same += 1,
        }
    }
    plan
}

/// The place of a bundled task; all others come after them.
fn place(book: &Book, task: &TaskId) -> usize {
    let official = book.find(task).filter(|task| task.official().is_some());
    official.map_or(usize::MAX, |task| task.index)
}

/// Puts the values of one field against each other. `None` where all are the same.
fn meet(
    task: &TaskId,
    ours: Option<&Entry>,
    found: &[(usize, &TaskId, &Entry)],
    knows: &dyn Fn(Option<usize>, &TaskId, &Entry) -> bool,
) -> Option<Difference> {
    let mut sides: Vec<(Option<usize>, &Entry)> =
        ours.map(|entry| (None, entry)).into_iter().collect();
    sides.extend(found.iter().map(|(file, _, entry)| (Some(*file), *entry)));
    sides.sort_by(|(a, left), (b, right)| right.against(left).then(a.cmp(b)));
    // The values, each once, with the sides that hold it; the one that holds comes first.
    let mut values = sides.chunk_by(|(_, a), (_, b)| a.against(b).is_eq());
    let newest = values.next()?;
    let (_, winner) = newest[0];
    let is_contested = |entry: &Entry| {
        entry.edit != winner.edit && !newest.iter().any(|(side, _)| knows(*side, task, entry))
    };
    let mut all: Vec<(bool, Held)> = Vec::new();
    for value in std::iter::once(newest).chain(values) {
        let (side, entry) = value[0];
        let held = Held {
            entry: entry.clone(),
            files: value.iter().filter_map(|(side, _)| *side).collect(),
            contested: is_contested(entry),
        };
        all.push((side.is_none(), held));
    }
    let any = all.iter().any(|(_, held)| held.contested);
    let ours_holds = all[0].0;
    all[0].1.contested = any;
    let (ours, theirs): (Vec<_>, Vec<_>) = all.into_iter().partition(|(is_ours, _)| *is_ours);
    let sort = match (any, ours_holds) {
        (true, _) => Sort::Conflict,
        (false, true) => Sort::Older,
        (false, false) => Sort::Take,
    };
    (!theirs.is_empty()).then(|| Difference {
        task: task.clone(),
        sort,
        ours: ours.into_iter().map(|(_, held)| held).next(),
        theirs: theirs.into_iter().map(|(_, held)| held).collect(),
    })
}
