//! The timeline by keyboard alone, and the list by months.

use crate::phone::nothing_is_too_wide;
use crate::support::{Page, Visit, expected, open};
use chrono::NaiveDate;
use de_an_06::domain::calendar::{Tone, monthly};
use de_an_06::domain::filter::{self, Condition, Filter, Lens, MyPart};
use de_an_06::domain::party::Party;
use de_an_06::domain::timeline::{Frame, Row, Zoom, rows};
use de_an_06::text::{calendar, timeline as words};

const ROOM: &str = "#/thoi-han?xem=dong-thoi-gian&ngay=2024-06-15";

fn lens(as_of: &str) -> Lens {
    Lens {
        as_of: day(as_of),
        soon_days: 14,
        my_unit: None,
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day in ISO form")
}

/// Waits until the frame around a day is shown, with the tasks that lie in it.
#[track_caller]
fn shows(page: &Page, zoom: Zoom, at: &str) {
    let frame = Frame::around(zoom, day(at));
    page.within(".cal-m h2")
        .says(&words::stretch(zoom, frame.from(), frame.last()));
    let session = expected::session();
    let book = session.book();
    let (all, _) = rows(book, 0..book.len(), &lens("2024-06-15"));
    let lies_in = |row: &&Row| {
        let (first, last) = row.extent();
        first <= frame.last() && last >= frame.from()
    };
    let titles: Vec<String> = all
        .iter()
        .filter(lies_in)
        .map(|row| book.view(row.task).expect("a task").title().to_owned())
        .collect();
    let plain = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let titles: Vec<String> = titles.into_iter().map(plain).collect();
    page.until("the tasks of the frame", titles, || {
        page.ask(
            "return [...document.querySelectorAll('.tl-n')].map((e) => e.textContent.normalize('NFC').replace(/\\s+/g, ' ').trim())",
            serde_json::Value::Null,
        )
    });
}

#[test]
pub(crate) fn the_keyboard_alone_moves_and_zooms_and_opens_a_task() {
    let page = open(ROOM);
    shows(&page, Zoom::Year, "2024-06-15");
    page.within(".tl").focus();
    page.press("Right");
    shows(&page, Zoom::Year, "2025-01-01");
    page.press("Home");
    shows(&page, Zoom::Year, "2024-06-15");
    page.press("+");
    shows(&page, Zoom::Quarter, "2024-06-15");
    page.press("Right");
    shows(&page, Zoom::Quarter, "2024-07-01");
    page.press("+");
    shows(&page, Zoom::Month, "2024-07-01");
    assert_eq!(
        page.hash(),
        "#/thoi-han?xem=dong-thoi-gian&muc=thang&luc=2024-07-01&ngay=2024-06-15"
    );
    page.press("-");
    shows(&page, Zoom::Quarter, "2024-07-01");
    page.within(".tl").takes_focus();
    page.press("Tab");
    page.press("Enter");
    page.detail().within(".cite").appears();
    page.go_back();
    shows(&page, Zoom::Quarter, "2024-07-01");
}

#[test]
fn every_bar_says_in_words_what_it_draws() {
    let page = open(ROOM);
    shows(&page, Zoom::Year, "2024-06-15");
    let texts: Vec<String> = page.ask(
        "return [...document.querySelectorAll('.tl-r .vh')].map((e) => e.textContent)",
        serde_json::Value::Null,
    );
    assert!(texts.iter().all(|text| text.contains("Hạn ")));
    assert!(texts.iter().any(|text| text.contains("quá hạn")));
    assert!(texts.iter().any(|text| text.contains("đã lùi")));
    assert_eq!(
        page.within(".tl-nl").text(),
        "15/06/2024",
        "the day that is looked from is marked"
    );
}

#[test]
fn months_add_up_to_all_tasks() {
    let page = open("#/thoi-han?xem=thang&ngay=2023-06-17");
    let session = expected::session();
    let book = session.book();
    let (months, endless) = monthly(book, 0..book.len(), &lens("2023-06-17"));
    let wanted: Vec<String> = months
        .iter()
        .map(|month| month.tasks.len())
        .chain([endless.len()])
        .map(|number| number.to_string())
        .collect();
    page.until("the totals", wanted, || {
        page.within(".mo > summary > b").texts()
    });
    let june = months
        .iter()
        .find(|month| month.first == day("2023-06-01"))
        .expect("June 2023");
    // The month that is looked from is open.
    page.until("the rows of June", june.tasks.len(), || {
        page.within(".mo [data-task-id]").count()
    });
    assert!(june.tally.iter().any(|(tone, _)| *tone == Tone::Soon));
    page.within(".mo-t")
        .says(&calendar::tally(&june.tally[..1]));
}

#[test]
fn all_months_open_at_once_and_one_by_one() {
    let page = open("#/thoi-han?xem=thang&ngay=2023-06-17");
    let is_open = || page.within(".mo[open]").count();
    page.until("June alone", 1, is_open);
    let all = page.within(".mo").count();
    page.all().button("Mở tất cả").click();
    page.until("all", all, is_open);
    // So many that they are listed in parts.
    page.within(".mo-e .mo > .b").says("Hiện thêm 100");
    page.within(".mo-e summary").click();
    page.until("all but one", all - 1, is_open);
    page.all().button("Mở tất cả").click();
    page.until("all again", all, is_open);
    page.all().button("Gấp tất cả").click();
    page.until("none", 0, is_open);
}

#[test]
fn every_view_can_be_narrowed_to_the_own_unit() {
    let page = Visit::new()
        .with_stored("da06/2/s/my-unit", "\"bo-tai-chinh\"")
        .open("#/thoi-han?xem=thang&ngay=2023-06-17");
    let lens = Lens {
        my_unit: Some(Party::from("bo-tai-chinh")),
        ..lens("2023-06-17")
    };
    let session = expected::session();
    let book = session.book();
    let mine = Filter::from_iter([Condition::Mine(MyPart::Any)]);
    let (shown, _) = filter::apply(book, 0..book.len(), &mine, &lens);
    let (months, endless) = monthly(book, shown.clone(), &lens);
    page.all().choice("Của đơn vị tôi").click();
    let dated = shown.len() - endless.len();
    assert!(dated > 0 && dated < book.len());
    page.within(".th-s").says(&calendar::months_summary(
        dated,
        months.len(),
        endless.len(),
    ));
    page.all().link("Dòng thời gian").click();
    page.until("the bars of the own unit", dated, || {
        page.within(".tl-r").count()
    });
    assert_eq!(
        page.hash(),
        "#/thoi-han?cua-toi=1&xem=dong-thoi-gian&ngay=2023-06-17"
    );
    page.all().link("Lịch tháng").click();
    page.within("[role=grid]").appears();
}

#[test]
fn without_an_own_unit_the_calendar_says_so_and_leads_to_the_choice() {
    let page = open("#/thoi-han?xem=lich&cua-toi=1&ngay=2023-06-17");
    page.within(".empty").says("Chưa chọn đơn vị của bạn");
    page.within(".empty").button("Xem tất cả").click();
    page.within("[role=grid]").appears();
    assert_eq!(page.hash(), "#/thoi-han?xem=lich&ngay=2023-06-17");
}

#[test]
fn both_fit_on_a_phone() {
    let page = Visit::on_phone(360).open(ROOM);
    shows(&page, Zoom::Year, "2024-06-15");
    nothing_is_too_wide(&page, "the timeline");
    page.all().link("Theo tháng").click();
    page.within(".mo").within("h3").says("Tháng 6/2023");
    nothing_is_too_wide(&page, "the months");
    page.all().link("Lịch tháng").click();
    page.within("[role=grid]").appears();
    nothing_is_too_wide(&page, "the calendar");
}
