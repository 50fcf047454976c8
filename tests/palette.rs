//! What the palette offers for what is typed.

use crate::support::{Desk, day};
use de_an_06::domain::edit::Edit;
use de_an_06::domain::filter::Lens;
use de_an_06::domain::id::TaskId;
use de_an_06::domain::party::Party;
use de_an_06::domain::status::Status;
use de_an_06::search::highlight::Span;
use de_an_06::search::name::{Nearness, Place};
use de_an_06::search::query::Query;
use de_an_06::state::command::{Command, Moment, View};
use de_an_06::state::palette::{Choice, Entry, Group, Offer, Scene, offers, remember};
use de_an_06::state::route::{Page, Route, Sight};
use de_an_06::storage::settings::Settings;
use de_an_06::text::palette as words;
use std::collections::HashSet;

fn offered_in(desk: &Desk, route: &Route, settings: &Settings, typed: &str) -> Vec<Offer> {
    let lens = Lens {
        as_of: day("2023-06-15"),
        soon_days: 30,
        my_unit: settings.my_unit.clone(),
    };
    let scene = Scene {
        session: &desk.session,
        route,
        lens: &lens,
        settings,
    };
    offers(scene, typed, &[])
}

fn offered(typed: &str) -> Vec<Offer> {
    offered_in(&Desk::new(), &Route::default(), &Settings::default(), typed)
}

/// The first choice of all.
fn first(typed: &str) -> Option<Choice> {
    Some(offered(typed).first()?.entries.first()?.choice.clone())
}

fn entries(offers: &[Offer]) -> impl Iterator<Item = &Entry> {
    offers.iter().flat_map(|offer| &offer.entries)
}

fn has(typed: &str, choice: &Choice) -> bool {
    entries(&offered(typed)).any(|entry| entry.choice == *choice)
}

fn said(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

fn unit(id: &str) -> Choice {
    Choice::Unit(Party::from(id))
}

#[test]
fn what_comes_first_for_what_is_typed() {
    let table = [
        ("nhiem vu", Choice::Page(Page::Tasks)),
        ("NHIỆM VỤ", Choice::Page(Page::Tasks)),
        ("nhieemj vuj", Choice::Page(Page::Tasks)),
        ("nhie6m5 vu5", Choice::Page(Page::Tasks)),
        ("thoi h", Choice::Page(Page::Deadlines)),
        ("chi tieeu", Choice::Page(Page::Measures)),
        ("du lieu", Choice::Page(Page::Data)),
        ("xuat", Choice::Command(Command::Export)),
        ("xuaats", Choice::Command(Command::Export)),
        ("xua6t1 te65p", Choice::Command(Command::Export)),
        ("export", Choice::Command(Command::Export)),
        ("ics", Choice::Command(Command::Calendar)),
        ("tải lịch", Choice::Command(Command::Calendar)),
        ("in trang", Choice::Command(Command::Print)),
        ("phim tat", Choice::Command(Command::Help)),
        (
            "viec qua han",
            Choice::Command(Command::Show(View::Overdue)),
        ),
        ("chon don vi", Choice::Command(Command::ChooseUnit)),
        (
            "lich thang",
            Choice::Command(Command::Look(Sight::Calendar)),
        ),
        (
            "dong thoi gian",
            Choice::Command(Command::Look(Sight::Timeline)),
        ),
        ("bhxh", unit("bao-hiem-xa-hoi-viet-nam")),
        ("BỘ CÔNG AN", unit("bo-cong-an")),
        ("booj coong an", unit("bo-cong-an")),
    ];
    for (typed, expected) in table {
        let first = first(typed);
        assert_eq!(
            first.as_ref(),
            Some(&expected),
            "{typed:?}: {:#?}",
            offered(typed)
        );
    }
}

#[test]
fn a_room_is_found_by_other_words_than_its_name() {
    let table = [
        ("bao cao", Page::Measures),
        ("báo cáo", Page::Measures),
        ("sao luu", Page::Data),
        ("lich", Page::Deadlines),
        ("bo nganh", Page::Units),
    ];
    for (typed, page) in table {
        assert!(has(typed, &Choice::Page(page)), "{typed:?}");
    }
}

#[test]
fn a_task_is_found_by_its_label_however_it_is_typed() {
    let b17 = Choice::Task(TaskId::new("ct-05-2023-b17"));
    for typed in [
        "Làm sạch dữ liệu đất đai",
        "lam sach du lieu dat dai",
        "lafm sachj duwx lieeuj ddaast ddai",
        "B.17",
    ] {
        assert_eq!(first(typed), Some(b17.clone()), "{typed:?}");
    }
}

#[test]
fn a_name_answers_the_nearer_the_more_of_it_is_typed_as_it_is_written() {
    let of = |name, typed| Nearness::of(name, "sao lưu", &Query::new(typed));
    let place = |name, typed| of(name, typed).map(|near| near.place);
    assert_eq!(place("Xuất tệp", "xuat tep"), Some(Place::Whole));
    assert_eq!(place("Xuất tệp", "xuat te"), Some(Place::Beginning));
    assert_eq!(place("Xuất tệp", "x t"), Some(Place::Beginning));
    assert_eq!(place("Xuất tệp JSON", "tep js"), Some(Place::Together));
    assert_eq!(place("Xuất tệp JSON", "json xuat"), Some(Place::Apart));
    assert_eq!(place("Xuất tệp JSON", "sao json"), Some(Place::Elsewhere));
    assert_eq!(place("Xuất tệp", "xuat nhap"), None);
    assert_eq!(place("Xuất tệp", ""), None);
    // From the nearest to the furthest.
    let near = [
        of("Đường", "đường"),
        of("Đường dây", "đường"),
        of("Con đường", "đường"),
        of("Dương", "đường"),
        of("Đường", "dduwowngf"),
        of("Dương", "dduwowngf"),
    ];
    assert!(near.iter().all(Option::is_some), "{near:?}");
    assert!(near.is_sorted(), "{near:?}");
}

#[test]
fn with_nothing_typed_commands_and_rooms_are_offered() {
    let offers = offered("  ");
    let groups: Vec<Group> = offers.iter().map(|offer| offer.group).collect();
    assert_eq!(groups, [Group::Commands, Group::Pages]);
    let pages: Vec<&Choice> = offers[1]
        .entries
        .iter()
        .map(|entry| &entry.choice)
        .collect();
    let all = Page::ALL.map(Choice::Page);
    assert_eq!(pages, all.iter().collect::<Vec<_>>());
}

#[test]
fn what_was_chosen_comes_first_the_newest_before_all() {
    let mut recent = Vec::new();
    for page in [Page::Tasks, Page::Data, Page::Tasks] {
        remember(&mut recent, Choice::Page(page));
    }
    assert_eq!(
        recent,
        [Choice::Page(Page::Tasks), Choice::Page(Page::Data)]
    );
    remember(&mut recent, Choice::Task(TaskId::new("gone")));
    let (desk, route) = (Desk::new(), Route::default());
    let settings = Settings::default();
    let lens = Lens {
        as_of: day("2023-06-15"),
        soon_days: 30,
        my_unit: None,
    };
    let scene = Scene {
        session: &desk.session,
        route: &route,
        lens: &lens,
        settings: &settings,
    };
    let offers = offers(scene, "", &recent);
    assert_eq!(offers[0].group, Group::Recent);
    let lately: Vec<&Choice> = offers[0]
        .entries
        .iter()
        .map(|entry| &entry.choice)
        .collect();
    let expected = [Choice::Page(Page::Tasks), Choice::Page(Page::Data)];
    assert_eq!(
        lately,
        expected.iter().collect::<Vec<_>>(),
        "what is gone is not offered"
    );
    let mut seen = HashSet::new();
    for entry in entries(&offers) {
        assert!(
            seen.insert(format!("{:?}", entry.choice)),
            "{:?} twice",
            entry.choice
        );
    }
}

#[test]
fn only_what_would_do_something_is_offered() {
    let mut desk = Desk::new();
    let b17 = TaskId::new("ct-05-2023-b17");
    let complete = Choice::Command(Command::Set(Status::Done));
    let settings = Settings::default();
    let route = Route {
        task: Some(b17.clone()),
        ..Route::default()
    };
    let is_offered = |desk: &Desk, route: &Route, choice: &Choice, typed: &str| {
        let offers = offered_in(desk, route, &settings, typed);
        entries(&offers).any(|entry| entry.choice == *choice)
    };
    assert!(is_offered(&desk, &route, &complete, "hoan thanh"));
    assert!(!is_offered(
        &desk,
        &Route::default(),
        &complete,
        "hoan thanh"
    ));
    let undo = Choice::Command(Command::Undo);
    assert!(!is_offered(&desk, &route, &undo, "hoan tac"));
    desk.edit(&b17, Edit::Status(Some(Status::Done)));
    assert!(!is_offered(&desk, &route, &complete, "hoan thanh"));
    assert!(is_offered(&desk, &route, &undo, "hoan tac"));
    let today = Choice::Command(Command::AsOf(Moment::Today));
    assert!(!is_offered(&desk, &route, &today, "hom nay"));
    let past = Route {
        as_of: Some(day("2023-03-01")),
        ..Route::default()
    };
    assert!(is_offered(&desk, &past, &today, "hom nay"));
}

#[test]
fn the_list_of_tasks_leads_on_to_all_of_them() {
    let offers = offered("du lieu");
    let tasks = offers.iter().find(|offer| offer.group == Group::Tasks);
    let last = tasks
        .and_then(|tasks| tasks.entries.last())
        .map(|entry| &entry.choice);
    assert_eq!(last, Some(&Choice::Search("du lieu".to_owned())));
    assert!(offered("zzzzzz").is_empty());
    assert!(
        offered("dữ liệu zzzzzz").is_empty(),
        "half an answer is none"
    );
}

#[test]
fn hits_are_marked_and_a_unit_says_by_which_name_it_answers() {
    let offers = offered("bhxh");
    let found = entries(&offers).find(|entry| entry.choice == unit("bao-hiem-xa-hoi-viet-nam"));
    let found = found.expect("the unit");
    assert_eq!(said(&found.label), "Bảo hiểm xã hội Việt Nam");
    assert!(
        said(&found.aside).to_lowercase().contains("bhxh"),
        "{found:?}"
    );
    assert!(found.aside.iter().any(|span| span.hit));
    assert!(
        has("nn mt", &unit("bo-nong-nghiep-va-moi-truong"))
            || has("nnmt", &unit("bo-nong-nghiep-va-moi-truong"))
    );
    for typed in ["cong an", "coong an", "CÔNG AN"] {
        let offers = offered(typed);
        let found = entries(&offers).find(|entry| entry.choice == unit("bo-cong-an"));
        let hits = found
            .expect("the unit")
            .label
            .iter()
            .filter(|span| span.hit);
        assert_eq!(
            hits.map(|span| span.text.as_str()).collect::<Vec<_>>(),
            ["Công an"]
        );
    }
}

#[test]
fn no_two_commands_are_called_alike() {
    let names: HashSet<&str> = Command::ALL.into_iter().map(words::command).collect();
    assert_eq!(names.len(), Command::ALL.len());
}

#[test]
fn a_view_is_a_link_that_opens_the_same_elsewhere() {
    let as_of = Some(day("2023-03-01"));
    for view in [
        View::Mine,
        View::MineOverdue,
        View::Overdue,
        View::DueSoon,
        View::Starred,
    ] {
        let route = view.route(as_of);
        assert_eq!(Route::read(&route.hash()), route);
        assert!(!route.filter.is_empty(), "{view:?} shows all");
    }
}

#[test]
fn the_days_that_have_a_name() {
    let table = [
        ("2023-03-15", ["2023-03-15", "2023-02-28", "2022-12-31"]),
        ("2024-01-01", ["2024-01-01", "2023-12-31", "2023-12-31"]),
        ("2024-03-31", ["2024-03-31", "2024-02-29", "2023-12-31"]),
    ];
    for (today, expected) in table {
        let days = Moment::ALL.map(|moment| moment.day(day(today)));
        assert_eq!(days, expected.map(day));
    }
}
