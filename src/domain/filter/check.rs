//! A filter made ready to look at many tasks.

use super::condition::{Condition, Kind, MyPart};
use super::due::Due;
use super::has::Has;
use super::minute::Minute;
use super::{Filter, Lens, Term};
use crate::domain::book::TaskView;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{DocumentId, LocalityId, TopicId};
use crate::domain::party::Party;
use crate::domain::share::{Role, Shares};
use crate::domain::standing::StandingKind;
use crate::domain::status::Status;
use crate::search::fold;

/// What of a task both conditions and counts look at, found out once.
pub(super) struct Seen<'v, 'a> {
    pub(super) task: &'v TaskView<'a>,
    pub(super) standing: StandingKind,
    pub(super) status: Status,
    /// Whether the user's own unit leads, and whether it coordinates.
    pub(super) mine: (bool, bool),
    pub(super) review: bool,
}

/// A condition made ready: what can be remembered from task to task is.
enum Check<'a> {
    Standing(StandingKind),
    Status(Status),
    Shares(Shares<'a>, Role),
    Document(&'a DocumentId),
    Topic(&'a TopicId),
    Place(Shares<'a>, Vec<&'a LocalityId>),
    Person(String),
    Due(Due),
    Has(Has),
    Mine(MyPart),
    Starred,
    Review,
    Edited(Minute),
}

/// A filter made ready.
pub(super) struct Checks<'a> {
    terms: Vec<(Kind, bool, Check<'a>)>,
    /// Bits of the kinds of which something is wanted.
    wanted: u16,
    lens: &'a Lens,
}

/// The provinces that a filter names, each as somebody to whom tasks fall.
pub(super) fn places(filter: &Filter) -> Vec<Party> {
    let places = filter.of_kind(Kind::Place);
    let party = |term: &Term| match &term.condition {
        Condition::Place(id) => Some(Party::Place(id.clone())),
        _ => None,
    };
    places.filter_map(party).collect()
}

impl<'a> Checks<'a> {
    /// `places` is what [`places`] makes of the filter.
    pub(super) fn new(
        catalogue: &'a Catalogue,
        filter: &'a Filter,
        places: &'a [Party],
        lens: &'a Lens,
    ) -> Self {
        let mut places = places.iter();
        let mut checks = Vec::with_capacity(filter.terms.len());
        let mut wanted = 0;
        for term in &filter.terms {
            let kind = term.condition.kind();
            if term.wanted {
                wanted |= kind.bit();
            }
            let shares = |party, role| Check::Shares(Shares::new(catalogue, party), role);
            let check = match &term.condition {
                Condition::Standing(kind) => Check::Standing(*kind),
                Condition::Status(status) => Check::Status(*status),
                Condition::Lead(party) => shares(party, Role::Lead),
                Condition::Coordinating(party) => shares(party, Role::Coordinating),
                Condition::Document(id) => Check::Document(id),
                Condition::Topic(id) => Check::Topic(id),
                Condition::Place(id) => match places.next() {
                    Some(party) => {
                        Check::Place(Shares::new(catalogue, party), catalogue.listed_as(id))
                    }
                    None => continue,
                },
                Condition::Person(sought) => Check::Person(sought.key()),
                Condition::Due(due) => Check::Due(*due),
                Condition::Has(has) => Check::Has(*has),
                Condition::Mine(part) => Check::Mine(*part),
                Condition::Starred => Check::Starred,
                Condition::Review => Check::Review,
                Condition::Edited(minute) => Check::Edited(*minute),
            };
            checks.push((kind, term.wanted, check));
        }
        Self {
            terms: checks,
            wanted,
            lens,
        }
    }

    /// Bits of the kinds that hold a task back.
    pub(super) fn failing(&mut self, seen: &Seen<'_, '_>) -> u16 {
        let (mut met, mut barred) = (0, 0);
        for (kind, wanted, check) in &mut self.terms {
            let bit = kind.bit();
            let side = if *wanted { &mut met } else { &mut barred };
            if *side & bit == 0 && check.holds(seen, self.lens) {
                *side |= bit;
            }
        }
        (self.wanted & !met) | barred
    }
}

impl Check<'_> {
    fn holds(&mut self, seen: &Seen<'_, '_>, lens: &Lens) -> bool {
        let task = seen.task;
        match self {
            Self::Standing(kind) => *kind == seen.standing,
            Self::Status(status) => *status == seen.status,
            Self::Shares(shares, role) => shares.falls(task, *role),
            Self::Document(id) => task.document().is_some_and(|document| document.id == **id),
            Self::Topic(id) => task
                .official()
                .is_some_and(|task| task.topics.contains(*id)),
            Self::Place(shares, listed) => {
                shares.falls(task, Role::Lead)
                    || shares.falls(task, Role::Coordinating)
                    || task.localities().iter().any(|id| listed.contains(&id))
            }
            Self::Person(sought) => task
                .person()
                .is_some_and(|person| fold::key(person).contains(sought.as_str())),
            Self::Due(due) => due.holds(task.due(), lens.as_of),
            Self::Has(has) => has.holds(task),
            Self::Mine(part) => part.holds(seen.mine.0, seen.mine.1),
            Self::Starred => task.is_starred(),
            Self::Review => seen.review,
            Self::Edited(minute) => task
                .last_edit()
                .is_some_and(|stamp| stamp.millis() >= minute.millis()),
        }
    }
}
