//! Files that mean ill, or that something else wrote.

use crate::support::{Desk, any, cases, note, task};
use de_an_06::exchange::json::{BadFile, read};
use de_an_06::storage::settings::Settings;
use proptest::prelude::*;

/// JSON of any shape.
fn json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        "null|true|false|-?[0-9]{1,20}|1e400|-0.5",
        any::text().prop_map(|text| serde_json::Value::String(text).to_string()),
        Just("\"1682874000000-0000-a\"".to_owned()),
        Just("\"\\ud800\"".to_owned()),
    ];
    leaf.prop_recursive(4, 24, 5, |inner| {
        let name =
            "id|fields|note|status|value|stamp|task|before|after|field|author|item:1|deadline";
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4)
                .prop_map(|list| format!("[{}]", list.join(","))),
            prop::collection::vec((name, inner), 0..5).prop_map(|pairs| {
                let pairs: Vec<String> = pairs
                    .into_iter()
                    .map(|(name, value)| format!("\"{name}\":{value}"))
                    .collect();
                format!("{{{}}}", pairs.join(","))
            }),
        ]
    })
}

fn take(file: &str) {
    if read(file).is_ok() {
        let mut desk = Desk::new();
        desk.import(file);
        desk.undo();
        assert!(
            desk.reopened().loaded().damaged.is_empty(),
            "what was taken in can be read again"
        );
    }
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        take(&text);
    }

    #[test]
    fn no_json_makes_it_panic(tasks in json(), history in json(), settings in json()) {
        take(&format!(
            r#"{{"format":"theo-doi-de-an-06","version":1,"tasks":[{tasks}],"history":[{history}],"settings":{settings}}}"#
        ));
    }

    #[test]
    fn no_damage_to_a_good_file_makes_it_panic(
        deeds in prop::collection::vec(any::deed(), 1..5),
        at in any::<prop::sample::Index>(),
        length in 0..20_usize,
        instead in "[\\[\\]{}\",:0-9a-z\\\\]{0,5}",
    ) {
        let mut desk = Desk::new();
        desk.work(deeds);
        let chars: Vec<char> = desk.export(&Settings::default()).chars().collect();
        let at = at.index(chars.len());
        let end = (at + length).min(chars.len());
        let damaged: String = chars[..at].iter().copied().chain(instead.chars()).chain(chars[end..].iter().copied()).collect();
        take(&damaged);
    }
}

#[test]
fn known_traps() {
    let file = |note: &str| {
        format!(
            r#"{{"format":"theo-doi-de-an-06","version":1,"tasks":[{{"id":"own-1","fields":{{"note":{note}}}}}]}}"#
        )
    };
    let stamped = |value: &str| {
        file(&format!(
            r#"{{"value":{value},"stamp":"1682874000000-0000-a"}}"#
        ))
    };
    let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
    for text in [stamped(&deep), stamped(r#""\ud800""#), stamped("1e400")] {
        assert!(matches!(read(&text), Err(BadFile::NotJson(..))), "{text}");
    }
    for value in ["[]", "9007199254740993", "{\"v\":1}"] {
        let unread = read(&stamped(value)).map(|incoming| incoming.unread);
        assert_eq!(
            unread,
            Ok(vec!["tasks[0].fields.note".to_owned()]),
            "{value}"
        );
    }
    let twice = r#"{"value":"một","value":"hai","stamp":"1682874000000-0000-a"}"#;
    let entries = read(&file(twice)).expect("a file of this app").entries;
    assert!(entries.len() <= 1, "one value at most");
}

#[test]
fn odd_characters_are_text_like_any_other() {
    let file = r#"{"format":"theo-doi-de-an-06","version":1,"tasks":[{"id":"ct-05-2023-a1","fields":
        {"note":{"value":"a\u0000b\u202ec<script>","stamp":"1682874000000-0000-a"}}}]}"#;
    let mut desk = Desk::new();
    desk.import(file);
    let held = desk.reopened().current(&task("a1"), &note("").field());
    assert_eq!(held, note("a\0b\u{202e}c<script>"));
}

#[test]
fn a_link_that_would_run_code_does_not_come_in() {
    let file = r#"{"format":"theo-doi-de-an-06","version":1,"tasks":[{"id":"ct-05-2023-a1","fields":
        {"evidence:1":{"value":{"number":"1","link":"javascript:alert(1)"},"stamp":"1682874000000-0000-a"}}}]}"#;
    let incoming = read(file).expect("a file of this app");
    assert_eq!((incoming.entries.len(), incoming.unread.len()), (0, 1));
}
