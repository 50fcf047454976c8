//! Of whose tasks the picture is.

use crate::domain::filter::{Condition, Filter, Kind};

/// What of a filter the overview can be narrowed to: one unit that leads, the user's own, one
/// document. Whatever else is asked for it leaves out.
pub fn scope(filter: &Filter) -> Filter {
    let kinds = [Kind::Lead, Kind::Document, Kind::Mine];
    let chosen = kinds.into_iter().filter_map(|kind| filter.only(kind));
    let chosen: Filter = chosen.cloned().collect();
    // One's own unit and another that leads as well would be two answers to one question.
    match chosen.only(Kind::Lead) {
        Some(_) => chosen
            .terms()
            .iter()
            .map(|term| term.condition.clone())
            .filter(|condition| !matches!(condition, Condition::Mine(_)))
            .collect(),
        None => chosen,
    }
}
