//! What the user set for this browser.

use crate::support::{NOW, any, cases};
use de_an_06::storage::keeper::Keeper;
use de_an_06::storage::load::load;
use de_an_06::storage::memory::MemoryStore;
use de_an_06::storage::settings::{SOON_DAYS, Settings, TextSize};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

fn with_device() -> impl Strategy<Value = Settings> {
    (
        any::settings(),
        option::of("[a-z0-9]{1,16}"),
        option::of(any::<u64>()),
        option::of(select(&TextSize::ALL)),
        option::of(any::<bool>()),
        option::of(any::<bool>()),
    )
        .prop_map(
            |(settings, device, exported, text_size, toured, install_refused)| Settings {
                device: device.map(|device| device.parse().expect("a device id")),
                exported,
                text_size,
                toured,
                install_refused,
                ..settings
            },
        )
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn are_read_as_they_were_written(first in with_device(), second in with_device()) {
        let mut keeper = Keeper::new(MemoryStore::default());
        // This browser's id is given once, and stays.
        let mut second = Settings { device: second.device.or(first.device.clone()), ..second };
        // Nor does the record of a view ever go: a deleted one says so.
        for id in first.views.keys() {
            second.views.entry(id.clone()).or_default();
        }
        // Nor that of a report's texts: an emptied one is empty.
        for id in first.reports.keys() {
            second.reports.entry(id.clone()).or_default();
        }
        for (before, after) in [(&Settings::default(), &first), (&first, &second)] {
            prop_assert_eq!(keeper.write(after.writes(before), NOW), Ok(()));
            let loaded = load(keeper.store()).expect("a store");
            prop_assert_eq!(&loaded.settings, after);
            prop_assert_eq!(loaded.damaged, []);
        }
    }

    #[test]
    fn only_what_changed_is_written(settings in with_device()) {
        prop_assert_eq!(settings.writes(&settings), []);
    }

    #[test]
    fn no_bytes_make_it_panic(name in "device|author|my-unit|theme|soon-days|roomy|exported|text-size|toured|install-refused|x", text in any::<String>()) {
        let mut settings = Settings::default();
        if !settings.read(&name, &text) {
            prop_assert_eq!(settings, Settings::default());
        }
    }

    #[test]
    fn a_file_fills_only_what_is_empty(own in with_device(), other in with_device()) {
        let mut filled = own.clone();
        filled.fill_from(&other);
        prop_assert_eq!(filled.author, own.author);
        prop_assert_eq!(filled.theme, own.theme.or(other.theme));
        prop_assert_eq!(filled.soon_days, own.soon_days.or(other.soon_days));
        prop_assert_eq!((filled.device, filled.exported), (own.device, own.exported));
    }
}

#[test]
fn unset_settings_have_their_usual_value() {
    let settings = Settings::default();
    assert_eq!(settings.soon_days(), i64::from(SOON_DAYS));
    assert!(settings.shortcuts());
    assert_eq!(
        Settings {
            soon_days: Some(0),
            ..settings
        }
        .soon_days(),
        0
    );
}
