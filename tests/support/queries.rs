//! The table of what staff type, with the tasks that they want by it.

use de_an_06::domain::id::TaskId;
use std::collections::BTreeSet;

/// As it stands in the repository, for those who read it in another language.
pub(crate) const TABLE: &str = include_str!("../search/queries.tsv");

/// The queries are of these kinds.
pub(crate) const KINDS: [&str; 14] = [
    "marked",
    "unmarked",
    "telex",
    "vni",
    "abbreviation",
    "number",
    "typo",
    "unit",
    "nfd",
    "tone",
    "prefix",
    "signs",
    "mixed",
    "sentence",
];

/// A line of the table.
pub(crate) struct Wanted {
    pub(crate) kind: &'static str,
    pub(crate) query: &'static str,
    /// In no order.
    pub(crate) tasks: BTreeSet<TaskId>,
}

/// Every line. What begins with "#" says how the table was made, the line behind it names the columns.
pub(crate) fn wanted() -> Vec<Wanted> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines
        .map(|line| {
            let mut columns = line.split('\t');
            let mut column = || columns.next().expect("three columns");
            Wanted {
                kind: column(),
                query: column(),
                tasks: column().split(' ').map(TaskId::new).collect(),
            }
        })
        .collect()
}
