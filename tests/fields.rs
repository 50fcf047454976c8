//! Edits come together in any order and any number, always to the same result.

use crate::support::{any, cases, entry, note};
use de_an_06::domain::journal::{Entry, Fields};
use proptest::prelude::*;

fn merged(entries: &[Entry]) -> Fields {
    let mut fields = Fields::default();
    for entry in entries {
        fields.merge(entry.clone());
    }
    fields
}

fn both(mut one: Fields, other: &Fields) -> Fields {
    for (_, entry) in other.iter() {
        one.merge(entry.clone());
    }
    one
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    // Few fields and few stamps, so that entries compete.
    let competing = (any::stamp(), "[ab]").prop_map(|(stamp, text)| Entry {
        stamp,
        ..entry(note(&text), 0)
    });
    prop::collection::vec(prop_oneof![any::entry(), competing], 0..12)
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn order_does_not_matter(
        (entries, shuffled) in entries().prop_flat_map(|entries| (Just(entries.clone()), Just(entries).prop_shuffle()))
    ) {
        prop_assert_eq!(merged(&entries), merged(&shuffled));
    }

    #[test]
    fn grouping_does_not_matter(a in entries(), b in entries(), c in entries()) {
        let (a, b, c) = (merged(&a), merged(&b), merged(&c));
        prop_assert_eq!(both(both(a.clone(), &b), &c), both(a.clone(), &both(b.clone(), &c)));
        prop_assert_eq!(both(a.clone(), &b), both(b, &a));
    }

    #[test]
    fn repeating_does_not_matter(entries in entries()) {
        let mut fields = merged(&entries);
        let before = fields.clone();
        for entry in entries {
            prop_assert!(!fields.merge(entry));
        }
        prop_assert_eq!(fields, before);
    }

    #[test]
    fn the_greatest_stamp_holds(entries in entries()) {
        let fields = merged(&entries);
        for (field, held) in fields.iter() {
            let greatest = entries.iter().filter(|e| e.edit.field() == *field).map(|e| &e.stamp).max();
            prop_assert_eq!(Some(&held.stamp), greatest);
        }
    }
}

#[test]
fn says_whether_it_was_kept() {
    let mut fields = Fields::default();
    assert!(fields.merge(entry(note("cũ"), 1)));
    assert!(fields.merge(entry(note("mới"), 2)));
    assert!(!fields.merge(entry(note("cũ hơn"), 1)));
    assert_eq!(
        fields.get(&note("").field()).map(|held| &held.edit),
        Some(&note("mới"))
    );
}
