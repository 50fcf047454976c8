//! The app's signals and commands. Views read the signals and call the commands; nothing else
//! changes what is kept.

use super::route::{Page, Route};
use super::session::{Outcome, Pace, Session};
use crate::domain::book::{Book, TaskView};
use crate::domain::catalogue::Catalogue;
use crate::domain::edit::{Edit, Field};
use crate::domain::filter::Lens;
use crate::domain::id::{ItemId, TaskId};
use crate::domain::stamp::{Clock, DeviceId};
use crate::domain::status::Status;
use crate::exchange::import::{self, Plan};
use crate::exchange::json::{self, BadFile, Incoming};
use crate::platform::offline::{self, Readiness};
use crate::platform::storage::BrowserStore;
use crate::platform::{clock, dom, files, hash, random, tabs};
use crate::storage::keeper::Keeper;
use crate::storage::key::{self, Found, Key};
use crate::storage::load::{Damaged, Loaded, load};
use crate::storage::record::{read_entry, read_past};
use crate::storage::settings::{Settings, Theme};
use crate::storage::snapshot::write_snapshot;
use crate::storage::store::{Store, StoreError};
use crate::text::shell as words;
use chrono::NaiveDate;
use leptos::prelude::*;
use std::collections::HashSet;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

/// Everything a view can read or ask for. A pointer to what lives as long as the page: every closure
/// of every view holds one.
#[derive(Clone, Copy)]
pub struct App(&'static Signals);

impl Deref for App {
    type Target = Signals;

    fn deref(&self) -> &Signals {
        self.0
    }
}

/// What there is to be read.
pub struct Signals {
    session: RwSignal<Session>,
    keeper: StoredValue<Keeper<BrowserStore>, LocalStorage>,
    /// Where the user is.
    pub route: ReadSignal<Route>,
    set_route: WriteSignal<Route>,
    /// Today, as the clock has it.
    pub today: ReadSignal<NaiveDate>,
    set_today: WriteSignal<NaiveDate>,
    /// The user's settings.
    pub settings: ReadSignal<Settings>,
    set_settings: WriteSignal<Settings>,
    /// Whether the last edit is on the machine.
    pub saving: ReadSignal<Saving>,
    set_saving: WriteSignal<Saving>,
    /// What could not be read at the start.
    pub damaged: ReadSignal<Vec<Damaged>>,
    /// Whether the message about it is shown.
    pub damaged_shown: RwSignal<bool>,
    /// When snapshots were taken, in milliseconds since 1970, oldest first.
    pub snapshots: ReadSignal<Vec<u64>>,
    set_snapshots: WriteSignal<Vec<u64>>,
    /// What was done last, to be read and taken back.
    pub toast: ReadSignal<Option<Toast>>,
    set_toast: WriteSignal<Option<Toast>>,
    /// Whether there is a network.
    pub online: ReadSignal<bool>,
    /// Whether the app can do without one.
    pub readiness: ReadSignal<Readiness>,
    /// The tasks that are selected for a common action.
    pub selected: RwSignal<HashSet<TaskId>>,
    /// Whether the list of shortcuts is open.
    pub help_open: RwSignal<bool>,
    /// Whether the dialog for a new task is open.
    pub adding: RwSignal<bool>,
    /// The as-of date and the unit that tasks are looked at from.
    pub lens: Memo<Lens>,
}

/// Whether the user's edits are on the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was edited since the page was opened.
    Idle,
    /// All edits are written and read back, since that moment.
    Saved(u64),
    /// So many records could not be written; they stay on the screen and are tried again.
    Failed(StoreError, usize),
    /// The browser denies storage: edits live until the page is closed.
    MemoryOnly,
    /// A newer version's data is there: nothing can be edited.
    ReadOnly,
}

/// A message about what was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// The message.
    pub text: String,
    /// Whether it offers to take the step back.
    pub undoable: bool,
    number: u32,
}

const TOAST: Duration = Duration::from_secs(8);
const RETRY: Duration = Duration::from_secs(5);
const MIDNIGHT_WATCH: Duration = Duration::from_secs(60);

impl App {
    /// Opens the store, reads what it holds, and follows the browser's events.
    pub fn start() -> Self {
        let store = BrowserStore::open();
        let lasting = store.is_lasting();
        let (loaded, readable) = match load(&store) {
            Ok(loaded) => (loaded, true),
            Err(_) => (Loaded::default(), false),
        };
        let mut settings = loaded.settings.clone();
        let before = settings.clone();
        let device = settings
            .device
            .get_or_insert_with(|| DeviceId::from_random(random::bits()))
            .clone();
        let mut keeper = Keeper::new(store, &loaded.damaged, loaded.newer);
        let noted = keeper.write(settings.writes(&before), clock::now_millis());
        let saving = match noted {
            Err(StoreError::ReadOnly) => Saving::ReadOnly,
            _ if !lasting || !readable => Saving::MemoryOnly,
            Err(error) => Saving::Failed(error, keeper.pending()),
            Ok(()) => Saving::Idle,
        };
        let session = Session::new(Book::new(Catalogue::bundled()), tab_clock(&device), &loaded);

        let (route, set_route) = signal(Route::read(&hash::get()));
        let (today, set_today) = signal(clock::today());
        let (settings, set_settings) = signal(settings);
        let (saving, set_saving) = signal(saving);
        let (damaged, _) = signal(loaded.damaged);
        let (snapshots, set_snapshots) = signal(loaded.snapshots);
        let (toast, set_toast) = signal(None);
        let (online, set_online) = signal(offline::is_online());
        let (readiness, set_readiness) = signal(Readiness::default());
        let lens = Memo::new(move |_| {
            let (soon_days, my_unit) = settings.with(|s| (s.soon_days(), s.my_unit.clone()));
            let as_of = route
                .with(|route| route.as_of)
                .unwrap_or_else(|| today.get());
            Lens {
                as_of,
                soon_days,
                my_unit,
            }
        });
        let app = Self(Box::leak(Box::new(Signals {
            session: RwSignal::new(session),
            keeper: StoredValue::new_local(keeper),
            route,
            set_route,
            today,
            set_today,
            settings,
            set_settings,
            saving,
            set_saving,
            damaged,
            damaged_shown: RwSignal::new(true),
            snapshots,
            set_snapshots,
            toast,
            set_toast,
            online,
            readiness,
            selected: RwSignal::new(HashSet::new()),
            help_open: RwSignal::new(false),
            adding: RwSignal::new(false),
            lens,
        })));
        hash::on_change(move |hash| app.set_route.set(Route::read(&hash)));
        offline::on_network(move |online| set_online.set(online));
        tabs::on_write(move |key, text| app.receive(key, text));
        leptos::task::spawn_local(offline::register(move |state| set_readiness.set(state)));
        app.follow_settings();
        set_interval(move || app.retry(), RETRY);
        set_interval(move || app.watch_midnight(), MIDNIGHT_WATCH);
        app
    }

    // Reading.

    /// Looks at the book, and is told when it changes.
    pub fn with_book<T>(self, look: impl FnOnce(&Book) -> T) -> T {
        self.session.with(|session| look(session.book()))
    }

    /// Looks at a task, and is told when the book changes. `None` if there is no such task.
    pub fn with_task<T>(self, id: &TaskId, look: impl FnOnce(&TaskView<'_>) -> T) -> Option<T> {
        self.with_book(|book| {
            book.find(id)
                .filter(TaskView::is_shown)
                .map(|task| look(&task))
        })
    }

    /// Looks at the session, and is told when it changes.
    pub fn with_session<T>(self, look: impl FnOnce(&Session) -> T) -> T {
        self.session.with(look)
    }

    /// Makes the search index, so that the first keystroke need not.
    pub fn warm_index(self) {
        self.session.update_untracked(Session::warm_index);
    }

    // Going places.

    /// Goes somewhere by a step that "back" returns from.
    pub fn go(self, change: impl FnOnce(&mut Route)) {
        self.move_to(change, true);
    }

    /// Changes where the user is without a step of its own: typing in the search box, say.
    pub fn adjust(self, change: impl FnOnce(&mut Route)) {
        self.move_to(change, false);
    }

    fn move_to(self, change: impl FnOnce(&mut Route), push: bool) {
        let mut next = self.route.get_untracked();
        change(&mut next);
        if next != self.route.get_untracked() {
            hash::set(&next.hash(), push);
            self.set_route.set(next);
        }
    }

    /// The hash of a room, keeping the as-of date.
    pub fn link_to(self, page: Page) -> String {
        let as_of = self.route.with(|route| route.as_of);
        Route {
            as_of,
            ..Route::to(page)
        }
        .hash()
    }

    /// The hash of a task in the checklist, keeping the as-of date.
    pub fn link_to_task(self, task: &TaskId) -> String {
        let as_of = self.route.with(|route| route.as_of);
        Route {
            as_of,
            task: Some(task.clone()),
            ..Route::to(Page::Tasks)
        }
        .hash()
    }

    // Editing: the one door.

    /// Makes an edit.
    pub fn edit(self, task: &TaskId, edit: Edit, pace: Pace) {
        let label = self
            .session
            .with_untracked(|session| words::edited(session.book().find(task).as_ref(), &edit));
        self.edit_many(vec![(task.clone(), edit)], label, pace);
    }

    /// Makes edits as one step.
    pub fn edit_many(self, edits: Vec<(TaskId, Edit)>, label: String, pace: Pace) {
        if self.refuse_read_only() {
            return;
        }
        let (author, now) = (self.author(), clock::now_millis());
        let outcome = self
            .session
            .try_update(|session| session.apply(edits, label, &author, pace, now));
        if let Some(outcome) = outcome.flatten() {
            self.keep(&outcome);
            if pace == Pace::Finished {
                self.show(outcome.label, true);
            }
        }
    }

    /// The field that was typed in was left: what follows is a step of its own.
    pub fn end_typing(self) {
        self.session.update_untracked(Session::end_typing);
    }

    /// Ticks a task, or takes the tick off.
    pub fn tick(self, task: &TaskId) {
        let done = self.session.with_untracked(|session| {
            session
                .book()
                .find(task)
                .is_some_and(|task| task.status() == Status::Done)
        });
        self.set_done(std::slice::from_ref(task), !done);
    }

    /// Sets tasks to done, or back to what they were before.
    pub fn set_done(self, tasks: &[TaskId], done: bool) {
        let edits = tasks.iter().flat_map(|task| {
            let status = if done {
                Some(Status::Done)
            } else {
                self.status_before_done(task)
            };
            let mut edits = vec![(task.clone(), Edit::Status(status))];
            if !done {
                edits.push((task.clone(), Edit::DoneOn(None)));
            }
            edits
        });
        let label = self
            .session
            .with_untracked(|session| words::ticked(session.book(), tasks, done));
        self.edit_many(edits.collect(), label, Pace::Finished);
    }

    fn status_before_done(self, task: &TaskId) -> Option<Status> {
        self.session.with_untracked(|session| {
            session
                .book()
                .history_of(task)
                .find_map(|past| match (&past.before, &past.after.edit) {
                    (Edit::Status(before), Edit::Status(Some(Status::Done))) => Some(*before),
                    _ => None,
                })
                .flatten()
                .filter(|status| *status != Status::Done)
        })
    }

    /// Takes the newest step back.
    pub fn undo(self) {
        self.step(Session::undo, words::undone);
    }

    /// Makes the step again that was taken back last.
    pub fn redo(self) {
        self.step(Session::redo, words::redone);
    }

    fn step(
        self,
        step: impl FnOnce(&mut Session, &Arc<str>, u64) -> Option<Outcome>,
        say: impl FnOnce(&str, usize) -> String,
    ) {
        if self.refuse_read_only() {
            return;
        }
        let (author, now) = (self.author(), clock::now_millis());
        let outcome = self
            .session
            .try_update(|session| step(session, &author, now))
            .flatten();
        match outcome {
            Some(outcome) => {
                self.keep(&outcome);
                self.show(say(&outcome.label, outcome.skipped), false);
            }
            None => self.show(words::NOTHING_TO_STEP.to_owned(), false),
        }
    }

    /// A fresh id for a checklist line or a piece of evidence; ids sort as they were made.
    pub fn new_item_id(self) -> ItemId {
        ItemId::new(&self.new_stamp())
    }

    /// Adds a task of the user's own and opens it.
    pub fn add_task(self, title: &str, rest: Vec<Edit>) {
        let id = TaskId::own(&self.new_stamp());
        let mut edits = vec![(id.clone(), Edit::Title(Some(title.to_owned())))];
        edits.extend(rest.into_iter().map(|edit| (id.clone(), edit)));
        self.edit_many(edits, words::added(title), Pace::Finished);
        self.go(|route| {
            *route = Route {
                as_of: route.as_of,
                task: Some(id),
                ..Route::to(Page::Tasks)
            };
        });
    }

    /// Deletes a task of the user's own. Nothing is lost: the step can be taken back.
    pub fn remove_task(self, id: &TaskId) {
        let label = words::removed(
            &self
                .with_task(id, |task| task.title().to_owned())
                .unwrap_or_default(),
        );
        self.edit_many(
            vec![(id.clone(), Edit::Removed(Some(true)))],
            label,
            Pace::Finished,
        );
        self.go(|route| route.task = None);
    }

    fn new_stamp(self) -> String {
        let now = clock::now_millis();
        let stamp = self
            .session
            .try_update_untracked(|session| session.stamp(now));
        stamp.map(|stamp| stamp.to_string()).unwrap_or_default()
    }

    fn author(self) -> Arc<str> {
        self.settings
            .with_untracked(|settings| settings.author.clone().unwrap_or_default())
            .into()
    }

    fn refuse_read_only(self) -> bool {
        let read_only = self.saving.get_untracked() == Saving::ReadOnly;
        if read_only {
            self.show(words::READ_ONLY.to_owned(), false);
        }
        read_only
    }

    // Keeping.

    fn keep(self, outcome: &Outcome) {
        self.write(outcome.writes.clone());
    }

    fn write(self, writes: Vec<crate::storage::store::Write>) {
        let now = clock::now_millis();
        let written = self.keeper.try_update_value(|keeper| {
            let written = keeper.write(writes, now);
            (written, keeper.pending(), keeper.store().is_lasting())
        });
        self.set_saving.set(match written {
            Some((Ok(()), _, true)) => Saving::Saved(now),
            Some((Ok(()), _, false)) | None => Saving::MemoryOnly,
            Some((Err(StoreError::ReadOnly), ..)) => Saving::ReadOnly,
            Some((Err(error), pending, _)) => Saving::Failed(error, pending),
        });
    }

    /// Tries again to write what could not be written.
    pub fn retry(self) {
        if matches!(self.saving.get_untracked(), Saving::Failed(..)) {
            self.write(Vec::new());
        }
    }

    /// Changes settings.
    pub fn set(self, change: impl FnOnce(&mut Settings)) {
        let before = self.settings.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        let writes = after.writes(&before);
        if !writes.is_empty() {
            self.set_settings.set(after);
            self.write(writes);
        }
    }

    fn receive(self, key: Option<String>, text: Option<String>) {
        let (Some(key), Some(text)) = (key, text) else {
            // Removed or cleared in another tab: what is here no longer is what is kept.
            return dom::reload();
        };
        match key::read(&key) {
            Found::Known(Key::Field(task, field)) => {
                if let Ok(entry) = read_entry(&field, &text) {
                    self.session.update(|session| {
                        session.receive(&task, entry);
                    });
                }
            }
            Found::Known(Key::Past(_)) => {
                if let Ok(past) = read_past(&text) {
                    self.session.update(|session| {
                        session.receive_past(past);
                    });
                }
            }
            Found::Known(Key::Setting(name)) if name != "device" => {
                self.set_settings.update(|settings| {
                    settings.read(&name, &text);
                });
            }
            _ => {}
        }
    }

    // Files and snapshots.

    /// The whole state as a file's text.
    pub fn export_text(self) -> String {
        self.session.with_untracked(|session| {
            json::export(
                session.book(),
                &self.settings.get_untracked(),
                &self.damaged.get_untracked(),
                clock::now_millis(),
            )
        })
    }

    /// Hands the whole state out as a file.
    pub fn export(self) {
        let name = words::export_name(clock::now_millis());
        if files::save(&name, "application/json", &self.export_text()) {
            self.set(|settings| settings.exported = Some(clock::now_millis()));
            self.show(words::exported(&name), false);
        } else {
            self.show(words::EXPORT_FAILED.to_owned(), false);
        }
    }

    /// Reads a file's text and says what taking it in would do. Nothing is changed yet.
    ///
    /// # Errors
    /// When it is no file of this app.
    pub fn plan_import(self, text: &str) -> Result<(Incoming, Plan), BadFile> {
        let incoming = json::read(text)?;
        let plan = self
            .session
            .with_untracked(|session| import::plan(session.book(), &incoming));
        Ok((incoming, plan))
    }

    /// Takes a file in, after a snapshot, as one step that can be taken back.
    pub fn import(self, incoming: &Incoming, plan: &Plan) {
        if self.refuse_read_only() {
            return;
        }
        if !plan.takes.is_empty() && !self.take_snapshot() {
            return self.show(words::IMPORT_WITHOUT_SNAPSHOT.to_owned(), false);
        }
        let label = words::imported(plan.takes.len());
        let outcome = self
            .session
            .try_update(|session| session.import(plan, incoming, label));
        if let Some(outcome) = outcome {
            self.keep(&outcome);
            self.set(|settings| settings.fill_from(&incoming.settings));
            self.show(outcome.label, !plan.takes.is_empty());
        }
    }

    /// Takes a snapshot and says whether it is on the machine.
    pub fn take_snapshot(self) -> bool {
        let now = clock::now_millis();
        self.write(vec![write_snapshot(now, self.export_text())]);
        let kept = matches!(
            self.saving.get_untracked(),
            Saving::Saved(_) | Saving::MemoryOnly
        );
        if kept {
            self.set_snapshots.update(|snapshots| snapshots.push(now));
        } else {
            // A snapshot that does not fit must not stand in the way of edits that do.
            self.keeper.update_value(|keeper| {
                let _ = keeper.remove([Key::Snapshot(now).to_string()]);
            });
            self.write(Vec::new());
        }
        kept
    }

    /// The text of a snapshot.
    pub fn snapshot_text(self, taken: u64) -> Option<String> {
        self.keeper
            .with_value(|keeper| keeper.store().get(&Key::Snapshot(taken).to_string()).ok())
            .flatten()
    }

    /// Forgets every edit, after a snapshot that is kept. Without the snapshot nothing is forgotten.
    pub fn reset(self) {
        if self.refuse_read_only() {
            return;
        }
        if !self.take_snapshot() {
            return self.show(words::RESET_WITHOUT_SNAPSHOT.to_owned(), false);
        }
        let removed = self.keeper.try_update_value(|keeper| {
            let all = keeper.store().all()?;
            let edits = all.into_iter().map(|(key, _)| key).filter(|name| {
                matches!(key::read(name), Found::Known(Key::Field(..) | Key::Past(_)))
            });
            // What could not be read stays: it may be all that is left of an edit.
            let unreadable = self.damaged.get_untracked();
            let edits = edits.filter(|name| !unreadable.iter().any(|bad| bad.key == *name));
            keeper.remove(edits.collect::<Vec<_>>())
        });
        match removed {
            Some(Ok(())) => {
                let device = self.settings.get_untracked().device;
                let device = device.unwrap_or_else(|| DeviceId::from_random(random::bits()));
                let book = Book::new(Catalogue::bundled());
                self.session
                    .set(Session::new(book, tab_clock(&device), &Loaded::default()));
                self.selected.set(HashSet::new());
                self.show(words::RESET_DONE.to_owned(), false);
            }
            _ => self.show(words::RESET_FAILED.to_owned(), false),
        }
    }

    /// How many records of this app the store holds, and about how many bytes they take. `None` if
    /// the store cannot be read.
    pub fn usage(self) -> Option<(usize, usize)> {
        let all = self.keeper.with_value(|keeper| keeper.store().all()).ok()?;
        let ours = all
            .iter()
            .filter(|(name, _)| key::read(name) != Found::Foreign);
        Some(ours.fold((0, 0), |(records, bytes), (name, text)| {
            // Browsers keep UTF-16.
            let units = name.encode_utf16().count() + text.encode_utf16().count();
            (records + 1, bytes + 2 * units)
        }))
    }

    /// The records that could not be read, as a file's text.
    pub fn damaged_text(self) -> String {
        let records = self.damaged.with_untracked(|damaged| {
            damaged
                .iter()
                .map(|bad| serde_json::json!({ "key": bad.key, "text": bad.text }))
                .collect::<Vec<_>>()
        });
        format!("{:#}", serde_json::Value::Array(records))
    }

    // Saying.

    /// Shows a message for a while.
    pub fn show(self, text: String, undoable: bool) {
        let number = self.toast.with_untracked(|toast| {
            toast
                .as_ref()
                .map_or(0, |toast| toast.number.wrapping_add(1))
        });
        self.set_toast.set(Some(Toast {
            text,
            undoable,
            number,
        }));
        let (toast, set_toast) = (self.toast, self.set_toast);
        set_timeout(
            move || {
                if toast.with_untracked(|toast| toast.as_ref().is_some_and(|t| t.number == number))
                {
                    set_toast.set(None);
                }
            },
            TOAST,
        );
    }

    /// Takes the message away.
    pub fn dismiss(self) {
        self.set_toast.set(None);
    }

    fn follow_settings(self) {
        let settings = self.settings;
        Effect::new(move || {
            let (theme, roomy) = settings.with(|s| (s.theme.unwrap_or_default(), s.roomy));
            let theme = (theme != Theme::System).then(|| theme.name());
            dom::set_root_attribute("data-theme", theme);
            dom::set_root_attribute("data-roomy", roomy.filter(|roomy| *roomy).map(|_| ""));
        });
    }

    fn watch_midnight(self) {
        let today = clock::today();
        if today != self.today.get_untracked() {
            self.set_today.set(today);
        }
    }

    /// Puts a field back to what the document says, or to empty.
    pub fn reset_field(self, task: &TaskId, field: &Field) {
        self.edit(task, Edit::reset(field), Pace::Finished);
    }
}

/// A clock of this tab alone.
fn tab_clock(device: &DeviceId) -> Clock {
    Clock::new(device.tab(random::bits()))
}
