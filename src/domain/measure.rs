//! What targets ask for and figures report: the same thing counted, in several documents and at
//! several times.

use super::catalogue::Catalogue;
use super::fact::{Fact, Figure};
use super::id::MeasureId;
use super::task::{Target, Task};
use serde::Deserialize;

/// Something that is counted.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Measure {
    /// Stable id.
    pub id: MeasureId,
    /// Our own short name: a label, not a source.
    pub name: String,
    /// What should be known when its numbers are compared, such as that two documents count
    /// different things by like words.
    pub note: Option<String>,
}

/// A target of a measure.
#[derive(Clone, Copy, Debug)]
pub struct Aim<'a> {
    /// Place of the task in [`Catalogue::tasks`].
    pub place: usize,
    /// The task that sets it.
    pub task: &'a Task,
    /// The target itself.
    pub target: &'a Target,
}

/// A reported figure of a measure.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// Place of the fact in [`Catalogue::facts`].
    pub place: usize,
    /// The statement that it stands in.
    pub fact: &'a Fact,
    /// The figure itself.
    pub figure: &'a Figure,
}

impl Catalogue {
    /// The targets of a measure, in the order of the documents.
    pub fn aims<'a>(&'a self, measure: &'a MeasureId) -> impl Iterator<Item = Aim<'a>> {
        self.tasks
            .iter()
            .enumerate()
            .flat_map(move |(place, task)| {
                task.targets
                    .iter()
                    .filter(move |target| target.measure.as_ref() == Some(measure))
                    .map(move |target| Aim {
                        place,
                        task,
                        target,
                    })
            })
    }

    /// The figures of a measure, in the order of the documents.
    pub fn reports<'a>(&'a self, measure: &'a MeasureId) -> impl Iterator<Item = Report<'a>> {
        self.facts
            .iter()
            .enumerate()
            .flat_map(move |(place, fact)| {
                fact.values
                    .iter()
                    .filter(move |figure| figure.measure.as_ref() == Some(measure))
                    .map(move |figure| Report {
                        place,
                        fact,
                        figure,
                    })
            })
    }

    /// A measure by its id.
    pub fn measure(&self, id: &MeasureId) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.id == *id)
    }
}

/// The place of something in the list that holds it.
pub(super) fn place_in<T>(list: &[T], item: &T) -> usize {
    list.iter()
        .position(|other| std::ptr::eq(other, item))
        .unwrap_or_default()
}
