//! The user's own unit.

use super::dialog::Dialog;
use super::other_unit::OtherUnit;
use super::select::{Choice, frame, option};
use crate::domain::catalogue::Catalogue;
use crate::domain::directory::{Section, members};
use crate::domain::party::Party;
use crate::text::{party, shell, units as words};
use crate::ui::app;
use leptos::html;
use leptos::prelude::*;

/// What the list hands back for a unit that is not in it. No party is written so.
const OTHER: &str = "+";
/// The sections of those that can be one's own. A group is nobody's own unit.
const OFFERED: [Section; 4] = [
    Section::Ministries,
    Section::Places,
    Section::Others,
    Section::Former,
];

/// A list of those that can be one's own, and a dialog for who is not in it.
#[component]
pub fn MyUnitSelect(
    /// What stands there while none is chosen.
    none: String,
) -> impl IntoView {
    let app = app();
    let chosen = Memo::new(move |_| app.settings.with(|settings| settings.my_unit.clone()));
    // Who typed a unit finds it in the list also after choosing another.
    let typed = Memo::new(move |earlier: Option<&Option<Party>>| match chosen.get() {
        Some(party @ Party::Named { .. }) => Some(party),
        _ => earlier.cloned().flatten(),
    });
    let other_open = RwSignal::new(false);
    let node = NodeRef::<html::Select>::new();
    let value = move || {
        let chosen = chosen.get();
        chosen.map(|party| party.to_string()).unwrap_or_default()
    };
    let choose = move |text: String| {
        if text == OTHER {
            // Nothing is chosen until the dialog says so.
            if let Some(select) = node.get_untracked() {
                select.set_value(&untrack(value));
            }
            other_open.set(true);
        } else {
            let party = (!text.is_empty()).then(|| Party::from(text));
            app.set(|settings| settings.my_unit = party);
        }
    };
    let options = move || {
        let (typed, chosen) = (typed.get(), chosen.get());
        let chosen = chosen.filter(|chosen| typed.as_ref() != Some(chosen));
        options(&none, &value(), [typed, chosen])
    };
    view! {
        {frame(shell::MY_UNIT, node, Signal::derive(value), Signal::stored(false), choose, options)}
        <Dialog title=words::OTHER_TITLE open=other_open>
            <OtherUnit open=other_open start=typed.get_untracked()/>
        </Dialog>
    }
}

/// Nobody, who was typed, and everybody in sections. Whoever is chosen is among them, also where this
/// edition of the data does not know it.
fn options(none: &str, chosen: &str, own: [Option<Party>; 2]) -> impl IntoView + use<> {
    let catalogue = Catalogue::bundled();
    let entry = |value: String, label: String| option(Choice { value, label }, chosen);
    let strangers = own
        .into_iter()
        .flatten()
        .filter(|party| {
            Section::of(&catalogue, party).is_none_or(|section| !OFFERED.contains(&section))
        })
        .map(|own| entry(own.to_string(), party::name(&catalogue, &own)))
        .collect_view();
    let none = entry(String::new(), none.to_owned());
    let other = entry(OTHER.to_owned(), words::OTHER.to_owned());
    view! {
        {none}
        {strangers}
        {sections(&OFFERED, chosen)}
        {other}
    }
}

/// Everybody of those sections, each section under its heading.
pub fn sections(offered: &[Section], chosen: &str) -> impl IntoView + use<> {
    let catalogue = Catalogue::bundled();
    let entry = |party: Party| {
        let label = words::choice(&catalogue, &party);
        let value = party.to_string();
        option(Choice { value, label }, chosen)
    };
    let section = |section: &Section| {
        let members = members(&catalogue, *section).into_iter();
        let members = members.map(entry).collect_view();
        view! { <optgroup label=words::section(Some(*section))>{members}</optgroup> }
    };
    offered.iter().map(section).collect_view()
}
