//! Who follows whom: every name of the past leads to somebody of today.

use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::directory::{Section, members};
use de_an_06::domain::lineage::{predecessors, successor};
use de_an_06::domain::party::Party;
use de_an_06::text::units as words;

#[test]
fn successors_are_known_and_lead_to_today() {
    let catalogue = Catalogue::bundled();
    let units = catalogue
        .units
        .iter()
        .map(|unit| Party::Unit(unit.id.clone()));
    let places = catalogue
        .localities
        .iter()
        .map(|place| Party::Place(place.id.clone()));
    let mut former = 0;
    for party in units.chain(places) {
        let Some(next) = successor(&catalogue, &party) else {
            continue;
        };
        former += 1;
        assert!(!next.parties.is_empty(), "{party} leads nowhere");
        for follower in &next.parties {
            let section = Section::of(&catalogue, follower);
            assert!(
                section.is_some(),
                "{party} leads to {follower}, which is not known"
            );
            assert_ne!(
                section,
                Some(Section::Former),
                "{party} leads to {follower}, which is former"
            );
            let back = predecessors(&catalogue, follower);
            assert!(
                back.iter().any(|change| change.parties.contains(&party)),
                "{follower} does not know that it follows {party}"
            );
        }
    }
    assert_eq!(former, 9 + 52);
}

#[test]
fn sixty_three_provinces_lead_to_thirty_four_and_back() {
    let catalogue = Catalogue::bundled();
    let today = members(&catalogue, Section::Places);
    assert_eq!(today.len(), 34);
    let mut old = 0;
    for place in &today {
        let before: Vec<Party> = predecessors(&catalogue, place)
            .into_iter()
            .flat_map(|change| change.parties)
            .collect();
        // Eleven were left as they were.
        assert_ne!(before.len(), 1, "{place} follows {before:?} alone");
        old += before.len().max(1);
    }
    assert_eq!(old, 63);
    let ninh_binh = Party::from("dp.ninh-binh-2025");
    let before = predecessors(&catalogue, &ninh_binh);
    let [change] = before.as_slice() else {
        panic!("one change: {before:?}");
    };
    let names = ["dp.ha-nam", "dp.nam-dinh", "dp.ninh-binh"].map(Party::from);
    assert_eq!(change.parties, names);
    assert_eq!(
        words::change(change),
        ", từ 01/07/2025 (Nghị quyết 202/2025/QH15)"
    );
}

#[test]
fn what_is_not_confirmed_is_said() {
    let catalogue = Catalogue::bundled();
    let said: Vec<String> = predecessors(&catalogue, &Party::from("bo-tai-chinh"))
        .iter()
        .map(words::change)
        .collect();
    assert_eq!(said[0], ", từ 01/03/2025 (Nghị quyết 176/2025/QH15)");
    assert!(
        said.iter()
            .any(|said| said.starts_with(" (căn cứ chưa xác nhận). ")),
        "{said:?}"
    );
}
