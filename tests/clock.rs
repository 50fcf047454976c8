//! Stamps grow, whatever the wall clock does.

use crate::support::{NOW, any, cases, stamp};
use de_an_06::domain::stamp::{Clock, Stamp};
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Event {
    Tick(u64),
    See(Stamp),
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        4 => (0..10_u64).prop_map(|millis| Event::Tick(NOW + millis)),
        1 => any::<u64>().prop_map(|millis| Event::Tick(millis % 4_000_000_000_000)),
        1 => Just(Event::Tick(0)),
        2 => any::stamp().prop_map(Event::See),
    ]
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn each_stamp_is_greater_than_all_before(events in prop::collection::vec(event(), 1..40)) {
        let mut clock = Clock::new("desk".parse().expect("a device"));
        let mut greatest: Option<Stamp> = None;
        for event in events {
            match event {
                Event::See(stamp) => {
                    clock.observe(&stamp);
                    greatest = greatest.max(Some(stamp));
                }
                Event::Tick(now) => {
                    let next = clock.tick(now);
                    prop_assert!(greatest.is_none_or(|before| next > before));
                    prop_assert_eq!(next.to_string().parse::<Stamp>(), Ok(next.clone()));
                    greatest = Some(next);
                }
            }
        }
    }
}

#[test]
fn a_full_counter_carries_over() {
    let mut clock = Clock::new("desk".parse().expect("a device"));
    clock.observe(&"1682874000000-9999-zz".parse().expect("a stamp"));
    let next = clock.tick(NOW);
    assert_eq!(next.to_string(), "1682874000001-0000-desk");
}

#[test]
fn the_wall_clock_is_followed_when_it_is_ahead() {
    let mut clock = Clock::new("desk".parse().expect("a device"));
    clock.observe(&stamp(NOW));
    assert_eq!(clock.tick(NOW + 5).to_string(), "1682874000005-0000-desk");
    assert_eq!(clock.tick(NOW + 5).to_string(), "1682874000005-0001-desk");
    assert_eq!(clock.tick(NOW).to_string(), "1682874000005-0002-desk");
}
