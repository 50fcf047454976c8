//! How well the search answers what staff type: on the real data, each query with the tasks that they
//! want by it.

use crate::support::queries::{KINDS, Wanted, wanted};
use crate::support::{book, nfd::nfd};
use de_an_06::domain::book::Book;
use de_an_06::search::index::Index;
use de_an_06::search::query::Query;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Nobody looks further down.
const FIRST: usize = 5;
/// What was reached, a little rounded down: mean recall and mean reciprocal rank. To be raised with
/// the search, and not lowered for a change of it.
const LEAST: (f64, f64) = (0.975, 0.983);

/// How well a query was answered.
struct Answer {
    wanted: Wanted,
    /// Part of the wanted tasks, of five at most, that are among the first five.
    recall: f64,
    /// One divided by the place of the first wanted task; 0 without any.
    reciprocal: f64,
    found: Vec<String>,
}

fn answer(book: &Book, index: &Index, wanted: Wanted) -> Answer {
    let found = index.find(&Query::new(wanted.query)).places;
    let ids = found.iter().filter_map(|place| book.view(*place));
    let ids: Vec<_> = ids.map(|task| task.id().clone()).collect();
    let is_wanted = |id: &&_| wanted.tasks.contains(*id);
    let hits = ids.iter().take(FIRST).filter(is_wanted).count();
    let first = ids.iter().position(|id| is_wanted(&id));
    Answer {
        recall: part(hits, wanted.tasks.len().min(FIRST)),
        reciprocal: first.map_or(0.0, |place| part(1, place + 1)),
        found: ids.iter().take(FIRST).map(ToString::to_string).collect(),
        wanted,
    }
}

fn part(some: usize, all: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).expect("a small number"));
    number(some) / number(all)
}

/// Mean recall and mean reciprocal rank.
fn means(answers: &[&Answer]) -> (f64, f64) {
    let mean = |of: fn(&Answer) -> f64| {
        answers.iter().map(|answer| of(answer)).sum::<f64>() * part(1, answers.len())
    };
    (
        mean(|answer| answer.recall),
        mean(|answer| answer.reciprocal),
    )
}

/// A line for each kind, and one for each query that does not have what is wanted among the first.
fn told(answers: &[Answer]) -> String {
    let mut told = String::new();
    let mut line = |name: &str, answers: &[&Answer]| {
        let (recall, reciprocal) = means(answers);
        let count = answers.len();
        writeln!(
            told,
            "{name:13}{count:4}  recall@5 {recall:.4}  MRR {reciprocal:.4}"
        )
    };
    for kind in KINDS {
        let of_kind: Vec<_> = answers.iter().filter(|a| a.wanted.kind == kind).collect();
        line(kind, &of_kind).expect("room");
    }
    line("all", &answers.iter().collect::<Vec<_>>()).expect("room");
    for answer in answers.iter().filter(|a| a.recall.min(a.reciprocal) < 1.0) {
        let Wanted { kind, query, tasks } = &answer.wanted;
        let missing = tasks.iter().map(ToString::to_string);
        let missing: Vec<_> = missing.filter(|id| !answer.found.contains(id)).collect();
        let place = answer.reciprocal;
        let how = if place == 0.0 { "nowhere" } else { "not all" };
        writeln!(
            told,
            "{how}: {kind} {query:?}, recall {:.2}, 1/place {place:.2}\n  first:   {}\n  missing: {}",
            answer.recall,
            answer.found.join(" "),
            missing.iter().take(8).cloned().collect::<Vec<_>>().join(" ")
        )
        .expect("room");
    }
    told
}

#[test]
fn the_table_is_of_real_tasks_all_documents_and_every_kind() {
    let book = book();
    let table = wanted();
    assert!(table.len() >= 240);
    let (mut tasks, mut queries) = (BTreeSet::new(), BTreeSet::new());
    for wanted in &table {
        assert!(KINDS.contains(&wanted.kind), "{}", wanted.kind);
        assert!(!wanted.tasks.is_empty(), "{}", wanted.query);
        assert!(queries.insert(wanted.query), "twice: {}", wanted.query);
        for task in &wanted.tasks {
            assert!(book.find(task).is_some(), "{task} of {}", wanted.query);
        }
        // A query that names a whole document says nothing of any one of its tasks.
        if wanted.tasks.len() <= 8 {
            tasks.extend(wanted.tasks.iter().cloned());
        }
    }
    assert!(tasks.len() >= 150, "{} tasks", tasks.len());
    for document in &book.catalogue().documents {
        let of_it = tasks
            .iter()
            .filter(|id| id.as_str().starts_with(document.id.as_str()));
        assert!(of_it.count() > 5, "{:?}", document.id);
    }
    for kind in KINDS {
        let of_kind = table.iter().filter(|wanted| wanted.kind == kind);
        assert!(of_kind.count() >= 15, "{kind}");
    }
    let decomposed = table.iter().filter(|wanted| wanted.kind == "nfd");
    for wanted in decomposed {
        assert_eq!(nfd(wanted.query), wanted.query, "composed by an editor");
        assert!(!wanted.query.is_ascii());
    }
}

#[test]
#[allow(clippy::print_stdout, reason = "the figures are to be read")]
fn what_staff_type_finds_what_they_want() {
    let book = book();
    let index = Index::new(&book);
    let answers = wanted().into_iter();
    let answers: Vec<_> = answers.map(|one| answer(&book, &index, one)).collect();
    let told = told(&answers);
    println!("{told}");
    let (recall, reciprocal) = means(&answers.iter().collect::<Vec<_>>());
    assert!(
        recall >= LEAST.0 && reciprocal >= LEAST.1,
        "worse than it was:\n{told}"
    );
}
