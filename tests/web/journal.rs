//! All of these share one database: each has keys of its own and clears them away.

use de_an_06::platform::journal::Journal;
use de_an_06::storage::store::Write;
use wasm_bindgen_test::wasm_bindgen_test;

fn writes(prefix: &str, number: usize) -> Vec<Write> {
    (0..number)
        .map(|at| Write {
            key: format!("{prefix}{at}"),
            text: format!("Đề án 06 “…” \0 {at}"),
        })
        .collect()
}

async fn held(journal: &Journal, prefix: &str) -> Vec<Write> {
    let all = journal.all().await.unwrap().into_iter();
    let mut held: Vec<Write> = all
        .filter(|(key, _)| key.starts_with(prefix))
        .map(|(key, text)| Write { key, text })
        .collect();
    held.sort_by(|a, b| a.key.cmp(&b.key));
    held
}

#[wasm_bindgen_test]
async fn what_was_written_is_read_from_another_connection() {
    let journal = Journal::open().await.unwrap();
    let nine = writes("round/", 9);
    journal.write(&nine).await.unwrap();
    let other = Journal::open().await.unwrap();
    assert_eq!(held(&other, "round/").await, nine);
    let keys: Vec<String> = nine.into_iter().map(|write| write.key).collect();
    journal.remove(&keys).await.unwrap();
    assert!(held(&other, "round/").await.is_empty());
}

#[wasm_bindgen_test]
async fn the_last_of_two_writes_holds() {
    let journal = Journal::open().await.unwrap();
    let write = |text: &str| Write {
        key: "last/0".to_owned(),
        text: text.to_owned(),
    };
    let (first, second) = ([write("trước")], [write("sau")]);
    let (a, b) = (journal.write(&first), journal.write(&second));
    a.await.unwrap();
    b.await.unwrap();
    assert_eq!(held(&journal, "last/").await, second);
    journal.remove(&["last/0".to_owned()]).await.unwrap();
}
