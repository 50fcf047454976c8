//! When and where an edit was made.

use crate::support::{any, cases};
use de_an_06::domain::stamp::{BadStamp, DeviceId, Stamp};
use proptest::prelude::*;

#[test]
fn texts_that_are_no_stamp() {
    for text in [
        "",
        "1682874000000",
        "1682874000000-0000",
        "1682874000000-0000-",
        "1682874000000-0000-ABC",
        "1682874000000-0000-a-b",
        "1682874000000-0000-abcdefghijklmnopq",
        "168287400000-0000-a",
        "+682874000000-0000-a",
        "16828740000000-0000-a",
        "1682874000000-00000-a",
        "1682874000000-+001-a",
        " 1682874000000-0000-a",
        "1682874000000-0000-ấ",
    ] {
        assert_eq!(text.parse::<Stamp>(), Err(BadStamp), "{text:?}");
    }
}

#[test]
fn devices_of_random_bits_are_well_formed() {
    for bits in [0, 1, u64::MAX, 0x0123_4567_89ab_cdef] {
        let device = DeviceId::from_random(bits);
        assert_eq!(device.as_str().parse::<DeviceId>(), Ok(device.clone()));
    }
    assert_ne!(DeviceId::from_random(1), DeviceId::from_random(2));
}

fn far_apart() -> impl Strategy<Value = Stamp> {
    (0..10_000_000_000_000_u64, 0..10_000_u16, "[a-z0-9]{1,16}").prop_map(
        |(millis, counter, device)| {
            format!("{millis:013}-{counter:04}-{device}")
                .parse()
                .expect("a stamp")
        },
    )
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn texts_sort_as_stamps_do(
        a in prop_oneof![any::stamp(), far_apart()],
        b in prop_oneof![any::stamp(), far_apart()],
    ) {
        prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
    }

    #[test]
    fn a_text_gives_the_same_stamp_again(stamp in far_apart()) {
        prop_assert_eq!(stamp.to_string().parse::<Stamp>(), Ok(stamp));
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,40}|[0-9]{11,15}-[0-9]{3,5}-[a-z]{0,20}") {
        if let Ok(stamp) = text.parse::<Stamp>() {
            prop_assert_eq!(stamp.to_string(), text);
        }
    }
}
