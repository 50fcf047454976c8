//! How a report words a task.

use super::date::dmy;
use super::number::{count, grouped};
use super::report::BLANK;
use super::{chain, party, values, words};
use crate::domain::catalogue::Catalogue;
use crate::domain::evidence::Evidence;
use crate::domain::id::UnitId;
use crate::domain::item::Item;
use crate::domain::plan_step::PlanStep;
use crate::domain::report::{FigureLine, Line};
use crate::domain::share::Role;
use crate::domain::status::Status;
use chrono::NaiveDate;

/// Where a task stands: "Phụ lục A.15, Chỉ thị số 05/CT-TTg".
pub fn basis(catalogue: &Catalogue, line: &Line) -> String {
    let document = line.document.as_ref().and_then(|id| catalogue.document(id));
    let document = document.map(|document| {
        if let Some(number) = &document.number {
            return format!("{} số {number}", document.kind);
        }
        let day = document.issued.or(document.event_date);
        let day = day.map_or_else(|| BLANK.to_owned(), dmy);
        format!("{} ngày {day} của {}", document.kind, document.issuer)
    });
    match (line.reference.as_deref(), document) {
        (Some(reference), Some(document)) => format!("{reference}, {document}"),
        (None, Some(document)) => document,
        (_, None) => "đơn vị tự thêm".to_owned(),
    }
}

/// A task that was finished: "…, hoàn thành ngày 13/11/2026, đúng hạn. Sản phẩm: …. Minh chứng: ….".
pub fn finished(catalogue: &Catalogue, line: &Line) -> String {
    let done = line.done_on.map_or_else(|| BLANK.to_owned(), dmy);
    format!(
        "{} ({}): {}, ngày {done}. Sản phẩm: {}. Minh chứng: {}.",
        line.title,
        basis(catalogue, line),
        words::standing(line.standing),
        line.product
            .as_deref()
            .unwrap_or(BLANK)
            .trim_end_matches(['.', ';']),
        proof(&line.evidence),
    )
}

/// Evidence by number and day: "số 12/BC-UBND, ngày 10/11/2026".
pub fn proof(evidence: &[Evidence]) -> String {
    if evidence.is_empty() {
        return BLANK.to_owned();
    }
    let pieces = evidence.iter().map(|piece| match piece.date {
        Some(day) => format!("{} ngày {}", piece.number, dmy(day)),
        None => format!("{} ngày {BLANK}", piece.number),
    });
    pieces.collect::<Vec<_>>().join("; ")
}

/// A task that is being worked on: "… (…): 60%".
pub fn working(catalogue: &Catalogue, line: &Line) -> String {
    let progress = line
        .progress
        .map_or_else(|| BLANK.to_owned(), |it| format!("{}%", it.get()));
    format!(
        "{} ({}): tiến độ {progress}, {}.",
        line.title,
        basis(catalogue, line),
        words::standing(line.standing)
    )
}

/// A task with its place: "Đánh giá an toàn hệ thống… (Phụ lục A.15, Chỉ thị số 05/CT-TTg)".
pub fn with_basis(catalogue: &Catalogue, line: &Line) -> String {
    format!("{} ({})", line.title, basis(catalogue, line))
}

/// Its deadline in the document's words, with the day on a line of its own.
pub fn deadline(line: &Line) -> String {
    let (words, due) = match (&line.deadline, &line.own_deadline) {
        (Some(official), _) => (chain::deadline_words(official), official.due),
        (None, Some(own)) => return dmy(own.due),
        (None, None) => return BLANK.to_owned(),
    };
    match due {
        Some(due) => format!("{words}\n{}", dmy(due)),
        None => words.to_owned(),
    }
}

/// How a late task is to be made up for: the steps of the plan, the unit's own day, who answers.
pub fn plan(line: &Line) -> String {
    let steps: Vec<String> = line.plan.iter().map(plan_step).collect();
    let plan = match steps.as_slice() {
        [] => BLANK.to_owned(),
        steps => steps.join("\n"),
    };
    let day = match &line.own_deadline {
        Some(own) if own.reason.trim().is_empty() => dmy(own.due),
        Some(own) => format!("{} ({})", dmy(own.due), own.reason.trim()),
        None => BLANK.to_owned(),
    };
    format!(
        "{plan}\nMốc mới: {day}\nNgười chịu trách nhiệm: {}",
        person(line)
    )
}

/// A step of a plan; its day is a blank where none is set.
fn plan_step(step: &PlanStep) -> String {
    let day = step.day.map_or_else(|| BLANK.to_owned(), dmy);
    let who = match step.who.trim() {
        "" => String::new(),
        who => format!(", {who}"),
    };
    let done = step.done.map(|day| format!("; xong {}", dmy(day)));
    let text = step.text.trim();
    format!("- {text}, đến {day}{who}{}", done.unwrap_or_default())
}

/// Who answers for a task, with the position.
pub fn person(line: &Line) -> String {
    match (&line.person, &line.position) {
        (Some(person), Some(position)) => format!("{person}, {position}"),
        (Some(person), None) => person.clone(),
        (None, Some(position)) => position.clone(),
        (None, None) => BLANK.to_owned(),
    }
}

/// Names of units, in full.
pub fn units(catalogue: &Catalogue, ids: &[UnitId]) -> String {
    let names: Vec<&str> = ids.iter().map(|id| party::unit(catalogue, id)).collect();
    names.join("; ")
}

/// Who leads: the document's bodies with the places it lists, or whom the user named.
pub fn leads(catalogue: &Catalogue, line: &Line) -> String {
    let units = match &line.own_lead {
        Some(name) if line.lead.is_empty() => name.clone(),
        _ => units(catalogue, &line.lead),
    };
    let places: Vec<String> = line
        .localities
        .iter()
        .map(|id| party::place_with_today(catalogue, id))
        .collect();
    match (units.is_empty(), places.is_empty()) {
        (true, true) => BLANK.to_owned(),
        (false, true) => units,
        (true, false) => places.join(", "),
        (false, false) => format!("{units}: {}", places.join(", ")),
    }
}

/// Status, progress and how it stands: "Đang thực hiện, 60%; quá hạn 12 ngày".
pub fn progress(line: &Line) -> String {
    let said = match (line.status, line.progress) {
        (None, None) => BLANK.to_owned(),
        (None, Some(progress)) => format!("{}%", progress.get()),
        (Some(Status::Doing), Some(progress)) => {
            format!("{}, {}%", words::status(Status::Doing), progress.get())
        }
        (Some(Status::Done), _) => {
            let day = line.done_on.map_or_else(|| BLANK.to_owned(), dmy);
            format!("{} ngày {day}", words::status(Status::Done))
        }
        (Some(status), _) => words::status(status).to_owned(),
    };
    format!("{said}; {}", words::standing(line.standing))
}

/// A target with its day.
pub fn goal(line: &FigureLine) -> String {
    let goal = super::attainment::goal(line.goal.value, line.goal.unit.as_deref());
    match line.goal.due {
        Some(due) => format!("{goal}; {}", dmy(due)),
        None => goal,
    }
}

/// A task of the next period, and by when.
pub fn coming(catalogue: &Catalogue, line: &Line, day: NaiveDate) -> String {
    format!(
        "{} ({}): đến hạn {}.",
        line.title,
        basis(catalogue, line),
        dmy(day)
    )
}

/// The heading of a part of the appendix.
pub fn part(role: Role, number: usize) -> String {
    match role {
        Role::Lead => format!("A. Nhiệm vụ chủ trì ({})", count(number)),
        Role::Coordinating => format!("B. Nhiệm vụ phối hợp ({})", count(number)),
    }
}

/// A numbered point: "a) …", "b) …"; beyond the alphabet "27) …".
pub fn point(at: usize, text: &str) -> String {
    const LETTERS: [char; 23] = [
        'a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's',
        't', 'u', 'v', 'x', 'y',
    ];
    match LETTERS.get(at) {
        Some(letter) => format!("{letter}) {text}"),
        None => format!("{}) {text}", at + 1),
    }
}

/// How many days late.
pub fn days(days: i64) -> String {
    grouped(days)
}

/// The beginning of a text that would fill a cell.
pub fn brief(text: &str) -> String {
    values::beginning(text.trim(), 400)
}

/// A step towards a task: " Bước: Trình duyệt, hạn 05/12/2026."
pub fn step(item: &Item) -> String {
    let due = item.due.map_or_else(|| BLANK.to_owned(), dmy);
    format!(" Bước: {}, hạn {due}.", item.text.trim())
}
