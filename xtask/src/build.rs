//! One build of the app by Trunk.

use std::path::Path;

use crate::{process, setup::Kit};

/// For whom a build is made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Optimised for size, a minute or two.
    Release,
    /// Large and soon there.
    Dev,
}

impl Profile {
    /// Where Cargo puts what it builds so.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Dev => "debug",
        }
    }
}

/// Builds the app into `folder`, which Trunk empties first.
pub(crate) fn run(kit: &Kit, profile: Profile, folder: &Path) -> Result<(), String> {
    let mut trunk = kit.command("trunk");
    // Trunk reads NO_COLOR as a boolean and refuses the usual `1`.
    trunk
        .env_remove("NO_COLOR")
        .args(["build", "--dist"])
        .arg(folder);
    if profile == Profile::Release {
        trunk.arg("--release");
    }
    let what = match profile {
        Profile::Release => "building the app (release)",
        Profile::Dev => "building the app (development)",
    };
    process::run(what, &mut trunk)
}
