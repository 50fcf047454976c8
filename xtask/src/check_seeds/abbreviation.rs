//! `seeds/abbreviations.json`: what in it can be wrong by itself, and what must stand in a source.

use super::document::Quote;
use serde_json::Value;

/// Where an abbreviation stands, and the words of a document that use it.
struct Basis<'a> {
    place: String,
    document: &'a str,
    words: &'a str,
}

/// Everything that is wrong with the list, whatever the sources say. `documents` are the files of
/// `seeds/documents`, as they stand.
pub(super) fn structure(abbreviations: &[Value], documents: &[&Value]) -> Vec<String> {
    let mut problems = Vec::new();
    for (at, entry) in abbreviations.iter().enumerate() {
        let place = place(entry);
        let short = text(entry, "short").to_lowercase();
        if short.is_empty() || text(entry, "full").is_empty() {
            problems.push(format!("{place}: give both short and full"));
        }
        let before = &abbreviations[..at];
        if before
            .iter()
            .any(|other| text(other, "short").to_lowercase() == short)
        {
            problems.push(format!("{place}: it is there twice; delete one"));
        }
        match basis(entry) {
            None if entry["basis"].is_null() => {}
            Some(basis) if !basis.words.to_lowercase().contains(&short) => {
                problems.push(format!("{place}, basis: quote words that have it"));
            }
            Some(basis) if documents.iter().any(|document| basis.is_of(document)) => {}
            _ => problems.push(format!(
                "{place}, basis: write kind and number (or day) of a document, then : “its words”"
            )),
        }
    }
    problems
}

/// The words that must stand in the source of a document.
pub(super) fn quotes<'a>(
    abbreviations: &'a [Value],
    document: &'a Value,
) -> impl Iterator<Item = Quote> {
    abbreviations
        .iter()
        .filter_map(basis)
        .filter(|basis| basis.is_of(document))
        .map(|basis| Quote {
            text: basis.words.to_owned(),
            place: basis.place,
        })
}

impl Basis<'_> {
    /// Whether it names this document: by its kind and number or, where it has none, by its kind
    /// and its day.
    fn is_of(&self, document: &Value) -> bool {
        let document = &document["document"];
        let day = text(document, "event_date").split('-').rev();
        let day = day.collect::<Vec<_>>().join("/");
        let number = document["number"].as_str().unwrap_or(&day);
        self.document.starts_with(text(document, "kind")) && self.document.contains(number)
    }
}

/// `Chỉ thị 05/CT-TTg, Mục 9: “Thông báo số 174/TB-VPCP”`, cut at the colon.
fn basis(entry: &Value) -> Option<Basis<'_>> {
    let (document, words) = entry["basis"].as_str()?.split_once(": “")?;
    Some(Basis {
        place: place(entry),
        document,
        words: words.strip_suffix('”')?,
    })
}

fn place(entry: &Value) -> String {
    format!("abbreviations.json, {}", text(entry, "short"))
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{quotes, structure};
    use serde_json::{Value, json};

    fn document() -> Value {
        json!({ "document": { "kind": "Chỉ thị", "number": "05/CT-TTg", "event_date": null } })
    }

    fn entry(short: &str, basis: &str) -> Value {
        json!({ "short": short, "full": "thủ tục hành chính", "basis": basis })
    }

    #[test]
    fn the_words_of_a_basis_are_held_against_the_document_that_it_names() {
        let known = entry("TTHC", "Chỉ thị 05/CT-TTg, Mục 2: “thủ tục (TTHC)”");
        let none = json!({ "short": "DVC", "full": "dịch vụ công", "basis": null });
        let list = [known, none];
        assert_eq!(structure(&list, &[&document()]), Vec::<String>::new());
        let found: Vec<String> = quotes(&list, &document()).map(|quote| quote.text).collect();
        assert_eq!(found, ["thủ tục (TTHC)"]);
    }

    #[test]
    fn a_basis_without_document_or_words_is_a_problem() {
        for (basis, what) in [
            ("Chỉ thị 06/CT-TTg: “TTHC”", "kind and number"),
            ("Chỉ thị 05/CT-TTg, Mục 2", "kind and number"),
            ("Chỉ thị 05/CT-TTg: “thủ tục”", "quote words"),
        ] {
            let found = structure(&[entry("TTHC", basis)], &[&document()]);
            assert!(found.len() == 1 && found[0].contains(what), "{found:?}");
        }
        let twice = entry("TTHC", "Chỉ thị 05/CT-TTg: “TTHC”");
        let found = structure(&[twice.clone(), twice], &[&document()]);
        assert!(found[0].contains("twice"), "{found:?}");
    }
}
