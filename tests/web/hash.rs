use de_an_06::platform::hash;
use de_an_06::state::route::Route;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_hash_is_read_as_it_was_set() {
    for push in [false, true] {
        for text in [
            "#/nhiem-vu",
            "#/nhiem-vu/ct-05-2023-b17?q=a%26b",
            "#/thoi-han?ngay=2023-06-30",
        ] {
            hash::set(text, push);
            assert_eq!(hash::get(), text);
        }
    }
}

#[wasm_bindgen_test]
fn a_route_outlives_the_browsers_own_encoding() {
    let mut route = Route::read("#/nhiem-vu");
    "dân cư “a&b” 100% #1+1".clone_into(&mut route.search);
    hash::set(&route.hash(), false);
    assert_eq!(Route::read(&hash::get()), route);
}
