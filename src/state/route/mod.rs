//! Where the user is, as the hash of the address: every view, filter and task can be linked.
//!
//! `#/nhiem-vu/<task>?q=…&th=qua-han,sap-den-han&ngay=2023-06-30`

mod conditions;
mod percent;
mod sight;

pub use sight::{Looking, Sight};

use crate::domain::filter::Filter;
use crate::domain::id::TaskId;
use crate::domain::listing::{GroupBy, SortBy};
use crate::domain::party::Party;
use crate::domain::period::Period;
use crate::domain::weekly::Which;
use chrono::NaiveDate;
use percent::{decode, encode};
use std::fmt::Write as _;

/// A room of the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// The picture of all.
    Overview,
    /// The searchable checklist.
    #[default]
    Tasks,
    /// What is due when.
    Deadlines,
    /// Checklists and sessions of community teams.
    Handbook,
    /// Who answers for what.
    Units,
    /// Targets beside what was reported.
    Measures,
    /// The documents in reading order.
    Documents,
    /// Reports on periods.
    Reports,
    /// Export, import, settings.
    Data,
    /// How the app is used.
    Help,
}

impl Page {
    /// In the order of the navigation.
    pub const ALL: [Self; 10] = [
        Self::Overview,
        Self::Tasks,
        Self::Deadlines,
        Self::Handbook,
        Self::Units,
        Self::Measures,
        Self::Documents,
        Self::Reports,
        Self::Data,
        Self::Help,
    ];

    /// Its name in the hash.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Overview => "tong-quan",
            Self::Tasks => "nhiem-vu",
            Self::Deadlines => "thoi-han",
            Self::Handbook => "so-tay",
            Self::Units => "don-vi",
            Self::Measures => "chi-tieu",
            Self::Documents => "van-ban",
            Self::Reports => "bao-cao",
            Self::Data => "du-lieu",
            Self::Help => "tro-giup",
        }
    }
}

/// What is made in the room of reports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Making {
    /// A report on a period.
    #[default]
    Report,
    /// The weekly review.
    Review,
    /// Its minutes.
    Minutes,
}

/// The parts of the field book.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Leaf {
    /// A session of help.
    #[default]
    Session,
    /// What the sessions came to.
    Results,
    /// The checklists.
    Lists,
}

/// Where the user is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The room.
    pub page: Page,
    /// What is made in the room of reports.
    pub making: Making,
    /// The part of the field book.
    pub leaf: Leaf,
    /// The tasks that the weekly review goes through.
    pub which: Which,
    /// The task that is open, or that the weekly review is at; of the field book the session.
    pub task: Option<TaskId>,
    /// The unit whose page is open, or who reports.
    pub party: Option<Party>,
    /// Whether a report is on all tasks, also where there is an own unit.
    pub everybody: bool,
    /// The period of a report or of sessions, if it is not the month of the as-of date.
    pub period: Option<Period>,
    /// The as-of date, if it is not today.
    pub as_of: Option<NaiveDate>,
    /// The day since which changes are told, if it is not the usual one.
    pub since: Option<NaiveDate>,
    /// What was typed in the search box.
    pub search: String,
    /// What is shown.
    pub filter: Filter,
    /// What tasks are put together by.
    pub group_by: GroupBy,
    /// The order within a group.
    pub sort_by: SortBy,
    /// How deadlines are looked at.
    pub looking: Looking,
}

const GROUPS: [(&str, GroupBy); 5] = [
    ("thoi-han", GroupBy::Standing),
    ("phan", GroupBy::Part),
    ("chu-tri", GroupBy::Lead),
    ("thang", GroupBy::Month),
    ("khong", GroupBy::Nothing),
];
const SORTS: [(&str, SortBy); 4] = [
    ("van-ban", SortBy::Document),
    ("han", SortBy::Deadline),
    ("ten", SortBy::Title),
    ("sua", SortBy::Edited),
];

const MAKINGS: [(&str, Making); 2] = [("kiem-diem", Making::Review), ("bien-ban", Making::Minutes)];
const LEAVES: [(&str, Leaf); 2] = [("ket-qua", Leaf::Results), ("danh-muc", Leaf::Lists)];
const WHICH: [(&str, Which); 2] = [("gap", Which::Pressing), ("qua-han", Which::Late)];

/// Whose report it is that is on all tasks.
const EVERYBODY: &str = "tat-ca";

fn by_name<T: Copy>(names: &[(&str, T)], name: &str) -> Option<T> {
    names
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| *value)
}

fn name_of<T: PartialEq>(names: &[(&'static str, T)], value: &T) -> &'static str {
    names
        .iter()
        .find(|(_, known)| known == value)
        .map_or("", |(name, _)| name)
}

impl Route {
    /// A room, with nothing chosen.
    pub fn to(page: Page) -> Self {
        Self {
            page,
            ..Self::default()
        }
    }

    /// Reads a hash. Whatever it does not understand it leaves out.
    pub fn read(hash: &str) -> Self {
        let hash = hash.trim_start_matches('#').trim_start_matches('/');
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let mut path = path.split('/');
        let slug = path.next().unwrap_or_default();
        let page = Page::ALL
            .into_iter()
            .find(|page| page.slug() == slug)
            .unwrap_or_default();
        let mut open = path.next().map(decode).filter(|open| !open.is_empty());
        // No unit is called so.
        let making = match &open {
            Some(name) if page == Page::Reports => by_name(&MAKINGS, name),
            _ => None,
        };
        if making.is_some() {
            open = path.next().map(decode).filter(|open| !open.is_empty());
        }
        let leaf = match &open {
            Some(name) if page == Page::Handbook => by_name(&LEAVES, name),
            _ => None,
        };
        if leaf.is_some() {
            open = None;
        }
        let (task, party) = match page {
            Page::Units | Page::Reports => (None, open.map(Party::from)),
            _ => (open.map(|id| TaskId::new(&id)), None),
        };
        let mut route = Self {
            page,
            making: making.unwrap_or_default(),
            leaf: leaf.unwrap_or_default(),
            task: task.filter(TaskId::is_well_formed),
            party,
            ..Self::default()
        };
        for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            route.set(name, &decode(value));
        }
        route
    }

    fn set(&mut self, name: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        match name {
            "viec" if self.making == Making::Review => {
                self.task = Some(TaskId::new(value)).filter(TaskId::is_well_formed);
            }
            "loc" if self.making != Making::Report => {
                self.which = by_name(&WHICH, value).unwrap_or_default();
            }
            "ky" => self.period = value.parse().ok(),
            "cua" => self.everybody = value == EVERYBODY,
            "ngay" => self.as_of = value.parse().ok(),
            "tu" => self.since = value.parse().ok(),
            "q" => value.clone_into(&mut self.search),
            "nhom" => self.group_by = by_name(&GROUPS, value).unwrap_or_default(),
            "xep" => self.sort_by = by_name(&SORTS, value).unwrap_or_default(),
            _ if self.looking.read(name, value) => {}
            _ => conditions::read(&mut self.filter, name, value),
        }
    }

    /// The hash, with its `#`.
    pub fn hash(&self) -> String {
        let mut hash = format!("#/{}", self.page.slug());
        let making = name_of(&MAKINGS, &self.making);
        let task = self.task.as_ref().map_or("", TaskId::as_str);
        let leaf = name_of(&LEAVES, &self.leaf);
        let open = if making.is_empty() && leaf.is_empty() {
            task
        } else {
            ""
        };
        for part in [making, leaf, open] {
            if !part.is_empty() {
                hash.push('/');
                hash.push_str(part);
            }
        }
        if let Some(party) = &self.party {
            hash.push('/');
            hash.push_str(&encode(&party.to_string()));
        }
        let mut separator = '?';
        let mut push = |name: &str, value: &str| {
            if !value.is_empty() {
                // Writing to a String cannot fail.
                let _ = write!(hash, "{separator}{name}={}", encode(value));
                separator = '&';
            }
        };
        push("viec", if making.is_empty() { "" } else { task });
        push("loc", name_of(&WHICH, &self.which));
        push("cua", if self.everybody { EVERYBODY } else { "" });
        let period = self.period.map(|period| period.to_string());
        push("ky", &period.unwrap_or_default());
        push("q", &self.search);
        for (name, value) in conditions::write(&self.filter) {
            push(name, &value);
        }
        if self.group_by != GroupBy::default() {
            push("nhom", name_of(&GROUPS, &self.group_by));
        }
        if self.sort_by != SortBy::default() {
            push("xep", name_of(&SORTS, &self.sort_by));
        }
        for (name, value) in self.looking.write() {
            push(name, &value);
        }
        let mut push_day = |name, day: Option<NaiveDate>| {
            push(name, &day.map(|day| day.to_string()).unwrap_or_default());
        };
        push_day("tu", self.since);
        push_day("ngay", self.as_of);
        hash
    }
}
