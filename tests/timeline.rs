//! Bars in time, slips, and the stretch of time that is looked at.

use crate::support::{Desk, any, book, cases, day, lens, task};
use chrono::NaiveDate;
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::edit::Edit;
use de_an_06::domain::filter::Lens;
use de_an_06::domain::id::TaskId;
use de_an_06::domain::own_deadline::OwnDeadline;
use de_an_06::domain::standing::Standing;
use de_an_06::domain::status::Status;
use de_an_06::domain::timeline::{Frame, Row, Zoom, rows};
use de_an_06::text::timeline as words;
use proptest::prelude::*;
use proptest::sample::select;

fn row_of(book: &de_an_06::domain::book::Book, id: &TaskId, as_of: &str) -> Row {
    let index = book.find(id).expect("a task").index;
    let (mut rows, without) = rows(book, [index], &lens(as_of));
    assert_eq!((rows.len(), without), (1, 0), "{id}");
    rows.remove(0)
}

#[test]
fn a_late_task_runs_on_to_the_as_of_date() {
    // Phụ lục A.5 of Chỉ thị 05, which was issued on 23/02/2023.
    let book = book();
    let late = row_of(&book, &task("a5"), "2023-07-10");
    assert_eq!(late.from, Some(day("2023-02-23")));
    assert_eq!(late.due, day("2023-06-30"));
    assert_eq!(late.late_until, Some(day("2023-07-10")));
    assert_eq!(late.extent(), (day("2023-02-23"), day("2023-07-10")));
    let in_time = row_of(&book, &task("a5"), "2023-06-30");
    assert_eq!(in_time.late_until, None);
}

#[test]
fn what_was_done_late_runs_on_to_the_day_it_was_done() {
    let mut desk = Desk::new();
    desk.edit(&task("a5"), Edit::Status(Some(Status::Done)));
    desk.edit(&task("a5"), Edit::DoneOn(Some(day("2023-08-01"))));
    let row = row_of(desk.session.book(), &task("a5"), "2026-01-01");
    assert_eq!(row.late_until, Some(day("2023-08-01")));
    desk.edit(&task("a5"), Edit::DoneOn(Some(day("2023-06-01"))));
    let row = row_of(desk.session.book(), &task("a5"), "2026-01-01");
    assert_eq!(row.late_until, None);
}

#[test]
fn the_own_deadline_lengthens_the_drawing_and_moves_no_last_day() {
    let mut desk = Desk::new();
    desk.edit(
        &task("a5"),
        Edit::Deadline(Some(OwnDeadline {
            due: day("2024-03-01"),
            reason: "chờ kinh phí".to_owned(),
        })),
    );
    let row = row_of(desk.session.book(), &task("a5"), "2023-07-10");
    assert_eq!(
        (row.due, row.own),
        (day("2023-06-30"), Some(day("2024-03-01")))
    );
    assert_eq!(row.extent().1, day("2024-03-01"));
}

#[test]
fn a_task_that_is_given_again_shows_the_days_that_slipped() {
    let data = Catalogue::bundled();
    let book = book();
    let (rows, _) = rows(&book, 0..book.len(), &lens("2026-11-22"));
    let slipped: Vec<&Row> = rows.iter().filter(|row| !row.earlier.is_empty()).collect();
    assert!(!slipped.is_empty(), "the documents set some deadlines anew");
    for row in &rows {
        let chain = data.chain(row.task);
        let before = data.earlier(row.task);
        assert!(
            before
                .iter()
                .all(|place| chain.contains(place) && *place < row.task)
        );
        let mut days: Vec<NaiveDate> = before
            .iter()
            .filter_map(|place| data.tasks[*place].deadline.due)
            .filter(|due| *due < row.due)
            .collect();
        days.sort();
        days.dedup();
        assert_eq!(row.earlier, days);
    }
}

#[test]
fn a_line_says_in_words_all_that_it_draws() {
    let row = Row {
        task: 0,
        from: Some(day("2023-02-23")),
        due: day("2024-12-31"),
        late_until: Some(day("2026-11-22")),
        own: Some(day("2026-12-15")),
        earlier: vec![day("2023-06-30"), day("2024-06-30")],
        standing: Standing::Overdue(691),
    };
    assert_eq!(
        words::sentence(&row, "trong tháng 12/2024 (31/12/2024)"),
        "Từ 23/02/2023. Hạn trong tháng 12/2024 (31/12/2024), quá hạn 691 ngày. \
         Hạn đặt trước đó 30/06/2023, 30/06/2024, đã lùi 550 ngày. Mốc của đơn vị 15/12/2026."
    );
    let bare = Row {
        from: None,
        late_until: None,
        own: None,
        earlier: Vec::new(),
        standing: Standing::InTime(90),
        ..row
    };
    assert_eq!(
        words::sentence(&bare, "31/12/2024"),
        "Hạn 31/12/2024, còn 90 ngày."
    );
}

#[test]
fn units_are_named_shortly_where_there_is_little_room() {
    let table = [
        (Zoom::Year, "2024-01-01", "2024", "2024", None),
        (Zoom::Quarter, "2024-04-01", "Q2/2024", "Q2", None),
        (Zoom::Quarter, "2024-01-01", "Q1/2024", "Q1", Some("2024")),
        (Zoom::Month, "2024-11-01", "T11/2024", "T11", None),
    ];
    for (zoom, on, long, short, year) in table {
        let on = day(on);
        assert_eq!(words::unit(zoom, on), long);
        assert_eq!(words::unit_short(zoom, on), short);
        assert_eq!(words::year(zoom, on, false).as_deref(), year);
    }
    assert_eq!(
        words::year(Zoom::Month, day("2024-11-01"), true).as_deref(),
        Some("2024")
    );
}

#[test]
fn what_has_no_last_day_is_counted_and_gets_no_bar() {
    let book = book();
    let (rows, without) = rows(&book, 0..book.len(), &lens("2023-06-30"));
    let dated = book.tasks().filter(|task| task.due().is_some()).count();
    assert_eq!((rows.len(), without), (dated, book.len() - dated));
    assert!(rows.is_sorted_by_key(|row| (row.due, row.task)));
}

#[test]
fn how_much_time_is_seen_around_a_day() {
    let table = [
        (Zoom::Year, "2026-11-22", "2023-01-01", "2027-12-31", 5, 20),
        (
            Zoom::Quarter,
            "2026-11-22",
            "2025-07-01",
            "2027-06-30",
            8,
            24,
        ),
        (Zoom::Month, "2026-11-22", "2026-08-01", "2027-01-31", 6, 0),
        (
            Zoom::Quarter,
            "2023-01-01",
            "2021-10-01",
            "2023-09-30",
            8,
            24,
        ),
    ];
    for (zoom, on, from, last, units, parts) in table {
        let frame = Frame::around(zoom, day(on));
        assert_eq!(
            (frame.from(), frame.last()),
            (day(from), day(last)),
            "{zoom:?}"
        );
        assert_eq!(frame.units().len(), units, "{zoom:?}");
        assert_eq!(frame.parts().len(), parts, "{zoom:?}");
    }
}

#[test]
fn a_bar_is_cut_where_the_frame_ends() {
    let frame = Frame::around(Zoom::Month, day("2023-06-15"));
    assert_eq!(
        (frame.from(), frame.last()),
        (day("2023-03-01"), day("2023-08-31"))
    );
    let whole = frame.span(frame.from(), frame.last()).expect("a span");
    assert!((whole.left, whole.cut_left, whole.cut_right) == (0.0, false, false));
    assert!((whole.width - 1.0).abs() < 1e-9);
    let cut = frame
        .span(day("2023-01-01"), day("2024-01-01"))
        .expect("a span");
    assert!(cut.cut_left && cut.cut_right);
    assert_eq!(frame.span(day("2023-01-01"), day("2023-02-28")), None);
    assert_eq!(frame.span(day("2023-09-01"), day("2023-09-30")), None);
    assert_eq!(frame.place(day("2023-09-01")), None);
    assert_eq!(frame.place(day("2023-03-01")), Some(0.0));
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn the_day_looked_at_is_in_sight(on in any::day(), zoom in select(&Zoom::ALL)) {
        let on = de_an_06::domain::month::within(on);
        let frame = Frame::around(zoom, on);
        // The very last month of the calendar has no day beyond it.
        if on < day("9999-01-01") {
            prop_assert!(frame.place(on).is_some());
        }
        let ticks = frame.units();
        prop_assert!(ticks.windows(2).all(|pair| pair[0].day < pair[1].day && pair[0].left < pair[1].left));
        prop_assert!(frame.parts().len() <= 24 && ticks.len() <= 8);
    }

    #[test]
    fn a_unit_on_and_a_unit_back_shows_the_same(days in 0..40_000_i64, zoom in select(&Zoom::ALL), units in -40..40_i32) {
        let on = day("1950-01-01") + chrono::Duration::days(days);
        let there = Frame::shifted(zoom, on, units);
        let back = Frame::shifted(zoom, there, -units);
        prop_assert_eq!(Frame::around(zoom, back), Frame::around(zoom, on));
    }

    #[test]
    fn nothing_is_drawn_beyond_the_frame(on in any::day(), from in any::day(), to in any::day(), zoom in select(&Zoom::ALL)) {
        let frame = Frame::around(zoom, on);
        if let Some(span) = frame.span(from.min(to), from.max(to)) {
            prop_assert!(span.left >= 0.0 && span.width > 0.0 && span.left + span.width <= 1.0 + 1e-9);
        }
    }

    #[test]
    fn what_is_drawn_begins_before_it_ends(deeds in prop::collection::vec(any::deed(), 0..12), as_of in any::day()) {
        let mut desk = Desk::new();
        desk.work(deeds);
        let book = desk.session.book();
        let lens = Lens { as_of, soon_days: 14, my_unit: None };
        let all: Vec<usize> = book.tasks().map(|task| task.index).collect();
        let (rows, without) = rows(book, all.clone(), &lens);
        prop_assert_eq!(rows.len() + without, all.len());
        for row in rows {
            let (first, last) = row.extent();
            prop_assert!(first <= row.due && row.due <= last);
            prop_assert!(row.from.is_none_or(|from| from <= row.due));
            prop_assert!(row.late_until.is_none_or(|until| until > row.due));
            prop_assert!(row.earlier.iter().all(|day| *day < row.due) && row.earlier.is_sorted());
        }
    }
}
