//! Dates, numbers and the words of the trade.

use crate::support::{NOW, day};
use de_an_06::domain::agenda::Bucket;
use de_an_06::domain::five_clear::Clear;
use de_an_06::domain::standing::{Standing, StandingKind};
use de_an_06::domain::status::Status;
use de_an_06::text::number::{count, grouped};
use de_an_06::text::{date, words};
use std::collections::HashSet;

#[test]
fn days_and_moments() {
    assert_eq!(date::dmy(day("2023-06-05")), "05/06/2023");
    assert_eq!(date::dm(day("2023-06-05")), "05/06");
    assert_eq!(date::month(2023, 6), "Tháng 6/2023");
    assert_eq!(date::weekday(day("2026-11-21")), "Thứ Bảy");
    assert_eq!(date::weekday(day("2026-11-22")), "Chủ nhật");
    assert_eq!(
        date::moment(NOW + 14 * 3_600_000 + 5 * 60_000),
        "01/05/2023 14:05"
    );
    assert_eq!(date::clock(NOW), "00:00");
    assert_eq!(date::moment(u64::MAX), "");
}

#[test]
fn numbers_in_groups() {
    let table = [
        (0, "0"),
        (7, "7"),
        (999, "999"),
        (1_000, "1.000"),
        (1_331, "1.331"),
        (-1, "−1"),
        (-999, "−999"),
        (-1_331, "−1.331"),
        (40_000_000, "40.000.000"),
        (
            i128::MIN,
            "−170.141.183.460.469.231.731.687.303.715.884.105.728",
        ),
    ];
    for (number, expected) in table {
        assert_eq!(grouped(number), expected);
    }
    assert_eq!(count(1_331), "1.331");
}

#[test]
fn how_a_task_stands() {
    let table = [
        (Standing::Overdue(1), "quá hạn 1 ngày"),
        (Standing::Overdue(1_240), "quá hạn 1.240 ngày"),
        (Standing::DueSoon(0), "hạn hôm nay"),
        (Standing::DueSoon(3), "còn 3 ngày"),
        (Standing::InTime(90), "còn 90 ngày"),
        (Standing::DoneInTime, "xong đúng hạn"),
        (Standing::DoneLate(31), "xong quá hạn 31 ngày"),
        (Standing::Ongoing, "thường xuyên"),
        (Standing::Undated, "không định hạn"),
        (Standing::Stopped, "tạm dừng"),
    ];
    for (standing, expected) in table {
        assert_eq!(words::standing(standing), expected);
    }
}

#[test]
fn no_two_choices_read_alike() {
    fn assert_distinct(words: Vec<&str>) {
        let distinct: HashSet<&&str> = words.iter().collect();
        assert_eq!(distinct.len(), words.len(), "{words:?}");
    }
    assert_distinct(StandingKind::ALL.map(words::standing_kind).to_vec());
    assert_distinct(Status::ALL.map(words::status).to_vec());
    assert_distinct(Status::ALL.map(words::status_short).to_vec());
    assert_distinct(Bucket::ALL.map(words::bucket).to_vec());
    assert_distinct(Clear::ALL.map(words::clear).to_vec());
}
