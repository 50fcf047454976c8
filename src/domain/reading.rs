//! Figures that bear on a measure: those that documents report and those that the user adds.

use super::book::Book;
use super::catalogue::Catalogue;
use super::edit::Field;
use super::goal::is_per_cent;
use super::id::{ItemId, MeasureId, TaskId};
use super::measure;
use super::order;
use chrono::NaiveDate;

/// Where a figure comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A document reports it.
    Document {
        /// The place of its fact in [`Catalogue::facts`].
        fact: usize,
        /// Which of the fact's figures it is.
        figure: usize,
    },
    /// The user added it.
    Own {
        /// The task that it is kept with.
        task: TaskId,
        /// Its id there.
        item: ItemId,
        /// Where the user has it from.
        source: String,
        /// Who added it.
        author: String,
    },
}

/// A figure that bears on a measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Where it comes from.
    pub origin: Origin,
    /// The number it states, in `unit`s.
    pub value: Option<f64>,
    /// Of how many.
    pub total: Option<f64>,
    /// What it counts.
    pub unit: Option<String>,
    /// The day for which it holds.
    pub as_of: Option<NaiveDate>,
}

impl Reading {
    /// Whether the user added it.
    pub fn is_own(&self) -> bool {
        matches!(self.origin, Origin::Own { .. })
    }

    /// What it says in per cent or in things; `None` where it cannot be said so.
    pub fn value_in(&self, per_cent: bool) -> Option<f64> {
        let value = self.value?;
        match (is_per_cent(self.unit.as_deref()), per_cent, self.total) {
            (own, wanted, _) if own == wanted => Some(value),
            (false, true, Some(total)) if total > 0.0 => Some(value * 100.0 / total),
            _ => None,
        }
    }

    /// Whether it holds for a day later than this.
    pub fn is_after(&self, day: NaiveDate) -> bool {
        self.as_of.is_some_and(|as_of| as_of > day)
    }
}

/// The figures of a measure, oldest first, those of no known day last. `unit` is what those that the
/// user adds count.
pub fn readings(book: &Book, of: &MeasureId, unit: Option<&str>) -> Vec<Reading> {
    let mut readings = reported(book.catalogue(), of);
    readings.extend(own(book, of, unit));
    order::by_key(&mut readings, |reading| {
        (reading.as_of.is_none(), reading.as_of)
    });
    readings
}

fn reported(catalogue: &Catalogue, of: &MeasureId) -> Vec<Reading> {
    let readings = catalogue.reports(of).map(|report| Reading {
        origin: Origin::Document {
            fact: report.place,
            figure: measure::place_in(&report.fact.values, report.figure),
        },
        value: report.figure.value,
        total: report.figure.total,
        unit: report.figure.unit.clone(),
        as_of: report.fact.as_of,
    });
    readings.collect()
}

fn own(book: &Book, of: &MeasureId, unit: Option<&str>) -> Vec<Reading> {
    let mut readings = Vec::new();
    for task in book.edited() {
        let figures = task.own_figures();
        for (item, figure) in figures.filter(|(_, figure)| figure.measure == *of) {
            let entry = task.fields().get(&Field::Figure(item.clone()));
            readings.push(Reading {
                origin: Origin::Own {
                    task: task.id().clone(),
                    item: item.clone(),
                    source: figure.source.clone(),
                    author: entry.map_or_else(String::new, |entry| entry.author.to_string()),
                },
                value: Some(figure.value.get()),
                total: None,
                unit: unit.map(str::to_owned),
                as_of: Some(figure.as_of),
            });
        }
    }
    readings
}
