//! The bundled data: it can be read, it hangs together, and its dates are those of its words.
//! That its words are those of the sources is for `cargo xtask check-seeds` to see.

use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::date_words::read;
use de_an_06::domain::deadline::{Deadline, DeadlineKind, Precision};
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
        "sau ngày 05/11/2024",
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
