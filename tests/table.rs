//! Tables of Excel that go out, are filled in, and come back.

use crate::support::{Desk, any, cases, day, lens, note, task};
use de_an_06::domain::edit::{Edit, Field};
use de_an_06::domain::id::TaskId;
use de_an_06::domain::journal::Entry;
use de_an_06::domain::next_step::NextStep;
use de_an_06::domain::own_deadline::OwnDeadline;
use de_an_06::domain::percent::Percent;
use de_an_06::domain::period::Period;
use de_an_06::domain::report::{Passages, Report};
use de_an_06::domain::status::Status;
use de_an_06::exchange::merge::{self, Decision, Plan, Sort};
use de_an_06::exchange::office::{read_xlsx, xlsx};
use de_an_06::exchange::sheet::{
    BASE, BadTable, Column, FromSheet, Problem, Raw, Tables, day_of, from_sheets, serial_of,
    workbook,
};
use de_an_06::text::table as words;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// All tasks of a desk, as Excel would open them.
fn tables(desk: &Desk) -> Tables {
    let lens = lens("2026-11-21");
    let period = Period::month(lens.as_of);
    let book = desk.session.book();
    let report = Report::of(book, None, period, &lens, Passages::default());
    read_xlsx(&xlsx(&workbook(book, &report))).expect("a file of Excel")
}

fn place(column: Column) -> usize {
    let mut all = Column::ALL.iter();
    all.position(|held| *held == column).expect("a column")
}

/// Writes into a cell of a task's row, and says which row that is.
fn write(tables: &mut Tables, task: &TaskId, column: Column, value: Raw) -> usize {
    let rows = &mut tables.sheets[0].1;
    let id = Raw::Text(task.to_string());
    let at = rows.iter().position(|row| row.first() == Some(&id));
    let at = at.expect("the task's row");
    let place = place(column);
    if rows[at].len() <= place {
        rows[at].resize(place + 1, Raw::Empty);
    }
    rows[at][place] = value;
    at + 1
}

fn text(text: &str) -> Raw {
    Raw::Text(text.to_owned())
}

fn back(desk: &Desk, tables: &Tables) -> FromSheet {
    from_sheets(desk.session.book(), tables, desk.now + 60_000).expect("a table of ours")
}

fn plan(desk: &Desk, from: &FromSheet) -> Plan {
    merge::plan(desk.session.book(), std::slice::from_ref(&from.incoming))
}

/// What differs, in the plan's order.
fn differences(plan: &Plan) -> Vec<(String, Sort, Edit)> {
    let differences = plan.differences.iter();
    differences
        .map(|of| {
            (
                of.task.to_string(),
                of.sort,
                of.theirs[0].entry.edit.clone(),
            )
        })
        .collect()
}

/// The fields that tables carry.
fn carried(desk: &Desk) -> BTreeMap<(TaskId, Field), Entry> {
    let book = desk.session.book();
    let known = book.edited().filter(|task| task.is_shown());
    let mut carried = BTreeMap::new();
    for task in known {
        for (field, entry) in task.fields().iter() {
            let is_carried = Column::BACK
                .iter()
                .any(|it| it.field().as_ref() == Some(field));
            if is_carried {
                carried.insert((task.id().clone(), field.clone()), entry.clone());
            }
        }
    }
    carried
}

proptest! {
    // Each packs and unpacks two whole books.
    #![proptest_config(cases(8))]

    #[test]
    fn what_nobody_touched_changes_nothing_here_and_brings_all_elsewhere(
        deeds in prop::collection::vec(any::deed(), 0..12),
    ) {
        let mut desk = Desk::new();
        desk.work(deeds);
        let tables = tables(&desk);
        let from = back(&desk, &tables);
        prop_assert_eq!(&from.problems, &Vec::new());
        prop_assert_eq!(plan(&desk, &from), Plan { same: carried(&desk).len(), ..Plan::default() });

        let mut other = Desk::of_device("other");
        let from = back(&other, &tables);
        prop_assert_eq!(&from.problems, &Vec::new());
        let plan = plan(&other, &from);
        let files = [from.incoming];
        other.session.import(&plan, &Decision::default(), &files, String::new(), &"".into(), other.now);
        prop_assert_eq!(carried(&other), carried(&desk));
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn no_table_breaks_the_reader(
        rows in prop::collection::vec(prop::collection::vec(raw(), 0..21), 0..6),
        base in prop::collection::vec(prop::collection::vec(raw(), 0..4), 0..4),
        from_1904 in any::<bool>(),
        modified in prop::option::of(any::text()),
    ) {
        let desk = Desk::new();
        let titles = Column::ALL.map(|column| text(words::column(column)));
        let mut all = vec![titles.to_vec()];
        all.extend(rows);
        let tables = Tables {
            from_1904,
            modified,
            sheets: vec![("x".to_owned(), all), (BASE.to_owned(), base)],
        };
        let from = back(&desk, &tables);
        let _: Vec<String> = from.problems.iter().map(words::problem).collect();
        let _ = plan(&desk, &from);
    }

    #[test]
    fn days_are_numbers_and_back(day in any::day()) {
        if let Some(serial) = serial_of(day) {
            #[expect(clippy::cast_precision_loss, reason = "under three million")]
            let number = serial as f64;
            prop_assert_eq!(day_of(number, false), Some(day));
            prop_assert_eq!(day_of(number + 0.75, false), Some(day), "whatever the hour");
            prop_assert_eq!(day_of(number - 1_462.0, true), Some(day));
        }
    }
}

fn raw() -> impl Strategy<Value = Raw> {
    prop_oneof![
        2 => Just(Raw::Empty),
        2 => any::text().prop_map(Raw::Text),
        2 => prop::sample::select(vec!["ct-05-2023-a1", "ct-05-2023-a2", "own-1", "own-", "Hoàn thành", "31/02/2026", "60%"]).prop_map(text),
        1 => any::<f64>().prop_map(Raw::Number),
        1 => (0..60_000_i32).prop_map(|number| Raw::Number(number.into())),
    ]
}

#[test]
fn days_of_excel() {
    // What Excel shows for these numbers.
    for (number, shown) in [
        (61, "1900-03-01"),
        (44_927, "2023-01-01"),
        (46_347, "2026-11-21"),
        (2_958_465, "9999-12-31"),
    ] {
        assert_eq!(serial_of(day(shown)), Some(number), "{shown}");
    }
    assert_eq!(
        serial_of(day("1900-02-28")),
        None,
        "Excel's count is wrong before March 1900"
    );
    for number in [0.0, 60.0, -1.0, 2_958_466.0, f64::NAN, f64::INFINITY, 1e300] {
        assert_eq!(day_of(number, false), None, "{number}");
    }
}

#[test]
fn what_was_filled_in_comes_back_as_edits() {
    let desk = Desk::new();
    let mut tables = tables(&desk);
    let (a1, a2) = (task("a1"), task("a2"));
    write(&mut tables, &a1, Column::Status, text("hoan thanh"));
    write(&mut tables, &a1, Column::DoneOn, Raw::Number(46_347.5));
    write(&mut tables, &a1, Column::Progress, Raw::Number(1.0));
    write(&mut tables, &a2, Column::Progress, Raw::Number(0.6));
    write(&mut tables, &a2, Column::Person, text(" Nguyễn Thu Hà "));
    write(&mut tables, &a2, Column::OwnDue, text("5/12/2026"));
    write(&mut tables, &a2, Column::OwnReason, text("chờ kinh phí"));
    write(
        &mut tables,
        &a2,
        Column::Obstacle,
        text("Sáu bộ chưa công bố"),
    );
    write(&mut tables, &a2, Column::Cause, text("mẫu đơn chậm"));
    write(&mut tables, &a2, Column::Next, text("Họp với các sở "));
    write(&mut tables, &a2, Column::NextDue, Raw::Number(46_353.0));
    write(&mut tables, &a2, Column::Note, Raw::Number(124.0));
    // What the document says is not the user's to change there.
    write(&mut tables, &a2, Column::Title, text("tên khác"));
    write(&mut tables, &a2, Column::Due, Raw::Number(46_347.0));
    let from = back(&desk, &tables);
    assert_eq!(from.problems, []);
    let percent = |number| Edit::Progress(Percent::try_from(number).ok());
    let own = OwnDeadline {
        due: day("2026-12-05"),
        reason: "chờ kinh phí".to_owned(),
    };
    let next = NextStep {
        text: "Họp với các sở".to_owned(),
        day: Some(day("2026-11-27")),
    };
    assert_eq!(
        differences(&plan(&desk, &from)),
        [
            (a1.to_string(), Sort::Take, Edit::Status(Some(Status::Done))),
            (
                a1.to_string(),
                Sort::Take,
                Edit::DoneOn(Some(day("2026-11-21")))
            ),
            (a1.to_string(), Sort::Take, percent(100)),
            (a2.to_string(), Sort::Take, percent(60)),
            (
                a2.to_string(),
                Sort::Take,
                Edit::Person(Some("Nguyễn Thu Hà".to_owned()))
            ),
            (a2.to_string(), Sort::Take, Edit::Deadline(Some(own))),
            (a2.to_string(), Sort::Take, note("124")),
            (
                a2.to_string(),
                Sort::Take,
                Edit::Obstacle(Some("Sáu bộ chưa công bố".to_owned()))
            ),
            (a2.to_string(), Sort::Take, Edit::Next(Some(next))),
            (
                a2.to_string(),
                Sort::Take,
                Edit::Cause(Some("mẫu đơn chậm".to_owned()))
            ),
        ]
    );
}

#[test]
fn what_was_emptied_is_put_back() {
    let mut desk = Desk::new();
    desk.edit(&task("a1"), note("thừa"));
    let mut tables = tables(&desk);
    write(&mut tables, &task("a1"), Column::Note, Raw::Empty);
    let from = back(&desk, &tables);
    assert_eq!(
        differences(&plan(&desk, &from)),
        [("ct-05-2023-a1".to_owned(), Sort::Take, Edit::Note(None))]
    );
}

/// The table of an older version has no column for the day: it is no wish to take it away.
#[test]
fn what_a_table_has_no_column_for_stays() {
    let mut desk = Desk::new();
    let next = |text: &str, due: Option<&str>| {
        Edit::Next(Some(NextStep {
            text: text.to_owned(),
            day: due.map(day),
        }))
    };
    desk.edit(&task("a1"), next("Họp", Some("2026-11-27")));
    let mut tables = tables(&desk);
    write(&mut tables, &task("a1"), Column::Next, text("Họp lại"));
    let mut without = tables.clone();
    for row in &mut without.sheets[0].1 {
        if row.len() > place(Column::NextDue) {
            row.remove(place(Column::NextDue));
        }
    }
    let edits = |tables: &Tables| {
        let differences = differences(&plan(&desk, &back(&desk, tables)));
        let edits = differences.into_iter().map(|(_, _, edit)| edit);
        edits.collect::<Vec<_>>()
    };
    assert_eq!(edits(&without), [next("Họp lại", Some("2026-11-27"))]);
    // An emptied cell is such a wish.
    write(&mut tables, &task("a1"), Column::NextDue, Raw::Empty);
    assert_eq!(edits(&tables), [next("Họp lại", None)]);
    write(&mut tables, &task("a1"), Column::Next, text(" "));
    assert_eq!(edits(&tables), [Edit::Next(None)]);
    write(&mut tables, &task("a1"), Column::NextDue, text("mai"));
    assert_eq!(
        words::problem(&back(&desk, &tables).problems[0]),
        "Dòng 2, cột Hạn việc tiếp theo: “mai” không phải ngày; hãy ghi như 30/06/2026"
    );
}

/// Others worked on while the table was out: neither is taken without a look.
#[test]
fn what_changed_here_and_there_stands_side_by_side() {
    let mut desk = Desk::new();
    desk.edit(&task("a1"), note("ban đầu"));
    desk.edit(&task("a2"), note("ban đầu"));
    let mut tables = tables(&desk);
    write(&mut tables, &task("a1"), Column::Note, text("trong Excel"));
    desk.edit(&task("a1"), note("trên máy"));
    desk.edit(&task("a2"), note("trên máy"));
    let from = back(&desk, &tables);
    let plan = plan(&desk, &from);
    let sorts: Vec<(String, Sort)> = plan
        .differences
        .iter()
        .map(|of| (of.task.to_string(), of.sort))
        .collect();
    assert_eq!(
        sorts,
        [
            ("ct-05-2023-a1".to_owned(), Sort::Conflict),
            ("ct-05-2023-a2".to_owned(), Sort::Older)
        ]
    );
}

#[test]
fn the_same_table_twice_changes_nothing() {
    let mut desk = Desk::new();
    let mut tables = tables(&desk);
    tables.modified = Some("2023-05-01T00:30:00+07:00".to_owned());
    write(&mut tables, &task("a1"), Column::Note, text("trong Excel"));
    desk.now += 3_600_000;
    let from = back(&desk, &tables);
    let first = plan(&desk, &from);
    assert_eq!(first.differences.len(), 1);
    let files = [from.incoming];
    desk.session.import(
        &first,
        &Decision::default(),
        &files,
        String::new(),
        &"".into(),
        desk.now,
    );
    let again = back(&desk, &tables);
    assert_eq!(plan(&desk, &again).differences, []);
    // And taken back, it is offered again.
    desk.undo();
    assert_eq!(plan(&desk, &back(&desk, &tables)).differences.len(), 1);
}

#[test]
fn a_task_that_the_user_added_comes_back_with_its_name_and_lead() {
    let mut desk = Desk::new();
    let own = TaskId::own("1");
    desk.edit(&own, Edit::Title(Some("Việc riêng".to_owned())));
    let mut tables = tables(&desk);
    write(&mut tables, &own, Column::Title, text("Việc chung"));
    write(&mut tables, &own, Column::Lead, text("Sở Tư pháp"));
    let changed = differences(&plan(&desk, &back(&desk, &tables)));
    let edits: Vec<Edit> = changed.into_iter().map(|(_, _, edit)| edit).collect();
    assert_eq!(
        edits,
        [
            Edit::Title(Some("Việc chung".to_owned())),
            Edit::Lead(Some("Sở Tư pháp".to_owned())),
        ]
    );
}

/// Typed off by hand, or saved by a program that drops the app's own table.
#[test]
fn a_table_without_what_it_was_written_from_is_taken_as_it_stands() {
    let mut desk = Desk::new();
    desk.edit(&task("a1"), note("trên máy"));
    desk.edit(&task("a2"), note("trên máy"));
    let rows = vec![
        vec![text("Danh sách của xã")],
        vec![text("Ghi chú"), text("ma nhiem vu (id)")],
        vec![text("trong Excel"), text("ct-05-2023-a1")],
        vec![Raw::Empty, text("ct-05-2023-a2")],
    ];
    let tables = Tables {
        sheets: vec![("Sheet1".to_owned(), rows)],
        ..Tables::default()
    };
    let from = back(&desk, &tables);
    assert_eq!(
        differences(&plan(&desk, &from)),
        [(
            "ct-05-2023-a1".to_owned(),
            Sort::Conflict,
            note("trong Excel")
        )],
        "an empty cell may be one that nobody filled in"
    );
}

#[test]
fn what_cannot_be_taken_is_named_with_its_row_and_column() {
    let desk = Desk::new();
    let mut tables = tables(&desk);
    let (a1, a2) = (task("a1"), task("a2"));
    let row = write(&mut tables, &a1, Column::Status, text("xong rồi"));
    write(&mut tables, &a1, Column::DoneOn, text("31/02/2026"));
    write(&mut tables, &a1, Column::Progress, text("140%"));
    write(&mut tables, &a1, Column::OwnReason, text("vì sao"));
    write(&mut tables, &a1, Column::Note, text("tốt"));
    write(&mut tables, &a2, Column::Note, text(&"a".repeat(20_001)));
    let rows = &mut tables.sheets[0].1;
    rows.push(vec![text("tb-9-2030-x1")]);
    rows.push(vec![text("ct-05-2023-a1")]);
    let mut nameless = vec![Raw::Empty; place(Column::Note)];
    nameless.push(text("của ai?"));
    rows.push(nameless);
    rows.push(vec![Raw::Empty]);
    let last = rows.len();
    let from = back(&desk, &tables);
    assert_eq!(
        from.problems,
        [
            Problem::Cell(row, Column::Status, "xong rồi".to_owned()),
            Problem::Cell(row, Column::Progress, "140%".to_owned()),
            Problem::Cell(row, Column::DoneOn, "31/02/2026".to_owned()),
            Problem::NoDay(row),
            Problem::TooLong(row + 1, Column::Note),
            Problem::Unknown(last - 3, "tb-9-2030-x1".to_owned()),
            Problem::Twice(last - 2, "ct-05-2023-a1".to_owned()),
            Problem::NoId(last - 1),
        ]
    );
    assert_eq!(
        words::problem(&from.problems[2]),
        "Dòng 2, cột Ngày hoàn thành: “31/02/2026” không phải ngày; hãy ghi như 30/06/2026"
    );
    assert_eq!(
        differences(&plan(&desk, &from)),
        [(a1.to_string(), Sort::Take, note("tốt"))],
        "the rest is good"
    );
}

#[test]
fn files_that_are_no_tables_of_ours_are_told_apart() {
    let table = [
        (&b""[..], BadTable::Empty),
        (b"{\"format\":1}", BadTable::NotExcel),
        (b"PK\x03\x04", BadTable::Damaged),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest",
            BadTable::OldOrLocked,
        ),
    ];
    for (bytes, why) in table {
        assert_eq!(read_xlsx(bytes), Err(why));
        assert!(words::bad_table("a.xlsx", why).contains("“a.xlsx”"));
    }
    let paper = de_an_06::exchange::office::zip(&[("word/document.xml", b"<w/>".to_vec())]);
    assert_eq!(read_xlsx(&paper), Err(BadTable::NotExcel));
    let rows = vec![vec![text("STT"), text("Nội dung")]];
    let tables = Tables {
        sheets: vec![("x".to_owned(), rows)],
        ..Tables::default()
    };
    let desk = Desk::new();
    let found = from_sheets(desk.session.book(), &tables, desk.now);
    assert_eq!(found, Err(BadTable::NoId));
}

#[test]
fn no_two_columns_read_alike() {
    for column in Column::ALL {
        assert_eq!(Column::titled(words::column(column)), Some(column));
    }
    for status in Status::ALL {
        assert_eq!(words::read_status(words::status(status)), Some(status));
    }
}
