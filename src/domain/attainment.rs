//! How far a measure has come on a day: its targets beside the figures that bear on it, those that
//! the documents report and those that the user adds.

use super::book::Book;
use super::catalogue::Catalogue;
use super::fact::{Fact, Figure};
use super::filter::Lens;
use super::goal::{Goal, goals, is_per_cent, newest};
use super::id::{MeasureId, TaskId};
use super::measure::Measure;
use super::order;
use super::reading::{Reading, readings};
use super::standing::StandingKind;
use crate::search::fold;
use chrono::NaiveDate;
use std::cmp::Reverse;

/// What can be said of a measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict {
    /// There is no figure of that day or earlier; the first later one holds for this day.
    Silent(Option<NaiveDate>),
    /// There is a figure, and nothing that it could be compared with.
    Alone(usize),
    /// The newest figure beside the newest target, by their places.
    Compared(Comparison),
}

/// A figure beside a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// The place of the figure in [`Attainment::readings`].
    pub reading: usize,
    /// The place of the target in [`Attainment::goals`].
    pub goal: usize,
    /// What the figure says, in the target's kind of unit.
    pub reached: f64,
    /// What the target says.
    pub wanted: f64,
    /// How much is missing, or above a ceiling; nothing or less where the target is kept.
    pub gap: f64,
}

/// In which order measures are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// There are figures.
    Reported,
    /// There are none, and the day of a target has passed.
    Past,
    /// All others.
    Other,
}

/// How far a measure has come.
#[derive(Clone, Debug, PartialEq)]
pub struct Attainment {
    /// The measure.
    pub measure: MeasureId,
    /// Its targets, in the order of the documents.
    pub goals: Vec<Goal>,
    /// The place of the one that holds now, if any states a number.
    pub newest: Option<usize>,
    /// Its figures, oldest first, those of no known day last.
    pub readings: Vec<Reading>,
    /// What can be said of it.
    pub verdict: Verdict,
    /// Places of the facts that are about the same tasks and count something else.
    pub related: Vec<usize>,
}

impl Attainment {
    /// How far a measure has come, seen through a lens.
    pub fn of(book: &Book, measure: &MeasureId, lens: &Lens) -> Self {
        let catalogue = book.catalogue();
        let goals = goals(book, measure, lens);
        let newest = newest(catalogue, &goals);
        let readings = readings(book, measure, own_unit(&goals, newest));
        let verdict = verdict(newest.map(|goal| (goal, &goals[goal])), &readings, lens);
        Self {
            related: related(catalogue, measure, &goals),
            measure: measure.clone(),
            goals,
            newest,
            readings,
            verdict,
        }
    }

    /// Every measure: those with figures first, then those whose day is past, then the others, each
    /// in the order of the documents.
    pub fn all(book: &Book, lens: &Lens) -> Vec<Self> {
        let measures = book.catalogue().measures.iter();
        let mut all: Vec<Self> = measures
            .map(|measure| Self::of(book, &measure.id, lens))
            .collect();
        order::by_key(&mut all, |one| {
            let first = one.goals.first().map(|goal| goal.place);
            (one.rank(), first.is_none(), first)
        });
        all
    }

    /// Where it stands among the others.
    pub fn rank(&self) -> Rank {
        if !matches!(self.verdict, Verdict::Silent(_)) {
            return Rank::Reported;
        }
        let is_late = |goal: &Goal| goal.standing.kind() == StandingKind::Overdue;
        if self.goals.iter().any(is_late) {
            Rank::Past
        } else {
            Rank::Other
        }
    }

    /// What figures that the user adds count: what the newest target does.
    pub fn own_unit(&self) -> Option<&str> {
        own_unit(&self.goals, self.newest)
    }
}

fn own_unit(goals: &[Goal], newest: Option<usize>) -> Option<&str> {
    let goal = newest.map_or_else(|| goals.last(), |at| goals.get(at));
    goal?.unit.as_deref()
}

/// The facts that bear on no measure, by their places.
pub fn facts_elsewhere(catalogue: &Catalogue) -> impl Iterator<Item = usize> {
    let bears = |figure: &Figure| {
        let measure = figure.measure.as_ref();
        measure.is_some_and(|measure| catalogue.measure(measure).is_some())
    };
    let facts = catalogue.facts.iter().enumerate();
    facts
        .filter(move |(_, fact)| !fact.values.iter().any(bears))
        .map(|(place, _)| place)
}

/// What is searched when measures are: the name, the targets' words and units, folded.
pub fn search_key(catalogue: &Catalogue, measure: &Measure) -> String {
    let mut key = fold::key(&measure.name);
    for aim in catalogue.aims(&measure.id) {
        fold::push_key(&mut key, &aim.target.text);
        if let Some(unit) = &aim.target.unit {
            fold::push_key(&mut key, unit);
        }
    }
    key
}

/// The newest figure that can be compared with the target; else the newest. One of no known day
/// counts only where there is no other.
fn verdict(newest: Option<(usize, &Goal)>, readings: &[Reading], lens: &Lens) -> Verdict {
    let mut known: Vec<usize> = (0..readings.len())
        .filter(|at| readings[*at].value.is_some() && !readings[*at].is_after(lens.as_of))
        .collect();
    order::by_key(&mut known, |at| Reverse((readings[*at].as_of, *at)));
    let compared = newest.and_then(|(goal, wanted)| {
        let value = wanted.value?;
        let per_cent = is_per_cent(wanted.unit.as_deref());
        known.iter().find_map(|reading| {
            let reached = readings[*reading].value_in(per_cent)?;
            let missing = value - reached;
            Some(Comparison {
                reading: *reading,
                goal,
                reached,
                wanted: value,
                gap: if wanted.is_ceiling { -missing } else { missing },
            })
        })
    });
    match (compared, known.first()) {
        (Some(compared), _) => Verdict::Compared(compared),
        (None, Some(reading)) => Verdict::Alone(*reading),
        (None, None) => {
            let later = readings.iter().filter(|reading| reading.value.is_some());
            Verdict::Silent(later.filter_map(|reading| reading.as_of).min())
        }
    }
}

fn related(catalogue: &Catalogue, measure: &MeasureId, goals: &[Goal]) -> Vec<usize> {
    let tasks: Vec<&TaskId> = goals
        .iter()
        .filter_map(|goal| catalogue.tasks.get(goal.place))
        .map(|task| &task.id)
        .collect();
    let counts_else = |fact: &Fact| {
        let mut measures = fact.values.iter().map(|figure| figure.measure.as_ref());
        measures.any(|held| held != Some(measure))
    };
    let facts = catalogue.facts.iter().enumerate();
    facts
        .filter(|(_, fact)| fact.about.iter().any(|task| tasks.contains(&task)))
        .filter(|(_, fact)| counts_else(fact))
        .map(|(place, _)| place)
        .collect()
}
