//! The palette: what is offered for what was typed, in groups, the best first.

mod entry;

use super::command::{Command, document_route, sight_route};
use super::route::{Making, Page, Route};
use super::session::Session;
use crate::domain::book::TaskView;
use crate::domain::directory::is_called;
use crate::domain::filter::Lens;
use crate::domain::id::{DocumentId, TaskId};
use crate::domain::order;
use crate::domain::party::Party;
use crate::search::highlight::Span;
use crate::search::name::Nearness;
use crate::search::query::Query;
use crate::storage::settings::Settings;
use crate::text::{documents, palette as words, words as names};

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

impl Choice {
    /// Where it leads from `here`; `None` where it is something to be done. A task opens beside the
    /// list that is there.
    pub fn route(&self, here: &Route) -> Option<Route> {
        let there = |page| Route {
            as_of: here.as_of,
            ..Route::to(page)
        };
        Some(match self {
            Self::Task(id) => Route {
                task: Some(id.clone()),
                ..match here.page {
                    Page::Tasks => here.clone(),
                    _ => there(Page::Tasks),
                }
            },
            Self::Search(text) => Route {
                search: text.clone(),
                ..there(Page::Tasks)
            },
            Self::Page(page) => there(*page),
            Self::Unit(party) => Route {
                party: Some(party.clone()),
                ..there(Page::Units)
            },
            Self::Document(id) => document_route(id, here.as_of),
            Self::Command(Command::Show(view)) => view.route(here.as_of),
            Self::Command(Command::Look(sight)) => Route {
                // Of what the list shows.
                search: here.search.clone(),
                filter: here.filter.clone(),
                ..sight_route(*sight, here.as_of)
            },
            Self::Command(Command::ChooseUnit) => there(Page::Data),
            Self::Command(Command::Review) => Route {
                making: Making::Review,
                ..there(Page::Reports)
            },
            Self::Command(_) => return None,
        })
    }
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
        let pages = Page::ALL.map(|page| self.page(page));
        let pages = pages.into_iter().filter(is_new).collect();
        let commands = self.commands().map(|it| self.command(it));
        let commands = commands.filter(is_new).take(MOST).collect();
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
            let rank = self.near(names::page(page), words::page_words(page))?;
            Some((rank, self.page(page)))
        });
        let commands = self.commands().filter_map(|it| {
            let rank = self.near(words::command(it), &words::command_words(it))?;
            Some((rank, self.command(it)))
        });
        let documents = catalogue.documents.iter().filter_map(|document| {
            let others = format!("{} {}", documents::short(document), document.title);
            let rank = self.near(&documents::name(document), &others)?;
            Some((rank, self.document(document)))
        });
        let mine = self.scene.lens.my_unit.iter();
        let strangers = mine.filter(|mine| !catalogue.parties.contains(mine));
        let units = strangers
            .chain(&catalogue.parties)
            .filter(|party| is_called(catalogue, party, self.query))
            .map(|party| self.unit(party));
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

    /// Tasks come in the order of the search, and the last entry leads to all of them. Those that
    /// have only some of the words are left to the checklist, which says so.
    fn tasks(&self, typed: &str) -> (Nearness, Offer) {
        let book = self.scene.session.book();
        let mut found = self.scene.session.find(self.query);
        if found.complete == 0 {
            found.places.clear();
        }
        let views = found.places.iter().filter_map(|place| book.view(*place));
        let shown: Vec<TaskView<'_>> = views.filter(TaskView::is_shown).collect();
        let best = || shown.iter().take(MOST);
        let rank = best().filter_map(|task| self.near(task.title(), "")).min();
        let mut entries: Vec<Entry> = best().map(|task| self.task(task, &found.query)).collect();
        if shown.len() > MOST {
            entries.push(Entry {
                choice: Choice::Search(typed.trim().to_owned()),
                label: entry::plain(words::all_tasks(shown.len())),
                aside: Vec::new(),
                keys: None,
            });
        }
        let group = Group::Tasks;
        (
            rank.unwrap_or(Nearness::ELSEWHERE),
            Offer { group, entries },
        )
    }

    fn near(&self, name: &str, others: &str) -> Option<Nearness> {
        Nearness::of(name, others, self.query)
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
        let steps = session.undo_steps();
        Command::ALL
            .into_iter()
            .filter(move |command| match command {
                Command::Undo => steps.next_undo().is_some(),
                Command::Redo => steps.next_redo().is_some(),
                other => other.does_something(route, settings, open),
            })
    }
}

/// The best of a group, and how near the very best is.
fn best(group: Group, mut found: Vec<(Nearness, Entry)>) -> (Nearness, Offer) {
    order::by_key(&mut found, |(rank, _)| *rank);
    let rank = found.first().map_or(Nearness::ELSEWHERE, |(rank, _)| *rank);
    let entries = found.into_iter().take(MOST).map(|(_, entry)| entry);
    let entries = entries.collect();
    (rank, Offer { group, entries })
}
