//! The built app on a host of this machine, or on its disk.

use super::files::{Folder, copy};
use super::process::{Process, told};
use de_an_06::exchange::one_file::NAME;
use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A host of static files, or a file on the disk.
pub(crate) struct Host {
    process: RefCell<Option<Process>>,
    folder: PathBuf,
    base: String,
    /// Where the app is, with the slash at the end.
    pub(crate) address: String,
    /// Present where the app is a copy that the test may change.
    _copy: Option<Folder>,
}

impl Host {
    /// Hosts the built app below `base`.
    pub(crate) fn below(base: &str) -> Self {
        Self::of(built(), base, None)
    }

    /// Hosts a copy of the built app, which [`Self::folder`] names.
    pub(crate) fn of_a_copy() -> Self {
        let copied = Folder::new("copy");
        copy(&built(), copied.path());
        Self::of(copied.path().to_owned(), "/", Some(copied))
    }

    /// A copy of the single file on the disk; nobody answers.
    pub(crate) fn one_file() -> Self {
        let copied = Folder::new("disk");
        let file = copied.path().join(NAME);
        fs::copy(built().join(NAME), &file).expect("the single file: `cargo xtask dist` makes it");
        Self {
            _copy: Some(copied),
            ..Self::of_file(&file)
        }
    }

    /// That file on the disk; nobody answers.
    pub(crate) fn of_file(file: &Path) -> Self {
        Self {
            process: RefCell::new(None),
            folder: file.parent().expect("a folder").to_owned(),
            base: String::new(),
            address: format!("file://{}", file.display()),
            _copy: None,
        }
    }

    fn of(folder: PathBuf, base: &str, copy: Option<Folder>) -> Self {
        assert!(
            folder.join("sw.js").is_file(),
            "{} holds no built app: `cargo xtask dist` makes it",
            folder.display()
        );
        let (process, address) = serve(&folder, base, 0);
        let process = RefCell::new(Some(process));
        Self {
            process,
            folder,
            base: base.to_owned(),
            address,
            _copy: copy,
        }
    }

    /// What is hosted.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// `http://127.0.0.1:1234`
    pub(crate) fn origin(&self) -> &str {
        let end = self
            .address
            .match_indices('/')
            .nth(2)
            .map_or(self.address.len(), |(at, _)| at);
        &self.address[..end]
    }

    /// Nobody answers from now on.
    pub(crate) fn stop(&self) {
        self.process.replace(None);
    }

    /// Answers again, at the same address.
    pub(crate) fn resume(&self) {
        let port = self
            .origin()
            .rsplit(':')
            .next()
            .and_then(|port| port.parse().ok());
        let (process, _) = serve(&self.folder, &self.base, port.expect("a port"));
        self.process.replace(Some(process));
    }
}

/// The folder with the built app.
fn built() -> PathBuf {
    PathBuf::from(told("DIST", concat!(env!("CARGO_MANIFEST_DIR"), "/dist")))
}

fn serve(folder: &Path, base: &str, port: u16) -> (Process, String) {
    let xtask = told(
        "XTASK",
        concat!(env!("CARGO_MANIFEST_DIR"), "/target/debug/xtask"),
    );
    let mut command = Command::new(xtask);
    command
        .arg("host")
        .arg(folder)
        .args(["--base", base])
        .args(["--port", &port.to_string()]);
    Process::start(&mut command, |line| {
        line.starts_with("http://").then(|| line.to_owned())
    })
}
