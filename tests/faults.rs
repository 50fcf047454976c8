//! Whatever fails and whenever the browser dies: what was shown as saved is there, and nothing is
//! there by half.

use crate::support::any::{Deed, deed};
use crate::support::machine::{Fault, LATE, Machine, Tab};
use crate::support::{cases, note, said, soak, task};
use de_an_06::domain::edit::Edit;
use de_an_06::domain::id::TaskId;
use de_an_06::domain::status::Status;
use proptest::prelude::*;

/// Something that happens to a tab.
#[derive(Clone, Debug)]
enum Event {
    Work(Deed),
    /// The journal does what it was asked first.
    Turn,
    Rest,
    Retry,
    /// The browser is killed with so many of the last writes to local storage not on the disk, and
    /// opened again.
    Kill(usize),
    /// The journal is asked for.
    Journal,
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        8 => deed().prop_map(Event::Work),
        5 => Just(Event::Turn),
        2 => Just(Event::Rest),
        1 => Just(Event::Retry),
        1 => (0..=LATE).prop_map(Event::Kill),
        2 => Just(Event::Journal),
    ]
}

fn fault() -> impl Strategy<Value = Fault> {
    prop_oneof![
        2 => Just(Fault::None),
        1 => (0..400_u64).prop_map(Fault::Once),
        1 => (0..400_u64).prop_map(Fault::ForEver),
        1 => (0..400_u64).prop_map(Fault::Lost),
        1 => (0..400_u64).prop_map(Fault::Killed),
    ]
}

/// Lives through the events, and then looks at what is left once nothing fails any more.
fn broken_promises(events: Vec<Event>, fault: Fault) -> Vec<String> {
    let mut machine = Machine::new(fault);
    let mut closed: Vec<Tab> = Vec::new();
    let mut tab = machine.open();
    let mut asked = false;
    for event in events {
        match event {
            Event::Work(deed) => tab.work(&deed),
            Event::Turn => drop(tab.turn()),
            Event::Rest => tab.rest(),
            Event::Retry => tab.retry(),
            Event::Kill(lost) => {
                machine.kill(lost);
                closed.push(std::mem::replace(&mut tab, machine.open()));
                asked = false;
            }
            Event::Journal => {
                if !std::mem::replace(&mut asked, true) {
                    tab.open_journal();
                }
            }
        }
    }
    machine.kill(0);
    machine.mend();
    closed.push(tab);
    let last = machine.open_whole();
    closed
        .iter()
        .flat_map(|tab| tab.broken_promises(&last))
        .collect()
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn no_sequence_of_edits_deaths_and_faults_breaks_a_promise(
        events in prop::collection::vec(event(), 1..24),
        fault in fault(),
    ) {
        prop_assert_eq!(broken_promises(events, fault), Vec::<String>::new());
    }
}

/// A day's work: typing, ticks, many tasks at once, steps back, a break with the browser closed.
fn a_day() -> Vec<Event> {
    let mut events = vec![Event::Journal, Event::Rest];
    let mut work = |deed| events.extend([Event::Work(deed), Event::Turn]);
    let tasks = |range: std::ops::RangeInclusive<u32>| range.map(|n| task(&format!("a{n}")));
    for task in tasks(1..=6) {
        for text in ["Đ", "Đã", "Đã họp"] {
            work(Deed::Type(task.clone(), note(text)));
        }
        let done = Edit::Status(Some(Status::Done));
        work(Deed::Edit(vec![(task, done)]));
    }
    let bulk = |status| -> Vec<(TaskId, Edit)> {
        tasks(1..=12)
            .map(|task| (task, Edit::Status(Some(status))))
            .collect()
    };
    work(Deed::Edit(bulk(Status::Doing)));
    work(Deed::Undo);
    work(Deed::Redo);
    work(Deed::Edit(bulk(Status::Done)));
    for _ in 0..3 {
        work(Deed::Undo);
    }
    events.extend([Event::Rest, Event::Retry, Event::Rest]);
    let again = events.clone();
    events.extend([Event::Kill(3)]);
    events.extend(again);
    events
}

/// Each call fails once, for ever, keeps nothing, or is the last.
#[test]
fn every_single_call_of_a_day_may_fail() {
    let calls = {
        let mut machine = Machine::new(Fault::None);
        let mut tab = machine.open();
        for event in a_day() {
            match event {
                Event::Work(deed) => tab.work(&deed),
                Event::Turn => drop(tab.turn()),
                Event::Journal => tab.open_journal(),
                Event::Kill(_) => tab = machine.open(),
                Event::Rest | Event::Retry => tab.rest(),
            }
        }
        machine.calls()
    };
    assert!(calls > 500, "a day of {calls} calls is no day");
    let (every, mut tries) = (soak(13, 1), 0_u32);
    for at in (0..calls).step_by(every) {
        for fault in [Fault::Once, Fault::ForEver, Fault::Lost, Fault::Killed] {
            let broken = broken_promises(a_day(), fault(at));
            assert!(broken.is_empty(), "{:?}: {broken:?}", fault(at));
            tries += 1;
        }
    }
    assert!(tries > 100);
    said(tries);
}
