//! What the page must show, worked out by the library from the bundled data.

use super::page::Page;
use de_an_06::domain::agenda::{Bucket, agenda};
use de_an_06::domain::book::Book;
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::day::local_day;
use de_an_06::domain::edit::Edit;
use de_an_06::domain::filter::{self, Counts, Filter, Lens};
use de_an_06::domain::id::TaskId;
use de_an_06::domain::listing::arrange;
use de_an_06::domain::stamp::{Clock, DeviceId};
use de_an_06::search::query::Query;
use de_an_06::state::ask;
use de_an_06::state::route::Route;
use de_an_06::state::session::{Pace, Session};
use de_an_06::storage::load::Loaded;
use de_an_06::storage::settings::SOON_DAYS;
use de_an_06::text::tasks::group;
use de_an_06::text::words::bucket;
use serde_json::Value;

/// Groups with their headings and tasks, in order.
pub(crate) type Groups = Vec<(String, Vec<String>)>;

/// The id of a task of Chỉ thị 05/CT-TTg: `id("b17")`.
pub(crate) fn id(task: &str) -> String {
    format!("ct-05-2023-{task}")
}

/// The app as a new user has it.
pub(crate) fn session() -> Session {
    let clock = Clock::new(DeviceId::from_random(7));
    Session::new(Book::new(Catalogue::bundled()), clock, &Loaded::default())
}

/// The session after an edit.
pub(crate) fn after(mut session: Session, task: &str, edit: Edit, now: u64) -> Session {
    let edits = [(TaskId::new(task), edit)];
    session.apply(edits, String::new(), &"".into(), Pace::Finished, now);
    session
}

/// The list that a hash leads to.
pub(crate) fn list(session: &Session, route: &Route, now: u64) -> Groups {
    let (shown, _) = shown(session, route, now);
    let (book, lens) = (session.book(), lens(route, now));
    let ranked = !asked(route, now).0.is_empty();
    let groups = arrange(book, &shown, route.group_by, route.sort_by, ranked, &lens);
    let named = groups
        .into_iter()
        .map(|found| (group(book, &found.key), ids(book, &found.tasks)));
    named.collect()
}

/// How many tasks the choices of the filters show there.
pub(crate) fn counts(session: &Session, route: &Route, now: u64) -> Counts {
    shown(session, route, now).1
}

/// The agenda that a hash leads to.
pub(crate) fn buckets(session: &Session, route: &Route, now: u64) -> Groups {
    let (shown, _) = shown(session, route, now);
    let book = session.book();
    let buckets = agenda(book, shown, &lens(route, now)).into_iter();
    buckets
        .map(|(held, tasks)| (bucket(held).to_owned(), ids(book, &tasks)))
        .collect()
}

/// The heading of what is done or put off.
pub(crate) fn closed() -> &'static str {
    bucket(Bucket::Closed)
}

fn shown(session: &Session, route: &Route, now: u64) -> (Vec<usize>, Counts) {
    let book = session.book();
    let (query, filter) = asked(route, now);
    let found = if query.is_empty() {
        (0..book.len()).collect()
    } else {
        session.find(&query).places
    };
    filter::apply(book, found, &filter, &lens(route, now))
}

/// What is searched for, and every condition: those of the hash and those that were typed.
fn asked(route: &Route, now: u64) -> (Query, Filter) {
    let asked = ask::read(&route.search, &Catalogue::bundled(), lens(route, now).as_of);
    let mut filter = route.filter.clone();
    filter.add(&asked.filter());
    (Query::new(&asked.words), filter)
}

fn lens(route: &Route, now: u64) -> Lens {
    let as_of = route.as_of.or_else(|| local_day(now)).expect("a day");
    Lens {
        as_of,
        soon_days: i64::from(SOON_DAYS),
        my_unit: None,
    }
}

fn ids(book: &Book, places: &[usize]) -> Vec<String> {
    places
        .iter()
        .filter_map(|place| book.view(*place))
        .map(|task| task.id().to_string())
        .collect()
}

impl Page {
    /// The time, as the page's clock has it.
    pub(crate) fn now(&self) -> u64 {
        self.ask("return Date.now()", Value::Null)
    }

    /// The groups that the list shows.
    pub(crate) fn list(&self) -> Groups {
        let script = "const groups = [];
            for (const line of document.querySelectorAll('.g-h, .row[data-task-id]')) {
                if (line.matches('.row')) groups.at(-1)[1].push(line.dataset.taskId);
                else groups.push([heading(line.querySelector('h2')), []]);
            }
            return groups";
        self.ask(&format!("{HEADING} {script}"), Value::Null)
    }

    /// The groups that the agenda shows.
    pub(crate) fn agenda(&self) -> Groups {
        let script = "return [...document.querySelectorAll('.bk')].map((group) => [
            heading(group.querySelector('h2')),
            [...group.querySelectorAll('[data-task-id]')].map((row) => row.dataset.taskId),
        ])";
        self.ask(&format!("{HEADING} {script}"), Value::Null)
    }

    /// Waits until the list is what its hash leads to.
    #[track_caller]
    pub(crate) fn shows_list_of(&self, session: &Session) {
        let (route, now) = (Route::read(&self.hash()), self.now());
        self.until("the list", list(session, &route, now), || self.list());
    }

    /// Waits until the agenda is what its hash leads to.
    #[track_caller]
    pub(crate) fn shows_agenda_of(&self, session: &Session) {
        let (route, now) = (Route::read(&self.hash()), self.now());
        self.until("the agenda", buckets(session, &route, now), || {
            self.agenda()
        });
    }
}

/// A heading without its number.
const HEADING: &str = r"const heading = (h2) => [...(h2.querySelector('button') ?? h2).childNodes]
    .filter((node) => node.nodeType === 3).map((node) => node.data).join('')
    .replace(/\s+/g, ' ').trim();";
