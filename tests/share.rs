//! To whom tasks fall, and by what way.

use crate::support::{book, lens};
use de_an_06::domain::assigned::Assigned;
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::id::{LocalityId, TaskId};
use de_an_06::domain::party::Party;
use de_an_06::domain::share::{Role, Shares, Through};
use de_an_06::text::party;

const TODAY: &str = "2026-11-21";

fn share(who: &str, task: &str) -> Option<(Role, Through)> {
    let book = book();
    let task = book.find(&TaskId::new(task)).expect("a bundled task");
    Shares::new(book.catalogue(), &Party::from(who))
        .of(&task)
        .map(|share| (share.role, share.through))
}

#[test]
fn by_what_way_real_tasks_fall_to_whom() {
    use Role::{Coordinating, Lead};
    use Through::{Former, Group, Itself, Office, Part};
    let listed = |place: &str| Through::Listed(LocalityId::new(place));
    let former = |place: &str| Through::FormerListed(LocalityId::new(place));
    let table = [
        // Bộ Kế hoạch và Đầu tư became part of Bộ Tài chính.
        (
            "bo-ke-hoach-va-dau-tu",
            "ct-05-2023-b36",
            Some((Lead, Itself)),
        ),
        ("bo-tai-chinh", "ct-05-2023-b36", Some((Lead, Former))),
        ("bo-xay-dung", "ct-05-2023-b36", None),
        // Named beside the body that it follows: itself is nearer.
        (
            "bo-tai-chinh",
            "kl-2023-07-12-doan-28",
            Some((Lead, Itself)),
        ),
        // Leading, for the body that it follows, before coordinating itself.
        ("bo-tai-chinh", "ct-05-2023-b35", Some((Lead, Former))),
        ("bo-tai-chinh", "ct-05-2023-b38", Some((Lead, Itself))),
        // Bộ Thông tin và Truyền thông was split: both follow it.
        (
            "bo-khoa-hoc-va-cong-nghe",
            "ct-05-2023-b22",
            Some((Lead, Former)),
        ),
        (
            "bo-van-hoa-the-thao-va-du-lich",
            "ct-05-2023-b22",
            Some((Lead, Former)),
        ),
        ("bo-noi-vu", "ct-05-2023-b22", None),
        // An office that belongs to a ministry, of today or of the past.
        ("bo-cong-an", "tb-8545-2024-3-3-3", Some((Lead, Part))),
        ("c06", "tb-8545-2024-3-3-3", Some((Lead, Itself))),
        (
            "bo-khoa-hoc-va-cong-nghe",
            "tb-8545-2024-3-2-1-g1-2",
            Some((Lead, Former)),
        ),
        (
            "cuc-vien-thong",
            "tb-8545-2024-3-2-1-g1-2",
            Some((Coordinating, Itself)),
        ),
        // Groups, and whom they include.
        ("bo-cong-an", "ct-05-2023-a17", Some((Lead, Group))),
        (
            "bao-hiem-xa-hoi-viet-nam",
            "ct-05-2023-a17",
            Some((Lead, Group)),
        ),
        ("dp.ha-noi", "ct-05-2023-a17", Some((Lead, Group))),
        (
            "ten.ha-noi.Phường Cửa Nam",
            "ct-05-2023-a17",
            Some((Lead, Group)),
        ),
        ("toa-an-nhan-dan-toi-cao", "ct-05-2023-a17", None),
        ("dai-truyen-hinh-viet-nam", "ct-05-2023-a17", None),
        ("c06", "ct-05-2023-a17", None),
        // "Các cơ quan liên quan": the document does not say whom.
        ("bo-tu-phap", "cv-6197-2024-1-b-2", None),
        // Offices that every province has.
        ("dp.ha-noi", "tb-8545-2024-3-3-1-g3-1", Some((Lead, Office))),
        (
            "dp.ninh-binh-2025",
            "tb-8545-2024-3-3-1-g2",
            Some((Lead, Office)),
        ),
        ("so-y-te", "tb-8545-2024-3-3-1-g3-1", Some((Lead, Itself))),
        ("bo-y-te", "tb-8545-2024-3-3-1-g3-1", None),
        // Lists: only those that name the province or one that became part of it.
        (
            "dp.ninh-binh-2025",
            "cd-133-2024-d6",
            Some((Lead, former("nam-dinh"))),
        ),
        (
            "dp.nam-dinh",
            "cd-133-2024-d6",
            Some((Lead, listed("nam-dinh"))),
        ),
        (
            "dp.thanh-hoa",
            "cd-133-2024-d6",
            Some((Lead, listed("thanh-hoa"))),
        ),
        ("dp.ha-noi", "cd-133-2024-d6", None),
        ("dp.tuyen-quang-2025", "cd-133-2024-d6", None),
        ("ubnd-cap-tinh", "cd-133-2024-d6", Some((Lead, Itself))),
        ("bo-y-te", "cd-133-2024-d23", None),
        // A commune gets what its province gets, and without one only what all get.
        (
            "ten.tuyen-quang-2025.Xã Tân Trào",
            "tb-8545-2024-3-2-4-g3",
            Some((Lead, former("tuyen-quang"))),
        ),
        ("ten.tuyen-quang-2025.Xã Tân Trào", "cd-133-2024-d6", None),
        (
            "ten.tuyen-quang-2025.Xã Tân Trào",
            "tb-8545-2024-3-3-1-g3-1",
            Some((Lead, Office)),
        ),
        ("ten..Trung tâm A", "tb-8545-2024-3-2-4-g3", None),
        ("ten..Trung tâm A", "ct-05-2023-a17", Some((Lead, Group))),
        // Nobody that the data knows.
        ("bo-gi-do", "ct-05-2023-a17", None),
        ("dp.xu-la", "cd-133-2024-d6", None),
    ];
    for (who, task, expected) in table {
        assert_eq!(share(who, task), expected, "{who} in {task}");
    }
}

#[test]
fn a_commune_gets_what_its_province_gets() {
    let book = book();
    let tasks = |who: &str| {
        let assigned = Assigned::to(&book, &Party::from(who), &lens(TODAY));
        let ids = |list: Vec<(TaskId, _)>| list.into_iter().map(|(id, _)| id).collect::<Vec<_>>();
        (ids(assigned.lead), ids(assigned.coordinating))
    };
    let commune = tasks("ten.tuyen-quang-2025.Xã Tân Trào");
    assert!(!commune.0.is_empty());
    assert_eq!(commune, tasks("dp.tuyen-quang-2025"));
}

#[test]
fn why_a_task_falls_to_somebody_is_said() {
    let catalogue = Catalogue::bundled();
    let book = book();
    let why = |who: &str, task: &str| {
        let task = book.find(&TaskId::new(task)).expect("a bundled task");
        let share = Shares::new(&catalogue, &Party::from(who)).of(&task);
        party::through(&catalogue, &share.expect("a share"))
    };
    let table = [
        ("bo-tai-chinh", "ct-05-2023-b38", ""),
        (
            "bo-tai-chinh",
            "ct-05-2023-b36",
            "văn bản giao Bộ Kế hoạch và Đầu tư, nay do đơn vị này kế tục",
        ),
        (
            "dp.ninh-binh-2025",
            "cd-133-2024-d6",
            "văn bản nêu tên Nam Định, nay thuộc Ninh Bình",
        ),
        (
            "dp.an-giang-2025",
            "cd-133-2024-d6",
            "văn bản nêu tên An Giang (trước 01/07/2025)",
        ),
        (
            "dp.ha-noi",
            "tb-8545-2024-3-3-1-g3-1",
            "văn bản giao Sở Y tế",
        ),
        (
            "bo-cong-an",
            "ct-05-2023-a17",
            "qua nhóm “Các bộ, ngành, địa phương”",
        ),
    ];
    for (who, task, expected) in table {
        assert_eq!(why(who, task), expected, "{who} in {task}");
    }
}

#[test]
fn what_somebody_does_is_listed_once_and_the_nearest_way_first() {
    let book = book();
    let catalogue = book.catalogue();
    for party in &catalogue.parties {
        let assigned = Assigned::to(&book, party, &lens(TODAY));
        let mut shares = Shares::new(catalogue, party);
        let expected = book
            .tasks()
            .filter(|task| shares.of(task).is_some())
            .count();
        assert_eq!(
            assigned.lead.len() + assigned.coordinating.len(),
            expected,
            "{party}"
        );
        assert_eq!(assigned.ledger.total(), assigned.lead.len(), "{party}");
        for list in [&assigned.lead, &assigned.coordinating] {
            assert!(
                list.is_sorted_by_key(|(_, share)| share.through.way()),
                "{party}"
            );
        }
    }
}
