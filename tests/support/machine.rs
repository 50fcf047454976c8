//! A browser with two homes for records that fail and die, and the tabs that write to them.

use super::{NOW, any::Deed, book};
use de_an_06::domain::edit::Field;
use de_an_06::domain::id::TaskId;
use de_an_06::domain::stamp::{Clock, DeviceId, Stamp};
use de_an_06::state::session::{Outcome, Pace, Session};
use de_an_06::storage::key::{self, Found, Key};
use de_an_06::storage::load::Loaded;
use de_an_06::storage::record::read_entry;
use de_an_06::storage::rule::settle;
use de_an_06::storage::store::{Store, StoreError, Write};
use de_an_06::storage::vault::{Batch, Kept, Vault};
use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

/// Which calls to the two homes fail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Fault {
    /// None.
    #[default]
    None,
    /// That one.
    Once(u64),
    /// That one and all after it to the same home.
    ForEver(u64),
    /// That one says it succeeded and keeps nothing.
    Lost(u64),
    /// The browser is killed at that one: neither it nor any later one has an effect.
    Killed(u64),
}

/// So many of the last writes to local storage may be lost when the browser is killed.
pub(crate) const LATE: usize = 12;

type Records = BTreeMap<String, String>;

/// The disk, as the browser sees it and as it would be found after a kill.
#[derive(Debug, Default)]
pub(crate) struct Disk {
    local: Records,
    /// What local storage was before each of the last writes that may not be on the disk yet.
    unflushed: VecDeque<Records>,
    journal: Records,
    fault: Fault,
    calls: u64,
    /// A home that fails for ever.
    broken: Option<Home>,
    /// Local storage takes no key that begins so.
    refused: Option<&'static str>,
    dead: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Home {
    Local,
    Journal,
}

/// What becomes of a call.
#[derive(PartialEq, Eq)]
enum Call {
    Done,
    Fails,
    KeepsNothing,
}

impl Disk {
    fn call(&mut self, home: Home) -> Call {
        let at = self.calls;
        self.calls += 1;
        match self.fault {
            Fault::Killed(when) if at >= when => self.dead = true,
            Fault::ForEver(when) if at == when => self.broken = Some(home),
            _ => {}
        }
        if self.dead || self.broken == Some(home) || self.fault == Fault::Once(at) {
            Call::Fails
        } else if self.fault == Fault::Lost(at) {
            Call::KeepsNothing
        } else {
            Call::Done
        }
    }

    fn write_local(&mut self, change: impl FnOnce(&mut Records)) -> Result<(), StoreError> {
        match self.call(Home::Local) {
            Call::Fails => return Err(StoreError::Full),
            Call::KeepsNothing => return Ok(()),
            Call::Done => {}
        }
        self.unflushed.push_back(self.local.clone());
        if self.unflushed.len() > LATE {
            self.unflushed.pop_front();
        }
        change(&mut self.local);
        Ok(())
    }

    fn write_journal(&mut self, writes: &[Write]) -> Result<(), StoreError> {
        // A transaction does not say that it completed when it did not.
        if self.call(Home::Journal) != Call::Done {
            return Err(StoreError::Denied);
        }
        for write in writes {
            let held = self.journal.get(&write.key).map(String::as_str);
            match &write.text {
                None => drop(self.journal.remove(&write.key)),
                Some(text) => {
                    for settled in settle(&write.key, held, text, NOW) {
                        let text = settled.text.expect("a record");
                        self.journal.insert(settled.key, text);
                    }
                }
            }
        }
        Ok(())
    }
}

/// Local storage.
#[derive(Debug)]
pub(crate) struct Local(Rc<RefCell<Disk>>);

impl Store for Local {
    fn all(&self) -> Result<Vec<(String, String)>, StoreError> {
        let mut disk = self.0.borrow_mut();
        if disk.call(Home::Local) == Call::Fails {
            return Err(StoreError::Denied);
        }
        Ok(disk.local.clone().into_iter().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        let mut disk = self.0.borrow_mut();
        if disk.call(Home::Local) == Call::Fails {
            return Err(StoreError::Denied);
        }
        Ok(disk.local.get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let refused = self.0.borrow().refused;
        if refused.is_some_and(|refused| key.starts_with(refused)) {
            return Err(StoreError::Full);
        }
        self.0.borrow_mut().write_local(|local| {
            local.insert(key.to_owned(), text.to_owned());
        })
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().write_local(|local| {
            local.remove(key);
        })
    }
}

/// A tab of the browser: a session of work, and its way to the disk.
pub(crate) struct Tab {
    pub(crate) session: Session,
    pub(crate) vault: Vault<Local>,
    disk: Rc<RefCell<Disk>>,
    /// What the journal has not been asked to do yet.
    queue: VecDeque<Batch>,
    now: u64,
    /// The newest stamp of every field that the user was told is saved.
    acknowledged: BTreeMap<(TaskId, Field), Stamp>,
    /// Fields that were written together, with their stamps.
    together: Vec<Vec<(TaskId, Field, Stamp)>>,
}

/// A browser on one disk. Tabs are opened one after another.
pub(crate) struct Machine {
    disk: Rc<RefCell<Disk>>,
    tabs: u64,
    now: u64,
}

impl Machine {
    pub(crate) fn new(fault: Fault) -> Self {
        let disk = Disk {
            fault,
            ..Disk::default()
        };
        Self {
            disk: Rc::new(RefCell::new(disk)),
            tabs: 0,
            now: NOW,
        }
    }

    /// Puts records where they are found at the next opening.
    pub(crate) fn holding(self, local: &[(&str, &str)], journal: &[(&str, &str)]) -> Self {
        let own = |records: &[(&str, &str)]| -> Records {
            let records = records.iter();
            records
                .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()))
                .collect()
        };
        self.disk.borrow_mut().local = own(local);
        self.disk.borrow_mut().journal = own(journal);
        self
    }

    /// How many calls were made to the two homes.
    pub(crate) fn calls(&self) -> u64 {
        self.disk.borrow().calls
    }

    pub(crate) fn local(&self) -> Records {
        self.disk.borrow().local.clone()
    }

    pub(crate) fn journal(&self) -> Records {
        self.disk.borrow().journal.clone()
    }

    /// From now on nothing fails.
    pub(crate) fn mend(&self) {
        let mut disk = self.disk.borrow_mut();
        disk.fault = Fault::None;
        disk.broken = None;
        disk.dead = false;
    }

    /// Local storage fails from now on.
    pub(crate) fn fill_local(&self) {
        self.disk.borrow_mut().broken = Some(Home::Local);
    }

    /// Local storage takes no key that begins so from now on.
    pub(crate) fn refuse(&self, prefix: Option<&'static str>) {
        self.disk.borrow_mut().refused = prefix;
    }

    /// The browser is killed. So many of the last writes to local storage were not on the disk yet.
    pub(crate) fn kill(&self, lost: usize) {
        let mut disk = self.disk.borrow_mut();
        let at = disk.unflushed.len().saturating_sub(lost);
        if let Some(was) = disk.unflushed.get(at).cloned() {
            disk.local = was;
        }
        disk.unflushed.clear();
    }

    /// Opens a tab, its journal not yet.
    pub(crate) fn open(&mut self) -> Tab {
        self.tabs += 1;
        self.now += 1_000_000;
        let name: DeviceId = format!("tab{}", self.tabs).parse().expect("a device id");
        let local = Local(self.disk.clone());
        let (vault, loaded) = Vault::open(local, name.clone(), self.now);
        let session = Session::new(book(), Clock::new(name), &loaded.unwrap_or_default());
        Tab {
            session,
            vault,
            disk: self.disk.clone(),
            queue: VecDeque::new(),
            now: self.now,
            acknowledged: BTreeMap::new(),
            together: Vec::new(),
        }
    }

    /// Opens a tab and its journal, and waits until all is at rest.
    pub(crate) fn open_whole(&mut self) -> Tab {
        let mut tab = self.open();
        tab.open_journal();
        tab.rest();
        tab
    }
}

impl Tab {
    /// Asks for the journal, as the page does a little after its start.
    pub(crate) fn open_journal(&mut self) {
        let held = {
            let mut disk = self.disk.borrow_mut();
            match disk.call(Home::Journal) {
                Call::Done => Some(disk.journal.clone().into_iter().collect()),
                _ => None,
            }
        };
        match held {
            Some(held) => {
                let (news, batch) = self.vault.join(held, self.now);
                self.queue.extend(batch);
                self.absorb(&news);
            }
            None => self.vault.deny(self.now),
        }
        self.note();
    }

    fn absorb(&mut self, news: &Loaded) {
        let excess = self.session.absorb(news);
        self.write(excess);
    }

    /// Does something.
    pub(crate) fn work(&mut self, deed: &Deed) {
        self.now += 1_000;
        let author: Arc<str> = Arc::from("Nguyễn Văn A");
        let (session, now) = (&mut self.session, self.now);
        let apply = |session: &mut Session, edits, pace| {
            session.apply(edits, "sửa".to_owned(), &author, pace, now)
        };
        let outcome = match deed.clone() {
            Deed::Edit(edits) => apply(session, edits, Pace::Finished),
            Deed::Type(task, edit) => apply(session, vec![(task, edit)], Pace::Typing),
            Deed::Undo => session.undo(&author, now),
            Deed::Redo => session.redo(&author, now),
        };
        if let Some(Outcome { writes, .. }) = outcome {
            self.write(writes);
        }
    }

    pub(crate) fn write(&mut self, writes: Vec<Write>) {
        let fields = writes.iter().filter_map(|write| {
            let Found::Known(Key::Field(task, field)) = key::read(&write.key) else {
                return None;
            };
            let entry = read_entry(&field, write.text.as_deref()?).expect("a record");
            Some((task, field, entry.stamp))
        });
        self.together.push(fields.collect());
        self.queue.extend(self.vault.write(writes, self.now));
        self.note();
    }

    /// The journal does what it was asked first. Says whether there was anything.
    pub(crate) fn turn(&mut self) -> bool {
        let Some(batch) = self.queue.pop_front() else {
            return false;
        };
        let outcome = self.disk.borrow_mut().write_journal(&batch.writes);
        let next = self.vault.settled(batch.number, outcome, self.now);
        self.queue.extend(next);
        if outcome.is_err() {
            self.vault.let_go();
        }
        self.note();
        true
    }

    /// What the journal was asked first fails.
    pub(crate) fn fail_first(&mut self) {
        let batch = self.queue.pop_front().expect("something on its way");
        let outcome = Err(StoreError::Denied);
        self.vault.settled(batch.number, outcome, self.now);
        self.vault.let_go();
    }

    /// Tries again what failed, as the page does every few seconds.
    pub(crate) fn retry(&mut self) {
        if self.vault.opens_again() {
            self.open_journal();
        } else if matches!(self.vault.kept(), Kept::Failed(..)) {
            self.queue.extend(self.vault.retry(self.now));
            self.note();
        }
    }

    /// Until nothing is on its way any more.
    pub(crate) fn rest(&mut self) {
        for _ in 0..3 {
            while self.turn() {}
            self.retry();
        }
        while self.turn() {}
    }

    /// What is shown as saved from now on.
    fn note(&mut self) {
        if self.vault.kept() != Kept::Safe || self.disk.borrow().dead {
            return;
        }
        if !self.vault.has_journal() {
            // Without a journal the page can promise no more than local storage does.
            self.disk.borrow_mut().unflushed.clear();
        }
        for (task, field, stamp) in self.together.iter().flatten() {
            let key = (task.clone(), field.clone());
            self.acknowledged.insert(key, stamp.clone());
        }
    }

    /// What was promised and is not there in a tab that was opened later, and what is there by half.
    pub(crate) fn broken_promises(&self, later: &Tab) -> Vec<String> {
        let held = |task: &TaskId, field: &Field| {
            let view = later.session.book().find(task)?;
            Some(view.fields().get(field)?.stamp.clone())
        };
        let mut broken: Vec<String> = self
            .acknowledged
            .iter()
            .filter(|((task, field), stamp)| held(task, field).as_ref() < Some(*stamp))
            .map(|((task, field), stamp)| format!("lost: {task}/{field} of {stamp}"))
            .collect();
        for step in &self.together {
            let there = |at: &(TaskId, Field, Stamp)| held(&at.0, &at.1);
            let any = step.iter().any(|at| there(at).as_ref() == Some(&at.2));
            // The last value of a field within the step is the one that counts.
            let missing = step.iter().find(|at| {
                let is_last = step
                    .iter()
                    .all(|other| (&other.0, &other.1) != (&at.0, &at.1) || other.2 <= at.2);
                is_last && there(at).as_ref() < Some(&at.2)
            });
            if let Some((task, field, stamp)) = missing.filter(|_| any) {
                broken.push(format!("half: {task}/{field} of {stamp} is missing"));
            }
        }
        broken
    }
}
