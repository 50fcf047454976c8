//! Progress is a whole number from 0 to 100, wherever it comes from.

use de_an_06::domain::percent::{Above100, Percent};

#[test]
fn only_0_to_100() {
    for number in 0..=100 {
        assert_eq!(Percent::try_from(number).map(Percent::get), Ok(number));
    }
    for number in 101..=u8::MAX {
        assert_eq!(Percent::try_from(number), Err(Above100));
    }
}

#[test]
fn files_cannot_bring_another() {
    for text in [
        "101", "-1", "256", "50.5", "1e400", "\"50\"", "null", "[50]",
    ] {
        assert!(serde_json::from_str::<Percent>(text).is_err(), "{text}");
    }
    assert_eq!(
        serde_json::from_str::<Percent>("100").ok(),
        Some(Percent::FULL)
    );
}
