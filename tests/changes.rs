//! What a newer version says it changes.

use de_an_06::text::changes::{OURS, news};

#[test]
fn only_what_is_new_is_told_and_only_a_few() {
    let ours = r#"[{ "date": "2026-11-22", "changes": ["một", "hai"] }]"#;
    let theirs = r#"[{ "date": "2026-12-01", "changes": ["ba"] }, { "date": "2026-11-22", "changes": ["một", "hai"] }]"#;
    assert_eq!(news(ours, theirs), ["ba"]);
    assert!(news(theirs, ours).is_empty());
    let many = r#"[{ "changes": ["1", "2", "3", "4", "5", "6", "7"] }]"#;
    assert_eq!(news(ours, many).len(), 5);
}

#[test]
fn what_cannot_be_read_tells_nothing() {
    for theirs in ["", "{}", "[1]", "<!DOCTYPE html>", r#"[{ "changes": 1 }]"#] {
        assert!(news(OURS, theirs).is_empty(), "{theirs}");
    }
}

#[test]
fn the_list_that_is_handed_out_can_be_read() {
    assert!(!news("", OURS).is_empty());
}
