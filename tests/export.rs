//! The export file: all of it, and readable by people.

use crate::support::{Desk, any, cases, note, task};
use de_an_06::exchange::json::{BadFile, read};
use de_an_06::storage::settings::Settings;
use de_an_06::storage::store::Write;
use proptest::prelude::*;

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

        let mut other = Desk::of_device("other");
        other.import(&file);
        prop_assert_eq!(other.fields(), desk.fields());
        prop_assert_eq!(other.session.book().history(), desk.session.book().history());
        // And it is stored there.
        let again = other.reopened();
        prop_assert_eq!(again.fields(), desk.fields());
        prop_assert_eq!(again.session.book().history(), desk.session.book().history());
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
        "\"exported_at\": \"2023-05-01T00:00:01+07:00\"",
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
        ("", BadFile::NotJson(1, 0)),
        ("PK\u{3}\u{4}", BadFile::NotJson(1, 1)),
        ("{\n  \"format\": ", BadFile::NotJson(2, 12)),
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
