//! What people type, and the tasks of the real data that they mean.

use crate::support::nfd::nfd;
use crate::support::{Desk, cases, note, task};
use de_an_06::domain::edit::Edit;
use de_an_06::domain::id::ItemId;
use de_an_06::domain::item::Item;
use de_an_06::domain::next_step::NextStep;
use de_an_06::domain::plan_step::PlanStep;
use de_an_06::search::fold::key;
use de_an_06::search::query::Query;
use proptest::prelude::*;
use proptest::sample::select;

fn find(text: &str) -> Vec<String> {
    Desk::new().find(text)
}

/// Those of Chỉ thị 05/CT-TTg.
fn find_in_directive_05(text: &str) -> Vec<String> {
    let mut found = find(text);
    found.retain(|id| !id.contains("-20"));
    found
}

/// Asserts that exactly these come first, in whatever order, and that all others come after.
fn assert_first(found: &[String], expected: &[&str]) {
    let mut first = found[..expected.len().min(found.len())].to_vec();
    let mut expected: Vec<_> = expected.iter().map(|id| (*id).to_owned()).collect();
    first.sort_unstable();
    expected.sort_unstable();
    assert_eq!(first, expected);
}

#[test]
fn with_or_without_marks_the_label_counts_most() {
    let book = crate::support::book();
    let labelled: Vec<&str> = book
        .tasks()
        .filter(|task| task.title().to_lowercase().contains("dân cư"))
        .map(|task| task.id().as_str().trim_start_matches("ct-05-2023-"))
        .collect();
    assert!(labelled.contains(&"b27"));
    for query in ["dan cu", "dân cư", "DÂN CƯ", "  dân   cư "] {
        let found = find(query);
        assert_first(&found, &labelled);
        assert!(found.contains(&"a12".to_owned()), "it stands in the quote");
        assert!(
            found.len() < book.len() / 3,
            "{} tasks for {query:?}",
            found.len()
        );
    }
}

#[test]
fn the_number_of_a_document_finds_all_its_tasks() {
    let book = crate::support::book();
    for document in &book.catalogue().documents {
        let Some(number) = &document.number else {
            continue;
        };
        let its = |id: &str| id.starts_with(document.id.as_str()) || !id.contains("-20");
        for query in [number.clone(), number.to_lowercase()] {
            let found = find(&query);
            let all = book
                .tasks()
                .filter(|task| task.document().is_some_and(|other| other.id == document.id));
            let all = all.count();
            assert!(found.len() >= all, "{} of {all} for {query}", found.len());
            if document.id.as_str() == "ct-05-2023" {
                assert!(found.iter().take(all).all(|id| its(id)), "{query}");
            }
        }
    }
}

#[test]
fn the_words_of_a_label() {
    assert_eq!(find("so hoa ho so").first().map(String::as_str), Some("a8"));
    assert_eq!(
        find("số hoá hồ sơ").first().map(String::as_str),
        Some("a8"),
        "the tone on the a"
    );
    assert_eq!(
        find("Đề án Trung tâm dữ liệu quốc gia")
            .first()
            .map(String::as_str),
        Some("b1")
    );
    assert_eq!(find("266 thôn").first().map(String::as_str), Some("b29"));
    let book = crate::support::book();
    let labelled: Vec<&str> = book
        .tasks()
        .filter(|task| task.title().contains("VNeID"))
        .map(|task| task.id().as_str().trim_start_matches("ct-05-2023-"))
        .collect();
    assert!(labelled.len() > 3);
    assert_first(&find("vneid"), &labelled);
}

#[test]
fn short_names_of_units() {
    assert_eq!(
        find_in_directive_05("BHXH"),
        ["b5", "b12", "b45", "b41", "b42", "b46"],
        "those that only speak of bảo hiểm xã hội come after those that it coordinates"
    );
    let environment = ["b5", "b16", "b17", "b18", "b19"];
    for query in ["TN&MT", "tnmt", "Bộ TN&MT", "BTNMT"] {
        let mut found = find_in_directive_05(query);
        found.sort_unstable_by_key(|id| id.trim_start_matches('b').parse::<u32>().ok());
        assert_eq!(found, environment, "{query}");
    }
    assert!(find("vpcp").contains(&"b44".to_owned()));
}

#[test]
fn where_a_person_would_cite_it() {
    assert_eq!(find("Phụ lục B.17"), ["b17"]);
    assert_eq!(find("phu luc c.4"), ["c4"]);
}

#[test]
fn words_far_apart_are_found_too() {
    let found = find("Tư pháp khai sinh");
    assert_eq!(found[0], "tb-8545-2024-3-2-2-g1", "all in the label");
    assert_eq!(
        find_in_directive_05("Tư pháp khai sinh")
            .first()
            .map(String::as_str),
        Some("b34"),
        "the unit leads what the label speaks of"
    );
    assert!(
        find("sinh xyz").is_empty(),
        "half of two is another question"
    );
}

#[test]
fn the_right_marks_come_first() {
    let mut desk = Desk::new();
    desk.edit(
        &task("own-1"),
        de_an_06::domain::edit::Edit::Title(Some("Gặp ông Dương".to_owned())),
    );
    desk.edit(
        &task("own-2"),
        de_an_06::domain::edit::Edit::Title(Some("Gặp ông Đường".to_owned())),
    );
    let own = |mut found: Vec<String>| {
        found.retain(|id| id.starts_with("own-"));
        found
    };
    for query in ["Đường", "đường"] {
        assert_eq!(own(desk.find(query)), ["own-2", "own-1"]);
        assert_eq!(own(desk.find(&nfd(query))), ["own-2", "own-1"]);
    }
    assert_eq!(own(desk.find("dương")), ["own-1", "own-2"]);
}

#[test]
fn what_the_user_wrote_is_found_until_it_is_gone() {
    let mut desk = Desk::new();
    let found = desk.session.find(&Query::new("máy quét A3"));
    assert_eq!(found.complete, 0, "only two of three words");
    desk.edit(&task("b17"), note("chờ mua máy quét A3"));
    assert_eq!(desk.find("may quet a3"), ["b17"]);
    desk.undo();
    assert!(!desk.find("may quet a3").contains(&"b17".to_owned()));
}

#[test]
fn whatever_field_the_user_wrote_in_is_searched() {
    let words = || "máy quét A3".to_owned();
    let step = PlanStep {
        text: words(),
        day: None,
        who: String::new(),
        done: None,
    };
    let doer = PlanStep {
        text: "Mua".to_owned(),
        who: words(),
        ..step.clone()
    };
    let next = NextStep {
        text: words(),
        day: None,
    };
    let item = Item {
        text: words(),
        due: None,
        done: false,
    };
    let id = ItemId::new("1");
    for edit in [
        Edit::Person(Some(words())),
        Edit::Position(Some(words())),
        Edit::Obstacle(Some(words())),
        Edit::Cause(Some(words())),
        Edit::Next(Some(next)),
        Edit::Item(id.clone(), Some(item)),
        Edit::Step(id.clone(), Some(step)),
        Edit::Step(id, Some(doer)),
    ] {
        let mut desk = Desk::new();
        desk.edit(&task("b17"), edit.clone());
        assert_eq!(desk.find("may quet a3"), ["b17"], "{edit:?}");
    }
}

#[test]
fn a_word_is_found_from_its_beginning() {
    assert!(find("dinh danh die").contains(&"b6".to_owned()));
    assert!(!find("dinh").is_empty());
    assert!(find("inh").is_empty(), "not from its middle");
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn each_label_finds_its_task_first_composed_or_not(index in 0..70_usize, form in select(vec![0, 1, 2])) {
        let mut desk = Desk::new();
        let Some(view) = desk.session.book().view(index) else { return Ok(()) };
        let (id, title) = (view.id().as_str().replace("ct-05-2023-", ""), view.title().to_owned());
        let query = match form {
            0 => title,
            1 => nfd(&title),
            _ => key(&title),
        };
        let found = desk.find(&query);
        prop_assert_eq!(found.first(), Some(&id), "{:?}", query);
    }
}
