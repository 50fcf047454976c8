use chrono::NaiveDate;
use de_an_06::domain::day::local_day;
use de_an_06::platform::{clock, random};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_clock_goes_on_and_today_is_in_viet_nam() {
    let before = clock::now_millis();
    let today = clock::today();
    let after = clock::now_millis();
    assert!(before <= after);
    // The seconds around midnight may fall on either day.
    assert!([local_day(before), local_day(after)].contains(&Some(today)));
    assert!(
        today >= NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(),
        "{today}"
    );
    assert!(
        today < NaiveDate::from_ymd_opt(2100, 1, 1).unwrap(),
        "{today}"
    );
}

#[wasm_bindgen_test]
fn random_bits_differ_and_fit_a_device() {
    let drawn: Vec<u64> = (0..100).map(|_| random::bits()).collect();
    assert!(drawn.iter().all(|bits| *bits < 1 << 53));
    let mut distinct = drawn.clone();
    distinct.sort_unstable();
    distinct.dedup();
    assert_eq!(distinct.len(), drawn.len());
}
