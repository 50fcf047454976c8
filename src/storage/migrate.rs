//! Records of older versions, turned into this version's, one version after another.

use super::key::{Key, VERSION, known};
use super::snapshot::{Why, headed};

/// What a record becomes in the next version: what follows the version in its key, and its text.
type Migration = fn(rest: &str, text: &str) -> Option<(String, String)>;

/// The way from version 1 to 2, from 2 to 3, and so on.
const MIGRATIONS: [Migration; VERSION as usize - 1] = [from_1];

/// The record as this version would write it. `None` where it is no record of its own version: then
/// it stays where it is.
pub fn upgrade(version: u32, rest: &str, text: &str) -> Option<(Key, String)> {
    let from = usize::try_from(version).ok()?.checked_sub(1)?;
    let mut record = (rest.to_owned(), text.to_owned());
    for migration in MIGRATIONS.get(from..)? {
        record = migration(&record.0, &record.1)?;
    }
    let (rest, text) = record;
    let key = known(&rest)?;
    // What is written otherwise would be another record the next time.
    key.to_string().ends_with(&rest).then_some((key, text))
}

/// Version 1 had no steps and nothing written ahead, and a snapshot was the bare file.
fn from_1(rest: &str, text: &str) -> Option<(String, String)> {
    let text = match rest.split_once('/')?.0 {
        "f" | "h" | "s" | "q" => text.to_owned(),
        "b" => headed(Why::Unknown, None, text),
        _ => return None,
    };
    Some((rest.to_owned(), text))
}
