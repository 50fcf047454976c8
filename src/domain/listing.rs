//! Tasks in groups and in order.

use super::agenda::due_or_never;
use super::book::{Book, TaskView};
use super::filter::Lens;
use super::id::{DocumentId, UnitId};
use super::order;
use super::standing::StandingKind;
use crate::search::fold;
use chrono::Datelike;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What tasks are put together by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GroupBy {
    /// How they stand against their deadline.
    #[default]
    Standing,
    /// The part of the document they stand in.
    Part,
    /// Who leads.
    Lead,
    /// The month of their deadline.
    Month,
    /// Not at all.
    Nothing,
}

impl GroupBy {
    /// In the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Standing,
        Self::Part,
        Self::Lead,
        Self::Month,
        Self::Nothing,
    ];
}

/// The order within a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortBy {
    /// As the documents go.
    #[default]
    Document,
    /// The nearest or longest past deadline first; without one, last.
    Deadline,
    /// By the label's letters.
    Title,
    /// Edited last, first.
    Edited,
}

impl SortBy {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Document, Self::Deadline, Self::Title, Self::Edited];
}

/// What the tasks of a group share. Groups come in the order of this type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupKey {
    /// All tasks, ungrouped.
    All,
    /// How they stand.
    Standing(StandingKind),
    /// Number of the document in time order, and of its part in reading order.
    Part(usize, usize),
    /// Place of the first task they lead, and who leads.
    Lead(usize, Vec<UnitId>),
    /// The month of their deadline.
    Month(i32, u32),
    /// No last day is known.
    NoMonth,
    /// Added by the user.
    Own,
}

/// Tasks that share a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they share.
    pub key: GroupKey,
    /// Places in the book, in order.
    pub tasks: Vec<usize>,
}

/// Groups and orders `shown`. Each task comes once. When `ranked`, `shown` is in the order of a
/// search's ranking, which then decides within a group, unless another order was asked for.
pub fn arrange(
    book: &Book,
    shown: &[usize],
    group_by: GroupBy,
    sort_by: SortBy,
    ranked: bool,
    lens: &Lens,
) -> Vec<Group> {
    let mut first_of_lead: BTreeMap<&[UnitId], usize> = BTreeMap::new();
    if group_by == GroupBy::Lead {
        for task in shown.iter().filter_map(|index| book.view(*index)) {
            let first = first_of_lead.entry(task.lead()).or_insert(task.index);
            *first = (*first).min(task.index);
        }
    }
    let mut groups: BTreeMap<GroupKey, Vec<usize>> = BTreeMap::new();
    for task in shown.iter().filter_map(|index| book.view(*index)) {
        let key = match group_by {
            GroupBy::Nothing => GroupKey::All,
            GroupBy::Standing => GroupKey::Standing(lens.standing(&task).kind()),
            GroupBy::Part => {
                part_of(book, &task).map_or(GroupKey::Own, |(d, p)| GroupKey::Part(d, p))
            }
            GroupBy::Lead if task.official().is_none() => GroupKey::Own,
            GroupBy::Lead => {
                let first = first_of_lead
                    .get(task.lead())
                    .copied()
                    .unwrap_or(task.index);
                GroupKey::Lead(first, task.lead().to_vec())
            }
            GroupBy::Month => task.due().map_or(GroupKey::NoMonth, |due| {
                GroupKey::Month(due.year(), due.month())
            }),
        };
        groups.entry(key).or_default().push(task.index);
    }
    let mut groups: Vec<Group> = groups
        .into_iter()
        .map(|(key, tasks)| Group { key, tasks })
        .collect();
    for group in &mut groups {
        sort(book, &mut group.tasks, sort_by, ranked);
    }
    groups
}

fn sort(book: &Book, tasks: &mut Vec<usize>, sort_by: SortBy, ranked: bool) {
    match sort_by {
        SortBy::Document if ranked => {}
        SortBy::Document => order::by_key(tasks, |index| *index),
        SortBy::Deadline => order::by_key(tasks, |index| (due_or_never(book, *index), *index)),
        SortBy::Title => order::by_key(tasks, |index| {
            let title = book.view(*index).map(|task| fold::key(task.title()));
            (title, *index)
        }),
        SortBy::Edited => order::by_key(tasks, |index| {
            let edited = book.view(*index).and_then(|task| task.last_edit().cloned());
            (Reverse(edited), *index)
        }),
    }
}

/// The number of a task's document in time order, and of its part in reading order.
pub fn part_of(book: &Book, task: &TaskView<'_>) -> Option<(usize, usize)> {
    let document = task.document()?;
    let official = task.official()?;
    let number = position_of(book, &document.id)?;
    let part = document
        .parts
        .iter()
        .position(|part| part.id == official.part)?;
    Some((number, part))
}

fn position_of(book: &Book, id: &DocumentId) -> Option<usize> {
    book.catalogue()
        .documents
        .iter()
        .position(|document| document.id == *id)
}
