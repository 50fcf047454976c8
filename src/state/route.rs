//! Where the user is, as the hash of the address: every view, filter and task can be linked.
//!
//! `#/nhiem-vu/<task>?q=…&th=qua-han,sap-den-han&ngay=2023-06-30`

use crate::domain::filter::Filter;
use crate::domain::id::{DocumentId, TaskId, TopicId};
use crate::domain::listing::{GroupBy, SortBy};
use crate::domain::party::Party;
use crate::domain::standing::StandingKind;
use crate::domain::status::Status;
use chrono::NaiveDate;
use std::fmt::Write as _;

/// A room of the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// The searchable checklist.
    #[default]
    Tasks,
    /// What is due when.
    Deadlines,
    /// Who answers for what.
    Units,
    /// Targets beside what was reported.
    Measures,
    /// The documents in reading order.
    Documents,
    /// Export, import, settings.
    Data,
}

impl Page {
    /// In the order of the navigation.
    pub const ALL: [Self; 6] = [
        Self::Tasks,
        Self::Deadlines,
        Self::Units,
        Self::Measures,
        Self::Documents,
        Self::Data,
    ];

    /// Its name in the hash.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Tasks => "nhiem-vu",
            Self::Deadlines => "thoi-han",
            Self::Units => "don-vi",
            Self::Measures => "chi-tieu",
            Self::Documents => "van-ban",
            Self::Data => "du-lieu",
        }
    }
}

/// Where the user is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The room.
    pub page: Page,
    /// The task that is open.
    pub task: Option<TaskId>,
    /// The unit whose page is open.
    pub party: Option<Party>,
    /// The as-of date, if it is not today.
    pub as_of: Option<NaiveDate>,
    /// What was typed in the search box.
    pub search: String,
    /// What is shown.
    pub filter: Filter,
    /// What tasks are put together by.
    pub group_by: GroupBy,
    /// The order within a group.
    pub sort_by: SortBy,
}

const STANDINGS: [(&str, StandingKind); 9] = [
    ("qua-han", StandingKind::Overdue),
    ("sap-den-han", StandingKind::DueSoon),
    ("trong-han", StandingKind::InTime),
    ("thuong-xuyen", StandingKind::Ongoing),
    ("khong-dinh-han", StandingKind::Undated),
    ("xong-qua-han", StandingKind::DoneLate),
    ("xong-dung-han", StandingKind::DoneInTime),
    ("xong", StandingKind::Done),
    ("tam-dung", StandingKind::Stopped),
];
const STATUSES: [(&str, Status); 4] = [
    ("chua", Status::Todo),
    ("dang", Status::Doing),
    ("xong", Status::Done),
    ("tam-dung", Status::Stopped),
];
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
        let open = path.next().map(decode).filter(|open| !open.is_empty());
        let (task, party) = match page {
            Page::Units => (None, open.map(Party::from)),
            _ => (open.map(|id| TaskId::new(&id)), None),
        };
        let mut route = Self {
            page,
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
        let filter = &mut self.filter;
        match name {
            "ngay" => self.as_of = value.parse().ok(),
            "q" => value.clone_into(&mut self.search),
            "th" => {
                filter.standing = value
                    .split(',')
                    .filter_map(|n| by_name(&STANDINGS, n))
                    .collect();
            }
            "tt" => {
                filter.status = value
                    .split(',')
                    .filter_map(|n| by_name(&STATUSES, n))
                    .collect();
            }
            "chu-tri" => filter.lead = Some(Party::from(value)),
            "phoi-hop" => filter.coordinating = Some(Party::from(value)),
            "van-ban" => filter.document = Some(DocumentId::new(value)),
            "chu-de" => filter.topic = Some(TopicId::new(value)),
            "cua-toi" => filter.mine = value == "1",
            "sao" => filter.starred = value == "1",
            "xem-lai" => filter.review = value == "1",
            "nhom" => self.group_by = by_name(&GROUPS, value).unwrap_or_default(),
            "xep" => self.sort_by = by_name(&SORTS, value).unwrap_or_default(),
            _ => {}
        }
    }

    /// The hash, with its `#`.
    pub fn hash(&self) -> String {
        let mut hash = format!("#/{}", self.page.slug());
        if let Some(task) = &self.task {
            hash.push('/');
            hash.push_str(task.as_str());
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
        let filter = &self.filter;
        push("q", &self.search);
        push("th", &joined(&STANDINGS, &filter.standing));
        push("tt", &joined(&STATUSES, &filter.status));
        let party = |party: &Option<Party>| party.as_ref().map(Party::to_string);
        push("chu-tri", &party(&filter.lead).unwrap_or_default());
        push("phoi-hop", &party(&filter.coordinating).unwrap_or_default());
        push(
            "van-ban",
            filter.document.as_ref().map_or("", DocumentId::as_str),
        );
        push("chu-de", filter.topic.as_ref().map_or("", TopicId::as_str));
        push("cua-toi", if filter.mine { "1" } else { "" });
        push("sao", if filter.starred { "1" } else { "" });
        push("xem-lai", if filter.review { "1" } else { "" });
        if self.group_by != GroupBy::default() {
            push("nhom", name_of(&GROUPS, &self.group_by));
        }
        if self.sort_by != SortBy::default() {
            push("xep", name_of(&SORTS, &self.sort_by));
        }
        push(
            "ngay",
            &self.as_of.map(|day| day.to_string()).unwrap_or_default(),
        );
        hash
    }
}

fn joined<T: PartialEq>(names: &[(&'static str, T)], values: &[T]) -> String {
    values
        .iter()
        .map(|value| name_of(names, value))
        .collect::<Vec<_>>()
        .join(",")
}

/// Percent-encodes what would end a value or a hash; letters with marks stay readable.
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '%' | '&' | '#' | '=' | '+' | '?' | '/' | '"' | '<' | '>') || c.is_control()
        {
            for byte in c.to_string().bytes() {
                let _ = write!(encoded, "%{byte:02X}");
            }
        } else if c == ' ' {
            encoded.push('+');
        } else {
            encoded.push(c);
        }
    }
    encoded
}

/// Reads what [`encode`] wrote and what browsers make of it. A sequence that is no UTF-8 becomes U+FFFD.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let mut ahead = rest.clone();
                let mut digit = || char::from(ahead.next()?).to_digit(16);
                match digit()
                    .zip(digit())
                    .map(|(high, low)| u8::try_from(high * 16 + low))
                {
                    Some(Ok(value)) => {
                        bytes.push(value);
                        rest.nth(1);
                    }
                    _ => bytes.push(b'%'),
                }
            }
            other => bytes.push(other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
