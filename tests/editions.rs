//! A later edition of the data under a user's edits: nothing is dropped, and what changed is listed.

use crate::support::{Desk, any, book, cases, note, task};
use de_an_06::domain::book::Book;
use de_an_06::domain::catalogue::{Catalogue, Seeds};
use de_an_06::domain::edit::Edit;
use de_an_06::domain::filter::{Condition, Filter, apply};
use de_an_06::domain::fingerprint::{Fingerprint, Official};
use de_an_06::domain::stamp::Clock;
use de_an_06::exchange::json::{Scope, export};
use de_an_06::state::session::Session;
use de_an_06::storage::settings::Settings;
use proptest::prelude::*;
use std::sync::Arc;

/// The bundled data with something changed in Chỉ thị 05.
fn edition_with(changes: &[(&str, &str)]) -> Arc<Catalogue> {
    let mut first = Seeds::BUNDLED.documents[0].to_owned();
    for (from, to) in changes {
        assert!(first.contains(from), "{from}");
        first = first.replacen(from, to, 1);
    }
    let mut documents = Seeds::BUNDLED.documents.to_vec();
    documents[0] = &first;
    let read = Catalogue::read(&Seeds {
        documents: &documents,
        ..Seeds::BUNDLED
    });
    Arc::new(read.expect("well-formed seeds"))
}

/// The work of a desk, opened by an app that carries another edition.
fn opened_with(desk: &Desk, catalogue: Arc<Catalogue>) -> Session {
    let clock = Clock::new("desk".parse().expect("a device id"));
    Session::new(Book::new(catalogue), clock, &desk.loaded())
}

/// A1's deadline, moved.
const MOVED: [(&str, &str); 1] = [(
    r#""text": "Tháng 3/2023",
        "kind": "by",
        "precision": "month",
        "due": "2023-03-31""#,
    r#""text": "Tháng 4/2023",
        "kind": "by",
        "precision": "month",
        "due": "2023-04-30""#,
)];

#[test]
fn an_edit_stays_and_its_task_is_listed() {
    let mut desk = Desk::new();
    desk.edit(&task("a1"), note("đã trình"));
    desk.edit(&task("a2"), note("không liên quan"));
    assert!(
        desk.session
            .book()
            .tasks()
            .all(|task| task.to_review().is_empty())
    );

    let later = opened_with(&desk, edition_with(&MOVED));
    let a1 = later.book().find(&task("a1")).expect("A.1");
    assert_eq!(a1.note().map(String::as_str), Some("đã trình"));
    assert_eq!(a1.to_review(), [Official::Deadline]);
    let review = Filter::from_iter([Condition::Review]);
    let book = later.book();
    let (shown, counts) = apply(
        book,
        0..book.len(),
        &review,
        &crate::support::lens("2023-03-01"),
    );
    assert_eq!(shown, [a1.index]);
    assert_eq!(counts.review, 1);
}

#[test]
fn what_was_looked_at_is_not_listed_until_it_changes_again() {
    let mut desk = Desk::new();
    desk.edit(&task("a1"), note("đã trình"));
    let catalogue = edition_with(&MOVED);
    let mut later = opened_with(&desk, catalogue.clone());
    let now = Fingerprint::of(&catalogue.tasks[0]);
    let author = Arc::from("");
    let seen = [(task("a1"), Edit::Seen(Some(now)))];
    later.apply(
        seen,
        String::new(),
        &author,
        de_an_06::state::session::Pace::Finished,
        desk.now + 1,
    );
    let a1 = later.book().find(&task("a1")).expect("A.1");
    assert!(a1.to_review().is_empty());
    assert_eq!(a1.note().map(String::as_str), Some("đã trình"));

    later.undo(&author, desk.now + 2);
    let a1 = later.book().find(&task("a1")).expect("A.1");
    assert_eq!(
        a1.to_review(),
        [Official::Deadline],
        "even that can be taken back"
    );
}

#[test]
fn our_label_is_no_official_field() {
    let mut desk = Desk::new();
    desk.edit(&task("a1"), note("đã trình"));
    let label = "Đề xuất cấp ủy ban hành nghị quyết, chỉ thị triển khai Đề án 06";
    let later = opened_with(&desk, edition_with(&[(label, "Nhãn khác")]));
    let a1 = later.book().find(&task("a1")).expect("A.1");
    assert!(a1.to_review().is_empty());
}

#[test]
fn an_edit_of_a_task_that_went_is_kept_and_exported() {
    let mut desk = Desk::new();
    desk.edit(&task("a1"), note("đã trình"));
    let later = opened_with(
        &desk,
        edition_with(&[(r#""id": "ct-05-2023-a1","#, r#""id": "ct-05-2023-a99","#)]),
    );
    let file = export(later.book(), &Settings::default(), &[], &Scope::All);
    assert!(file.contains("ct-05-2023-a1\"") && file.contains("đã trình"));
}

#[test]
fn a_file_says_over_what_its_edits_were_made() {
    let mut desk = Desk::new();
    desk.edit(&task("a1"), note("đã trình"));
    let file = desk.export(&Settings::default());
    let incoming = de_an_06::exchange::json::read(&file).expect("a file of this app");
    let (_, entry) = &incoming.entries[0];
    let book = book();
    let a1 = book.find(&task("a1")).expect("A.1");
    assert_eq!(entry.over, a1.official().map(Fingerprint::of));
}

#[test]
fn each_official_field_is_told_apart() {
    let before = &Catalogue::bundled().tasks[0];
    let changed = |change: &dyn Fn(&mut de_an_06::domain::task::Task)| {
        let mut after = before.clone();
        change(&mut after);
        Fingerprint::of(&after)
            .changed(Fingerprint::of(before))
            .collect::<Vec<_>>()
    };
    assert!(changed(&|task| task.title.push('x')).is_empty());
    assert_eq!(changed(&|task| task.quote.push('x')), [Official::Quote]);
    assert_eq!(
        changed(&|task| task.coordinating = task.lead.clone()),
        [Official::Units]
    );
    // The same bodies in another role are not the same.
    assert_eq!(
        changed(&|task| std::mem::swap(&mut task.lead, &mut task.coordinating)),
        [Official::Units]
    );
    assert_eq!(
        changed(&|task| task.deadline.due = None),
        [Official::Deadline]
    );
    assert_eq!(changed(&|task| task.product = None), [Official::Product]);
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_text_is_refused_or_read_without_panic(text in any::text()) {
        let read = Fingerprint::try_from(text.clone());
        prop_assert!(read.is_err() || String::from(read.expect("read")) == text);
    }

    #[test]
    fn a_fingerprint_is_read_as_it_was_written(number in any::<u64>()) {
        let text = format!("{number:016x}");
        let read = Fingerprint::try_from(text.clone()).expect("16 digits");
        prop_assert_eq!(String::from(read), text);
    }
}
