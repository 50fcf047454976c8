//! Many people's files come together, in any order and any number, always to the same result; where
//! two changed the same field without knowing of each other, nobody's value is lost.

use crate::support::any::{self, Deed};
use crate::support::{Desk, cases, note, task};
use de_an_06::domain::edit::{Edit, Field};
use de_an_06::domain::status::Status;
use de_an_06::exchange::json::{Scope, read};
use de_an_06::exchange::merge::{Decision, Difference, Pick, Sort};
use de_an_06::storage::settings::Settings;
use proptest::prelude::*;
use proptest::sample::Index;

/// A desk of another browser, with a clock that is wrong by so many seconds.
fn desk(number: usize, wrong_by: i64) -> Desk {
    let mut desk = Desk::of_device(&format!("{number}abcdefghjtab1"));
    desk.now = desk.now.saturating_add_signed(wrong_by * 1_000);
    desk
}

fn file(desk: &Desk) -> String {
    desk.export(&Settings::default())
}

/// Two to five desks whose people work, and now and then hand a file to one another.
fn desks() -> impl Strategy<Value = Vec<Desk>> {
    let turn = (
        any::<Index>(),
        prop::collection::vec(any::deed(), 0..3),
        prop::option::of(any::<Index>()),
    );
    let clocks = prop::collection::vec(-5_000..5_000_i64, 2..=5);
    (clocks, prop::collection::vec(turn, 1..10)).prop_map(|(clocks, turns)| {
        let mut desks: Vec<Desk> = clocks
            .iter()
            .enumerate()
            .map(|(number, wrong)| desk(number, *wrong))
            .collect();
        for (who, deeds, to) in turns {
            let who = who.index(desks.len());
            desks[who].work(deeds);
            if let Some(to) = to {
                let handed = file(&desks[who]);
                let to = to.index(desks.len());
                desks[to].import(&handed);
            }
        }
        desks
    })
}

fn together(files: &[&str]) -> Desk {
    let mut here = desk(9, 0);
    here.import_all(files, &Decision::default());
    here
}

fn one_by_one(files: &[&str]) -> Desk {
    let mut here = desk(9, 0);
    for file in files {
        here.import(file);
    }
    here
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn any_order_and_any_grouping_give_the_same(desks in desks(), shuffled in any::<u64>(), cut in any::<Index>()) {
        let files: Vec<String> = desks.iter().map(file).collect();
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        let mut other = files.clone();
        // Another order, from a number.
        other.sort_by_key(|file| file.bytes().fold(shuffled, |sum, b| sum.rotate_left(5) ^ u64::from(b)));
        let whole = together(&files);
        prop_assert_eq!(together(&other).fields(), whole.fields());
        prop_assert_eq!(one_by_one(&files).fields(), whole.fields());
        prop_assert_eq!(one_by_one(&other).fields(), whole.fields());
        let (left, right) = files.split_at(cut.index(files.len()));
        let (left, right) = (file(&together(left)), file(&together(right)));
        prop_assert_eq!(one_by_one(&[&left, &right]).fields(), whole.fields());
        prop_assert_eq!(one_by_one(&[&right, &left]).fields(), whole.fields());
        prop_assert_eq!(file(&together(&other)), file(&whole), "and the history too, byte for byte");
    }

    #[test]
    fn all_who_swap_their_files_agree(desks in desks()) {
        let files: Vec<String> = desks.iter().map(file).collect();
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        let mut agreed = None;
        for mut desk in desks {
            desk.import_all(&files, &Decision::default());
            let fields = desk.fields();
            prop_assert_eq!(agreed.get_or_insert_with(|| fields.clone()), &fields);
        }
    }

    #[test]
    fn the_second_time_nothing_is_written(mut desks in desks()) {
        let files: Vec<String> = desks.iter().map(file).collect();
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        let here = &mut desks[0];
        here.import_all(&files, &Decision::default());
        let before = file(here);
        for again in [&files[..], &files[..1], &files[1..]] {
            let (plan, outcome) = here.import_all(again, &Decision::default());
            prop_assert_eq!(outcome.writes, []);
            prop_assert_eq!(plan.count(Sort::Take) + plan.count(Sort::Conflict), 0);
        }
        prop_assert_eq!(file(here), before);
    }

    #[test]
    fn no_value_that_loses_to_an_unknown_one_is_forgotten(
        here in prop::collection::vec(any::deed(), 0..6),
        there in prop::collection::vec(any::deed(), 0..6),
    ) {
        let (mut desk, mut other) = (desk(0, 0), desk(1, 7));
        desk.work(here);
        other.work(there);
        let sides = [desk.fields(), other.fields()];
        desk.import(&file(&other));
        let book = desk.session.book();
        for (task, fields) in sides.iter().flatten() {
            for (field, entry) in fields.iter() {
                let holds = book.current(task, field) == entry.edit;
                let said = book.history_of(task).any(|past| past.after.edit == entry.edit);
                prop_assert!(holds || said, "{task} {field} {entry:?}");
            }
        }
    }

    #[test]
    fn whatever_is_decided_one_undo_takes_it_back(
        here in prop::collection::vec(any::deed(), 0..6),
        there in prop::collection::vec(any::deed(), 0..6),
        picks in prop::collection::vec(0..4_u8, 1..20),
    ) {
        let (mut desk, mut other) = (desk(0, 0), desk(1, 3));
        desk.work(here);
        other.work(there);
        let values = |desk: &Desk| -> Vec<_> {
            let fields = desk.fields();
            let edits = fields.iter().flat_map(|(task, fields)| fields.iter().map(move |(_, entry)| (task.clone(), entry.edit.clone())));
            edits.filter(|(_, edit)| !edit.is_reset()).collect()
        };
        let before = values(&desk);
        let (_, plan) = desk.plan(&[&file(&other)]);
        let mut decision = Decision::default();
        for (difference, pick) in plan.differences.iter().zip(picks.iter().cycle()) {
            decision.pick(difference, match pick {
                0 => None,
                1 => Some(Pick::Leave),
                2 => Some(Pick::Ours),
                _ => Some(Pick::Theirs(difference.theirs[0].entry.clone())),
            });
        }
        let changes = decision.changes(&plan);
        let (_, outcome) = desk.import_all(&[&file(&other)], &decision);
        prop_assert_eq!(desk.reopened().fields(), desk.fields(), "all of it is written");
        prop_assert!(changes == 0 || !outcome.writes.is_empty());
        if before != values(&desk) {
            desk.undo();
            prop_assert_eq!(values(&desk), before);
        }
    }
}

/// Two people who both changed A.1's note without knowing, the one there later.
fn at_odds() -> (Desk, Desk) {
    let (mut here, mut there) = (desk(0, 0), desk(1, 60));
    here.edit(&task("a1"), note("của tôi"));
    there.edit(&task("a1"), note("của bạn"));
    there.edit(&task("a2"), Edit::Star(Some(true)));
    (here, there)
}

fn the_note(differences: &[Difference]) -> &Difference {
    differences
        .iter()
        .find(|difference| difference.field() == Field::Note)
        .expect("the note")
}

fn lost(desk: &Desk) -> Vec<Edit> {
    let history = desk.session.book().history().iter();
    let lost = history.filter(|past| past.lost);
    lost.map(|past| past.after.edit.clone()).collect()
}

#[test]
fn a_conflict_is_one_only_where_nobody_knew_of_the_other() {
    let (mut here, mut there) = at_odds();
    let (_, plan) = here.plan(&[&file(&there)]);
    assert_eq!((plan.count(Sort::Conflict), plan.count(Sort::Take)), (1, 1));
    let difference = the_note(&plan.differences);
    assert_eq!(difference.newest().entry.edit, note("của bạn"));
    assert!(difference.values().all(|held| held.contested));

    // The one there reads mine and says something new: that is no conflict any more.
    there.import(&file(&here));
    there.edit(&task("a1"), note("cả hai"));
    let (_, plan) = here.plan(&[&file(&there)]);
    assert_eq!(the_note(&plan.differences).sort, Sort::Take);

    // And what I have gone beyond with knowledge of it is kept.
    let old = file(&there);
    here.import(&old);
    here.now += 3_600_000;
    here.edit(&task("a1"), note("sau cùng"));
    let (_, plan) = here.plan(&[&old]);
    assert_eq!(the_note(&plan.differences).sort, Sort::Older);
    assert_eq!((plan.count(Sort::Conflict), plan.count(Sort::Take)), (0, 0));
}

#[test]
fn the_default_of_a_conflict_is_the_newer_and_the_older_stays_in_the_history() {
    for (mut here, there) in [at_odds(), {
        let (a, b) = at_odds();
        (b, a)
    }] {
        here.import(&file(&there));
        assert_eq!(here.current(&task("a1"), &Field::Note), note("của bạn"));
        let a1 = task("a1");
        let said = here.session.book().history_of(&a1);
        assert_eq!(
            said.filter(|past| past.after.edit == note("của tôi"))
                .count(),
            1
        );
    }
}

/// While a text is typed its line of history keeps the stamp of the first keystroke.
#[test]
fn a_typed_text_that_loses_is_in_the_history_under_its_own_stamp() {
    let (mut here, mut there) = (desk(0, 0), desk(1, 60));
    for text in ["m", "mộ", "một"] {
        here.type_in(&task("a1"), note(text));
    }
    there.edit(&task("a1"), note("hai"));
    here.import(&file(&there));
    assert_eq!(lost(&here), [note("một")]);
    assert_eq!(lost(&here.reopened()), [note("một")]);
    there.import(&file(&here));
    assert_eq!(file(&there), file(&here));
}

#[test]
fn who_chooses_against_the_default_makes_a_new_edit() {
    let (mut here, mut there) = at_odds();
    let theirs = file(&there);
    let (_, plan) = here.plan(&[&theirs]);
    let mut decision = Decision::default();
    decision.pick(the_note(&plan.differences), Some(Pick::Ours));
    here.import_all(&[&theirs], &decision);
    assert_eq!(here.current(&task("a1"), &Field::Note), note("của tôi"));
    let book = here.session.book();
    let entry = book
        .find(&task("a1"))
        .and_then(|a1| a1.fields().get(&Field::Note));
    let entry = entry.expect("the note");
    assert_eq!(entry.stamp.device().profile(), "0abcdefghj");
    assert!(
        book.history_of(&task("a1"))
            .any(|past| past.after.edit == note("của bạn"))
    );
    // It is settled for everybody, here and there.
    let (_, again) = here.plan(&[&theirs]);
    assert_eq!(again.count(Sort::Conflict) + again.count(Sort::Take), 0);
    let (plan, _) = there.import(&file(&here));
    assert_eq!(plan.count(Sort::Conflict), 0);
    assert_eq!(there.current(&task("a1"), &Field::Note), note("của tôi"));
}

#[test]
fn of_three_values_any_can_be_chosen() {
    let (mut here, there) = at_odds();
    let mut third = desk(2, 30);
    third.edit(&task("a1"), note("của người thứ ba"));
    let files = [file(&there), file(&third)];
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let (_, plan) = here.plan(&files);
    let difference = the_note(&plan.differences);
    assert_eq!(difference.theirs.len(), 2);
    assert_eq!(difference.theirs[1].files, [1]);
    let mut decision = Decision::default();
    let chosen = difference.theirs[1].entry.clone();
    decision.pick(difference, Some(Pick::Theirs(chosen)));
    here.import_all(&files, &decision);
    assert_eq!(
        here.current(&task("a1"), &Field::Note),
        note("của người thứ ba")
    );
    here.undo();
    assert_eq!(here.current(&task("a1"), &Field::Note), note("của tôi"));
    assert_eq!(here.current(&task("a2"), &Field::Star), Edit::Star(None));
}

#[test]
fn what_is_left_out_comes_neither_with_value_nor_with_history() {
    let (mut here, there) = at_odds();
    let theirs = file(&there);
    let before = here.fields();
    let (_, plan) = here.plan(&[&theirs]);
    let mut decision = Decision::default();
    for difference in &plan.differences {
        decision.pick(difference, Some(Pick::Leave));
    }
    assert_eq!(decision.changes(&plan), 0);
    let (_, outcome) = here.import_all(&[&theirs], &decision);
    assert_eq!(outcome.writes, []);
    assert_eq!(here.fields(), before);
    let (_, again) = here.plan(&[&theirs]);
    assert_eq!(again, plan, "and is offered again");
}

#[test]
fn an_older_value_can_be_brought_back_on_purpose() {
    let mut here = desk(0, 0);
    here.edit(&task("a1"), note("tốt"));
    let old = file(&here);
    here.edit(&task("a1"), note("nhầm"));
    let (_, plan) = here.plan(&[&old]);
    let difference = the_note(&plan.differences);
    assert_eq!(
        (difference.sort, Decision::default().changes(&plan)),
        (Sort::Older, 0)
    );
    let mut decision = Decision::default();
    decision.pick(
        difference,
        Some(Pick::Theirs(difference.theirs[0].entry.clone())),
    );
    here.import_all(&[&old], &decision);
    assert_eq!(here.current(&task("a1"), &Field::Note), note("tốt"));
    assert!(lost(&here).is_empty());
}

/// Whoever was sent one task has not thereby seen the others.
#[test]
fn a_part_does_not_pass_for_the_whole() {
    let (mut here, mut there) = at_odds();
    there.edit(&task("b17"), Edit::Status(Some(Status::Done)));
    let part = there.export_of(&Settings::default(), &Scope::Tasks([task("b17")].into()));
    here.import(&part);
    assert_eq!(
        here.current(&task("b17"), &Field::Status),
        Edit::Status(Some(Status::Done))
    );
    assert_eq!(here.current(&task("a2"), &Field::Star), Edit::Star(None));
    here.now += 3_600_000;
    here.edit(&task("a1"), note("của tôi, sau đó"));
    let (_, plan) = here.plan(&[&file(&there)]);
    assert_eq!(the_note(&plan.differences).sort, Sort::Conflict);
}

#[test]
fn files_of_earlier_versions_know_what_their_history_says() {
    let (mut here, mut there) = at_odds();
    let earlier = |desk: &Desk| {
        let mut file: serde_json::Value = serde_json::from_str(&file(desk)).expect("JSON");
        let keys = file.as_object_mut().expect("an object");
        keys.remove("seen");
        keys.remove("checksum");
        file.to_string()
    };
    let (_, plan) = here.plan(&[&earlier(&there)]);
    assert_eq!(the_note(&plan.differences).sort, Sort::Conflict);
    there.import(&earlier(&here));
    there.edit(&task("a1"), note("cả hai"));
    let (plan, _) = here.import(&earlier(&there));
    assert_eq!(the_note(&plan.differences).sort, Sort::Take);
}

/// Where the history was cut short, the version vector still tells.
#[test]
fn the_vector_speaks_where_there_is_no_history() {
    let (here, mut there) = at_odds();
    there.import(&file(&here));
    there.edit(&task("a1"), note("cả hai"));
    let mut short: serde_json::Value = serde_json::from_str(&file(&there)).expect("JSON");
    short["history"] = serde_json::json!([]);
    let sort = |file: &serde_json::Value| {
        let (_, plan) = here.plan(&[&file.to_string()]);
        the_note(&plan.differences).sort
    };
    assert_eq!(sort(&short), Sort::Take);
    short["seen"] = serde_json::json!({});
    assert_eq!(sort(&short), Sort::Conflict);
}

#[test]
fn the_same_words_twice_are_no_conflict() {
    let (mut here, mut there) = (desk(0, 0), desk(1, 60));
    here.edit(&task("a1"), note("giống nhau"));
    there.edit(&task("a1"), note("giống nhau"));
    let (plan, _) = here.import(&file(&there));
    assert_eq!((plan.count(Sort::Conflict), plan.count(Sort::Take)), (0, 1));
    assert!(lost(&here).is_empty());
}

#[test]
fn tasks_of_another_edition_are_told_apart_from_own_ones() {
    let mut there = desk(1, 0);
    let unknown = de_an_06::domain::id::TaskId::new("tb-9-2030-x1");
    there.edit(&unknown, note("x"));
    there.edit(&task("own-1"), Edit::Title(Some("việc".to_owned())));
    there.work(vec![Deed::Edit(vec![(
        unknown.clone(),
        Edit::Star(Some(true)),
    )])]);
    let mut here = desk(0, 0);
    let (plan, _) = here.import(&file(&there));
    assert_eq!(plan.unknown, std::slice::from_ref(&unknown));
    let incoming = read(&file(&here)).expect("a file of this app");
    assert_eq!(incoming.entries.len(), 3, "and handed on");
}
