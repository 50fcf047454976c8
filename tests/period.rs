//! The time that a report is about.

use crate::support::{any, cases, day};
use de_an_06::domain::period::{Period, PeriodKind};
use de_an_06::text::report::period as words;
use proptest::prelude::*;
use proptest::sample::select;

#[test]
fn periods_have_names_days_and_words() {
    let november = day("2026-11-21");
    let table = [
        (
            Period::month(november),
            "2026-11",
            "2026-11-01",
            "2026-11-30",
            "tháng 11 năm 2026",
        ),
        (
            Period::quarter(november),
            "2026-q4",
            "2026-10-01",
            "2026-12-31",
            "quý IV năm 2026",
        ),
        (
            Period::week(november),
            "2026-w47",
            "2026-11-16",
            "2026-11-22",
            "tuần 47 năm 2026 (từ 16/11/2026 đến 22/11/2026)",
        ),
        (
            Period::free(november, day("2026-11-01")),
            "2026-11-01_2026-11-21",
            "2026-11-01",
            "2026-11-21",
            "từ 01/11/2026 đến 21/11/2026",
        ),
        (
            Period::month(day("2024-02-29")),
            "2024-02",
            "2024-02-01",
            "2024-02-29",
            "tháng 2 năm 2024",
        ),
        // The week of New Year's Day may be the last of the year before.
        (
            Period::week(day("2027-01-01")),
            "2026-w53",
            "2026-12-28",
            "2027-01-03",
            "tuần 53 năm 2026 (từ 28/12/2026 đến 03/01/2027)",
        ),
    ];
    for (period, name, first, last, said) in table {
        assert_eq!(period.to_string(), name);
        assert_eq!((period.first(), period.last()), (day(first), day(last)));
        assert_eq!(words(period), said);
        assert_eq!(name.parse(), Ok(period));
    }
}

#[test]
fn what_names_no_period_is_refused() {
    for text in [
        "",
        "2026",
        "2026-0",
        "2026-1",
        "2026-13",
        "2026-q0",
        "2026-q5",
        "2026-w00",
        "2026-w54",
        "2025-w53",
        "1899-12",
        "2101-01",
        "+2026-11",
        "2026-11-21_2026-11-01",
        "2026-11-01_",
        "-262143-01-01_+262142-12-31",
    ] {
        assert!(text.parse::<Period>().is_err(), "{text}");
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn periods_follow_one_another_without_a_gap(period in any::period()) {
        prop_assert!(period.has(period.first()) && period.has(period.last()));
        prop_assert_eq!(period.to_string().parse(), Ok(period));
        prop_assert_eq!(period.last().succ_opt(), Some(period.next().first()));
        prop_assert_eq!(period.next().kind(), period.kind());
        prop_assert_eq!(period.next().previous(), period);
        prop_assert_eq!(period.previous().next(), period);
    }

    #[test]
    fn no_day_is_too_far(kind in select(&PeriodKind::ALL), day in any::day()) {
        let period = Period::around(kind, day);
        prop_assert!(period.first() <= period.last());
        let _ = (period.next(), period.previous(), words(period));
    }
}
