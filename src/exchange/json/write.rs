//! The state as a file's text. Two exports of one state are the same, byte for byte.

use super::{FORMAT, FieldEdit, PastEdit, VERSION, checksum};
use crate::domain::book::{Book, TaskView};
use crate::domain::day::local_time;
use crate::domain::id::TaskId;
use crate::domain::journal::Past;
use crate::domain::order;
use crate::domain::stamp::Stamp;
use crate::storage::load::Damaged;
use crate::storage::settings::Settings;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What goes into a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All of it, with the settings.
    All,
    /// These tasks with their history.
    Tasks(BTreeSet<TaskId>),
}

impl Scope {
    /// Whether a task goes into the file.
    pub fn has(&self, task: &TaskId) -> bool {
        match self {
            Self::All => true,
            Self::Tasks(tasks) => tasks.contains(task),
        }
    }
}

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    version: u32,
    /// Only some of the tasks are in it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    part: bool,
    /// Edition of the bundled data that the edits were made over.
    edition: u32,
    /// Moment of the newest edit in it, in Viet Nam's time.
    edited_at: Option<String>,
    /// What the book that it comes from has seen of each browser profile's edits.
    seen: BTreeMap<&'a String, &'a Stamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    settings: Option<&'a Settings>,
    tasks: Vec<TaskEdits<'a>>,
    history: Vec<PastEdit>,
    /// Records that could not be read, as they stand in the browser. Never read back.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    damaged: Vec<DamagedRecord<'a>>,
    #[serde(flatten)]
    extras: BTreeMap<&'a String, &'a Value>,
    #[serde(rename = "checksum", skip_serializing_if = "Option::is_none")]
    sum: Option<String>,
}

#[derive(Serialize)]
struct TaskEdits<'a> {
    id: &'a TaskId,
    /// For the reader's eyes only.
    #[serde(rename = "ref", skip_serializing_if = "str::is_empty")]
    reference: &'a str,
    /// For the reader's eyes only.
    #[serde(skip_serializing_if = "str::is_empty")]
    title: &'a str,
    fields: BTreeMap<String, FieldEdit>,
    #[serde(flatten)]
    extras: BTreeMap<&'a String, &'a Value>,
}

#[derive(Serialize)]
struct DamagedRecord<'a> {
    key: &'a str,
    text: &'a str,
}

/// The state, or the part of it that the scope names, as a file's text.
pub fn export(book: &Book, settings: &Settings, damaged: &[Damaged], scope: &Scope) -> String {
    let is_all = *scope == Scope::All;
    let tasks = tasks(book, scope);
    let history = book.history().iter().filter(|past| scope.has(&past.task));
    let history: Vec<&Past> = history.collect();
    let entries = tasks.iter().flat_map(|task| task.fields().iter());
    let stamps = entries.map(|(_, entry)| &entry.stamp);
    let newest = stamps
        .chain(history.iter().map(|past| &past.after.stamp))
        .max();
    let seen = book.seen();
    let mut file = File {
        format: FORMAT,
        version: VERSION,
        part: !is_all,
        edition: book.catalogue().edition.edition,
        edited_at: newest
            .and_then(|stamp| local_time(stamp.millis()))
            .map(|time| time.to_rfc3339()),
        seen: seen.iter().collect(),
        settings: is_all.then_some(settings),
        tasks: tasks
            .into_iter()
            .map(|task| TaskEdits::of(book, task))
            .collect(),
        history: history.into_iter().map(PastEdit::from).collect(),
        damaged: damaged
            .iter()
            .filter(|_| is_all)
            .map(|Damaged { key, text }| DamagedRecord { key, text })
            .collect(),
        extras: match scope {
            Scope::All => book.extras().of(None).collect(),
            Scope::Tasks(_) => BTreeMap::new(),
        },
        sum: None,
    };
    // Strings, numbers and JSON values: nothing that could fail to be written.
    let value = serde_json::to_value(&file).unwrap_or_default();
    file.sum = Some(checksum(&value));
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// The tasks of a file: the bundled ones in their order, then all others in that of their ids, as they
/// arrive in any order.
fn tasks<'a>(book: &'a Book, scope: &Scope) -> Vec<TaskView<'a>> {
    let all = (0..book.len()).filter_map(|place| book.view(place));
    let has_something = |task: &TaskView<'_>| {
        !task.fields().is_empty() || book.extras().of(Some(task.id())).next().is_some()
    };
    let (mut tasks, mut others): (Vec<_>, Vec<_>) = all
        .filter(|task| has_something(task) && scope.has(task.id()))
        .partition(|task| task.official().is_some());
    order::by_key(&mut others, |task| task.id().clone());
    tasks.append(&mut others);
    tasks
}

impl<'a> TaskEdits<'a> {
    fn of(book: &'a Book, task: TaskView<'a>) -> Self {
        let fields = task.fields().iter();
        Self {
            id: task.id(),
            reference: task.reference().unwrap_or_default(),
            title: task.title(),
            fields: fields
                .map(|(field, entry)| (field.to_string(), entry.into()))
                .collect(),
            extras: book.extras().of(Some(task.id())).collect(),
        }
    }
}
