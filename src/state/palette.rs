//! The palette: what is offered for what was typed, in groups, the best first.

use super::command::Command;
use super::route::{Page, Route};
use super::session::Session;
use crate::domain::book::TaskView;
use crate::domain::directory::is_called;
use crate::domain::document::Document;
use crate::domain::filter::Lens;
use crate::domain::id::{DocumentId, TaskId};
use crate::domain::lineage;
use crate::domain::order;
use crate::domain::party::Party;
use crate::search::fold::{key, marked_key};
use crate::search::highlight::{Span, excerpt, spans};
use crate::search::query::Query;
use crate::storage::settings::Settings;
use crate::text::{documents, palette as words, party, shell, tasks, units, words as names};

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Opens a task.
    Task(TaskId),
    /// Searches for a text in the checklist.
    Search(String),
    /// Goes to a room.
    Page(Page),
    /// Opens a unit's page.
    Unit(Party),
    /// Opens a document.
    Document(DocumentId),
    /// Does it.
    Command(Command),
}

/// What stands together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Chosen before.
    Recent,
    /// Rooms.
    Pages,
    /// Commands.
    Commands,
    /// Tasks.
    Tasks,
    /// Units.
    Units,
    /// Documents.
    Documents,
}

/// A line of the palette.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it stands for.
    pub choice: Choice,
    /// Its name, hits marked.
    pub label: Vec<Span>,
    /// What tells it from others, or where the hits are that its name has not.
    pub aside: Vec<Span>,
    /// Keys that do the same.
    pub keys: Option<&'static str>,
}

/// A group with its entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What they are.
    pub group: Group,
    /// The best of them, best first; never none.
    pub entries: Vec<Entry>,
}

/// What it is offered in.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The tasks and their index.
    pub session: &'a Session,
    /// Where the user is.
    pub route: &'a Route,
    /// The day and the unit that tasks are looked at from.
    pub lens: &'a Lens,
    /// The user's settings.
    pub settings: &'a Settings,
}

/// So many of a group are offered.
const MOST: usize = 6;
/// So many of what was chosen are remembered.
const MOST_RECENT: usize = 5;
/// Characters of a quote around the hits.
const EXCERPT: usize = 90;

/// Takes note of a choice: the newest comes first, each once.
pub fn remember(recent: &mut Vec<Choice>, choice: Choice) {
    recent.retain(|other| *other != choice);
    recent.insert(0, choice);
    recent.truncate(MOST_RECENT);
}

/// What is offered for a text: for none, what was chosen before, the rooms and commands.
pub fn offers(scene: Scene<'_>, typed: &str, recent: &[Choice]) -> Vec<Offer> {
    let query = Query::new(typed);
    let finding = Finding {
        scene,
        query: &query,
    };
    if query.is_empty() {
        finding.start(recent)
    } else {
        finding.found(typed)
    }
}

/// How near a name is to what was typed, the nearest first. Names with the marks as typed come before
/// those with others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    other_marks: bool,
    nearness: Nearness,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    /// It is just that.
    Whole,
    /// It begins so.
    Beginning,
    /// It holds the words one after another.
    Phrase,
    /// It holds the words.
    Words,
    /// The words stand elsewhere: in another name, in a quote.
    Elsewhere,
}

/// What is looked for, and where.
struct Finding<'a> {
    scene: Scene<'a>,
    query: &'a Query,
}

impl Finding<'_> {
    fn start(&self, recent: &[Choice]) -> Vec<Offer> {
        let lately: Vec<Entry> = recent
            .iter()
            .filter_map(|choice| self.entry(choice))
            .collect();
        let is_new = |entry: &Entry| lately.iter().all(|other| other.choice != entry.choice);
        let some = |entries: Vec<Entry>| {
            let mut entries: Vec<Entry> = entries.into_iter().filter(is_new).collect();
            entries.truncate(MOST);
            entries
        };
        let pages = some(Page::ALL.map(|page| self.page(page)).into());
        let commands = some(self.commands().map(|it| self.command(it)).collect());
        let groups = [
            (Group::Recent, lately.clone()),
            (Group::Commands, commands),
            (Group::Pages, pages),
        ];
        groups
            .into_iter()
            .filter(|(_, entries)| !entries.is_empty())
            .map(|(group, entries)| Offer { group, entries })
            .collect()
    }

    fn found(&self, typed: &str) -> Vec<Offer> {
        let catalogue = self.scene.session.book().catalogue();
        let pages = Page::ALL.into_iter().filter_map(|page| {
            let rank = self.rank(names::page(page), words::page_words(page))?;
            Some((rank, self.page(page)))
        });
        let commands = self.commands().filter_map(|it| {
            let rank = self.rank(words::command(it), &words::command_words(it))?;
            Some((rank, self.command(it)))
        });
        let documents = catalogue.documents.iter().filter_map(|document| {
            let others = format!("{} {}", documents::short(document), document.title);
            let rank = self.rank(&documents::name(document), &others)?;
            Some((rank, self.document(document)))
        });
        let mine = self.scene.lens.my_unit.iter();
        let strangers = mine.filter(|mine| !catalogue.parties.contains(mine));
        let units = strangers
            .chain(&catalogue.parties)
            .filter(|party| is_called(catalogue, party, self.query))
            .map(|party| {
                let rank = self.rank(&party::name(catalogue, party), "");
                (rank.unwrap_or(Rank::ELSEWHERE), self.unit(party))
            });
        let mut groups = vec![
            best(Group::Pages, pages.collect()),
            best(Group::Commands, commands.collect()),
            self.tasks(typed),
            best(Group::Units, units.collect()),
            best(Group::Documents, documents.collect()),
        ];
        groups.retain(|(_, offer)| !offer.entries.is_empty());
        // Stable: of equally near ones, in the order above.
        order::by_key(&mut groups, |(rank, _)| *rank);
        groups.into_iter().map(|(_, offer)| offer).collect()
    }

    /// Tasks come in the order of the search, and the last entry leads to all of them.
    fn tasks(&self, typed: &str) -> (Rank, Offer) {
        let book = self.scene.session.book();
        let places = self.scene.session.find(self.query);
        let found: Vec<TaskView<'_>> = places
            .into_iter()
            .filter_map(|place| book.view(place))
            .filter(TaskView::is_shown)
            .collect();
        let ranks = found.iter().take(MOST).map(|task| {
            let rank = self.rank(task.title(), "");
            rank.unwrap_or(Rank::ELSEWHERE)
        });
        let rank = ranks.min().unwrap_or(Rank::ELSEWHERE);
        let shown = found.iter().take(MOST);
        let mut entries: Vec<Entry> = shown.map(|task| self.task(task)).collect();
        if found.len() > MOST {
            entries.push(Entry {
                choice: Choice::Search(typed.trim().to_owned()),
                label: plain(words::all_tasks(found.len())),
                aside: Vec::new(),
                keys: None,
            });
        }
        let group = Group::Tasks;
        (rank, Offer { group, entries })
    }

    /// How near a name is; `None` where neither it nor the other words answer the query.
    fn rank(&self, name: &str, others: &str) -> Option<Rank> {
        let folded = key(name);
        let query = self.query;
        let nearness = if folded == query.whole_phrase() {
            Nearness::Whole
        } else if folded.starts_with(query.phrase()) {
            Nearness::Beginning
        } else if folded.contains(query.phrase()) {
            Nearness::Phrase
        } else if query.is_in(&folded) {
            Nearness::Words
        } else if query.is_in(&key(&format!("{name} {others}"))) {
            Nearness::Elsewhere
        } else {
            return None;
        };
        let has_marks = |marked: &str| marked_key(name).contains(marked);
        Some(Rank {
            other_marks: query.marked().is_some_and(|marked| !has_marks(marked)),
            nearness,
        })
    }

    /// The commands that would do something here.
    fn commands(&self) -> impl Iterator<Item = Command> {
        let Scene {
            session,
            route,
            settings,
            ..
        } = self.scene;
        let open = route.task.as_ref().and_then(|id| session.book().find(id));
        let open = open.filter(TaskView::is_shown);
        let open = open.map(|task| (task.status(), task.is_starred()));
        let all = Command::ALL.into_iter();
        all.filter(move |command| command.does_something(route, settings, open))
    }

    /// The entry of what was chosen before, while it still can be.
    fn entry(&self, choice: &Choice) -> Option<Entry> {
        let book = self.scene.session.book();
        match choice {
            Choice::Task(id) => {
                let task = book.find(id).filter(TaskView::is_shown)?;
                Some(self.task(&task))
            }
            Choice::Search(_) => None,
            Choice::Page(page) => Some(self.page(*page)),
            Choice::Unit(party) => Some(self.unit(party)),
            Choice::Document(id) => Some(self.document(book.catalogue().document(id)?)),
            Choice::Command(command) => {
                let mut offered = self.commands();
                offered
                    .any(|offered| offered == *command)
                    .then(|| self.command(*command))
            }
        }
    }

    fn task(&self, task: &TaskView<'_>) -> Entry {
        let label = spans(task.title(), self.query);
        let name = match task.reference() {
            Some(_) => shell::short_name(task),
            None => tasks::OWN_GROUP.to_owned(),
        };
        let standing = names::standing(self.scene.lens.standing(task));
        let unmarked = !label.iter().any(|span| span.hit);
        let found = unmarked.then(|| excerpt(task.quote(), self.query, EXCERPT));
        let aside = match found.flatten() {
            Some(found) => [plain(format!("{name} · ")), found].concat(),
            None => plain(format!("{name} · {standing}")),
        };
        Entry {
            choice: Choice::Task(task.id().clone()),
            label,
            aside,
            keys: None,
        }
    }

    fn page(&self, page: Page) -> Entry {
        Entry {
            choice: Choice::Page(page),
            label: spans(names::page(page), self.query),
            aside: Vec::new(),
            keys: self.single(words::page_keys(page)),
        }
    }

    fn command(&self, command: Command) -> Entry {
        let steps = self.scene.session.undo_steps();
        let step = match command {
            Command::Undo => steps.next_undo(),
            Command::Redo => steps.next_redo(),
            _ => None,
        };
        Entry {
            choice: Choice::Command(command),
            label: spans(words::command(command), self.query),
            aside: step.map_or(Vec::new(), |step| plain(step.label.clone())),
            keys: words::command_keys(command).and_then(|keys| self.single(keys)),
        }
    }

    fn unit(&self, party: &Party) -> Entry {
        let catalogue = self.scene.session.book().catalogue();
        let other = self.other_name(party);
        let now = lineage::successor(catalogue, party).and_then(|_| units::now(catalogue, party));
        let aside = match (other, now) {
            (Some(other), Some(now)) => [spans(&other, self.query), plain(format!(" · {now}"))].concat(),
            (Some(other), None) => spans(&other, self.query),
            (None, Some(now)) => plain(now),
            (None, None) => Vec::new(),
        };
        Entry {
            choice: Choice::Unit(party.clone()),
            label: spans(&party::name(catalogue, party), self.query),
            aside,
            keys: None,
        }
    }

    /// The short name or alias that answers the query where the name itself does not.
    fn other_name(&self, party: &Party) -> Option<String> {
        let catalogue = self.scene.session.book().catalogue();
        let answers = |name: &str| self.query.is_in(&key(name));
        if answers(&party::name(catalogue, party)) {
            return None;
        }
        let short = party::short(catalogue, party);
        if answers(&short) {
            return Some(short);
        }
        let aliases = match party {
            Party::Unit(id) => &catalogue.unit(id)?.aliases,
            Party::Place(id) => &catalogue.locality(id)?.aliases,
            Party::Named { .. } => return None,
        };
        let mut aliases = aliases.iter().map(|alias| &alias.text);
        aliases.find(|alias| answers(alias)).cloned()
    }

    fn document(&self, document: &Document) -> Entry {
        Entry {
            choice: Choice::Document(document.id.clone()),
            label: spans(&documents::name(document), self.query),
            aside: spans(&document.title, self.query),
            keys: None,
        }
    }

    /// Keys, unless they are single ones and those are turned off.
    fn single(&self, keys: &'static str) -> Option<&'static str> {
        (keys.contains('+') || self.scene.settings.shortcuts()).then_some(keys)
    }
}

impl Rank {
    const ELSEWHERE: Self = Self {
        other_marks: true,
        nearness: Nearness::Elsewhere,
    };
}

/// The best of a group, and how near the very best is.
fn best(group: Group, mut found: Vec<(Rank, Entry)>) -> (Rank, Offer) {
    order::by_key(&mut found, |(rank, _)| *rank);
    let rank = found.first().map_or(Rank::ELSEWHERE, |(rank, _)| *rank);
    let entries = found.into_iter().take(MOST).map(|(_, entry)| entry);
    let entries = entries.collect();
    (rank, Offer { group, entries })
}

fn plain(text: String) -> Vec<Span> {
    vec![Span { text, hit: false }]
}
