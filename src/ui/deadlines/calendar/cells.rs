//! The month as the grid shows it, compared before anything is painted.

use super::Scene;
use crate::domain::book::Book;
use crate::domain::calendar::{Mark, Tone, Whose, can_move, tally};
use crate::domain::id::TaskId;
use crate::domain::month::Month;
use crate::domain::order;
use crate::text::shell;
use chrono::NaiveDate;
use leptos::prelude::*;

/// So many marks have room in a cell of a wide screen.
const ROOM: usize = 3;

/// A day.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cell {
    pub(super) day: NaiveDate,
    /// Whether it lies in another month.
    pub(super) is_out: bool,
    pub(super) tally: Vec<(Tone, usize)>,
    /// What has room, the most urgent first.
    pub(super) chips: Vec<Chip>,
    /// How many marks have none.
    pub(super) rest: usize,
}

/// A mark in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Chip {
    pub(super) id: TaskId,
    pub(super) reference: String,
    pub(super) title: String,
    pub(super) tone: Tone,
    pub(super) is_own: bool,
    /// Whether it can be dragged.
    pub(super) can_move: bool,
}

/// The weeks of the chosen month.
pub(super) fn weeks(scene: Scene) -> Vec<[Cell; 7]> {
    let month = scene.month.get();
    scene.days.with(|days| {
        scene.app.with_book(|book| {
            let cell = |day: NaiveDate| {
                let marks = days.get(&day).map_or(&[][..], Vec::as_slice);
                cell(book, month, day, marks)
            };
            month
                .weeks()
                .into_iter()
                .map(|week| week.map(cell))
                .collect()
        })
    })
}

fn cell(book: &Book, month: Month, day: NaiveDate, marks: &[Mark]) -> Cell {
    let mut order: Vec<&Mark> = marks.iter().collect();
    order::by_key(&mut order, |mark| Tone::of(mark.standing));
    let chips: Vec<Chip> = order
        .into_iter()
        .take(ROOM)
        .filter_map(|mark| chip(book, mark))
        .collect();
    Cell {
        day,
        is_out: !month.holds(day),
        tally: tally(marks.iter().map(|mark| mark.standing)),
        rest: marks.len() - chips.len(),
        chips,
    }
}

fn chip(book: &Book, mark: &Mark) -> Option<Chip> {
    let task = book.view(mark.task)?;
    let reference = task.reference().map(shell::short_reference);
    Some(Chip {
        id: task.id().clone(),
        reference: reference.unwrap_or_default(),
        title: task.title().to_owned(),
        tone: Tone::of(mark.standing),
        is_own: mark.whose == Whose::Own,
        can_move: can_move(&task),
    })
}
