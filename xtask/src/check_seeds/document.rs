//! A file of `seeds/documents`: what in it can be wrong by itself, and what must stand in a source.

use super::json::{id, list};
use de_an_06::domain::date_words;
use de_an_06::domain::deadline::{Deadline, DeadlineKind};
use serde_json::Value;
use std::collections::BTreeSet;

/// One file of `seeds/documents`.
pub(super) struct DocumentFile {
    pub(super) file: String,
    pub(super) json: Value,
}

/// A text that must stand in the source word for word.
pub(super) struct Quote {
    pub(super) place: String,
    pub(super) text: String,
}

impl DocumentFile {
    pub(super) fn tasks(&self) -> &[Value] {
        list(&self.json, "tasks")
    }

    pub(super) fn facts(&self) -> &[Value] {
        list(&self.json, "facts")
    }

    pub(super) fn place(&self, entry: &Value, field: &str) -> String {
        format!("{}, {}, {field}", self.file, id(entry))
    }

    pub(super) fn structure(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let document = id(&self.json["document"]);
        if self.file != format!("documents/{document}.json") {
            problems.push(format!(
                "{}, document.id: give file and document one name",
                self.file
            ));
        }
        let parts: BTreeSet<&str> = list(&self.json, "parts").iter().map(id).collect();
        for task in self.tasks().iter().chain(self.facts()) {
            let rest = id(task).strip_prefix(document);
            if !rest.is_some_and(|rest| rest.starts_with('-')) {
                problems.push(format!(
                    "{}: begin it with `{document}-`",
                    self.place(task, "id")
                ));
            }
            let part = task["part"].as_str().unwrap_or_default();
            if !parts.contains(part) {
                let place = self.place(task, "part");
                problems.push(format!(
                    "{place}: `{part}` is not one of the document's parts"
                ));
            }
        }
        for task in self.tasks() {
            if let Err(what_to_do) = deadline(&task["deadline"]) {
                problems.push(format!("{}: {what_to_do}", self.place(task, "deadline")));
            }
        }
        problems
    }

    pub(super) fn quotes(&self) -> Vec<Quote> {
        let mut quotes = Vec::new();
        let mut add = |place: String, text: &Value| {
            if let Some(text) = text.as_str() {
                quotes.push(Quote {
                    place,
                    text: text.to_owned(),
                });
            }
        };
        for task in self.tasks() {
            add(self.place(task, "quote"), &task["quote"]);
            add(self.place(task, "deadline.text"), &task["deadline"]["text"]);
            add(self.place(task, "product"), &task["product"]);
            for clause in list(task, "body_refs") {
                add(self.place(task, "body_refs"), &clause["quote"]);
            }
            for target in list(task, "targets") {
                add(self.place(task, "targets"), &target["text"]);
            }
        }
        for fact in self.facts() {
            add(self.place(fact, "quote"), &fact["quote"]);
            for value in list(fact, "values") {
                add(self.place(fact, "values"), &value["text"]);
            }
        }
        quotes
    }
}

/// Whether a deadline's dates are those that its words fix.
fn deadline(value: &Value) -> Result<(), String> {
    let deadline: Deadline =
        serde_json::from_value(value.clone()).map_err(|error| error.to_string())?;
    let bare = deadline.due.is_none() && deadline.start.is_none() && deadline.precision.is_none();
    let Some(text) = &deadline.text else {
        return if bare && deadline.kind == DeadlineKind::None {
            Ok(())
        } else {
            Err("without words of the document set kind to none and the rest to null".into())
        };
    };
    match date_words::read(text) {
        Some(read) if read == deadline => Ok(()),
        Some(read) => Err(format!("write what the words fix: {read:?}")),
        None if bare => Ok(()),
        None => Err(format!(
            "set no date: \"{text}\" fixes none that date_words.rs can read"
        )),
    }
}
