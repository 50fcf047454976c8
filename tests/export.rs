//! The export file: all of it, and readable by people.

use crate::support::{Desk, any, cases, note, task};
use de_an_06::domain::edit::{Edit, Field};
use de_an_06::domain::id::TaskId;
use de_an_06::exchange::json::{BadFile, Checksum, Scope, read};
use de_an_06::storage::settings::Settings;
use de_an_06::storage::store::Write;
use proptest::prelude::*;
use serde_json::{Value, json};

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_file_brings_all_to_an_empty_desk(
        deeds in prop::collection::vec(any::deed(), 0..12),
        settings in any::settings(),
    ) {
        let mut desk = Desk::new();
        desk.work(deeds);
        let file = desk.export(&settings);
        let incoming = read(&file).expect("a file of this app");
        prop_assert_eq!(&incoming.unread, &Vec::<String>::new());
        prop_assert_eq!(&incoming.settings, &settings);
        prop_assert_eq!(incoming.checksum, Checksum::Right);

        let mut other = Desk::of_device("other");
        other.import(&file);
        prop_assert_eq!(other.fields(), desk.fields());
        prop_assert_eq!(other.session.book().history(), desk.session.book().history());
        // And it is stored there.
        let again = other.reopened();
        prop_assert_eq!(again.fields(), desk.fields());
        prop_assert_eq!(again.session.book().history(), desk.session.book().history());
        prop_assert_eq!(other.export(&settings), file, "byte for byte");
    }

    #[test]
    fn tasks_that_arrive_in_any_order_go_out_in_one(
        order in Just(vec!["own-2", "tb-9-2030-x1", "a2", "own-1", "a1"]).prop_shuffle(),
    ) {
        let mut desk = Desk::new();
        for short in order {
            let id = if short.starts_with("tb") { TaskId::new(short) } else { task(short) };
            desk.edit(&id, note("x"));
        }
        let file: Value = serde_json::from_str(&desk.export(&Settings::default())).expect("JSON");
        let ids: Vec<&str> = file["tasks"].as_array().expect("tasks").iter().filter_map(|task| task["id"].as_str()).collect();
        prop_assert_eq!(ids, ["ct-05-2023-a1", "ct-05-2023-a2", "own-1", "own-2", "tb-9-2030-x1"]);
    }
}

#[test]
fn a_person_can_read_it() {
    let mut desk = Desk::new();
    desk.edit(&task("b17"), note("chờ kinh phí"));
    let file = desk.export(&Settings {
        author: Some("Nguyễn Văn A".to_owned()),
        ..Settings::default()
    });
    for part in [
        "\"format\": \"theo-doi-de-an-06\"",
        "\"edited_at\": \"2023-05-01T00:00:01+07:00\"",
        "\"ref\": \"Phụ lục B.17\"",
        "\"value\": \"chờ kinh phí\"",
        "\"author\": \"Nguyễn Văn A\"",
    ] {
        assert!(file.contains(part), "{part} in {file}");
    }
}

#[test]
fn damaged_records_go_out_but_never_come_back() {
    let mut desk = Desk::new();
    let bad = Write::put("da06/2/f/own-1/note", "hỏng");
    desk.keeper
        .write([bad], desk.now)
        .expect("a store that takes writes");
    let file = desk.export(&Settings::default());
    assert!(file.contains("hỏng") && file.contains("da06/2/f/own-1/note"));
    let incoming = read(&file).expect("a file of this app");
    assert!(incoming.entries.is_empty() && incoming.unread.is_empty());
}

/// The device tells stamps of two machines apart: two must never share one by way of a file.
#[test]
fn the_device_stays_at_home() {
    let settings = Settings {
        device: "secret7".parse().ok(),
        exported: Some(5),
        ..Settings::default()
    };
    let file = Desk::new().export(&settings);
    assert!(!file.contains("secret7"));
    assert_eq!(
        read(&file).map(|incoming| incoming.settings),
        Ok(Settings::default())
    );
}

#[test]
fn what_is_no_file_of_ours() {
    let table = [
        ("", BadFile::Empty),
        ("\u{feff} \n", BadFile::Empty),
        ("PK\u{3}\u{4}", BadFile::NotJson(1, 1)),
        ("{\n  \"format\": ", BadFile::Cut(2, 12)),
        (
            r#"{"format":"theo-doi-de-an-06"} }"#,
            BadFile::NotJson(1, 32),
        ),
        ("[]", BadFile::NotOurs),
        ("null", BadFile::NotOurs),
        ("{}", BadFile::NotOurs),
        (r#"{"format":"another","version":1}"#, BadFile::NotOurs),
        (r#"{"format":"theo-doi-de-an-06"}"#, BadFile::NotOurs),
        (
            r#"{"format":"theo-doi-de-an-06","version":"1"}"#,
            BadFile::NotOurs,
        ),
        (
            r#"{"format":"theo-doi-de-an-06","version":0}"#,
            BadFile::NotOurs,
        ),
        (
            r#"{"format":"theo-doi-de-an-06","version":2}"#,
            BadFile::Newer(2),
        ),
        (
            r#"{"format":"theo-doi-de-an-06","version":99999999999}"#,
            BadFile::Newer(u32::MAX),
        ),
    ];
    for (text, expected) in table {
        assert_eq!(read(text), Err(expected), "{text:?}");
    }
}

#[test]
fn a_byte_order_mark_does_not_matter() {
    let file = format!("\u{feff}{}", Desk::new().export(&Settings::default()));
    assert!(read(&file).is_ok());
}

#[test]
fn a_file_that_was_changed_on_the_way_is_told() {
    let mut desk = Desk::new();
    desk.edit(&task("a1"), note("tốt"));
    let file = desk.export(&Settings::default());
    let checksum = |file: &str| read(file).map(|incoming| incoming.checksum);
    assert_eq!(checksum(&file), Ok(Checksum::Right));
    assert_eq!(checksum(&file.replace("tốt", "xấu")), Ok(Checksum::Wrong));
    let mut value: Value = serde_json::from_str(&file).expect("JSON");
    assert_eq!(
        checksum(&value.to_string()),
        Ok(Checksum::Right),
        "white space is no change"
    );
    value["checksum"] = json!(7);
    assert_eq!(checksum(&value.to_string()), Ok(Checksum::Wrong));
    value.as_object_mut().expect("an object").remove("checksum");
    assert_eq!(checksum(&value.to_string()), Ok(Checksum::Absent));
}

/// The hash is documented: whoever writes such files elsewhere must come to the same.
#[test]
fn the_checksum_is_the_one_that_is_documented() {
    let hash = |text: &str| de_an_06::domain::hash::Hash::of(text);
    assert_eq!(hash(""), 0xcbf2_9ce4_8422_2325);
    assert_eq!(hash("a"), 0xaf63_dc4c_8601_ec8c);
    assert_eq!(hash("foobar"), 0x8594_4171_f739_67e8);
    let file: Value =
        serde_json::from_str(&Desk::new().export(&Settings::default())).expect("JSON");
    let text = r#"{"edited_at":null,"edition":EDITION,"format":"theo-doi-de-an-06","history":[],"seen":{},"settings":{},"tasks":[],"version":1}"#;
    let text = text.replace("EDITION", &file["edition"].to_string());
    assert_eq!(
        file["checksum"],
        json!(format!("fnv1a64:{:016x}", hash(&text)))
    );
}

#[test]
fn a_file_says_what_was_seen_once_a_browser_profile() {
    let mut desk = Desk::of_device("abcdefghjktab1");
    desk.edit(&task("a1"), note("một"));
    let mut other = Desk::of_device("abcdefghjktab2");
    other.now += 60_000;
    other.edit(&task("a2"), note("hai"));
    let mut third = Desk::of_device("third");
    third.edit(&task("a1"), note("ba"));
    third.import(&desk.export(&Settings::default()));
    third.import(&other.export(&Settings::default()));
    let file: Value = serde_json::from_str(&third.export(&Settings::default())).expect("JSON");
    assert_eq!(
        file["seen"],
        json!({"abcdefghjk": "1682874061000-0001-abcdefghjktab2", "third": "1682874001000-0001-third"})
    );
}

#[test]
fn a_part_says_so_and_holds_nothing_else() {
    let mut desk = Desk::new();
    desk.edit(&task("a1"), note("vào tệp"));
    desk.edit(&task("a2"), note("ở lại"));
    let settings = Settings {
        author: Some("ở lại".to_owned()),
        ..Settings::default()
    };
    let file = desk.export_of(&settings, &Scope::Tasks([task("a1"), task("b17")].into()));
    assert!(
        file.contains("\"part\": true") && !file.contains("ở lại"),
        "{file}"
    );
    let incoming = read(&file).expect("a file of this app");
    assert!(incoming.part && incoming.checksum == Checksum::Right);
    assert_eq!((incoming.entries.len(), incoming.past.len()), (1, 1));
    assert_eq!(
        incoming.edited_at.as_deref(),
        Some("2023-05-01T00:00:01+07:00")
    );
    assert!(!read(&desk.export(&settings)).is_ok_and(|whole| whole.part));
}

#[test]
fn what_a_newer_version_adds_goes_through() {
    let mut value: Value = serde_json::from_str(&{
        let mut desk = Desk::new();
        desk.edit(&task("a1"), note("tốt"));
        desk.export(&Settings::default())
    })
    .expect("JSON");
    value["approved_by"] = json!({"name": "Trần Thị B", "on": [1, 2.5]});
    value["tasks"][0]["weight"] = json!(7);
    value["tasks"][0]["fields"]["risk"] =
        json!({"value": ["cao"], "stamp": "1682874000000-0000-b"});
    let mut desk = Desk::of_device("other");
    desk.import(&value.to_string());
    assert!(matches!(
        desk.fields()[0].1.iter().last(),
        Some((Field::Other(_), _))
    ));
    let out: Value = serde_json::from_str(&desk.export(&Settings::default())).expect("JSON");
    for place in [
        "/approved_by",
        "/tasks/0/weight",
        "/tasks/0/fields/risk/value",
    ] {
        assert_eq!(out.pointer(place), value.pointer(place), "{place}");
    }
    // The field is stored like any other, and lasts.
    let risk: Field = "risk".parse().expect("a name");
    assert_eq!(
        desk.reopened().current(&task("a1"), &risk),
        Edit::from_value(&risk, json!(["cao"])).expect("JSON")
    );
}

/// Two files that differ in what neither of us understands: the order must not matter.
#[test]
fn of_two_unknown_values_always_the_same_holds() {
    let with = |value: Value| {
        json!({"format": "theo-doi-de-an-06", "version": 1, "tasks": [], "colour": value})
            .to_string()
    };
    let files = [with(json!("red")), with(json!("blue"))];
    for order in [[0, 1], [1, 0]] {
        let mut desk = Desk::new();
        for n in order {
            desk.import(&files[n]);
        }
        assert!(
            desk.export(&Settings::default())
                .contains("\"colour\": \"red\"")
        );
    }
}
