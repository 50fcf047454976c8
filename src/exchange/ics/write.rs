//! The letters of an iCalendar file (RFC 5545): lines that end in CR LF, folded where they are long.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};

/// A calendar as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// What programs show as its name.
    pub name: String,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// Its events.
    pub events: Vec<Event>,
}

/// Something that fills a whole day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Tells it from all others in the world and stays the same: what is taken in a second time
    /// replaces what was taken in before.
    pub uid: String,
    /// The day.
    pub day: NaiveDate,
    /// What is shown on the day.
    pub summary: String,
    /// What is shown when it is opened; its lines end in `\n`.
    pub description: String,
    /// When it was changed last.
    pub changed: Option<DateTime<Utc>>,
    /// How many days before it a program is to remind of it.
    pub alarms: &'static [u8],
}

/// Says which program made the file.
const PRODUCT: &str = "-//Theo doi De an 06//VI";
/// A line has so many octets at most, its end not counted (RFC 5545, 3.1).
const LONGEST_LINE: usize = 75;

impl Calendar {
    /// The file.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut line = |name: &str, value: &str| push_folded(&mut text, name, value);
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", PRODUCT);
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        line("X-WR-CALNAME", &escaped(&self.name));
        for event in &self.events {
            line("BEGIN", "VEVENT");
            line("UID", &escaped(&event.uid));
            line("DTSTAMP", &moment(self.made));
            if let Some(changed) = event.changed {
                line("LAST-MODIFIED", &moment(changed));
            }
            line("DTSTART;VALUE=DATE", &day(event.day));
            // The end is the first moment that does not belong to it; where there is none, a day is meant.
            if let Some(next) = event.day.succ_opt() {
                line("DTEND;VALUE=DATE", &day(next));
            }
            line("SUMMARY", &escaped(&event.summary));
            if !event.description.is_empty() {
                line("DESCRIPTION", &escaped(&event.description));
            }
            // A deadline keeps nobody from other appointments.
            line("TRANSP", "TRANSPARENT");
            for days in event.alarms {
                line("BEGIN", "VALARM");
                line("ACTION", "DISPLAY");
                line("TRIGGER", &format!("-P{days}D"));
                line("DESCRIPTION", &escaped(&event.summary));
                line("END", "VALARM");
            }
            line("END", "VEVENT");
        }
        line("END", "VCALENDAR");
        text
    }
}

fn day(day: NaiveDate) -> String {
    day.to_string().replace('-', "")
}

/// A moment of world time: `20261121T070500Z`.
fn moment(moment: DateTime<Utc>) -> String {
    let written = moment.to_rfc3339_opts(SecondsFormat::Secs, true);
    written.replace(['-', ':'], "")
}

/// A text with what would end it written otherwise (3.3.11). Control letters have no place in one.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push('\t'),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Writes a line. What is over the longest goes on in the next, after a blank; never within a letter.
fn push_folded(text: &mut String, name: &str, value: &str) {
    let mut room = LONGEST_LINE;
    for letter in name.chars().chain([':']).chain(value.chars()) {
        if letter.len_utf8() > room {
            text.push_str("\r\n ");
            room = LONGEST_LINE - 1;
        }
        text.push(letter);
        room -= letter.len_utf8();
    }
    text.push_str("\r\n");
}
