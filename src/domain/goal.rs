//! What a measure is to reach: the targets that documents set for it.

use super::book::Book;
use super::catalogue::Catalogue;
use super::filter::Lens;
use super::id::MeasureId;
use super::measure;
use super::standing::Standing;
use crate::search::fold;
use chrono::NaiveDate;

/// The unit of parts of a hundred. It cannot be compared with numbers of things.
pub const PER_CENT: &str = "%";

/// A target of a measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// The place of its task in [`Catalogue::tasks`].
    pub place: usize,
    /// Which of the task's targets it is.
    pub target: usize,
    /// The number it states, in `unit`s.
    pub value: Option<f64>,
    /// What it counts.
    pub unit: Option<String>,
    /// Whether it says how much there may be at most.
    pub is_ceiling: bool,
    /// The last day on which it is to be reached.
    pub due: Option<NaiveDate>,
    /// How its task stands.
    pub standing: Standing,
}

/// Whether a unit is parts of a hundred.
pub fn is_per_cent(unit: Option<&str>) -> bool {
    unit == Some(PER_CENT)
}

/// The targets of a measure, in the order of the documents.
pub fn goals(book: &Book, of: &MeasureId, lens: &Lens) -> Vec<Goal> {
    let standing = |place| {
        let task = book.view(place);
        task.map_or(Standing::Undated, |task| lens.standing(&task))
    };
    let goals = book.catalogue().aims(of).map(|aim| Goal {
        place: aim.place,
        target: measure::place_in(&aim.task.targets, aim.target),
        value: aim.target.value,
        unit: aim.target.unit.clone(),
        is_ceiling: sets_a_ceiling(&aim.target.text),
        due: aim.task.deadline.due,
        standing: standing(aim.place),
    });
    goals.collect()
}

/// Folded words that say how much there may be at most.
const CEILINGS: [&str; 7] = [
    " khong qua ",
    " khong vuot ",
    " toi da ",
    " nhieu nhat ",
    " chi phai ",
    " chi con ",
    " giam xuong ",
];

/// Whether a target's words set a bound from above.
fn sets_a_ceiling(words: &str) -> bool {
    let key = fold::key(words);
    CEILINGS.iter().any(|words| key.contains(words))
}

/// The place of the target that holds now: of those with a number the one of the newest document,
/// and of several there the one with the latest day.
pub fn newest(catalogue: &Catalogue, goals: &[Goal]) -> Option<usize> {
    let document = |goal: &Goal| {
        let id = catalogue.document_of(goal.place).map(|held| &held.id);
        let mut documents = catalogue.documents.iter();
        documents.position(|document| Some(&document.id) == id)
    };
    let numbered = goals.iter().enumerate();
    numbered
        .filter(|(_, goal)| goal.value.is_some())
        .max_by_key(|(at, goal)| (document(goal), goal.due, *at))
        .map(|(at, _)| at)
}
