//! Calendar days in Viet Nam.

use crate::support::{any, cases, day};
use chrono::{Datelike, NaiveDate};
use de_an_06::domain::day::{end_of_month, end_of_quarter, local_day, shifted};
use proptest::prelude::*;

#[test]
fn ends_of_months_and_quarters() {
    let table = [
        ("2023-01-01", "2023-01-31", "2023-03-31"),
        ("2023-02-28", "2023-02-28", "2023-03-31"),
        ("2024-02-01", "2024-02-29", "2024-03-31"),
        ("2023-03-31", "2023-03-31", "2023-03-31"),
        ("2023-04-01", "2023-04-30", "2023-06-30"),
        ("2023-09-30", "2023-09-30", "2023-09-30"),
        ("2023-10-01", "2023-10-31", "2023-12-31"),
        ("2023-12-31", "2023-12-31", "2023-12-31"),
    ];
    for (on, month, quarter) in table {
        assert_eq!(end_of_month(day(on)), day(month), "month of {on}");
        assert_eq!(end_of_quarter(day(on)), day(quarter), "quarter of {on}");
    }
}

#[test]
fn the_day_turns_at_midnight_in_viet_nam() {
    // 30/06/2023, 24:00 in Viet Nam is 17:00 UTC.
    let midnight = 1_688_144_400_000;
    assert_eq!(local_day(midnight - 1), Some(day("2023-06-30")));
    assert_eq!(local_day(midnight), Some(day("2023-07-01")));
}

#[test]
fn no_moment_and_no_distance_is_too_far() {
    assert_eq!(local_day(u64::MAX), None);
    assert_eq!(local_day(i64::MAX.unsigned_abs()), None);
    for days in [i64::MIN, -1, 0, 1, i64::MAX] {
        shifted(NaiveDate::MAX, days);
        shifted(NaiveDate::MIN, days);
    }
    assert_eq!(shifted(NaiveDate::MAX, 1), NaiveDate::MAX);
    assert_eq!(shifted(day("2024-03-01"), -1), day("2024-02-29"));
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn an_end_is_the_last_day_of_its_month(day in any::day()) {
        let end = end_of_month(day);
        prop_assert!(end >= day);
        prop_assert_eq!((end.year(), end.month()), (day.year(), day.month()));
        prop_assert!(end.succ_opt().is_none_or(|next| next.month() != day.month()));
        prop_assert!(end_of_quarter(day) >= end);
    }
}
