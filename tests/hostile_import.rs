//! Files that mean ill, or that something else wrote.

use crate::support::{Desk, any, cases, note, task};
use de_an_06::exchange::json::{BadFile, Checksum, LONGEST, read};
use de_an_06::storage::settings::Settings;
use de_an_06::text::import::bad_file;
use de_an_06::text::values::harmless;
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
    assert_eq!(read(&stamped(&deep)), Err(BadFile::TooDeep));
    for text in [stamped(r#""\ud800""#), stamped("1e400")] {
        assert!(matches!(read(&text), Err(BadFile::NotJson(1, _))), "{text}");
    }
    for value in ["[]", "9007199254740993", "{\"v\":1}"] {
        let unread = read(&stamped(value)).map(|incoming| incoming.unread);
        assert_eq!(
            unread,
            Ok(vec!["tasks[0].fields.note".to_owned()]),
            "{value}"
        );
    }
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

fn with_note(edit: &str) -> String {
    format!(
        r#"{{"format":"theo-doi-de-an-06","version":1,"tasks":[{{"id":"ct-05-2023-a1","fields":{{"note":{edit}}}}}]}}"#
    )
}

#[test]
fn how_a_file_can_be_broken() {
    let good = with_note(r#"{"value":"tốt","stamp":"1682874000000-0000-a"}"#);
    assert!(read(&good).is_ok_and(|incoming| incoming.unread.is_empty()));
    for end in 1..good.len() {
        let Some(cut) = good.get(..end) else { continue };
        assert!(matches!(read(cut), Err(BadFile::Cut(1, _))), "{cut}");
    }
    let nested = |depth: usize| with_note(&format!("{}{}", "[".repeat(depth), "]".repeat(depth)));
    assert_eq!(read(&nested(100_000)), Err(BadFile::TooDeep));
    assert_eq!(read(&"[".repeat(100_000)), Err(BadFile::TooDeep));
    assert!(read(&nested(50)).is_ok());
    assert_eq!(read(&" ".repeat(LONGEST + 1)), Err(BadFile::TooLong));
    let not_json = [
        "\u{0}",
        "de-an-06.json",
        "<!DOCTYPE html>",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "{'a':1}",
        "{\"a\":1,}",
        "{\"a\":\"\u{1}\"}",
        "{} {}",
    ];
    for text in not_json {
        assert!(matches!(read(text), Err(BadFile::NotJson(1, _))), "{text}");
    }
}

#[test]
fn what_stands_twice_is_named_and_not_taken() {
    let edit = r#"{"value":"tốt","stamp":"1682874000000-0000-a"}"#;
    let table = [
        (
            with_note(r#"{"value":"một","value":"hai","stamp":"1682874000000-0000-a"}"#),
            "tasks[0].fields.note.value",
        ),
        (
            with_note(
                r#"{"value":"một","stamp":"1682874000000-0000-a","author":"A","author":"B"}"#,
            ),
            "tasks[0].fields.note.author",
        ),
        (
            with_note(&format!(r#"{edit},"note":{edit}"#)),
            "tasks[0].fields.note",
        ),
        (
            with_note(&format!(r#"{edit}}},"id":"own-1","x":{{"#)),
            "tasks[0].id",
        ),
        (
            with_note(edit).replace("\"tasks\":", "\"tasks\":[],\"tasks\":"),
            "tasks",
        ),
    ];
    for (file, place) in table {
        let incoming = read(&file).unwrap_or_else(|why| panic!("{file}: {why}"));
        assert!(
            incoming.unread.iter().any(|unread| unread == place),
            "{file}: {:?}",
            incoming.unread
        );
        assert_eq!(incoming.entries, [], "{file}");
    }
    // The rest of the task is taken.
    let file = with_note(&format!(
        r#"{edit},"star":{{"value":true,"value":false,"stamp":"1682874000000-0000-a"}}"#
    ));
    let incoming = read(&file).expect("a file of this app");
    assert_eq!((incoming.entries.len(), incoming.unread.len()), (1, 1));
    let history = r#"{"format":"theo-doi-de-an-06","version":1,"tasks":[],"history":[{"task":"own-1","task":"own-2",
        "field":"note","before":null,"after":"x","stamp":"1682874000000-0000-a"}],"settings":{"author":"A","author":"B"}}"#;
    let incoming = read(history).expect("a file of this app");
    assert_eq!(incoming.unread, ["history[0].task", "settings.author"]);
    assert_eq!(
        (incoming.past.len(), incoming.settings),
        (0, Settings::default())
    );
}

#[test]
fn a_file_of_nothing_but_repetitions_stays_small() {
    let keys = r#""x":1,"#.repeat(100_000);
    let many: Vec<String> = (0..50_000)
        .map(|n| format!(r#""k{n}":1,"k{n}":2"#))
        .collect();
    let good =
        with_note(r#"{"value":"x","author":"A","author":"B","stamp":"1682874000000-0000-a"}"#);
    let file = good.replace("{\"format", &format!("{{{keys}{},\"format", many.join(",")));
    let incoming = read(&file).expect("a file of this app");
    assert_eq!(incoming.entries, [], "nor is what was not named any more");
    assert!(incoming.unread.len() < 2_000, "{}", incoming.unread.len());
}

#[test]
fn values_of_the_wrong_sort_are_named_and_the_good_beside_them_taken() {
    let stamp = "\"stamp\":\"1682874000000-0000-a\"";
    let table = [
        format!(r#"{{"value":5,{stamp}}}"#),
        format!(r#"{{"value":{{"a":1}},{stamp}}}"#),
        format!(r#"{{"value":"x",{stamp},"author":7}}"#),
        format!(r#"{{"value":"x",{stamp},"over":"zz"}}"#),
        r#"{"value":"x","stamp":"soon"}"#.to_owned(),
        r#"{"value":"x","stamp":"9999999999999-0000-a"}"#.to_owned(),
        r#"{"value":"x"}"#.to_owned(),
        "null".to_owned(),
        "[]".to_owned(),
        format!(r#"{{"value":"{}",{stamp}}}"#, "a".repeat(20_001)),
    ];
    for edit in table {
        let file = with_note(&format!(r#"{edit},"star":{{"value":true,{stamp}}}"#));
        let incoming = read(&file).unwrap_or_else(|why| panic!("{edit}: {why}"));
        assert_eq!(incoming.unread, ["tasks[0].fields.note"], "{edit}");
        assert_eq!(incoming.entries.len(), 1, "{edit}");
    }
    let odd = r#"{"format":"theo-doi-de-an-06","version":1,"edition":"two","part":"yes","edited_at":5,"seen":[],
        "checksum":null,"tasks":[{"id":"a b","fields":{}},{"id":"own-1","fields":{"Note":{},"a/b":{}}}],"Unknown Key":1}"#;
    let incoming = read(odd).expect("a file of this app");
    assert_eq!(
        incoming.unread,
        [
            "seen",
            "tasks[0]",
            "tasks[1].fields.Note",
            "tasks[1].fields.a/b",
            "Unknown Key"
        ]
    );
    assert_eq!(
        (incoming.edition, incoming.part, incoming.checksum),
        (0, false, Checksum::Wrong)
    );
    let seen = r#"{"format":"theo-doi-de-an-06","version":1,"tasks":[],"seen":{"abc":"1682874000000-0000-abc",
        "abd":"1682874000000-0000-abc","abe":7,"abf":"9999999999999-0000-abf"}}"#;
    let incoming = read(seen).expect("a file of this app");
    assert_eq!(incoming.unread, ["seen.abd", "seen.abe", "seen.abf"]);
    assert_eq!(incoming.seen.map(|seen| seen.iter().count()), Some(1));
}

#[test]
fn what_cannot_be_seen_is_shown_as_a_token() {
    let table = [
        ("Hà Nội, 12/KH-UBND\n\t– “x”", "Hà Nội, 12/KH-UBND\n\t– “x”"),
        ("a\0b\u{7}c\u{9f}", "a⟨U+0000⟩b⟨U+0007⟩c⟨U+009F⟩"),
        ("\u{202e}gpj.exe\u{2069}", "⟨U+202E⟩gpj.exe⟨U+2069⟩"),
        (
            "bo\u{200b}y\u{feff}te\u{ad}",
            "bo⟨U+200B⟩y⟨U+FEFF⟩te⟨U+00AD⟩",
        ),
        ("\u{e0041}", "⟨U+E0041⟩"),
        (
            "e\u{302}\u{301} 👩\u{200d}💻",
            "e\u{302}\u{301} 👩\u{200d}💻",
        ),
    ];
    for (text, shown) in table {
        assert_eq!(harmless(text), shown);
    }
}

#[test]
fn every_reason_says_what_to_do() {
    let reasons = [
        BadFile::TooLong,
        BadFile::Empty,
        BadFile::Cut(3, 4),
        BadFile::TooDeep,
        BadFile::NotJson(1_234, 5),
        BadFile::NotOurs,
        BadFile::Newer(2),
    ];
    let mut said = std::collections::HashSet::new();
    for why in &reasons {
        let words = bad_file("a\u{202e}b.json", why);
        assert!(
            words.contains("Hãy") && words.contains("a⟨U+202E⟩b.json"),
            "{words}"
        );
        assert!(said.insert(words), "no two alike");
    }
    assert!(bad_file("x", &reasons[4]).contains("dòng 1.234, cột 5"));
}
