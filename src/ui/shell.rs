//! The frame around every room: navigation, as-of date, saving, messages.

use super::navigation::Navigation;
use super::palette::PaletteButton;
use super::parts::date_field::DateField;
use super::parts::icon::{Glyph, Icon};
use super::parts::my_unit::MyUnitSelect;
use super::rest::{Fetched, part_when_there, room_when_there};
use super::tasks::Tasks;
use super::{Stage, app, shortcuts, stands};
use crate::domain::day::shifted;
use crate::platform::offline::Readiness;
use crate::platform::{self, dom, quota};
use crate::state::app::Saving;
use crate::state::command::Moment;
use crate::state::route::Page;
use crate::storage::settings::Theme;
use crate::text::date::dmy;
use crate::text::{one_file, shell as words, storage, words as names};
use chrono::NaiveDate;
use leptos::html;
use leptos::prelude::*;

/// The whole app.
#[component]
pub fn Shell() -> impl IntoView {
    let app = app();
    shortcuts::everywhere(app);
    let page = Memo::new(move |_| app.route.with(|route| route.page));
    Effect::new(move || {
        let page = page.get();
        if app.route.with_untracked(|route| route.task.is_none()) {
            dom::set_title(&format!("{} · {}", names::page(page), names::APP));
        }
    });
    Fetched::provide(app);
    let [has_ways, has_top, furnished] = [Stage::Ways, Stage::Top, Stage::Room].map(stands);
    let room = move || match page.get() {
        _ if !furnished.get() => ().into_any(),
        Page::Tasks => view! { <Tasks/> }.into_any(),
        page => room_when_there(page).into_any(),
    };
    view! {
        // A plain link would take the place of the route.
        <button type="button" class="skip" on:click=move |_| { dom::focus("#noi-dung"); }>
            {words::SKIP}
        </button>
        <div class="app">
            {move || has_ways.get().then(Navigation)}
            <header class="top">
                <h1>{move || names::page(page.get())}</h1>
                {move || has_top.get().then(top)}
            </header>
            <main class="main" id="noi-dung" tabindex="-1">
                {move || has_ways.get().then(Banners)}
                {room}
            </main>
            {part_when_there(|rest| rest.offer)}
        </div>
        <ToastLine/>
        {part_when_there(|rest| rest.dialogs)}
    }
}

/// What stands beside the room's name.
fn top() -> impl IntoView {
    view! {
        <span class="scope">
            <MyUnitSelect none=words::my_unit_none()/>
        </span>
        <div class="top-end">
            <PaletteButton/>
            <AsOf/>
            <SaveState/>
            <ThemeButton/>
        </div>
    }
}

#[component]
fn AsOf() -> impl IntoView {
    let app = app();
    let menu = NodeRef::<html::Details>::new();
    // Its content is made when it is first opened.
    let opened = RwSignal::new(false);
    let was_opened = Memo::new(move |_| opened.get());
    let as_of = Memo::new(move |_| app.lens.with(|lens| lens.as_of));
    let is_today = move || app.route.with(|route| route.as_of.is_none());
    let go = move |day: NaiveDate| {
        let day = (day != app.today.get_untracked()).then_some(day);
        app.adjust(|route| route.as_of = day);
    };
    let choose = move |day: NaiveDate| {
        go(day);
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
        dom::focus(".asof-p > summary");
    };
    let presets = move || {
        let today = app.today.get();
        Moment::ALL
            .into_iter()
            .map(|moment| (words::named_day(moment), moment.day(today)))
            .map(|(label, day)| {
                view! {
                    <button
                        type="button"
                        aria-current=move || (as_of.get() == day).then_some("true")
                        on:click=move |_| choose(day)
                    >
                        {label}
                        <span class="num">{dmy(day)}</span>
                    </button>
                }
            })
            .collect_view()
    };
    let choices = move || {
        view! {
            <DateField
                label=words::AS_OF
                value=Signal::derive(move || Some(as_of.get()))
                on_set=move |day| choose(day.unwrap_or_else(|| app.today.get_untracked()))
            />
            <p class="hint">{words::AS_OF_HINT}</p>
            {presets}
        }
    };
    view! {
        <div class="asof" class:is-past=move || !is_today() role="group" aria-label=words::AS_OF>
            <button
                type="button"
                class="asof-s"
                aria-label=words::DAY_BACK
                on:click=move |_| go(shifted(as_of.get_untracked(), -1))
            >
                <Icon name="left"/>
            </button>
            <details class="asof-p" node_ref=menu on:toggle=move |_| opened.set(true)>
                <summary class="asof-d">
                    <Icon name="calendar"/>
                    <span class="asof-l">{words::AS_OF_SHORT}</span>
                    <b>{move || dmy(as_of.get())}</b>
                    <Show when=is_today>
                        <span class="asof-t">{words::TODAY}</span>
                    </Show>
                </summary>
                <div class="menu asof-m">{move || was_opened.get().then(choices)}</div>
            </details>
            <button
                type="button"
                class="asof-s"
                aria-label=words::DAY_ON
                on:click=move |_| go(shifted(as_of.get_untracked(), 1))
            >
                <Icon name="right"/>
            </button>
        </div>
    }
}

#[component]
fn SaveState() -> impl IntoView {
    let app = app();
    let state = move || match (app.saving.get(), app.online.get()) {
        (Saving::Failed(_, pending), _) => ("is-bad", "close", words::save_failed_short(pending)),
        (Saving::MemoryOnly, _) => ("is-bad", "close", words::MEMORY_ONLY.to_owned()),
        (Saving::ReadOnly, _) => ("is-bad", "lock", words::READ_ONLY.to_owned()),
        (Saving::Writing, _) => ("is-idle", "update", words::WRITING.to_owned()),
        (Saving::Idle, false) => ("is-off", "offline", words::OFFLINE.to_owned()),
        (Saving::Idle, true) => ("is-idle", "check", words::IDLE.to_owned()),
        (Saving::Saved(at), false) => (
            "is-off",
            "offline",
            format!("{} · {}", words::saved(at), words::OFFLINE),
        ),
        (Saving::Saved(at), true) => ("is-ok", "check", words::saved(at)),
    };
    view! {
        <span class=move || format!("save {}", state().0) role="status" title=move || state().2>
            {move || view! { <Icon name=state().1/> }}
            <span>{move || state().2}</span>
        </span>
    }
}

#[component]
fn ThemeButton() -> impl IntoView {
    let app = app();
    let change = move |_| {
        let dark = match app
            .settings
            .with_untracked(|settings| settings.theme.unwrap_or_default())
        {
            Theme::Dark => true,
            Theme::Light => false,
            Theme::System => dom::prefers_dark(),
        };
        app.set(|settings| settings.theme = Some(if dark { Theme::Light } else { Theme::Dark }));
    };
    view! {
        <button type="button" class="ib" aria-label=words::CHANGE_THEME on:click=change>
            <Icon name="moon"/>
        </button>
    }
}

/// What the user must know before going on.
#[component]
fn Banners() -> impl IntoView {
    let app = app();
    let is_one_file = platform::one_file::is();
    let later = RwSignal::new(false);
    let saving = move || match app.saving.get() {
        Saving::MemoryOnly if is_one_file => Some(one_file::MEMORY_ONLY.to_owned()),
        Saving::MemoryOnly => Some(words::MEMORY_ONLY_LONG.to_owned()),
        Saving::ReadOnly if is_one_file => Some(one_file::READ_ONLY.to_owned()),
        Saving::ReadOnly => Some(words::READ_ONLY_LONG.to_owned()),
        Saving::Failed(error, pending) => Some(words::save_failed(error, pending)),
        Saving::Idle | Saving::Writing | Saving::Saved(_) => None,
    };
    let saving = Memo::new(move |_| saving());
    let damaged = Memo::new(move |_| {
        let shown = app.damaged_shown.get();
        app.damaged
            .with(|damaged| if shown { damaged.len() } else { 0 })
    });
    let tight = Memo::new(move |_| {
        let room = quota::room();
        let failed = matches!(app.saving.get(), Saving::Failed(..));
        app.usage.with(|usage| {
            let tell = usage.is_tight(room) && !failed;
            tell.then(|| storage::tight(usage, room))
        })
    });
    view! {
        <div class="banners">
            {move || saving.get().map(|text| view! {
                <div class="tip tip-over" role="alert">
                    <Glyph name="over"/>
                    <p>{text}</p>
                    {is_one_file.then(|| view! {
                        <button type="button" class="b mini" on:click=move |_| app.save_page()>
                            {one_file::SAVE_PAGE}
                        </button>
                    })}
                    <button type="button" class="b mini" on:click=move |_| app.export()>
                        {words::EXPORT_NOW}
                    </button>
                </div>
            })}
            {move || app.carried.get().map(|text| view! {
                <div class="tip tip-soon" role="alert">
                    <Glyph name="soon"/>
                    <p>{text}</p>
                    <a class="b mini" href=move || app.link_to(Page::Data)>{words::SEE_DATA}</a>
                    <button type="button" class="ib" aria-label=words::CLOSE on:click=move |_| app.carried.set(None)>
                        <Icon name="close"/>
                    </button>
                </div>
            })}
            {move || tight.get().map(|text| view! {
                <div class="tip tip-soon" role="alert">
                    <Glyph name="soon"/>
                    <p>{text}</p>
                    <a class="b mini" href=move || app.link_to(Page::Data)>{words::SEE_DATA}</a>
                    <button type="button" class="b mini" on:click=move |_| app.export()>
                        {words::EXPORT_NOW}
                    </button>
                </div>
            })}
            <Show when=move || { damaged.get() > 0 }>
                <div class="tip tip-soon" role="alert">
                    <Glyph name="soon"/>
                    <p>{move || words::damaged(damaged.get())}</p>
                    <a class="b mini" href=move || app.link_to(Page::Data)>{words::SEE_DATA}</a>
                    <button type="button" class="ib" aria-label=words::CLOSE on:click=move |_| app.damaged_shown.set(false)>
                        <Icon name="close"/>
                    </button>
                </div>
            </Show>
            <Show when=move || app.readiness.get() == Readiness::SavesData && !later.get()>
                <div class="tip tip-soon" role="status">
                    <Glyph name="soon"/>
                    <p>{words::SAVES_DATA}</p>
                    <button type="button" class="b mini" on:click=move |_| app.keep_offline()>
                        {words::KEEP_OFFLINE}
                    </button>
                    <button type="button" class="ib" aria-label=words::CLOSE on:click=move |_| later.set(true)>
                        <Icon name="close"/>
                    </button>
                </div>
            </Show>
            {part_when_there(|rest| rest.newer)}
        </div>
    }
}

#[component]
fn ToastLine() -> impl IntoView {
    let app = app();
    let undoable = move || {
        app.toast
            .with(|toast| toast.as_ref().is_some_and(|t| t.undoable))
    };
    view! {
        // Always there: a screen reader follows what comes into it, not what comes with it.
        <div role="status">
            <div class="toast" hidden=move || app.toast.with(Option::is_none)>
                <span>{move || app.toast.with(|toast| toast.as_ref().map(|toast| toast.text.clone()))}</span>
                <Show when=undoable>
                    <button type="button" on:click=move |_| app.take_back()>{words::UNDO}</button>
                </Show>
                <button type="button" class="toast-x" aria-label=words::CLOSE on:click=move |_| app.dismiss()>
                    <Icon name="close"/>
                </button>
            </div>
        </div>
    }
}
