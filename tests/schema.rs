//! The schema of the file format holds of every file that is written, and tells broken ones.

use crate::support::{Desk, any, cases, note, task};
use de_an_06::exchange::json::Scope;
use de_an_06::storage::settings::Settings;
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let text = include_str!("../src/exchange/format-1.schema.json");
    let schema = serde_json::from_str(text).expect("JSON");
    jsonschema::draft202012::new(&schema).expect("a schema")
});

fn problems(file: &Value) -> Vec<String> {
    let problems = SCHEMA.iter_errors(file);
    problems
        .map(|problem| format!("{problem} at {}", problem.instance_path()))
        .collect()
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn every_file_that_is_written_fits(
        here in prop::collection::vec(any::deed(), 0..10),
        there in prop::collection::vec(any::deed(), 0..10),
        settings in any::settings(),
    ) {
        let (mut desk, mut other) = (Desk::new(), Desk::of_device("other"));
        desk.work(here);
        other.work(there);
        desk.import(&other.export(&settings));
        for scope in [Scope::All, Scope::Tasks([task("a1"), task("own-1")].into())] {
            let file = serde_json::from_str(&desk.export_of(&settings, &scope)).expect("JSON");
            prop_assert_eq!(problems(&file), Vec::<String>::new());
        }
    }
}

fn good() -> Value {
    let mut desk = Desk::new();
    desk.edit(&task("a1"), note("tốt"));
    serde_json::from_str(&desk.export(&Settings::default())).expect("JSON")
}

#[test]
fn broken_files_do_not_fit() {
    assert_eq!(problems(&good()), Vec::<String>::new());
    let table = [
        ("/format", json!("khac")),
        ("/version", json!(2)),
        ("/edition", json!("2")),
        ("/edited_at", json!("hôm qua")),
        ("/checksum", json!("fnv1a64:xyz")),
        ("/seen", json!({"abc": "soon"})),
        ("/settings", json!({"theme": "pink"})),
        ("/tasks", json!({})),
        ("/tasks/0/id", json!("a b")),
        ("/tasks/0/fields", json!([])),
        ("/tasks/0/fields/note/value", json!(5)),
        ("/tasks/0/fields/note/stamp", json!("1682874000000-0000-A")),
        ("/tasks/0/fields/note", json!({"value": "x"})),
        (
            "/tasks/0/fields",
            json!({"a/b": {"value": 1, "stamp": "1682874000000-0000-a"}}),
        ),
        (
            "/tasks/0/fields",
            json!({"item:ấ": {"value": null, "stamp": "1682874000000-0000-a"}}),
        ),
        (
            "/tasks/0/fields",
            json!({"status": {"value": "finished", "stamp": "1682874000000-0000-a"}}),
        ),
        (
            "/tasks/0/fields",
            json!({"progress": {"value": 101, "stamp": "1682874000000-0000-a"}}),
        ),
        (
            "/tasks/0/fields",
            json!({"evidence:1": {"value": {"number": "1", "link": "javascript:alert(1)"}, "stamp": "1682874000000-0000-a"}}),
        ),
        ("/history/0/task", Value::Null),
        ("/history/0/lost", json!("yes")),
    ];
    for (place, value) in table {
        let mut file = good();
        match file.pointer_mut(place) {
            Some(held) => *held = value.clone(),
            None => file["history"][0]["lost"] = value.clone(),
        }
        assert!(!problems(&file).is_empty(), "{place} {value}");
    }
    for name in ["format", "version", "edition", "tasks"] {
        let mut file = good();
        file.as_object_mut().expect("an object").remove(name);
        assert!(!problems(&file).is_empty(), "without {name}");
    }
}

/// A file that the first version of the app wrote.
#[test]
fn files_of_earlier_versions_fit() {
    let file = json!({
        "format": "theo-doi-de-an-06", "version": 1, "edition": 1, "exported_at": "2023-05-01T00:00:00+07:00",
        "settings": {}, "tasks": [{"id": "own-1", "fields": {"title": {"value": "việc", "stamp": "1682874000000-0000-a"}}}],
        "history": []
    });
    assert_eq!(problems(&file), Vec::<String>::new());
}
