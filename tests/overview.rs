//! The picture of many tasks: by hand, at its borders, and each number against what it leads to.

use crate::filter::any_filter;
use crate::support::{Desk, book, cases, day, lens, note, task};
use de_an_06::domain::age::Age;
use de_an_06::domain::book::Book;
use de_an_06::domain::edit::Edit;
use de_an_06::domain::filter::{self, Condition, Filter, Kind, Lens, MyPart, Term};
use de_an_06::domain::five_clear::Clear;
use de_an_06::domain::id::{DocumentId, TaskId};
use de_an_06::domain::ledger::{Cell, Ledger};
use de_an_06::domain::overview::{
    Bar, Entry, Figure, Overview, Segment, Slip, Sort, Urgent, Whose, scope, since_or_default,
};
use de_an_06::domain::own_deadline::OwnDeadline;
use de_an_06::domain::party::Party;
use de_an_06::domain::percent::Percent;
use de_an_06::domain::standing::Standing;
use de_an_06::domain::status::Status;
use de_an_06::text::number::percent;
use de_an_06::text::overview as words;
use proptest::prelude::*;
use proptest::sample::select;

fn overview(book: &Book, as_of: &str, since: &str) -> Overview {
    Overview::of(book, &Filter::default(), &lens(as_of), day(since))
}

/// As a week's view sees it.
fn seen(book: &Book, as_of: &str) -> Overview {
    let since = since_or_default(None, day(as_of));
    Overview::of(book, &Filter::default(), &lens(as_of), since)
}

fn done(desk: &mut Desk, short: &str, on: &str) {
    desk.edit(&task(short), Edit::Status(Some(Status::Done)));
    desk.edit(&task(short), Edit::DoneOn(Some(day(on))));
}

fn own_deadline(due: &str) -> Edit {
    Edit::Deadline(Some(OwnDeadline {
        due: day(due),
        reason: String::new(),
    }))
}

/// Seven tasks of Chỉ thị 05. Their last days: A.1, A.3, B.12: 31/03/2023; A.5, A.10, B.10:
/// 30/06/2023; A.2 has none.
const HANDFUL: [&str; 7] = ["a1", "a3", "b12", "a5", "a10", "b10", "a2"];

#[test]
fn the_ledger_of_a_handful_of_tasks_as_counted_by_hand() {
    let mut desk = Desk::new();
    done(&mut desk, "a1", "2023-03-31");
    done(&mut desk, "a3", "2023-04-01");
    done(&mut desk, "a5", "2023-06-30");
    desk.edit(&task("a10"), Edit::Status(Some(Status::Stopped)));
    // Done in time, done late, open in time, overdue, done undated, ongoing, undated, stopped.
    let table = [
        // B.12 and B.10 are open; B.12 is due today.
        ("2023-03-31", [2, 1, 2, 0, 0, 1, 0, 1], Some((2, 3))),
        // B.12 was due yesterday.
        ("2023-04-01", [2, 1, 1, 1, 0, 1, 0, 1], Some((2, 4))),
        ("2023-06-30", [2, 1, 1, 1, 0, 1, 0, 1], Some((2, 4))),
        // B.10 was due yesterday.
        ("2023-07-01", [2, 1, 0, 2, 0, 1, 0, 1], Some((2, 5))),
    ];
    let ledger = |book: &Book, as_of: &str| {
        let lens = lens(as_of);
        let tasks = HANDFUL.map(|short| book.find(&task(short)).expect("a task"));
        Ledger::of(tasks.iter().map(|task| lens.standing(task)))
    };
    for (as_of, numbers, rate) in table {
        let ledger = ledger(desk.session.book(), as_of);
        assert_eq!(
            Cell::ALL.map(|cell| ledger.count(cell)),
            numbers,
            "on {as_of}"
        );
        let on_time = ledger.on_time().map(|ratio| (ratio.part, ratio.whole));
        assert_eq!(on_time, rate, "on {as_of}");
        assert_eq!(ledger.total(), HANDFUL.len());
        assert_eq!(ledger.dated(), 5, "A.10 is stopped, A.2 has no last day");
    }
    done(&mut desk, "a2", "2023-05-01");
    let ledger = ledger(desk.session.book(), "2023-07-01");
    assert_eq!((ledger.done_undated, ledger.ongoing), (1, 0));
    assert_eq!(
        ledger.on_time().map(|ratio| ratio.whole),
        Some(5),
        "no last day, no part in it"
    );
}

#[test]
fn ages_at_their_borders() {
    let table = [
        (1, Age::Short, Segment::LateShort),
        (30, Age::Short, Segment::LateShort),
        (31, Age::Medium, Segment::LateMedium),
        (120, Age::Medium, Segment::LateMedium),
        (121, Age::Long, Segment::LateLong),
        (1_331, Age::Long, Segment::LateLong),
    ];
    for (days, age, segment) in table {
        assert_eq!(Age::of(days), age, "{days}");
        assert_eq!(Segment::of(Standing::Overdue(days)), segment, "{days}");
        // The days that lead to its tasks are those of no other age.
        let as_of = day("2024-03-15");
        let due = as_of - chrono::Days::new(days.unsigned_abs());
        let leads: Vec<Age> = Age::ALL
            .into_iter()
            .filter(|age| age.due(as_of).holds(Some(due), as_of))
            .collect();
        assert_eq!(leads, [age], "{days}");
    }
}

#[test]
fn a_late_task_walks_through_the_ages() {
    // B.10 alone: due 30/06/2023.
    let book = book();
    let of = |as_of: &str| {
        let task = book.find(&task("b10")).expect("a task");
        Segment::of(lens(as_of).standing(&task))
    };
    let table = [
        ("2023-06-30", Segment::InTime),
        ("2023-07-01", Segment::LateShort),
        ("2023-07-30", Segment::LateShort),
        ("2023-07-31", Segment::LateMedium),
        ("2023-10-28", Segment::LateMedium),
        ("2023-10-29", Segment::LateLong),
    ];
    for (as_of, expected) in table {
        assert_eq!(of(as_of), expected, "on {as_of}");
    }
}

/// How many tasks the checklist shows under those conditions besides the scope's.
fn led_to(
    book: &Book,
    scope: &Filter,
    terms: impl IntoIterator<Item = Term>,
    lens: &Lens,
) -> usize {
    let mut filter = scope.clone();
    for term in terms {
        filter.set(term);
    }
    filter::apply(book, 0..book.len(), &filter, lens).0.len()
}

fn every_number_leads_to_its_tasks(book: &Book, scope: &Filter, lens: &Lens) {
    let overview = Overview::of(book, scope, lens, lens.as_of);
    let wanted = |condition| Term {
        condition,
        wanted: true,
    };
    let total = led_to(book, scope, [], lens);
    assert_eq!(overview.ledger.total(), total);
    let figures = Cell::ALL.map(Figure::Cell).into_iter().chain([
        Figure::DatedDone,
        Figure::Measured,
        Figure::LateWithoutPerson,
        Figure::DueSoon,
        Figure::Endless,
        Figure::Open,
        Figure::Clear,
        Figure::Unclear,
    ]);
    for figure in figures.chain(Clear::ALL.map(Figure::Lacking)) {
        let led = led_to(book, scope, figure.terms(), lens);
        assert_eq!(figure.count(&overview), led, "{figure:?} of {scope:?}");
    }
    for figure in Clear::ALL.map(Figure::Lacking) {
        let others = overview.gaps.open - figure.count(&overview);
        assert_eq!(
            others,
            led_to(book, scope, figure.turned(), lens),
            "{figure:?}"
        );
    }
    let rows = [&overview.by_unit, &overview.by_document, &overview.by_topic];
    for row in rows.into_iter().flatten() {
        let whose = row.whose.terms(book.catalogue());
        assert_eq!(
            row.bar.total(),
            led_to(book, scope, whose.clone(), lens),
            "{:?}",
            row.whose
        );
        for segment in Segment::ALL {
            let conditions = segment.conditions(lens.as_of).into_iter().map(wanted);
            let led = led_to(book, scope, whose.iter().cloned().chain(conditions), lens);
            assert_eq!(row.bar.count(segment), led, "{:?}, {segment:?}", row.whose);
        }
    }
}

fn worked_on() -> Desk {
    let mut desk = Desk::new();
    done(&mut desk, "a1", "2023-03-31");
    done(&mut desk, "a3", "2023-04-20");
    done(&mut desk, "a2", "2023-04-20");
    desk.edit(&task("b17"), Edit::Status(Some(Status::Stopped)));
    desk.edit(&task("a4"), Edit::Person(Some("Trần Thị B".to_owned())));
    desk.edit(&task("a4"), Edit::Position(Some("Trưởng phòng".to_owned())));
    desk.edit(&task("b10"), Edit::Progress(Percent::try_from(40).ok()));
    desk.edit(&task("own-1"), Edit::Title(Some("Tập huấn".to_owned())));
    desk.edit(&task("own-2"), Edit::Title(Some("Kiểm tra".to_owned())));
    desk.edit(&task("own-2"), own_deadline("2023-04-30"));
    desk
}

#[test]
fn every_number_leads_to_the_tasks_behind_it() {
    let desk = worked_on();
    let book = desk.session.book();
    let scopes = [
        Filter::default(),
        Filter::from_iter([Condition::Lead(Party::from("bo-y-te"))]),
        Filter::from_iter([Condition::Document(DocumentId::new("ct-05-2023"))]),
        Filter::from_iter([Condition::Mine(MyPart::Lead)]),
        Filter::from_iter([
            Condition::Lead(Party::from("dp.tuyen-quang-2025")),
            Condition::Document(DocumentId::new("cd-133-2024")),
        ]),
    ];
    for as_of in [
        "2023-03-20",
        "2023-05-01",
        "2023-07-31",
        "2025-01-10",
        "2026-11-22",
    ] {
        let lens = Lens {
            my_unit: Some(Party::from("bo-cong-an")),
            ..lens(as_of)
        };
        for scope in &scopes {
            every_number_leads_to_its_tasks(book, scope, &lens);
        }
    }
}

#[test]
fn units_of_today_answer_and_a_group_counts_for_its_members() {
    let overview = seen(&book(), "2026-11-22");
    let of = |id: &str| {
        let whose = Whose::Unit(Party::from(id));
        overview.by_unit.iter().find(|row| row.whose == whose)
    };
    assert!(of("bo-tai-chinh").is_some());
    assert!(
        of("bo-ke-hoach-va-dau-tu").is_none(),
        "Bộ Tài chính answers for it"
    );
    assert!(of("cac-bo-nganh-dia-phuong").is_none(), "its members do");
    assert!(
        of("cac-co-quan-lien-quan").is_some(),
        "nobody knows whom it includes"
    );
    assert!(
        of("ubnd-cap-tinh").is_some(),
        "what every province has to do"
    );
    let late: Vec<usize> = overview.by_unit.iter().map(|row| row.bar.late()).collect();
    assert!(late.is_sorted_by(|one, next| one >= next), "{late:?}");
    let own_only = Filter::from_iter([Condition::Lead(Party::from("bo-y-te"))]);
    let one = Overview::of(&book(), &own_only, &lens("2026-11-22"), day("2026-11-15"));
    assert_eq!(one.by_unit, [], "one unit is not compared with others");
}

#[test]
fn every_task_is_in_the_bar_of_one_document() {
    let desk = worked_on();
    let overview = seen(desk.session.book(), "2023-05-01");
    let total: usize = overview.by_document.iter().map(|row| row.bar.total()).sum();
    assert_eq!(total, overview.ledger.total());
    let own = overview.by_document.last().expect("own tasks");
    assert_eq!((&own.whose, own.bar.total()), (&Whose::Own, 2));
    assert_eq!(
        own.bar,
        Bar::from_iter([Standing::Undated, Standing::Overdue(1)])
    );
}

#[test]
fn what_presses_most_comes_first_with_the_reason_in_words() {
    let mut desk = Desk::new();
    for short in ["b10", "b12", "a5"] {
        desk.edit(&task(short), Edit::Person(Some("Trần Thị B".to_owned())));
    }
    desk.edit(&task("b12"), own_deadline("2023-07-03"));
    desk.edit(&task("b10"), own_deadline("2023-07-20"));
    desk.edit(&task("a4"), Edit::Star(Some(true)));
    let as_of = |as_of: &str| -> Vec<(String, String)> {
        let overview = seen(desk.session.book(), as_of);
        let told = overview.urgent.iter();
        let said = |it: &Urgent| {
            format!(
                "{}, {}",
                words::pressing(it.standing),
                words::why(&it.reasons)
            )
        };
        told.map(|it| (it.task.to_string(), said(it))).collect()
    };
    let told = as_of("2023-07-05");
    let id = |short: &str| task(short).to_string();
    // 31/03/2023 is 96 days ago, and its unit's own deadline is past: before what has none.
    assert_eq!(
        told[0],
        (
            id("b12"),
            "quá hạn 96 ngày, mốc của đơn vị đã trễ 2 ngày".to_owned()
        )
    );
    assert_eq!(
        told[1],
        (
            id("b27"),
            "quá hạn 127 ngày, chưa có người chịu trách nhiệm, chưa có mốc khắc phục".to_owned()
        )
    );
    assert!(
        told.iter().all(|(it, _)| *it != id("a4")),
        "due on 30/09/2023: it does not press yet"
    );
    let told = as_of("2023-09-20");
    assert_eq!(
        told[0],
        (
            id("a4"),
            "còn 10 ngày đến hạn, được đánh dấu ưu tiên, chưa có người chịu trách nhiệm".to_owned()
        )
    );
    assert_eq!(as_of("2023-01-31"), []);
}

#[test]
fn gaps_are_counted_in_what_is_still_to_be_done() {
    let mut desk = Desk::new();
    let before = seen(desk.session.book(), "2023-05-01").gaps;
    assert_eq!((before.full, before.missing[0]), (0, before.open));
    desk.edit(&task("a1"), Edit::Person(Some("Trần Thị B".to_owned())));
    desk.edit(&task("a1"), Edit::Position(Some("Trưởng phòng".to_owned())));
    let clear = seen(desk.session.book(), "2023-05-01").gaps;
    assert_eq!((clear.full, clear.missing[0]), (1, before.open - 1));
    done(&mut desk, "a1", "2023-04-30");
    let after = seen(desk.session.book(), "2023-05-01").gaps;
    assert_eq!(
        (after.full, after.open, after.missing[0]),
        (0, before.open - 1, before.open - 1)
    );
}

fn entry<'a>(overview: &'a Overview, id: &TaskId) -> Option<&'a Entry> {
    overview
        .changes
        .entries
        .iter()
        .find(|entry| entry.task == *id)
}

#[test]
fn what_has_changed_since_a_day() {
    let mut desk = Desk::new();
    // The desk's days: 01/05/2023, later 10/05/2023.
    desk.edit(&task("a4"), Edit::Person(Some("Trần Thị B".to_owned())));
    desk.edit(&task("a5"), note("trước"));
    desk.now += 9 * 24 * 3_600_000;
    desk.edit(&task("a4"), Edit::Person(Some("Lê Văn C".to_owned())));
    desk.edit(&task("a4"), Edit::Person(Some("Phạm Thị D".to_owned())));
    desk.edit(&task("a5"), note("nhầm"));
    desk.edit(&task("a5"), note("trước"));
    desk.edit(&task("a1"), Edit::Status(Some(Status::Done)));
    desk.edit(&task("own-1"), Edit::Title(Some("Tập huấn".to_owned())));
    desk.edit(&task("own-2"), Edit::Title(Some("Nhầm".to_owned())));
    desk.edit(&task("own-2"), Edit::Removed(Some(true)));
    let book = desk.session.book();
    let week = seen(book, "2023-05-12");
    assert_eq!(
        (week.changes.since, week.changes.until),
        (day("2023-05-05"), day("2023-05-12"))
    );
    let sorts = |overview: &Overview| -> Vec<(String, Sort)> {
        let entries = overview.changes.entries.iter();
        entries.map(|it| (it.task.to_string(), it.sort)).collect()
    };
    assert_eq!(
        sorts(&week),
        [
            ("own-1".to_owned(), Sort::Added),
            (task("a1").to_string(), Sort::Done),
            (task("a4").to_string(), Sort::Edited),
            ("own-2".to_owned(), Sort::Removed),
        ],
        "a note that is as it was has not changed"
    );
    let person = &entry(&week, &task("a4")).expect("an edit").fields[..];
    assert_eq!(
        person.len(),
        1,
        "one field, from its first value to its last"
    );
    assert_eq!(
        person[0].before,
        Some(Edit::Person(Some("Trần Thị B".to_owned())))
    );
    assert_eq!(person[0].after, Edit::Person(Some("Phạm Thị D".to_owned())));
    let earlier = overview(book, "2023-05-09", "2023-05-01");
    let first = entry(&earlier, &task("a4")).expect("the first edit");
    assert_eq!(
        first.fields[0].after,
        Edit::Person(Some("Trần Thị B".to_owned()))
    );
    assert!(entry(&earlier, &task("a1")).is_none(), "it was done later");
    assert!(seen(book, "2023-05-30").changes.is_empty());
}

#[test]
fn a_last_day_that_passed_is_a_change() {
    let mut desk = Desk::new();
    done(&mut desk, "a5", "2023-06-29");
    desk.edit(&task("b17"), own_deadline("2023-06-28"));
    let slips = |since: &str, until: &str, short: &str| -> Vec<Slip> {
        let told = overview(desk.session.book(), until, since);
        let entry = entry(&told, &task(short)).filter(|entry| entry.sort == Sort::Slipped);
        entry.map(|entry| entry.slips.clone()).unwrap_or_default()
    };
    // B.10: due 30/06/2023, so the first late day is 01/07/2023.
    let passed = [Slip::Due(day("2023-06-30"))];
    assert_eq!(slips("2023-06-25", "2023-06-30", "b10"), []);
    assert_eq!(slips("2023-06-25", "2023-07-01", "b10"), passed);
    assert_eq!(slips("2023-07-01", "2023-07-01", "b10"), passed);
    assert_eq!(slips("2023-07-02", "2023-07-09", "b10"), []);
    assert_eq!(slips("2023-06-25", "2023-07-01", "a5"), [], "it was done");
    assert_eq!(
        slips("2023-06-25", "2023-07-01", "b17"),
        [Slip::Own(day("2023-06-28"))]
    );
}

#[test]
fn a_document_that_was_issued_is_new_with_its_tasks() {
    let told = overview(&book(), "2024-10-28", "2024-10-22");
    let new: Vec<(&str, usize)> = told
        .changes
        .documents
        .iter()
        .map(|(id, tasks)| (id.as_str(), *tasks))
        .collect();
    assert_eq!(new, [("cv-6197-2024", 11), ("tb-8545-2024", 58)]);
}

#[test]
fn an_edit_whose_history_was_forgotten_is_told_without_the_old_value() {
    let mut desk = Desk::new();
    desk.edit(&task("a4"), Edit::Person(Some("Trần Thị B".to_owned())));
    desk.session.forget_oldest(0, 0);
    let told = seen(desk.session.book(), "2023-05-03");
    let fields = &entry(&told, &task("a4")).expect("the edit").fields;
    assert_eq!((fields.len(), &fields[0].before), (1, &None));
}

#[test]
fn the_day_that_changes_are_told_since() {
    let as_of = day("2026-11-22");
    assert_eq!(since_or_default(None, as_of), day("2026-11-15"));
    assert_eq!(
        since_or_default(Some(day("2026-01-01")), as_of),
        day("2026-01-01")
    );
    assert_eq!(
        since_or_default(Some(day("2027-01-01")), as_of),
        as_of,
        "never after it"
    );
}

#[test]
fn the_summary_in_words() {
    let mut desk = Desk::new();
    let said = |desk: &Desk, as_of: &str| -> String {
        let overview = seen(desk.session.book(), as_of);
        let pieces = words::summary(&overview, 14).into_iter();
        pieces.map(|(text, _)| text).collect()
    };
    assert_eq!(
        said(&desk, "2023-01-01"),
        "0 trên 86 nhiệm vụ có hạn cuối đã hoàn thành. Không có nhiệm vụ nào quá hạn. \
         Không nhiệm vụ nào đến hạn trong 14 ngày tới."
    );
    done(&mut desk, "a1", "2023-03-31");
    desk.edit(&task("a3"), Edit::Person(Some("Trần Thị B".to_owned())));
    let overview = seen(desk.session.book(), "2023-04-01");
    let late = overview.ledger.overdue;
    assert_eq!(
        said(&desk, "2023-04-01"),
        format!(
            "1 trên 86 nhiệm vụ có hạn cuối đã hoàn thành. {late} nhiệm vụ quá hạn, lâu nhất {} ngày; \
             {} trong đó chưa có người chịu trách nhiệm. Không nhiệm vụ nào đến hạn trong 14 ngày tới.",
            overview.longest.expect("a late one"),
            late - 1
        )
    );
    let copied = words::copied("Tất cả nhiệm vụ", &overview, day("2023-04-01"), 14);
    assert!(copied.starts_with("Tất cả nhiệm vụ, tính đến 01/04/2023. 1 trên 86 nhiệm vụ"));
    assert!(copied.ends_with(&format!(
        "= 1/{} ({})",
        late + 1,
        percent(1, late + 1).expect("some")
    )));
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_filter_gives_a_scope_and_every_number_of_it_is_true(
        filter in any_filter(true),
        as_of in select(&["2023-03-31", "2023-10-01", "2024-11-05", "2026-11-22"][..]),
    ) {
        let scope = scope(&filter);
        prop_assert!(scope.terms().iter().all(|term| term.wanted));
        prop_assert!(scope.terms().len() <= 2, "one unit, one document");
        for kind in [Kind::Lead, Kind::Document] {
            prop_assert_eq!(scope.only(kind), filter.only(kind));
        }
        let desk = worked_on();
        every_number_leads_to_its_tasks(desk.session.book(), &scope, &lens(as_of));
    }
}
