//! Saved views: what is given, what the user makes of it, and how it is kept.

use crate::support::{Desk, NOW, day, lens};
use de_an_06::domain::filter::{Condition, Filter, Lens, apply};
use de_an_06::domain::listing::SortBy;
use de_an_06::domain::party::Party;
use de_an_06::domain::standing::StandingKind;
use de_an_06::state::route::{Page, Route};
use de_an_06::state::views::{Offered, ViewChange, change, changed, count, save, views};
use de_an_06::storage::settings::Settings;
use de_an_06::storage::store::Write;
use de_an_06::storage::view::ViewId;
use de_an_06::text::views::GIVEN;

fn id(text: &str) -> ViewId {
    ViewId::new(text).expect("the name of a view")
}

fn names(settings: &Settings) -> Vec<String> {
    let all = views(settings).into_iter();
    all.map(|offered| offered.view.name).collect()
}

fn overdue() -> Route {
    Route {
        search: "dân cư ".to_owned(),
        filter: Filter::from_iter([Condition::Standing(StandingKind::Overdue)]),
        sort_by: SortBy::Title,
        as_of: Some(day("2023-06-30")),
        task: Some(crate::support::task("a1")),
        ..Route::to(Page::Tasks)
    }
}

#[test]
fn five_are_given() {
    let settings = Settings::default();
    assert_eq!(names(&settings), GIVEN.map(|(_, name)| name));
    let hashes: Vec<String> = views(&settings)
        .iter()
        .map(|offered| offered.route(Some(NOW)).hash())
        .collect();
    assert_eq!(
        hashes,
        [
            "#/nhiem-vu?th=qua-han&cua-toi=1",
            "#/nhiem-vu?han=thang-nay",
            "#/nhiem-vu?tt=-xong,-tam-dung&co=-nguoi",
            "#/nhiem-vu?tt=dang&co=phoi-hop&cua-toi=chu-tri",
            &format!("#/nhiem-vu?sua-tu={NOW}"),
        ]
    );
}

#[test]
fn what_was_edited_since_the_last_report_is_shown() {
    let mut desk = Desk::new();
    let task = crate::support::task("a1");
    desk.edit(&task, de_an_06::domain::edit::Edit::Star(Some(true)));
    let session = &desk.session;
    let given = views(&Settings::default());
    let shown = |exported| {
        let to = given[4].route(exported);
        count(session, &to, &lens("2023-06-20"))
    };
    assert_eq!(shown(None), 1);
    assert_eq!(shown(Some(NOW - 3_600_000)), 1);
    assert_eq!(shown(Some(NOW + 3_600_000)), 0);
}

#[test]
fn counts_are_those_of_the_list() {
    let desk = Desk::new();
    let book = desk.session.book();
    let lens = Lens {
        my_unit: Some(Party::from("bo-cong-an")),
        ..lens("2023-06-20")
    };
    for offered in views(&Settings::default()) {
        let to = offered.route(None);
        let (shown, _) = apply(book, 0..book.len(), &to.filter, &lens);
        assert_eq!(
            count(&desk.session, &to, &lens),
            shown.len(),
            "{}",
            offered.view.name
        );
    }
}

#[test]
fn a_saved_view_leads_to_the_same_list_on_another_day() {
    let mut settings = Settings::default();
    assert!(save(
        &mut settings,
        id("a"),
        "  Dân cư   trễ ",
        "star",
        &overdue()
    ));
    let saved = views(&settings).pop().expect("it is the last");
    assert_eq!(saved.view.name, "Dân cư trễ");
    let to = saved.route(None);
    assert_eq!(
        (to.as_of, to.task.clone()),
        (None, None),
        "neither the day nor the task"
    );
    assert_eq!(to.hash(), "#/nhiem-vu?q=dân+cư&th=qua-han&xep=ten");
    assert!(!save(&mut settings, id("b"), " \t", "star", &overdue()));
    assert_eq!(views(&settings).len(), 6);
}

#[test]
fn they_are_renamed_moved_and_deleted() {
    let mut settings = Settings::default();
    change(
        &mut settings,
        &id("thang-nay"),
        ViewChange::Rename("Trong tháng".to_owned()),
    );
    change(
        &mut settings,
        &id("thang-nay"),
        ViewChange::Rename("  ".to_owned()),
    );
    change(&mut settings, &id("thang-nay"), ViewChange::Up);
    change(&mut settings, &id("thang-nay"), ViewChange::Up);
    change(&mut settings, &id("moi-doi"), ViewChange::Down);
    change(&mut settings, &id("cho-phoi-hop"), ViewChange::Delete);
    change(&mut settings, &id("no-such"), ViewChange::Delete);
    assert_eq!(
        names(&settings),
        ["Trong tháng", GIVEN[0].1, GIVEN[2].1, GIVEN[4].1]
    );
    let route = |offered: &Offered| offered.route(None).hash();
    assert_eq!(route(&views(&settings)[0]), "#/nhiem-vu?han=thang-nay");
}

#[test]
fn every_change_can_be_taken_back() {
    let mut settings = Settings::default();
    save(&mut settings, id("a"), "Một", "star", &overdue());
    for step in [
        ViewChange::Rename("Khác".to_owned()),
        ViewChange::Redraw("tasks".to_owned()),
        ViewChange::Up,
        ViewChange::Delete,
    ] {
        for of in ["a", "chua-ro-nguoi"] {
            let before = settings.clone();
            change(&mut settings, &id(of), step.clone());
            let was = changed(&before, &settings);
            assert!(!was.is_empty(), "{step:?} of {of}");
            settings.views.extend(was);
            assert_eq!(views(&settings), views(&before), "{step:?} of {of}");
        }
    }
}

/// One record key for each view: what a tab writes of one leaves the others alone.
#[test]
fn each_has_a_record_of_its_own() {
    let mut settings = Settings::default();
    save(&mut settings, id("a"), "Một", "star", &overdue());
    let first = settings.clone();
    let text =
        r##"{"at":5,"icon":"star","link":"#/nhiem-vu?q=dân+cư&th=qua-han&xep=ten","name":"Một"}"##;
    assert_eq!(
        first.writes(&Settings::default()),
        [Write::put("da06/2/s/view:a", text)]
    );
    change(&mut settings, &id("thang-nay"), ViewChange::Delete);
    assert_eq!(
        settings.writes(&first),
        [Write::put("da06/2/s/view:thang-nay", "null")]
    );
    let mut read = Settings::default();
    for write in settings.writes(&Settings::default()) {
        let name = write.key.strip_prefix("da06/2/s/").expect("a setting");
        assert!(read.read(name, write.text.as_deref().expect("a text")));
    }
    assert_eq!(read, settings);
    for (name, text) in [
        ("view:", "null"),
        ("view:A", "null"),
        ("view:a", "7"),
        ("view:a/b", "null"),
    ] {
        assert!(!read.read(name, text), "{name} {text}");
    }
}

#[test]
fn they_travel_in_the_file_and_never_replace() {
    let desk = Desk::new();
    let mut theirs = Settings::default();
    save(&mut theirs, id("a"), "Của họ", "star", &overdue());
    save(&mut theirs, id("b"), "Chỉ họ có", "star", &overdue());
    change(&mut theirs, &id("thang-nay"), ViewChange::Delete);
    let (files, _) = desk.plan(&[&desk.export(&theirs)]);
    let incoming = &files[0];
    assert_eq!(incoming.settings.views, theirs.views);

    let mut ours = Settings::default();
    save(&mut ours, id("a"), "Của tôi", "tasks", &overdue());
    let before = ours.clone();
    change(&mut ours, &id("moi-doi"), ViewChange::Delete);
    ours.fill_from(&incoming.settings);
    assert_eq!(ours.views[&id("a")], before.views[&id("a")]);
    assert_eq!(ours.views[&id("b")], theirs.views[&id("b")]);
    assert_eq!(
        ours.views[&id("moi-doi")],
        None,
        "what was deleted stays so"
    );
}
