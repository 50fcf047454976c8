//! Cài đặt: what the user set for this browser.

use crate::domain::catalogue::Catalogue;
use crate::domain::id::UnitId;
use crate::domain::unit::{Unit, UnitKind};
use crate::search::fold;
use crate::storage::settings::{Settings, Theme};
use crate::text::{data as words, shell, words as names};
use crate::ui::app;
use crate::ui::parts::icon::Glyph;
use crate::ui::parts::segments::Segments;
use crate::ui::parts::select::{Choice, Select};
use crate::ui::parts::text_field::TextField;
use leptos::prelude::*;

/// The pane of settings.
#[component]
pub fn Preferences() -> impl IntoView {
    let app = app();
    let theme = Memo::new(move |_| app.settings.with(|s| s.theme.unwrap_or_default()));
    let roomy = Memo::new(move |_| app.settings.with(|s| s.roomy.unwrap_or_default()));
    let shortcuts = Memo::new(move |_| app.settings.with(Settings::shortcuts));
    let author = move || app.settings.with(|s| s.author.clone().unwrap_or_default());
    let sign = move |name: &str| {
        let name = (!name.trim().is_empty()).then(|| name.to_owned());
        app.set(|settings| settings.author = name);
    };
    view! {
        <section class="pane" aria-labelledby="settings-heading">
            <div class="pane-h">
                <h2 id="settings-heading">{words::SETTINGS}</h2>
            </div>
            <ul class="set">
                <li>
                    <MyUnit/>
                </li>
                <li class="set-w">
                    <TextField
                        label=words::AUTHOR
                        value=Signal::derive(author)
                        on_type=move |text: String| sign(&text)
                        on_leave=move || sign(untrack(author).trim())
                    />
                    <small>{words::AUTHOR_HINT}</small>
                </li>
                <li>
                    <SoonDays/>
                </li>
                <li>
                    <span>{words::THEME}</span>
                    <Segments
                        label=words::THEME
                        name="theme"
                        choices=Theme::ALL.into_iter().map(|theme| (theme, names::theme(theme))).collect()
                        value=theme
                        on_choose=move |theme| app.set(|settings| settings.theme = Some(theme))
                    />
                </li>
                <li>
                    <span>{words::DENSITY}</span>
                    <Segments
                        label=words::DENSITY
                        name="density"
                        choices=vec![(false, words::DENSE), (true, words::ROOMY)]
                        value=roomy
                        on_choose=move |roomy| app.set(|settings| settings.roomy = Some(roomy))
                    />
                </li>
                <li>
                    <span>
                        {words::SHORTCUTS}
                        " "
                        <small>{words::SHORTCUTS_HINT}</small>
                    </span>
                    <Segments
                        label=words::SHORTCUTS
                        name="shortcuts"
                        choices=vec![(true, words::ON), (false, words::OFF)]
                        value=shortcuts
                        on_choose=move |on| app.set(|settings| settings.shortcuts = Some(on))
                    />
                </li>
            </ul>
        </section>
    }
}

/// How many days ahead a deadline counts as near.
#[component]
fn SoonDays() -> impl IntoView {
    let app = app();
    let (wrong, set_wrong) = signal(false);
    let days = move || {
        app.settings
            .with(|settings| settings.soon_days().to_string())
    };
    let take = move |text: &str| {
        let days = text
            .trim()
            .parse::<u8>()
            .ok()
            .filter(|days| (1..=90).contains(days));
        set_wrong.set(days.is_none());
        if days.is_some() {
            app.set(|settings| settings.soon_days = days);
        }
    };
    view! {
        <label for="soon-days">{words::SOON}</label>
        <span class="u">
            <input
                class="in num"
                id="soon-days"
                type="number"
                min="1"
                max="90"
                step="1"
                inputmode="numeric"
                autocomplete="off"
                aria-invalid=move || wrong.get().then_some("true")
                aria-describedby="soon-days-wrong"
                prop:value=days
                on:change=move |event| take(&event_target_value(&event))
            />
            " "
            {words::DAYS}
        </span>
        <span class="set-e" id="soon-days-wrong" role="alert">
            <Show when=move || wrong.get()>
                <span class="err">
                    <Glyph name="over"/>
                    {words::BAD_SOON}
                </span>
            </Show>
        </span>
    }
}

/// The user's own unit.
#[component]
fn MyUnit() -> impl IntoView {
    let app = app();
    let chosen = Memo::new(move |_| app.settings.with(|settings| settings.my_unit.clone()));
    let choices =
        Memo::new(move |_| app.with_book(|book| units(book.catalogue(), chosen.get().as_ref())));
    view! {
        <span>
            {words::MY_UNIT}
            " "
            <small>{words::MY_UNIT_HINT}</small>
        </span>
        <Select
            label=words::MY_UNIT
            choices=choices
            value=Signal::derive(move || chosen.get().map(|id| id.to_string()).unwrap_or_default())
            on_choose=move |value| {
                let unit = (!value.is_empty()).then(|| UnitId::new(&value));
                app.set(|settings| settings.my_unit = unit);
            }
        />
    }
}

/// The bodies that can be one's own, today's and those that the documents name, by name. Whatever is
/// chosen is among them, also where this edition of the data does not know it.
fn units(catalogue: &Catalogue, chosen: Option<&UnitId>) -> Vec<Choice> {
    let mut units: Vec<&Unit> = catalogue
        .units
        .iter()
        .filter(|unit| unit.kind != UnitKind::Group)
        .collect();
    units.sort_by_cached_key(|unit| fold::key(&unit.name));
    let none = Choice {
        value: String::new(),
        label: shell::EVERY_UNIT.to_owned(),
    };
    let label = |unit: &Unit| {
        let next = unit.successor.iter().flat_map(|next| &next.ids);
        let next = next
            .filter_map(|id| catalogue.unit(id))
            .map(|unit| unit.name.as_str());
        words::unit(&unit.name, &next.collect::<Vec<_>>())
    };
    let known = units.iter().any(|unit| chosen == Some(&unit.id));
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
