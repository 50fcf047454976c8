//! What a unit reports: all that was entered, and nothing else.

use crate::support::{Desk, day, note, task};
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::edit::Edit;
use de_an_06::domain::evidence::Evidence;
use de_an_06::domain::filter::Lens;
use de_an_06::domain::id::{ItemId, LocalityId, TaskId};
use de_an_06::domain::item::Item;
use de_an_06::domain::next_step::NextStep;
use de_an_06::domain::own_deadline::OwnDeadline;
use de_an_06::domain::own_figure::OwnFigure;
use de_an_06::domain::party::Party;
use de_an_06::domain::percent::Percent;
use de_an_06::domain::period::Period;
use de_an_06::domain::plan_step::PlanStep;
use de_an_06::domain::report::{Passage, Passages, Report};
use de_an_06::domain::share::Role;
use de_an_06::domain::status::Status;
use de_an_06::domain::weekly::{Weekly, Which};
use de_an_06::exchange::paper::{Block, Look, Paper, Paragraph, Turn, draft, minutes};
use de_an_06::storage::settings::Settings;
use de_an_06::text::report_message::message;
use std::fmt::Write as _;

/// Tuyên Quang, which reports.
pub(crate) fn province() -> Party {
    Party::Place(LocalityId::new("tuyen-quang-2025"))
}

fn words(text: &str) -> String {
    text.to_owned()
}

/// A month's work of a province.
pub(crate) fn worked() -> Desk {
    let mut desk = Desk::new();
    let mut edit = |short: &str, edit: Edit| {
        desk.edit(&task(short), edit);
    };
    edit("a15", Edit::Status(Some(Status::Done)));
    edit("a15", Edit::DoneOn(Some(day("2026-11-13"))));
    let evidence = Evidence {
        number: "128/BC-STTTT".to_owned(),
        date: Some(day("2026-11-12")),
        link: None,
    };
    edit("a15", Edit::Evidence(ItemId::new("1"), Some(evidence)));
    // Done within the month, but after the day of the report.
    edit("a4", Edit::Status(Some(Status::Done)));
    edit("a4", Edit::DoneOn(Some(day("2026-11-25"))));
    // Done before.
    edit("a5", Edit::Status(Some(Status::Done)));
    edit("a5", Edit::DoneOn(Some(day("2026-10-31"))));
    edit("a10", Edit::Status(Some(Status::Doing)));
    edit("a10", Edit::Progress(Percent::try_from(60).ok()));
    edit("a10", Edit::Person(Some(words("Nguyễn Thu Hà"))));
    edit(
        "a10",
        Edit::Position(Some(words("Trưởng phòng Kiểm soát TTHC"))),
    );
    let own = OwnDeadline {
        due: day("2026-12-20"),
        reason: "chờ bộ công bố mẫu đơn".to_owned(),
    };
    edit("a10", Edit::Deadline(Some(own)));
    let item = Item {
        text: "Trình UBND tỉnh ban hành kế hoạch".to_owned(),
        due: Some(day("2026-12-05")),
        done: false,
    };
    edit("a10", Edit::Item(ItemId::new("1"), Some(item)));
    let next = NextStep {
        text: "Họp với các sở về mẫu đơn dùng chung".to_owned(),
        day: Some(day("2026-11-27")),
    };
    edit("a10", Edit::Next(Some(next)));
    edit(
        "a10",
        Edit::Obstacle(Some(words("Sáu bộ chưa công bố mẫu đơn điện tử"))),
    );
    edit(
        "a10",
        Edit::Cause(Some(words("Mẫu đơn của bộ ban hành chậm 2 năm"))),
    );
    let step = |text: &str, due: &str, who: &str, done: Option<&str>| PlanStep {
        text: text.to_owned(),
        day: Some(day(due)),
        who: who.to_owned(),
        done: done.map(day),
    };
    let steps = [
        step(
            "Chuẩn hóa mẫu đơn của 12 thủ tục còn lại",
            "2026-12-10",
            "Nguyễn Thu Hà",
            None,
        ),
        step(
            "Rà soát mẫu đơn đang dùng",
            "2026-10-31",
            "",
            Some("2026-10-28"),
        ),
    ];
    for (at, step) in steps.into_iter().enumerate() {
        let id = ItemId::new(&(at + 1).to_string());
        edit("a10", Edit::Step(id, Some(step)));
    }
    edit("a18", note("Tập huấn cho 124 xã, phường"));
    let figure = OwnFigure {
        measure: Catalogue::bundled().measures[0].id.clone(),
        value: "87.5".parse().expect("a number"),
        as_of: day("2026-11-20"),
        source: "Báo cáo số 45/BC-VPUB".to_owned(),
    };
    edit("a18", Edit::Figure(ItemId::new("1"), Some(figure)));
    let own = TaskId::own("1");
    edit(
        own.as_str(),
        Edit::Title(Some(words("Lập tổ công nghệ số ở 124 xã, phường"))),
    );
    let due = OwnDeadline {
        due: day("2026-12-31"),
        reason: String::new(),
    };
    edit(own.as_str(), Edit::Deadline(Some(due)));
    desk
}

pub(crate) fn passages() -> Passages {
    let mut passages = Passages::default();
    passages.set(
        Passage::Addressee,
        "Tổ công tác triển khai Đề án 06 của Chính phủ",
    );
    passages.set(
        Passage::Proposals,
        "Đề nghị các bộ công bố mẫu đơn, tờ khai điện tử.\n\nĐề nghị cấp kinh phí.",
    );
    passages.set(
        Passage::Recipients,
        "- Thường trực Tỉnh ủy;\nCác sở, ban, ngành",
    );
    passages
}

pub(crate) fn report_of(desk: &Desk, unit: Option<&Party>, passages: Passages) -> Report {
    let lens = Lens {
        as_of: day("2026-11-21"),
        soon_days: 14,
        my_unit: unit.cloned(),
    };
    let period = Period::month(lens.as_of);
    Report::of(desk.session.book(), unit, period, &lens, passages)
}

/// A paper as text: what a person would read, and how it is set.
fn read(paper: &Paper) -> String {
    let mut text = format!("# {}\n", paper.title);
    for section in &paper.sections {
        let _ = writeln!(text, "\n== {:?}", section.turn);
        for block in &section.blocks {
            match block {
                Block::Text(paragraph) => {
                    let _ = writeln!(text, "{:?}: {}", paragraph.style, said(paragraph));
                }
                Block::Table(table) => {
                    let _ = writeln!(
                        text,
                        "Table {:?}, head {}, ruled {}",
                        table.widths, table.head, table.ruled
                    );
                    for row in &table.rows {
                        let cells = row.cells.iter().map(|cell| {
                            let lines: Vec<String> = cell.paragraphs.iter().map(said).collect();
                            lines.join(" ⏎ ")
                        });
                        let _ = writeln!(text, "  | {}", cells.collect::<Vec<_>>().join(" | "));
                    }
                }
            }
        }
    }
    text
}

fn said(paragraph: &Paragraph) -> String {
    let runs = paragraph.runs.iter().map(|run| match run.look {
        Look::Plain => run.text.clone(),
        Look::Bold => format!("**{}**", run.text),
        Look::Italic => format!("_{}_", run.text),
        Look::BoldItalic => format!("**_{}_**", run.text),
    });
    runs.collect()
}

#[test]
fn a_months_report_of_a_province() {
    let unit = province();
    let report = report_of(&worked(), Some(&unit), passages());
    let paper = draft(&Catalogue::bundled(), &report, true);
    insta::assert_snapshot!("paper", read(&paper));
    insta::assert_snapshot!("message", message(&Catalogue::bundled(), &report));
}

#[test]
fn what_nobody_entered_is_a_blank() {
    let report = report_of(&Desk::new(), None, Passages::default());
    assert!(report.results.is_empty() && report.under_way.is_empty());
    assert!(
        report
            .late
            .iter()
            .all(|late| late.line.cause.is_none() && late.line.plan.is_empty())
    );
    assert!(
        report
            .appendix
            .iter()
            .all(|line| line.status.is_none() && line.progress.is_none())
    );
    let paper = draft(&Catalogue::bundled(), &report, false);
    insta::assert_snapshot!("blank", read(&paper));
    assert!(
        paper
            .sections
            .iter()
            .all(|section| section.turn == Turn::Portrait)
    );
}

#[test]
fn done_is_what_was_done_within_the_period_and_by_the_day_of_the_report() {
    let unit = province();
    let report = report_of(&worked(), Some(&unit), Passages::default());
    let done: Vec<&str> = report
        .results
        .iter()
        .map(|line| line.task.as_str())
        .collect();
    assert_eq!(done, ["ct-05-2023-a15"]);
}

#[test]
fn every_task_of_the_unit_stands_in_the_appendix_once_and_no_other() {
    let unit = province();
    let desk = worked();
    let report = report_of(&desk, Some(&unit), Passages::default());
    let lens = Lens {
        as_of: report.as_of,
        soon_days: 14,
        my_unit: Some(unit.clone()),
    };
    let assigned = de_an_06::domain::assigned::Assigned::to(desk.session.book(), &unit, &lens);
    let count = |role| {
        report
            .appendix
            .iter()
            .filter(|line| line.role == role)
            .count()
    };
    // The task that the user added names no body: it is the own unit's.
    assert_eq!(count(Role::Lead), assigned.lead.len() + 1);
    assert_eq!(count(Role::Coordinating), assigned.coordinating.len());
    assert_eq!(report.ledger.total(), count(Role::Lead));
    assert_eq!(report.coordinating, count(Role::Coordinating));
    let all = report_of(&desk, None, Passages::default());
    assert_eq!(all.appendix.len(), desk.session.book().tasks().count());
}

#[test]
fn a_task_that_the_user_added_is_the_named_units_or_the_own_units() {
    let mut desk = Desk::new();
    let (own, named) = (TaskId::own("1"), TaskId::own("2"));
    desk.edit(&own, Edit::Title(Some(words("Việc của đơn vị"))));
    desk.edit(&named, Edit::Title(Some(words("Việc của Sơn La"))));
    desk.edit(&named, Edit::Lead(Some(words("UBND tỉnh Sơn La"))));
    let has = |unit: &Party, mine: &Party, id: &TaskId| {
        let lens = Lens {
            as_of: day("2026-11-21"),
            soon_days: 14,
            my_unit: Some(mine.clone()),
        };
        let period = Period::month(lens.as_of);
        let report = Report::of(
            desk.session.book(),
            Some(unit),
            period,
            &lens,
            Passages::default(),
        );
        report.appendix.iter().any(|line| line.task == *id)
    };
    let (mine, other) = (province(), Party::Place(LocalityId::new("son-la")));
    assert!(has(&mine, &mine, &own) && !has(&other, &mine, &own));
    assert!(has(&other, &mine, &named) && !has(&mine, &mine, &named));
}

#[test]
fn what_is_late_stands_longest_first_with_room_for_cause_and_plan() {
    let unit = province();
    let report = report_of(&worked(), Some(&unit), Passages::default());
    assert!(report.late.len() > 1);
    assert!(report.late.is_sorted_by(|a, b| a.days >= b.days));
    assert_eq!(report.late.len(), report.ledger.overdue);
}

#[test]
fn the_next_period_has_what_is_due_then_by_whatever_day() {
    let unit = province();
    let report = report_of(&worked(), Some(&unit), Passages::default());
    let next: Vec<(String, String, usize)> = report
        .next
        .iter()
        .map(|next| {
            (
                next.line.task.to_string(),
                next.day.to_string(),
                next.items.len(),
            )
        })
        .collect();
    assert_eq!(
        next,
        [
            ("ct-05-2023-a10".to_owned(), "2026-12-05".to_owned(), 2),
            ("own-1".to_owned(), "2026-12-31".to_owned(), 0),
        ]
    );
}

#[test]
fn the_minutes_of_a_weeks_review() {
    let mut desk = worked();
    for short in ["a10", "a15"] {
        desk.edit(&task(short), Edit::Reviewed(Some(day("2026-11-20"))));
    }
    let unit = province();
    let lens = crate::support::lens("2026-11-21");
    let weekly = Weekly::of(desk.session.book(), Some(&unit), Which::Late, &lens, None);
    let paper = minutes(&Catalogue::bundled(), &weekly);
    insta::assert_snapshot!("minutes", read(&paper));
    let nothing = Weekly::of(&crate::support::book(), None, Which::Late, &lens, None);
    let paper = read(&minutes(&Catalogue::bundled(), &nothing));
    assert!(paper.contains("Trong tuần chưa ghi nhận nhiệm vụ nào đã kiểm điểm."));
}

/// `cargo xtask office` makes its samples of it.
#[test]
fn the_sample_of_a_month_is_this_month() {
    let sample = include_str!("samples/month.json");
    assert_eq!(worked().export(&Settings::default()), sample);
}
