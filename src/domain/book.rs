//! The book: the bundled tasks with the edits that lie over them.

use super::catalogue::Catalogue;
use super::change::Change;
use super::day::local_day;
use super::deadline::DeadlineKind;
use super::document::Document;
use super::edit::{Edit, Field};
use super::evidence::Evidence;
use super::extras::Extras;
use super::fingerprint::Fingerprint;
use super::id::{ItemId, LocalityId, TaskId, UnitId};
use super::item::Item;
use super::journal::{Entry, Fields, Past};
use super::next_step::NextStep;
use super::order;
use super::own_deadline::OwnDeadline;
use super::own_figure::OwnFigure;
use super::percent::Percent;
use super::plan_step::PlanStep;
use super::rhythm::Rhythm;
use super::seen::Seen;
use super::sheet::SheetLine;
use super::stamp::Stamp;
use super::standing::{Measure, Standing};
use super::status::Status;
use super::task::Task;
use chrono::NaiveDate;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::Arc;

/// Every task that is known, with its newest edits and their history.
#[derive(Clone, Debug)]
pub struct Book {
    catalogue: Arc<Catalogue>,
    cells: Vec<Cell>,
    at: HashMap<TaskId, usize>,
    past: Vec<Past>,
    extras: Extras,
}

/// A task's place in the book. The first cells are the catalogue's tasks, in its order.
#[derive(Clone, Debug)]
struct Cell {
    id: TaskId,
    fields: Fields,
}

impl Book {
    /// A book without edits.
    pub fn new(catalogue: Arc<Catalogue>) -> Self {
        let cells: Vec<Cell> = catalogue
            .tasks
            .iter()
            .map(|task| Cell {
                id: task.id.clone(),
                fields: Fields::default(),
            })
            .collect();
        let at = cells
            .iter()
            .enumerate()
            .map(|(at, cell)| (cell.id.clone(), at))
            .collect();
        Self {
            catalogue,
            cells,
            at,
            past: Vec::new(),
            extras: Extras::default(),
        }
    }

    /// The bundled data under the edits.
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// Number of places: every index below it can be looked at with [`Self::view`].
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether there is no task at all.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The task at a place, deleted or not.
    pub fn view(&self, index: usize) -> Option<TaskView<'_>> {
        self.cells.get(index).map(|cell| TaskView {
            index,
            catalogue: &self.catalogue,
            official: self.catalogue.tasks.get(index),
            cell,
        })
    }

    /// The task with that id, deleted or not.
    pub fn find(&self, id: &TaskId) -> Option<TaskView<'_>> {
        self.at.get(id).and_then(|index| self.view(*index))
    }

    /// The tasks that are to be shown, in the order of the documents, own tasks last.
    pub fn tasks(&self) -> impl Iterator<Item = TaskView<'_>> {
        (0..self.cells.len())
            .filter_map(|index| self.view(index))
            .filter(TaskView::is_shown)
    }

    /// Every task with at least one edited field, shown or not.
    pub fn edited(&self) -> impl Iterator<Item = TaskView<'_>> {
        (0..self.cells.len())
            .filter_map(|index| self.view(index))
            .filter(|task| !task.fields().is_empty())
    }

    /// What a field holds now.
    pub fn current(&self, task: &TaskId, field: &Field) -> Edit {
        self.find(task)
            .and_then(|task| task.fields().get(field).map(|entry| entry.edit.clone()))
            .unwrap_or_else(|| Edit::reset(field))
    }

    /// The change that would make `edit` so; `None` when it is so already.
    pub fn change(&self, task: &TaskId, edit: Edit) -> Option<Change> {
        let before = self.current(task, &edit.field());
        Change::new(task.clone(), before, edit)
    }

    /// Whether an entry would hold over what the book has in its field.
    pub fn lacks(&self, task: &TaskId, entry: &Entry) -> bool {
        let held = self.find(task).map(|task| task.fields());
        held.and_then(|fields| fields.get(&entry.edit.field()))
            .is_none_or(|held| entry.holds_over(held))
    }

    /// What the book has in an entry's field, if it holds over the entry.
    pub fn newer_than(&self, task: &TaskId, entry: &Entry) -> Option<&Entry> {
        let fields = self.at.get(task).map(|at| &self.cells[*at].fields)?;
        fields
            .get(&entry.edit.field())
            .filter(|held| held.holds_over(entry))
    }

    /// Takes in an entry if it is newer than what is here, and says whether it was.
    /// A task that is not known yet gets a place: an own task, or one of another edition.
    pub fn merge(&mut self, task: &TaskId, entry: Entry) -> bool {
        let index = self.place_of(task);
        self.cells[index].fields.merge(entry)
    }

    fn place_of(&mut self, task: &TaskId) -> usize {
        *self.at.entry(task.clone()).or_insert_with(|| {
            self.cells.push(Cell {
                id: task.clone(),
                fields: Fields::default(),
            });
            self.cells.len() - 1
        })
    }

    /// Keeps what only a newer version of the app knows; see [`Extras::keep`].
    pub fn keep_extra(&mut self, task: Option<TaskId>, name: String, value: Value) -> bool {
        if let Some(task) = &task {
            self.place_of(task);
        }
        self.extras.keep(task, name, value)
    }

    /// What only a newer version of the app knows.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }

    /// Takes note of a change that was made, in place of the one with the same stamp if there is one.
    /// Says whether that changed what is remembered.
    pub fn remember(&mut self, past: Past) -> bool {
        let at = self
            .past
            .partition_point(|held| held.after.stamp < past.after.stamp);
        match self.past.get_mut(at) {
            Some(held) if *held == past => return false,
            Some(held) if held.after.stamp == past.after.stamp => *held = past,
            _ => self.past.insert(at, past),
        }
        true
    }

    /// Forgets the oldest changes beyond so many, and gives them back.
    pub fn forget_oldest(&mut self, longest: usize) -> impl Iterator<Item = Past> + use<'_> {
        let too_many = self.past.len().saturating_sub(longest);
        self.past.drain(..too_many)
    }

    /// Takes in lines of history from elsewhere, many at once. Of two with one stamp the one is kept
    /// that [`Past::holds_over`] the other. Gives back what was new.
    pub fn gather(&mut self, mut lines: Vec<Past>) -> Vec<Past> {
        order::by_key(&mut lines, |line| line.after.stamp.clone());
        let mut held = std::mem::take(&mut self.past).into_iter().peekable();
        let mut new = Vec::new();
        for line in lines {
            let stamp = &line.after.stamp;
            while let Some(past) = held.next_if(|past| past.after.stamp <= *stamp) {
                self.past.push(past);
            }
            match self.past.last_mut() {
                Some(last) if last.after.stamp == *stamp => {
                    if *last == line || !line.holds_over(last) {
                        continue;
                    }
                    *last = line.clone();
                }
                _ => self.past.push(line.clone()),
            }
            new.push(line);
        }
        self.past.extend(held);
        new
    }

    /// Whether a change with that stamp is remembered.
    pub fn remembers(&self, stamp: &Stamp) -> bool {
        self.past
            .binary_search_by(|past| past.after.stamp.cmp(stamp))
            .is_ok()
    }

    /// What is here of everybody's edits, now and in the history.
    pub fn seen(&self) -> Seen {
        let mut seen = Seen::default();
        for (_, entry) in self.cells.iter().flat_map(|cell| cell.fields.iter()) {
            seen.note(&entry.stamp);
        }
        for past in &self.past {
            seen.note(&past.after.stamp);
        }
        seen
    }

    /// Every change that is remembered, oldest first.
    pub fn history(&self) -> &[Past] {
        &self.past
    }

    /// The changes of one task, newest first.
    pub fn history_of(&self, task: &TaskId) -> impl Iterator<Item = &Past> {
        self.past
            .iter()
            .rev()
            .filter(move |past| past.task == *task)
    }
}

/// A task as it stands: the official one with the edits over it.
#[derive(Clone, Copy, Debug)]
pub struct TaskView<'a> {
    /// Its place in the book.
    pub index: usize,
    catalogue: &'a Catalogue,
    official: Option<&'a Task>,
    cell: &'a Cell,
}

macro_rules! edited {
    ($(#[$doc:meta])* $name:ident, $variant:ident, $type:ty) => {
        $(#[$doc])*
        pub fn $name(&self) -> Option<&'a $type> {
            match &self.cell.fields.get(&Field::$variant)?.edit {
                Edit::$variant(value) => value.as_ref(),
                _ => None,
            }
        }
    };
}

impl<'a> TaskView<'a> {
    edited! {
        /// The person who answers for it.
        person, Person, String
    }
    edited! {
        /// That person's position.
        position, Position, String
    }
    edited! {
        /// The unit's own deadline, beside the official one.
        own_deadline, Deadline, OwnDeadline
    }
    edited! {
        /// The user's notes.
        note, Note, String
    }
    edited! {
        /// The label that the user put over the official one.
        own_title, Title, String
    }
    edited! {
        /// The deliverable as the unit made it clear.
        own_product, Product, String
    }
    edited! {
        /// Who leads a task that the user added.
        own_lead, Lead, String
    }
    edited! {
        /// The day of completion that the user set.
        set_done_on, DoneOn, NaiveDate
    }
    edited! {
        /// The progress that the user set.
        set_progress, Progress, Percent
    }
    edited! {
        /// The status that the user set.
        set_status, Status, Status
    }
    edited! {
        /// Whether the user marked it for priority.
        star, Star, bool
    }
    edited! {
        /// Whether the user deleted it.
        removed, Removed, bool
    }
    edited! {
        /// What the document said when the user last looked at its change.
        seen, Seen, Fingerprint
    }
    edited! {
        /// Whether the progress sheet holds only the lines that the user added.
        own_sheet, OwnSheet, bool
    }
    edited! {
        /// What stands in the way.
        obstacle, Obstacle, String
    }
    edited! {
        /// What is to be done next.
        next_step, Next, NextStep
    }
    edited! {
        /// Why it is late.
        cause, Cause, String
    }
    edited! {
        /// The day of the last weekly review in which it was gone through.
        reviewed, Reviewed, NaiveDate
    }

    edited! {
        /// How often it is to be shown, as the unit set it.
        own_rhythm, Rhythm, Rhythm
    }

    /// Its id.
    pub fn id(&self) -> &'a TaskId {
        &self.cell.id
    }

    /// The task as the document assigns it; `None` for one that the user added.
    pub fn official(&self) -> Option<&'a Task> {
        self.official
    }

    /// The document that assigns it.
    pub fn document(&self) -> Option<&'a Document> {
        self.catalogue.document_of(self.index)
    }

    /// The edited fields.
    pub fn fields(&self) -> &'a Fields {
        &self.cell.fields
    }

    /// Whether the user gave the field a value.
    pub fn is_set(&self, field: &Field) -> bool {
        self.fields()
            .get(field)
            .is_some_and(|entry| !entry.edit.is_reset())
    }

    /// Whether it is to be shown: official, or an own task that has a text and was not deleted.
    pub fn is_shown(&self) -> bool {
        self.official.is_some()
            || (self.id().is_own() && self.own_title().is_some() && !self.is_removed())
    }

    fn is_removed(&self) -> bool {
        self.removed() == Some(&true)
    }

    /// The label: the user's, or the data's.
    pub fn title(&self) -> &'a str {
        match (self.own_title(), self.official) {
            (Some(own), _) => own,
            (None, Some(task)) => &task.title,
            (None, None) => "",
        }
    }

    /// The exact wording of the assignment; empty for an own task.
    pub fn quote(&self) -> &'a str {
        self.official.map_or("", |task| &task.quote)
    }

    /// Where it stands in its document: "Phụ lục B.17".
    pub fn reference(&self) -> Option<&'a str> {
        self.official.map(|task| task.reference.as_str())
    }

    /// Who leads, as the document names them.
    pub fn lead(&self) -> &'a [UnitId] {
        self.official.map_or(&[], |task| &task.lead)
    }

    /// Who coordinates, as the document names them.
    pub fn coordinating(&self) -> &'a [UnitId] {
        self.official.map_or(&[], |task| &task.coordinating)
    }

    /// The provinces that the document lists as those who are to do it.
    pub fn localities(&self) -> &'a [LocalityId] {
        self.official.map_or(&[], |task| &task.localities)
    }

    /// The deliverable: the unit's wording, or the document's.
    pub fn product(&self) -> Option<&'a str> {
        self.own_product()
            .map(String::as_str)
            .or_else(|| self.official.and_then(|task| task.product.as_deref()))
    }

    /// The last day it is measured by. The official one if there is one: the unit's own stands
    /// beside it and never hides that it has passed.
    pub fn due(&self) -> Option<NaiveDate> {
        self.official
            .and_then(|task| task.deadline.due)
            .or_else(|| self.own_deadline().map(|own| own.due))
    }

    /// The sort of its deadline.
    pub fn deadline_kind(&self) -> DeadlineKind {
        match (self.official, self.own_deadline()) {
            (Some(task), _) => task.deadline.kind,
            (None, Some(_)) => DeadlineKind::By,
            (None, None) => DeadlineKind::None,
        }
    }

    /// What people say about the work.
    pub fn status(&self) -> Status {
        self.set_status().copied().unwrap_or_default()
    }

    /// The day on which it was done: the one the user set, else the day it was ticked.
    pub fn done_on(&self) -> Option<NaiveDate> {
        if self.status() != Status::Done {
            return None;
        }
        self.set_done_on().copied().or_else(|| {
            self.fields()
                .get(&Field::Status)
                .and_then(|entry| local_day(entry.stamp.millis()))
        })
    }

    /// How far the work is.
    pub fn progress(&self) -> Percent {
        match self.status() {
            Status::Done => Percent::FULL,
            _ => self.set_progress().copied().unwrap_or_default(),
        }
    }

    /// Whether it has priority.
    pub fn is_starred(&self) -> bool {
        self.star() == Some(&true)
    }

    /// The checklist, in the order in which its lines were added.
    pub fn items(&self) -> impl Iterator<Item = (&'a ItemId, &'a Item)> + use<'a> {
        self.fields()
            .iter()
            .filter_map(|(_, entry)| match &entry.edit {
                Edit::Item(id, Some(item)) => Some((id, item)),
                _ => None,
            })
    }

    /// The evidence, in the order in which it was added.
    pub fn evidence(&self) -> impl Iterator<Item = (&'a ItemId, &'a Evidence)> + use<'a> {
        self.fields()
            .iter()
            .filter_map(|(_, entry)| match &entry.edit {
                Edit::Evidence(id, Some(evidence)) => Some((id, evidence)),
                _ => None,
            })
    }

    /// The lines of the progress sheet on which something was noted.
    pub fn sheet_lines(&self) -> impl Iterator<Item = (&'a ItemId, &'a SheetLine)> + use<'a> {
        self.fields()
            .iter()
            .filter_map(|(_, entry)| match &entry.edit {
                Edit::Line(id, Some(line)) => Some((id, line)),
                _ => None,
            })
    }

    /// The figures that the user added, in the order in which they were added.
    pub fn own_figures(&self) -> impl Iterator<Item = (&'a ItemId, &'a OwnFigure)> + use<'a> {
        self.fields()
            .iter()
            .filter_map(|(_, entry)| match &entry.edit {
                Edit::Figure(id, Some(figure)) => Some((id, figure)),
                _ => None,
            })
    }

    /// The steps by which it is made up for, the earliest first, those without a day last.
    pub fn plan(&self) -> Vec<(&'a ItemId, &'a PlanStep)> {
        let fields = self.fields().iter();
        let steps = fields.filter_map(|(_, entry)| match &entry.edit {
            Edit::Step(id, Some(step)) => Some((id, step)),
            _ => None,
        });
        let mut steps: Vec<(&ItemId, &PlanStep)> = steps.collect();
        // Stable: of one day, as they were added.
        order::by_key(&mut steps, |(_, step)| (step.day.is_none(), step.day));
        steps
    }

    /// How it stands on a day, with a warning so many days ahead.
    pub fn standing(&self, as_of: NaiveDate, soon_days: i64) -> Standing {
        let measure = Measure {
            status: self.status(),
            done_on: self.done_on(),
            kind: self.deadline_kind(),
            due: self.due(),
        };
        Standing::of(measure, as_of, soon_days)
    }

    /// The newest edit of any field.
    pub fn last_edit(&self) -> Option<&'a Stamp> {
        self.fields().iter().map(|(_, entry)| &entry.stamp).max()
    }
}
