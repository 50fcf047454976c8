//! What the list consists of, for what is searched, filtered, grouped and sorted.

use crate::domain::book::{Book, TaskView};
use crate::domain::filter::{self, Counts, Filter, Lens};
use crate::domain::id::TaskId;
use crate::domain::listing::{GroupBy, GroupKey, SortBy, arrange};
use crate::domain::standing::{Standing, StandingKind};
use crate::search::fold::each_word;
use crate::search::query::{How, Query};
use crate::search::zone::each_text;
use crate::state::session::Session;
use crate::text::tasks as words;
use std::collections::HashSet;
use std::sync::Arc;

/// A line of the list: a group's heading, or a task.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Line {
    Heading(Heading),
    /// A task, and how many tasks stand before it.
    Task(TaskId, usize),
}

/// A group's heading. Where anything of it changes, it is drawn anew.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Heading {
    pub(super) key: GroupKey,
    pub(super) label: String,
    pub(super) tasks: usize,
    pub(super) aside: String,
    pub(super) open: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum LineKey {
    Heading(Heading),
    Task(TaskId),
}

impl Line {
    /// A task's position among the tasks, from 1.
    pub(super) fn position(&self) -> Option<usize> {
        match self {
            Self::Heading(_) => None,
            Self::Task(_, before) => Some(before + 1),
        }
    }

    pub(super) fn key(&self) -> LineKey {
        match self {
            Self::Heading(heading) => LineKey::Heading(heading.clone()),
            Self::Task(id, _) => LineKey::Task(id.clone()),
        }
    }
}

/// The list and its counts, for what is searched, filtered, grouped and sorted.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Listed {
    pub(super) lines: Arc<Vec<Line>>,
    pub(super) counts: Counts,
    pub(super) understood: Understood,
}

/// What the search made of what was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Understood {
    /// What is to be marked as hits.
    pub(super) query: Query,
    /// Words that no task has, with the nearest that some have, as they write it.
    pub(super) mended: Vec<(String, String)>,
    /// How many of the tasks found have all words.
    pub(super) complete: usize,
    /// How many were found, before the filter.
    pub(super) found: usize,
}

pub(super) fn list(
    session: &Session,
    query: &Query,
    filter: &Filter,
    lens: &Lens,
    (group_by, sort_by): (GroupBy, SortBy),
    closed: &HashSet<GroupKey>,
) -> Listed {
    let book = session.book();
    let mut understood = Understood::default();
    let candidates = if query.is_empty() {
        (0..book.len()).collect()
    } else {
        let found = session.find(query);
        let best = found.places.first().and_then(|place| book.view(*place));
        understood = Understood {
            mended: match (found.how, best) {
                (Some(How::Mended), Some(best)) => mended(book, &best, &found.query),
                _ => Vec::new(),
            },
            query: found.query,
            complete: found.complete,
            found: found.places.len(),
        };
        found.places
    };
    let (shown, mut counts) = filter::apply(book, candidates, filter, lens);
    counts.total = book.tasks().count();
    let groups = arrange(book, &shown, group_by, sort_by, !query.is_empty(), lens);
    let mut lines = Vec::with_capacity(shown.len() + groups.len());
    let mut places = 0..;
    for group in groups {
        let open = !closed.contains(&group.key);
        let longest =
            group
                .tasks
                .iter()
                .filter_map(|index| match lens.standing(&book.view(*index)?) {
                    Standing::Overdue(days) => Some(days),
                    _ => None,
                });
        let aside = match group.key {
            GroupKey::Standing(StandingKind::Overdue) => longest.max().map(words::longest),
            _ => None,
        };
        lines.push(Line::Heading(Heading {
            label: words::group(book, &group.key),
            key: group.key,
            tasks: group.tasks.len(),
            aside: aside.unwrap_or_default(),
            open,
        }));
        if open {
            let ids = group.tasks.iter().filter_map(|index| book.view(*index));
            let ids = ids.zip(&mut places);
            lines.extend(ids.map(|(task, place)| Line::Task(task.id().clone(), place)));
        }
    }
    Listed {
        lines: Arc::new(lines),
        counts,
        understood,
    }
}

/// The words of a query that a task has only with a slip mended, and how it writes them.
fn mended(book: &Book, task: &TaskView<'_>, query: &Query) -> Vec<(String, String)> {
    let mut mended: Vec<(String, String)> = Vec::new();
    each_text(book, task, &mut |_, text| {
        each_word(text, |range, folded, _| {
            for word in query
                .words()
                .iter()
                .filter(|word| word.is_mended_to(folded))
            {
                if mended.iter().all(|(typed, _)| *typed != word.text) {
                    mended.push((word.text.clone(), text[range.clone()].to_lowercase()));
                }
            }
        });
    });
    mended
}

pub(super) fn tasks_of(lines: &[Line]) -> impl Iterator<Item = &TaskId> {
    lines.iter().filter_map(|line| match line {
        Line::Task(id, _) => Some(id),
        Line::Heading(_) => None,
    })
}

pub(super) fn between(lines: &[Line], from: &TaskId, to: &TaskId) -> Vec<TaskId> {
    let tasks: Vec<&TaskId> = tasks_of(lines).collect();
    let place = |id: &TaskId| tasks.iter().position(|other| *other == id);
    let (Some(a), Some(b)) = (place(from), place(to)) else {
        return vec![to.clone()];
    };
    tasks[a.min(b)..=a.max(b)]
        .iter()
        .map(|id| (*id).clone())
        .collect()
}
