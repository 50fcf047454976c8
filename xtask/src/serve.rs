//! `cargo xtask serve`: the app on this machine.

use std::thread;

use crate::args::Args;
use crate::host::Host;
use crate::watch::Snapshot;
use crate::{dist, process, setup::Kit};

/// Builds and hosts. With `--watch` the build is a development one, made anew after each edit.
pub(crate) fn run(words: &[String]) -> Result<(), String> {
    let mut args = Args::new(words);
    let port = args.port()?;
    let watch = args.flag("--watch");
    args.finish()?;
    let kit = Kit::prepare()?;
    if !watch {
        let folder = dist::make(&kit)?;
        process::say("hosting dist/ until Ctrl+C at");
        Host::open(&folder, "/", port)?.run();
        return Ok(());
    }
    let mut built_from = Snapshot::take();
    let folder = dist::make_for_development(&kit)?;
    process::say("hosting a development build until Ctrl+C at");
    let host = Host::open(&folder, "/", port)?;
    thread::spawn(|| host.run());
    loop {
        built_from.wait_for_change();
        built_from = Snapshot::take();
        process::say("files have changed");
        match dist::make_for_development(&kit) {
            Ok(_) => process::say("built; reload the page"),
            Err(sentence) => process::say(&sentence),
        }
    }
}
