//! A report as a message: what a leader reads on a phone.

use super::date::dmy;
use super::number::{count, grouped};
use super::report::{DRAFT, body, capitalised, overall, passage, subject};
use super::report_task::person;
use crate::domain::catalogue::Catalogue;
use crate::domain::report::{Passage, Report};

/// The short text for a message: what a leader reads on a phone. No markup, one thing a line.
pub fn message(catalogue: &Catalogue, report: &Report) -> String {
    let ledger = &report.ledger;
    let mut lines = vec![
        format!("{}: {}", DRAFT, capitalised(&subject(report.period))),
        format!(
            "Đơn vị: {}. Số liệu tính đến {}.",
            body(catalogue, report.unit.as_ref()),
            dmy(report.as_of)
        ),
        overall(ledger, report.coordinating),
    ];
    let mut list = |heading: String, items: Vec<String>| {
        const MOST: usize = 5;
        if items.is_empty() {
            return;
        }
        lines.push(String::new());
        lines.push(heading);
        let more = items.len().saturating_sub(MOST);
        lines.extend(
            items
                .into_iter()
                .take(MOST)
                .enumerate()
                .map(|(at, item)| format!("{}. {item}", at + 1)),
        );
        if more > 0 {
            lines.push(format!("và {} việc khác.", count(more)));
        }
    };
    list(
        format!("Hoàn thành trong kỳ ({}):", count(report.results.len())),
        report
            .results
            .iter()
            .map(|line| line.title.clone())
            .collect(),
    );
    list(
        format!("Quá hạn ({}):", count(report.late.len())),
        report
            .late
            .iter()
            .map(|late| {
                format!(
                    "{}: {} ngày; người chịu trách nhiệm: {}",
                    late.line.title,
                    grouped(late.days),
                    person(&late.line)
                )
            })
            .collect(),
    );
    list(
        format!("Đến hạn kỳ tới ({}):", count(report.next.len())),
        report
            .next
            .iter()
            .map(|next| format!("{}: {}", next.line.title, dmy(next.day)))
            .collect(),
    );
    for of in [Passage::Difficulties, Passage::Proposals] {
        if let Some(text) = report.passages.get(of) {
            lines.push(String::new());
            lines.push(format!("{}: {text}", self::passage(of)));
        }
    }
    lines.join("\n")
}
