//! What can be done at once, by its name: the commands of the palette.

use super::route::{Looking, Page, Route, Sight};
use crate::domain::day::shifted;
use crate::domain::filter::{Condition, Filter, MyPart};
use crate::domain::id::DocumentId;
use crate::domain::standing::StandingKind;
use crate::domain::status::Status;
use crate::storage::settings::{Settings, Theme};
use chrono::{Datelike, NaiveDate};

/// A command that needs no further word of the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Sets the open task to a status.
    Set(Status),
    /// Gives the open task priority, or takes it.
    Star(bool),
    /// Copies the open task's quote with its citation.
    Copy,
    /// Shows some tasks.
    Show(View),
    /// Shows deadlines on a calendar, in time, or by months.
    Look(Sight),
    /// Leads to where one's own unit is chosen.
    ChooseUnit,
    /// Leads to the weekly review.
    Review,
    /// Opens the dialog for a new task.
    Add,
    /// Takes the newest step back.
    Undo,
    /// Makes the step again that was taken back last.
    Redo,
    /// Looks at everything from another day.
    AsOf(Moment),
    /// Hands everything out as a file.
    Export,
    /// Hands the deadlines of the tasks that are shown out as a calendar.
    Calendar,
    /// Opens the browser's print dialog.
    Print,
    /// Changes the colours.
    Theme(Theme),
    /// Gives rows more room, or less.
    Roomy(bool),
    /// Turns the keys of one letter on or off.
    SingleKeys(bool),
    /// Shows the keys.
    Help,
}

/// Tasks that are asked for often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Of one's own unit.
    Mine,
    /// Of one's own unit, and late.
    MineOverdue,
    /// Late.
    Overdue,
    /// Due before long.
    DueSoon,
    /// With priority.
    Starred,
}

/// A day that can be named without a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Today.
    Today,
    /// The last day of the month before.
    EndOfLastMonth,
    /// The last day of the year before.
    EndOfLastYear,
}

impl Command {
    /// Every command, in the order in which they are offered.
    pub const ALL: [Self; 34] = [
        Self::Set(Status::Done),
        Self::Set(Status::Doing),
        Self::Set(Status::Todo),
        Self::Set(Status::Stopped),
        Self::Star(true),
        Self::Star(false),
        Self::Copy,
        Self::AsOf(Moment::Today),
        Self::Show(View::Mine),
        Self::Show(View::MineOverdue),
        Self::ChooseUnit,
        Self::Show(View::Overdue),
        Self::Show(View::DueSoon),
        Self::Show(View::Starred),
        Self::Review,
        Self::Add,
        Self::Undo,
        Self::Redo,
        Self::Export,
        Self::Calendar,
        Self::Print,
        Self::Help,
        Self::AsOf(Moment::EndOfLastMonth),
        Self::AsOf(Moment::EndOfLastYear),
        Self::Look(Sight::Calendar),
        Self::Look(Sight::Timeline),
        Self::Look(Sight::Months),
        Self::Theme(Theme::Light),
        Self::Theme(Theme::Dark),
        Self::Theme(Theme::System),
        Self::Roomy(true),
        Self::Roomy(false),
        Self::SingleKeys(true),
        Self::SingleKeys(false),
    ];

    /// Whether it would do something, by the settings, where `open` says how the open task stands and
    /// whether it has priority. What can be refused, such as undoing, answers for itself.
    pub fn does_something(
        self,
        route: &Route,
        settings: &Settings,
        open: Option<(Status, bool)>,
    ) -> bool {
        let has_unit = settings.my_unit.is_some();
        match self {
            Self::Set(status) => open.is_some_and(|(held, _)| held != status),
            Self::Star(on) => open.is_some_and(|(_, held)| held != on),
            Self::Copy => open.is_some(),
            Self::Show(View::Mine | View::MineOverdue) => has_unit,
            Self::ChooseUnit => !has_unit,
            Self::AsOf(Moment::Today) => route.as_of.is_some(),
            Self::Theme(theme) => settings.theme.unwrap_or_default() != theme,
            Self::Roomy(on) => settings.roomy.unwrap_or_default() != on,
            Self::SingleKeys(on) => settings.shortcuts() != on,
            _ => true,
        }
    }
}

impl Moment {
    /// All, from the nearest to the furthest.
    pub const ALL: [Self; 3] = [Self::Today, Self::EndOfLastMonth, Self::EndOfLastYear];

    /// Its day, seen from today.
    pub fn day(self, today: NaiveDate) -> NaiveDate {
        match self {
            Self::Today => today,
            Self::EndOfLastMonth => today.with_day(1).map_or(today, |first| shifted(first, -1)),
            Self::EndOfLastYear => {
                NaiveDate::from_ymd_opt(today.year() - 1, 12, 31).unwrap_or(today)
            }
        }
    }
}

/// Where deadlines are looked at in one way.
pub fn sight_route(sight: Sight, as_of: Option<NaiveDate>) -> Route {
    Route {
        as_of,
        looking: Looking {
            sight,
            ..Looking::default()
        },
        ..Route::to(Page::Deadlines)
    }
}

/// Where the words of a document are read.
pub fn document_route(id: &DocumentId, as_of: Option<NaiveDate>) -> Route {
    Route {
        as_of,
        filter: Filter::from_iter([Condition::Document(id.clone())]),
        ..Route::to(Page::Documents)
    }
}

impl View {
    /// Where these tasks are listed, seen from that day.
    pub fn route(self, as_of: Option<NaiveDate>) -> Route {
        let filter = match self {
            Self::Mine => Filter::from_iter([Condition::Mine(MyPart::Any)]),
            Self::MineOverdue => Filter::from_iter([
                Condition::Mine(MyPart::Any),
                Condition::Standing(StandingKind::Overdue),
            ]),
            Self::Overdue => Filter::from_iter([Condition::Standing(StandingKind::Overdue)]),
            Self::DueSoon => Filter::from_iter([Condition::Standing(StandingKind::DueSoon)]),
            Self::Starred => Filter::from_iter([Condition::Starred]),
        };
        Route {
            as_of,
            filter,
            ..Route::to(Page::Tasks)
        }
    }
}
