//! Targets beside what was reported of them, and figures of one's own.

use crate::files::export;
use crate::phone::nothing_is_too_wide;
use crate::support::part::Part;
use crate::support::{Page, Visit, expected, open};
use de_an_06::domain::attainment::{Attainment, facts_elsewhere, search_key};
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::filter::Lens;
use de_an_06::search::query::Query;
use de_an_06::text::documents::name;
use de_an_06::text::measures::summary;
use serde_json::{Value, json};

/// A day long after the last figure.
const ROOM: &str = "#/chi-tieu?ngay=2026-11-21";
const BEFORE: &str =
    "Đạt 14,6 triệu trên 40 triệu, còn thiếu 25,4 triệu; số liệu ngày 02/10/2024, đã 780 ngày.";
const AFTER: &str = "Đạt 20 triệu trên 40 triệu người dân, còn thiếu 20 triệu; số tự thêm ngày 01/06/2025, đã 538 ngày.";

/// The card of the electronic health booklets: the measure of the figure that was reported of them.
fn booklets(page: &Page) -> Part<'_> {
    let data = Catalogue::bundled();
    let mut figures = data.facts.iter().flat_map(|fact| &fact.values);
    let figure = figures.find(|figure| figure.text == "14,6 triệu công dân");
    let measure = figure.and_then(|figure| figure.measure.as_ref());
    let measure = measure.expect("the figure has its measure");
    page.within(&format!("article[aria-labelledby=measure-{measure}]"))
}

/// The measures in the order in which the page has to show them.
fn in_order() -> Vec<Attainment> {
    let lens = Lens {
        as_of: "2026-11-21".parse().expect("a day"),
        soon_days: 14,
        my_unit: None,
    };
    Attainment::all(expected::session().book(), &lens)
}

fn names(page: &Page) -> Vec<String> {
    page.within("article.ms").within("h2").texts()
}

fn names_of<'a>(all: impl Iterator<Item = &'a Attainment>) -> Vec<String> {
    let data = Catalogue::bundled();
    all.filter_map(|one| data.measure(&one.measure))
        .map(|measure| measure.name.clone())
        .collect()
}

/// Adds a figure by the keyboard alone.
fn add(page: &Page, card: &Part<'_>, number: &str, day: &str, source: &str) {
    card.button("Thêm số liệu của đơn vị").focus();
    page.press("Enter");
    page.press("Tab");
    card.field("Số").takes_focus();
    page.type_text(number);
    page.press("Tab");
    page.press("Ctrl+a");
    page.type_text(day);
    page.press("Tab");
    page.type_text(source);
    page.press("Enter");
}

#[test]
pub(crate) fn a_target_stands_beside_the_figure_with_its_document_and_its_day() {
    let page = open(ROOM);
    let card = booklets(&page);
    card.says(BEFORE);
    for words in [
        "40 triệu lượt người dân",
        "14,6 triệu công dân",
        "02/10/2024, đã 780 ngày",
        "Thông báo (họp ngày 02/10/2024), A.I.1",
        "thời hạn: Đến năm 2025 (31/12/2025)",
        "quá hạn 325 ngày",
    ] {
        card.says(words);
    }
    let drawing = card.within("svg[role=img]").attribute("aria-label");
    assert!(drawing.is_some_and(|label| label.contains(BEFORE)));
    let all = in_order();
    page.within("[role=status].th-s").says(&summary(&all));
    page.until("every measure", names_of(all.iter()), || names(&page));
    card.link("Hoàn thiện VNeID…").click();
    page.detail().says("40 triệu tài khoản định danh điện tử");
}

#[test]
fn a_day_before_the_figure_knows_nothing_of_it() {
    let page = open("#/chi-tieu?ngay=2023-06-15");
    let card = booklets(&page);
    card.says("Chưa có số báo cáo tính đến ngày 15/06/2023; số sớm nhất là của ngày 02/10/2024.");
    card.says("sau ngày đang xem, chưa tính");
    assert_eq!(card.within("svg[role=img]").count(), 0);
}

#[test]
fn an_own_figure_changes_the_sentence_and_can_be_taken_back() {
    let page = open(ROOM);
    let card = booklets(&page);
    card.says(BEFORE);
    add(
        &page,
        &card,
        "20 triệu",
        "01/06/2025",
        "Báo cáo số 12/BC-BYT",
    );
    card.says(AFTER);
    card.says("số tự thêm, nguồn: Báo cáo số 12/BC-BYT");
    card.within("h2").takes_focus();
    page.toast().button("Hoàn tác").click();
    card.says(BEFORE);
    page.press("Ctrl+Shift+z");
    card.says(AFTER);
    page.reload();
    card.says(AFTER);
    card.button("Xóa số tự thêm này").click();
    card.says(BEFORE);
    card.within("h2").takes_focus();
    page.press("Ctrl+z");
    card.says(AFTER);
    page.reload();
    card.says(AFTER);
}

#[test]
fn what_cannot_be_taken_in_is_refused_with_words_and_stays() {
    let page = open(ROOM);
    let card = booklets(&page);
    add(&page, &card, "14.6", "01/06/2025", "Báo cáo số 12/BC-BYT");
    let alert = card.within("[role=alert]");
    alert.says("Số này có thể hiểu hai cách");
    let (number, source) = (card.field("Số"), card.field("Nguồn"));
    assert_eq!(number.value(), "14.6");
    assert_eq!(number.attribute("aria-invalid").as_deref(), Some("true"));
    assert_eq!(source.value(), "Báo cáo số 12/BC-BYT");
    number.fill("70%");
    page.press("Enter");
    alert.says("Chỉ tiêu này đếm số lượng");
    number.fill("20 triệu");
    card.says("Hiểu là 20.000.000 người dân");
    card.field("Tính đến ngày").fill("31/02/2025");
    page.press("Enter");
    card.says("Ngày chưa đúng dạng");
    assert_eq!(card.field("Tính đến ngày").value(), "31/02/2025");
    card.field("Tính đến ngày").enter("01/06/2025");
    source.fill("  ");
    page.press("Enter");
    alert.says("Hãy ghi nguồn của số liệu");
    card.says(BEFORE);
    assert!(page.stored_below("da06/2/f/").is_empty());
    source.fill("Báo cáo số 12/BC-BYT");
    page.press("Enter");
    card.says(AFTER);
    assert!(!number.is_shown(), "the form is folded again");
}

#[test]
fn a_search_without_marks_finds_names_targets_and_units() {
    let page = open(ROOM);
    page.press("/");
    page.within("[role=search]").takes_focus();
    page.type_text("thon ban");
    page.until(
        "the address",
        "#/chi-tieu?q=thon+ban&ngay=2026-11-21".to_owned(),
        || page.hash(),
    );
    let (data, query) = (Catalogue::bundled(), Query::new("thon ban"));
    let mut found = in_order();
    found.retain(|one| {
        let measure = data.measure(&one.measure).expect("it is there");
        query.is_in(&search_key(&data, measure))
    });
    assert!(!found.is_empty() && found.len() < data.measures.len());
    page.until("what is found", names_of(found.iter()), || names(&page));
    page.within("[role=search]").within("input").fill("zzzzzz");
    let empty = page.within(".empty");
    empty.says("Không có chỉ tiêu nào khớp");
    empty.button("Xóa từ khóa").click();
    page.until("all again", names_of(in_order().iter()), || names(&page));
}

#[test]
fn what_bears_on_no_target_is_found_below() {
    let page = open(ROOM);
    let below = page.within("section.ms-e");
    let data = Catalogue::bundled();
    let place = facts_elsewhere(&data).last().expect("there is one");
    let (fact, document) = (&data.facts[place], data.document_of_fact(place));
    let paper = document.map(name).expect("a document");
    assert_eq!(below.within("li").count(), 0, "it is folded");
    below.button(&format!("{paper}…")).click();
    below.says(&fact.quote);
    let folded = below.within("details").count();
    let documents: std::collections::HashSet<_> = facts_elsewhere(&data)
        .filter_map(|place| data.document_of_fact(place))
        .map(|document| &document.id)
        .collect();
    assert_eq!(folded, documents.len());
}

#[test]
fn the_file_carries_an_own_figure() {
    let page = open(ROOM);
    let card = booklets(&page);
    add(
        &page,
        &card,
        "20 triệu",
        "01/06/2025",
        "Báo cáo số 12/BC-BYT",
    );
    card.says(AFTER);
    let (_, file) = export(&page);
    let tasks = file["tasks"].as_array().expect("tasks").iter();
    let fields = tasks
        .filter_map(|task| task["fields"].as_object())
        .flatten();
    let figures: Vec<&Value> = fields
        .filter(|(name, _)| name.starts_with("figure:"))
        .map(|(_, field)| &field["value"])
        .collect();
    let [figure] = figures.as_slice() else {
        panic!("{file}");
    };
    assert_eq!(figure["value"], json!("20000000"));
    assert_eq!(figure["as_of"], json!("2025-06-01"));
    assert_eq!(figure["source"], json!("Báo cáo số 12/BC-BYT"));
}

#[test]
fn everything_fits_a_phone() {
    let page = Visit::on_phone(360).open(ROOM);
    let card = booklets(&page);
    nothing_is_too_wide(&page, "the cards");
    add(
        &page,
        &card,
        "20 triệu",
        "01/06/2025",
        "Báo cáo số 12/BC-BYT",
    );
    card.says(AFTER);
    card.button("Số liệu liên quan…").click();
    card.button("Thêm số liệu của đơn vị").click();
    nothing_is_too_wide(&page, "a card with everything open");
    let least: f64 = card.within("svg[role=img]").of_one(
        "return Math.min(...[...found[0].querySelectorAll('text')]
            .map((e) => parseFloat(getComputedStyle(e).fontSize) * found[0].getScreenCTM().a))",
    );
    assert!(least >= 11.0, "words of {least} pixels on the chart");
}
