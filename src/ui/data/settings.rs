//! Cài đặt: what the user set for this browser.

use crate::platform::notice::{self, Permission};
use crate::state::app::App;
use crate::storage::settings::{Settings, TextSize, Theme};
use crate::text::{data as words, reminder, shell, words as names};
use crate::ui::app;
use crate::ui::parts::icon::Glyph;
use crate::ui::parts::my_unit::MyUnitSelect;
use crate::ui::parts::segments::Segments;
use crate::ui::parts::text_field::TextField;
use leptos::prelude::*;

/// The pane of settings.
#[component]
pub fn Preferences() -> impl IntoView {
    let app = app();
    let theme = Memo::new(move |_| app.settings.with(|s| s.theme.unwrap_or_default()));
    let size = Memo::new(move |_| app.settings.with(|s| s.text_size.unwrap_or_default()));
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
                    <span>
                        {shell::MY_UNIT}
                        " "
                        <small>{words::MY_UNIT_HINT}</small>
                    </span>
                    <MyUnitSelect none=shell::EVERY_UNIT.to_owned()/>
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
                    <span>{words::TEXT_SIZE}</span>
                    <Segments
                        label=words::TEXT_SIZE
                        name="text-size"
                        choices=TextSize::ALL.into_iter().map(|size| (size, names::text_size(size))).collect()
                        value=size
                        on_choose=move |size| app.set(|settings| settings.text_size = Some(size))
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
                <li>{notifications(app)}</li>
            </ul>
        </section>
    }
}

/// Whether the system shows notifications: only once the user turned it on and the browser agreed.
fn notifications(app: App) -> impl IntoView {
    let refused = RwSignal::new(None::<&'static str>);
    let on = Memo::new(move |_| app.settings.with(|s| s.notify.unwrap_or_default()));
    let choose = move |on: bool| {
        refused.set(None);
        app.set(|settings| settings.notify = Some(on));
        if !on {
            return;
        }
        leptos::task::spawn_local(async move {
            let why = match notice::ask().await {
                Permission::Granted => return,
                Permission::Unable => reminder::NOTIFY_UNABLE,
                Permission::Open | Permission::Denied => reminder::NOTIFY_DENIED,
            };
            app.set(|settings| settings.notify = Some(false));
            refused.set(Some(why));
        });
    };
    view! {
        <span>
            {reminder::NOTIFY}
            " "
            <small>{reminder::NOTIFY_HINT}</small>
        </span>
        <Segments
            label=reminder::NOTIFY
            name="notify"
            choices=vec![(true, words::ON), (false, words::OFF)]
            value=on
            on_choose=choose
        />
        <span class="set-e" role="alert">
            {move || refused.get().map(|why| view! {
                <span class="err">
                    <Glyph name="over"/>
                    {why}
                </span>
            })}
        </span>
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
