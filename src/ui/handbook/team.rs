//! The commune that a team is of, and its province.

use crate::domain::catalogue::Catalogue;
use crate::domain::handbook::HandbookEdit;
use crate::domain::id::{LocalityId, TaskId};
use crate::domain::party::{LONGEST_NAME, Party};
use crate::state::session::Pace;
use crate::text::{handbook as words, party, units};
use crate::ui::app;
use crate::ui::parts::other_unit::places;
use crate::ui::parts::select::Select;
use leptos::prelude::*;

/// The two fields.
#[component]
pub fn Team(
    /// The session.
    id: StoredValue<TaskId>,
) -> impl IntoView {
    let app = app();
    let team = Memo::new(move |_| {
        let team = id.with_value(|id| app.with_help(id, |session| session.team().cloned()));
        team.flatten()
    });
    // What is typed is not what is kept: blanks at its end are on the way to the next word.
    let typed = RwSignal::new(None::<String>);
    let name = move || {
        typed
            .get()
            .unwrap_or_else(|| team.with(|team| name_of(team.as_ref())))
    };
    // A province alone is nobody's team: it waits for the name.
    let waiting = RwSignal::new(String::new());
    let place = move || {
        let known = team.with(|team| {
            let place = team.as_ref().and_then(Party::place);
            place.map(ToString::to_string)
        });
        known.unwrap_or_else(|| waiting.get())
    };
    let keep = move |name: &str, place: &str, pace: Pace| {
        waiting.set(place.to_owned());
        let place = (!place.is_empty()).then(|| LocalityId::new(place));
        let party = Party::typed(&Catalogue::bundled(), name, place);
        let edit = HandbookEdit::Team(party);
        id.with_value(|id| app.change_up(id, edit, words::CHANGED.to_owned(), pace));
    };
    let on_type = move |text: String| {
        keep(&text, &untrack(place), Pace::Typing);
        typed.set(Some(text));
    };
    let leave = move |_| {
        typed.set(None);
        app.end_typing();
    };
    view! {
        <div class="hb-m">
            <label class="field">
                <span class="lb">{words::TEAM}</span>
                <input
                    class="in"
                    type="text"
                    autocomplete="off"
                    maxlength=LONGEST_NAME.to_string()
                    placeholder=units::OTHER_NAME_HINT
                    prop:value=name
                    on:input=move |event| on_type(event_target_value(&event))
                    on:blur=leave
                />
            </label>
            <div class="field">
                <span class="lb" aria-hidden="true">{units::OTHER_PLACE}</span>
                <Select
                    label=units::OTHER_PLACE
                    choices=Signal::stored(places())
                    value=Signal::derive(place)
                    on_choose=move |place| keep(&untrack(name), &place, Pace::Finished)
                />
            </div>
        </div>
    }
}

fn name_of(team: Option<&Party>) -> String {
    match team {
        Some(Party::Named { name, .. }) => name.clone(),
        Some(party) => party::name(&Catalogue::bundled(), party),
        None => String::new(),
    }
}
