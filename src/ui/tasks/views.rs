//! The saved views: a dialog in which one is opened, saved, renamed, moved or deleted.

use super::asking::Asking;
use crate::state::route::Route;
use crate::state::views::{Offered, ViewChange, bare, count, views};
use crate::text::{shell, views as words};
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::icon::Icon;
use crate::ui::parts::select::{Choice, Select};
use leptos::prelude::*;

/// The button that opens them, and the dialog.
pub(super) fn saved_views(asking: Asking) -> impl IntoView {
    let open = RwSignal::new(false);
    let arranging = RwSignal::new(false);
    let app = asking.app;
    view! {
        <button
            type="button"
            class="chip chip-f"
            aria-haspopup="dialog"
            on:click=move |_| {
                arranging.set(false);
                open.set(true);
            }
        >
            {words::VIEWS}
        </button>
        <Dialog title=words::VIEWS open=open>
            {move || list(asking, open, arranging.get())}
            <button
                type="button"
                class="b b-0"
                on:click=move |_| arranging.update(|on| *on = !*on)
            >
                {move || if arranging.get() { words::DONE } else { words::ARRANGE }}
            </button>
            // The page's own message lies behind the dialog, out of reach.
            <p class="vw-t" role="status">
                {move || app.toast.with(|toast| toast.as_ref().map(|toast| toast.text.clone()))}
                " "
                <Show when=move || app.toast.with(|toast| toast.as_ref().is_some_and(|t| t.undoable))>
                    <button type="button" class="b mini" on:click=move |_| app.take_back()>
                        {shell::UNDO}
                    </button>
                </Show>
            </p>
            {move || saving(asking)}
            <p class="hint">{words::HINT}</p>
        </Dialog>
    }
}

/// A name of the sprite; icons of newer versions are drawn as the first.
fn icon(name: &str) -> &'static str {
    let known = words::ICONS.iter().find(|(known, _)| *known == name);
    known
        .or(words::ICONS.first())
        .map_or("", |(known, _)| known)
}

fn list(asking: Asking, open: RwSignal<bool>, arranging: bool) -> AnyView {
    let all = asking.app.settings.with(views);
    if all.is_empty() {
        return view! { <p>{words::NONE}</p> }.into_any();
    }
    let lines = all
        .into_iter()
        .map(|offered| {
            if arranging {
                arranged(asking, offered).into_any()
            } else {
                line(asking, open, &offered).into_any()
            }
        })
        .collect_view();
    view! { <ul class="vw">{lines}</ul> }.into_any()
}

fn line(asking: Asking, open: RwSignal<bool>, offered: &Offered) -> impl IntoView + use<> {
    let app = asking.app;
    let exported = app.settings.with(|settings| settings.exported);
    let to = offered.route(exported);
    let number = app
        .lens
        .with(|lens| app.with_session(|session| count(session, &to, lens)));
    let here = app.route.with(|route| bare(route) == to);
    let as_of = app.route.with(|route| route.as_of);
    let hash = Route { as_of, ..to }.hash();
    view! {
        <li>
            <a
                class="vw-a"
                href=hash
                aria-current=here.then_some("true")
                on:click=move |_| open.set(false)
            >
                <Icon name=icon(&offered.view.icon)/>
                <span class="vw-n">{offered.view.name.clone()}</span>
                <span class="vw-x">{words::tasks(number)}</span>
            </a>
        </li>
    }
}

fn arranged(asking: Asking, offered: Offered) -> impl IntoView {
    let app = asking.app;
    let name = offered.view.name.clone();
    let button = |glyph, label: String, change: ViewChange| {
        let (id, name) = (offered.id.clone(), name.clone());
        view! {
            <button
                type="button"
                class="ib"
                aria-label=label
                on:click=move |_| app.change_view(&id, &name, change.clone())
            >
                <Icon name=glyph/>
            </button>
        }
    };
    let buttons = [
        button("up", words::up(&name), ViewChange::Up),
        button("down", words::down(&name), ViewChange::Down),
        button("trash", words::delete(&name), ViewChange::Delete),
    ];
    let (id, redrawn, shown) = (offered.id.clone(), offered.id, name.clone());
    view! {
        <li class="vw-e">
            {icons(offered.view.icon, move |icon| {
                app.change_view(&redrawn, &shown, ViewChange::Redraw(icon));
            })}
            <input
                class="in"
                type="text"
                aria-label=words::NAME
                autocomplete="off"
                prop:value=name
                on:change=move |event| {
                    let name = event_target_value(&event);
                    app.change_view(&id, &name, ViewChange::Rename(name.clone()));
                }
            />
            {buttons}
        </li>
    }
}

fn icons(chosen: String, on_choose: impl Fn(String) + 'static) -> impl IntoView {
    let choices = words::ICONS.map(|(name, label)| Choice {
        value: name.to_owned(),
        label: label.to_owned(),
    });
    view! {
        <Select
            label=words::ICON
            choices=Signal::stored(choices.to_vec())
            value=Signal::stored(chosen)
            on_choose=on_choose
        />
    }
}

/// What is asked for now, to be saved.
fn saving(asking: Asking) -> AnyView {
    let app = asking.app;
    let now = app.route.with(bare);
    let is_any = !now.filter.is_empty() || !now.search.is_empty();
    if !is_any {
        return view! { <p class="hint">{words::NOTHING_TO_SAVE}</p> }.into_any();
    }
    let name = RwSignal::new(String::new());
    let chosen = RwSignal::new(String::from("star"));
    let asked = asking.understood();
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if app.save_view(&name.get_untracked(), &chosen.get_untracked(), &now) {
            name.set(String::new());
        }
    };
    view! {
        <form class="vw-s" on:submit=save>
            <h3>{words::SAVE_HEADING}</h3>
            <p>{asked}</p>
            <div class="vw-e">
                {icons(chosen.get_untracked(), move |icon| chosen.set(icon))}
                <input
                    class="in"
                    type="text"
                    required
                    aria-label=words::NAME
                    placeholder=words::NAME
                    autocomplete="off"
                    prop:value=name
                    on:input=move |event| name.set(event_target_value(&event))
                />
                <button type="submit" class="b b-1">
                    {words::SAVE}
                </button>
            </div>
        </form>
    }
    .into_any()
}
