//! Someone opens the app for the first time.

use crate::support::{Page, expected, id, open};
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::standing::StandingKind;
use de_an_06::domain::status::Status;
use de_an_06::state::route::Route;
use de_an_06::text::number::count;
use de_an_06::text::words::{standing_kind, status_short};
use serde_json::{Value, json};

#[test]
pub(crate) fn a_visitor_sees_every_task_and_true_counts() {
    let page = open("");
    let session = expected::session();
    page.shows_list_of(&session);
    let listed: usize = page.list().iter().map(|(_, tasks)| tasks.len()).sum();
    assert_eq!(listed, Catalogue::bundled().tasks.len());
    // An anchor: Chỉ thị 05/CT-TTg alone assigns so many.
    assert!(listed >= 72, "{listed}");

    let counts = expected::counts(&session, &Route::default(), page.now());
    page.within(".ls-n")
        .says(&format!("{} nhiệm vụ", count(counts.total)));
    let chips = page.within(".chips");
    for kind in [
        StandingKind::Overdue,
        StandingKind::Ongoing,
        StandingKind::Undated,
    ] {
        let number = counts.standing.get(&kind).copied().unwrap_or_default();
        chips
            .button(&format!("{} {}", standing_kind(kind), count(number)))
            .appears();
    }
    let todo = counts
        .status
        .get(&Status::Todo)
        .copied()
        .unwrap_or_default();
    chips
        .button(&format!("{} {}", status_short(Status::Todo), count(todo)))
        .appears();

    let headings: Vec<String> = page
        .list()
        .into_iter()
        .map(|(heading, _)| heading)
        .collect();
    let numbered: Vec<String> = page.within(".g-h button").texts();
    for ((heading, tasks), shown) in page.list().iter().zip(numbered) {
        assert_eq!(shown, format!("{heading} {}", count(tasks.len())));
    }
    assert_eq!(headings.first().map(String::as_str), Some("Quá hạn"));
}

#[test]
fn the_page_says_what_it_is() {
    let page = open("");
    assert_eq!(page.title(), "Nhiệm vụ · Theo dõi Đề án 06");
    assert_eq!(
        page.ask::<String>("return document.documentElement.lang", Value::Null),
        "vi"
    );
    page.within("h1").says("Nhiệm vụ");
    for (link, title) in [
        ("Thời hạn", "Thời hạn"),
        ("Đơn vị", "Đơn vị"),
        ("Chỉ tiêu", "Chỉ tiêu"),
        ("Văn bản", "Văn bản"),
        ("Dữ liệu", "Dữ liệu"),
    ] {
        page.within("nav.nav").link(link).click();
        page.until(
            "the title",
            format!("{title} · Theo dõi Đề án 06"),
            || page.title(),
        );
        page.within("h1").says(title);
    }
}

#[test]
fn everything_that_can_be_operated_has_a_name() {
    let page = open("");
    all_named(&page, "the list");
    page.follow(&format!("#/nhiem-vu/{}", id("b17")));
    page.detail().appears();
    all_named(&page, "the detail");
    page.all().button("Thêm việc").click();
    page.within("dialog").field("Nội dung việc").appears();
    all_named(&page, "the dialog");
    page.press("Esc");
    for room in [
        "#/tong-quan",
        "#/thoi-han",
        "#/thoi-han?xem=lich&luc=2023-06-30",
        "#/thoi-han?xem=dong-thoi-gian",
        "#/thoi-han?xem=thang",
        "#/don-vi",
        "#/don-vi/bo-tai-chinh",
        "#/chi-tieu",
        "#/van-ban",
        "#/van-ban?van-ban=cd-133-2024",
        "#/du-lieu",
    ] {
        page.follow(room);
        page.until("the room", room.to_owned(), || page.hash());
        all_named(&page, room);
    }
}

/// Every control of the accessibility tree has a name.
#[track_caller]
fn all_named(page: &Page, place: &str) {
    const CONTROLS: [&str; 11] = [
        "button",
        "link",
        "textbox",
        "searchbox",
        "checkbox",
        "radio",
        "combobox",
        "slider",
        "spinbutton",
        "DisclosureTriangle",
        "switch",
    ];
    let tree = page.cdp("Accessibility.getFullAXTree", json!({}));
    let nodes = tree["nodes"].as_array().expect("nodes");
    let controls: Vec<&Value> = nodes
        .iter()
        .filter(|node| node["ignored"] == false)
        .filter(|node| CONTROLS.iter().any(|role| node["role"]["value"] == *role))
        .collect();
    assert!(controls.len() >= 5, "{place}: {} controls", controls.len());
    for control in controls {
        let name = control["name"]["value"].as_str().unwrap_or_default();
        assert!(!name.trim().is_empty(), "{place}: {control:#}");
    }
}
