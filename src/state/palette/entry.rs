//! The lines of the palette: what each choice is called, and what tells it from others.

use super::{Choice, Entry, Finding};
use crate::domain::book::TaskView;
use crate::domain::document::Document;
use crate::domain::lineage;
use crate::domain::party::Party;
use crate::search::highlight::{Span, excerpt, spans};
use crate::search::name::Nearness;
use crate::search::query::Query;
use crate::state::command::Command;
use crate::state::route::Page;
use crate::text::{documents, palette as words, party, shell, tasks, units, words as names};

/// Characters of a quote around the hits.
const EXCERPT: usize = 90;

impl Finding<'_> {
    /// The entry of what was chosen before, while it still can be.
    pub(super) fn entry(&self, choice: &Choice) -> Option<Entry> {
        let book = self.scene.session.book();
        match choice {
            Choice::Task(id) => {
                let task = book.find(id).filter(TaskView::is_shown)?;
                Some(self.task(&task, self.query))
            }
            Choice::Search(_) => None,
            Choice::Page(page) => Some(self.page(*page)),
            Choice::Unit(party) => Some(self.unit(party).1),
            Choice::Document(id) => Some(self.document(book.catalogue().document(id)?)),
            Choice::Command(command) => {
                let mut offered = self.commands();
                offered
                    .any(|offered| offered == *command)
                    .then(|| self.command(*command))
            }
        }
    }

    /// A task, with the hits of the query as the search understood it.
    pub(super) fn task(&self, task: &TaskView<'_>, query: &Query) -> Entry {
        let label = spans(task.title(), query);
        let name = match task.reference() {
            Some(_) => shell::short_name(task),
            None => tasks::OWN_GROUP.to_owned(),
        };
        let standing = names::standing(self.scene.lens.standing(task));
        let unmarked = !label.iter().any(|span| span.hit);
        let found = unmarked.then(|| excerpt(task.quote(), query, EXCERPT));
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

    pub(super) fn page(&self, page: Page) -> Entry {
        Entry {
            choice: Choice::Page(page),
            label: spans(names::page(page), self.query),
            aside: Vec::new(),
            keys: self.single(words::page_keys(page)),
        }
    }

    pub(super) fn command(&self, command: Command) -> Entry {
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

    /// A unit, how near it is, and the name by which it answers, if that is another than its own.
    pub(super) fn unit(&self, party: &Party) -> (Nearness, Entry) {
        let catalogue = self.scene.session.book().catalogue();
        let name = party::name(catalogue, party);
        let short = party::short(catalogue, party);
        let aliases = match party {
            Party::Unit(id) => catalogue.unit(id).map(|unit| &unit.aliases),
            Party::Place(id) => catalogue.locality(id).map(|place| &place.aliases),
            Party::Named { .. } => None,
        };
        let aliases = aliases.into_iter().flatten().map(|alias| &alias.text);
        let names = [&name, &short].into_iter().chain(aliases);
        // Its own name comes first: another tells something only where it is nearer.
        let near = names.filter_map(|name| Some((self.near(name, "")?, name)));
        let nearest = near.min_by_key(|(rank, _)| *rank);
        let now = lineage::successor(catalogue, party).and_then(|_| units::now(catalogue, party));
        let (rank, mut aside) = match nearest {
            Some((rank, other)) if *other != name => (rank, spans(other, self.query)),
            Some((rank, _)) => (rank, Vec::new()),
            None => (Nearness::ELSEWHERE, Vec::new()),
        };
        if let Some(now) = now {
            let apart = if aside.is_empty() { "" } else { " · " };
            aside.extend(plain(format!("{apart}{now}")));
        }
        let entry = Entry {
            choice: Choice::Unit(party.clone()),
            label: spans(&name, self.query),
            aside,
            keys: None,
        };
        (rank, entry)
    }

    pub(super) fn document(&self, document: &Document) -> Entry {
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

pub(super) fn plain(text: String) -> Vec<Span> {
    vec![Span { text, hit: false }]
}
