//! Moving through the list by keyboard.

use super::lines::{Line, tasks_of};
use crate::domain::id::TaskId;
use crate::platform::dom;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// What finds the list: it holds the focus while no row can.
const LIST: &str = ".ls-b";

/// The lines of the list, for moving through it by keyboard.
#[derive(Clone, Copy)]
pub struct Cursor {
    lines: Memo<Arc<Vec<Line>>>,
    reveal: RwSignal<Option<usize>>,
    scroller: NodeRef<html::Section>,
    /// The task whose row had the focus last, and its place among all tasks. None once the focus
    /// went elsewhere; kept while its row is not in the page.
    held: StoredValue<Option<(TaskId, usize)>>,
    /// Called with a task that is selected or unselected: selecting with Shift goes on from it.
    pub toggle: Callback<TaskId>,
}

/// How far to go.
#[derive(Clone, Copy)]
pub enum Step {
    /// So many tasks on, or back.
    By(isize),
    /// So many screens on, or back.
    Pages(isize),
    /// To the first task.
    First,
    /// To the last one.
    Last,
}

impl Cursor {
    /// Of a list that is there, and for as long as it is.
    pub(super) fn new(
        lines: Memo<Arc<Vec<Line>>>,
        reveal: RwSignal<Option<usize>>,
        scroller: NodeRef<html::Section>,
        scrolled: Trigger,
        toggle: Callback<TaskId>,
    ) -> Self {
        let cursor = Self {
            lines,
            reveal,
            scroller,
            held: StoredValue::new(None),
            toggle,
        };
        let follow = window_event_listener(ev::focusin, move |_| cursor.follow());
        on_cleanup(move || follow.remove());
        Effect::new(move || {
            scrolled.track();
            lines.track();
            if cursor.held.with_value(Option::is_some) {
                // When what is drawn is in the page.
                request_animation_frame(move || cursor.keep());
            }
        });
        cursor
    }

    /// The task that the focus is on, or was on before its row was taken out of the page.
    pub fn here(&self) -> Option<TaskId> {
        let focused = dom::focused_task().as_deref().map(TaskId::new);
        let held = || self.held.with_value(|held| Some(held.as_ref()?.0.clone()));
        focused.or_else(held)
    }

    /// Whether the focus is on a row, or was on one that is not in the page for now.
    pub fn has_focus(&self) -> bool {
        let on_list = dom::has_focus(LIST) && self.held.with_value(Option::is_some);
        on_list || dom::focused_task().is_some()
    }

    /// The task so far from `from`, or the first one where there is none.
    pub fn step(&self, from: Option<&TaskId>, step: Step) -> Option<TaskId> {
        self.lines.with_untracked(|lines| {
            let tasks: Vec<&TaskId> = tasks_of(lines).collect();
            let last = tasks.len().saturating_sub(1);
            let at = from.and_then(|from| tasks.iter().position(|id| *id == from));
            let by = |by: isize| at.map_or(0, |at| at.saturating_add_signed(by));
            let next = match step {
                Step::By(tasks) => by(tasks),
                Step::Pages(pages) => by(pages.saturating_mul(self.page())),
                Step::First => 0,
                Step::Last => last,
            };
            tasks.get(next.min(last)).map(|id| (*id).clone())
        })
    }

    /// How many rows a screen has, but for one that both screens show.
    fn page(&self) -> isize {
        let scroller = self.scroller.get_untracked();
        let screen = scroller.map_or(0, |scroller| scroller.client_height());
        let row = dom::height("[data-task-id]").unwrap_or(screen);
        isize::try_from(screen / row.max(1) - 1).unwrap_or(1).max(1)
    }

    /// Moves the focus to a task's row.
    pub fn focus(&self, id: &TaskId) {
        let place = self.lines.with_untracked(|lines| {
            lines
                .iter()
                .position(|line| matches!(line, Line::Task(other, _) if other == id))
        });
        if place.is_none() {
            dom::focus_without_scrolling(LIST);
            return;
        }
        self.reveal.set(place);
        let selector = link_of(id);
        // At once where the row is in sight: keys may come faster than frames.
        dom::focus(&selector);
        if dom::focused_task().as_deref() != Some(id.as_str()) {
            request_animation_frame(move || {
                dom::focus(&selector);
            });
        }
    }

    /// Whether rows are not in the page, where the browser's own search would miss them.
    pub fn is_partly_drawn(&self) -> bool {
        let drawn = dom::count(".ls-b .rows > li");
        self.lines.with_untracked(|lines| drawn < lines.len())
    }

    /// Takes note of where the focus went.
    fn follow(&self) {
        if dom::has_focus(LIST) {
            return;
        }
        let task = dom::focused_task().map(|id| TaskId::new(&id));
        let held = task.and_then(|id| Some((id.clone(), self.place(&id)?)));
        self.held.set_value(held);
    }

    fn place(&self, id: &TaskId) -> Option<usize> {
        self.lines
            .with_untracked(|lines| tasks_of(lines).position(|other| other == id))
    }

    /// The row that had the focus may have gone: the list keeps it, until the row is there again, and
    /// where the task is no longer listed, the one in its place gets it.
    fn keep(&self) {
        let Some((id, place)) = self.held.get_value() else {
            return;
        };
        let now = self.place(&id);
        if let Some(now) = now {
            self.held.set_value(Some((id.clone(), now)));
        }
        if !(dom::nothing_has_focus() || dom::has_focus(LIST)) {
            return;
        }
        if now.is_some() {
            if !dom::focus_without_scrolling(&link_of(&id)) {
                dom::focus_without_scrolling(LIST);
            }
            return;
        }
        let next = self.lines.with_untracked(|lines| {
            let last = tasks_of(lines).count().saturating_sub(1);
            tasks_of(lines).nth(place.min(last)).cloned()
        });
        match next {
            Some(next) => self.focus(&next),
            None => {
                dom::focus_without_scrolling(LIST);
            }
        }
    }
}

/// What finds the link in a task's row.
fn link_of(id: &TaskId) -> String {
    format!("[data-task-id=\"{id}\"] .r-a")
}
