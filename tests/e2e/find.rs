//! Tasks are searched for, filtered, grouped and put in order; the address says how.

use crate::support::{Page, expected, id, open};
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::filter::Whom;
use de_an_06::domain::id::UnitId;
use de_an_06::domain::party::Party;
use de_an_06::domain::share::Shares;
use de_an_06::state::route::Route;
use de_an_06::text::party;
use de_an_06::text::tasks::counted;

fn search(page: &Page, text: &str) {
    page.within("[role=search]").within("input").fill(text);
}

#[test]
pub(crate) fn a_search_without_marks_finds_words_with_marks() {
    let page = open("");
    search(&page, "dan cu");
    page.until("the address", "#/nhiem-vu?q=dan+cu".to_owned(), || {
        page.hash()
    });
    page.shows_list_of(&expected::session());
    page.row(&id("b17")).appears();
    let hits = page.within(".row").within("mark");
    page.until("a hit is marked", true, || {
        hits.texts()
            .iter()
            .any(|hit| hit.to_lowercase() == "dân cư")
    });
    let rows = page.within(".row[data-task-id]").count();
    assert!(
        rows < Catalogue::bundled().tasks.len(),
        "everything is found"
    );
    page.within("[role=search]").button("Xóa từ khóa").click();
    page.shows_list_of(&expected::session());
    page.within("[role=search]").takes_focus();
}

#[test]
pub(crate) fn filters_groups_and_order_stand_in_the_address() {
    let page = open("#/nhiem-vu?ngay=2023-06-15");
    let session = expected::session();
    page.within(".chips").button("Quá hạn…").click();
    page.until(
        "the address",
        "#/nhiem-vu?th=qua-han&ngay=2023-06-15".to_owned(),
        || page.hash(),
    );
    page.shows_list_of(&session);
    assert!(page.within(".chips").button("Quá hạn…").is_on());
    page.within(".chips").button("Sắp đến hạn…").click();
    page.shows_list_of(&session);

    let unit = UnitId::new("bo-cong-an");
    let counts = expected::counts(&session, &Route::read(&page.hash()), page.now());
    let catalogue = Catalogue::bundled();
    let name = &catalogue.unit(&unit).expect("the unit").short;
    page.within(".chips").menu("Chủ trì").choose(&counted(
        name,
        counts.naming.spread(&catalogue, Whom::Lead)[&Party::Unit(unit)],
    ));
    page.shows_list_of(&session);
    page.within(".chips")
        .menu("Nhóm")
        .choose("Nhóm: phần của văn bản");
    page.shows_list_of(&session);
    page.within(".chips").menu("Xếp").choose("Xếp: tên gọi tắt");
    page.shows_list_of(&session);
    let hash =
        "#/nhiem-vu?th=qua-han,sap-den-han&chu-tri=bo-cong-an&nhom=phan&xep=ten&ngay=2023-06-15";
    page.until("the address", hash.to_owned(), || page.hash());
    let seen = page.list();
    assert!(!seen.is_empty());

    let elsewhere = open(hash);
    elsewhere.until("the same list", seen, || elsewhere.list());
    elsewhere.within(".chips").button("Bỏ lọc").click();
    elsewhere.shows_list_of(&session);
    assert_eq!(
        elsewhere.hash(),
        "#/nhiem-vu?nhom=phan&xep=ten&ngay=2023-06-15"
    );
    elsewhere.go_back();
    elsewhere.until("the way back", hash.to_owned(), || elsewhere.hash());
    elsewhere.shows_list_of(&session);
}

#[test]
fn every_grouping_and_order_shows_every_task() {
    let page = open("#/nhiem-vu?ngay=2023-06-15");
    let session = expected::session();
    let groups = [
        "đơn vị chủ trì",
        "tháng đến hạn",
        "không chia nhóm",
        "tình trạng thời hạn",
    ];
    for group in groups {
        page.within(".chips")
            .menu("Nhóm")
            .choose(&format!("Nhóm: {group}"));
        page.shows_list_of(&session);
    }
    for order in ["thời hạn", "mới sửa", "thứ tự văn bản"] {
        page.within(".chips")
            .menu("Xếp")
            .choose(&format!("Xếp: {order}"));
        page.shows_list_of(&session);
    }
}

#[test]
fn a_list_with_nothing_in_it_says_what_to_do() {
    let page = open("");
    search(&page, "zzzzzz");
    let empty = page.within(".empty");
    empty.says("Không có nhiệm vụ nào khớp");
    empty.says("Đã hiểu: tìm “zzzzzz”.");
    empty.button("Xóa từ khóa").click();
    empty.vanishes();
    page.shows_list_of(&expected::session());
    page.within(".chips").button("Tạm dừng…").click();
    empty.says("Đã hiểu: trạng thái: tạm dừng.");
    empty.button("Bỏ lọc").click();
    empty.vanishes();
    page.shows_list_of(&expected::session());
    assert_eq!(page.hash(), "#/nhiem-vu");
}

#[test]
fn a_group_can_be_folded_away() {
    let page = open("");
    let session = expected::session();
    page.shows_list_of(&session);
    let mut groups = page.list();
    let heading = page.within(".ls-b").button("Quá hạn…");
    heading.click();
    groups[0].1.clear();
    page.until("the folded list", groups, || page.list());
    assert_eq!(heading.attribute("aria-expanded").as_deref(), Some("false"));
    heading.click();
    page.shows_list_of(&session);
}

#[test]
fn each_facet_leads_to_the_tasks_that_it_counts() {
    let page = open("#/nhiem-vu?ngay=2023-06-15");
    let session = expected::session();
    let catalogue = Catalogue::bundled();
    let document = &catalogue.documents[0];
    let topic = &catalogue.edition.topics[0];
    let now = page.now();
    let counts = || expected::counts(&session, &Route::read(&page.hash()), now);

    let entry = counted(
        &de_an_06::text::documents::name(document),
        counts().document[&document.id],
    );
    page.within(".chips").menu("Văn bản").choose(&entry);
    page.shows_list_of(&session);
    let entry = counted(&topic.name, counts().topic[&topic.id]);
    page.within(".chips").menu("Chủ đề").choose(&entry);
    page.shows_list_of(&session);
    let found = counts();
    assert!((1..found.total).contains(&found.shown), "{found:?}");
    page.within(".ls-n")
        .says(&format!("{} / {}", found.shown, catalogue.tasks.len()));
    let coordinating = found.naming.spread(&catalogue, Whom::Coordinating);
    let (unit, number) = coordinating.iter().max().expect("a coordinating unit");
    let name = party::short(&catalogue, unit);
    page.within(".chips")
        .menu("Phối hợp")
        .choose(&counted(&name, *number));
    page.until("the address", true, || page.hash().contains("phoi-hop="));
    page.shows_list_of(&session);
    assert_eq!(counts().shown, *number);
}

#[test]
fn the_own_units_tasks_are_one_press_away() {
    let page = open("");
    page.within("header.top")
        .menu("Đơn vị của tôi")
        .choose("Bộ Công an");
    page.until("kept", Some("\"bo-cong-an\"".to_owned()), || {
        page.stored_text("da06/2/s/my-unit")
    });
    page.within(".chips").button("Của đơn vị tôi…").click();
    page.until("the address", "#/nhiem-vu?cua-toi=1".to_owned(), || {
        page.hash()
    });
    let (unit, session) = (Party::from("bo-cong-an"), expected::session());
    let book = session.book();
    let mut shares = Shares::new(book.catalogue(), &unit);
    let mine = book.tasks().filter(|task| shares.of(task).is_some());
    let mut mine: Vec<String> = mine.map(|task| task.id().to_string()).collect();
    mine.sort();
    page.until("the own tasks", mine, || {
        let mut shown: Vec<String> = page.list().into_iter().flat_map(|group| group.1).collect();
        shown.sort();
        shown
    });
}
