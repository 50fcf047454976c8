//! All of these share one local storage: each has keys of its own and clears them away.

use de_an_06::platform::storage::{BrowserStore, LocalStore};
use de_an_06::storage::keeper::Keeper;
use de_an_06::storage::load::load;
use de_an_06::storage::settings::{Settings, Theme};
use de_an_06::storage::store::{Store, StoreError};
use wasm_bindgen_test::wasm_bindgen_test;

/// Removes the keys that begin with it, also when the test fails.
struct Keys(&'static str);

impl Drop for Keys {
    fn drop(&mut self) {
        let store = BrowserStore::open();
        for (key, _) in store.all().unwrap_or_default() {
            if key.starts_with(self.0) {
                let _ = store.remove(&key);
            }
        }
    }
}

#[wasm_bindgen_test]
fn a_text_is_read_as_it_was_written() {
    let _keys = Keys("round/");
    let store = BrowserStore::open();
    assert!(store.is_lasting());
    assert_eq!(store.get("round/none"), Ok(None));
    let texts = [
        "",
        "Đề án 06 “…”\n\0\u{2028}",
        "e\u{302}\u{301} 🇻🇳",
        "{\"v\":null}",
    ];
    for text in texts {
        store.set("round/text", text).unwrap();
        assert_eq!(store.get("round/text"), Ok(Some(text.to_owned())));
        let all = store.all().unwrap();
        assert!(all.contains(&("round/text".to_owned(), text.to_owned())));
    }
    store.remove("round/text").unwrap();
    assert_eq!(store.get("round/text"), Ok(None));
    store.remove("round/text").unwrap();
}

#[wasm_bindgen_test]
fn a_full_storage_says_so_and_keeps_what_it_had() {
    let _keys = Keys("full/");
    let store = LocalStore::open().unwrap();
    store.set("full/kept", "trước").unwrap();
    let too_much = "x".repeat(6_000_000);
    assert_eq!(store.set("full/kept", &too_much), Err(StoreError::Full));
    assert_eq!(store.get("full/kept"), Ok(Some("trước".to_owned())));
}

#[wasm_bindgen_test]
fn what_was_kept_is_loaded_again() {
    let _keys = Keys("da06/");
    let mut keeper = Keeper::new(BrowserStore::open());
    let settings = Settings {
        author: Some("Nguyễn Thị Hà".to_owned()),
        theme: Some(Theme::Dark),
        ..Settings::default()
    };
    keeper
        .write(settings.writes(&Settings::default()), 1)
        .unwrap();
    let loaded = load(&BrowserStore::open()).unwrap();
    assert_eq!(loaded.settings, settings);
    assert!(loaded.damaged.is_empty() && !loaded.newer);
}
