//! Snapshots: taken before something large and once a day, looked at, brought back.

use super::App;
use crate::domain::day::local_day;
use crate::platform::clock;
use crate::storage::key::Key;
use crate::storage::snapshot::{
    Snapshot, Why, forget_snapshot, read_snapshot, spare, superfluous, write_snapshot,
};
use crate::storage::store::{Store, Write};
use crate::text::storage as words;
use leptos::prelude::*;
use std::time::Duration;

/// What is left of history and steps where room is wanted.
const SHORT_HISTORY: usize = 500;
const FEW_STEPS: usize = 50;
/// After the start the page has better things to do for a while.
const LATER: Duration = Duration::from_secs(3);

impl App {
    /// The write that takes a snapshot of the state, and those that make room for it.
    pub(super) fn snapshot(self, why: Why) -> (Snapshot, Vec<Write>) {
        let fields = self.session.with_untracked(|session| {
            let edited = session.book().edited();
            edited.map(|task| task.fields().iter().count()).sum()
        });
        let snapshot = Snapshot {
            taken: clock::now_millis(),
            why,
            fields: Some(fields),
        };
        let mut all = self.snapshots.get_untracked();
        all.push(snapshot);
        let gone = superfluous(&all);
        let mut writes = vec![write_snapshot(&snapshot, &self.export_text())];
        writes.extend(gone.iter().map(forget_snapshot));
        (snapshot, writes)
    }

    /// Takes note that a snapshot was taken.
    pub(super) fn note_snapshot(self, snapshot: Snapshot) {
        self.set_snapshots.update(|snapshots| {
            snapshots.push(snapshot);
            let gone = superfluous(snapshots);
            snapshots.retain(|snapshot| !gone.contains(snapshot));
        });
    }

    /// Takes the snapshots that are due at a start.
    pub(super) fn look_after_snapshots(self) {
        if self.vault.with_value(|vault| vault.rewrites_older()) {
            self.take_snapshot(Why::Migration);
        }
        let is_due = self.is_snapshot_due();
        set_timeout(
            move || {
                if is_due {
                    self.take_snapshot(Why::Daily);
                }
                self.measure_room();
            },
            LATER,
        );
    }

    fn take_snapshot(self, why: Why) {
        let (snapshot, writes) = self.snapshot(why);
        self.write_quietly(writes);
        self.note_snapshot(snapshot);
    }

    /// Whether something was edited since the last snapshot, on another day than today.
    fn is_snapshot_due(self) -> bool {
        let last = self.snapshots.with_untracked(|snapshots| {
            let taken = snapshots.iter().map(|snapshot| snapshot.taken);
            taken.max()
        });
        let edited = self.session.with_untracked(|session| {
            let tasks = session.book().edited();
            tasks
                .filter_map(|task| task.last_edit().map(|stamp| stamp.millis()))
                .max()
        });
        let is_new_day = last.and_then(local_day) < Some(self.today.get_untracked());
        is_new_day && edited > last
    }

    /// Makes room: forgets all but the newest changes, steps and snapshots.
    pub fn compact(self) {
        if self.refuse_read_only() {
            return;
        }
        let forgotten = self
            .session
            .try_update(|session| session.forget_oldest(SHORT_HISTORY, FEW_STEPS));
        let mut writes = forgotten.unwrap_or_default();
        let gone = spare(&self.snapshots.get_untracked());
        writes.extend(gone.iter().map(forget_snapshot));
        self.set_snapshots
            .update(|snapshots| snapshots.retain(|snapshot| !gone.contains(snapshot)));
        let label = words::compacted(writes.len());
        self.write_quietly(writes);
        self.show(label, false);
    }

    /// The file in a snapshot; `None` if it is not there any more.
    pub async fn snapshot_file(self, taken: u64) -> Option<String> {
        let key = Key::Snapshot(taken).to_string();
        let here = self
            .vault
            .with_value(|vault| vault.local().get(&key).ok())
            .flatten();
        let text = match (here, self.journal.get_value()) {
            (Some(text), _) => Some(text),
            (None, Some(journal)) => journal.get(&key).await.ok().flatten(),
            (None, None) => None,
        };
        read_snapshot(taken, &text?).map(|(_, file)| file.to_owned())
    }
}
