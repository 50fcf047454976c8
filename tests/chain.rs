//! Tasks that several documents give again, and how they are cited.

use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::id::TaskId;
use de_an_06::text::documents::{name, place, short};
use std::collections::HashSet;

fn chain(id: &str) -> Vec<String> {
    let data = Catalogue::bundled();
    let place = data.place_of(&TaskId::new(id)).expect("a bundled task");
    data.chain(place)
        .into_iter()
        .map(|at| data.tasks[at].id.to_string())
        .collect()
}

#[test]
fn the_digitisation_of_civil_status_is_one_chain_from_every_link() {
    let whole = chain("cd-133-2024-d21-1");
    assert!(whole.iter().any(|id| id.starts_with("cv-6197-2024-1-b")));
    assert!(whole.iter().any(|id| id.starts_with("tb-8545-2024-3-2-4")));
    for id in &whole {
        assert_eq!(chain(id), whole, "{id}");
    }
}

#[test]
fn a_task_that_stands_alone_is_its_own_chain() {
    assert_eq!(chain("ct-05-2023-b19"), ["ct-05-2023-b19"]);
}

#[test]
fn chains_go_in_the_order_of_the_documents_and_none_holds_everything() {
    let data = Catalogue::bundled();
    let mut seen = HashSet::new();
    for at in 0..data.tasks.len() {
        let chain = data.chain(at);
        assert!(chain.is_sorted() && chain.contains(&at));
        assert!(
            chain.len() <= 12,
            "{} hangs together with too much",
            data.tasks[at].id
        );
        seen.extend(chain);
    }
    assert_eq!(seen.len(), data.tasks.len());
}

/// A link leads from a later document to an earlier one: what is related was there before.
#[test]
fn links_lead_back_in_time() {
    let data = Catalogue::bundled();
    for (at, task) in data.tasks.iter().enumerate() {
        for related in &task.related {
            let to = data.place_of(related).expect("a known task");
            assert!(to < at, "{} → {related}", task.id);
        }
    }
}

#[test]
fn references_are_cited_as_people_do() {
    for (reference, cited) in [
        ("B.III.2.c", "điểm c khoản 2 mục III phần B"),
        ("B.III.2.đ", "điểm đ khoản 2 mục III phần B"),
        ("B.III.1.a, ý 4", "ý 4 điểm a khoản 1 mục III phần B"),
        ("B.II.2", "khoản 2 mục II phần B"),
        ("1.b, ý 1", "ý 1 điểm b mục 1"),
        ("Phụ lục B.17", "phụ lục B.17"),
        (
            "Mục 3.2.(1), gạch đầu dòng 2",
            "mục 3.2.(1), gạch đầu dòng 2",
        ),
        ("Đoạn 5, câu 2", "đoạn 5, câu 2"),
    ] {
        assert_eq!(place(reference), cited);
    }
}

#[test]
fn documents_are_told_apart_by_name() {
    let data = Catalogue::bundled();
    let names: HashSet<String> = data.documents.iter().map(name).collect();
    assert_eq!(names.len(), data.documents.len(), "{names:?}");
    let short: Vec<String> = data.documents.iter().map(short).collect();
    assert_eq!(
        short,
        [
            "CT 05",
            "KL 7/2023",
            "KL 8/2024",
            "TB 10/2024",
            "CV 6197",
            "TB 8545",
            "CĐ 133"
        ]
    );
}
