//! Numbers that stand alone, and what leads to the tasks behind each.

use super::gaps::OPEN;
use super::{Overview, unwanted, wanted};
use crate::domain::filter::{Condition, Has, Term};
use crate::domain::five_clear::Clear;
use crate::domain::ledger::Cell;
use crate::domain::standing::StandingKind;

/// A number that stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// A number of the ledger.
    Cell(Cell),
    /// Those with a last day that are done.
    DatedDone,
    /// Those with a last day that are done or late: what the on-time rate is a part of.
    Measured,
    /// Those that nobody answers for, of the late ones.
    LateWithoutPerson,
    /// Those that are due within the warning period.
    DueSoon,
    /// Those without a last day that are not done.
    Endless,
    /// Those that are still to be done.
    Open,
    /// Those of them that have all five "rõ".
    Clear,
    /// Those of them that lack any.
    Unclear,
    /// Those of them that lack that one.
    Lacking(Clear),
}

impl Figure {
    /// How many tasks there are.
    pub fn count(self, overview: &Overview) -> usize {
        let Overview { ledger, gaps, .. } = overview;
        match self {
            Self::Cell(cell) => ledger.count(cell),
            Self::DatedDone => ledger.done_in_time + ledger.done_late,
            Self::Measured => ledger.on_time().map_or(0, |ratio| ratio.whole),
            Self::LateWithoutPerson => overview.late_without_person,
            Self::DueSoon => overview.due_soon,
            Self::Endless => ledger.ongoing + ledger.undated,
            Self::Open => gaps.open,
            Self::Clear => gaps.full,
            Self::Unclear => gaps.open - gaps.full,
            Self::Lacking(clear) => gaps.missing[clear as usize],
        }
    }

    /// What they can be asked for by.
    pub fn terms(self) -> Vec<Term> {
        let standings = |kinds: &[StandingKind]| -> Vec<Term> {
            let kinds = kinds.iter().copied().map(Condition::Standing);
            kinds.map(wanted).collect()
        };
        let open = |rest: Option<Term>| -> Vec<Term> {
            let statuses = OPEN.map(|status| wanted(Condition::Status(status)));
            statuses.into_iter().chain(rest).collect()
        };
        match self {
            Self::Cell(cell) => standings(cell.standings()),
            Self::DatedDone => standings(&[StandingKind::DoneInTime, StandingKind::DoneLate]),
            Self::Measured => standings(&[
                StandingKind::DoneInTime,
                StandingKind::DoneLate,
                StandingKind::Overdue,
            ]),
            Self::LateWithoutPerson => {
                let mut terms = standings(&[StandingKind::Overdue]);
                terms.push(unwanted(Condition::Has(Has::Person)));
                terms
            }
            Self::DueSoon => standings(&[StandingKind::DueSoon]),
            Self::Endless => standings(&[StandingKind::Ongoing, StandingKind::Undated]),
            Self::Open => open(None),
            Self::Clear => open(Some(wanted(Condition::Has(Has::AllClear)))),
            Self::Unclear => open(Some(unwanted(Condition::Has(Has::AllClear)))),
            Self::Lacking(clear) => open(Some(unwanted(Condition::Has(Has::from(clear))))),
        }
    }

    /// What the others can be asked for by, of those that have or lack something: the same with what
    /// they lack turned round.
    pub fn turned(self) -> Vec<Term> {
        let mut terms = self.terms();
        for term in &mut terms {
            if matches!(term.condition, Condition::Has(_)) {
                term.wanted = !term.wanted;
            }
        }
        terms
    }
}
