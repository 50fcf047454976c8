//! Calendars that are handed out, as an independent reader takes them in.

use crate::support::{Desk, any, book, cases, day, task};
use chrono::{DateTime, Utc};
use de_an_06::domain::book::Book;
use de_an_06::domain::edit::Edit;
use de_an_06::domain::own_deadline::OwnDeadline;
use de_an_06::domain::status::Status;
use de_an_06::exchange::ics::{Calendar, Event, calendar};
use icalendar::Component as _;
use icalendar::parser::{read_calendar, unfold};
use proptest::prelude::*;
use std::collections::HashSet;

fn made() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(1_795_244_700_000).expect("a moment")
}

fn of_all(book: &Book) -> Calendar {
    let tasks = book.tasks().map(|task| task.index).collect::<Vec<_>>();
    calendar(book, tasks, "Đề án 06".to_owned(), made())
}

/// What another program makes of it.
fn taken_in(text: &str) -> icalendar::Calendar {
    let unfolded = unfold(text);
    read_calendar(&unfolded).expect("a calendar").into()
}

#[test]
fn every_deadline_of_the_documents_is_an_event_on_its_day() {
    let book = book();
    let taken = taken_in(&of_all(&book).text());
    let events: Vec<_> = taken
        .components
        .iter()
        .filter_map(|it| it.as_event())
        .collect();
    let dated: Vec<_> = book
        .tasks()
        .filter_map(|task| Some((task, task.due()?)))
        .collect();
    assert_eq!(events.len(), dated.len());
    assert!(events.len() > 80, "{}", events.len());
    for (event, (task, due)) in events.iter().zip(&dated) {
        let uid = format!("{}.due@theo-doi-de-an-06", task.id());
        assert_eq!(event.get_uid(), Some(uid.as_str()));
        assert_eq!(event.get_start(), Some((*due).into()));
        assert_eq!(event.get_end(), due.succ_opt().map(Into::into));
        assert!(
            event
                .get_description()
                .is_some_and(|text| text.contains(task.quote()))
        );
    }
    let ids: HashSet<_> = events.iter().map(|event| event.get_uid()).collect();
    assert_eq!(ids.len(), events.len());
}

#[test]
fn it_reminds_seven_three_and_one_day_before_while_the_task_is_open() {
    let mut desk = Desk::new();
    let triggers = |desk: &Desk| -> Vec<String> {
        let book = desk.session.book();
        let at = book.find(&task("a5")).expect("a task").index;
        let text = calendar(book, [at], String::new(), made()).text();
        let lines = text
            .split("\r\n")
            .filter(|line| line.starts_with("TRIGGER"));
        lines.map(str::to_owned).collect()
    };
    assert_eq!(
        triggers(&desk),
        ["TRIGGER:-P7D", "TRIGGER:-P3D", "TRIGGER:-P1D"]
    );
    desk.edit(&task("a5"), Edit::Status(Some(Status::Done)));
    assert_eq!(triggers(&desk), Vec::<String>::new());
}

#[test]
fn the_units_own_day_is_an_event_beside_the_official_one() {
    let mut desk = Desk::new();
    let own = OwnDeadline {
        due: day("2023-08-15"),
        reason: "Chờ kinh phí; họp lại, dự kiến".to_owned(),
    };
    desk.edit(&task("a5"), Edit::Deadline(Some(own)));
    let book = desk.session.book();
    let at = book.find(&task("a5")).expect("a task").index;
    let taken = taken_in(&calendar(book, [at], String::new(), made()).text());
    let events: Vec<_> = taken
        .components
        .iter()
        .filter_map(|it| it.as_event())
        .collect();
    let starts: Vec<_> = events.iter().map(|event| event.get_start()).collect();
    assert_eq!(
        starts,
        [
            Some(day("2023-06-30").into()),
            Some(day("2023-08-15").into())
        ]
    );
    let said = events[1].get_description().expect("a description");
    assert!(said.contains("Chờ kinh phí; họp lại, dự kiến"), "{said}");
    assert!(
        events[1]
            .get_summary()
            .is_some_and(|text| text.starts_with("Mốc của đơn vị: "))
    );
}

#[test]
fn the_format_is_that_of_the_standard() {
    let event = Event {
        uid: "a.due@here".to_owned(),
        day: day("2026-12-31"),
        summary: "Một, hai; ba \\ bốn".to_owned(),
        description: "Dòng đầu\nDòng sau".to_owned(),
        changed: DateTime::from_timestamp_millis(1_795_244_700_999),
        alarms: &[7],
    };
    let text = Calendar {
        name: "Lịch".to_owned(),
        made: made(),
        events: vec![event],
    }
    .text();
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Theo doi De an 06//VI",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Lịch",
        "BEGIN:VEVENT",
        "UID:a.due@here",
        "DTSTAMP:20261121T070500Z",
        "LAST-MODIFIED:20261121T070500Z",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:Một\\, hai\\; ba \\\\ bốn",
        "DESCRIPTION:Dòng đầu\\nDòng sau",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-P7D",
        "DESCRIPTION:Một\\, hai\\; ba \\\\ bốn",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(text.split("\r\n").collect::<Vec<_>>(), expected);
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_text_comes_through_and_no_line_is_too_long(summary in any::text(), description in any::text()) {
        let event = Event {
            uid: "a.due@here".to_owned(),
            day: day("2026-12-31"),
            summary: summary.clone(),
            description,
            changed: None,
            alarms: &[],
        };
        let text = Calendar { name: String::new(), made: made(), events: vec![event] }.text();
        for line in text.split("\r\n") {
            prop_assert!(line.len() <= 75, "{line:?}");
            prop_assert!(!line.contains(['\r', '\n']), "{line:?}");
        }
        let taken = taken_in(&text);
        let event = taken.components.iter().find_map(|it| it.as_event()).expect("an event");
        let kept: String = summary.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
        prop_assert_eq!(event.get_summary().unwrap_or_default(), kept.as_str());
    }
}
