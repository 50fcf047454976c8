//! Work without an end, turn by turn.

use crate::support::{Desk, any, book, cases, day, task};
use de_an_06::domain::edit::{Edit, Field};
use de_an_06::domain::id::TaskId;
use de_an_06::domain::rhythm::{Rhythm, Turn};
use de_an_06::domain::status::Status;
use de_an_06::domain::turns::{Ticked, Turns};
use de_an_06::text::turns as words;
use proptest::prelude::*;

fn turns(desk: &Desk, short: &str, as_of: &str) -> Option<Turns> {
    let book = desk.session.book();
    book.find(&task(short)).expect("a task").turns(day(as_of))
}

/// A task that is given for all the time: "Thực hiện thường xuyên".
fn always(desk: &Desk) -> TaskId {
    let mut tasks = desk.session.book().tasks();
    let found = tasks.find(|task| {
        let words = task
            .official()
            .and_then(|task| task.deadline.text.as_deref());
        words == Some("Thực hiện thường xuyên")
    });
    found.expect("a task").id().clone()
}

#[test]
fn a_document_that_says_how_often_is_taken_at_its_word() {
    let table = [
        ("hàng tuần", Some(Rhythm::Week)),
        ("hàng tháng", Some(Rhythm::Month)),
        ("Hằng quý", Some(Rhythm::Quarter)),
        ("Thực hiện thường xuyên", None),
        ("thường xuyên, liên tục", None),
        ("Từ tháng 02/2023", None),
    ];
    for (said, rhythm) in table {
        assert_eq!(Rhythm::said(said), rhythm, "{said}");
    }
    let book = book();
    let named: Vec<_> = book
        .tasks()
        .filter_map(|task| Some((task.official()?.deadline.text.as_deref()?, task.rhythm()?)))
        .collect();
    assert_eq!(
        named,
        [("hàng tuần", Rhythm::Week), ("hàng tháng", Rhythm::Month)]
    );
}

#[test]
fn the_next_turn_opens_by_itself_and_a_missed_one_shows() {
    let mut desk = Desk::new();
    let id = always(&desk);
    desk.edit(&id, Edit::Rhythm(Some(Rhythm::Month)));
    let turn: Turn = "2023-03".parse().expect("a turn");
    desk.edit(&id, Edit::Turn(turn, Some(day("2023-03-20"))));
    let seen = |as_of: &str| -> Vec<(String, Ticked)> {
        let task = desk.session.book().find(&id).expect("a task");
        let turns = task.turns(day(as_of)).expect("turns").turns;
        turns
            .into_iter()
            .map(|(turn, how)| (turn.to_string(), how))
            .collect()
    };
    let march = ("2023-03".to_owned(), Ticked::On(day("2023-03-20")));
    assert_eq!(seen("2023-03-31"), std::slice::from_ref(&march));
    assert_eq!(
        seen("2023-04-01"),
        [("2023-04".to_owned(), Ticked::Open), march.clone()]
    );
    assert_eq!(
        seen("2023-06-01"),
        [
            ("2023-06".to_owned(), Ticked::Open),
            ("2023-05".to_owned(), Ticked::Missed),
            ("2023-04".to_owned(), Ticked::Missed),
            march,
        ]
    );
}

#[test]
fn nobody_missed_what_was_before_the_first() {
    // "hàng tuần", since 2024: nobody said in this app whether it was held.
    let desk = Desk::new();
    let weekly = desk
        .session
        .book()
        .tasks()
        .find(|task| task.rhythm() == Some(Rhythm::Week));
    let turns = weekly
        .and_then(|task| task.turns(day("2026-11-22")))
        .expect("turns");
    assert_eq!(turns.turns.len(), 1);
    assert_eq!(turns.missed(), 0);
    assert_eq!(
        words::remark(&turns, day("2026-11-22")).as_deref(),
        Some("Tuần 47 (16/11–22/11/2026): chưa đánh dấu, hôm nay là ngày cuối kỳ")
    );
}

#[test]
fn the_rhythm_that_the_unit_sets_counts_from_that_day() {
    let mut desk = Desk::new();
    let id = always(&desk);
    desk.edit(&id, Edit::Rhythm(Some(Rhythm::Week)));
    let task = desk.session.book().find(&id).expect("a task");
    // The desk's clock is at 01/05/2023, a Monday.
    let turns = task.turns(day("2023-05-17")).expect("turns");
    assert_eq!(turns.turns.len(), 3);
    assert_eq!(words::summary(&turns), "Đã làm 0/3 kỳ, bỏ lỡ 2");
}

#[test]
fn what_has_an_end_or_is_done_has_no_turns() {
    let mut desk = Desk::new();
    desk.edit(&task("a5"), Edit::Rhythm(Some(Rhythm::Month)));
    assert_eq!(turns(&desk, "a5", "2023-06-01"), None);
    let id = always(&desk);
    desk.edit(&id, Edit::Rhythm(Some(Rhythm::Month)));
    desk.edit(&id, Edit::Status(Some(Status::Done)));
    let task = desk.session.book().find(&id).expect("a task");
    assert_eq!(task.turns(day("2023-06-01")), None);
}

#[test]
fn turns_are_fields_of_their_own_and_those_of_a_newer_version_are_handed_on() {
    for name in ["turn:2026-w47", "turn:2026-11", "turn:2026-q4"] {
        let field: Field = name.parse().expect("a field");
        assert!(matches!(field, Field::Turn(_)), "{name}");
        assert_eq!(field.to_string(), name);
    }
    for name in ["turn:2026-y1", "turn:2026-w54"] {
        let field: Field = name.parse().expect("a field");
        assert!(matches!(field, Field::Other(_)), "{name}");
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn every_day_lies_in_the_newest_turn_and_turns_leave_no_gap(
        day in (0..4_000_i64).prop_map(|days| crate::support::day("2022-01-01") + chrono::Duration::days(days)),
        first in any::turn(),
    ) {
        let mut desk = Desk::new();
        let id = always(&desk);
        let rhythm = Rhythm::ALL.into_iter().find(|rhythm| first.is_of(*rhythm)).expect("a rhythm");
        desk.edit(&id, Edit::Rhythm(Some(rhythm)));
        desk.edit(&id, Edit::Turn(first, Some(first.period().first())));
        let task = desk.session.book().find(&id).expect("a task");
        let turns = task.turns(day).expect("turns").turns;
        prop_assert!(turns[0].0.period().has(day));
        for pair in turns.windows(2) {
            prop_assert_eq!(pair[1].0.period().next(), pair[0].0.period());
        }
        prop_assert!(turns[1..].iter().all(|(_, how)| *how != Ticked::Open));
    }
}
