//! Sổ tay: checklists, sessions of help, what they come to, and what has no place in them.

use crate::support::{Desk, any, cases, day};
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::edit::{Edit, Field};
use de_an_06::domain::handbook::{
    AgeGroup, HandbookEdit, Kind, Lists, Origin, OwnAction, Summary, Support, Ticks, bundled,
    by_team, find, is_unfinished, masked, session, sessions,
};
use de_an_06::domain::id::{ActionId, ChecklistId, ItemId, Subject, TaskId};
use de_an_06::domain::party::Party;
use de_an_06::exchange::json::{self, Scope};
use de_an_06::exchange::office::{read_xlsx, xlsx};
use de_an_06::exchange::roll_up::{RollUp, table};
use de_an_06::storage::settings::Settings;
use de_an_06::text::handbook as words;
use proptest::prelude::*;

fn list(id: &str) -> ChecklistId {
    ChecklistId::new(id)
}

fn of_book(edit: HandbookEdit) -> Edit {
    Edit::Handbook(edit)
}

fn commune(name: &str) -> Party {
    Party::Named {
        name: name.to_owned(),
        place: None,
    }
}

/// A session of a team with counts.
fn held(desk: &mut Desk, id: &str, on: &str, team: &str, counts: &[(&str, u32)]) -> TaskId {
    let id = TaskId::session(id);
    let mut edits = vec![
        of_book(HandbookEdit::Day(Some(day(on)))),
        of_book(HandbookEdit::Team(Some(commune(team)))),
    ];
    edits.extend(
        counts
            .iter()
            .map(|(of, count)| of_book(HandbookEdit::Served(list(of), Some(*count)))),
    );
    desk.edit_all(edits.into_iter().map(|edit| (id.clone(), edit)));
    id
}

fn sum(desk: &Desk) -> Summary {
    let book = desk.session.book();
    Summary::of(sessions(book), &Lists::of(book))
}

#[test]
fn every_official_action_leads_to_words_of_a_document() {
    let catalogue = Catalogue::bundled();
    let mut official = 0;
    let mut hints = 0;
    for checklist in bundled() {
        assert!(!checklist.items.is_empty(), "{}", checklist.id);
        for action in &checklist.items {
            let place = format!("{}/{}", checklist.id, action.id);
            assert!(action.text.chars().count() <= 110, "{place} is long");
            let Some(basis) = &action.basis else {
                hints += 1;
                continue;
            };
            official += 1;
            let document = basis.document(&catalogue);
            let known = document.and_then(|id| catalogue.document(id));
            assert!(known.is_some(), "{place} names no document of ours");
            assert!(basis.reference(&catalogue).is_some(), "{place}");
            assert!(
                basis
                    .quote(&catalogue)
                    .is_some_and(|quote| quote.len() > 20),
                "{place}"
            );
        }
    }
    assert!(official > hints && hints > 0, "{official} and {hints}");
}

#[test]
fn ids_of_checklists_can_stand_in_the_names_of_fields() {
    let mut seen = Vec::new();
    for checklist in bundled() {
        assert!(checklist.id.is_well_formed());
        assert!(!seen.contains(&checklist.id), "{} twice", checklist.id);
        seen.push(checklist.id.clone());
        let mut actions: Vec<&ActionId> = checklist.items.iter().map(|it| &it.id).collect();
        actions.sort();
        actions.dedup();
        assert_eq!(actions.len(), checklist.items.len(), "{}", checklist.id);
        assert!(actions.iter().all(|id| id.is_well_formed()));
    }
}

#[test]
fn no_task_is_called_like_a_session_or_a_checklist() {
    for task in &Catalogue::bundled().tasks {
        assert_eq!(task.id.subject(), Subject::Task);
    }
    assert_eq!(TaskId::session("1").subject(), Subject::Session);
    let id = list("dinh-danh");
    assert_eq!(
        TaskId::checklist(&id).subject(),
        Subject::Checklist(id.clone())
    );
}

#[test]
fn a_turn_of_help_and_its_ticks_are_one_step_that_is_undone() {
    let mut desk = Desk::new();
    let id = held(&mut desk, "1", "2026-11-21", "Xã Tân Trào", &[]);
    let vneid = list("dinh-danh");
    let ticks = Ticks::default().with(&ActionId::new("cap-do-2"), true);
    desk.edit(
        &id,
        of_book(HandbookEdit::Ticks(vneid.clone(), Some(ticks.clone()))),
    );
    desk.edit_all([
        (
            id.clone(),
            of_book(HandbookEdit::Served(vneid.clone(), Some(1))),
        ),
        (
            id.clone(),
            of_book(HandbookEdit::Ticks(vneid.clone(), None)),
        ),
    ]);
    let now = session(desk.session.book(), &id).expect("a session");
    assert_eq!((now.total(), now.ticks(&vneid)), (1, Ticks::default()));
    desk.undo();
    let now = session(desk.session.book(), &id).expect("a session");
    assert_eq!((now.total(), now.ticks(&vneid)), (0, ticks));
}

#[test]
fn a_session_survives_closing_the_page_and_is_no_task() {
    let mut desk = Desk::new();
    let before = desk.session.book().tasks().count();
    let id = held(
        &mut desk,
        "1",
        "2026-11-21",
        "Xã Tân Trào",
        &[("dinh-danh", 6)],
    );
    let again = desk.reopened();
    let book = again.session.book();
    assert_eq!(session(book, &id).expect("a session").total(), 6);
    assert_eq!(book.tasks().count(), before);
    assert!(again.session.book().find(&id).is_some());
}

#[test]
fn sessions_that_were_deleted_or_have_no_day_are_not_counted() {
    let mut desk = Desk::new();
    let gone = held(&mut desk, "1", "2026-11-20", "A", &[("dinh-danh", 5)]);
    held(
        &mut desk,
        "2",
        "2026-11-21",
        "A",
        &[("dinh-danh", 2), ("an-sinh", 3)],
    );
    desk.edit(&gone, Edit::Removed(Some(true)));
    let dayless = TaskId::session("3");
    desk.edit(
        &dayless,
        of_book(HandbookEdit::Served(list("dinh-danh"), Some(9))),
    );
    let sum = sum(&desk);
    assert_eq!((sum.sessions, sum.total()), (1, 5));
    assert_eq!(
        sum.by_count(),
        [(&list("an-sinh"), 3), (&list("dinh-danh"), 2)]
    );
}

#[test]
fn the_newest_session_comes_first() {
    let mut desk = Desk::new();
    held(&mut desk, "1", "2026-11-20", "A", &[]);
    held(&mut desk, "3", "2026-11-19", "A", &[]);
    held(&mut desk, "2", "2026-11-20", "A", &[]);
    let ids: Vec<&str> = sessions(desk.session.book())
        .iter()
        .map(|session| session.id().as_str())
        .collect();
    assert_eq!(ids, ["session-2", "session-1", "session-3"]);
}

#[test]
fn the_sum_of_a_copy_stands_under_what_it_was_copied_from() {
    let mut desk = Desk::new();
    let copy = list("1763000000000-0000-desk");
    let own = TaskId::checklist(&copy);
    desk.edit_all([
        (
            own.clone(),
            Edit::Title(Some("VNeID cho bà con".to_owned())),
        ),
        (own, of_book(HandbookEdit::CopyOf(Some(list("dinh-danh"))))),
    ]);
    held(
        &mut desk,
        "1",
        "2026-11-21",
        "A",
        &[("dinh-danh", 2), (copy.as_str(), 4)],
    );
    assert_eq!(sum(&desk).by_count(), [(&list("dinh-danh"), 6)]);
}

#[test]
fn a_copied_action_is_as_well_founded_as_long_as_its_words_are_the_same() {
    let mut desk = Desk::new();
    let id = list("own");
    let given = &bundled()[0].items[0];
    let action = |text: &str| OwnAction {
        text: text.to_owned(),
        from: Some(Origin {
            checklist: bundled()[0].id.clone(),
            action: given.id.clone(),
        }),
    };
    let put = |desk: &mut Desk, text: &str| {
        let edit = HandbookEdit::Action(ItemId::new("1"), Some(action(text)));
        desk.edit(&TaskId::checklist(&id), of_book(edit));
    };
    desk.edit(
        &TaskId::checklist(&id),
        Edit::Title(Some("Của tổ".to_owned())),
    );
    put(&mut desk, &given.text);
    let support = |desk: &Desk| {
        let lists = Lists::of(desk.session.book());
        lists.find(&id).expect("the list").actions[0]
            .support
            .clone()
    };
    let basis = given.basis.clone().expect("an official action");
    assert_eq!(support(&desk), Support::Official(basis.clone()));
    put(&mut desk, "Việc khác");
    assert_eq!(support(&desk), Support::Team);
    put(&mut desk, &given.text);
    assert_eq!(support(&desk), Support::Official(basis));
}

#[test]
fn a_bundled_list_can_be_put_away_and_brought_back_but_not_renamed() {
    let mut desk = Desk::new();
    let id = TaskId::checklist(&list("dinh-danh"));
    let in_use = |desk: &Desk| {
        let lists = Lists::of(desk.session.book());
        lists
            .in_use()
            .filter(|it| it.id == list("dinh-danh"))
            .count()
    };
    desk.edit(&id, Edit::Removed(Some(true)));
    assert_eq!(in_use(&desk), 0);
    desk.undo();
    desk.edit(&id, Edit::Title(Some("Tên khác".to_owned())));
    assert_eq!(in_use(&desk), 1);
    let lists = Lists::of(desk.session.book());
    let known = lists.find(&list("dinh-danh")).expect("the list");
    assert_eq!(known.name, bundled()[0].name);
}

#[test]
fn teams_are_added_up_once_however_many_files_a_session_is_in() {
    let mut one = Desk::of_device("one");
    held(&mut one, "1", "2026-11-20", "Xã A", &[("dinh-danh", 5)]);
    let first = one.export(&Settings::default());
    held(&mut one, "2", "2026-11-21", "Xã A", &[("an-sinh", 1)]);
    one.edit(
        &TaskId::session("1"),
        of_book(HandbookEdit::Served(list("dinh-danh"), Some(7))),
    );
    let later = one.export(&Settings::default());
    let mut two = Desk::of_device("two");
    held(&mut two, "9", "2026-11-20", "Xã B", &[("dinh-danh", 10)]);
    two.edit(
        &TaskId::session("9"),
        of_book(HandbookEdit::Age(AgeGroup::Elder, Some(4))),
    );
    let other = two.export(&Settings::default());

    let orders = [
        [&first, &later, &other, &later],
        [&other, &later, &later, &first],
    ];
    for files in orders {
        let mut rolled = RollUp::new(Catalogue::bundled());
        for file in files {
            rolled.add(json::read(file).expect("a file of this app"));
        }
        let lists = Lists::of(rolled.book());
        let all = Summary::of(sessions(rolled.book()), &lists);
        assert_eq!((rolled.files(), all.sessions, all.total()), (4, 3, 18));
        assert_eq!(all.ages.get(&AgeGroup::Elder), Some(&4));
        let teams = by_team(sessions(rolled.book()), &lists);
        let teams: Vec<(String, Summary)> = teams
            .into_iter()
            .map(|team| {
                let name = match team.team {
                    Some(Party::Named { name, .. }) => name,
                    _ => String::new(),
                };
                (name, team.summary)
            })
            .collect();
        let told: Vec<(&str, u64)> = teams
            .iter()
            .map(|(name, summary)| (name.as_str(), summary.total()))
            .collect();
        assert_eq!(told, [("Xã A", 8), ("Xã B", 10)]);

        let tables = read_xlsx(&xlsx(&table(&all, &teams, &lists))).expect("a file of Excel");
        assert_eq!(tables.sheets[0].1.len(), 4, "a head, two teams and the sum");
    }
}

#[test]
fn a_file_of_a_team_is_merged_like_any_other() {
    let mut team = Desk::of_device("team");
    let id = held(&mut team, "1", "2026-11-20", "Xã A", &[("dinh-danh", 5)]);
    team.edit(
        &id,
        of_book(HandbookEdit::Place(Some("Nhà văn hóa".to_owned()))),
    );
    let scope = Scope::Tasks([id.clone()].into());
    let file = team.export_of(&Settings::default(), &scope);
    let mut office = Desk::of_device("office");
    let (plan, _) = office.import(&file);
    assert!(
        plan.unknown.is_empty(),
        "a session is no task of another edition"
    );
    let there = session(office.session.book(), &id).expect("the session");
    assert_eq!(
        words::session_name(&there),
        "Buổi hỗ trợ 20/11/2026, Nhà văn hóa"
    );
    let (plan, _) = office.import(&file);
    assert!(plan.differences.is_empty());
}

#[test]
fn counts_that_no_team_can_have_are_refused() {
    let field: Field = "served:dinh-danh".parse().expect("a field");
    assert!(Edit::from_value(&field, 1_000_000.into()).is_ok());
    for bad in [
        serde_json::json!(1_000_001),
        serde_json::json!(-1),
        serde_json::json!("6"),
    ] {
        assert!(Edit::from_value(&field, bad).is_err());
    }
    let ticks: Field = "ticks:dinh-danh".parse().expect("a field");
    assert!(Edit::from_value(&ticks, serde_json::json!(["a", "Đ"])).is_err());
}

#[test]
fn numbers_of_citizens_are_seen_and_other_numbers_are_not() {
    let seen = [
        ("CCCD 001090012345", Kind::Identity),
        ("001 090 012 345", Kind::Identity),
        ("0010.9001.2345", Kind::Identity),
        ("gọi 0912345678 nhé", Kind::Phone),
        ("0912 345 678", Kind::Phone),
        ("0912.345.678.", Kind::Phone),
        ("+84 912 345 678", Kind::Phone),
        ("+84912345678", Kind::Phone),
        ("024 3826 1234", Kind::Phone),
    ];
    for (text, kind) in seen {
        let kinds: Vec<Kind> = find(text).into_iter().map(|it| it.kind).collect();
        assert_eq!(kinds, [kind], "{text}");
    }
    let unseen = [
        "21/11/2026",
        "ngày 21-11-2026 lúc 08.30",
        "hỗ trợ 120 lượt, 35 người cao tuổi",
        "1.200.000 đồng",
        "8545/TB-TCTTKĐA",
        "Nghị định 30/2020/NĐ-CP",
        "0912345",
        "thẻ 12 chữ số",
        "",
    ];
    for text in unseen {
        assert_eq!(find(text), [], "{text}");
    }
}

#[test]
fn a_number_is_not_kept_while_it_is_being_typed() {
    let number = "001090012345";
    for typed in 1..number.len() {
        let text = format!("số {}", &number[..typed]);
        assert_eq!(is_unfinished(&text), typed >= 5, "{text}");
    }
    assert!(!is_unfinished("hỗ trợ 12 lượt"));
    assert!(!is_unfinished("12345 lượt"));
    assert!(is_unfinished("0912 345 "));
}

#[test]
fn masking_hides_the_digits_and_nothing_else() {
    assert_eq!(
        masked("Chị ở tổ 4, 0912 345 678, đến lại ngày 21/11/2026"),
        "Chị ở tổ 4, •••• ••• •••, đến lại ngày 21/11/2026"
    );
}

#[test]
fn the_sentence_for_the_report_says_how_much_where_and_what_is_left() {
    let mut desk = Desk::new();
    held(
        &mut desk,
        "1",
        "2026-11-20",
        "Xã A",
        &[("dinh-danh", 1_200)],
    );
    let id = held(&mut desk, "2", "2026-11-21", "Xã B", &[("so-suc-khoe", 5)]);
    desk.edit(
        &id,
        of_book(HandbookEdit::Unsolved(Some("Chưa có sóng".to_owned()))),
    );
    let lists = Lists::of(desk.session.book());
    assert_eq!(
        words::report_sentence(&sum(&desk), 2, &lists),
        "Tổ công nghệ số cộng đồng: 1.205 lượt hỗ trợ trong 2 buổi tại 2 xã, phường; trong đó: \
         Tài khoản định danh điện tử, VNeID 1.200, Sổ sức khỏe điện tử trên VNeID 5; \
         1 buổi còn việc chưa giải quyết."
    );
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn names_of_fields_are_read_as_they_are_written(field in any::handbook_field()) {
        let name = field.to_string();
        prop_assert_eq!(name.parse::<Field>(), Ok(Field::Handbook(field)));
    }

    #[test]
    fn nothing_is_found_in_what_was_masked(text in any::text(), number in "0[0-9]{9}|[0-9]{12}") {
        let masked = masked(&format!("{text} {number} {text}"));
        prop_assert_eq!(find(&masked), []);
    }

    #[test]
    fn findings_lie_on_borders_of_characters(text in "[0-9 .+\\-đ]{0,40}") {
        for finding in find(&text) {
            prop_assert!(text.get(finding.range).is_some());
        }
    }
}
