//! Running other programs where the user can see it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a program may be silent before the user wonders.
const HEARTBEAT: Duration = Duration::from_secs(30);

/// Says what begins; every step has such a line before it.
pub(crate) fn say(what: &str) {
    println!("xtask: {what}");
}

/// Runs a program with live output, and a line of its own each half minute.
pub(crate) fn run(what: &str, command: &mut Command) -> Result<(), String> {
    run_within(Duration::MAX, what, command)
}

/// Like [`run`], but ends the program after `limit`: a network that swallows everything never fails.
pub(crate) fn run_within(limit: Duration, what: &str, command: &mut Command) -> Result<(), String> {
    say(what);
    let mut child = command
        .stdin(Stdio::null())
        .spawn()
        .map_err(|error| format!("{what}: {} does not start ({error}).", name(command)))?;
    let started = Instant::now();
    let mut next_beat = HEARTBEAT;
    loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(Some(status)) => return Err(format!("{what}: failed ({status}).")),
            Ok(None) => {}
            Err(error) => return Err(format!("{what}: {error}.")),
        }
        let elapsed = started.elapsed();
        if elapsed > limit {
            let _ = child.kill();
            let _ = child.wait();
            return Err(format!("{what}: no end after {} s.", elapsed.as_secs()));
        }
        if elapsed > next_beat {
            say(&format!("… {what}: {} s so far", elapsed.as_secs()));
            next_beat += HEARTBEAT;
        }
        thread::sleep(Duration::from_millis(50));
    }
}

/// Runs a program silently and returns what it wrote to its standard output.
pub(crate) fn output(command: &mut Command) -> Result<String, String> {
    let out = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("{} does not start ({error}).", name(command)))?;
    if out.status.success() {
        Ok(String::from_utf8_lossy(&out.stdout).trim().to_owned())
    } else {
        let complaint = String::from_utf8_lossy(&out.stderr).trim().to_owned();
        Err(format!("{} failed: {complaint}", name(command)))
    }
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

/// Runs a program that takes a moment and has nothing to say but errors.
pub(crate) fn quietly(command: &mut Command) -> Result<(), String> {
    output(command).map(drop)
}

/// The first of `names` that is a program in the user's PATH.
pub(crate) fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    names
        .iter()
        .find_map(|name| std::env::split_paths(&path).find_map(|dir| program(&dir, name)))
}

/// The program `name` in the folder `dir`, if it is there.
pub(crate) fn program(dir: &Path, name: impl AsRef<OsStr>) -> Option<PathBuf> {
    let file = dir.join(name.as_ref());
    let candidates = if cfg!(windows) {
        vec![file.with_extension("exe"), file.with_extension("cmd")]
    } else {
        vec![file]
    };
    candidates.into_iter().find(|file| file.is_file())
}
