//! The files of `seeds/` together.

use super::abbreviation;
use super::checklist;
use super::document::DocumentFile;
use super::json::{file_name, files, id, ids, json, list};
use super::source::{Exception, Source, plain};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The files of `seeds/`.
pub(super) struct Seeds {
    documents: Vec<DocumentFile>,
    units: Vec<Value>,
    localities: Vec<Value>,
    topics: Vec<Value>,
    measures: Vec<Value>,
    abbreviations: Vec<Value>,
    checklists: Vec<Value>,
    reviewed: Vec<Value>,
}

impl Seeds {
    pub(super) fn read(folder: &Path) -> Result<Self, String> {
        let documents = files(&folder.join("documents"), "json")?
            .iter()
            .map(|path| {
                let file = format!("documents/{}", file_name(path));
                json(path).map(|json| DocumentFile { file, json })
            })
            .collect::<Result<_, _>>()?;
        let entries = |file: &str, field: &str| {
            json(&folder.join(file)).map(|json| list(&json, field).to_vec())
        };
        Ok(Self {
            documents,
            units: entries("units.json", "units")?,
            localities: entries("localities.json", "localities")?,
            topics: entries("edition.json", "topics")?,
            measures: entries("measures.json", "measures")?,
            abbreviations: entries("abbreviations.json", "abbreviations")?,
            checklists: entries("checklists.json", "checklists")?,
            reviewed: entries("reviewed.json", "exceptions")?,
        })
    }

    pub(super) fn print_counts(&self) {
        println!(
            "{} documents, {} units, {} localities, {} measures, {} abbreviations, {} checklists: ids, references and dates compared",
            self.documents.len(),
            self.units.len(),
            self.localities.len(),
            self.measures.len(),
            self.abbreviations.len(),
            self.checklists.len(),
        );
        for document in &self.documents {
            let targets = document
                .tasks()
                .iter()
                .map(|task| list(task, "targets").len());
            let values = document
                .facts()
                .iter()
                .map(|fact| list(fact, "values").len());
            println!(
                "{}: {} tasks with {} targets, {} facts with {} figures",
                document.file,
                document.tasks().len(),
                targets.sum::<usize>(),
                document.facts().len(),
                values.sum::<usize>(),
            );
        }
    }

    /// What is wrong whatever the sources say.
    pub(super) fn structure(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let units = ids("units.json", &self.units, &mut problems);
        let localities = ids("localities.json", &self.localities, &mut problems);
        let topics = ids("edition.json", &self.topics, &mut problems);
        let measures = ids("measures.json", &self.measures, &mut problems);
        let tasks = self.documents.iter().flat_map(DocumentFile::tasks);
        let tasks = ids("documents", tasks, &mut problems);
        let facts = self.documents.iter().flat_map(DocumentFile::facts);
        ids("documents", facts, &mut problems);

        let mut resolve = |place: String, names: &[Value], known: &BTreeSet<&str>| {
            for name in names.iter().map(|name| name.as_str().unwrap_or_default()) {
                if !known.contains(name) {
                    problems.push(format!("{place}: `{name}` is no known id; add or mend it"));
                }
            }
        };
        for unit in &self.units {
            let place = |field: &str| format!("units.json, {}, {field}", id(unit));
            let next = list(&unit["successor"], "ids");
            resolve(place("successor.ids"), next, &units);
            resolve(place("part_of"), some(&unit["part_of"]), &units);
        }
        for locality in &self.localities {
            let place = format!("localities.json, {}, successor.ids", id(locality));
            resolve(place, list(&locality["successor"], "ids"), &localities);
        }
        for document in &self.documents {
            for task in document.tasks() {
                for (field, known) in [
                    ("lead", &units),
                    ("coordinating", &units),
                    ("localities", &localities),
                    ("topics", &topics),
                    ("related", &tasks),
                ] {
                    resolve(document.place(task, field), list(task, field), known);
                }
                for target in list(task, "targets") {
                    let place = document.place(task, "targets.measure");
                    resolve(place, some(&target["measure"]), &measures);
                }
            }
            for fact in document.facts() {
                for (field, known) in [("about", &tasks), ("places", &localities)] {
                    resolve(document.place(fact, field), list(fact, field), known);
                }
                for value in list(fact, "values") {
                    let place = document.place(fact, "values.measure");
                    resolve(place, some(&value["measure"]), &measures);
                }
            }
        }
        problems.extend(self.documents.iter().flat_map(DocumentFile::structure));
        let documents: Vec<&Value> = self.documents.iter().map(|file| &file.json).collect();
        problems.extend(abbreviation::structure(&self.abbreviations, &documents));
        problems.extend(checklist::structure(&self.checklists, &tasks, &documents));
        problems
    }

    /// What does not stand in the sources, and what of the sources does not stand here.
    pub(super) fn compare(&self, sources: &[Source]) -> Vec<String> {
        let mut problems = Vec::new();
        let mut in_source = BTreeMap::<&str, (Vec<String>, Vec<Exception>)>::new();
        for document in &self.documents {
            let quotes = document.quotes();
            let missing_from = |source: &Source| {
                quotes
                    .iter()
                    .filter(|quote| !source.text.contains(&plain(&quote.text)))
                    .count()
            };
            let Some(source) = sources.iter().min_by_key(|source| missing_from(source)) else {
                return vec!["the folder has no .txt file: name the folder of source texts".into()];
            };
            println!(
                "{}: {} of {} quotes verbatim in {}",
                document.file,
                quotes.len() - missing_from(source),
                quotes.len(),
                source.file,
            );
            let (covering, exceptions) = in_source.entry(&source.file).or_default();
            for quote in quotes {
                problems.extend(source.without(&quote));
                covering.push(plain(&quote.text));
            }
            for quote in abbreviation::quotes(&self.abbreviations, &document.json) {
                problems.extend(source.without(&quote));
            }
            for quote in checklist::quotes(&self.checklists, &document.json) {
                problems.extend(source.without(&quote));
            }
            exceptions.extend(self.exceptions(id(&document.json["document"])));
        }
        for source in sources {
            if let Some((quotes, exceptions)) = in_source.get(source.file.as_str()) {
                problems.extend(source.uncovered(quotes, exceptions));
            }
        }
        problems
    }

    /// The places of a document that were looked at and rightly stand in no quote.
    fn exceptions(&self, document: &str) -> impl Iterator<Item = Exception> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        self.reviewed
            .iter()
            .filter(move |exception| exception["document"] == document)
            .map(move |exception| Exception {
                place: format!("reviewed.json, {}", text(&exception["begins"])),
                begins: text(&exception["begins"]),
            })
    }
}

/// The value as a list: none for `null`.
fn some(value: &Value) -> &[Value] {
    if value.is_null() {
        &[]
    } else {
        std::slice::from_ref(value)
    }
}
