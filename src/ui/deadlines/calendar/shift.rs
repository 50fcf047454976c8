//! Moving a unit's own deadline: which task, and to which day, before a reason is asked for.

use crate::domain::id::TaskId;
use chrono::NaiveDate;
use leptos::ev::PointerEvent;
use leptos::prelude::*;

/// A pointer that moved no farther than so many pixels did not drag.
const SLACK: i32 = 6;

/// The move that is being made.
#[derive(Clone, Copy)]
pub(super) struct Shift {
    /// The task whose new day is being chosen among the cells.
    pub(super) picking: RwSignal<Option<TaskId>>,
    /// What the pointer drags.
    pub(super) dragged: RwSignal<Option<Dragged>>,
    /// The day under the pointer.
    pub(super) target: RwSignal<Option<NaiveDate>>,
    /// The task that the dialog is about, and the day to begin with.
    pub(super) asked: RwSignal<Option<(TaskId, Option<NaiveDate>)>>,
    /// Whether the dialog is open.
    pub(super) open: RwSignal<bool>,
    /// What the pointer was pressed on.
    held: StoredValue<Option<Dragged>>,
}

/// A task in the hand.
#[derive(Clone, PartialEq)]
pub(super) struct Dragged {
    pub(super) id: TaskId,
    pub(super) title: String,
    /// Where the pointer is, in pixels.
    pub(super) at: (i32, i32),
}

impl Shift {
    pub(super) fn new() -> Self {
        Self {
            picking: RwSignal::new(None),
            dragged: RwSignal::new(None),
            target: RwSignal::new(None),
            asked: RwSignal::new(None),
            open: RwSignal::new(false),
            held: StoredValue::new(None),
        }
    }

    /// The pointer was pressed on a task.
    pub(super) fn grab(self, id: &TaskId, title: &str, event: &PointerEvent) {
        if event.button() == 0 {
            // Else the browser begins to mark text.
            event.prevent_default();
            self.held.set_value(Some(Dragged {
                id: id.clone(),
                title: title.to_owned(),
                at: (event.client_x(), event.client_y()),
            }));
        }
    }

    /// The pointer moved; says whether it drags something.
    pub(super) fn drag(self, at: (i32, i32)) -> bool {
        if self.dragged.with_untracked(Option::is_none) {
            let far = |held: &Dragged| {
                (held.at.0 - at.0).abs() > SLACK || (held.at.1 - at.1).abs() > SLACK
            };
            let Some(held) = self.held.get_value().filter(far) else {
                return false;
            };
            self.dragged.set(Some(held));
        }
        self.dragged.update(|dragged| {
            if let Some(dragged) = dragged {
                dragged.at = at;
            }
        });
        true
    }

    /// Lets go of what is dragged: the task and the day it lies over.
    pub(super) fn drop(self) -> Option<(TaskId, NaiveDate)> {
        self.held.set_value(None);
        let target = self.target.get_untracked();
        let dragged = self.dragged.get_untracked();
        if dragged.is_some() {
            self.dragged.set(None);
            self.target.set(None);
        }
        Some((dragged?.id, target?))
    }

    /// Asks for a reason, and for a day where none was chosen.
    pub(super) fn ask(self, task: TaskId, day: Option<NaiveDate>) {
        self.leave();
        self.asked.set(Some((task, day)));
        self.open.set(true);
    }

    /// Ends the choice of a day.
    pub(super) fn leave(self) {
        self.picking.set(None);
    }
}
