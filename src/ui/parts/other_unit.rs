//! A unit that the data does not know, as the user types it.

use super::icon::Glyph;
use super::select::{Choice, Select};
use crate::domain::catalogue::Catalogue;
use crate::domain::directory::{Section, members};
use crate::domain::id::LocalityId;
use crate::domain::party::{LONGEST_NAME, Party};
use crate::platform::dom;
use crate::text::{party, units as words};
use crate::ui::app;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// Where the name is typed.
const NAME: &str = "dialog[open] .other-name";

/// The form by which a unit that the data does not know becomes one's own.
#[component]
pub fn OtherUnit(
    /// Whether its dialog is open.
    open: RwSignal<bool>,
    /// What it begins with.
    start: Option<Party>,
) -> impl IntoView {
    let app = app();
    let (name, place) = match start {
        Some(Party::Named { name, place }) => (name, place),
        _ => Default::default(),
    };
    let name = RwSignal::new(name);
    let place = RwSignal::new(place.map(|place| place.to_string()).unwrap_or_default());
    let wrong = RwSignal::new(false);
    let take = move |event: SubmitEvent| {
        event.prevent_default();
        let place = place.get_untracked();
        let place = (!place.is_empty()).then(|| LocalityId::new(&place));
        let typed = Party::typed(&Catalogue::bundled(), &name.get_untracked(), place);
        wrong.set(typed.is_none());
        if typed.is_none() {
            dom::focus(NAME);
            return;
        }
        open.set(false);
        app.set(|settings| settings.my_unit = typed);
    };
    // The dialog gives the focus to its first button.
    request_animation_frame(|| {
        dom::focus(NAME);
    });
    view! {
        <form class="add" novalidate=true on:submit=take>
            <p class="hint">{words::OTHER_HINT}</p>
            <label class="field">
                <span class="lb">{words::OTHER_NAME}</span>
                <input
                    class="in other-name"
                    type="text"
                    required=true
                    maxlength=LONGEST_NAME.to_string()
                    autocomplete="off"
                    placeholder=words::OTHER_NAME_HINT
                    aria-invalid=move || wrong.get().then_some("true")
                    prop:value=name
                    on:input=move |event| name.set(event_target_value(&event))
                />
                <Show when=move || wrong.get()>
                    <span class="err" role="alert">
                        <Glyph name="over"/>
                        {words::OTHER_EMPTY}
                    </span>
                </Show>
            </label>
            <div class="field">
                <span class="lb" aria-hidden="true">{words::OTHER_PLACE}</span>
                <Select
                    label=words::OTHER_PLACE
                    choices=Signal::stored(places())
                    value=place
                    on_choose=move |id| place.set(id)
                />
            </div>
            <button type="submit" class="b b-1">{words::MAKE_MINE}</button>
        </form>
    }
}

/// No province, and those of today.
pub fn places() -> Vec<Choice> {
    let catalogue = Catalogue::bundled();
    let none = Choice {
        value: String::new(),
        label: words::NO_PLACE.to_owned(),
    };
    let places = members(&catalogue, Section::Places)
        .into_iter()
        .filter_map(|place| {
            Some(Choice {
                value: place.place()?.to_string(),
                label: party::name(&catalogue, &place),
            })
        });
    std::iter::once(none).chain(places).collect()
}
