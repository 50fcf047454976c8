//! `check-seeds`: whether the bundled data hangs together and says what its sources say.
//!
//! The files are read as plain JSON, not by the app's types, so that one mistake does not hide the
//! others. Every problem is one line: file, id, field, what to do.

mod abbreviation;
mod checklist;
mod document;
mod json;
mod seeds;
mod source;

use crate::{args::Args, paths};
use seeds::Seeds;
use source::Source;
use std::path::Path;

pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let mut args = Args::new(args);
    let folder = args.word();
    args.finish()?;

    let seeds = Seeds::read(&paths::root().join("seeds"))?;
    let mut problems = seeds.structure();
    seeds.print_counts();
    match folder {
        Some(folder) => problems.extend(seeds.compare(&Source::all(Path::new(&folder))?)),
        None => println!("no folder of source texts was named: quotes are not compared"),
    }
    for problem in &problems {
        println!("{problem}");
    }
    match problems.len() {
        0 => Ok(()),
        count => Err(format!("{count} problems in seeds/, listed above.")),
    }
}
