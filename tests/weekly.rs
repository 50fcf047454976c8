//! The weekly review: which tasks, in which order, and how it goes on.

use crate::support::{Desk, day, task};
use de_an_06::domain::edit::{Edit, Field};
use de_an_06::domain::filter::Lens;
use de_an_06::domain::id::{ItemId, LocalityId, TaskId};
use de_an_06::domain::next_step::NextStep;
use de_an_06::domain::party::Party;
use de_an_06::domain::plan_step::PlanStep;
use de_an_06::domain::status::Status;
use de_an_06::domain::weekly::{Weekly, Which};
use de_an_06::storage::settings::Settings;
use de_an_06::text::{position, values};
use serde_json::json;

fn lens(as_of: &str) -> Lens {
    Lens {
        as_of: day(as_of),
        soon_days: 14,
        my_unit: None,
    }
}

fn province() -> Party {
    Party::Place(LocalityId::new("tuyen-quang-2025"))
}

fn review(desk: &Desk, which: Which, here: Option<&TaskId>) -> Weekly {
    let unit = province();
    Weekly::of(
        desk.session.book(),
        Some(&unit),
        which,
        &lens("2026-11-20"),
        here,
    )
}

fn mark(desk: &mut Desk, id: &TaskId, on: &str) {
    desk.edit(id, Edit::Reviewed(Some(day(on))));
}

fn step(text: &str, due: Option<&str>) -> PlanStep {
    PlanStep {
        text: text.to_owned(),
        day: due.map(day),
        who: String::new(),
        done: None,
    }
}

#[test]
fn what_has_been_late_longest_comes_first_and_what_has_no_day_last() {
    let review = review(&Desk::new(), Which::Open, None);
    let days: Vec<_> = review.turns.iter().map(|turn| turn.line.due).collect();
    let dated = days.iter().filter(|due| due.is_some()).count();
    assert!(dated > 1 && dated < days.len());
    assert!(days[..dated].is_sorted() && days[dated..].iter().all(Option::is_none));
    assert_eq!((review.reviewed(), review.goes_on_at), (0, Some(0)));
}

#[test]
fn it_can_go_through_the_late_ones_alone() {
    let desk = Desk::new();
    let all = review(&desk, Which::Open, None).turns.len();
    let late = review(&desk, Which::Late, None);
    assert!(!late.turns.is_empty() && late.turns.len() < all);
    let due = late.turns.iter().filter_map(|turn| turn.line.due);
    assert!(due.clone().all(|due| due < day("2026-11-20")));
    assert_eq!(due.count(), late.turns.len());
}

#[test]
fn what_is_said_in_it_takes_no_task_out_of_it() {
    let mut desk = Desk::new();
    let before = review(&desk, Which::Late, None);
    let first = before.turns[0].line.task.clone();
    for status in [Status::Done, Status::Stopped] {
        desk.edit(&first, Edit::Status(Some(status)));
        desk.edit(&first, Edit::DoneOn(Some(day("2026-11-02"))));
        let here = review(&desk, Which::Late, Some(&first));
        assert_eq!(here.place(&first), Some(0), "it is being gone through");
        assert_eq!(here.turns.len(), before.turns.len());
    }
    mark(&mut desk, &first, "2026-11-18");
    let after = review(&desk, Which::Late, None);
    assert_eq!(
        after.place(&first),
        Some(0),
        "it was gone through this week"
    );
    mark(&mut desk, &first, "2026-11-13");
    let after = review(&desk, Which::Late, None);
    assert_eq!(after.place(&first), None, "it was finished before");
}

#[test]
fn it_goes_on_after_the_one_that_was_gone_through_last() {
    let mut desk = Desk::new();
    let ids: Vec<TaskId> = review(&desk, Which::Open, None)
        .turns
        .iter()
        .map(|turn| turn.line.task.clone())
        .collect();
    mark(&mut desk, &ids[2], "2026-11-20");
    assert_eq!(review(&desk, Which::Open, None).goes_on_at, Some(3));
    let desk_again = desk.reopened();
    assert_eq!(review(&desk_again, Which::Open, None).goes_on_at, Some(3));
    let last = ids.len() - 1;
    mark(&mut desk, &ids[last], "2026-11-16");
    let again = review(&desk, Which::Open, None);
    assert_eq!(again.goes_on_at, Some(0), "those that were passed over");
    assert_eq!(again.reviewed(), 2);
    assert_eq!(again.left_after(1), Some(3));
    for id in &ids {
        mark(&mut desk, id, "2026-11-20");
    }
    assert_eq!(review(&desk, Which::Open, None).goes_on_at, None);
    let next_week = Weekly::of(
        desk.session.book(),
        Some(&province()),
        Which::Open,
        &lens("2026-11-23"),
        None,
    );
    assert_eq!(next_week.reviewed(), 0, "each week anew");
}

#[test]
fn steps_of_a_plan_from_two_machines_come_together() {
    let (mut here, mut there) = (Desk::new(), Desk::of_device("other"));
    let a10 = task("a10");
    here.edit(
        &a10,
        Edit::Step(ItemId::new("1"), Some(step("một", Some("2026-12-05")))),
    );
    there.edit(
        &a10,
        Edit::Step(ItemId::new("2"), Some(step("hai", Some("2026-11-30")))),
    );
    there.edit(&a10, Edit::Step(ItemId::new("3"), Some(step("ba", None))));
    here.import(&there.export(&Settings::default()));
    let view = here.session.book().find(&a10).expect("a task");
    let texts: Vec<&str> = view.plan().iter().map(|(_, it)| it.text.as_str()).collect();
    assert_eq!(texts, ["hai", "một", "ba"], "by their days");
    here.undo();
    let view = here.session.book().find(&a10).expect("a task");
    assert_eq!(view.plan().len(), 1, "and one step takes them back");
}

#[test]
fn earlier_versions_hand_the_new_fields_on() {
    use de_an_06::domain::other_field::is_name;
    let mut desk = Desk::new();
    let id = desk.session.stamp(desk.now).to_string();
    for field in [
        "obstacle",
        "next",
        "cause",
        "reviewed",
        &format!("step:{id}"),
    ] {
        assert!(
            is_name(field),
            "{field} is kept by those that do not know it"
        );
        let field: Field = field.parse().expect("a field");
        assert!(!matches!(field, Field::Other(_)));
    }
    for bad in ["step:", "step:A", "step:a.b", "step:ấ"] {
        assert!(bad.parse::<Field>().is_err(), "{bad}");
    }
}

/// What this version writes, every later one reads.
#[test]
fn the_new_fields_read_for_ever() {
    let text = |text: &str| Some(text.to_owned());
    let next = NextStep {
        text: "họp".to_owned(),
        day: Some(day("2026-12-05")),
    };
    let plan = PlanStep {
        who: "Trần Thị B".to_owned(),
        done: Some(day("2026-12-04")),
        ..step("đối soát", Some("2026-12-05"))
    };
    let bare = step("đối soát", None);
    let one = || ItemId::new("1682874000000-0000-k3x");
    let table = [
        ("obstacle", json!("chờ"), Edit::Obstacle(text("chờ"))),
        ("cause", json!("thiếu"), Edit::Cause(text("thiếu"))),
        (
            "reviewed",
            json!("2026-11-20"),
            Edit::Reviewed(Some(day("2026-11-20"))),
        ),
        (
            "next",
            json!({"text": "họp", "day": "2026-12-05"}),
            Edit::Next(Some(next)),
        ),
        (
            "step:1682874000000-0000-k3x",
            json!({"text": "đối soát", "day": "2026-12-05", "who": "Trần Thị B", "done": "2026-12-04"}),
            Edit::Step(one(), Some(plan)),
        ),
        (
            "step:1682874000000-0000-k3x",
            json!({"text": "đối soát"}),
            Edit::Step(one(), Some(bare)),
        ),
    ];
    for (name, value, edit) in table {
        let field: Field = name.parse().expect("a field");
        assert_eq!(Edit::from_value(&field, value.clone()), Ok(edit.clone()));
        assert_eq!(edit.to_value(), value, "and is written so");
        assert_eq!(edit.field(), field);
    }
}

#[test]
fn how_the_new_fields_read_to_people() {
    let next = |text: &str, due: Option<&str>| {
        let next = NextStep {
            text: text.to_owned(),
            day: due.map(day),
        };
        values::value(&Edit::Next(Some(next)))
    };
    assert_eq!(next("Họp ", Some("2026-12-05")), "Họp, đến 05/12/2026");
    assert_eq!(next("Họp", None), "Họp");
    assert_eq!(next("", Some("2026-12-05")), "đến 05/12/2026");
    let plan = PlanStep {
        who: "Trần Thị B".to_owned(),
        done: Some(day("2026-12-04")),
        ..step("Đối soát", Some("2026-12-05"))
    };
    assert_eq!(
        values::value(&Edit::Step(ItemId::new("1"), Some(plan))),
        "Đối soát, đến 05/12/2026, Trần Thị B; xong 04/12/2026"
    );
}

#[test]
fn a_next_step_of_nothing_is_none() {
    let mut desk = Desk::new();
    let a10 = task("a10");
    let blank = NextStep {
        text: "  ".to_owned(),
        day: None,
    };
    desk.edit(&a10, Edit::Next(Some(blank)));
    desk.edit(&a10, Edit::Obstacle(Some(" ".to_owned())));
    let view = desk.session.book().find(&a10).expect("a task");
    assert_eq!((view.next_step(), view.obstacle()), (None, None));
}

#[test]
fn positions_that_look_like_head_of_division_or_above() {
    for high in [
        "Trưởng phòng",
        "trưởng phòng Kiểm soát TTHC",
        "Trưởng phòng Tổ chức cán bộ",
        "Thượng tá, Trưởng phòng PC06",
        "Phó Giám đốc Sở",
        "Chánh Văn phòng UBND tỉnh",
        "Phó Chủ tịch UBND xã",
        "Vụ trưởng",
        "Q. Trưởng phòng",
        "truong phong",
        "Trưởng Công an xã",
    ] {
        assert!(position::is_high_enough(high), "{high}");
    }
    for low in [
        "Phó trưởng phòng",
        "Phó Trưởng phòng phụ trách",
        "Thượng tá, Phó trưởng phòng",
        "Chuyên viên Sở Tài nguyên và Môi trường",
        "Công chức Văn phòng - thống kê",
        "Tổ trưởng",
        "pho phong",
        "Kỹ sư",
        "",
    ] {
        assert!(!position::is_high_enough(low), "{low}");
    }
}
