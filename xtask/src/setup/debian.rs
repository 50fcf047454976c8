//! Debian and its kin: packages by apt-get, where that is there and allowed.

use std::process::Command;

use crate::process;

/// Whether this process may install packages.
pub(crate) fn may_install() -> bool {
    process::find(&["apt-get"]).is_some()
        && process::output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

/// Installs packages, after a refresh of the lists: a fresh machine has none.
pub(crate) fn install(packages: &[&str]) -> Result<(), String> {
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    process::run(
        "refreshing apt's package lists",
        apt().args(["-qq", "update"]),
    )?;
    process::run(
        &format!("installing Debian's {}", packages.join(" ")),
        apt()
            .args(["-qq", "install", "--yes", "--no-install-recommends"])
            .args(packages),
    )
}
