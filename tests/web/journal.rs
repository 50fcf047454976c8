//! All of these share one database: each has keys of its own and clears them away.

use de_an_06::platform::journal::Journal;
use de_an_06::storage::store::Write;
use wasm_bindgen_test::wasm_bindgen_test;

fn writes(prefix: &str, number: usize) -> Vec<Write> {
    (0..number)
        .map(|at| Write::put(format!("{prefix}{at}"), format!("Đề án 06 “…” \0 {at}")))
        .collect()
}

async fn held(journal: &Journal, prefix: &str) -> Vec<Write> {
    let all = journal.all().await.unwrap().into_iter();
    let mut held: Vec<Write> = all
        .filter(|(key, _)| key.starts_with(prefix))
        .map(|(key, text)| Write::put(key, text))
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
    let nothing: Vec<Write> = nine
        .into_iter()
        .map(|write| Write::remove(write.key))
        .collect();
    journal.write(&nothing).await.unwrap();
    assert!(held(&other, "round/").await.is_empty());
}

#[wasm_bindgen_test]
async fn the_last_of_two_writes_holds() {
    let journal = Journal::open().await.unwrap();
    let write = |text: &str| Write::put("last/0", text);
    let (first, second) = ([write("trước")], [write("sau")]);
    let (a, b) = (journal.write(&first), journal.write(&second));
    a.await.unwrap();
    b.await.unwrap();
    assert_eq!(held(&journal, "last/").await, second);
    journal.write(&[Write::remove("last/0")]).await.unwrap();
}

/// A tab that slept wrote what it knew over what another had written meanwhile.
#[wasm_bindgen_test]
async fn an_older_value_never_takes_the_place_of_a_newer_one() {
    let journal = Journal::open().await.unwrap();
    let key = "da06/2/f/ct-05-2023-a1/note";
    let write = |text| [Write::put(key, text)];
    let newer = write(r#"{"v":"mới","t":"1682874000001-0000-a"}"#);
    let older = write(r#"{"v":"cũ","t":"1682874000000-0000-a"}"#);
    journal.write(&newer).await.unwrap();
    journal.write(&older).await.unwrap();
    assert_eq!(held(&journal, key).await, newer);
    assert_eq!(journal.get(key).await.unwrap(), newer[0].text);
    journal.write(&[Write::remove(key)]).await.unwrap();
    assert_eq!(journal.get(key).await.unwrap(), None);
}
