//! What is done when something of the palette is chosen, and its sign.

use crate::domain::edit::Edit;
use crate::platform::dom;
use crate::state::app::App;
use crate::state::command::Command;
use crate::state::palette::Choice;
use crate::state::session::Pace;
use crate::ui::{detail, navigation, shortcuts};
use leptos::prelude::*;

/// Goes there or does it.
pub(super) fn act(app: App, choice: &Choice) {
    if let Some(route) = app.route.with_untracked(|here| choice.route(here)) {
        // An open task takes the focus by itself.
        let place = match choice {
            Choice::Command(Command::ChooseUnit) => Some(".set select"),
            _ if route.task.is_some() => None,
            _ => Some("#noi-dung"),
        };
        app.go(|here| *here = route);
        if let Some(place) = place {
            request_animation_frame(move || {
                dom::focus(place);
            });
        }
    } else if let Choice::Command(command) = choice {
        perform(app, *command);
    }
}

fn perform(app: App, command: Command) {
    let open = app.route.with_untracked(|route| route.task.clone());
    match (command, open) {
        (Command::Set(status), Some(task)) => shortcuts::set(app, &task, status),
        (Command::Star(on), Some(task)) => {
            app.edit(&task, Edit::Star(on.then_some(true)), Pace::Finished);
        }
        (Command::Copy, Some(task)) => detail::copy_quotation(app, &task),
        (Command::Add, _) => app.adding.set(true),
        (Command::Undo, _) => app.undo(),
        (Command::Redo, _) => app.redo(),
        (Command::AsOf(moment), _) => {
            let today = app.today.get_untracked();
            let day = Some(moment.day(today)).filter(|day| *day != today);
            app.go(|route| route.as_of = day);
        }
        (Command::Export, _) => app.export(),
        (Command::Calendar, _) => app.save_calendar(),
        (Command::Print, _) => dom::print(),
        (Command::Theme(theme), _) => app.set(|settings| settings.theme = Some(theme)),
        (Command::Roomy(on), _) => app.set(|settings| settings.roomy = Some(on)),
        (Command::SingleKeys(on), _) => app.set(|settings| settings.shortcuts = Some(on)),
        (Command::Help, _) => app.help_open.set(true),
        // Those lead somewhere, or the task is gone.
        (Command::Show(_) | Command::Look(_) | Command::ChooseUnit | Command::Review, _)
        | (Command::Set(_) | Command::Star(_) | Command::Copy, None) => {}
    }
}

/// The sign of a choice.
pub(super) fn icon(choice: &Choice) -> &'static str {
    match choice {
        Choice::Task(_) => "tasks",
        Choice::Search(_) => "search",
        Choice::Page(page) => navigation::icon(*page),
        Choice::Unit(_) => "units",
        Choice::Document(_) => "documents",
        Choice::Command(command) => match command {
            Command::Set(_) | Command::Review => "check",
            Command::Star(_) => "star",
            Command::Copy => "copy",
            Command::Show(_) => "tasks",
            Command::Look(_) => "deadlines",
            Command::ChooseUnit => "person",
            Command::Add => "plus",
            Command::Undo => "undo",
            Command::Redo => "redo",
            Command::AsOf(_) | Command::Calendar => "calendar",
            Command::Export => "download",
            Command::Print => "print",
            Command::Theme(_) => "moon",
            Command::Roomy(_) => "menu",
            Command::SingleKeys(_) => "edit",
            Command::Help => "help",
        },
    }
}
