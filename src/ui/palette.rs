//! The palette: everything by its name, without leaving the keyboard, and by touch or mouse as well.
//!
//! The field keeps the focus all the while; the choice that Enter takes is named to screen readers by
//! `aria-activedescendant`. What is typed is read and never written back: an input method may be in
//! the middle of a word.

mod act;

use super::app;
use super::parts::dialog::modal;
use super::parts::icon::Icon;
use super::parts::marked::marked;
use super::shortcuts::is_composing;
use crate::platform::dom;
use crate::state::app::App;
use crate::state::palette::{Choice, Entry, Offer, Scene, offers, remember};
use crate::text::{palette as words, shell};
use act::{act, icon};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// Id of the list of what is offered.
const LIST: &str = "tim-nhanh";

/// The palette.
#[component]
pub fn Palette() -> impl IntoView {
    let app = app();
    let recent = StoredValue::new(Vec::new());
    modal("dlg pal", words::NAME, app.palette_open, move || {
        app.warm_index();
        content(app, recent).into_any()
    })
}

/// The button that opens it, for whom no keys are at hand.
#[component]
pub fn PaletteButton() -> impl IntoView {
    let app = app();
    let keys = words::keys_on(words::KEYS, dom::is_mac());
    view! {
        <button
            type="button"
            class="ib pal-b"
            aria-haspopup="dialog"
            aria-keyshortcuts="Control+K Meta+K"
            title=format!("{} ({keys})", words::NAME)
            on:click=move |_| app.palette_open.set(true)
        >
            <Icon name="search"/>
            <span class="vh">{words::NAME}</span>
            <kbd class="kbd" aria-hidden="true">{keys.clone()}</kbd>
        </button>
    }
}

/// What is offered for a text, here and now.
fn look(app: App, typed: &str, recent: &[Choice]) -> Vec<Offer> {
    app.route.with_untracked(|route| {
        app.lens.with_untracked(|lens| {
            app.settings.with_untracked(|settings| {
                untrack(|| {
                    app.with_session(|session| {
                        let scene = Scene {
                            session,
                            route,
                            lens,
                            settings,
                        };
                        offers(scene, typed, recent)
                    })
                })
            })
        })
    })
}

fn content(app: App, recent: StoredValue<Vec<Choice>>) -> impl IntoView {
    let look = move |typed: &str| recent.with_value(|recent| look(app, typed, recent));
    let typed = StoredValue::new(String::new());
    let offered = RwSignal::new(look(""));
    let number =
        move || offered.with(|offers| offers.iter().map(|offer| offer.entries.len()).sum());
    let at = RwSignal::new(0_usize);
    let choose = Callback::new(move |place: usize| {
        let choice = offered.with_untracked(|offers| {
            let mut entries = offers.iter().flat_map(|offer| &offer.entries);
            entries.nth(place).map(|entry| entry.choice.clone())
        });
        let Some(choice) = choice else { return };
        recent.update_value(|recent| remember(recent, choice.clone()));
        app.palette_open.set(false);
        // When it is closed and the focus is back where it was: the choice may move it on.
        request_animation_frame(move || act(app, &choice));
    });
    let go = move |place: usize| {
        at.set(place);
        request_animation_frame(move || dom::show_first(&format!("#{LIST}-{place}")));
    };
    let press = move |event: KeyboardEvent| {
        let held = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
        if is_composing(&event) || held {
            return;
        }
        let (here, number): (usize, usize) = (at.get_untracked(), untrack(number));
        let last = number.saturating_sub(1);
        match event.key().as_str() {
            "Enter" => choose.run(here),
            "ArrowDown" => go(if here < last { here + 1 } else { 0 }),
            "ArrowUp" => go(here.checked_sub(1).unwrap_or(last)),
            "Home" => go(0),
            "End" => go(last),
            _ => return,
        }
        event.prevent_default();
    };
    let type_in = move |text: String| {
        offered.set(look(&text));
        typed.set_value(text);
        go(0);
    };
    let list = move || {
        let mut place = 0;
        offered.with(|offers| {
            let groups = offers.iter().map(|offer| {
                let from = place;
                place += offer.entries.len();
                group(offer, from, at, choose)
            });
            groups.collect_view()
        })
    };
    let none_found = move || (number() == 0).then(|| none_found(&typed.get_value()));
    let active = move || (number() > 0).then(|| format!("{LIST}-{}", at.get()));
    view! {
        <div class="pal-q">
            <Icon name="search"/>
            <input
                type="text"
                role="combobox"
                aria-label=words::NAME
                aria-autocomplete="list"
                aria-haspopup="listbox"
                aria-controls=LIST
                aria-expanded=move || (number() > 0).to_string()
                aria-activedescendant=active
                placeholder=words::HINT
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="go"
                autofocus
                on:input=move |event| type_in(event_target_value(&event))
                on:keydown=press
            />
            <button type="button" class="ib" aria-label=shell::CLOSE on:click=move |_| app.palette_open.set(false)>
                <Icon name="close"/>
            </button>
        </div>
        <p class="vh" role="status">{move || words::offered(number())}</p>
        // A press on a choice must not take the focus from the field.
        <div
            class="pal-l"
            id=LIST
            role="listbox"
            aria-label=words::OFFERED
            on:mousedown=|event| event.prevent_default()
        >
            {list}
        </div>
        {none_found}
        <p class="pal-f" aria-hidden="true">
            {words::FOOT
                .map(|(key, what)| view! { <span><kbd class="kbd">{key}</kbd>" "{what}</span> })
                .into_iter()
                .collect_view()}
        </p>
    }
}

fn none_found(typed: &str) -> impl IntoView + use<> {
    view! {
        <div class="empty">
            <p><b>{words::none_found(typed)}</b></p>
            <p>{words::NONE_FOUND_HINT}</p>
        </div>
    }
}

fn group(
    offer: &Offer,
    from: usize,
    at: RwSignal<usize>,
    choose: Callback<usize>,
) -> impl IntoView + use<> {
    let name = words::group(offer.group);
    let entries = offer.entries.iter().zip(from..);
    let entries = entries.map(|(entry, place)| option(entry, place, at, choose));
    view! {
        <div role="group" aria-label=name>
            <div class="pal-g" aria-hidden="true">{name}</div>
            {entries.collect_view()}
        </div>
    }
}

fn option(
    entry: &Entry,
    place: usize,
    at: RwSignal<usize>,
    choose: Callback<usize>,
) -> impl IntoView + use<> {
    let Entry {
        choice,
        label,
        aside,
        keys,
    } = entry.clone();
    let keys = keys.map(|keys| words::keys_on(keys, dom::is_mac()));
    view! {
        <div
            class="pal-o"
            role="option"
            id=format!("{LIST}-{place}")
            aria-selected=move || (at.get() == place).to_string()
            on:click=move |_| choose.run(place)
        >
            <Icon name=icon(&choice)/>
            <span class="pal-t">
                {marked(label)}
                {(!aside.is_empty()).then(|| view! { " " <small>{marked(aside)}</small> })}
            </span>
            {keys.map(|keys| view! { <kbd class="kbd">{keys}</kbd> })}
        </div>
    }
}
