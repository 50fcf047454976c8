//! The picture of all: its numbers, its scope, what has changed.

use crate::support::{Page, Visit, expected, id, open};
use de_an_06::state::route::Route;
use serde_json::{Value, json};

/// Every link of the page to the checklist that is a number, with that number.
const NUMBERS: &str = r"
    const numbers = [];
    for (const a of document.querySelectorAll('.p-overview a[href*=nhiem-vu]')) {
      const tile = a.querySelector('.kpi-v')?.firstChild?.data;
      const text = (tile ?? a.textContent).trim().replaceAll('.', '');
      if (/^\d+$/.test(text)) numbers.push([decodeURI(a.getAttribute('href')), Number(text)]);
    }
    return numbers";

fn numbers(page: &Page) -> Vec<(String, usize)> {
    page.ask(NUMBERS, Value::Null)
}

fn length(page: &Page, hash: &str) -> usize {
    let (session, route) = (expected::session(), Route::read(hash));
    let groups = expected::list(&session, &route, page.now());
    groups.iter().map(|(_, tasks)| tasks.len()).sum()
}

#[test]
fn every_number_is_that_of_the_tasks_it_leads_to() {
    // Late for less than a month, for some months, for longer.
    for day in ["2023-08-15", "2024-11-20"] {
        let page = open(&format!("#/tong-quan?ngay={day}"));
        page.within(".kpi").appears();
        for pane in page.within(".tq-d > summary").texts().iter().enumerate() {
            let open = "document.querySelectorAll('.tq-d')[arg].open = true";
            page.run(open, json!(pane.0));
        }
        page.until("the tables", 3, || page.within(".tq-z").count());
        let numbers = numbers(&page);
        assert!(numbers.len() > 100, "{numbers:?}");
        for (hash, number) in numbers {
            assert!(hash.contains(&format!("ngay={day}")), "{hash}");
            assert_eq!(length(&page, &hash), number, "{hash}");
        }
    }
}

#[test]
pub(crate) fn a_number_opens_its_tasks_and_back_is_the_picture() {
    let page = open("#/tong-quan?ngay=2023-08-15");
    let session = expected::session();
    for part in [
        ".un-x td.st-over",
        ".tq-5 .tq-o",
        "[aria-labelledby=by-topic] .tq-n",
    ] {
        let links = format!("{part} a");
        page.within(&links).appears();
        let (first, number): (String, usize) = page.ask(
            "const a = document.querySelector(arg);
             return [decodeURI(a.getAttribute('href')), Number(a.textContent)]",
            json!(links),
        );
        page.run("document.querySelector(arg).click()", json!(links));
        page.until("the address", first.clone(), || page.hash());
        page.shows_list_of(&session);
        assert_eq!(length(&page, &first), number, "{part}");
        page.go_back();
        page.within("h1").says("Tổng quan");
    }
}

#[test]
fn the_choice_of_a_unit_and_a_document_survives_a_reload() {
    let page = open("#/tong-quan");
    let unit = page.within(".tq-h").menu("Phạm vi theo đơn vị chủ trì");
    let document = page.within(".tq-h").menu("Phạm vi theo văn bản");
    page.within("#by-unit").appears();
    unit.choose("Bộ Y tế");
    page.until(
        "the address",
        "#/tong-quan?chu-tri=bo-y-te".to_owned(),
        || page.hash(),
    );
    page.within(".p-overview").says("Việc Bộ Y tế chủ trì: ");
    page.within("#by-unit").vanishes();
    document.choose("Chỉ thị 05/CT-TTg");
    let hash = "#/tong-quan?chu-tri=bo-y-te&van-ban=ct-05-2023";
    page.until("the address", hash.to_owned(), || page.hash());
    let told = format!(
        "Việc Bộ Y tế chủ trì theo Chỉ thị 05/CT-TTg: {}, tính đến ",
        length(&page, &hash.replace("tong-quan", "nhiem-vu"))
    );
    page.within(".p-overview").says(&told);
    page.within("#by-document").vanishes();
    page.reload();
    page.within(".p-overview").says(&told);
    assert_eq!(
        (unit.value(), document.value()),
        ("bo-y-te".to_owned(), "ct-05-2023".to_owned())
    );
    page.go_back();
    page.within("#by-document").appears();
    page.go_back();
    page.within("#by-unit").appears();
    assert_eq!(unit.value(), "");
}

#[test]
fn ones_own_unit_is_asked_for_until_there_is_one() {
    let page = open("#/tong-quan");
    let unit = page.within(".tq-h").menu("Phạm vi theo đơn vị chủ trì");
    unit.choose("Đơn vị của tôi");
    page.within(".empty").says("Chưa chọn đơn vị của bạn");
    page.until("no number of nobody's", vec![String::new()], || {
        page.within(".p-overview > .note").texts()
    });
    page.within("header.top")
        .menu("Đơn vị của tôi")
        .choose("Bộ Y tế");
    page.within(".p-overview").says("Việc Bộ Y tế chủ trì: ");
    page.within(".kpi").appears();
    assert_eq!(page.hash(), "#/tong-quan?cua-toi=chu-tri");
    // Nothing of that document is this ministry's.
    page.follow("#/tong-quan?chu-tri=bo-giao-duc-va-dao-tao&van-ban=cv-6197-2024");
    page.within(".empty")
        .says("Không có nhiệm vụ nào trong phạm vi này");
    page.within(".empty").link("Xem tất cả").click();
    page.within("#by-unit").appears();
}

#[test]
fn what_has_changed_is_told_since_the_day_that_is_chosen() {
    let page = open(&format!("#/nhiem-vu/{}", id("b17")));
    let changes = page.within("[aria-labelledby=changes]");
    page.detail()
        .field("Người chịu trách nhiệm")
        .enter("Trần Thị B");
    page.keeps(&id("b17"), "person", json!("Trần Thị B"));
    page.follow("#/tong-quan");
    changes.within("h3").says("Sửa 1");
    page.row(&id("b17"))
        .says("Người chịu trách nhiệm: Trước: − trống Nay: + Trần Thị B");
    changes.within("del").says("trống");
    changes.field("Từ ngày").enter("01/01/2099");
    // Never after the as-of date: today, when it was edited.
    page.row(&id("b17")).appears();
    changes.field("Từ ngày").enter("01/10/2023");
    page.until(
        "the address",
        "#/tong-quan?tu=2023-10-01".to_owned(),
        || page.hash(),
    );
    changes.says("hết hạn 30/09/2023, chưa xong");
    changes.says("Văn bản mới 4");
    page.reload();
    assert_eq!(changes.field("Từ ngày").value(), "01/10/2023");
    page.row(&id("b17")).appears();
    // On a day before all that.
    page.follow("#/tong-quan?ngay=2023-01-31");
    changes.says("Không có thay đổi nào từ 24/01/2023 đến 31/01/2023.");
    page.row(&id("b17")).vanishes();
}

#[test]
fn with_the_keyboard_alone() {
    let page = Visit::new().open("");
    page.press("g");
    page.press("t");
    page.within("h1").says("Tổng quan");
    page.within(".kpi").appears();
    let unit = page.within(".tq-h").menu("Phạm vi theo đơn vị chủ trì");
    unit.focus();
    page.press("Tab");
    page.within(".tq-h")
        .menu("Phạm vi theo văn bản")
        .takes_focus();
    page.press("Tab");
    page.within(".tq-h").link("Kiểm điểm tuần").takes_focus();
    page.press("Tab");
    page.within(".tq-s a:first-of-type").takes_focus();
    let table = page
        .within("[aria-labelledby=by-document]")
        .button("Xem bảng số liệu");
    table.focus();
    page.press("Enter");
    page.within("[aria-labelledby=by-document] .tq-z").appears();
    page.press("Tab");
    page.within("[aria-labelledby=by-document] .tq-r")
        .takes_focus();
    page.press("Tab");
    let focused = "return decodeURI(document.activeElement.getAttribute('href') ?? '')";
    let hash: String = page.ask(focused, Value::Null);
    assert!(hash.starts_with("#/nhiem-vu?"), "{hash}");
    page.press("Enter");
    page.until("the address", hash, || page.hash());
    page.shows_list_of(&expected::session());
}

#[test]
fn no_part_of_a_bar_is_in_the_way_of_the_tab_key() {
    let page = open("#/tong-quan");
    page.within(".kpi").appears();
    let stops = "return document.querySelectorAll('.tq-v a:not([tabindex=\"-1\"])').length";
    assert_eq!(page.ask::<usize>(stops, Value::Null), 0);
}
