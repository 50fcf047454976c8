//! The official ledger and its rates.

use crate::support::cases;
use de_an_06::domain::ledger::Ledger;
use de_an_06::domain::standing::{Standing, StandingKind};
use de_an_06::text::units as words;
use proptest::prelude::*;
use proptest::sample::select;

fn standing() -> impl Strategy<Value = Standing> {
    (1..2_000_i64).prop_flat_map(|days| {
        select(vec![
            Standing::Overdue(days),
            Standing::DueSoon(days),
            Standing::InTime(days),
            Standing::DoneInTime,
            Standing::DoneLate(days),
            Standing::Done,
            Standing::Ongoing,
            Standing::Undated,
            Standing::Stopped,
        ])
    })
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn the_cells_of_the_ledger_sum_to_its_total(standings in prop::collection::vec(standing(), 0..60)) {
        let ledger = Ledger::of(standings.iter().copied());
        let cells = [
            ledger.done_in_time, ledger.done_late, ledger.done_undated, ledger.open_in_time,
            ledger.overdue, ledger.ongoing, ledger.undated, ledger.stopped,
        ];
        prop_assert_eq!(cells.iter().sum::<usize>(), standings.len());
        prop_assert_eq!(ledger.total(), standings.len());
        let late = standings.iter().filter(|it| it.kind() == StandingKind::Overdue).count();
        prop_assert_eq!(ledger.overdue, late);
        let measured = ledger.done_in_time + ledger.done_late + ledger.overdue;
        prop_assert_eq!(ledger.on_time().map_or(0, |ratio| ratio.whole), measured);
        prop_assert!(ledger.on_time().is_none_or(|ratio| ratio.part == ledger.done_in_time));
    }
}

#[test]
fn rates_are_said_with_their_formula() {
    let ledger = Ledger::of([
        Standing::DoneInTime,
        Standing::DoneLate(3),
        Standing::Overdue(9),
        Standing::Done,
        Standing::Ongoing,
        Standing::Stopped,
    ]);
    assert_eq!(
        words::on_time(&ledger),
        "Đúng hạn: hoàn thành đúng hạn ÷ (đã hoàn thành có hạn + quá hạn) = 1/3 (33,3%)"
    );
    assert_eq!(
        words::done_of_all(&ledger).as_deref(),
        Some("Hoàn thành: đã hoàn thành ÷ tất cả nhiệm vụ = 3/6 (50%)")
    );
    let none = Ledger::default();
    assert!(words::on_time(&none).contains("chưa tính được"));
    assert_eq!(
        (words::done_of_all(&none), words::done(&none)),
        (None, "–".to_owned())
    );
}
