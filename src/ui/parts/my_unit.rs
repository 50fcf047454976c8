//! The user's own unit.

use super::select::{Choice, Select};
use crate::domain::catalogue::Catalogue;
use crate::domain::order;
use crate::domain::party::Party;
use crate::domain::unit::{Unit, UnitKind};
use crate::search::fold;
use crate::text::{data as words, shell};
use crate::ui::app;
use leptos::prelude::*;

/// A list of the bodies that can be one's own.
#[component]
pub fn MyUnitSelect(
    /// What stands there while none is chosen.
    none: String,
) -> impl IntoView {
    let app = app();
    let chosen = Memo::new(move |_| app.settings.with(|settings| settings.my_unit.clone()));
    let choices = Memo::new(move |_| {
        app.with_book(|book| units(book.catalogue(), chosen.get().as_ref(), &none))
    });
    view! {
        <Select
            label=shell::MY_UNIT
            choices=choices
            value=Signal::derive(move || chosen.get().map(|id| id.to_string()).unwrap_or_default())
            on_choose=move |value| {
                let party = (!value.is_empty()).then(|| Party::from(value));
                app.set(|settings| settings.my_unit = party);
            }
        />
    }
}

/// The bodies that can be one's own, today's and those that the documents name, by name. Whatever is
/// chosen is among them, also where this edition of the data does not know it.
fn units(catalogue: &Catalogue, chosen: Option<&Party>, none: &str) -> Vec<Choice> {
    let mut units: Vec<&Unit> = catalogue
        .units
        .iter()
        .filter(|unit| unit.kind != UnitKind::Group)
        .collect();
    order::by_key(&mut units, |unit| fold::key(&unit.name));
    let none = Choice {
        value: String::new(),
        label: none.to_owned(),
    };
    let label = |unit: &Unit| {
        let next = unit.successor.iter().flat_map(|next| &next.ids);
        let next = next
            .filter_map(|id| catalogue.unit(id))
            .map(|unit| unit.name.as_str());
        words::unit(&unit.name, &next.collect::<Vec<_>>())
    };
    let known = units
        .iter()
        .any(|unit| chosen == Some(&Party::Unit(unit.id.clone())));
    let stranger = chosen.filter(|_| !known).map(|id| Choice {
        value: id.to_string(),
        label: id.to_string(),
    });
    std::iter::once(none)
        .chain(stranger)
        .chain(units.into_iter().map(|unit| Choice {
            value: unit.id.to_string(),
            label: label(unit),
        }))
        .collect()
}
