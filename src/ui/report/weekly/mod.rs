//! The weekly review: one task after another, then the minutes.

mod minutes;
mod start;
mod turn;
mod walk;

pub(super) use minutes::minutes;

use crate::domain::id::TaskId;
use crate::domain::weekly::Weekly;
use crate::state::app::App;
use crate::state::route::Route;
use leptos::prelude::*;

/// The review of the unit, the day and the tasks that the route names.
fn here(app: App) -> Weekly {
    let (which, task) = app.route.with(|route| (route.which, route.task.clone()));
    let unit = super::unit_here(app);
    app.lens.with(|lens| {
        app.with_book(|book| Weekly::of(book, unit.as_ref(), which, lens, task.as_ref()))
    })
}

/// Where a task of the review is gone through.
fn link_to(app: App, task: Option<&TaskId>) -> String {
    app.route.with(|route| {
        Route {
            task: task.cloned(),
            ..route.clone()
        }
        .hash()
    })
}

/// The list of the tasks, or the one that the route names.
pub(super) fn review(app: App) -> impl IntoView {
    let weekly = Memo::new(move |_| here(app));
    let task = Memo::new(move |_| app.route.with(|route| route.task.clone()));
    move || match task.get() {
        None => start::start(app, weekly).into_any(),
        Some(task) => turn::turn(app, weekly, &task).into_any(),
    }
}
