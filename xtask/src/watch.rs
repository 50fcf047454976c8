//! Noticing edits, by looking at file times: that works the same on every system and network drive.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, SystemTime};

use crate::paths;

const WATCHED: [&str; 6] = [
    "src",
    "style",
    "seeds",
    "index.html",
    "Cargo.toml",
    "Trunk.toml",
];
const PAUSE: Duration = Duration::from_millis(400);

/// What the watched files looked like at one time.
#[derive(PartialEq, Eq)]
pub(crate) struct Snapshot {
    newest: Option<SystemTime>,
    files: usize,
}

impl Snapshot {
    pub(crate) fn take() -> Self {
        let mut snapshot = Self {
            newest: None,
            files: 0,
        };
        for name in WATCHED {
            snapshot.add(&paths::root().join(name));
        }
        snapshot
    }

    fn add(&mut self, path: &Path) {
        if let Ok(entries) = fs::read_dir(path) {
            entries.flatten().for_each(|entry| self.add(&entry.path()));
        } else if let Ok(data) = fs::metadata(path) {
            self.files += 1;
            self.newest = self.newest.max(data.modified().ok());
        }
    }

    /// Waits until the files differ from this, and have been at rest for a moment.
    pub(crate) fn wait_for_change(&self) {
        let mut last = Self::take();
        loop {
            thread::sleep(PAUSE);
            let now = Self::take();
            if now == last && now != *self {
                return;
            }
            last = now;
        }
    }
}
