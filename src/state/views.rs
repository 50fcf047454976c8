//! Saved views: those that the app gives, and what the user made of them.

use super::ask;
use super::route::{Page, Route};
use super::session::Session;
use crate::domain::filter::{Condition, Due, Filter, Has, Lens, Minute, MyPart, Period, Term};
use crate::domain::order;
use crate::domain::standing::StandingKind;
use crate::domain::status::Status;
use crate::storage::settings::Settings;
use crate::storage::view::{View, ViewId};
use crate::text::views::GIVEN;

/// A view that is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// The name of its record.
    pub id: ViewId,
    /// What it is called and where it stands. Its link is empty where the app gives it.
    pub view: View,
}

/// So many characters a name may have.
pub const LONGEST_NAME: usize = 80;

/// Icons of the views that the app gives, in their order.
const ICONS: [&str; GIVEN.len()] = ["deadlines", "calendar", "person", "units", "update"];

/// Every view, in order.
pub fn views(settings: &Settings) -> Vec<Offered> {
    let mut all: Vec<Offered> = Vec::new();
    for (place, ((id, name), icon)) in GIVEN.into_iter().zip(ICONS).enumerate() {
        if let Some(id) = ViewId::new(id).filter(|id| !settings.views.contains_key(id)) {
            let view = View {
                name: name.to_owned(),
                icon: icon.to_owned(),
                place: u32::try_from(place).unwrap_or(u32::MAX),
                link: String::new(),
            };
            all.push(Offered { id, view });
        }
    }
    for (id, view) in &settings.views {
        all.extend(view.clone().map(|view| Offered {
            id: id.clone(),
            view,
        }));
    }
    order::by_key(&mut all, |offered| (offered.view.place, offered.id.clone()));
    all
}

impl Offered {
    /// Where it leads. `exported` is when data was last exported, in milliseconds since 1970.
    pub fn route(&self, exported: Option<u64>) -> Route {
        let given = GIVEN.iter().position(|(id, _)| *id == self.id.as_str());
        match given.filter(|_| self.view.link.is_empty()) {
            Some(given) => Route {
                filter: given_filter(given, exported),
                ..Route::to(Page::Tasks)
            },
            None => bare(&Route::read(&self.view.link)),
        }
    }
}

/// What of a route a view keeps: neither the day nor the open task.
pub fn bare(route: &Route) -> Route {
    Route {
        search: route.search.trim().to_owned(),
        filter: route.filter.clone(),
        group_by: route.group_by,
        sort_by: route.sort_by,
        ..Route::to(Page::Tasks)
    }
}

/// The filter of a view that the app gives, by its place in [`GIVEN`].
fn given_filter(given: usize, exported: Option<u64>) -> Filter {
    let wanted = |condition| (condition, true);
    let unwanted = |condition| (condition, false);
    let terms = match given {
        0 => vec![
            wanted(Condition::Standing(StandingKind::Overdue)),
            wanted(Condition::Mine(MyPart::Any)),
        ],
        1 => vec![wanted(Condition::Due(Due::During(Period::Month)))],
        2 => vec![
            unwanted(Condition::Status(Status::Done)),
            unwanted(Condition::Status(Status::Stopped)),
            unwanted(Condition::Has(Has::Person)),
        ],
        3 => vec![
            wanted(Condition::Status(Status::Doing)),
            wanted(Condition::Has(Has::Coordinating)),
            wanted(Condition::Mine(MyPart::Lead)),
        ],
        // To the minute, and rather one edit too many than one too few. Before the first report all
        // edits are new.
        _ => Minute::of(exported.unwrap_or_default())
            .map(|minute| wanted(Condition::Edited(minute)))
            .into_iter()
            .collect(),
    };
    let mut filter = Filter::default();
    for (condition, wanted) in terms {
        filter.set(Term { condition, wanted });
    }
    filter
}

/// How many tasks a view shows.
pub fn count(session: &Session, route: &Route, lens: &Lens) -> usize {
    shown(session, route, lens).len()
}

/// The tasks, by their places in the book, that a route shows.
pub fn shown(session: &Session, route: &Route, lens: &Lens) -> Vec<usize> {
    let asked = ask::read(&route.search, session.book().catalogue(), lens.as_of);
    let mut filter = route.filter.clone();
    filter.add(&asked.filter());
    ask::shown(session, &asked.words, &filter, lens)
}

/// A change of the saved views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViewChange {
    /// Another name.
    Rename(String),
    /// Another icon.
    Redraw(String),
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// Away.
    Delete,
}

/// Saves a route as a view, behind all others. A name of blanks is refused.
pub fn save(settings: &mut Settings, id: ViewId, name: &str, icon: &str, route: &Route) -> bool {
    let Some(name) = proper(name) else {
        return false;
    };
    let last = views(settings)
        .into_iter()
        .map(|other| other.view.place)
        .max();
    let view = View {
        name,
        icon: icon.to_owned(),
        place: last.map_or(0, |last| last.saturating_add(1)),
        link: bare(route).hash(),
    };
    settings.views.insert(id, Some(view));
    true
}

/// Changes a view.
pub fn change(settings: &mut Settings, id: &ViewId, change: ViewChange) {
    let mut all = views(settings);
    let Some(at) = all.iter().position(|offered| offered.id == *id) else {
        return;
    };
    let mut view = all[at].view.clone();
    match change {
        ViewChange::Rename(name) => match proper(&name) {
            Some(name) => view.name = name,
            None => return,
        },
        ViewChange::Redraw(icon) => view.icon = icon,
        ViewChange::Delete => {
            settings.views.insert(id.clone(), None);
            return;
        }
        ViewChange::Up if at > 0 => return place(settings, &mut all, at - 1),
        ViewChange::Down if at + 1 < all.len() => return place(settings, &mut all, at),
        ViewChange::Up | ViewChange::Down => return,
    }
    settings.views.insert(id.clone(), Some(view));
}

/// What stood there before a change, of the views that it changed.
pub fn changed(before: &Settings, after: &Settings) -> Vec<(ViewId, Option<View>)> {
    let all = views(before);
    let was = |id: &ViewId| {
        let held = all.iter().find(|offered| offered.id == *id);
        held.map(|offered| offered.view.clone())
    };
    let changed = after.views.iter();
    let changed = changed.filter(|(id, view)| before.views.get(*id) != Some(*view));
    changed.map(|(id, _)| (id.clone(), was(id))).collect()
}

/// Swaps a view with the next, and numbers all of them anew.
fn place(settings: &mut Settings, all: &mut [Offered], at: usize) {
    all.swap(at, at + 1);
    for (place, offered) in all.iter().enumerate() {
        let place = u32::try_from(place).unwrap_or(u32::MAX);
        if offered.view.place != place {
            let view = View {
                place,
                ..offered.view.clone()
            };
            settings.views.insert(offered.id.clone(), Some(view));
        }
    }
}

fn proper(name: &str) -> Option<String> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name: String = name.chars().take(LONGEST_NAME).collect();
    (!name.is_empty()).then_some(name)
}
