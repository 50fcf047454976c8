//! What has changed since a day: added, done, slipped, edited.

use super::{Seen, late};
use crate::domain::book::{Book, TaskView};
use crate::domain::day::{local_day, shifted};
use crate::domain::edit::{Edit, Field};
use crate::domain::id::{DocumentId, TaskId};
use crate::domain::journal::Entry as Edited;
use crate::domain::order;
use crate::domain::standing::Standing;
use crate::domain::status::Status;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What has changed from one day to another, both included.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes {
    /// The first day.
    pub since: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
    /// The documents that were issued, with how many tasks each assigns.
    pub documents: Vec<(DocumentId, usize)>,
    /// What was changed otherwise: each task once, by sort, the newest change first.
    pub entries: Vec<Entry>,
}

/// What happened to a task: the first that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// The user added it.
    Added,
    /// It was done.
    Done,
    /// A last day passed.
    Slipped,
    /// Something else was edited.
    Edited,
    /// The user deleted it.
    Removed,
}

impl Sort {
    /// In the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Added,
        Self::Done,
        Self::Slipped,
        Self::Edited,
        Self::Removed,
    ];
}

/// A task and what has changed in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Which.
    pub task: TaskId,
    /// What happened to it.
    pub sort: Sort,
    /// The last days that passed.
    pub slips: Vec<Slip>,
    /// What was edited, field by field.
    pub fields: Vec<FieldChange>,
}

/// A last day that passed while the task was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// The one it is measured by.
    Due(NaiveDate),
    /// The unit's own, beside the document's.
    Own(NaiveDate),
}

/// A field from its first value to its last.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// What it held before; `None` where that is no longer known.
    pub before: Option<Edit>,
    /// What it holds since.
    pub after: Edit,
    /// Who changed it last.
    pub author: Arc<str>,
    /// When, in milliseconds since 1970 UTC.
    pub at: u64,
}

/// So many days back changes are looked for where no day was chosen.
const USUAL: i64 = 7;

/// The day that was chosen, never after the as-of date; where none was, seven days before it.
pub fn since_or_default(chosen: Option<NaiveDate>, as_of: NaiveDate) -> NaiveDate {
    chosen.map_or_else(|| shifted(as_of, -USUAL), |day| day.min(as_of))
}

impl Changes {
    /// Of those tasks and, where all tasks are meant, of those that were deleted.
    pub(super) fn of(
        book: &Book,
        tasks: &[Seen<'_>],
        all: bool,
        since: NaiveDate,
        until: NaiveDate,
    ) -> Self {
        let span = Days { since, until };
        let edits = span.edits(book);
        let mut entries: Vec<Entry> = tasks
            .iter()
            .filter_map(|(standing, task)| {
                let fields = edits.get(&task.index).cloned().unwrap_or_default();
                span.entry(task, *standing, fields)
            })
            .collect();
        if all {
            entries.extend(edits.iter().filter_map(|(index, fields)| {
                let task = book.view(*index)?;
                let gone = task.removed() == Some(&true) && !task.is_shown();
                let went = fields.iter().any(|it| it.after.field() == Field::Removed);
                (gone && went).then(|| Entry {
                    task: task.id().clone(),
                    sort: Sort::Removed,
                    slips: Vec::new(),
                    fields: Vec::new(),
                })
            }));
        }
        order::by_key(&mut entries, |entry| {
            let newest = entry.fields.iter().map(|field| field.at).max();
            (entry.sort, std::cmp::Reverse(newest))
        });
        Self {
            since,
            until,
            documents: span.documents(book, tasks),
            entries,
        }
    }

    /// Those of a sort.
    pub fn of_sort(&self, sort: Sort) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.sort == sort)
    }

    /// Whether nothing has changed.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.documents.is_empty()
    }
}

struct Days {
    since: NaiveDate,
    until: NaiveDate,
}

impl Days {
    fn has(&self, day: NaiveDate) -> bool {
        (self.since..=self.until).contains(&day)
    }

    /// What was edited in those days, by the task's place: of each field the first value and the
    /// last, where they differ.
    fn edits(&self, book: &Book) -> BTreeMap<usize, Vec<FieldChange>> {
        let mut edits: BTreeMap<usize, Vec<FieldChange>> = BTreeMap::new();
        let mut note = |index: usize, before: Option<&Edit>, after: &Edited| {
            let millis = after.stamp.millis();
            let field = after.edit.field();
            let hidden = matches!(field, Field::Other(_) | Field::Seen | Field::Reviewed);
            if hidden || !local_day(millis).is_some_and(|day| self.has(day)) {
                return;
            }
            let fields = edits.entry(index).or_default();
            let known = fields.iter_mut().find(|it| it.after.field() == field);
            match known {
                Some(held) if held.at <= millis => {
                    held.after = after.edit.clone();
                    held.author = after.author.clone();
                    held.at = millis;
                }
                Some(_) => {}
                None => fields.push(FieldChange {
                    before: before.cloned(),
                    after: after.edit.clone(),
                    author: after.author.clone(),
                    at: millis,
                }),
            }
        };
        for past in book.history().iter().filter(|past| !past.lost) {
            if let Some(task) = book.find(&past.task) {
                note(task.index, Some(&past.before), &past.after);
            }
        }
        // What was edited elsewhere, or so long ago that the history forgot what was there before.
        for task in book.edited() {
            for (_, entry) in task.fields().iter() {
                note(task.index, None, entry);
            }
        }
        for fields in edits.values_mut() {
            fields.retain(|field| field.before.as_ref() != Some(&field.after));
        }
        edits
    }

    fn entry(
        &self,
        task: &TaskView<'_>,
        standing: Standing,
        mut fields: Vec<FieldChange>,
    ) -> Option<Entry> {
        let slips = self.slips(task, standing);
        let to = |wanted: &dyn Fn(&Edit) -> bool| fields.iter().any(|it| wanted(&it.after));
        let added = task.id().is_own()
            && fields.iter().any(|it| {
                let from_nothing = it.before.as_ref().is_none_or(Edit::is_reset);
                it.after.field() == Field::Title && from_nothing
            });
        let sort = if added {
            Sort::Added
        } else if to(&|edit| *edit == Edit::Status(Some(Status::Done))) {
            Sort::Done
        } else if !slips.is_empty() {
            Sort::Slipped
        } else if fields.is_empty() {
            return None;
        } else {
            Sort::Edited
        };
        if added {
            // That is what it is called.
            fields.retain(|it| it.after.field() != Field::Title);
        }
        Some(Entry {
            task: task.id().clone(),
            sort,
            slips,
            fields,
        })
    }

    /// The last days that passed in those days: the day after is the first that is late.
    fn slips(&self, task: &TaskView<'_>, standing: Standing) -> Vec<Slip> {
        let passed = |day: &NaiveDate| self.has(shifted(*day, 1));
        let due = task.due().filter(|_| late(standing).is_some());
        let open = !matches!(task.status(), Status::Done | Status::Stopped);
        let own = task
            .own_deadline()
            .filter(|_| open && task.official().is_some());
        let due = due.filter(passed).map(Slip::Due);
        let own = own.map(|own| own.due).filter(passed).map(Slip::Own);
        due.into_iter().chain(own).collect()
    }

    /// The documents that were issued, or whose meeting was held, in those days.
    fn documents(&self, book: &Book, tasks: &[Seen<'_>]) -> Vec<(DocumentId, usize)> {
        let documents = book.catalogue().documents.iter();
        let new = documents.filter(|document| {
            let day = document.issued.or(document.event_date);
            day.is_some_and(|day| self.has(day))
        });
        let counted = new.map(|document| {
            let of_it = tasks
                .iter()
                .filter(|(_, task)| task.document().is_some_and(|it| it.id == document.id));
            (document.id.clone(), of_it.count())
        });
        counted.filter(|(_, tasks)| *tasks > 0).collect()
    }
}
