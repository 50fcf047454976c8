//! What a unit is, how else it is written, and who followed whom.

use crate::domain::catalogue::Catalogue;
use crate::domain::directory::bare_name;
use crate::domain::lineage::{self, Change};
use crate::domain::party::Party;
use crate::domain::unit::{Alias, Unit, UnitKind};
use crate::text::units as words;
use crate::ui::app;
use leptos::prelude::*;

/// The pane that says so.
pub(super) fn about(catalogue: &Catalogue, party: &Party) -> impl IntoView {
    let mut rows: Vec<AnyView> = Vec::new();
    let mut row = |label: &'static str, content: AnyView| {
        rows.push(view! { <dt>{label}</dt> <dd>{content}</dd> }.into_any());
    };
    row(words::KIND, words::party_kind(catalogue, party).into_any());
    if let Some(change) = lineage::successor(catalogue, party) {
        row(words::TODAY, step(catalogue, &change));
    }
    let followed: Vec<AnyView> = lineage::predecessors(catalogue, party)
        .iter()
        .map(|change| step(catalogue, change))
        .collect();
    if !followed.is_empty() {
        row(words::FOLLOWS, list(followed));
    }
    let unit = match party {
        Party::Unit(id) => catalogue.unit(id),
        Party::Place(_) | Party::Named { .. } => None,
    };
    if let Some(unit) = unit {
        of_unit(catalogue, unit, &mut row);
    }
    if let Party::Named {
        place: Some(id), ..
    } = party
    {
        row(words::PART_OF, link(catalogue, &Party::Place(id.clone())));
    }
    let aliases: &[Alias] = match party {
        Party::Place(id) => catalogue.locality(id).map_or(&[], |place| &place.aliases),
        _ => unit.map_or(&[], |unit| &unit.aliases),
    };
    if !aliases.is_empty() {
        let aliases = words::aliases(aliases).into_iter();
        row(
            words::ALIASES,
            list(aliases.map(IntoAny::into_any).collect()),
        );
    }
    view! {
        <section class="pane un-a">
            <dl class="dl">{rows}</dl>
        </section>
    }
}

fn of_unit(catalogue: &Catalogue, unit: &Unit, row: &mut impl FnMut(&'static str, AnyView)) {
    if let Some(owner) = &unit.part_of {
        row(words::PART_OF, link(catalogue, &Party::Unit(owner.clone())));
    }
    if unit.kind == UnitKind::Group {
        row(words::INCLUDES, words::includes(&unit.includes).into_any());
    } else if unit.is_of_every_province() {
        row(words::COUNTS_FOR, words::EVERY_PROVINCE.into_any());
    }
}

fn list(lines: Vec<AnyView>) -> AnyView {
    let lines = lines
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect_view();
    view! { <ul>{lines}</ul> }.into_any()
}

/// The links to those on the other side of a change, since when, and on what basis.
fn step(catalogue: &Catalogue, change: &Change<'_>) -> AnyView {
    let parties = change.parties.iter().enumerate().map(|(at, party)| {
        view! {
            {(at > 0).then_some("; ")}
            {link(catalogue, party)}
        }
    });
    view! {
        {parties.collect_view()}
        {words::change(change)}
    }
    .into_any()
}

fn link(catalogue: &Catalogue, party: &Party) -> AnyView {
    let (app, name) = (app(), bare_name(catalogue, party).to_owned());
    let party = party.clone();
    view! { <a href=move || app.link_to_party(&party)>{name}</a> }.into_any()
}
