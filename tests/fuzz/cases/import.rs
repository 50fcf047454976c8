//! Any bytes are read as a file; what is read comes through an export without loss.

use de_an_06::domain::book::Book;
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::id::TaskId;
use de_an_06::domain::journal::Fields;
use de_an_06::exchange::json::{self, Incoming, Scope};
use std::collections::BTreeMap;

/// Panics where something is lost.
pub(crate) fn check(bytes: &[u8]) {
    // As the browser makes a text of a file.
    let text = String::from_utf8_lossy(bytes);
    let Ok(incoming) = json::read(&text) else {
        return;
    };
    let book = merged(&incoming);
    let file = json::export(&book, &incoming.settings, &[], &Scope::All);
    let again = json::read(&file).expect("an export is a file of this app");
    assert!(again.unread.is_empty(), "unread: {:?}", again.unread);
    assert_eq!(again.settings, incoming.settings);
    let twin = merged(&again);
    assert_eq!(fields(&twin), fields(&book));
    assert_eq!(twin.history(), book.history());
    assert_eq!(twin.extras(), book.extras());
    assert_eq!(json::export(&twin, &again.settings, &[], &Scope::All), file);
}

fn merged(incoming: &Incoming) -> Book {
    let mut book = Book::new(Catalogue::bundled());
    for (task, entry) in &incoming.entries {
        book.merge(task, entry.clone());
    }
    for past in &incoming.past {
        book.remember(past.clone());
    }
    for (task, name, value) in incoming.extras.iter() {
        book.keep_extra(task.clone(), name.clone(), value.clone());
    }
    book
}

fn fields(book: &Book) -> BTreeMap<&TaskId, &Fields> {
    book.edited()
        .map(|task| (task.id(), task.fields()))
        .collect()
}
