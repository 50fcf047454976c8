//! What sessions come to: of a team in a month, of many teams beside each other.

use super::age_group::AgeGroup;
use super::lists::Lists;
use super::session::Session;
use crate::domain::id::{ChecklistId, TaskId};
use crate::domain::party::Party;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The sum of some sessions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many sessions.
    pub sessions: usize,
    /// On how many days.
    pub days: BTreeSet<NaiveDate>,
    /// How many times people were helped, by checklist; a copy's counts stand under the bundled one.
    pub served: BTreeMap<ChecklistId, u64>,
    /// How many people of each age, where it was noted.
    pub ages: BTreeMap<AgeGroup, u64>,
    /// What stayed unsolved, the newest first.
    pub unsolved: Vec<Unsolved>,
}

/// What a session left unsolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsolved {
    /// The session.
    pub session: TaskId,
    /// Its day.
    pub day: NaiveDate,
    /// Its place; empty where none was noted.
    pub place: String,
    /// In the team's words.
    pub text: String,
}

impl Summary {
    /// The sum of these sessions.
    pub fn of<'a>(sessions: impl IntoIterator<Item = Session<'a>>, lists: &Lists) -> Self {
        let mut summary = Self::default();
        for session in sessions {
            summary.add(&session, lists);
        }
        summary
    }

    fn add(&mut self, session: &Session<'_>, lists: &Lists) {
        self.sessions += 1;
        self.days.insert(session.day);
        for (id, count) in session.all_served() {
            let sum = self.served.entry(lists.origin(id).clone()).or_default();
            *sum += u64::from(count);
        }
        for group in AgeGroup::ALL {
            let count = session.of_age(group);
            if count > 0 {
                *self.ages.entry(group).or_default() += u64::from(count);
            }
        }
        let unsolved = session.unsolved().filter(|text| !text.trim().is_empty());
        if let Some(text) = unsolved {
            self.unsolved.push(Unsolved {
                session: session.id().clone(),
                day: session.day,
                place: session.place().cloned().unwrap_or_default(),
                text: text.clone(),
            });
        }
    }

    /// How many times people were helped.
    pub fn total(&self) -> u64 {
        self.served.values().sum()
    }

    /// The checklists by how often they helped, the most first.
    pub fn by_count(&self) -> Vec<(&ChecklistId, u64)> {
        let mut served: Vec<(&ChecklistId, u64)> =
            self.served.iter().map(|(id, sum)| (id, *sum)).collect();
        served.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
        served
    }
}

/// The sum of one team's sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamSummary {
    /// The team's commune; `None` for sessions that name none.
    pub team: Option<Party>,
    /// What its sessions come to.
    pub summary: Summary,
}

/// The sums of the teams, sessions without a team last. Who is told of them puts them in the order of
/// their names.
pub fn by_team<'a>(
    sessions: impl IntoIterator<Item = Session<'a>>,
    lists: &Lists,
) -> Vec<TeamSummary> {
    let mut teams: BTreeMap<Option<&Party>, Summary> = BTreeMap::new();
    for session in sessions {
        teams
            .entry(session.team())
            .or_default()
            .add(&session, lists);
    }
    let nobody = teams.remove(&None);
    let named = teams.into_iter().map(|(team, summary)| TeamSummary {
        team: team.cloned(),
        summary,
    });
    let nobody = nobody.map(|summary| TeamSummary {
        team: None,
        summary,
    });
    named.chain(nobody).collect()
}
