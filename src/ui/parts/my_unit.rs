//! The user's own unit.

use super::dialog::Dialog;
use super::html::Html;
use super::other_unit::OtherUnit;
use super::select::{Choice, frame, option};
use crate::domain::catalogue::Catalogue;
use crate::domain::directory::{Section, members};
use crate::domain::party::Party;
use crate::text::{party, shell, units as words};
use crate::ui::{Stage, app, stands};
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
    let has_menus = stands(Stage::Menus);
    let options = move || {
        let (typed, chosen) = (typed.get(), chosen.get());
        let chosen = chosen.filter(|chosen| typed.as_ref() != Some(chosen));
        let offered: &[Section] = if has_menus.get() { &OFFERED } else { &[] };
        options(&none, &value(), [typed, chosen], offered)
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
fn options(none: &str, chosen: &str, own: [Option<Party>; 2], offered: &[Section]) -> Html {
    let catalogue = Catalogue::bundled();
    let mut html = Html::default();
    let mut entry = |value: String, label: String| {
        option(&mut html, &Choice { value, label }, chosen);
    };
    entry(String::new(), none.to_owned());
    for own in own.into_iter().flatten() {
        if Section::of(&catalogue, &own).is_none_or(|section| !offered.contains(&section)) {
            entry(own.to_string(), party::name(&catalogue, &own));
        }
    }
    sections(&mut html, offered, chosen);
    let (value, label) = (OTHER.to_owned(), words::OTHER.to_owned());
    option(&mut html, &Choice { value, label }, chosen);
    html
}

/// Adds everybody of those sections, each section under its heading.
pub fn sections(html: &mut Html, offered: &[Section], chosen: &str) {
    let catalogue = Catalogue::bundled();
    for section in offered {
        html.tags("<optgroup label=\"")
            .text(words::section(Some(*section)))
            .tags("\">");
        for party in members(&catalogue, *section) {
            let label = words::choice(&catalogue, &party);
            let value = party.to_string();
            option(html, &Choice { value, label }, chosen);
        }
        html.tags("</optgroup>");
    }
}
