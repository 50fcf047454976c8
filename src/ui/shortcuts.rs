//! Keys. No single key does anything while somebody types or composes, and all can be turned off.

use super::detail;
use super::tasks::{Cursor, Step};
use crate::domain::edit::Edit;
use crate::domain::id::TaskId;
use crate::domain::status::Status;
use crate::platform::dom;
use crate::state::app::App;
use crate::state::route::{Page, Route};
use crate::state::session::Pace;
use crate::storage::settings::Settings;
use crate::text::tasks as words;
use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;

/// What Chromium reports for every key while an input method composes.
const COMPOSING: u32 = 229;
/// The element that shows where the search box is.
const SEARCH_BOX: &str = "input[type=search]";

/// Whether a key belongs to the word that an input method is composing. Safari says so only by the
/// key's code.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == COMPOSING
}

/// Keys that work in every room. For as long as the app lives.
pub fn everywhere(app: App) {
    let waiting_for_page = StoredValue::new(false);
    window_event_listener(ev::keydown, move |event| {
        if is_composing(&event) || event.default_prevented() {
            return;
        }
        if (event.ctrl_key() || event.meta_key()) && !event.alt_key() {
            return held(app, &event);
        }
        if !may_be_shortcut(app, &event) {
            return;
        }
        let key = event.key().to_lowercase();
        if waiting_for_page.get_value() {
            waiting_for_page.set_value(false);
            if let Some(page) = page_of(&key) {
                event.prevent_default();
                return go_to(app, page);
            }
        }
        match key.as_str() {
            "?" => app.help_open.set(true),
            "/" => {
                if !app.route.with_untracked(has_search_box) {
                    go_to(app, Page::Tasks);
                }
                request_animation_frame(|| {
                    dom::focus(SEARCH_BOX);
                });
            }
            "a" => app.adding.set(true),
            "t" => {
                dom::focus(".asof-p > summary");
            }
            "g" => waiting_for_page.set_value(true),
            _ => return,
        }
        event.prevent_default();
    });
}

fn has_search_box(route: &Route) -> bool {
    match route.page {
        Page::Tasks | Page::Measures => true,
        Page::Units => route.party.is_none(),
        _ => false,
    }
}

fn page_of(key: &str) -> Option<Page> {
    match key {
        "t" => Some(Page::Overview),
        "n" => Some(Page::Tasks),
        "h" => Some(Page::Deadlines),
        "s" => Some(Page::Handbook),
        "o" => Some(Page::Units),
        "c" => Some(Page::Measures),
        "v" => Some(Page::Documents),
        "b" => Some(Page::Reports),
        "d" => Some(Page::Data),
        "g" => Some(Page::Help),
        _ => None,
    }
}

fn go_to(app: App, page: Page) {
    app.go(|route| {
        *route = Route {
            as_of: route.as_of,
            ..Route::to(page)
        }
    });
}

/// Keys that are pressed together with Ctrl. Undo and redo are the browser's own in a field that is
/// typed in.
fn held(app: App, event: &KeyboardEvent) {
    let key = event.key().to_lowercase();
    // With Ctrl, K is a key of its own in the fields of a Mac.
    if key == "k" && !event.shift_key() && event.meta_key() == dom::is_mac() {
        event.prevent_default();
        // Over another dialog there is no other place to go to.
        let open = app.palette_open.get_untracked();
        return app.palette_open.set(!open && !dom::is_in_dialog());
    }
    if dom::is_typing() {
        return;
    }
    match (key.as_str(), event.shift_key()) {
        ("z", false) => app.undo(),
        ("z", true) | ("y", false) => app.redo(),
        _ => return,
    }
    event.prevent_default();
}

/// Whether a key of one letter may do something now.
pub fn may_be_shortcut(app: App, event: &KeyboardEvent) -> bool {
    !event.ctrl_key()
        && !event.meta_key()
        && !event.alt_key()
        && !dom::is_typing()
        && app.settings.with_untracked(Settings::shortcuts)
}

/// Keys of the list and of the open task. For as long as the list is there.
pub fn in_list(app: App, cursor: Cursor) {
    let listener = window_event_listener(ev::keydown, move |event| {
        if is_composing(&event) || event.default_prevented() {
            return;
        }
        if event.key() == "Escape" && !dom::is_in_dialog() {
            return escape(app, cursor, &event);
        }
        if takes_search(cursor, &event) {
            event.prevent_default();
            dom::focus(SEARCH_BOX);
            app.show(words::OWN_SEARCH.to_owned(), false);
        } else if let Some(step) = step_of(cursor, &event) {
            event.prevent_default();
            if let Some(next) = cursor.step(cursor.here().as_ref(), step) {
                cursor.focus(&next);
            }
        } else if may_be_shortcut(app, &event) {
            list_key(app, cursor, &event);
        }
    });
    on_cleanup(move || listener.remove());
}

/// Whether the browser's own search is asked for where it would miss rows that are not in the page.
/// Asked for once more, from the app's own, it may have its way.
fn takes_search(cursor: Cursor, event: &KeyboardEvent) -> bool {
    let held = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
    held && event.key().eq_ignore_ascii_case("f")
        && event.meta_key() == dom::is_mac()
        && !dom::is_in_dialog()
        && !dom::has_focus(SEARCH_BOX)
        && cursor.is_partly_drawn()
}

/// How far a key moves through the list, where the focus is on one of its rows.
fn step_of(cursor: Cursor, event: &KeyboardEvent) -> Option<Step> {
    let held = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
    if held || !cursor.has_focus() {
        return None;
    }
    Some(match event.key().as_str() {
        "PageDown" => Step::Pages(1),
        "PageUp" => Step::Pages(-1),
        "Home" => Step::First,
        "End" => Step::Last,
        _ => return None,
    })
}

fn escape(app: App, cursor: Cursor, event: &KeyboardEvent) {
    if dom::close_popups() {
        // The innermost thing closes first.
    } else if app.route.with_untracked(|route| route.task.is_some()) {
        detail::close(app, Some(cursor));
    } else if app.selected.with_untracked(|selected| !selected.is_empty()) {
        app.selected.update(std::collections::HashSet::clear);
    } else {
        return;
    }
    event.prevent_default();
}

fn list_key(app: App, cursor: Cursor, event: &KeyboardEvent) {
    let focused = cursor.here();
    let open = app.route.with_untracked(|route| route.task.clone());
    let task: Option<TaskId> = focused.clone().or_else(|| open.clone());
    match (event.key().to_lowercase().as_str(), task) {
        ("j" | "k", task) => {
            let by = if event.key().eq_ignore_ascii_case("j") {
                1
            } else {
                -1
            };
            if let Some(next) = cursor.step(task.as_ref(), Step::By(by)) {
                if event.shift_key() {
                    app.selected.update(|selected| {
                        selected.extend(task);
                        selected.insert(next.clone());
                    });
                }
                cursor.focus(&next);
                if open.is_some() && focused.is_none() {
                    app.adjust(|route| route.task = Some(next));
                }
            }
        }
        ("x", Some(task)) => cursor.toggle.run(task),
        (" ", Some(task)) if !dom::is_on_control() => app.tick(&task),
        ("1", Some(task)) => set(app, &task, Status::Todo),
        ("2", Some(task)) => set(app, &task, Status::Doing),
        ("3", Some(task)) => set(app, &task, Status::Done),
        ("u", Some(task)) => {
            app.adjust(|route| route.task = Some(task));
            request_animation_frame(|| {
                dom::focus(".pg input");
            });
        }
        ("c", Some(task)) => detail::copy_quotation(app, &task),
        _ => return,
    }
    event.prevent_default();
}

/// Sets a task's status.
pub fn set(app: App, task: &TaskId, status: Status) {
    match status {
        Status::Done => app.set_done(std::slice::from_ref(task), true),
        other => app.edit(task, Edit::Status(Some(other)), Pace::Finished),
    }
}
