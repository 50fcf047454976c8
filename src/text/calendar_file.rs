//! What a calendar that is handed out says of a task.

use super::chain::deadline;
use super::date::dmy;
use super::detail::{LEAD, quotation};
use super::values::beginning;
use super::{party, words};
use crate::domain::book::TaskView;
use crate::domain::catalogue::Catalogue;
use crate::domain::party::Party;
use crate::domain::status::Status;

/// The button that hands one out.
pub const SAVE: &str = "Tải lịch (.ics)";
/// What comes of it.
pub const SAVE_HINT: &str = "Để nhập vào Google Lịch, Outlook hoặc lịch trên điện thoại; nhắc trước 7, 3 và 1 ngày. Nhập lại tệp mới thì các mốc cũ được cập nhật.";
/// No task has a day.
pub const NOTHING: &str = "Không có nhiệm vụ nào có ngày đến hạn để đưa vào lịch.";
/// The browser did not take the file.
pub const NOT_SAVED: &str = "Trình duyệt không lưu được tệp lịch.";

/// The name of a file on a day.
pub fn file_name(day: chrono::NaiveDate) -> String {
    format!("lich-de-an-06-{day}.ics")
}

/// What the calendar is called.
pub fn name(catalogue: &Catalogue, mine: Option<&Party>) -> String {
    match mine {
        Some(unit) => format!("Đề án 06: {}", party::name(catalogue, unit)),
        None => "Đề án 06".to_owned(),
    }
}

/// It was handed out.
pub fn saved(name: &str, events: usize) -> String {
    format!("Đã tải {name}: {events} mốc")
}

/// On the last day of a task.
pub fn due(task: &TaskView<'_>) -> String {
    summary(task, "Đến hạn")
}

/// On the day that the unit set itself.
pub fn own_due(task: &TaskView<'_>) -> String {
    summary(task, "Mốc của đơn vị")
}

fn summary(task: &TaskView<'_>, day: &str) -> String {
    let title = beginning(task.title(), 200);
    match task.status() {
        status @ (Status::Done | Status::Stopped) => format!("{}: {title}", words::status(status)),
        Status::Todo | Status::Doing => format!("{day}: {title}"),
    }
}

/// What the document says, by when, and who answers.
pub fn description(catalogue: &Catalogue, task: &TaskView<'_>) -> String {
    let mut lines = Vec::new();
    lines.extend(quotation(task));
    if let Some(official) = task.official() {
        lines.push(format!("Thời hạn: {}", deadline(&official.deadline)));
    }
    if let Some(own) = task.own_deadline() {
        let day = dmy(own.due);
        lines.push(match own.reason.trim() {
            "" => format!("Mốc của đơn vị: {day}"),
            reason => format!("Mốc của đơn vị: {day} ({reason})"),
        });
    }
    let leads: Vec<&str> = task
        .lead()
        .iter()
        .map(|id| party::unit(catalogue, id))
        .collect();
    let own_lead = task.own_lead().map(String::as_str);
    let leads = match own_lead {
        Some(own) if leads.is_empty() => own.to_owned(),
        _ => leads.join("; "),
    };
    if !leads.is_empty() {
        lines.push(format!("{LEAD}: {leads}"));
    }
    let person = [task.person(), task.position()];
    let person: Vec<&str> = person.into_iter().flatten().map(String::as_str).collect();
    if !person.is_empty() {
        lines.push(format!("Người chịu trách nhiệm: {}", person.join(", ")));
    }
    lines.join("\n")
}
