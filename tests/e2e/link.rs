//! A link leads to a task, and the way back is there.

use crate::support::{expected, id, open};
use de_an_06::domain::id::TaskId;
use de_an_06::text::detail::{citation, page_title};

#[test]
fn a_link_opens_a_task_with_its_exact_words() {
    let page = open("#/nhiem-vu/ct-05-2023-b17");
    let session = expected::session();
    let task = session
        .book()
        .find(&TaskId::new(&id("b17")))
        .expect("the task");
    let quote: String = page
        .detail()
        .within("section.ds > blockquote")
        .of_one("return found[0].textContent");
    assert_eq!(quote, task.quote());
    assert!(
        quote.starts_with("Xây dựng giải pháp làm sạch dữ liệu về đất đai"),
        "{quote}"
    );
    let cited = page.detail().within(".cite").text();
    assert_eq!(Some(&cited), citation(&task).as_ref());
    assert_eq!(
        cited,
        "phụ lục B.17, Chỉ thị 05/CT-TTg ngày 23/02/2023 của Thủ tướng Chính phủ"
    );
    assert_eq!(page.title(), page_title(&task));
    page.detail().says("Tháng 3/2023");
    page.detail().says("31/03/2023");
    page.row(&id("b17")).within("[aria-current=true]").appears();
}

#[test]
fn a_link_to_no_task_says_so() {
    let page = open("#/nhiem-vu/ct-05-2023-b99");
    page.detail().says("Không có nhiệm vụ này");
    page.shows_list_of(&expected::session());
    page.detail().button("Đóng").click();
    page.detail().vanishes();
    assert_eq!(page.hash(), "#/nhiem-vu");
}

#[test]
fn escape_closes_the_task_and_the_focus_returns_to_its_row() {
    let page = open("#/nhiem-vu/ct-05-2023-b17");
    page.detail().within("h2").takes_focus();
    page.press("Esc");
    page.detail().vanishes();
    page.row(&id("b17")).within("a").takes_focus();
    page.until("the address", "#/nhiem-vu".to_owned(), || page.hash());
}

#[test]
fn the_back_button_goes_the_way_back() {
    let page = open("#/nhiem-vu");
    page.shows_list_of(&expected::session());
    page.row(&id("a1")).within("a").click();
    page.detail().says("A.1");
    page.row(&id("a3")).within("a").click();
    page.detail().says("A.3");
    page.within("nav.nav").link("Thời hạn").click();
    page.within("h1").says("Thời hạn");
    page.go_back();
    page.detail().says("A.3");
    page.go_back();
    page.detail().says("A.1");
    page.go_back();
    page.detail().vanishes();
    assert_eq!(page.hash(), "#/nhiem-vu");
}

#[test]
pub(crate) fn the_day_that_is_looked_from_stays_in_every_link() {
    let page = open("#/nhiem-vu?ngay=2023-06-30");
    page.within(".asof").says("30/06/2023");
    page.within("nav.nav").link("Thời hạn").click();
    page.until(
        "the address",
        "#/thoi-han?ngay=2023-06-30".to_owned(),
        || page.hash(),
    );
    page.within(".asof").button("Tiến một ngày").click();
    page.until(
        "the address",
        "#/thoi-han?ngay=2023-07-01".to_owned(),
        || page.hash(),
    );
    page.shows_agenda_of(&expected::session());
}
