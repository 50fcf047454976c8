//! Deadlines out, as a calendar for other programs.

use super::App;
use crate::domain::filter::{Condition, MyPart};
use crate::exchange::ics::calendar;
use crate::platform::{clock, files};
use crate::state::views::shown;
use crate::text::calendar_file as words;
use chrono::DateTime;
use leptos::prelude::*;

impl App {
    /// Hands out the deadlines of the tasks that the route shows.
    pub fn save_calendar(self) {
        let now = i64::try_from(clock::now_millis()).unwrap_or_default();
        let made = DateTime::from_timestamp_millis(now).unwrap_or_default();
        let calendar = self.lens.with_untracked(|lens| {
            self.route.with_untracked(|route| {
                self.session.with_untracked(|session| {
                    let book = session.book();
                    let mine = route.filter.wants(&Condition::Mine(MyPart::Any));
                    let unit = lens.my_unit.as_ref().filter(|_| mine);
                    let name = words::name(book.catalogue(), unit);
                    calendar(book, shown(session, route, lens), name, made)
                })
            })
        });
        let name = words::file_name(self.today.get_untracked());
        let said = if calendar.events.is_empty() {
            words::NOTHING.to_owned()
        } else if files::save(&name, "text/calendar", &calendar.text()) {
            words::saved(&name, calendar.events.len())
        } else {
            words::NOT_SAVED.to_owned()
        };
        self.show(said, false);
    }
}
