//! Everybody who can be given tasks, their numbers and their names.

use crate::support::{book, lens};
use de_an_06::domain::assigned::Assigned;
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::directory::{Section, directory, is_called, members};
use de_an_06::domain::id::LocalityId;
use de_an_06::domain::party::Party;
use de_an_06::search::query::Query;
use de_an_06::text::{party, units as words};

#[test]
fn the_directory_counts_what_the_pages_list() {
    let book = book();
    let mut lens = lens("2026-11-21");
    lens.my_unit = Some(Party::from("ten.tuyen-quang-2025.Xã Tân Trào"));
    let lines = directory(&book, &lens);
    assert_eq!(lines[0].1.party, lens.my_unit.clone().expect("one"));
    assert_eq!(lines[0].0, None);
    let catalogue = book.catalogue();
    assert_eq!(
        lines.len(),
        1 + catalogue.units.len() + catalogue.localities.len()
    );
    for (_, line) in &lines {
        let assigned = Assigned::to(&book, &line.party, &lens);
        assert_eq!(line.lead, assigned.ledger, "{}", line.party);
        assert_eq!(
            line.coordinating,
            assigned.coordinating.len(),
            "{}",
            line.party
        );
    }
    for section in Section::ALL {
        let late: Vec<usize> = lines
            .iter()
            .filter(|(held, _)| *held == Some(section))
            .map(|(_, line)| line.lead.overdue)
            .collect();
        assert!(late.is_sorted_by(|a, b| a >= b), "{section:?}: {late:?}");
    }
    // My unit stands there once.
    lens.my_unit = Some(Party::from("bo-cong-an"));
    let again = directory(&book, &lens);
    let mine = again
        .iter()
        .filter(|(_, line)| Some(&line.party) == lens.my_unit.as_ref());
    assert_eq!((mine.count(), again.len()), (1, lines.len() - 1));
}

#[test]
fn units_are_found_by_any_of_their_names() {
    let catalogue = Catalogue::bundled();
    let table = [
        ("bo-tai-chinh", "tai chinh", true),
        ("bo-tai-chinh", "Chính tài", true),
        ("bo-tai-chinh", "BTC", true),
        ("bo-tai-chinh", "ai chinh", false),
        ("bo-ke-hoach-va-dau-tu", "khdt", true),
        ("bo-ke-hoach-va-dau-tu", "bộ KH&ĐT", true),
        ("c06", "canh sat", true),
        ("dp.hue", "thua thien", true),
        ("dp.ho-chi-minh-2025", "tphcm", true),
        ("ten.tuyen-quang-2025.Xã Tân Trào", "tan trao tuyen", true),
        ("ten.tuyen-quang-2025.Xã Tân Trào", "ha giang", false),
        ("bo-gi-do", "", true),
    ];
    for (who, text, expected) in table {
        let found = is_called(&catalogue, &Party::from(who), &Query::new(text));
        assert_eq!(found, expected, "{who} by {text:?}");
    }
}

#[test]
fn a_typed_unit_is_tidied_and_known_ones_are_recognised() {
    let catalogue = Catalogue::bundled();
    let typed = |name: &str, place: Option<&str>| {
        Party::typed(&catalogue, name, place.map(LocalityId::new)).map(|party| party.to_string())
    };
    let table = [
        (
            "  Xã  Tân Trào ",
            Some("tuyen-quang-2025"),
            Some("ten.tuyen-quang-2025.Xã Tân Trào"),
        ),
        ("Trung tâm A.B", None, Some("ten..Trung tâm A.B")),
        (" \t ", Some("ha-noi"), None),
        ("bộ công an", None, Some("bo-cong-an")),
        ("Tuyên Quang", None, Some("dp.tuyen-quang-2025")),
        (
            "Tuyên Quang",
            Some("ha-noi"),
            Some("ten.ha-noi.Tuyên Quang"),
        ),
        ("Bo Cong an", None, Some("ten..Bo Cong an")),
    ];
    for (name, place, expected) in table {
        assert_eq!(typed(name, place).as_deref(), expected, "{name:?}");
    }
    let long = typed(&"ẫ".repeat(500), None).expect("a name");
    assert_eq!(long.chars().count(), "ten..".len() + 200);
    let party = Party::from("ten.tuyen-quang-2025.Xã Tân Trào");
    assert_eq!(party::name(&catalogue, &party), "Xã Tân Trào (Tuyên Quang)");
}

#[test]
fn choices_of_the_own_unit_read_differently() {
    let catalogue = Catalogue::bundled();
    let mut labels: Vec<String> = Section::ALL
        .into_iter()
        .flat_map(|section| members(&catalogue, section))
        .map(|party| words::choice(&catalogue, &party))
        .collect();
    for expected in [
        "Bộ Tài chính",
        "Bộ Kế hoạch và Đầu tư (nay: Bộ Tài chính)",
        "Bộ Thông tin và Truyền thông (nay: Bộ Khoa học và Công nghệ; Bộ Văn hóa, Thể thao và Du lịch)",
        "Ninh Bình",
        "Ninh Bình (trước 01/07/2025, nay: Ninh Bình)",
    ] {
        assert!(labels.iter().any(|label| label == expected), "{expected}");
    }
    labels.sort();
    let all = labels.len();
    labels.dedup();
    assert_eq!(labels.len(), all);
}
