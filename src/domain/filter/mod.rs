//! Which tasks are shown, and how many each other choice would show.

mod apply;
mod check;
mod condition;
mod counts;
mod due;
mod has;
mod lens;
mod minute;
mod naming;
mod sought;

pub use apply::apply;
pub use condition::{Condition, Kind, MyPart};
pub use counts::Counts;
pub use due::{Due, Named, Period, Span};
pub use has::Has;
pub use lens::Lens;
pub use minute::Minute;
pub use naming::{Naming, Whom};
pub use sought::Sought;

use super::id::DocumentId;

/// A condition, and whether tasks are to meet it or not to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What is asked for.
    pub condition: Condition,
    /// Whether it is wanted; else it excludes.
    pub wanted: bool,
}

/// What the user chose to see. Of each kind one of the wanted conditions must be met where there are
/// any, and none of the unwanted ones. Without conditions all is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// In the order of conditions, each once: it is wanted or unwanted, never both.
    terms: Vec<Term>,
}

impl Filter {
    /// Its conditions, in their order.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Whether it shows all.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether a condition is wanted.
    pub fn wants(&self, condition: &Condition) -> bool {
        self.terms
            .iter()
            .any(|term| term.wanted && term.condition == *condition)
    }

    /// Its conditions of a kind.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Term> {
        self.terms
            .iter()
            .filter(move |term| term.condition.kind() == kind)
    }

    /// The only condition of a kind, if it is a wanted one.
    pub fn only(&self, kind: Kind) -> Option<&Condition> {
        let mut terms = self.of_kind(kind);
        let first = terms.next().filter(|term| term.wanted)?;
        terms.next().is_none().then_some(&first.condition)
    }

    /// The only document that is wanted.
    pub fn document(&self) -> Option<&DocumentId> {
        match self.only(Kind::Document) {
            Some(Condition::Document(id)) => Some(id),
            _ => None,
        }
    }

    /// Adds a condition, or turns it round.
    pub fn set(&mut self, term: Term) {
        match self.place(&term.condition) {
            Ok(at) => self.terms[at] = term,
            Err(at) => self.terms.insert(at, term),
        }
    }

    /// Adds what another filter asks for.
    pub fn add(&mut self, other: &Self) {
        for term in &other.terms {
            self.set(term.clone());
        }
    }

    /// Takes a condition away.
    pub fn remove(&mut self, condition: &Condition) {
        if let Ok(at) = self.place(condition) {
            self.terms.remove(at);
        }
    }

    /// Wants a condition, or no longer.
    pub fn toggle(&mut self, condition: Condition) {
        if self.wants(&condition) {
            self.remove(&condition);
        } else {
            self.set(Term {
                condition,
                wanted: true,
            });
        }
    }

    /// Puts one condition, or none, in place of all of a kind.
    pub fn choose(&mut self, kind: Kind, condition: Option<Condition>) {
        self.terms.retain(|term| term.condition.kind() != kind);
        if let Some(condition) = condition {
            self.toggle(condition);
        }
    }

    fn place(&self, condition: &Condition) -> Result<usize, usize> {
        self.terms
            .binary_search_by(|term| term.condition.cmp(condition))
    }
}

impl FromIterator<Condition> for Filter {
    /// The filter that wants all of them.
    fn from_iter<I: IntoIterator<Item = Condition>>(conditions: I) -> Self {
        let mut filter = Self::default();
        for condition in conditions {
            filter.set(Term {
                condition,
                wanted: true,
            });
        }
        filter
    }
}
