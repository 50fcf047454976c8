//! What stands under a key.

use crate::support::{any, cases};
use de_an_06::domain::edit::Field;
use de_an_06::domain::journal::{Entry, Past};
use de_an_06::storage::record::{BadRecord, read_entry, read_past, write_entry, write_past};
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn an_entry_is_read_as_it_was_written(task in any::task_id(), entry in any::entry()) {
        let write = write_entry(&task, &entry);
        prop_assert_eq!(read_entry(&entry.edit.field(), write.text.as_deref().unwrap_or_default()), Ok(entry));
    }

    #[test]
    fn a_change_is_read_as_it_was_written(
        task in any::task_id(),
        (before, edit) in any::field().prop_flat_map(|field| (any::edit_of(field.clone()), any::edit_of(field))),
        after in any::entry(),
        lost in any::<bool>(),
    ) {
        let past = Past { task, before, after: Entry { edit, ..after }, lost };
        prop_assert_eq!(read_past(write_past(&past).text.as_deref().unwrap_or_default()), Ok(past));
    }

    #[test]
    fn no_bytes_make_it_panic(field in any::field(), text in prop_oneof![any::<String>(), json_like()]) {
        let _ = read_entry(&field, &text);
        let _ = read_past(&text);
    }
}

/// What looks like a record from afar.
fn json_like() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        "[0-9]{1,3}|-?1e[0-9]{1,3}|null|true|\"[a-z ]{0,9}\"|\\[\\]|\\{\\}|\"",
        any::text().prop_map(|text| format!("\"{text}\"")),
    ];
    (value.clone(), value).prop_map(|(value, author)| {
        format!(r#"{{"v":{value},"t":"1682874000000-0000-a","a":{author}}}"#)
    })
}

#[test]
fn bytes_that_are_no_record() {
    let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
    let table = [
        ("", BadRecord::Form),
        ("\0", BadRecord::Form),
        ("null", BadRecord::Form),
        ("[]", BadRecord::Form),
        ("{}", BadRecord::Form),
        (r#"{"t":"1682874000000-0000-a"}"#, BadRecord::Form),
        (r#"{"v":"x"}"#, BadRecord::Form),
        (r#"{"v":"x","t":"hôm qua"}"#, BadRecord::Form),
        (r#"{"v":"x","t":"1682874000000-0000-a""#, BadRecord::Form),
        (
            r#"{"v":"x","v":"y","t":"1682874000000-0000-a"}"#,
            BadRecord::Form,
        ),
        (r#"{"v":1e400,"t":"1682874000000-0000-a"}"#, BadRecord::Form),
        (
            r#"{"v":"\ud800","t":"1682874000000-0000-a"}"#,
            BadRecord::Form,
        ),
        (
            &format!(r#"{{"v":{deep},"t":"1682874000000-0000-a"}}"#),
            BadRecord::Form,
        ),
        (r#"{"v":5,"t":"1682874000000-0000-a"}"#, BadRecord::Value),
        (
            r#"{"v":{"text":"x"},"t":"1682874000000-0000-a"}"#,
            BadRecord::Value,
        ),
    ];
    for (text, expected) in table {
        assert_eq!(
            read_entry(&Field::Note, text).err(),
            Some(expected),
            "{text}"
        );
        assert!(read_past(text).is_err());
    }
}

#[test]
fn odd_texts_are_kept_as_they_are() {
    let text = r#"{"v":"a\u0000b\u202ec","t":"1682874000000-0000-a","unheard-of":1}"#;
    let entry = read_entry(&Field::Note, text).expect("a record");
    assert_eq!(entry.edit, crate::support::note("a\0b\u{202e}c"));
}
