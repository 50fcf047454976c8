//! A session of work: the book, its search index, the clock, and what can be undone. Pure: the time
//! comes in, and what is to be stored goes out as writes.

use crate::domain::book::Book;
use crate::domain::change::Change;
use crate::domain::edit::{Edit, Field};
use crate::domain::fingerprint::Fingerprint;
use crate::domain::id::TaskId;
use crate::domain::journal::{Entry, Past};
use crate::domain::stamp::{Clock, Stamp};
use crate::domain::undo::{Step, Undo};
use crate::exchange::json::Incoming;
use crate::exchange::merge::{Decision, Difference, Fate, Plan};
use crate::search::index::{Found, Index};
use crate::search::query::Query;
use crate::storage::key::Key;
use crate::storage::load::Loaded;
use crate::storage::record::{write_entry, write_extra, write_past};
use crate::storage::step::{forget_step, write_step};
use crate::storage::store::Write;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A session of work.
#[derive(Clone, Debug)]
pub struct Session {
    book: Book,
    index: Index,
    reading: Reading,
    clock: Clock,
    undo: Undo,
    typing: Option<Typing>,
}

/// How far the search index has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    NotBegun,
    /// It has read so many tasks.
    Begun(usize),
    Whole,
}

/// A field that is being typed in: until it is left, its edits are one step and one line of history.
#[derive(Clone, Debug)]
struct Typing {
    task: TaskId,
    field: Field,
    stamp: Stamp,
    before: Edit,
}

/// Whether an edit is finished, or one of many keystrokes in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// A step of its own.
    Finished,
    /// Part of the same step as earlier keystrokes in the same field.
    Typing,
}

/// Changes that are remembered: the oldest go first. What a field holds, and who set it, stays.
const LONGEST_HISTORY: usize = 5_000;
/// The search index is made in so many parts.
const PARTS: usize = 40;
/// Steps that can be undone.
const MOST_STEPS: usize = 500;

/// What came of an action.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// What the user did, in words.
    pub label: String,
    /// What is to be stored.
    pub writes: Vec<Write>,
    /// How many fields were left alone because they had changed since (undo and redo only).
    pub skipped: usize,
}

impl Session {
    /// A session over a book, with what the store held.
    pub fn new(book: Book, clock: Clock, loaded: &Loaded) -> Self {
        let mut session = Self {
            book,
            index: Index::default(),
            reading: Reading::NotBegun,
            clock,
            undo: Undo::default(),
            typing: None,
        };
        session.absorb(loaded);
        session
    }

    /// Takes in what was kept before: what local storage held, and a little later the journal. Gives
    /// the writes that forget what is too much of it.
    pub fn absorb(&mut self, loaded: &Loaded) -> Vec<Write> {
        for (task, entry) in &loaded.entries {
            self.receive(task, entry.clone());
        }
        for past in &loaded.past {
            self.clock.observe(&past.after.stamp);
        }
        self.book.gather(loaded.past.clone());
        for (task, name, value) in &loaded.extras {
            self.book
                .keep_extra(task.clone(), name.clone(), value.clone());
        }
        for step in &loaded.steps {
            self.clock.observe(&step.touched);
        }
        self.undo.restore(loaded.steps.iter().cloned());
        self.forget_oldest(LONGEST_HISTORY, MOST_STEPS)
    }

    /// Forgets the oldest changes and steps beyond so many, and gives the writes that do so. What the
    /// fields hold, and who set them, stays.
    pub fn forget_oldest(&mut self, history: usize, steps: usize) -> Vec<Write> {
        let steps = self.undo.forget_oldest(steps);
        let steps = steps.iter().map(forget_step);
        let past = self.book.forget_oldest(history);
        let past = past.map(|past| Write::remove(Key::Past(past.after.stamp).to_string()));
        past.chain(steps).collect()
    }

    /// The writes that forget every edit, all history, and what could be undone.
    pub fn forgetting(&self) -> Vec<Write> {
        let fields = self.book.edited().flat_map(|task| {
            let fields = task.fields().iter();
            fields.map(move |(field, _)| Key::Field(task.id().clone(), field.clone()))
        });
        let past = self.book.history().iter();
        let past = past.map(|past| Key::Past(past.after.stamp.clone()));
        let steps = self.undo.steps().map(|step| Key::Step(step.made.clone()));
        let keys = fields.chain(past).chain(steps);
        keys.map(|key| Write::remove(key.to_string())).collect()
    }

    /// The book.
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// What can be undone.
    pub fn undo_steps(&self) -> &Undo {
        &self.undo
    }

    /// The tasks that answer a query, best first. Slow until the index is whole.
    pub fn find(&self, query: &Query) -> Found {
        match self.reading {
            Reading::Whole => self.index.find(query),
            Reading::NotBegun | Reading::Begun(_) => Index::new(&self.book).find(query),
        }
    }

    /// Reads some more tasks into the search index. Says whether there are more to read.
    pub fn warm_index(&mut self) -> bool {
        self.reading = match self.reading {
            Reading::NotBegun => {
                self.index = Index::unread(&self.book);
                Reading::Begun(0)
            }
            Reading::Begun(read) => {
                let all = self.book.len();
                let until = all.min(read + all.div_ceil(PARTS).max(1));
                for place in read..until {
                    self.index.refresh(&self.book, place);
                }
                if until < all {
                    Reading::Begun(until)
                } else {
                    Reading::Whole
                }
            }
            Reading::Whole => Reading::Whole,
        };
        self.reading != Reading::Whole
    }

    /// A stamp that is greater than all that were given or seen: also good as a unique id.
    pub fn stamp(&mut self, now_millis: u64) -> Stamp {
        self.clock.tick(now_millis)
    }

    /// Makes edits, each after the other, as one step. `None` when nothing would change.
    ///
    /// A text that is too long to be read again is left out: fields of the page take no such text.
    pub fn apply(
        &mut self,
        edits: impl IntoIterator<Item = (TaskId, Edit)>,
        label: String,
        author: &Arc<str>,
        pace: Pace,
        now_millis: u64,
    ) -> Option<Outcome> {
        let mut outcome = Outcome {
            label: label.clone(),
            ..Outcome::default()
        };
        let edits: Vec<(TaskId, Edit)> = edits
            .into_iter()
            .filter(|(_, edit)| !edit.is_too_long())
            .map(|(task, edit)| (task, without_empty_text(edit)))
            .collect();
        if pace == Pace::Typing && self.goes_on_typing(&edits) {
            let change = edits
                .into_iter()
                .find_map(|(task, edit)| self.book.change(&task, edit))?;
            self.type_on(&change, author, now_millis, &mut outcome);
            return Some(outcome);
        }
        let mut changes = Vec::new();
        let mut stamp = None;
        let made = self.clock.tick(now_millis);
        for (task, edit) in edits {
            if let Some(change) = self.book.change(&task, edit) {
                stamp = Some(self.make(&change, author, now_millis, &mut outcome));
                changes.push(change);
            }
        }
        if changes.is_empty() {
            return None;
        }
        self.typing = None;
        if let (Pace::Typing, [change], Some(stamp)) = (pace, changes.as_slice(), stamp) {
            self.typing = Some(Typing {
                task: change.task().clone(),
                field: change.after().field(),
                stamp,
                before: change.before().clone(),
            });
        }
        self.push(Step::new(made, label, changes), &mut outcome);
        Some(outcome)
    }

    /// The field that was typed in was left.
    pub fn end_typing(&mut self) {
        self.typing = None;
    }

    /// Takes the newest step back.
    pub fn undo(&mut self, author: &Arc<str>, now_millis: u64) -> Option<Outcome> {
        let touched = self.clock.tick(now_millis);
        let step = self.undo.undo(touched)?;
        let (label, changes, write) = (step.label.clone(), step.inverse(), write_step(step));
        Some(self.replay(label, &changes, write, author, now_millis))
    }

    /// Makes the step again that was taken back last.
    pub fn redo(&mut self, author: &Arc<str>, now_millis: u64) -> Option<Outcome> {
        let touched = self.clock.tick(now_millis);
        let step = self.undo.redo(touched)?;
        let (label, changes, write) = (step.label.clone(), step.changes.clone(), write_step(step));
        Some(self.replay(label, &changes, write, author, now_millis))
    }

    /// The writes that put back what is newer than those entries, which were found in the store. Where
    /// two tabs write one field within milliseconds the browser may keep the older one.
    pub fn put_back(&self, found: &[(TaskId, Entry)]) -> Vec<Write> {
        let newer = found.iter().filter_map(|(task, entry)| {
            let newer = self.book.newer_than(task, entry)?;
            Some(write_entry(task, newer))
        });
        newer.collect()
    }

    /// Takes in an entry that another tab made. Says whether it was newer.
    pub fn receive(&mut self, task: &TaskId, entry: Entry) -> bool {
        self.clock.observe(&entry.stamp);
        let newer = self.book.merge(task, entry);
        if newer {
            self.refresh(task);
        }
        newer
    }

    /// Takes files in as planned and decided, as one step. What is taken keeps its stamp and author;
    /// what is chosen against the newest value is a new edit of the author. The values that lose go
    /// into the history, and so does the files' history of every task that is not left out.
    pub fn import(
        &mut self,
        plan: &Plan,
        decision: &Decision,
        files: &[Incoming],
        label: String,
        author: &Arc<str>,
        now_millis: u64,
    ) -> Outcome {
        self.typing = None;
        let mut outcome = Outcome {
            label: label.clone(),
            ..Outcome::default()
        };
        let left = decision.left(plan);
        let lines = files.iter().flat_map(|file| &file.past);
        let lines = lines.filter(|past| !left.contains(&past.task)).cloned();
        let lines = lines.inspect(|past| self.clock.observe(&past.after.stamp));
        let lines = self.book.gather(lines.collect());
        outcome.writes.extend(lines.iter().map(write_past));
        for held in plan.differences.iter().flat_map(Difference::values) {
            self.clock.observe(&held.entry.stamp);
        }
        let mut changes = Vec::new();
        let mut lost = Vec::new();
        let mut touched = BTreeSet::new();
        for difference in &plan.differences {
            let task = &difference.task;
            let held = self.book.current(task, &difference.field());
            let holds = match decision.fate(difference) {
                Fate::Left => continue,
                Fate::Kept => held.clone(),
                Fate::Taken(entry) => {
                    if self.book.merge(task, entry.clone()) {
                        outcome.writes.push(write_entry(task, entry));
                    }
                    self.book.current(task, &entry.edit.field())
                }
                Fate::Set(edit) => {
                    let newest = &difference.newest().entry.edit;
                    let before = if held == *edit { newest } else { &held };
                    let change = Change::new(task.clone(), before.clone(), edit.clone());
                    if let Some(change) = change {
                        self.make(&change, author, now_millis, &mut outcome);
                    }
                    edit.clone()
                }
            };
            lost.extend(difference.losers(&holds));
            changes.extend(Change::new(task.clone(), held, holds));
            touched.insert(task);
        }
        lost.retain(|past: &Past| !self.book.remembers(&past.after.stamp));
        let lost = self.book.gather(lost);
        outcome.writes.extend(lost.iter().map(write_past));
        for (task, name, value) in files.iter().flat_map(|file| file.extras.iter()) {
            let kept = self
                .book
                .keep_extra(task.clone(), name.clone(), value.clone());
            if kept {
                outcome.writes.push(write_extra(task.as_ref(), name, value));
            }
        }
        for task in touched {
            self.refresh(task);
        }
        if !changes.is_empty() {
            let made = self.clock.tick(now_millis);
            self.push(Step::new(made, label, changes), &mut outcome);
        }
        outcome
    }

    /// Takes note of a step.
    fn push(&mut self, step: Step, outcome: &mut Outcome) {
        outcome.writes.push(write_step(&step));
        let mut forgotten = self.undo.push(step);
        forgotten.extend(self.undo.forget_oldest(MOST_STEPS));
        outcome.writes.extend(forgotten.iter().map(forget_step));
    }

    fn replay(
        &mut self,
        label: String,
        changes: &[Change],
        step: Write,
        author: &Arc<str>,
        now_millis: u64,
    ) -> Outcome {
        self.typing = None;
        let mut outcome = Outcome {
            label,
            writes: vec![step],
            ..Outcome::default()
        };
        for change in changes {
            let held = self.book.current(change.task(), &change.before().field());
            if held == *change.before() {
                self.make(change, author, now_millis, &mut outcome);
            } else {
                outcome.skipped += 1;
            }
        }
        outcome
    }

    fn make(
        &mut self,
        change: &Change,
        author: &Arc<str>,
        now_millis: u64,
        outcome: &mut Outcome,
    ) -> Stamp {
        let stamp = self.clock.tick(now_millis);
        let entry = Entry {
            edit: change.after().clone(),
            stamp: stamp.clone(),
            author: author.clone(),
            over: self.official(change.task()),
        };
        let past = Past {
            task: change.task().clone(),
            before: change.before().clone(),
            after: Entry {
                over: None,
                ..entry.clone()
            },
            lost: false,
        };
        self.put(change.task(), entry, past, outcome);
        stamp
    }

    fn put(&mut self, task: &TaskId, entry: Entry, past: Past, outcome: &mut Outcome) {
        outcome.writes.push(write_entry(task, &entry));
        outcome.writes.push(write_past(&past));
        self.book.merge(task, entry);
        self.book.remember(past);
        self.refresh(task);
    }

    /// What the document says of a task.
    fn official(&self, task: &TaskId) -> Option<Fingerprint> {
        self.book
            .find(task)
            .and_then(|task| task.official())
            .map(Fingerprint::of)
    }

    fn refresh(&mut self, task: &TaskId) {
        let is_read = |place: usize| match self.reading {
            Reading::NotBegun => false,
            Reading::Begun(read) => place < read,
            Reading::Whole => true,
        };
        if let Some(view) = self.book.find(task)
            && is_read(view.index)
        {
            self.index.refresh(&self.book, view.index);
        }
    }

    fn goes_on_typing(&self, edits: &[(TaskId, Edit)]) -> bool {
        matches!((&self.typing, edits), (Some(typing), [(task, edit)])
            if typing.task == *task && typing.field == edit.field())
    }

    /// A further keystroke: the field's newest value gets a stamp of its own, so that it is never
    /// taken for the older one, while history and undo keep one line from first to last.
    fn type_on(
        &mut self,
        change: &Change,
        author: &Arc<str>,
        now_millis: u64,
        outcome: &mut Outcome,
    ) {
        let Some(typing) = self.typing.clone() else {
            return;
        };
        let stamp = self.clock.tick(now_millis);
        let edit = change.after().clone();
        let entry = Entry {
            edit: edit.clone(),
            stamp: stamp.clone(),
            author: author.clone(),
            over: self.official(&typing.task),
        };
        let after = Entry {
            edit: edit.clone(),
            stamp: typing.stamp.clone(),
            author: author.clone(),
            over: None,
        };
        let past = Past {
            task: typing.task.clone(),
            before: typing.before.clone(),
            after,
            lost: false,
        };
        self.put(&typing.task, entry, past, outcome);
        let change = Change::new(typing.task, typing.before, edit);
        let step = self.undo.amend_last(change, stamp);
        outcome.writes.extend(step.map(write_step));
    }
}

/// An empty text is no text.
fn without_empty_text(edit: Edit) -> Edit {
    match &edit {
        Edit::Person(Some(text))
        | Edit::Position(Some(text))
        | Edit::Note(Some(text))
        | Edit::Title(Some(text))
        | Edit::Product(Some(text))
        | Edit::Lead(Some(text))
        | Edit::Obstacle(Some(text))
        | Edit::Cause(Some(text))
            if text.trim().is_empty() =>
        {
            Edit::reset(&edit.field())
        }
        Edit::Next(Some(next)) if next.day.is_none() && next.text.trim().is_empty() => {
            Edit::Next(None)
        }
        Edit::Handbook(of_handbook) => Edit::Handbook(of_handbook.clone().without_nothing()),
        _ => edit,
    }
}
