//! The app's signals and commands. Views read the signals and call the commands; nothing else
//! changes what is kept.

mod calendar;
mod carrying;
mod editing;
mod exchanging;
mod going;
mod granting;
mod handbook;
mod keeping;
mod opening;
mod reporting;
mod saying;
mod snapshots;
mod tabs;
mod viewing;

pub use opening::Opened;
pub use reporting::ReportFile;

use super::route::Route;
use super::session::Session;
use crate::domain::book::{Book, TaskView};
use crate::domain::catalogue::Catalogue;
use crate::domain::filter::Lens;
use crate::domain::id::TaskId;
use crate::domain::report::Passages;
use crate::domain::stamp::{Clock, DeviceId};
use crate::platform::install::Way;
use crate::platform::journal::Journal;
use crate::platform::offline::{self, Readiness};
use crate::platform::storage::BrowserStore;
use crate::platform::{clock, dom, hash, random};
use crate::storage::load::Damaged;
use crate::storage::report::ReportId;
use crate::storage::settings::{Settings, TextSize, Theme};
use crate::storage::snapshot::Snapshot;
use crate::storage::store::StoreError;
use crate::storage::usage::Usage;
use crate::storage::vault::Vault;
use crate::storage::view::{View, ViewId};
use chrono::NaiveDate;
use leptos::prelude::*;
use std::collections::HashSet;
use std::ops::Deref;
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
    vault: StoredValue<Vault<BrowserStore>, LocalStorage>,
    /// A hold of the journal; `None` until it is open, and where the browser denies it.
    journal: StoredValue<Option<Journal>, LocalStorage>,
    /// Keys and texts that another tab wrote and this one has not taken in yet.
    incoming: StoredValue<Vec<(String, String)>>,
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
    set_damaged: WriteSignal<Vec<Damaged>>,
    /// Whether the message about it is shown.
    pub damaged_shown: RwSignal<bool>,
    /// The snapshots, oldest first.
    pub snapshots: ReadSignal<Vec<Snapshot>>,
    set_snapshots: WriteSignal<Vec<Snapshot>>,
    /// What uses the room for records, as far as it was looked at.
    pub usage: ReadSignal<Usage>,
    set_usage: WriteSignal<Usage>,
    /// Whether the browser has promised not to clear the data away by itself; `None` where that is
    /// not known.
    pub persistent: ReadSignal<Option<bool>>,
    set_persistent: WriteSignal<Option<bool>>,
    /// Whether another tab runs a newer build, or has written records of a newer version.
    pub outdated: ReadSignal<bool>,
    set_outdated: WriteSignal<bool>,
    /// What was done last, to be read and taken back.
    pub toast: ReadSignal<Option<Toast>>,
    set_toast: WriteSignal<Option<Toast>>,
    /// Whether there is a network.
    pub online: ReadSignal<bool>,
    /// Whether the app can do without one.
    pub readiness: ReadSignal<Readiness>,
    set_readiness: WriteSignal<Readiness>,
    /// Whether both homes of the records were looked into: what is here is all there is.
    pub opened: ReadSignal<bool>,
    set_opened: WriteSignal<bool>,
    /// What is to be said of the data that came with the page.
    pub carried: RwSignal<Option<String>>,
    /// The tasks that are selected for a common action.
    pub selected: RwSignal<HashSet<TaskId>>,
    /// Whether the list of shortcuts is open.
    pub help_open: RwSignal<bool>,
    /// Whether the dialog for a new task is open.
    pub adding: RwSignal<bool>,
    /// Whether the palette is open.
    pub palette_open: RwSignal<bool>,
    /// How the app can be installed in this browser.
    pub installing: RwSignal<Way>,
    /// Where the tour is, counted from 0; `None` where nobody takes it.
    pub tour: RwSignal<Option<usize>>,
    /// The as-of date and the unit that tasks are looked at from.
    pub lens: Memo<Lens>,
}

/// Whether the user's edits are on the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was edited since the page was opened.
    Idle,
    /// Edits are on their way to the disk.
    Writing,
    /// All edits are on the disk, since that moment.
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
    /// The views as they were before, where the step was one of theirs.
    views: Vec<(ViewId, Option<View>)>,
    /// The free texts of a report as they were before, where the step was one of theirs.
    passages: Option<(ReportId, Passages)>,
    number: u32,
}

const RETRY: Duration = Duration::from_secs(5);
const MIDNIGHT_WATCH: Duration = Duration::from_secs(60);
/// Between two parts of a long work the page can answer.
const BREATH: Duration = Duration::from_millis(10);

impl App {
    /// Shows what was kept, and follows the browser's events.
    pub fn start(opened: Opened) -> Self {
        let Opened {
            vault,
            loaded,
            settings,
            device,
            saving,
        } = opened;
        let session = Session::new(Book::new(Catalogue::bundled()), tab_clock(&device), &loaded);

        let (route, set_route) = signal(Route::read(&hash::get()));
        let (today, set_today) = signal(clock::today());
        let (settings, set_settings) = signal(settings);
        let (saving, set_saving) = signal(saving);
        let (damaged, set_damaged) = signal(loaded.damaged);
        let (outdated, set_outdated) = signal(false);
        let (usage, set_usage) = signal(Usage::default());
        let (persistent, set_persistent) = signal(None);
        let (snapshots, set_snapshots) = signal(loaded.snapshots);
        let (toast, set_toast) = signal(None);
        let (online, set_online) = signal(offline::is_online());
        let (readiness, set_readiness) = signal(Readiness::default());
        let (opened, set_opened) = signal(false);
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
            vault: StoredValue::new_local(vault),
            journal: StoredValue::new_local(None),
            incoming: StoredValue::default(),
            route,
            set_route,
            today,
            set_today,
            settings,
            set_settings,
            saving,
            set_saving,
            damaged,
            set_damaged,
            damaged_shown: RwSignal::new(true),
            snapshots,
            set_snapshots,
            outdated,
            set_outdated,
            usage,
            set_usage,
            persistent,
            set_persistent,
            toast,
            set_toast,
            online,
            readiness,
            set_readiness,
            opened,
            set_opened,
            carried: RwSignal::new(None),
            selected: RwSignal::new(HashSet::new()),
            help_open: RwSignal::new(false),
            adding: RwSignal::new(false),
            palette_open: RwSignal::new(false),
            installing: RwSignal::new(Way::default()),
            tour: RwSignal::new(None),
            lens,
        })));
        hash::on_change(move |hash| app.set_route.set(Route::read(&hash)));
        offline::on_network(move |online| set_online.set(online));
        app.follow_tabs();
        // A turn of its own: a slow machine is busy enough with drawing.
        let ask_browser = move || {
            let tell = move |state| set_readiness.set(state);
            leptos::task::spawn_local(offline::register_unless_dear(tell));
            leptos::task::spawn_local(app.open_journal());
            leptos::task::spawn_local(app.look_whether_kept());
        };
        set_timeout(ask_browser, Duration::ZERO);
        app.follow_settings();
        set_interval(move || app.retry(), RETRY);
        set_interval(move || app.watch_midnight(), MIDNIGHT_WATCH);
        app
    }

    /// Has everything fetched that the app needs without a network, though data is to be saved.
    pub fn keep_offline(self) {
        self.set_readiness.set(Readiness::NotKept);
        leptos::task::spawn_local(offline::register(move |state| {
            self.set_readiness.set(state);
        }));
    }

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
        let more = self.session.try_update_untracked(Session::warm_index);
        if more == Some(true) {
            set_timeout(move || self.warm_index(), BREATH);
        }
    }

    fn follow_settings(self) {
        let settings = self.settings;
        Effect::new(move || {
            let (theme, roomy, size) =
                settings.with(|s| (s.theme.unwrap_or_default(), s.roomy, s.text_size));
            let theme = (theme != Theme::System).then(|| theme.name());
            dom::set_root_attribute("data-theme", theme);
            dom::set_root_attribute("data-roomy", roomy.filter(|roomy| *roomy).map(|_| ""));
            dom::set_root_attribute("data-text", size.map(TextSize::name));
        });
    }

    fn watch_midnight(self) {
        let today = clock::today();
        if today != self.today.get_untracked() {
            self.set_today.set(today);
        }
    }
}

/// A clock of this tab alone.
fn tab_clock(device: &DeviceId) -> Clock {
    Clock::new(device.tab(random::bits()))
}
