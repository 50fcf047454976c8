//! How a task stands against its deadline, day by day around every border.

use crate::support::day;
use de_an_06::domain::deadline::DeadlineKind;
use de_an_06::domain::standing::{Measure, Standing, StandingKind};
use de_an_06::domain::status::Status;

const DUE: &str = "2023-06-30";

fn on(as_of: &str, status: Status, done_on: Option<&str>) -> Standing {
    let due = Some(day(DUE));
    let measure = Measure {
        status,
        done_on: done_on.map(day),
        kind: DeadlineKind::By,
        due,
    };
    Standing::of(measure, day(as_of), 14)
}

#[test]
fn open_work_at_the_borders_of_its_deadline() {
    let table = [
        ("2023-06-15", Standing::InTime(15)),
        ("2023-06-16", Standing::DueSoon(14)),
        ("2023-06-17", Standing::DueSoon(13)),
        ("2023-06-29", Standing::DueSoon(1)),
        ("2023-06-30", Standing::DueSoon(0)),
        ("2023-07-01", Standing::Overdue(1)),
        ("2024-06-30", Standing::Overdue(366)),
    ];
    for (as_of, expected) in table {
        assert_eq!(on(as_of, Status::Todo, None), expected, "todo on {as_of}");
        assert_eq!(on(as_of, Status::Doing, None), expected, "doing on {as_of}");
        assert_eq!(
            on(as_of, Status::Stopped, None),
            Standing::Stopped,
            "stopped on {as_of}"
        );
    }
}

#[test]
fn done_work_is_measured_by_the_day_it_was_done() {
    let table = [
        (Some("2023-06-29"), Standing::DoneInTime),
        (Some("2023-06-30"), Standing::DoneInTime),
        (Some("2023-07-01"), Standing::DoneLate(1)),
        (Some("2023-07-31"), Standing::DoneLate(31)),
        (None, Standing::Done),
    ];
    for (done_on, expected) in table {
        for as_of in ["2023-01-01", DUE, "2026-11-21"] {
            assert_eq!(
                on(as_of, Status::Done, done_on),
                expected,
                "done on {done_on:?}"
            );
        }
    }
}

#[test]
fn work_without_a_last_day() {
    let table = [
        (DeadlineKind::Ongoing, Standing::Ongoing),
        (DeadlineKind::From, Standing::Ongoing),
        (DeadlineKind::By, Standing::Undated),
        (DeadlineKind::PerPlan, Standing::Undated),
        (DeadlineKind::None, Standing::Undated),
    ];
    for (kind, expected) in table {
        let open = Measure {
            status: Status::Doing,
            done_on: None,
            kind,
            due: None,
        };
        assert_eq!(Standing::of(open, day(DUE), 14), expected);
        let done = Measure {
            status: Status::Done,
            done_on: Some(day(DUE)),
            kind,
            due: None,
        };
        assert_eq!(Standing::of(done, day(DUE), 14), Standing::Done);
    }
}

#[test]
fn the_warning_can_be_short() {
    let measure = Measure {
        status: Status::Todo,
        done_on: None,
        kind: DeadlineKind::By,
        due: Some(day(DUE)),
    };
    assert_eq!(Standing::of(measure, day(DUE), 0), Standing::DueSoon(0));
    assert_eq!(
        Standing::of(measure, day("2023-06-29"), 0),
        Standing::InTime(1)
    );
}

#[test]
fn each_kind_is_offered_once() {
    for kind in StandingKind::ALL {
        assert_eq!(
            StandingKind::ALL
                .iter()
                .filter(|other| **other == kind)
                .count(),
            1
        );
    }
    assert_eq!(Standing::Overdue(3).kind(), StandingKind::Overdue);
    assert_eq!(Standing::DoneLate(3).kind(), StandingKind::DoneLate);
}
