//! Months, the days on which tasks stand, and totals by month.

use crate::support::{Desk, any, book, cases, day, lens, task};
use chrono::{Datelike, NaiveDate, Weekday};
use de_an_06::domain::calendar::{Tone, Whose, around, days, monthly, tally};
use de_an_06::domain::edit::Edit;
use de_an_06::domain::filter::Lens;
use de_an_06::domain::month::{Month, Step, within};
use de_an_06::domain::own_deadline::OwnDeadline;
use de_an_06::domain::standing::Standing;
use de_an_06::domain::status::Status;
use de_an_06::text::calendar as words;
use proptest::prelude::*;
use proptest::sample::select;

fn own(due: &str) -> Edit {
    Edit::Deadline(Some(OwnDeadline {
        due: day(due),
        reason: "chờ kinh phí".to_owned(),
    }))
}

#[test]
fn a_month_is_laid_out_in_weeks_from_monday() {
    let table = [
        ("2023-06-30", "2023-05-29", "2023-07-02", 5),
        ("2021-02-10", "2021-02-01", "2021-02-28", 4),
        ("2026-11-22", "2026-10-26", "2026-12-06", 6),
        ("2024-02-29", "2024-01-29", "2024-03-03", 5),
    ];
    for (on, first, last, number) in table {
        let weeks = Month::of(day(on)).weeks();
        assert_eq!(weeks.len(), number, "{on}");
        assert_eq!(weeks[0][0], day(first), "{on}");
        assert_eq!(weeks[number - 1][6], day(last), "{on}");
    }
}

#[test]
fn steps_of_the_keyboard() {
    let table = [
        ("2023-06-30", Step::Days(1), "2023-07-01"),
        ("2023-06-30", Step::Days(-7), "2023-06-23"),
        ("2023-06-30", Step::WeekStart, "2023-06-26"),
        ("2023-06-30", Step::WeekEnd, "2023-07-02"),
        ("2023-07-02", Step::WeekEnd, "2023-07-02"),
        ("2023-05-31", Step::Months(1), "2023-06-30"),
        ("2024-03-31", Step::Months(-1), "2024-02-29"),
        ("2024-02-29", Step::Months(12), "2025-02-28"),
        ("2023-01-15", Step::Months(-1), "2022-12-15"),
        ("0001-01-01", Step::Days(-1), "0001-01-01"),
        ("9999-12-31", Step::Months(1), "9999-12-31"),
    ];
    for (from, step, to) in table {
        assert_eq!(step.from(day(from)), day(to), "{step:?} from {from}");
    }
}

#[test]
fn the_own_deadline_stands_beside_the_documents_and_hides_nothing() {
    // Phụ lục A.5 is due on 30/06/2023.
    let mut desk = Desk::new();
    desk.edit(&task("a5"), own("2026-12-15"));
    let book = desk.session.book();
    let index = book.find(&task("a5")).expect("a task").index;
    let days = days(book, [index], &lens("2026-11-22"));
    let found: Vec<_> = days
        .iter()
        .flat_map(|(day, marks)| {
            marks
                .iter()
                .map(move |mark| (*day, mark.whose, mark.standing))
        })
        .collect();
    assert_eq!(
        found,
        [
            (day("2023-06-30"), Whose::Deadline, Standing::Overdue(1_241)),
            (day("2026-12-15"), Whose::Own, Standing::InTime(23)),
        ]
    );
}

#[test]
fn what_is_said_of_a_day_and_of_a_move() {
    let friday = day("2023-06-30");
    assert_eq!(
        words::cell(friday, Some("hôm nay"), &[(Tone::Late, 3), (Tone::Done, 9)]),
        "Thứ Sáu, 30/06/2023, hôm nay: 12 mốc, 3 quá hạn, 9 đã xong"
    );
    assert_eq!(
        words::cell(friday, None, &[]),
        "Thứ Sáu, 30/06/2023: không có hạn"
    );
    let against = |new| words::against(day(new), Some(friday)).expect("a sentence");
    assert_eq!(
        against("2023-07-31"),
        "Sau hạn của văn bản 31 ngày. Hạn của văn bản vẫn là 30/06/2023 và vẫn được tính."
    );
    assert_eq!(against("2023-06-20"), "Trước hạn của văn bản 10 ngày.");
    assert_eq!(against("2023-06-30"), "Trùng hạn của văn bản, 30/06/2023.");
    assert_eq!(words::against(friday, None), None);
}

#[test]
fn what_has_no_last_day_stands_on_none() {
    // A.2 goes on without end, A.8 goes by another plan.
    let book = book();
    let places = ["a2", "a8"].map(|short| book.find(&task(short)).expect("a task").index);
    assert!(days(&book, places, &lens("2023-06-30")).is_empty());
    let (months, endless) = monthly(&book, places, &lens("2023-06-30"));
    assert!(months.is_empty());
    assert_eq!(endless, places);
}

#[test]
fn the_day_of_an_own_task_is_its_deadline() {
    let mut desk = Desk::new();
    desk.edit(&task("own-1"), Edit::Title(Some("việc riêng".to_owned())));
    desk.edit(&task("own-1"), own("2023-07-04"));
    let book = desk.session.book();
    let index = book.find(&task("own-1")).expect("a task").index;
    let days = days(book, [index], &lens("2023-07-01"));
    let marks = &days[&day("2023-07-04")];
    assert_eq!((days.len(), marks.len()), (1, 1));
    assert_eq!(marks[0].whose, Whose::Deadline);
    assert_eq!(marks[0].standing, Standing::DueSoon(3));
}

#[test]
fn totals_of_a_month() {
    // Every task of Chỉ thị 05 that is due in July 2023.
    let mut desk = Desk::new();
    desk.edit(&task("b24"), Edit::Status(Some(Status::Done)));
    let book = desk.session.book();
    let all: Vec<usize> = book.tasks().map(|task| task.index).collect();
    let (months, endless) = monthly(book, all.clone(), &lens("2023-08-01"));
    let july = months
        .iter()
        .find(|month| month.first == day("2023-07-01"))
        .expect("something is due in July 2023");
    let of = |tone| {
        july.tally
            .iter()
            .find(|(is, _)| *is == tone)
            .map(|(_, n)| *n)
    };
    assert_eq!(of(Tone::Done), Some(1));
    assert_eq!(of(Tone::Late).unwrap_or(0) + 1, july.tasks.len());
    let dated: usize = months.iter().map(|month| month.tasks.len()).sum();
    assert_eq!(dated + endless.len(), all.len());
}

#[test]
fn the_nearest_days_that_hold_something() {
    let book = book();
    let all = book.tasks().map(|task| task.index);
    let days = days(&book, all, &lens("2023-06-15"));
    let month = Month::of(day("2023-06-15"));
    let (before, after) = around(&days, month.first(), month.last());
    let dues: Vec<NaiveDate> = book.tasks().filter_map(|task| task.due()).collect();
    assert_eq!(
        before,
        dues.iter()
            .filter(|due| **due < month.first())
            .max()
            .copied()
    );
    assert_eq!(
        after,
        dues.iter()
            .filter(|due| **due > month.last())
            .min()
            .copied()
    );
    assert_eq!(around(&days, NaiveDate::MIN, NaiveDate::MAX), (None, None));
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (-400_i64..400).prop_map(Step::Days),
        (-30_i32..30).prop_map(Step::Months),
        select(vec![
            Step::WeekStart,
            Step::WeekEnd,
            Step::Days(i64::MAX),
            Step::Months(i32::MAX),
            Step::Months(i32::MIN),
        ]),
    ]
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn the_weeks_of_any_month_follow_one_another_and_hold_all_of_it(on in any::day()) {
        let month = Month::of(on);
        let laid: Vec<NaiveDate> = month.weeks().into_iter().flatten().collect();
        prop_assert!((28..=42).contains(&laid.len()));
        prop_assert!(laid.windows(2).all(|pair| (pair[1] - pair[0]).num_days() == 1));
        prop_assert_eq!(laid[0].weekday(), Weekday::Mon);
        prop_assert!(laid.contains(&within(on)));
        let held = laid.iter().filter(|day| month.holds(**day) ).count();
        // The neighbours of the calendar's ends are taken for its ends.
        let days = usize::try_from(month.last().day()).expect("a number of days");
        prop_assert!(held >= days && held <= days + 6);
    }

    #[test]
    fn no_step_leads_out_of_the_calendar(on in any::day(), steps in prop::collection::vec(step(), 0..6)) {
        let mut at = on;
        for step in steps {
            at = step.from(at);
            prop_assert_eq!(within(at), at);
        }
    }

    #[test]
    fn a_month_on_and_a_month_back_is_the_same_month(on in any::day(), months in -30_000_i32..30_000) {
        let month = Month::of(on);
        let there = month.shifted(months);
        if there.first().year() > 1 && there.first().year() < 9999 {
            prop_assert_eq!(there.shifted(-months), month);
        }
    }

    #[test]
    fn each_last_day_is_marked_once_and_counted_once(deeds in prop::collection::vec(any::deed(), 0..12), as_of in any::day()) {
        let mut desk = Desk::new();
        desk.work(deeds);
        let book = desk.session.book();
        let lens = Lens { as_of, soon_days: 14, my_unit: None };
        let all: Vec<usize> = book.tasks().map(|task| task.index).collect();
        let days = days(book, all.clone(), &lens);
        for task in book.tasks() {
            let on: Vec<NaiveDate> = days
                .iter()
                .filter(|(_, marks)| marks.iter().any(|mark| mark.task == task.index && mark.whose == Whose::Deadline))
                .map(|(day, _)| *day)
                .collect();
            prop_assert_eq!(on, task.due().into_iter().collect::<Vec<_>>());
        }
        let own = all.iter().filter(|index| {
            book.view(**index).is_some_and(|task| task.official().is_some() && task.own_deadline().is_some())
        });
        let marked = days.values().flatten().filter(|mark| mark.whose == Whose::Own).count();
        prop_assert_eq!(marked, own.count());
        for marks in days.values() {
            let total: usize = tally(marks.iter().map(|mark| mark.standing)).iter().map(|(_, number)| number).sum();
            prop_assert_eq!(total, marks.len());
        }
        let (months, endless) = monthly(book, all.clone(), &lens);
        let mut found: Vec<usize> = months.iter().flat_map(|month| month.tasks.clone()).chain(endless).collect();
        found.sort_unstable();
        prop_assert_eq!(found, all);
        prop_assert!(months.is_sorted_by_key(|month| month.first));
    }
}
