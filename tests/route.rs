//! Every view, filter and task can be linked.

use crate::filter::any_filter;
use crate::support::{any, cases, day, task};
use de_an_06::domain::filter::{Condition, Due, Filter, Has, MyPart, Span, Term};
use de_an_06::domain::id::{DocumentId, TopicId};
use de_an_06::domain::listing::{GroupBy, SortBy};
use de_an_06::domain::party::Party;
use de_an_06::domain::standing::StandingKind;
use de_an_06::domain::status::Status;
use de_an_06::domain::timeline::Zoom;
use de_an_06::domain::weekly::Which;
use de_an_06::state::route::{Leaf, Looking, Making, Page, Route, Sight};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

fn route() -> impl Strategy<Value = Route> {
    (
        select(&Page::ALL),
        option::of(any::task_id()),
        option::of(any::party()),
        (option::of(any::day()), option::of(any::day())),
        any::text(),
        any_filter(true),
        select(&GroupBy::ALL),
        select(&SortBy::ALL),
        (any::<bool>(), option::of(any::period())),
        (
            select(&[Making::Report, Making::Review, Making::Minutes]),
            select(&Which::ALL),
            select(&Sight::ALL),
            select(&Zoom::ALL),
            option::of(any::day()),
            select(&[Leaf::Session, Leaf::Results, Leaf::Lists]),
        ),
    )
        .prop_map(
            |(
                page,
                task,
                party,
                (as_of, since),
                search,
                filter,
                group_by,
                sort_by,
                (everybody, period),
                (making, which, sight, zoom, at, leaf),
            )| {
                let leaf = match page {
                    Page::Handbook => leaf,
                    _ => Leaf::Session,
                };
                let making = match page {
                    Page::Reports => making,
                    _ => Making::Report,
                };
                // The pages of units and their reports show no task, and no others show a unit.
                let shows_task = match page {
                    Page::Units => false,
                    Page::Reports => making == Making::Review,
                    Page::Handbook => leaf == Leaf::Session,
                    _ => true,
                };
                Route {
                    leaf,
                    page,
                    making,
                    which: match making {
                        Making::Report => Which::Open,
                        _ => which,
                    },
                    task: task.filter(|_| shows_task),
                    party: party.filter(|_| matches!(page, Page::Units | Page::Reports)),
                    everybody,
                    period,
                    as_of,
                    since,
                    search,
                    filter,
                    group_by,
                    sort_by,
                    looking: Looking { sight, zoom, at },
                }
            },
        )
}

/// The hash as a browser hands it back: everything but ASCII percent-encoded.
fn by_way_of_the_browser(hash: &str) -> String {
    let mut encoded = String::new();
    for c in hash.chars() {
        if c.is_ascii() && !" \"<>`".contains(c) {
            encoded.push(c);
        } else {
            let bytes = c.to_string().into_bytes();
            encoded.extend(bytes.into_iter().map(|byte| format!("%{byte:02X}")));
        }
    }
    encoded
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_hash_gives_the_same_route_again(route in route()) {
        let hash = route.hash();
        prop_assert_eq!(&Route::read(&hash), &route, "{}", hash);
        prop_assert_eq!(&Route::read(&by_way_of_the_browser(&hash)), &route, "{}", hash);
    }

    #[test]
    fn no_hash_makes_it_panic(hash in prop_oneof![any::<String>(), "#/[a-z-]{0,9}/?[a-z%.]{0,5}\\?(q|th|ngay|chu-tri)=[%0-9A-Fa-fđấ+,&=]{0,12}"]) {
        let route = Route::read(&hash);
        prop_assert_eq!(Route::read(&route.hash()), route, "what was understood stays");
    }
}

#[test]
fn a_hash_that_a_person_can_read() {
    let route = Route {
        task: Some(task("a1")),
        search: "dân cư & 100%".to_owned(),
        filter: Filter::from_iter([
            Condition::Standing(StandingKind::Overdue),
            Condition::Standing(StandingKind::DueSoon),
            Condition::Status(Status::Todo),
        ]),
        as_of: Some(day("2023-06-30")),
        ..Route::to(Page::Tasks)
    };
    let hash = "#/nhiem-vu/ct-05-2023-a1?q=dân+cư+%26+100%25&th=qua-han,sap-den-han&tt=chua&ngay=2023-06-30";
    assert_eq!(route.hash(), hash);
    assert_eq!(Route::read(hash), route);
    assert_eq!(Route::to(Page::Data).hash(), "#/du-lieu");
}

/// Links that earlier versions wrote, and that stand in mails and notes.
#[test]
fn links_of_earlier_versions_open_the_same() {
    let filter = Filter::from_iter([
        Condition::Standing(StandingKind::Overdue),
        Condition::Standing(StandingKind::DoneLate),
        Condition::Status(Status::Stopped),
        Condition::Lead(Party::from("dp.tuyen-quang-2025")),
        Condition::Coordinating(Party::from("ten.hue.Phường A, khu B")),
        Condition::Document(DocumentId::new("ct-05-2023")),
        Condition::Topic(TopicId::new("du-lieu")),
        Condition::Mine(MyPart::Any),
        Condition::Starred,
        Condition::Review,
    ]);
    let hash = "#/nhiem-vu?th=qua-han,xong-qua-han&tt=tam-dung&chu-tri=dp.tuyen-quang-2025\
        &phoi-hop=ten.hue.Phường+A,+khu+B&van-ban=ct-05-2023&chu-de=du-lieu&cua-toi=1&sao=1&xem-lai=1";
    assert_eq!(Route::read(hash).filter, filter);
    assert_eq!(Route::read(hash).hash(), hash);
}

#[test]
fn conditions_in_a_hash() {
    let mut filter = Filter::from_iter([
        Condition::Lead(Party::from("bo-cong-an")),
        Condition::Lead(Party::from("bo-y-te")),
        Condition::Due(Due::Before(day("2023-06-30"))),
        Condition::Due(Due::Within(Span::quarter(2025, 2).expect("a quarter"))),
    ]);
    filter.set(Term {
        condition: Condition::Has(Has::Note),
        wanted: false,
    });
    let hash = "#/nhiem-vu?chu-tri=bo-cong-an,bo-y-te\
        &han=truoc-2023-06-30,ngay-2025-04-01..2025-06-30&co=-ghi-chu";
    assert_eq!(Route::read(hash).filter, filter);
    let route = Route {
        filter,
        ..Route::to(Page::Tasks)
    };
    assert_eq!(route.hash(), hash);
}

#[test]
fn deadlines_are_linked_with_how_they_are_looked_at() {
    let table = [
        ("#/thoi-han", Sight::Agenda, Zoom::Year, None),
        (
            "#/thoi-han?xem=lich&luc=2023-06-30",
            Sight::Calendar,
            Zoom::Year,
            Some("2023-06-30"),
        ),
        (
            "#/thoi-han?xem=dong-thoi-gian&muc=quy&luc=2024-01-01&ngay=2024-05-01",
            Sight::Timeline,
            Zoom::Quarter,
            Some("2024-01-01"),
        ),
        (
            "#/thoi-han?cua-toi=1&xem=thang&muc=thang",
            Sight::Months,
            Zoom::Month,
            None,
        ),
    ];
    for (hash, sight, zoom, at) in table {
        let route = Route::read(hash);
        let at = at.map(day);
        assert_eq!(route.looking, Looking { sight, zoom, at }, "{hash}");
        assert_eq!(route.hash(), hash);
    }
    let unknown = Route::read("#/thoi-han?xem=la&muc=tuan&luc=30/06/2023");
    assert_eq!(unknown, Route::to(Page::Deadlines));
}

#[test]
fn what_is_not_understood_is_left_out() {
    for hash in [
        "",
        "#",
        "#/",
        "#/nhiem-vu",
        "#/nhiem-vu/",
        "#/khong-co-trang-nay",
        "#/nhiem-vu?",
        "#/nhiem-vu?&&=&x",
        "#/nhiem-vu?la=1&th=la-lung&tt=&ngay=30/06/2023&nhom=x&xep=x&sao=yes&cua-toi=0",
        "#/nhiem-vu/a%2Fb",
        "#/nhiem-vu/%00",
        "#/nhiem-vu/%F0%9F",
    ] {
        assert_eq!(Route::read(hash), Route::to(Page::Tasks), "{hash}");
    }
    let both = Route::read("#/thoi-han?th=la-lung,qua-han");
    let overdue = Condition::Standing(StandingKind::Overdue);
    assert_eq!(both.filter, Filter::from_iter([overdue]));
}

/// An empty choice, as a hand-edited link has it, was taken for the unit with the empty name: it
/// filtered every task away.
#[test]
fn an_empty_choice_is_none() {
    let hash = "#/nhiem-vu?chu-tri=&phoi-hop=&van-ban=&chu-de=&q=";
    assert_eq!(Route::read(hash), Route::to(Page::Tasks));
}

#[test]
fn broken_percent_sequences() {
    let search = |query: &str| Route::read(&format!("#/nhiem-vu?q={query}")).search;
    assert_eq!(search("100%"), "100%");
    assert_eq!(search("%"), "%");
    assert_eq!(search("%4"), "%4");
    assert_eq!(search("%zz%41"), "%zzA");
    assert_eq!(search("%+1"), "% 1");
    assert_eq!(search("%C3"), "\u{fffd}");
    assert_eq!(search("%ấ"), "%ấ");
}
