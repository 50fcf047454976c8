//! What is due when, seen from several days.

use crate::support::{Desk, any, book, cases, lens, task};
use de_an_06::domain::agenda::{Bucket, agenda};
use de_an_06::domain::book::Book;
use de_an_06::domain::edit::Edit;
use de_an_06::domain::own_deadline::OwnDeadline;
use de_an_06::domain::status::Status;
use proptest::prelude::*;

fn bucket_of(book: &Book, short: &str, as_of: &str) -> Bucket {
    Bucket::of(&book.find(&task(short)).expect("a task"), &lens(as_of))
}

#[test]
fn a_task_walks_through_the_buckets() {
    // Phụ lục A.5 is due on 30/06/2023, a quarter's end.
    let book = book();
    let table = [
        ("2023-03-31", Bucket::Later),
        ("2023-04-01", Bucket::ThisQuarter),
        ("2023-05-31", Bucket::ThisQuarter),
        ("2023-06-01", Bucket::ThisMonth),
        ("2023-06-22", Bucket::ThisMonth),
        ("2023-06-23", Bucket::NextSevenDays),
        ("2023-06-29", Bucket::NextSevenDays),
        ("2023-06-30", Bucket::Today),
        ("2023-07-01", Bucket::OverdueShort),
        ("2023-07-30", Bucket::OverdueShort),
        ("2023-07-31", Bucket::OverdueMedium),
        ("2023-10-28", Bucket::OverdueMedium),
        ("2023-10-29", Bucket::OverdueLong),
    ];
    for (as_of, expected) in table {
        assert_eq!(bucket_of(&book, "a5", as_of), expected, "on {as_of}");
    }
}

#[test]
fn seven_days_reach_over_the_end_of_a_month() {
    // Phụ lục B.24 is due on 31/07/2023.
    let mut desk = Desk::new();
    let due = crate::support::day("2023-08-03");
    let own = task("own-1");
    desk.edit(&own, Edit::Title(Some("việc riêng".to_owned())));
    desk.edit(
        &own,
        Edit::Deadline(Some(OwnDeadline {
            due,
            reason: String::new(),
        })),
    );
    assert_eq!(
        bucket_of(desk.session.book(), "own-1", "2023-07-28"),
        Bucket::NextSevenDays
    );
    assert_eq!(
        bucket_of(desk.session.book(), "b24", "2023-07-28"),
        Bucket::NextSevenDays
    );
    assert_eq!(
        bucket_of(desk.session.book(), "own-1", "2023-07-26"),
        Bucket::ThisQuarter
    );
}

#[test]
fn what_has_no_end_and_what_is_closed() {
    let mut desk = Desk::new();
    desk.edit(&task("a5"), Edit::Status(Some(Status::Done)));
    desk.edit(&task("a6"), Edit::Status(Some(Status::Stopped)));
    let book = desk.session.book();
    assert_eq!(bucket_of(book, "a2", "2023-06-30"), Bucket::Ongoing);
    assert_eq!(
        bucket_of(book, "b7", "2023-06-30"),
        Bucket::Ongoing,
        "from a day on"
    );
    assert_eq!(
        bucket_of(book, "a8", "2023-06-30"),
        Bucket::Undated,
        "as another plan says"
    );
    assert_eq!(bucket_of(book, "a5", "2026-01-01"), Bucket::Closed);
    assert_eq!(bucket_of(book, "a6", "2026-01-01"), Bucket::Closed);
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn each_task_stands_in_one_bucket(deeds in prop::collection::vec(any::deed(), 0..12), as_of in any::day()) {
        let mut desk = Desk::new();
        desk.work(deeds);
        let book = desk.session.book();
        let lens = de_an_06::domain::filter::Lens { as_of, soon_days: 14, my_unit: None };
        let shown: Vec<usize> = book.tasks().map(|task| task.index).collect();
        let buckets = agenda(book, shown.clone(), &lens);
        let mut found: Vec<usize> = buckets.values().flatten().copied().collect();
        found.sort_unstable();
        prop_assert_eq!(found, shown);
        prop_assert!(buckets.values().all(|tasks| !tasks.is_empty()));
        for (bucket, tasks) in &buckets {
            prop_assert!(Bucket::ALL.contains(bucket));
            let due = |index: &usize| book.view(*index).and_then(|task| task.due());
            let dated: Vec<_> = tasks.iter().filter_map(due).collect();
            prop_assert!(dated.is_sorted());
        }
    }
}
