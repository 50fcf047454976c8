//! The names under which records are kept.

use crate::support::{NOW, any, cases};
use de_an_06::domain::id::TaskId;
use de_an_06::storage::key::{Found, Key, read};
use proptest::prelude::*;

fn key() -> impl Strategy<Value = Key> {
    let task = prop_oneof![
        any::task_id(),
        "[a-zA-Z0-9._-]{1,80}".prop_map(|id| TaskId::new(&id))
    ];
    prop_oneof![
        (task, any::field()).prop_map(|(task, field)| Key::Field(task, field)),
        any::stamp().prop_map(Key::Past),
        any::stamp().prop_map(Key::Step),
        any::stamp().prop_map(Key::Ahead),
        (prop::option::of(any::task_id()), any::text())
            .prop_map(|(task, name)| Key::Extra(task, name)),
        any::text().prop_map(Key::Setting),
        any::<u64>().prop_map(Key::Snapshot),
        (any::<u64>(), any::text()).prop_map(|(millis, key)| Key::Quarantine(millis, key)),
    ]
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_text_gives_the_same_key_again(key in key()) {
        prop_assert_eq!(read(&key.to_string()), Found::Known(key));
    }

    #[test]
    fn a_key_that_is_known_is_the_one_we_would_write(
        text in prop_oneof!["da06/[02+]{0,2}/[fhsbquwx]/[a-z0-9:+/.-]{0,12}", "da06/2/[bq]/[0-9+]{1,4}/?x?", any::<String>()],
    ) {
        if let Found::Known(key) = read(&text) {
            prop_assert_eq!(key.to_string(), text);
        }
    }
}

#[test]
fn what_keys_are() {
    let field = Key::Field(
        TaskId::new("ct-05-2023-a1"),
        de_an_06::domain::edit::Field::Status,
    );
    assert_eq!(field.to_string(), "da06/2/f/ct-05-2023-a1/status");
    for (text, expected) in [
        ("da06/2/f/ct-05-2023-a1/status", Found::Known(field)),
        ("da06/2/b/1682874000000", Found::Known(Key::Snapshot(NOW))),
        ("da06/3/f/ct-05-2023-a1/status", Found::Newer),
        (
            "da06/1/f/ct-05-2023-a1/status",
            Found::Older(1, "f/ct-05-2023-a1/status".to_owned()),
        ),
        ("da06/01/f/ct-05-2023-a1/status", Found::Unknown),
        ("da06/0/f/ct-05-2023-a1/status", Found::Unknown),
        ("da06/10/whatever", Found::Newer),
        ("da06/99999999999999999999/x", Found::Newer),
        ("da06/2/f/ct-05-2023-a1/Unheard-of", Found::Unknown),
        ("da06/2/f/ct-05-2023-a1/item:", Found::Unknown),
        ("da06/2/f/ct 05/status", Found::Unknown),
        ("da06/2/f//status", Found::Unknown),
        ("da06/2/z/x", Found::Unknown),
        ("da06/2/h/yesterday", Found::Unknown),
        ("da06/2/b/007", Found::Unknown),
        ("da06/+1/s/author", Found::Unknown),
        ("da06/01/s/author", Found::Unknown),
        ("da06/0/s/author", Found::Unknown),
        ("da06/", Found::Unknown),
        ("da06", Found::Foreign),
        ("theme", Found::Foreign),
        ("", Found::Foreign),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}
