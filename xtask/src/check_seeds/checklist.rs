//! `seeds/checklists.json`: what in it can be wrong by itself, and what must stand in a source.

use super::document::Quote;
use super::json::{id, ids, list};
use serde_json::Value;
use std::collections::BTreeSet;

const FILE: &str = "checklists.json";

/// Everything that is wrong with the checklists, whatever the sources say. `documents` are the files of
/// `seeds/documents`, as they stand.
pub(super) fn structure(
    checklists: &[Value],
    tasks: &BTreeSet<&str>,
    documents: &[&Value],
) -> Vec<String> {
    let mut problems = Vec::new();
    ids(FILE, checklists, &mut problems);
    for checklist in checklists {
        let name = format!("{FILE}, {}", id(checklist));
        ids(&name, list(checklist, "items"), &mut problems);
        for item in list(checklist, "items") {
            let (place, basis) = (place(checklist, item), &item["basis"]);
            let known = match (basis["task"].as_str(), basis["document"].as_str()) {
                _ if basis.is_null() => true,
                (Some(task), None) => tasks.contains(task),
                (None, Some(_)) => documents.iter().any(|document| is_of(basis, document)),
                _ => false,
            };
            if !known {
                problems.push(format!(
                    "{place}, basis: name a task, or a document with ref and quote, or write null"
                ));
            }
        }
    }
    problems
}

/// The words that must stand in the source of a document.
pub(super) fn quotes<'a>(
    checklists: &'a [Value],
    document: &'a Value,
) -> impl Iterator<Item = Quote> {
    let items = checklists.iter().flat_map(|checklist| {
        let items = list(checklist, "items").iter();
        items.map(move |item| (checklist, item))
    });
    items
        .filter(|(_, item)| is_of(&item["basis"], document))
        .map(|(checklist, item)| Quote {
            text: item["basis"]["quote"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
            place: place(checklist, item),
        })
}

fn is_of(basis: &Value, document: &Value) -> bool {
    basis["document"].as_str() == document["document"]["id"].as_str()
}

fn place(checklist: &Value, item: &Value) -> String {
    format!("{FILE}, {}, {}", id(checklist), id(item))
}
