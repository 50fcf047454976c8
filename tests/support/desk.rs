//! A session and the store that its writes go to.

use super::NOW;
use super::book;
use de_an_06::domain::edit::{Edit, Field};
use de_an_06::domain::id::TaskId;
use de_an_06::domain::stamp::Clock;
use de_an_06::exchange::json;
use de_an_06::exchange::json::{Incoming, Scope};
use de_an_06::exchange::merge::{self, Decision, Plan};
use de_an_06::search::query::Query;
use de_an_06::state::session::{Outcome, Pace, Session};
use de_an_06::storage::keeper::Keeper;
use de_an_06::storage::load::{Loaded, load};
use de_an_06::storage::memory::MemoryStore;
use de_an_06::storage::settings::Settings;
use std::sync::Arc;

/// A desk at which somebody works. Its clock moves one second with every action.
pub(crate) struct Desk {
    pub(crate) session: Session,
    pub(crate) keeper: Keeper<MemoryStore>,
    pub(crate) now: u64,
    author: Arc<str>,
}

impl Desk {
    /// With the bundled tasks and an empty store.
    pub(crate) fn new() -> Self {
        Self::of_device("desk")
    }

    /// With a device's name of its own.
    pub(crate) fn of_device(device: &str) -> Self {
        Self::over(MemoryStore::default(), device)
    }

    fn over(store: MemoryStore, device: &str) -> Self {
        let loaded = load(&store).expect("a store that can be read");
        let clock = Clock::new(device.parse().expect("a device id"));
        Self {
            session: Session::new(book(), clock, &loaded),
            keeper: Keeper::new(store),
            now: NOW,
            author: Arc::from("Nguyễn Văn A"),
        }
    }

    /// The same work after the page was closed and opened again.
    pub(crate) fn reopened(&self) -> Self {
        let store = MemoryStore::with(self.records());
        let mut desk = Self::over(store, "desk");
        desk.now = self.now;
        desk
    }

    /// What the store holds.
    pub(crate) fn records(&self) -> Vec<(String, String)> {
        use de_an_06::storage::store::Store as _;
        self.keeper.store().all().expect("a store that can be read")
    }

    /// What loading the store gives.
    pub(crate) fn loaded(&self) -> Loaded {
        load(self.keeper.store()).expect("a store that can be read")
    }

    pub(crate) fn edit(&mut self, task: &TaskId, edit: Edit) -> Option<Outcome> {
        self.edit_all([(task.clone(), edit)])
    }

    pub(crate) fn edit_all(
        &mut self,
        edits: impl IntoIterator<Item = (TaskId, Edit)>,
    ) -> Option<Outcome> {
        self.apply(edits, Pace::Finished)
    }

    pub(crate) fn type_in(&mut self, task: &TaskId, edit: Edit) -> Option<Outcome> {
        self.apply([(task.clone(), edit)], Pace::Typing)
    }

    pub(crate) fn apply(
        &mut self,
        edits: impl IntoIterator<Item = (TaskId, Edit)>,
        pace: Pace,
    ) -> Option<Outcome> {
        self.now += 1_000;
        let outcome = self
            .session
            .apply(edits, "sửa".to_owned(), &self.author, pace, self.now);
        self.keep(outcome)
    }

    pub(crate) fn undo(&mut self) -> Option<Outcome> {
        self.now += 1_000;
        let outcome = self.session.undo(&self.author, self.now);
        self.keep(outcome)
    }

    pub(crate) fn redo(&mut self) -> Option<Outcome> {
        self.now += 1_000;
        let outcome = self.session.redo(&self.author, self.now);
        self.keep(outcome)
    }

    /// The work as a file.
    pub(crate) fn export(&self, settings: &Settings) -> String {
        self.export_of(settings, &Scope::All)
    }

    pub(crate) fn export_of(&self, settings: &Settings, scope: &Scope) -> String {
        json::export(self.session.book(), settings, &self.loaded().damaged, scope)
    }

    /// Reads a file in.
    pub(crate) fn import(&mut self, file: &str) -> (Plan, Outcome) {
        self.import_all(&[file], &Decision::default())
    }

    /// What reading files in would do.
    pub(crate) fn plan(&self, files: &[&str]) -> (Vec<Incoming>, Plan) {
        let files = files.iter().map(|file| json::read(file));
        let files: Vec<_> = files
            .map(|file| file.expect("a file of this app"))
            .collect();
        let plan = merge::plan(self.session.book(), &files);
        (files, plan)
    }

    /// Reads files in, together.
    pub(crate) fn import_all(&mut self, files: &[&str], decision: &Decision) -> (Plan, Outcome) {
        self.now += 1_000;
        let (files, plan) = self.plan(files);
        let label = "nhập".to_owned();
        let outcome = self
            .session
            .import(&plan, decision, &files, label, &self.author, self.now);
        self.keep(Some(outcome.clone()));
        (plan, outcome)
    }

    pub(crate) fn current(&self, task: &TaskId, field: &Field) -> Edit {
        self.session.book().current(task, field)
    }

    /// Ids of the tasks that a search finds, best first, without the name of the document.
    pub(crate) fn find(&mut self, text: &str) -> Vec<String> {
        let places = self.session.find(&Query::new(text)).places;
        let book = self.session.book();
        places
            .into_iter()
            .filter_map(|place| book.view(place))
            .map(|task| {
                task.id()
                    .as_str()
                    .trim_start_matches("ct-05-2023-")
                    .to_owned()
            })
            .collect()
    }

    /// Every edited field with its newest entry, in a fixed order.
    pub(crate) fn fields(&self) -> Vec<(TaskId, de_an_06::domain::journal::Fields)> {
        let mut fields: Vec<_> = self
            .session
            .book()
            .edited()
            .map(|task| (task.id().clone(), task.fields().clone()))
            .collect();
        fields.sort_by(|a, b| a.0.cmp(&b.0));
        fields
    }

    fn keep(&mut self, outcome: Option<Outcome>) -> Option<Outcome> {
        let outcome = outcome?;
        self.keeper
            .write(outcome.writes.clone(), self.now)
            .expect("a store that takes writes");
        Some(outcome)
    }
}
