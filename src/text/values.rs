//! How the value of an edited field reads, in previews and in the history.

use super::date::{dmy, moment};
use super::number::quantity;
use super::words::status;
use super::{handbook, party, turns};
use crate::domain::catalogue::Catalogue;
use crate::domain::edit::Edit;
use crate::domain::evidence::Evidence;
use crate::domain::item::Item;
use crate::domain::next_step::NextStep;
use crate::domain::own_deadline::OwnDeadline;
use crate::domain::own_figure::OwnFigure;
use crate::domain::plan_step::PlanStep;
use crate::domain::sheet::SheetLine;
use chrono::DateTime;
use std::fmt::Write as _;

/// A field that holds nothing.
pub const EMPTY: &str = "trống";

/// What only a newer version of the app can show.
const NOT_SHOWN: &str = "bản này giữ lại, chưa hiện được";

/// The value of a field: "Đang thực hiện", "60%", "30/06/2023"; "trống" where it holds nothing.
pub fn value(edit: &Edit) -> String {
    let text = match edit {
        // Nobody said anything: that is a status too.
        Edit::Status(value) => Some(status(value.unwrap_or_default()).to_owned()),
        Edit::DoneOn(value) | Edit::Reviewed(value) => value.map(dmy),
        Edit::Rhythm(value) => value.map(|rhythm| turns::rhythm(rhythm).to_lowercase()),
        Edit::Turn(turn, value) => value.map(|day| turns::ticked(*turn, day)),
        Edit::Progress(value) => value.map(|percent| format!("{}%", percent.get())),
        Edit::Deadline(value) => value.as_ref().map(own_deadline),
        Edit::Star(value) | Edit::Removed(value) | Edit::OwnSheet(value) => {
            Some(yes_no(value.unwrap_or_default()).to_owned())
        }
        Edit::Person(value)
        | Edit::Position(value)
        | Edit::Note(value)
        | Edit::Title(value)
        | Edit::Product(value)
        | Edit::Lead(value)
        | Edit::Obstacle(value)
        | Edit::Cause(value) => value.clone(),
        Edit::Next(value) => value.as_ref().map(next_step),
        Edit::Item(_, value) => value.as_ref().map(item),
        Edit::Evidence(_, value) => value.as_ref().map(evidence),
        Edit::Seen(value) => value.map(|_| "đã xem".to_owned()),
        Edit::Line(_, value) => value.as_ref().map(sheet_line),
        Edit::Figure(_, value) => value.as_ref().map(own_figure),
        Edit::Step(_, value) => value.as_ref().map(plan_step),
        Edit::Handbook(edit) => handbook::value(edit),
        Edit::Other(_, value) => (!value.is_null()).then(|| NOT_SHOWN.to_owned()),
    };
    text.filter(|text| !text.trim().is_empty())
        .unwrap_or_else(|| EMPTY.to_owned())
}

/// The value, of a long text no more than the beginning.
pub fn short_value(edit: &Edit) -> String {
    beginning(&value(edit), 240)
}

/// The first `longest` characters of a text, and "…" where there are more.
pub fn beginning(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// A text from elsewhere, with every character that cannot be seen but changes how the rest is read
/// (control characters, those that turn the direction of writing, those without width) shown as a
/// token: "⟨U+202E⟩". Ends of lines and tabs stay.
pub fn harmless(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) {
            let _ = write!(shown, "⟨U+{:04X}⟩", u32::from(c));
        } else {
            shown.push(c);
        }
    }
    shown
}

/// The joiner within emoji and scripts (U+200C, U+200D) is no trick and is let through.
fn is_hidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// A moment as files state it, "2026-11-21T14:05:00+07:00", for people: "21/11/2026 14:05". What is
/// no moment is shown as it stands.
pub fn stated_moment(text: &str) -> String {
    let stated = DateTime::parse_from_rfc3339(text.trim())
        .ok()
        .and_then(|time| u64::try_from(time.timestamp_millis()).ok());
    match stated {
        Some(millis) => moment(millis),
        None if text.trim().is_empty() => "thời điểm không rõ".to_owned(),
        None => format!("“{}”", beginning(text.trim(), 40)),
    }
}

fn yes_no(yes: bool) -> &'static str {
    if yes { "có" } else { "không" }
}

fn own_deadline(own: &OwnDeadline) -> String {
    match own.reason.trim() {
        "" => dmy(own.due),
        reason => format!("{} ({reason})", dmy(own.due)),
    }
}

fn item(item: &Item) -> String {
    let due = item
        .due
        .map(|due| format!(", hạn {}", dmy(due)))
        .unwrap_or_default();
    let done = if item.done { ", đã xong" } else { "" };
    format!("{}{due}{done}", item.text)
}

/// A next step: "Trình UBND tỉnh, đến 05/12/2026".
pub(super) fn next_step(next: &NextStep) -> String {
    let text = next.text.trim();
    match next.day {
        Some(day) if text.is_empty() => format!("đến {}", dmy(day)),
        Some(day) => format!("{text}, đến {}", dmy(day)),
        None => text.to_owned(),
    }
}

/// A step of a plan: "Đối soát 461 huyện, đến 30/11/2026, Nguyễn Thu Hà; xong 28/11/2026".
pub(super) fn plan_step(step: &PlanStep) -> String {
    let mut text = step.text.trim().to_owned();
    if let Some(day) = step.day {
        let _ = write!(text, ", đến {}", dmy(day));
    }
    match step.who.trim() {
        "" => {}
        who => {
            let _ = write!(text, ", {who}");
        }
    }
    if let Some(day) = step.done {
        let _ = write!(text, "; xong {}", dmy(day));
    }
    text
}

fn evidence(evidence: &Evidence) -> String {
    let date = evidence
        .date
        .map(|date| format!(", ngày {}", dmy(date)))
        .unwrap_or_default();
    let link = evidence
        .link
        .as_ref()
        .map(|link| format!(", {}", link.as_str()))
        .unwrap_or_default();
    format!("{}{date}{link}", evidence.number)
}

fn sheet_line(line: &SheetLine) -> String {
    let name = party::name(&Catalogue::bundled(), &line.party);
    let done = match line.done {
        Some(day) => format!("xong {}", dmy(day)),
        None => "chưa xong".to_owned(),
    };
    match line.note.trim() {
        "" => format!("{name}: {done}"),
        note => format!("{name}: {done}, {note}"),
    }
}

fn own_figure(figure: &OwnFigure) -> String {
    format!(
        "{}, tính đến {} ({})",
        quantity(figure.value.get()),
        dmy(figure.as_of),
        figure.source
    )
}
