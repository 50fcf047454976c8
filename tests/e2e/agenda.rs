//! The agenda, seen from three days.

use crate::support::{expected, open};
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::edit::Edit;
use de_an_06::domain::status::Status;
use serde_json::json;

#[track_caller]
fn every_task_stands_once(day: &str) {
    let page = open(&format!("#/thoi-han?ngay={day}"));
    page.shows_agenda_of(&expected::session());
    let mut shown: Vec<String> = page
        .agenda()
        .into_iter()
        .flat_map(|(_, tasks)| tasks)
        .collect();
    let mut all: Vec<String> = Catalogue::bundled()
        .tasks
        .iter()
        .map(|task| task.id.to_string())
        .collect();
    shown.sort();
    all.sort();
    assert_eq!(shown, all);
    let numbers = page.within(".bk-h .g-n").texts();
    let counted: Vec<String> = page
        .agenda()
        .iter()
        .map(|(_, tasks)| tasks.len().to_string())
        .collect();
    assert_eq!(numbers, counted);
}

#[test]
fn before_the_first_deadlines_nothing_is_late() {
    every_task_stands_once("2023-03-20");
}

#[test]
fn on_a_day_of_deadlines_they_are_today() {
    every_task_stands_once("2023-06-30");
}

#[test]
fn years_later_all_dated_ones_are_long_late() {
    every_task_stands_once("2026-11-21");
}

#[test]
fn a_ticked_task_moves_at_once() {
    let page = open("#/thoi-han?ngay=2023-06-30");
    let fresh = expected::session();
    page.shows_agenda_of(&fresh);
    let task = page.agenda()[0].1[0].clone();
    page.row(&task).within("input").click();
    page.keeps(&task, "status", json!("done"));
    page.until("the row is gone", 0, || page.row(&task).count());
    page.all()
        .button(&format!("{} 1", expected::closed()))
        .click();
    let done = expected::after(fresh, &task, Edit::Status(Some(Status::Done)), page.now());
    page.shows_agenda_of(&done);
    page.toast().button("Hoàn tác").click();
    page.shows_agenda_of(&expected::session());
}
