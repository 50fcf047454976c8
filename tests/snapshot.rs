//! Snapshots: which are kept.

use de_an_06::storage::snapshot::{Snapshot, Why, read_snapshot, superfluous, write_snapshot};

fn snapshot(taken: u64, why: Why, fields: usize) -> Snapshot {
    Snapshot {
        taken,
        why,
        fields: Some(fields),
    }
}

/// When the snapshots that stay were taken.
fn kept(snapshots: &[Snapshot]) -> Vec<u64> {
    let gone = superfluous(snapshots);
    let kept = snapshots.iter().filter(|snapshot| !gone.contains(snapshot));
    kept.map(|snapshot| snapshot.taken).collect()
}

#[test]
fn are_read_as_they_were_written() {
    for fields in [None, Some(34)] {
        let snapshot = Snapshot {
            fields,
            ..snapshot(7, Why::Import, 0)
        };
        let write = write_snapshot(&snapshot, "{\n  \"tệp\": 1\n}");
        assert_eq!(write.key, "da06/2/b/7");
        let text = write.text.expect("a record");
        assert_eq!(
            read_snapshot(7, &text),
            Some((snapshot, "{\n  \"tệp\": 1\n}"))
        );
    }
    assert_eq!(read_snapshot(7, "{}"), None, "no first line");
    assert_eq!(read_snapshot(7, "7\n{}"), None);
}

#[test]
fn the_newest_five_before_something_and_of_seven_days_are_kept() {
    let before: Vec<_> = (1..=8).map(|at| snapshot(at, Why::Import, 10)).collect();
    assert_eq!(kept(&before), [4, 5, 6, 7, 8]);
    let daily: Vec<_> = (1..=9).map(|at| snapshot(at, Why::Daily, 10)).collect();
    assert_eq!(kept(&daily), [3, 4, 5, 6, 7, 8, 9]);
    let both: Vec<_> = (1..=8)
        .map(|at| snapshot(at, if at > 4 { Why::Daily } else { Why::Reset }, 10))
        .collect();
    assert_eq!(kept(&both).len(), 8, "one sort does not displace the other");
}

/// Somebody forgot everything, worked on for a week, and the last full snapshot was gone.
#[test]
fn a_state_that_is_all_but_empty_never_displaces_a_full_one() {
    let mut snapshots = vec![snapshot(1, Why::Reset, 400), snapshot(2, Why::Reset, 400)];
    snapshots.extend((3..30).map(|at| snapshot(at, Why::Reset, 2)));
    assert_eq!(kept(&snapshots), [2, 25, 26, 27, 28, 29]);
    snapshots.push(snapshot(30, Why::Reset, 330));
    assert_eq!(
        kept(&snapshots),
        [26, 27, 28, 29, 30],
        "nearly as full will do"
    );
    snapshots[0].fields = None;
    assert_eq!(
        kept(&snapshots),
        [1, 26, 27, 28, 29, 30],
        "one that was not counted may be the fullest"
    );
}
