//! Fields and their values, as records and files hold them.

use crate::support::{any, cases, note};
use de_an_06::domain::edit::{BadValue, Edit, Field, LONGEST_TEXT};
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn names_that_are_no_field() {
    for name in [
        "",
        "Status",
        "status ",
        "item:",
        "item:a/b",
        "item:ấ",
        "evidence:",
        "line:đ",
        "figure:a b",
        "x/y",
        "x.y",
        "ưu-tiên",
    ] {
        assert!(name.parse::<Field>().is_err(), "{name:?}");
    }
    for long in [format!("item:{}", "a".repeat(81)), "a".repeat(81)] {
        assert!(long.parse::<Field>().is_err());
    }
}

#[test]
fn a_field_of_a_newer_version_keeps_its_value() {
    let field: Field = "risk:1_a".parse().expect("a name");
    assert!(matches!(field, Field::Other(_)));
    assert_eq!(field.to_string(), "risk:1_a");
    let value = json!({"level": 3, "why": ["ấ", null, true, -1, 0.5]});
    let edit = Edit::from_value(&field, value.clone()).expect("any JSON fits");
    assert_eq!((edit.field(), edit.to_value()), (field.clone(), value));
    assert!(!edit.is_reset());
    assert!(Edit::from_value(&field, Value::Null).is_ok_and(|edit| edit.is_reset()));
    let long = Edit::from_value(&field, json!("a".repeat(LONGEST_TEXT)));
    assert_eq!(long, Err(BadValue::TooLong));
}

#[test]
fn values_that_do_not_fit() {
    let table: [(&str, Value); 12] = [
        ("status", json!("finished")),
        ("status", json!(1)),
        ("done-on", json!("30/06/2023")),
        ("done-on", json!("2023-02-29")),
        ("progress", json!(101)),
        ("progress", json!("50")),
        ("note", json!(["a"])),
        ("star", json!("yes")),
        ("deadline", json!("2023-06-30")),
        ("item:1", json!({"due": null})),
        (
            "evidence:1",
            json!({"number": "1", "link": "javascript:alert(1)"}),
        ),
        ("removed", json!(0)),
    ];
    for (name, value) in table {
        let field: Field = name.parse().expect("a field");
        assert_eq!(
            Edit::from_value(&field, value.clone()),
            Err(BadValue::Form),
            "{name} {value}"
        );
    }
}

#[test]
fn the_longest_text_can_be_read_and_a_longer_one_is_refused() {
    let longest = note(&"ặ".repeat(LONGEST_TEXT));
    assert!(!longest.is_too_long());
    assert_eq!(
        Edit::from_value(&Field::Note, longest.to_value()),
        Ok(longest)
    );
    let longer = note(&"a".repeat(LONGEST_TEXT + 1));
    assert!(longer.is_too_long());
    assert_eq!(
        Edit::from_value(&Field::Note, longer.to_value()),
        Err(BadValue::TooLong)
    );
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_name_gives_the_same_field_again(field in any::field()) {
        prop_assert_eq!(field.to_string().parse::<Field>(), Ok(field));
    }

    #[test]
    fn a_value_gives_the_same_edit_again(edit in any::edit()) {
        // By way of its text, as in records and files.
        let text = edit.to_value().to_string();
        let value = serde_json::from_str(&text).expect("JSON");
        prop_assert_eq!(Edit::from_value(&edit.field(), value), Ok(edit));
    }

    #[test]
    fn a_reset_is_null_and_nothing_else(edit in any::edit()) {
        prop_assert_eq!(edit.is_reset(), edit.to_value() == Value::Null);
        prop_assert_eq!(Edit::from_value(&edit.field(), Value::Null), Ok(Edit::reset(&edit.field())));
    }
}
