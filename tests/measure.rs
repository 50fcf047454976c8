//! Targets beside the figures that bear on them, on any day.

use crate::support::{NOW, book, day, entry, lens};
use de_an_06::domain::attainment::{Attainment, Rank, Verdict, facts_elsewhere, search_key};
use de_an_06::domain::book::Book;
use de_an_06::domain::catalogue::{Catalogue, Seeds};
use de_an_06::domain::edit::Edit;
use de_an_06::domain::id::{ItemId, MeasureId, TaskId};
use de_an_06::domain::own_figure::OwnFigure;
use de_an_06::domain::plot::Plot;
use de_an_06::domain::status::Status;
use de_an_06::search::query::Query;
use de_an_06::text::attainment::{other_units, sentence};
use de_an_06::text::measures::{read_own, summary};
use de_an_06::text::number::read_quantity;
use serde_json::{Value, json};
use std::sync::Arc;

const BOOKLET: &str = "so-suc-khoe";

fn target(words: &str, value: impl Into<Option<f64>>, unit: &str) -> Value {
    json!({ "text": words, "value": value.into(), "unit": unit, "measure": BOOKLET })
}

fn task(id: &str, due: Option<&str>, targets: &[Value]) -> Value {
    json!({
        "id": id, "part": "a", "ref": "A.1", "title": "Sổ sức khỏe", "quote": "", "lead": [],
        "coordinating": [], "localities": [], "product": null, "targets": targets, "topics": [],
        "deadline": { "text": null, "kind": if due.is_some() { "by" } else { "none" },
                      "precision": null, "due": due, "start": null },
        "body_refs": [], "related": [], "note": null,
    })
}

fn figure(words: &str, value: f64, total: Option<f64>, unit: &str) -> Value {
    json!({ "text": words, "value": value, "total": total, "unit": unit, "measure": BOOKLET })
}

fn fact(id: &str, as_of: Option<&str>, values: &[Value]) -> Value {
    json!({
        "id": id, "part": "a", "ref": "A.1", "quote": "", "as_of": as_of, "values": values,
        "places": [], "polarity": "done", "about": ["d1-a1"], "note": null,
    })
}

/// One document that was issued on 01/02/2023, or two, the second of 01/10/2024.
fn book_of(documents: &[(Vec<Value>, Vec<Value>)]) -> Book {
    let texts = documents
        .iter()
        .zip(["2023-02-01", "2024-10-01"])
        .enumerate();
    let texts: Vec<String> = texts
        .map(|(at, ((tasks, facts), issued))| {
            let document = json!({
                "id": format!("d{}", at + 1), "kind": "Chỉ thị", "number": "1", "issuer": "",
                "issued": issued, "event_date": null, "title": "", "signer": null, "source": null,
            });
            json!({ "document": document, "parts": [], "tasks": tasks, "facts": facts }).to_string()
        })
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let measures = json!({ "measures": [
        { "id": "khac", "name": "Chỉ tiêu khác", "note": null },
        { "id": BOOKLET, "name": "Người dân có Sổ sức khỏe", "note": null },
    ] });
    let seeds = Seeds {
        documents: &texts,
        measures: &measures.to_string(),
        ..Seeds::BUNDLED
    };
    Book::new(Arc::new(
        Catalogue::read(&seeds).expect("well formed seeds"),
    ))
}

fn booklet() -> MeasureId {
    MeasureId::new(BOOKLET)
}

fn said(book: &Book, as_of: &str) -> String {
    sentence(&Attainment::of(book, &booklet(), &lens(as_of)), day(as_of))
}

/// What is said on 21/11/2026 of one target and one figure, both of their words alone.
fn said_of(wanted: (&str, f64, &str), reached: (f64, Option<f64>, &str)) -> String {
    let (words, value, unit) = wanted;
    let target = target(words, value, unit);
    let fact = fact(
        "d1-f1",
        Some("2024-10-02"),
        &[figure("", reached.0, reached.1, reached.2)],
    );
    let task = task("d1-a1", None, &[target]);
    said(&book_of(&[(vec![task], vec![fact])]), "2026-11-21")
}

fn add(book: &mut Book, id: &str, number: &str, as_of: &str) {
    let figure = OwnFigure {
        measure: booklet(),
        value: read_quantity(number).expect("a number"),
        as_of: day(as_of),
        source: "Báo cáo 9/BC-UBND".to_owned(),
    };
    let edit = Edit::Figure(ItemId::new(id), Some(figure));
    book.merge(&TaskId::new("d1-a1"), entry(edit, NOW));
}

fn forty_million() -> Vec<Value> {
    let target = target("40 triệu lượt người dân", 40e6, "lượt người dân");
    vec![task("d1-a1", Some("2025-12-31"), &[target])]
}

fn fourteen_million() -> Vec<Value> {
    let figure = figure("14,6 triệu công dân", 14.6e6, None, "công dân");
    vec![fact("d1-f1", Some("2024-10-02"), &[figure])]
}

#[test]
fn one_sentence_says_how_far_it_has_come() {
    let number = |value, unit| ("", value, unit);
    let table = [
        (
            said_of(number(40e6, "lượt người dân"), (14.6e6, None, "công dân")),
            "Đạt 14,6 triệu trên 40 triệu, còn thiếu 25,4 triệu",
        ),
        (
            said_of(number(38.0, "địa phương"), (11.0, None, "địa phương")),
            "Đạt 11 trên 38 địa phương, còn thiếu 27",
        ),
        (
            said_of(number(40e6, "người"), (46e6, None, "người")),
            "Đạt 46 triệu, vượt 6 triệu so với chỉ tiêu 40 triệu người",
        ),
        (
            said_of(number(53.0, "dịch vụ công"), (53.0, None, "dịch vụ công")),
            "Đạt 53, đủ chỉ tiêu 53 dịch vụ công",
        ),
        (
            said_of(number(100.0, "%"), (70.0, None, "%")),
            "Đạt 70% trên 100%, còn thiếu 30 điểm phần trăm",
        ),
        (
            said_of(number(90.0, "%"), (92.5, None, "%")),
            "Đạt 92,5%, vượt 2,5 điểm phần trăm so với chỉ tiêu 90%",
        ),
        (
            said_of(number(100.0, "%"), (461.0, Some(705.0), "huyện")),
            "Đạt 461/705 huyện (65,4%) trên 100%, còn thiếu 34,6 điểm phần trăm",
        ),
        (
            said_of(number(100.0, "%"), (63.0, Some(63.0), "địa phương")),
            "Đạt 63/63 địa phương (100%), đủ chỉ tiêu 100%",
        ),
        (
            said_of(number(100.0, "%"), (99_999.0, Some(100_000.0), "xã")),
            "Đạt 99.999/100.000 xã (99,9%) trên 100%, còn thiếu chưa đến 0,1 điểm phần trăm",
        ),
        (
            said_of(
                ("chỉ phải mang 1 loại giấy tờ", 1.0, "loại"),
                (3.0, None, "loại"),
            ),
            "Đang là 3, mức tối đa 1 loại, còn vượt 2",
        ),
        (
            said_of(("không quá 20%", 20.0, "%"), (12.5, None, "%")),
            "Đang là 12,5%, trong mức tối đa 20%",
        ),
        (
            said_of(number(100.0, "%"), (50e3, None, "hồ sơ")),
            "Báo cáo 50.000 hồ sơ; đếm khác đơn vị nên không so được với chỉ tiêu 100%",
        ),
        (
            said_of(number(40e6, "người"), (70.0, None, "%")),
            "Báo cáo 70%; đếm khác đơn vị nên không so được với chỉ tiêu 40 triệu người",
        ),
    ];
    for (said, expected) in table {
        assert_eq!(
            said,
            format!("{expected}; số liệu ngày 02/10/2024, đã 780 ngày.")
        );
    }
}

#[test]
fn without_a_figure_none_is_invented() {
    let silent = book_of(&[(forty_million(), Vec::new())]);
    assert_eq!(said(&silent, "2026-11-21"), "Chưa có số báo cáo.");
    let later = book_of(&[(forty_million(), fourteen_million())]);
    assert_eq!(
        said(&later, "2023-06-30"),
        "Chưa có số báo cáo tính đến ngày 30/06/2023; số sớm nhất là của ngày 02/10/2024."
    );
    assert_eq!(
        said(&later, "2024-10-02"),
        "Đạt 14,6 triệu trên 40 triệu, còn thiếu 25,4 triệu; số liệu ngày 02/10/2024."
    );
}

#[test]
fn a_target_in_words_alone_is_not_measured() {
    let words = target("mỗi người dân một Sổ", None, "Sổ");
    let book = book_of(&[(vec![task("d1-a1", None, &[words])], fourteen_million())]);
    assert_eq!(
        said(&book, "2024-10-03"),
        "Báo cáo 14,6 triệu công dân; văn bản không nêu chỉ tiêu bằng số; số liệu ngày 02/10/2024, \
         đã 1 ngày."
    );
}

#[test]
fn a_figure_of_no_known_day_gives_way_to_any_other() {
    let undated = fact("d1-f1", None, &[figure("", 30e6, None, "người")]);
    let mut facts = vec![undated];
    let book = book_of(&[(forty_million(), facts.clone())]);
    assert_eq!(
        said(&book, "2023-01-01"),
        "Đạt 30 triệu trên 40 triệu, còn thiếu 10 triệu; số liệu không rõ ngày."
    );
    facts.extend(fourteen_million());
    let book = book_of(&[(forty_million(), facts)]);
    assert!(said(&book, "2026-11-21").starts_with("Đạt 14,6 triệu"));
}

#[test]
fn the_newest_document_sets_the_target() {
    let earlier = task(
        "d1-a1",
        Some("2030-12-31"),
        &[target("", 30e6, "tài khoản")],
    );
    let later = task(
        "d2-a1",
        Some("2025-12-31"),
        &[target("", 40e6, "người dân")],
    );
    let book = book_of(&[
        (vec![earlier], fourteen_million()),
        (vec![later], Vec::new()),
    ]);
    let shown = Attainment::of(&book, &booklet(), &lens("2026-11-21"));
    assert!(sentence(&shown, day("2026-11-21")).contains("trên 40 triệu"));
    assert_eq!(shown.own_unit(), Some("người dân"));
    assert_eq!(
        other_units(&shown).as_deref(),
        Some("Chỉ tiêu đếm “người dân”, số báo cáo đếm “công dân”.")
    );
}

#[test]
fn an_own_figure_counts_when_it_is_newer() {
    let mut book = book_of(&[(forty_million(), fourteen_million())]);
    add(&mut book, "1", "12 triệu", "2024-09-01");
    assert!(said(&book, "2026-11-21").starts_with("Đạt 14,6 triệu"));
    add(&mut book, "2", "20 triệu", "2025-10-01");
    assert_eq!(
        said(&book, "2025-10-01"),
        "Đạt 20 triệu trên 40 triệu lượt người dân, còn thiếu 20 triệu; số tự thêm ngày 01/10/2025."
    );
    assert!(
        said(&book, "2025-09-30").starts_with("Đạt 14,6 triệu"),
        "it holds from its day on"
    );
    let own = Edit::Figure(ItemId::new("2"), None);
    book.merge(&TaskId::new("d1-a1"), entry(own, NOW + 1));
    assert!(said(&book, "2026-11-21").starts_with("Đạt 14,6 triệu"));
}

#[test]
fn what_has_figures_comes_first_and_then_what_is_late() {
    let mut book = book_of(&[(forty_million(), Vec::new())]);
    let rank = |book: &Book, as_of| Attainment::of(book, &booklet(), &lens(as_of)).rank();
    assert_eq!(rank(&book, "2025-12-31"), Rank::Other);
    assert_eq!(rank(&book, "2026-01-01"), Rank::Past);
    let all = Attainment::all(&book, &lens("2026-01-01"));
    assert_eq!(all[0].measure, booklet(), "the other has no target");
    assert_eq!(
        summary(&all),
        "2 chỉ tiêu, chưa chỉ tiêu nào có số báo cáo; 1 chưa có số mà hạn đã qua."
    );
    let mut done = book.clone();
    let status = Edit::Status(Some(Status::Done));
    done.merge(&TaskId::new("d1-a1"), entry(status, NOW));
    assert_eq!(rank(&done, "2026-01-01"), Rank::Other);
    add(&mut book, "1", "12 triệu", "2024-09-01");
    assert_eq!(rank(&book, "2026-01-01"), Rank::Reported);
    let all = Attainment::all(&book, &lens("2026-01-01"));
    assert_eq!(summary(&all), "2 chỉ tiêu, 1 có số báo cáo.");
}

#[test]
fn facts_that_count_something_else_stand_beside_and_elsewhere() {
    let other = json!({ "text": "9 xã", "value": 9.0, "total": null, "unit": "xã" });
    let mut facts = fourteen_million();
    facts.push(fact("d1-f2", Some("2024-10-02"), &[other]));
    facts.push(fact("d1-f3", Some("2024-10-02"), &[]));
    let book = book_of(&[(forty_million(), facts)]);
    let shown = Attainment::of(&book, &booklet(), &lens("2026-11-21"));
    assert_eq!(shown.related, [1]);
    assert_eq!(
        facts_elsewhere(book.catalogue()).collect::<Vec<_>>(),
        [1, 2]
    );
}

#[test]
fn one_figure_is_a_bar_and_several_are_a_line_in_time() {
    let mut book = book_of(&[(forty_million(), fourteen_million())]);
    let plot = |book: &Book, as_of: &str| {
        let shown = Attainment::of(book, &booklet(), &lens(as_of));
        Plot::of(book.catalogue(), &shown, day(as_of))
    };
    assert_eq!(plot(&book, "2024-10-01"), None);
    let Some(Plot::Bar(bar)) = plot(&book, "2026-11-21") else {
        panic!("no bar");
    };
    assert_eq!((bar.reached, bar.wanted), (14.6 / 40.0, 1.0));
    add(&mut book, "1", "50 triệu", "2025-12-31");
    let Some(Plot::Line(line)) = plot(&book, "2026-11-21") else {
        panic!("no line");
    };
    assert_eq!((line.from, line.to), (day("2023-02-01"), day("2025-12-31")));
    let heights: Vec<f64> = line.points.iter().map(|point| point.y).collect();
    assert_eq!(heights, [14.6e6 / 50e6, 1.0], "from zero up");
    assert!((line.points[1].x - 1.0).abs() < 1e-9);
    assert!((0.5..0.7).contains(&line.points[0].x));
    let aim = line.aim.expect("a target");
    assert_eq!((aim.value, aim.y, aim.until), (40e6, 0.8, 1.0));
    let Some(Plot::Bar(_)) = plot(&book, "2025-12-30") else {
        panic!("what is known later is drawn earlier");
    };
}

#[test]
fn search_finds_names_targets_and_units_without_marks() {
    let book = book_of(&[(forty_million(), Vec::new())]);
    let catalogue = book.catalogue();
    let measure = catalogue.measure(&booklet()).expect("it is there");
    let key = search_key(catalogue, measure);
    for found in [
        "",
        "so suc",
        "Sổ sức khỏe",
        "40 trieu",
        "luot nguoi d",
        "dân có",
    ] {
        assert!(Query::new(found).is_in(&key), "{found}");
    }
    for missing in ["suc so khac", "kho e", "50 trieu", "uc khoe"] {
        assert!(!Query::new(missing).is_in(&key), "{missing}");
    }
}

#[test]
fn a_typed_number_is_taken_in_one_way_or_refused_with_words() {
    let things = Some("người");
    assert_eq!(
        read_own(" 14,6 triệu ", things).map(|n| n.to_string()),
        Ok("14600000".into())
    );
    assert_eq!(
        read_own("70 %", Some("%")).map(|n| n.to_string()),
        Ok("70".into())
    );
    assert_eq!(
        read_own("70", Some("%")).map(|n| n.to_string()),
        Ok("70".into())
    );
    let refused = |text, unit| read_own(text, unit).expect_err("refused");
    assert!(refused("14.6", things).contains("hai cách"));
    assert!(refused("14.6 triệu", things).contains("hai cách"));
    assert!(refused("70%", things).contains("không đếm phần trăm"));
    assert!(refused("  ", things).contains("Hãy ghi số"));
    for text in ["mười", "-5", "1e9", "5 người", "1.2.3", "1,234.5"] {
        assert!(refused(text, things).contains("Chưa đọc được"), "{text}");
    }
}

#[test]
fn every_measure_has_a_target_and_every_figure_a_measure() {
    let data = Catalogue::bundled();
    for measure in &data.measures {
        assert!(
            data.aims(&measure.id).next().is_some(),
            "{} is no target's",
            measure.id
        );
    }
    let targets = data.tasks.iter().flat_map(|task| &task.targets);
    let named = targets.filter_map(|target| target.measure.as_ref());
    let figures = data.facts.iter().flat_map(|fact| &fact.values);
    for id in named.chain(figures.filter_map(|figure| figure.measure.as_ref())) {
        assert!(data.measure(id).is_some(), "`{id}` is no measure");
    }
}

/// Figures of one measure must be comparable with its newest target, else they are no figures of it.
#[test]
fn every_bundled_figure_is_comparable_with_its_target() {
    let book = book();
    for shown in Attainment::all(&book, &lens("2026-11-21")) {
        let is_alone = matches!(shown.verdict, Verdict::Alone(_));
        assert!(!is_alone, "{}: {shown:?}", shown.measure);
    }
}
