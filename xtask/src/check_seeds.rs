//! `check-seeds`: whether the bundled data hangs together and says what its sources say.
//!
//! The files are read as plain JSON, not by the app's types, so that one mistake does not hide the
//! others. Every problem is one line: file, id, field, what to do.

use crate::{args::Args, paths};
use de_an_06::domain::date_words;
use de_an_06::domain::deadline::{Deadline, DeadlineKind};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Words by which documents oblige. A sentence of a source that has one outside every quote may be
/// a task that was overlooked: it is listed as a warning.
const OBLIGING: &[&str] = &[
    "chủ trì",
    "chịu trách nhiệm",
    "giao bộ",
    "giao các",
    "giao văn phòng",
    "hoàn thành",
    "khẩn trương",
    "phải ",
    "phối hợp",
    "trình chính phủ",
    "trình hội đồng",
    "trình thủ tướng",
    "yêu cầu",
    "đẩy mạnh",
];

pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let mut args = Args::new(args);
    let folder = args.word();
    args.finish()?;

    let seeds = Seeds::read(&paths::root().join("seeds"))?;
    let mut problems = seeds.structure();
    println!(
        "{} documents, {} units, {} localities: ids, references and dates compared",
        seeds.documents.len(),
        seeds.units.len(),
        seeds.localities.len(),
    );
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

/// The files of `seeds/`.
struct Seeds {
    documents: Vec<DocumentFile>,
    units: Vec<Value>,
    localities: Vec<Value>,
    topics: Vec<Value>,
}

impl Seeds {
    fn read(folder: &Path) -> Result<Self, String> {
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
        })
    }

    /// What is wrong whatever the sources say.
    fn structure(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let units = ids("units.json", &self.units, &mut problems);
        let localities = ids("localities.json", &self.localities, &mut problems);
        let topics = ids("edition.json", &self.topics, &mut problems);
        let tasks = self.documents.iter().flat_map(DocumentFile::tasks);
        let tasks = ids("documents", tasks, &mut problems);

        let mut resolve = |place: String, names: &[Value], known: &BTreeSet<&str>| {
            for name in names.iter().map(|name| name.as_str().unwrap_or_default()) {
                if !known.contains(name) {
                    problems.push(format!("{place}: `{name}` is no known id; add or mend it"));
                }
            }
        };
        for unit in &self.units {
            let place = format!("units.json, {}, successor.ids", id(unit));
            resolve(place, list(&unit["successor"], "ids"), &units);
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
            }
            for fact in document.facts() {
                resolve(document.place(fact, "about"), list(fact, "about"), &tasks);
            }
        }
        problems.extend(self.documents.iter().flat_map(DocumentFile::structure));
        problems
    }

    /// What does not stand in the sources; warns of what of the sources does not stand here.
    fn compare(&self, sources: &[Source]) -> Vec<String> {
        let mut problems = Vec::new();
        let mut in_source = BTreeMap::<&str, Vec<String>>::new();
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
                "{}: {} tasks, {} of {} quotes verbatim in {}",
                document.file,
                document.tasks().len(),
                quotes.len() - missing_from(source),
                quotes.len(),
                source.file,
            );
            for quote in quotes {
                let text = plain(&quote.text);
                if !source.text.contains(&text) {
                    let place = quote.place;
                    problems.push(format!(
                        "{place}: copy it word for word, not in the source: {text}"
                    ));
                }
                in_source.entry(&source.file).or_default().push(text);
            }
        }
        for source in sources {
            if let Some(quotes) = in_source.get(source.file.as_str()) {
                source.warn_of_uncovered(quotes);
            }
        }
        problems
    }
}

/// One file of `seeds/documents`.
struct DocumentFile {
    file: String,
    json: Value,
}

/// A text that must stand in the source word for word.
struct Quote {
    place: String,
    text: String,
}

impl DocumentFile {
    fn tasks(&self) -> &[Value] {
        list(&self.json, "tasks")
    }

    fn facts(&self) -> &[Value] {
        list(&self.json, "facts")
    }

    fn place(&self, entry: &Value, field: &str) -> String {
        format!("{}, {}, {field}", self.file, id(entry))
    }

    fn structure(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let document = id(&self.json["document"]);
        if self.file != format!("documents/{document}.json") {
            problems.push(format!(
                "{}, document.id: give file and document one name",
                self.file
            ));
        }
        let parts: BTreeSet<&str> = list(&self.json, "parts").iter().map(id).collect();
        for task in self.tasks() {
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
            if let Err(what_to_do) = deadline(&task["deadline"]) {
                problems.push(format!("{}: {what_to_do}", self.place(task, "deadline")));
            }
        }
        problems
    }

    fn quotes(&self) -> Vec<Quote> {
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

/// An official text.
struct Source {
    file: String,
    text: String,
}

impl Source {
    fn all(folder: &Path) -> Result<Vec<Self>, String> {
        files(folder, "txt")?
            .iter()
            .map(|path| {
                Ok(Self {
                    file: file_name(path),
                    text: plain(&read(path)?),
                })
            })
            .collect()
    }

    fn warn_of_uncovered(&self, quotes: &[String]) {
        let text = self.text.to_lowercase();
        let covered: Vec<_> = quotes
            .iter()
            .map(|quote| quote.to_lowercase())
            .flat_map(|quote| {
                text.match_indices(&quote)
                    .map(|(at, _)| at..at + quote.len())
                    .collect::<Vec<_>>()
            })
            .collect();
        let mut start = 0;
        for sentence in text.split_inclusive(". ") {
            let overlooked = OBLIGING
                .iter()
                .flat_map(|word| sentence.match_indices(word))
                .map(|(at, _)| start + at)
                .filter(|at| !covered.iter().any(|quote| quote.contains(at)))
                .min();
            if let Some(at) = overlooked {
                let excerpt: String = text[at..].chars().take(120).collect();
                println!("warning: {}: no task quotes this: … {excerpt} …", self.file);
            }
            start += sentence.len();
        }
    }
}

/// The text without what does not change its words: white space, the bars between table cells,
/// emphasis marks, and the shapes of quotation marks and dashes.
fn plain(text: &str) -> String {
    let lines: Vec<&str> = text.lines().filter(|line| line.trim() != "|").collect();
    let text: String = lines
        .join("\n")
        .chars()
        .filter(|c| *c != '*')
        .map(|c| match c {
            '“' | '”' | '„' | '«' | '»' => '"',
            '‘' | '’' => '\'',
            '\u{2010}'..='\u{2015}' => '-',
            c => c,
        })
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The ids of `entries`, with a problem for each that is repeated or oddly spelled.
fn ids<'a>(
    file: &str,
    entries: impl IntoIterator<Item = &'a Value>,
    problems: &mut Vec<String>,
) -> BTreeSet<&'a str> {
    let mut known = BTreeSet::new();
    for id in entries.into_iter().map(id) {
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if id.is_empty() || !id.chars().all(allowed) || id.starts_with('-') || id.ends_with('-') {
            problems.push(format!(
                "{file}, {id}, id: use only a-z, 0-9 and hyphens inside"
            ));
        }
        if !known.insert(id) {
            problems.push(format!(
                "{file}, {id}, id: it is there twice; rename the new one"
            ));
        }
    }
    known
}

fn id(entry: &Value) -> &str {
    entry["id"].as_str().unwrap_or_default()
}

/// The list at `field`; empty where there is none.
fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value[field].as_array().map_or(&[], Vec::as_slice)
}

fn json(path: &Path) -> Result<Value, String> {
    serde_json::from_str(&read(path)?).map_err(|error| format!("{}: {error}", path.display()))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// The files of a folder with this ending, in the order of their names.
fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == ending)
        })
        .collect();
    files.sort();
    Ok(files)
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
