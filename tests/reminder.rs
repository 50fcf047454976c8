//! What is said when the app is opened.

use crate::support::{Desk, day, task};
use de_an_06::domain::edit::Edit;
use de_an_06::domain::own_deadline::OwnDeadline;
use de_an_06::domain::reminder::{Days, Reminder};
use de_an_06::domain::rhythm::Rhythm;
use de_an_06::domain::status::Status;

fn reminder(desk: &Desk, today: &str, since: Option<&str>) -> Reminder {
    let book = desk.session.book();
    let tasks: Vec<usize> = book.tasks().map(|task| task.index).collect();
    Reminder::of(book, tasks, day(today), since.map(day))
}

fn has(days: &Days, short: &str) -> bool {
    days.iter().any(|(id, _)| *id == task(short))
}

#[test]
fn a_task_goes_from_this_week_to_today_to_newly_late() {
    // Phụ lục A.5 is due on 30/06/2023.
    let desk = Desk::new();
    let table = [
        ("2023-06-22", (false, false, false)),
        ("2023-06-23", (true, false, false)),
        ("2023-06-29", (true, false, false)),
        ("2023-06-30", (false, true, false)),
        ("2023-07-01", (false, false, true)),
        ("2023-07-07", (false, false, true)),
        ("2023-07-08", (false, false, false)),
    ];
    for (today, (week, now, late)) in table {
        let said = reminder(&desk, today, None);
        assert_eq!(has(&said.week, "a5"), week, "this week, on {today}");
        assert_eq!(has(&said.today, "a5"), now, "today, on {today}");
        assert_eq!(has(&said.newly_late, "a5"), late, "newly late, on {today}");
    }
}

#[test]
fn what_was_said_before_is_not_new_and_what_came_since_is() {
    let desk = Desk::new();
    let late = |since: &str| has(&reminder(&desk, "2023-08-20", Some(since)).newly_late, "a5");
    assert!(late("2023-06-28"));
    // On its last day it was said to be due, not late.
    assert!(late("2023-06-30"));
    assert!(!late("2023-07-01"));
}

#[test]
fn nothing_is_said_of_what_is_done_or_put_off() {
    for status in [Status::Done, Status::Stopped] {
        let mut desk = Desk::new();
        desk.edit(&task("a5"), Edit::Status(Some(status)));
        let said = reminder(&desk, "2023-06-30", None);
        assert!(!has(&said.today, "a5"), "{status:?}");
    }
}

#[test]
fn the_units_own_day_and_a_turn_that_ends_are_said_too() {
    let mut desk = Desk::new();
    let own = OwnDeadline {
        due: day("2026-11-22"),
        reason: "Họp".to_owned(),
    };
    desk.edit(&task("a5"), Edit::Deadline(Some(own)));
    assert!(has(&reminder(&desk, "2026-11-22", None).today, "a5"));

    let weekly = desk
        .session
        .book()
        .tasks()
        .find(|task| task.rhythm() == Some(Rhythm::Week));
    let weekly = weekly.expect("a weekly task").id().clone();
    let said = |desk: &Desk| {
        let today = reminder(desk, "2026-11-22", None).today;
        today.iter().any(|(id, _)| *id == weekly)
    };
    // 22/11/2026 is a Sunday. Nobody ticks its turns: nobody is told of them.
    assert!(!said(&desk));
    let last_week = "2026-w46".parse().expect("a turn");
    desk.edit(&weekly, Edit::Turn(last_week, Some(day("2026-11-10"))));
    assert!(said(&desk));
    let this_week = "2026-w47".parse().expect("a turn");
    desk.edit(&weekly, Edit::Turn(this_week, Some(day("2026-11-20"))));
    assert!(!said(&desk));
}
