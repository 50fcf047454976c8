//! Progress sheets: whom a task is given to, what is noted about each, and names that are pasted.

use crate::support::{Desk, any, book, cases, day, task};
use de_an_06::domain::book::TaskView;
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::edit::Edit;
use de_an_06::domain::id::TaskId;
use de_an_06::domain::party::Party;
use de_an_06::domain::roster::{compare, names};
use de_an_06::domain::sheet::{SheetLine, line_id, lines};
use de_an_06::storage::settings::Settings;
use proptest::prelude::*;

fn addressees(id: &TaskId) -> Vec<String> {
    let data = Catalogue::bundled();
    let place = data.place_of(id).expect("a bundled task");
    let parties = data.addressees(&data.tasks[place]);
    parties.iter().map(ToString::to_string).collect()
}

fn with_task<T>(desk: &Desk, id: &TaskId, look: impl FnOnce(&Catalogue, &TaskView<'_>) -> T) -> T {
    let book = desk.session.book();
    look(book.catalogue(), &book.find(id).expect("a task"))
}

fn sheet(desk: &Desk, id: &TaskId) -> Vec<SheetLine> {
    with_task(desk, id, lines)
}

#[test]
fn a_task_of_all_provinces_has_a_line_for_each_of_todays() {
    let lines = addressees(&task("c1"));
    assert_eq!(lines.len(), 34);
    assert!(lines.contains(&"dp.ninh-binh-2025".to_owned()));
    assert!(!lines.contains(&"dp.nam-dinh".to_owned()));
}

#[test]
fn a_task_of_all_has_the_ministries_too() {
    let lines = addressees(&task("a1"));
    let ministries = lines.iter().filter(|line| !line.starts_with("dp.")).count();
    // 14 bộ, 3 cơ quan ngang bộ (Nghị quyết 176/2025/QH15).
    assert_eq!((ministries, lines.len()), (17, 17 + 34));
}

#[test]
fn a_list_of_provinces_stands_under_the_names_of_the_document() {
    let lines = addressees(&TaskId::new("cd-133-2024-d21-1"));
    assert_eq!(lines.len(), 7);
    assert!(lines.contains(&"dp.nam-dinh".to_owned()));
}

#[test]
fn a_task_of_one_body_or_of_nobody_known_has_no_line() {
    assert!(addressees(&task("b1")).is_empty());
    assert!(addressees(&TaskId::new("tb-8545-2024-3-4-1-0")).is_empty());
}

fn done(party: &Party, on: &str) -> Edit {
    let line = SheetLine {
        party: party.clone(),
        done: Some(day(on)),
        note: "xong".to_owned(),
    };
    Edit::Line(line_id(party), Some(line))
}

#[test]
fn what_is_noted_stands_on_its_line_and_is_taken_back() {
    let (mut desk, id) = (Desk::new(), task("c1"));
    let party = Party::from("dp.ninh-binh-2025");
    desk.edit(&id, done(&party, "2023-02-20"));
    let after = sheet(&desk, &id);
    assert_eq!(after.len(), 34, "no line more");
    let line = after.iter().find(|line| line.party == party);
    assert_eq!(line.and_then(|line| line.done), Some(day("2023-02-20")));
    desk.undo();
    assert!(sheet(&desk, &id).iter().all(|line| line.done.is_none()));
}

#[test]
fn added_names_come_last_and_can_stand_alone() {
    let (mut desk, id) = (Desk::new(), task("c1"));
    let commune = Party::Named {
        name: "Xã Tân Trào".to_owned(),
        place: None,
    };
    desk.edit(
        &id,
        Edit::Line(line_id(&commune), Some(SheetLine::blank(commune.clone()))),
    );
    let all = sheet(&desk, &id);
    assert_eq!(all.len(), 35);
    assert_eq!(all.last().map(|line| &line.party), Some(&commune));
    desk.edit(&id, Edit::OwnSheet(Some(true)));
    let own: Vec<Party> = sheet(&desk, &id)
        .into_iter()
        .map(|line| line.party)
        .collect();
    assert_eq!(own, [commune]);
}

#[test]
fn a_file_carries_the_sheet() {
    let (mut here, id) = (Desk::new(), task("c1"));
    here.edit(&id, done(&Party::from("dp.hue"), "2023-02-20"));
    let mut there = Desk::of_device("there");
    there.edit(&id, done(&Party::from("dp.ha-noi"), "2023-02-21"));
    there.import(&here.export(&Settings::default()));
    let done = sheet(&there, &id)
        .into_iter()
        .filter(|line| line.done.is_some());
    assert_eq!(done.count(), 2, "line by line, neither is lost");
}

#[test]
fn names_are_found_in_what_people_paste() {
    let pasted = "1. Hà Nội\r\n2. TP. Hồ Chí Minh;UBND tỉnh Lào Cai\n\n- hue,\tTỈNH AN GIANG.\n3";
    assert_eq!(
        names(pasted),
        [
            "Hà Nội",
            "TP. Hồ Chí Minh",
            "UBND tỉnh Lào Cai",
            "hue",
            "TỈNH AN GIANG"
        ]
    );
}

#[test]
fn pasted_names_meet_their_lines() {
    let data = Catalogue::bundled();
    let list: Vec<Party> = addressees(&task("a1"))
        .iter()
        .map(|text| Party::from(text.as_str()))
        .collect();
    let pasted = "Ha Noi\nTP HCM\nThành phố Hồ Chí Minh\ntỉnh Ninh Bình\nBCA\nBộ Tài Chính\nđà nẵng\nHà Giang\nHà Giang\nXã A";
    let compared = compare(&data, &list, &names(pasted));
    let matched: Vec<String> = compared.matched.iter().map(ToString::to_string).collect();
    let mut expected = vec![
        "bo-cong-an",
        "bo-tai-chinh",
        "dp.da-nang-2025",
        "dp.ha-noi",
        "dp.ho-chi-minh-2025",
        "dp.ninh-binh-2025",
    ];
    expected.sort_unstable();
    let mut sorted = matched.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, expected);
    // Hà Giang is part of Tuyên Quang now, but is not Tuyên Quang: nobody is ticked for it.
    assert_eq!(compared.unmatched, ["Hà Giang", "Xã A"]);
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn every_party_is_found_by_its_own_name(at in any::<prop::sample::Index>()) {
        let data = Catalogue::bundled();
        let list = &data.parties;
        let party = &list[at.index(list.len())];
        let name = de_an_06::text::party::name(&data, party);
        let compared = compare(&data, std::slice::from_ref(party), &[&name]);
        prop_assert_eq!(compared.matched, vec![party.clone()]);
    }

    #[test]
    fn no_text_makes_it_panic(text in any::text()) {
        let data = Catalogue::bundled();
        let compared = compare(&data, &data.parties, &names(&text));
        prop_assert!(compared.matched.len() + compared.unmatched.len() <= names(&text).len());
    }

    #[test]
    fn a_key_is_well_formed_and_the_same_everywhere(party in any::party()) {
        let id = line_id(&party);
        prop_assert!(id.is_well_formed(), "{}", id);
        prop_assert_eq!(&id, &line_id(&Party::from(party.to_string())));
    }
}

#[test]
fn every_bundled_task_has_a_sheet_without_a_party_twice() {
    let book = book();
    for task in book.tasks() {
        let lines = lines(book.catalogue(), &task);
        let mut ids: Vec<_> = lines.iter().map(|line| line_id(&line.party)).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), lines.len(), "{}", task.id());
    }
}
