//! The bundled data: it can be read, it hangs together, and its dates are those of its words.
//! That its words are those of the sources is for `cargo xtask check-seeds` to see.

use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::date_words::read;
use de_an_06::domain::deadline::{Deadline, DeadlineKind, Precision};
use de_an_06::domain::id::{FactId, TaskId};
use de_an_06::search::fold::{key, marked_key, words};
use proptest::prelude::*;
use std::collections::HashSet;
use std::fmt::Display;

fn assert_unique<T: Display>(ids: impl Iterator<Item = T>) {
    let mut seen = HashSet::new();
    for id in ids.map(|id| id.to_string()) {
        let well_formed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        assert!(
            !id.is_empty() && id.bytes().all(well_formed),
            "odd id `{id}`"
        );
        assert!(seen.insert(id.clone()), "`{id}` is there twice");
    }
}

#[test]
fn ids_are_unique() {
    let data = Catalogue::bundled();
    assert_unique(data.documents.iter().map(|document| &document.id));
    assert_unique(data.tasks.iter().map(|task| &task.id));
    assert_unique(data.units.iter().map(|unit| &unit.id));
    assert_unique(data.localities.iter().map(|locality| &locality.id));
    assert_unique(data.edition.topics.iter().map(|topic| &topic.id));
}

#[test]
fn a_task_names_its_document_and_one_of_its_parts() {
    let data = Catalogue::bundled();
    for (at, task) in data.tasks.iter().enumerate() {
        let document = data.document_of(at).expect("a task stands in a document");
        let rest = task.id.as_str().strip_prefix(document.id.as_str());
        assert!(
            rest.is_some_and(|rest| rest.starts_with('-')),
            "{}",
            task.id
        );
        assert!(
            document.parts.iter().any(|part| part.id == task.part),
            "{}",
            task.id
        );
    }
}

#[test]
fn every_id_that_is_named_is_known() {
    let data = Catalogue::bundled();
    for task in &data.tasks {
        let id = &task.id;
        assert!(!task.lead.is_empty(), "{id} is nobody's task");
        for unit in task.lead.iter().chain(&task.coordinating) {
            assert!(data.unit(unit).is_some(), "{id} names `{unit}`");
        }
        for locality in &task.localities {
            assert!(data.locality(locality).is_some(), "{id} names `{locality}`");
        }
        for topic in &task.topics {
            assert!(data.topic(topic).is_some(), "{id} names `{topic}`");
        }
        for related in &task.related {
            assert!(
                data.tasks.iter().any(|task| task.id == *related),
                "{id} names `{related}`"
            );
        }
    }
    for unit in data
        .units
        .iter()
        .filter_map(|unit| unit.successor.as_ref())
        .flat_map(|s| &s.ids)
    {
        assert!(
            data.unit(unit).is_some_and(|unit| unit.successor.is_none()),
            "{unit} is not today's"
        );
    }
    for place in data
        .localities
        .iter()
        .filter_map(|place| place.successor.as_ref())
        .flat_map(|s| &s.ids)
    {
        let today = data
            .locality(place)
            .is_some_and(|place| place.successor.is_none());
        assert!(today, "{place} is not today's");
    }
}

#[test]
fn every_topic_has_a_task_and_every_task_a_topic() {
    let data = Catalogue::bundled();
    for topic in &data.edition.topics {
        assert!(
            data.tasks
                .iter()
                .any(|task| task.topics.contains(&topic.id)),
            "{}",
            topic.id
        );
    }
    for task in &data.tasks {
        assert!((1..=3).contains(&task.topics.len()), "{}", task.id);
    }
}

#[test]
fn sixty_three_provinces_became_thirty_four() {
    let data = Catalogue::bundled();
    let (current, former): (Vec<_>, Vec<_>) = data
        .localities
        .iter()
        .partition(|locality| locality.successor.is_none());
    assert_eq!(current.len(), 34);
    let unchanged = current
        .iter()
        .filter(|locality| !locality.id.as_str().ends_with("-2025"));
    assert_eq!(former.len() + unchanged.count(), 63);
}

#[test]
fn the_appendix_of_directive_05_is_whole_and_in_order() {
    let data = Catalogue::bundled();
    let rows: Vec<&str> = data
        .tasks
        .iter()
        .filter(|task| task.part != "than")
        .filter_map(|task| task.id.as_str().strip_prefix("ct-05-2023-"))
        .collect();
    let expected: Vec<String> = [('a', 18), ('b', 46), ('c', 8)]
        .into_iter()
        .flat_map(|(part, count)| (1..=count).map(move |row| format!("{part}{row}")))
        .collect();
    assert_eq!(rows, expected);
}

#[test]
fn a_target_stands_in_the_words_of_its_task() {
    for task in &Catalogue::bundled().tasks {
        for target in &task.targets {
            let product = task.product.as_deref().unwrap_or_default();
            let stands = task.quote.contains(&target.text) || product.contains(&target.text);
            assert!(stands, "{}: {}", task.id, target.text);
        }
    }
}

/// A date that the words do not fix would be an invented deadline.
#[test]
fn bundled_dates_are_those_of_their_words() {
    for task in &Catalogue::bundled().tasks {
        let deadline = &task.deadline;
        match deadline.text.as_deref().map(|text| (text, read(text))) {
            Some((text, Some(read))) => assert_eq!(*deadline, read, "{}: {text}", task.id),
            Some((text, None)) => {
                assert_eq!(*deadline, undated(Some(text), deadline.kind), "{}", task.id);
            }
            None => assert_eq!(*deadline, undated(None, DeadlineKind::None), "{}", task.id),
        }
    }
}

fn undated(text: Option<&str>, kind: DeadlineKind) -> Deadline {
    Deadline {
        text: text.map(str::to_owned),
        kind,
        precision: None,
        due: None,
        start: None,
    }
}

/// Every phrase by which the seven documents set a time, and what it fixes: the last day, the first
/// day, or neither.
#[test]
fn every_deadline_phrase_of_the_documents() {
    use DeadlineKind::{By, From, Ongoing, PerPlan};
    let table = [
        ("Tháng 02/2023", By, "2023-02-28"),
        ("Tháng 3/2023", By, "2023-03-31"),
        ("Tháng 4/2023", By, "2023-04-30"),
        ("Tháng 6/2023", By, "2023-06-30"),
        ("Tháng 7/2023", By, "2023-07-31"),
        ("Tháng 9/2023", By, "2023-09-30"),
        ("Tháng 12/2023", By, "2023-12-31"),
        ("trong tháng 8/2023", By, "2023-08-31"),
        ("đến cuối năm 2023", By, "2023-12-31"),
        ("trong tháng 9/2024", By, "2024-09-30"),
        ("trong tháng 10/2024", By, "2024-10-31"),
        ("trong tháng 10 năm 2024", By, "2024-10-31"),
        ("tháng 10 năm 2024", By, "2024-10-31"),
        ("trước ngày 05/11/2024", By, "2024-11-04"),
        ("trước ngày 10/11/2024", By, "2024-11-09"),
        ("trước ngày 15/11/2024", By, "2024-11-14"),
        ("trong tháng 11/2024", By, "2024-11-30"),
        ("trong tháng 12/2024", By, "2024-12-31"),
        ("trong năm 2024", By, "2024-12-31"),
        ("cuối năm 2024", By, "2024-12-31"),
        ("trước ngày 01/01/2025", By, "2024-12-31"),
        ("trong tháng 1/2025", By, "2025-01-31"),
        ("trong quý 1 năm 2025", By, "2025-03-31"),
        ("trong quý 2 năm 2025", By, "2025-06-30"),
        ("đầu năm 2025", By, ""),
        ("Đến năm 2025", By, "2025-12-31"),
        ("trong năm 2025", By, "2025-12-31"),
        ("đến cuối năm 2025", By, "2025-12-31"),
        ("Từ tháng 02/2023", From, "2023-02-01"),
        ("Từ tháng 5/2023", From, "2023-05-01"),
        ("Sau năm 2025", From, "2026-01-01"),
        ("Thường xuyên", Ongoing, ""),
        ("thường xuyên", Ongoing, ""),
        ("thường xuyên, liên tục", Ongoing, ""),
        ("Thực hiện thường xuyên", Ongoing, ""),
        ("hàng tuần", Ongoing, ""),
        ("hàng tháng", Ongoing, ""),
        ("đảm bảo tiến độ", PerPlan, ""),
        ("đảm bảo tiến độ theo quy định", PerPlan, ""),
        ("trong quá trình sửa đổi Nghị định số 123", PerPlan, ""),
        (
            "Theo tiến độ, yêu cầu tại Quyết định số 766/QĐ-TTg",
            PerPlan,
            "",
        ),
        (
            "Theo tiến độ của Nghị quyết số 50/NQ-CP ngày 08/4/2022 và Nghị định số 107/2021/NĐ-CP ngày 06/12/2021",
            PerPlan,
            "",
        ),
        (
            "lộ trình hoàn thành theo chỉ đạo của Phó Thủ tướng Thường trực Chính phủ Nguyễn Hòa Bình tại Thông báo kết luận số 469/TB-VPCP ngày 15/10/2024",
            PerPlan,
            "",
        ),
        (
            "theo đúng lộ trình đã cam kết với Tổ Công tác triển khai Đề án 06 của Chính phủ",
            PerPlan,
            "",
        ),
    ];
    let data = Catalogue::bundled();
    let mut found = HashSet::new();
    for task in &data.tasks {
        let deadline = &task.deadline;
        let Some(text) = deadline.text.as_deref() else {
            continue;
        };
        found.insert(text);
        let row = table.iter().find(|(known, ..)| *known == text);
        let (_, kind, day) =
            row.unwrap_or_else(|| panic!("{}: {text} is not in the table", task.id));
        let fixed = deadline.due.or(deadline.start).map(|day| day.to_string());
        assert_eq!(
            (deadline.kind, fixed.unwrap_or_default().as_str()),
            (*kind, *day),
            "{text}"
        );
    }
    for (text, ..) in table {
        assert!(found.contains(text), "no document says {text}");
    }
}

/// What the documents count, against the lists they give. Where the two differ, both are kept and a
/// note says so.
#[test]
fn counts_that_the_documents_state() {
    let data = Catalogue::bundled();
    let task = |id: &str| {
        let place = data.place_of(&TaskId::new(id)).expect(id);
        &data.tasks[place]
    };
    for (id, stated, listed) in [
        ("cd-133-2024-d6", 15, 12),
        ("cd-133-2024-d21-1", 7, 7),
        ("tb-8545-2024-3-2-4-g2", 10, 10),
        ("tb-8545-2024-3-2-4-g3", 14, 14),
        ("cv-6197-2024-2-a-2", 52, 50),
    ] {
        let task = task(id);
        assert_eq!(task.localities.len(), listed, "{id}");
        let count = format!("{stated:02} địa phương");
        let told = task.quote.contains(&count)
            || task.note.as_ref().is_some_and(|note| note.contains(&count));
        assert!(told, "{id} does not say {count}");
        if stated != listed {
            let note = task.note.as_deref().unwrap_or_default();
            assert!(note.contains(&listed.to_string()), "{id}: {note}");
        }
    }
    for (id, stated, listed) in [
        ("tb-8545-2024-3-2-2-g3", "08 bộ", 8),
        ("tb-8545-2024-3-2-3-g2", "05 bộ", 5),
        ("tb-8545-2024-3-4-1-g1", "12 bộ", 12),
    ] {
        assert!(task(id).quote.contains(stated), "{id}");
        assert_eq!(task(id).lead.len(), listed, "{id}");
    }
    let fact = |id: &str| data.fact(&FactId::new(id)).expect(id).1;
    for (id, text, places) in [
        ("tct-2024-07-f5", "07 tỉnh", 7),
        ("cv-6197-2024-f10", "14 địa phương", 14),
        ("cv-6197-2024-f11", "38 địa phương", 36),
    ] {
        let fact = fact(id);
        assert!(fact.quote.contains(text), "{id}: {}", fact.quote);
        assert_eq!(fact.places.len(), places, "{id}");
    }
    let note = fact("cv-6197-2024-f11").note.as_deref().unwrap_or_default();
    assert!(note.contains("36") && note.contains("38"), "{note}");
}

#[test]
fn every_fact_hangs_together() {
    let data = Catalogue::bundled();
    assert_unique(data.facts.iter().map(|fact| &fact.id));
    for (at, fact) in data.facts.iter().enumerate() {
        let document = data.document_of_fact(at).expect("a document");
        assert!(
            fact.id.as_str().starts_with(document.id.as_str()),
            "{}",
            fact.id
        );
        assert!(
            document.parts.iter().any(|part| part.id == fact.part),
            "{}",
            fact.id
        );
        for task in &fact.about {
            assert!(data.place_of(task).is_some(), "{} names {task}", fact.id);
        }
        for place in &fact.places {
            assert!(data.locality(place).is_some(), "{} names {place}", fact.id);
        }
        for figure in &fact.values {
            assert!(
                fact.quote.contains(&figure.text),
                "{}: {}",
                fact.id,
                figure.text
            );
        }
    }
}

#[test]
fn every_target_counts_something_and_everything_counted_has_a_target() {
    let data = Catalogue::bundled();
    assert_unique(data.measures.iter().map(|measure| &measure.id));
    for measure in &data.measures {
        assert!(
            data.aims(&measure.id).next().is_some(),
            "{} has no target",
            measure.id
        );
    }
    for task in &data.tasks {
        for target in &task.targets {
            let measure = target.measure.as_ref().and_then(|id| data.measure(id));
            assert!(measure.is_some(), "{}: {}", task.id, target.text);
        }
    }
    for figure in data.facts.iter().flat_map(|fact| &fact.values) {
        if let Some(id) = &figure.measure {
            assert!(data.measure(id).is_some(), "{}", figure.text);
        }
    }
}

#[test]
fn an_abbreviation_stands_for_one_thing_and_is_not_a_bodys_alias() {
    let data = Catalogue::bundled();
    let mut shorts = HashSet::new();
    for entry in &data.abbreviations {
        let (short, full) = (&entry.short, &entry.full);
        assert!(shorts.insert(key(short)), "{short} is there twice");
        assert!(
            words(full).len() > 1 && key(full) != key(short),
            "{short}: {full}"
        );
        for unit in &data.units {
            let aliases = unit.aliases.iter().map(|alias| &alias.text);
            for alias in aliases.chain([&unit.name, &unit.short]) {
                let same = key(alias) == key(short) && key(&unit.name) == key(full);
                assert!(!same, "{short} is an alias of {}", unit.id);
            }
        }
    }
}

/// Whoever types "tt" means an abbreviation; "da" could be many words.
#[test]
fn no_abbreviation_is_a_word_of_the_documents_without_its_marks() {
    let data = Catalogue::bundled();
    for task in &data.tasks {
        for word in words(&task.quote) {
            let written = &task.quote[word.start..word.end];
            let folded = key(written);
            for entry in &data.abbreviations {
                assert!(
                    folded != key(&entry.short) || marked_key(written) == marked_key(&entry.short),
                    "{}: {written} is not {}",
                    task.id,
                    entry.short
                );
            }
        }
    }
}

#[test]
fn the_basis_of_an_abbreviation_names_a_document_and_quotes_it() {
    for entry in &Catalogue::bundled().abbreviations {
        let Some(basis) = &entry.basis else {
            continue;
        };
        let (place, words) = basis.split_once(": “").expect(basis);
        let words = words.strip_suffix('”').expect(basis);
        assert!(!place.is_empty(), "{basis}");
        let short = key(&entry.short);
        assert!(key(words).contains(&short), "{}: {basis}", entry.short);
    }
}

#[test]
fn words_that_set_a_last_day() {
    use Precision::{Day, Month, Quarter, Year};
    for (text, precision, due) in [
        ("Tháng 6/2023", Month, "2023-06-30"),
        ("Tháng 02/2023", Month, "2023-02-28"),
        ("Tháng 12/2023", Month, "2023-12-31"),
        ("tháng 02 năm 2024", Month, "2024-02-29"),
        ("trong tháng 6 năm 2023", Month, "2023-06-30"),
        ("chậm nhất trong tháng 4 năm 2023", Month, "2023-04-30"),
        (
            "Thời gian hoàn thành trong tháng 9 năm 2023.",
            Month,
            "2023-09-30",
        ),
        (
            "Thời gian trình trong tháng 7 năm 2023",
            Month,
            "2023-07-31",
        ),
        (
            "Hoàn thành xong trong tháng 02 năm 2023.",
            Month,
            "2023-02-28",
        ),
        (
            "triển khai ngay trong tháng 02 năm 2023",
            Month,
            "2023-02-28",
        ),
        (
            "phấn đấu hoàn thành trong tháng 3 năm 2023",
            Month,
            "2023-03-31",
        ),
        ("phấn đấu đến tháng 6 năm 2023", Month, "2023-06-30"),
        ("trước tháng 6/2023", Month, "2023-05-31"),
        ("trong\u{a0}tháng  12/2024", Month, "2024-12-31"),
        ("quý 2 năm 2025", Quarter, "2025-06-30"),
        ("trong quý 1 năm 2025", Quarter, "2025-03-31"),
        ("quý II/2025", Quarter, "2025-06-30"),
        ("Quý IV năm 2024", Quarter, "2024-12-31"),
        ("trước ngày 05/11/2024", Day, "2024-11-04"),
        ("hoàn thành trước ngày 01/01/2025", Day, "2024-12-31"),
        ("chậm nhất ngày 30/6/2024", Day, "2024-06-30"),
        ("trong ngày 8/12/2024", Day, "2024-12-08"),
        ("đến hết ngày 31 tháng 12 năm 2024", Day, "2024-12-31"),
        ("năm 2025", Year, "2025-12-31"),
        ("trong năm 2023", Year, "2023-12-31"),
        ("Phấn đấu đến cuối năm 2025", Year, "2025-12-31"),
    ] {
        let due = Some(due.parse().expect("a date"));
        let (kind, precision) = (DeadlineKind::By, Some(precision));
        let text = text.to_owned();
        let expected = Deadline {
            text: Some(text.clone()),
            kind,
            precision,
            due,
            start: None,
        };
        assert_eq!(read(&text), Some(expected), "{text}");
    }
}

#[test]
fn words_that_set_a_first_day() {
    for (text, start) in [
        ("Từ tháng 02/2023", "2023-02-01"),
        ("Từ tháng 5/2023", "2023-05-01"),
        ("bắt đầu từ tháng 5 năm 2023", "2023-05-01"),
        (
            "Thời gian bắt đầu thực hiện từ tháng 02 năm 2023.",
            "2023-02-01",
        ),
        ("Thời gian thực hiện từ tháng 02 năm 2023", "2023-02-01"),
        ("từ ngày 01/10/2024", "2024-10-01"),
        ("sau ngày 05/11/2024", "2024-11-06"),
        ("Sau năm 2025", "2026-01-01"),
    ] {
        let read = read(text).expect(text);
        assert_eq!((read.kind, read.due), (DeadlineKind::From, None), "{text}");
        assert_eq!(read.start, Some(start.parse().expect("a date")), "{text}");
    }
}

#[test]
fn words_that_set_no_date() {
    for (text, kind) in [
        ("Thường xuyên", DeadlineKind::Ongoing),
        ("Thực hiện thường xuyên", DeadlineKind::Ongoing),
        ("thường xuyên, liên tục", DeadlineKind::Ongoing),
        (
            "Theo tiến độ, yêu cầu tại Quyết định số 766/QĐ-TTg",
            DeadlineKind::PerPlan,
        ),
        (
            "Theo tiến độ của Nghị quyết số 50/NQ-CP ngày 08/4/2022",
            DeadlineKind::PerPlan,
        ),
    ] {
        assert_eq!(read(text), Some(undated(Some(text), kind)), "{text}");
    }
}

/// Each of these looks like a date to a careless reader.
#[test]
fn words_that_are_not_certain_are_not_read() {
    for text in [
        "",
        "|",
        "sớm",
        "2023",
        "tháng 6",
        "tháng 6/23",
        "tháng 13/2023",
        "tháng +6/2023",
        "Tháng 6/2023/2024",
        "ngày 31/02/2023",
        "ngày 30/6",
        "quý 5/2025",
        "quý V/2025",
        "sau ngày 05/11",
        "đầu năm",
        "đầu năm nay",
        "ngay từ đầu năm 2023",
        "trước hết năm 2025",
        "từ tháng 3 đến tháng 6 năm 2023",
        "từ tháng 3/2023 đến tháng 6/2023",
        "không thường xuyên",
        "Quyết định số 766/QĐ-TTg ngày 23/6/2022",
        "tại Kỳ họp thứ 8 (tháng 10 năm 2024)",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in ".*") {
        let _ = read(&text);
    }

    #[test]
    fn any_mixture_of_date_words_is_read_without_panic(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "trước", "từ", "đến", "ngày", "tháng", "quý", "năm", "trong", "bắt", "đầu", "II",
                "0", "2", "31", "99", "0001", "9999", "/", "31/12/9999", "01/01/0000", "6/2023",
            ]),
            0..8,
        ),
    ) {
        let _ = read(&words.join(" "));
    }
}
